/** Rules about the lists of words: they hold only words that are there, and say nothing twice. */
import type { GlossaryEntry, LexiconEntry } from '../model/schema.ts';
import { documentTexts } from '../language/document.ts';
import { errorAt, type Finding } from '../model/finding.ts';
import { fieldAt, type ParsedList, type ParsedPlan } from '../content/parse.ts';

const wordingOf = (plans: readonly ParsedPlan[]) =>
  plans.flatMap(({ parts, tasks }) =>
    documentTexts(
      parts,
      tasks.map((task) => ({ ...task.record, text: task.wording.text })),
    ).map(({ text }) => text),
  );

/** Checks the lexicon against the wording of all plans. */
export function checkLexicon(
  lexicon: ParsedList<LexiconEntry>,
  plans: readonly ParsedPlan[],
): Finding[] {
  // Marks are not searched, so “15分钟社区生活圈” may be written without them.
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}%‰]/gu, '');
  const wording = wordingOf(plans).map(bare).join('\n');
  return lexicon.entries.flatMap(({ mean }, index) =>
    mean.flatMap((term, at) =>
      wording.includes(bare(term))
        ? []
        : [
            errorAt(
              fieldAt(lexicon, [index, 'mean', at]),
              `“${term}”在任何一年的原文里都没有`,
              '原文里的词，一字不差',
              '换成原文里的说法，或删去这个词。',
            ),
          ],
    ),
  );
}

/** Checks the glossary: each term is in the wording of some plan; terms and addresses are there once. */
export function checkGlossary(
  glossary: ParsedList<GlossaryEntry>,
  plans: readonly ParsedPlan[],
): Finding[] {
  const wording = wordingOf(plans).join('\n');
  const { entries } = glossary;
  return entries.flatMap((entry, index) => {
    const findings: Finding[] = [];
    if (!wording.includes(entry.term))
      findings.push(
        errorAt(
          fieldAt(glossary, [index, 'term']),
          `“${entry.term}”在任何一年的原文里都没有`,
          '原文里的词，一字不差',
          '换成原文里的说法，或删去这一条。',
        ),
      );
    for (const field of ['term', 'slug'] as const) {
      if (entries.findIndex((other) => other[field] === entry[field]) === index) continue;
      findings.push(
        errorAt(
          fieldAt(glossary, [index, field]),
          `${entry[field]} 有两条`,
          '每个词、每个代号只有一条',
          '合并成一条，或改正写错的一条。',
        ),
      );
    }
    return findings;
  });
}
