/** From an editor's answers to a record in `outcomes.yaml`, and which targets it is time to look up again. */
import type { Document, YAMLSeq } from 'yaml';
import type { Plan, Target } from '../model/plan.ts';
import { readYaml, rewriteYaml } from './yaml.ts';
import { outcomeSchema, type OutcomeRecord } from '../model/outcome.ts';
import { outcomeId, parseOutcomeId, type TargetId } from '../model/ids.ts';

/** One question to the editor; the answer to `source.title` goes into the source. */
export interface Question {
  name: string;
  /** What belongs there, from the schema. */
  words: string;
  /** Taken where the editor just presses Enter. */
  suggested: string;
  optional: boolean;
}

export type Answers = Readonly<Record<string, string>>;

const { source } = outcomeSchema.shape;

/** The questions that are left, given what was answered; some depend on earlier answers. */
export function nextQuestion(answers: Answers, plan: Plan, today: string): Question | undefined {
  const target = plan.targets.find(({ id }) => id === answers['target']);
  const before = answers['role'] === 'baseline';
  const year = plan.year - (before ? 1 : 0);
  const questions: [name: string, suggested: string, optional?: true][] = [
    ['target', ''],
    ['role', 'outcome'],
    ['indicator', target?.indicator ?? ''],
    ['periodStart', before ? `${year}-01-01` : (target?.periodStart ?? `${year}-01-01`)],
    ['periodEnd', before ? `${year}-12-31` : (target?.periodEnd ?? `${year}-12-31`)],
    ['value', ''],
    ['unit', target ? target.unit : ''],
    ['comparator', '', true],
    ['finality', ''],
    ['definition', ''],
    ...(answers['definition'] && answers['definition'] !== 'same'
      ? [['difference', ''] as [string, string]]
      : []),
    ['source.title', ''],
    ['source.publisher', ''],
    ['source.date', '', true],
    ['source.url', ''],
    ['source.place', '', true],
    ['source.official', ''],
    ['read', today],
    ['note', '', true],
  ];
  const open = questions.find(([name]) => answers[name] === undefined);
  if (!open) return undefined;
  const [name, suggested, optional = false] = open;
  const field = name.startsWith('source.')
    ? source.shape[name.slice('source.'.length) as keyof typeof source.shape]
    : outcomeSchema.shape[name as keyof typeof outcomeSchema.shape];
  return { name, suggested, optional, words: field.description ?? '' };
}

/** What stands for an answer that is not given yet, and raises no question of its own. */
const placeholders: Answers = {
  indicator: '？',
  value: '1',
  unit: '个',
  finality: 'expected',
  definition: 'different',
  difference: '？',
  'source.title': '？',
  'source.publisher': '？',
  'source.url': 'https://example.org/',
  'source.official': '否',
};

/** The answers with something in the place of each that is left, so that those that are there can be checked. */
export function provisional(answers: Answers, plan: Plan, today: string): Answers {
  const whole: Record<string, string> = { ...answers };
  for (let open = nextQuestion(whole, plan, today); open; open = nextQuestion(whole, plan, today))
    whole[open.name] = open.suggested || (placeholders[open.name] ?? '');
  return whole;
}

/** The question to which a field of a record is the answer: "source.url" for "outcomes[3].source.url". */
export const questionOf = (field: string): string => field.replace(/^outcomes\[\d+\]\.?/u, '');

/** The doubt that an editor may answer with a reason, by the remedy of the finding that raises it. */
export const doubtOf = ({ remedy }: { remedy: string }): string | undefined =>
  Object.keys(outcomeSchema.shape.acknowledged.unwrap().shape).find((name) =>
    remedy.includes(`写 ${name} `),
  );

/** A number, yes and no as an editor types them; anything else stays text, for the schema to refuse. */
function typed(name: string, answer: string): unknown {
  if (name === 'value' && /^-?\d+(?:\.\d+)?$/u.test(answer)) return Number(answer);
  if (name === 'source.official' && /^(?:true|是|y|yes)$/iu.test(answer)) return true;
  if (name === 'source.official' && /^(?:false|否|不是|n|no)$/iu.test(answer)) return false;
  return answer;
}

/** The record that the answers make, with the next free id; not yet checked. */
export function recordFrom(
  answers: Answers,
  known: readonly { id: string; target: string }[],
): object {
  const taken = known
    .filter(({ target }) => target === answers['target'])
    .map(({ id }) => parseOutcomeId(id)?.number ?? 0);
  // Asked for as an answer, and checked with the record.
  const target = answers['target'] as TargetId;
  const record: Record<string, unknown> = { id: outcomeId(target, Math.max(0, ...taken) + 1) };
  const from: Record<string, unknown> = {};
  const acknowledged: Record<string, string> = {};
  for (const [name, answer] of Object.entries(answers)) {
    if (answer === '') continue;
    if (name.startsWith('source.')) from[name.slice('source.'.length)] = typed(name, answer);
    else if (name.startsWith('acknowledged.'))
      acknowledged[name.slice('acknowledged.'.length)] = answer;
    else record[name] = typed(name, answer);
  }
  // In the order in which a reader of the file expects them.
  const { read, note, ...head } = record;
  return {
    ...head,
    source: from,
    read,
    ...(note === undefined ? {} : { note }),
    ...(Object.keys(acknowledged).length > 0 ? { acknowledged } : {}),
  };
}

/** A plan's file of outcomes before anybody has looked for any. */
export const emptyOutcomes = `# 公布的结果和找过的记录；用 npm run outcome -- add 添加。
outcomes: []
searches: []
`;

/** The file with one more record at its end; everything else, comments too, stays. */
export function withRecord(text: string, record: object): string {
  const { document } = readYaml(text);
  const list = document.get('outcomes') as YAMLSeq;
  list.flow = false;
  list.add((document as Document).createNode(record));
  return rewriteYaml(document);
}

export interface Stale {
  target: Target;
  /** Newest date on which it was looked for or read; absent if never. */
  last?: string;
  /** When it was to be looked for again. */
  due?: string;
}

/**
 * Targets without a final figure that it is time to look up: never looked for, or due on that day or before.
 * @param today ISO date.
 */
export function staleTargets(plan: Plan, today: string): Stale[] {
  return plan.targets.flatMap((target): Stale[] => {
    const { state, searches } = target.standing;
    if (state === 'final' || target.sameAs) return [];
    const [newest] = searches;
    const read = target.outcomes.map((outcome: OutcomeRecord) => outcome.read);
    const last = [...read, ...(newest ? [newest.date] : [])].sort().at(-1);
    const due = newest?.nextSearch;
    if (due !== undefined && due > today) return [];
    return [{ target, ...(last ? { last } : {}), ...(due ? { due } : {}) }];
  });
}
