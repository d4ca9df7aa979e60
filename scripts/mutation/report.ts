/** What came of the mutants, as a person reads it. */
import { operators, type Mutant } from './mutants.ts';
import { roomOf } from './order.ts';

export type Fate = 'killed' | 'hangs' | 'survived';

export interface FileResult {
  /** From the project's root. */
  file: string;
  /** How many mutants there are, tried or not. */
  made: number;
  tried: { mutant: Mutant; fate: Fate }[];
}

/** Mutants tried and killed; a mutant that makes the tests hang is noticed too. */
export function tally(results: readonly FileResult[]) {
  const fates = results.flatMap(({ tried }) => tried.map(({ fate }) => fate));
  const count = (wanted: Fate) => fates.filter((fate) => fate === wanted).length;
  const killed = count('killed') + count('hangs');
  return {
    made: results.reduce((sum, { made }) => sum + made, 0),
    tried: fates.length,
    killed,
    hanging: count('hangs'),
    survived: count('survived'),
    rate: fates.length === 0 ? '–' : `${((killed / fates.length) * 100).toFixed(1)} %`,
  };
}

const clipped = (text: string) => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 40)} … ${line.slice(-18)}` : line;
};

/** A stretch of code in Markdown, whatever marks it holds. */
const code = (text: string) => {
  const shown = clipped(text);
  if (shown === '') return 'nothing';
  return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
};

/** "12 · comparison: `<` → `<=`" */
export const mutantLine = ({ line, operator, before, after }: Mutant) =>
  `${line} · ${operator}: ${code(before)} → ${code(after)}`;

/**
 * The whole of `docs/mutation.md`.
 * @param command how to make it again.
 */
export function mutationReport(
  results: readonly FileResult[],
  { command, tests }: { command: string; tests: string },
): string {
  const row = (name: string, of: readonly FileResult[]) => {
    const { made, tried, killed, hanging, survived, rate } = tally(of);
    return `| ${[name, made, tried, killed, hanging, survived, rate].join(' | ')} |`;
  };
  const rooms = [...Map.groupBy(results, ({ file }) => roomOf(file))];
  const { made, tried: asked } = tally(results);
  const survivors = results.flatMap(({ file, tried }) => {
    const lines = tried
      .filter(({ fate }) => fate === 'survived')
      .map(({ mutant }) => `- ${mutantLine(mutant)}`);
    return lines.length === 0 ? [] : [`### ${file}\n\n${lines.join('\n')}`];
  });
  return `# Mutants

Do the unit tests notice a fault? One small fault at a time is put into a module, and the tests that load the module
run until one fails.

\`${command}\` wrote this page. Tests: ${tests}. ${
    asked === made
      ? 'All mutants were tried.'
      : `Of ${made} mutants ${asked} were tried, chosen at random by the seed; \`--all\` in place of count and seed ` +
        'tries all of them, which takes a night.'
  }

Every mutant counts, also those that no test could notice because they change nothing. Hanging ones are among the
killed. Imports, types, names of properties and prose for editors (\`expected\`, \`remedy\`, \`reason\`, \`problem\`,
messages of errors) are never changed; see \`scripts/mutation/mutants.ts\`.

${Object.entries(operators)
  .map(([name, meaning]) => `- ${name}: ${meaning}`)
  .join('\n')}

## Results

| file | mutants | tried | killed | of these hanging | survived | share killed |
| --- | --: | --: | --: | --: | --: | --: |
${[
  ...rooms.map(([room, of]) => row(`**${room}**`, of)),
  row('**all**', results),
  ...results.map((one) => row(one.file, [one])),
].join('\n')}

## Survivors

Line · operator: before → after.

${survivors.join('\n\n') || 'None.'}
`;
}
