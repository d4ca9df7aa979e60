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

/** Words as they are searched for: marks are not, so “15分钟社区生活圈” may be written without them. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}%‰]/gu, '');

/** What is searched of all plans. */
const searchedIn = (plans: readonly ParsedPlan[]) => wordingOf(plans).map(bare).join('\n');

/** Checks the lexicon against the wording of all plans. */
export function checkLexicon(
  lexicon: ParsedList<LexiconEntry>,
  plans: readonly ParsedPlan[],
): Finding[] {
  const wording = searchedIn(plans);
  return lexicon.entries.flatMap(({ mean }, index) =>
    mean.flatMap((term, at) =>
      wording.includes(bare(term)) && [...bare(term)].length > 1
        ? []
        : errorAt(
            fieldAt(lexicon, [index, 'mean', at]),
            [...bare(term)].length > 1
              ? `“${term}”在任何一年的原文里都没有`
              : `“${term}”，只有一个字`,
            '原文里的词，一字不差',
            '换成原文里的说法，或删去这个词。',
          ),
    ),
  );
}

/** Checks the words that the front page has a visitor try: what is searched for is found. */
export function checkExamples(
  plans: readonly ParsedPlan[],
  lexicon: ParsedList<LexiconEntry>,
): Finding[] {
  if (plans.every(({ record }) => record.examples === undefined)) return [];
  const wording = searchedIn(plans);
  const known = new Set(lexicon.entries.flatMap(({ say }) => say));
  return plans.flatMap((plan) =>
    (plan.record.examples ?? []).flatMap((word, at) =>
      !separator.test(word) && (wording.includes(bare(word)) || known.has(word))
        ? []
        : errorAt(
            fieldAt(plan, ['examples', at]),
            `“${word}”`,
            '一个搜得到的词：原文里有，或者 content/lexicon.yaml 的 say 里有',
            '换成搜得到的词；是几个词的，用半角逗号分开。',
          ),
    ),
  );
}

/** What separates words for readers, and not in YAML. */
const separator = /[，、；,;|/]/u;

/** Checks the words of residents: each is one. */
export const checkSayings = (lexicon: ParsedList<LexiconEntry>): Finding[] =>
  lexicon.entries.flatMap(({ say }, index) =>
    say.flatMap((word, at) =>
      separator.test(word)
        ? errorAt(
            fieldAt(lexicon, [index, 'say', at]),
            `“${word}”`,
            '一个词一项',
            '是几个词的，用半角逗号和空格分开，如 [停车, 车位]。',
          )
        : [],
    ),
  );

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
        ...errorAt(
          fieldAt(glossary, [index, 'term']),
          `“${entry.term}”在任何一年的原文里都没有`,
          '原文里的词，一字不差',
          '换成原文里的说法，或删去这一条。',
        ),
      );
    else if ([...entry.term].length === 1)
      findings.push(
        ...errorAt(
          fieldAt(glossary, [index, 'term']),
          `“${entry.term}”，只有一个字`,
          '原文里的词，一字不差',
          '写整个词：网页上会链到每一处有这个字的词。',
        ),
      );
    if (entry.explanation.replace(/[。！]$/u, '') === entry.term)
      findings.push(
        ...errorAt(
          fieldAt(glossary, [index, 'explanation']),
          `“${entry.explanation}”，就是这个词`,
          '用平常的话解释',
          '写明是什么意思；没有把握，删去这一条。',
        ),
      );
    for (const field of ['term', 'slug'] as const) {
      if (entries.findIndex((other) => other[field] === entry[field]) === index) continue;
      findings.push(
        ...errorAt(
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
