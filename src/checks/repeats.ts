/** Rules about what is listed twice: whoever reads a list takes its entries for different things. */
import { fieldAt, type Parsed, type ParsedContent, type ParsedPlan } from '../content/parse.ts';
import { errorAt, warningAt, type Finding } from '../model/finding.ts';

type Path = readonly (string | number)[];
type At = Pick<Parsed<unknown>, 'file' | 'yaml'>;

/** Every word that stands in a list before, where it stands again. */
const again = (parsed: At, list: Path, words: readonly string[], own: Path = []): Finding[] =>
  words.flatMap((word, at) =>
    words.indexOf(word) === at
      ? []
      : errorAt(
          fieldAt(parsed, [...list, at, ...own]),
          `“${word}”列了两次`,
          '一个列一次',
          '删去多出的一个，或改正写错的一个。',
        ),
  );

/** Checks the lists that all plans share. */
export function checkLists({
  topics,
  lexicon,
  glossary,
}: Pick<ParsedContent, 'topics' | 'lexicon' | 'glossary'>): Finding[] {
  const fields = ['slug', 'name', 'description'] as const;
  return [
    ...(topics
      ? fields.flatMap((field) =>
          again(
            topics,
            [],
            topics.entries.map((one) => one[field]),
            [field],
          ),
        )
      : []),
    ...again(
      glossary,
      [],
      glossary.entries.map(({ explanation }) => explanation),
      ['explanation'],
    ),
    ...inLexicon(lexicon),
  ];
}

/** A document is one plan: a folder that was copied is none. */
export const checkSamePlans = (plans: readonly ParsedPlan[]): Finding[] =>
  plans.flatMap((plan, index) => {
    const { year, source } = plan.record;
    const first = plans
      .slice(0, index)
      .find(({ record }) => record.year === year && record.source.sha256 === source.sha256);
    return first
      ? errorAt(
          fieldAt(plan, ['source', 'sha256']),
          `与 ${first.folder} 是同一份原文`,
          '一份原文一个计划',
          `删去多出的文件夹：${plan.folder} 或 ${first.folder}。`,
        )
      : [];
  });

/** Checks the lists of one plan and of its tasks, whose numbers are in order. */
export function checkRepeats(plan: ParsedPlan): Finding[] {
  const { highlights, examples = [], asPrinted } = plan.record;
  const tasks = plan.tasks.toSorted((a, b) => a.record.number - b.record.number);
  const summaries = new Map(
    tasks.toReversed().map(({ record }) => [record.summary, record.number]),
  );
  const second = new Map(
    tasks.flatMap(({ record }) =>
      record.targets.flatMap(({ id, sameAs }) => (sameAs ? [[id as string, sameAs] as const] : [])),
    ),
  );
  return [
    ...again(plan, ['highlights'], highlights),
    ...highlights.flatMap((id, at) =>
      second.has(id)
        ? errorAt(
            fieldAt(plan, ['highlights', at]),
            id,
            `先出现的那个目标 ${second.get(id)}`,
            '原文把同一目标印了两次，突出先出现的那个。',
          )
        : [],
    ),
    ...again(plan, ['examples'], examples),
    ...again(
      plan,
      ['asPrinted'],
      asPrinted.map(({ text }) => text),
      ['text'],
    ),
    ...tasks.flatMap((task) => {
      const { number, summary, topics, targets } = task.record;
      const first = summaries.get(summary);
      return [
        ...again(task, ['topics'], topics),
        ...targets.flatMap((target, at) =>
          again(task, ['targets', at, 'topics'], target.topics ?? []),
        ),
        ...(first === number || summary === undefined
          ? []
          : errorAt(
              fieldAt(task, ['summary']),
              `与任务 ${first} 的一字不差`,
              '这项任务自己的说明',
              '照这项任务的正文另写一句。',
            )),
      ];
    }),
  ];
}

/** A word leads from each list to the other, and to no word that it is itself. */
function inLexicon(lexicon: ParsedContent['lexicon']): Finding[] {
  const led = new Map<string, number>();
  return lexicon.entries.flatMap(({ say, mean }, index) => {
    const twice = [
      ...again(lexicon, [index, 'say'], say),
      ...again(lexicon, [index, 'mean'], mean),
    ];
    return [
      ...twice,
      ...say.flatMap((word, at) => {
        const place = fieldAt(lexicon, [index, 'say', at]);
        if (mean.every((one) => one === word))
          return errorAt(
            place,
            `“${word}”的两边是同一个词`,
            '居民的说法，与文件里的词不同',
            '文件里有的词本来就找得到：从 say 里删去它。',
          );
        return mean.flatMap((one) => {
          const pair = `${word} → ${one}`;
          const earlier = led.get(pair);
          if (earlier === undefined) led.set(pair, index);
          return earlier === undefined || earlier === index
            ? []
            : warningAt(
                place,
                `${pair}，第 ${earlier + 1} 条已经有了`,
                '一种说法指到一个词，写一次',
                '从其中一条里删去。',
              );
        });
      }),
    ];
  });
}
