/** Rules about the lexicon: it leads only to words that are there, and says nothing twice. */
import { documentParts } from '../wording/document.ts';
import type { Finding } from './finding.ts';
import type { ParsedLexicon, ParsedPlan } from './parsed.ts';

/** Checks the lexicon against the wording of all plans. */
export function checkLexicon(
  { entries, yaml }: ParsedLexicon,
  plans: readonly ParsedPlan[],
): Finding[] {
  // Marks are not searched, so “15分钟社区生活圈” may be written without them.
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}%‰]/gu, '');
  const wording = plans
    .flatMap(({ record, tasks }) =>
      documentParts(
        record,
        tasks.map((task) => ({ ...task.record, text: task.wording.text })),
      ).map(({ text }) => bare(text)),
    )
    .join('\n');
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
