/** Rules about the lists of words: they hold only words that are there, and say nothing twice. */
import type { GlossaryEntry, LexiconEntry } from '../model/schema.ts';
import { documentParts } from '../language/document.ts';
import type { Finding } from '../model/finding.ts';
import type { ParsedList, ParsedPlan } from '../content/parse.ts';

const wordingOf = (plans: readonly ParsedPlan[]) =>
  plans.flatMap(({ record, tasks }) =>
    documentParts(
      record,
      tasks.map((task) => ({ ...task.record, text: task.wording.text })),
    ).map(({ text }) => text),
  );

/** Checks the lexicon against the wording of all plans. */
export function checkLexicon(
  { entries, yaml }: ParsedList<LexiconEntry>,
  plans: readonly ParsedPlan[],
): Finding[] {
  // Marks are not searched, so “15分钟社区生活圈” may be written without them.
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}%‰]/gu, '');
  const wording = wordingOf(plans).map(bare).join('\n');
  return entries.flatMap(({ mean }, index) =>
    mean.flatMap((term, at) =>
      wording.includes(bare(term))
        ? []
        : [
            {
              severity: 'error' as const,
              file: 'content/lexicon.yaml',
              ...yaml.placeOf([index, 'mean', at]),
              field: `[${index}].mean[${at}]`,
              found: `“${term}”在任何一年的原文里都没有`,
              expected: '原文里的词，一字不差',
              remedy: '换成原文里的说法，或删去这个词。',
            },
          ],
    ),
  );
}

/** Checks the glossary: each term is in the wording of some plan; terms and addresses are there once. */
export function checkGlossary(
  { entries, yaml }: ParsedList<GlossaryEntry>,
  plans: readonly ParsedPlan[],
): Finding[] {
  const wording = wordingOf(plans).join('\n');
  const at = (index: number, field: 'term' | 'slug') => ({
    severity: 'error' as const,
    file: 'content/glossary.yaml',
    ...yaml.placeOf([index, field]),
    field: `[${index}].${field}`,
  });
  return entries.flatMap((entry, index) => {
    const findings: Finding[] = [];
    if (!wording.includes(entry.term))
      findings.push({
        ...at(index, 'term'),
        found: `“${entry.term}”在任何一年的原文里都没有`,
        expected: '原文里的词，一字不差',
        remedy: '换成原文里的说法，或删去这一条。',
      });
    for (const field of ['term', 'slug'] as const) {
      if (entries.findIndex((other) => other[field] === entry[field]) === index) continue;
      findings.push({
        ...at(index, field),
        found: `${entry[field]} 有两条`,
        expected: '每个词、每个代号只有一条',
        remedy: '合并成一条，或改正写错的一条。',
      });
    }
    return findings;
  });
}
