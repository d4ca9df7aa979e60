/** Rules about an editor's words for a task: they give no number, and claim nothing, that the text does not bear. */
import { findArabicNumbers, figuresOf, plainDigits, wordFigures } from '../language/numerals.ts';
import { findQuantities, parseQuantity, type Comparator } from '../language/quantity.ts';
import { errorAt, warningAt, type Finding } from '../model/finding.ts';
import { fieldAt, type ParsedTask } from '../content/parse.ts';
import { likeness, pairsOf } from './likeness.ts';

/** Words for a quantity that nobody can check. */
const vague =
  /(?:(?<!人)数|几|(?<![线网以])上)[十百千万]+|[十百千万]余|翻一?番|翻倍|(?:[一两二三四五六七八九十百]|数|[0-9]+)倍|[成加]倍|倍增|减半|[一二三四五六七八九十]+分之[一二两三四五六七八九十]+|一半|过半|大半|大多数|绝大部分|全覆盖|百分之百/gu;
/** A plan says what is to be done; what was done is published elsewhere. */
const done =
  /已经|已(?:完成|建成|开工|启动|竣工|实现|达到|落实|办好|装好|修好|投入|新增)|(?:建成|竣工|完工|装好|办好|修好|完成|达到|超额)了/gu;
/** Without exception, and for certain. */
const absolute = /全部|所有|一律|保证|确保/gu;
/** What nobody is going to do is told only of what the text says so. */
const stopped = /不再|不会|停止|停办|取消|暂停|暂缓|放弃/gu;
const denial = /(?:没有|未(?!来|成年)|没)[^，。；]{0,10}(?:数量|数字|数目|指标|目标)/u;

/** A number that a text gives, and how it binds. */
interface Given {
  shown: string;
  value: number;
  /** Without its scale word; undefined where a number stands alone. */
  unit?: string;
  comparator: Comparator;
}

const wordNumber = new RegExp(wordFigures, 'gu');

/** All numbers of a text: those with a unit as they bind, of a range both ends, and the bare ones. */
function numbersOf(text: string): Given[] {
  const found = findQuantities(text);
  const quantities = found.flatMap(({ raw, start }) => {
    const { value, valueTo = value, unit, comparator } = parseQuantity(raw, text, start)!;
    // Tenths are said of shares: 八成 is 80 %.
    return [...new Set([value, valueTo])].map((one) => ({
      shown: raw,
      value: unit === '成' ? one * 10 : one,
      unit: unit === '成' ? '%' : unit,
      comparator,
    }));
  });
  const figures = findArabicNumbers(text)
    .filter((figure) => !found.some((one) => one.start < figure.end && figure.start < one.end))
    .map(({ digits }) => ({
      shown: digits,
      value: Number(plainDigits(digits)),
      comparator: 'eq' as const,
    }));
  return [...quantities, ...figures];
}

/** Checks the summary of one task. */
export function checkSummary(task: ParsedTask): Finding[] {
  const { summary, title = '' } = task.record;
  if (summary === undefined) return [];
  const text = `${title}\n${task.wording.text}`;
  const place = fieldAt(task, ['summary']);
  // A few words may all be everyday ones.
  if (pairsOf(summary).size > 10 && likeness(summary, text) === 0)
    return warningAt(
      place,
      `“${summary}”与任务的标题和正文没有相同的词`,
      '这项任务的说明',
      '核对是不是别的任务的说明；是这项任务的，用上原文的一个词。',
    );
  return [
    ...numberFaults(summary, text),
    ...claims.flatMap((claim) => claimFaults(summary, text, claim)),
    ...denialFaults(summary, task.record.targets.length),
  ].flatMap(({ found, expected, remedy }) => errorAt(place, found, expected, remedy));
}

/** By how much a summary is more like another task than like its own where it was written in the wrong place. */
const clearly = 0.15;

/** Checks that no summary of a plan is another task's. */
export function checkSummaryPlaces(tasks: readonly ParsedTask[]): Finding[] {
  const summaries = Map.groupBy(tasks, ({ record }) => record.summary);
  // A plan may have thousands of tasks, of which few share anything with a summary.
  const withPair = new Map<string, ParsedTask[]>();
  for (const task of tasks)
    for (const pair of pairsOf(`${task.record.title ?? ''}\n${task.wording.text}`)) {
      const some = withPair.get(pair);
      if (some) some.push(task);
      else withPair.set(pair, [task]);
    }
  return tasks.flatMap((task) => {
    const { summary } = task.record;
    if (summary === undefined || summaries.get(summary)!.length > 1) return [];
    const said = pairsOf(summary);
    const shared = new Map<ParsedTask, number>();
    for (const pair of said)
      for (const one of withPair.get(pair) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    const own = shared.get(task);
    if (!best || own === undefined || best[1] < own + clearly * said.size) return [];
    const { number, title = '' } = best[0].record;
    return warningAt(
      fieldAt(task, ['summary']),
      `“${summary}”更像任务 ${number}“${title}”`,
      '这项任务的说明',
      '核对是不是写到了别的任务里；是这项任务的，多用原文的词。',
    );
  });
}

type Fault = Pick<Finding, 'found' | 'expected' | 'remedy'>;

/** Numbers that the text does not give, or binds otherwise. */
function numberFaults(summary: string, text: string): Fault[] {
  const given = numbersOf(text);
  const inWords = (text.match(wordNumber) ?? []).map((words) => Number(figuresOf(words)));
  const faults = numbersOf(summary.replace(vague, '')).flatMap(
    ({ shown, value, unit, comparator }): [string, Fault][] => {
      // 一站式, 两类人群: not numbers that anyone promises.
      if (value <= 2 && !/[0-9０-９]/u.test(shown)) return [];
      const [first, ...others] = given.filter((one) => one.value === value);
      if (!first) {
        if (inWords.includes(value)) return [];
        const found = `“${shown}”不在任务正文里`;
        const remedy = '照正文改正数字，或不写数字。';
        return [[shown, { found, expected: '只用原文有的数字', remedy }]];
      }
      const counted = [first, ...others].filter((one) => sameUnit(one.unit, unit));
      if (counted.length === 0) {
        const remedy = '说明里的单位照原文写，或者不写数字。';
        return [[shown, { found: `“${shown}”`, expected: `“${first.shown}”`, remedy }]];
      }
      if (counted.some((one) => bears(one.comparator, comparator))) return [];
      const remedy = '说明里的数字不比原文多说也不少说：照原文写上“以上”“以内”“左右”，或者去掉。';
      return [[shown, { found: `“${shown}”`, expected: `“${first.shown}”`, remedy }]];
    },
  );
  // Each number is named once, though it be said twice or have two wrong ends.
  return [...new Map(faults).values()];
}

/** Whether two numbers may count the same thing: a bare one may count anything, 套 is said for 套（间）. */
const sameUnit = (official = '', summary = ''): boolean =>
  official === '' || summary === '' || official.startsWith(summary);

/** Whether a text that binds a number in one way bears a summary that binds it in another. */
function bears(official: Comparator, summary: Comparator): boolean {
  // 170家以上 may be told as 170家, but what is at most, about or from–to may not be told as exact.
  return summary === official || (summary === 'eq' && ['ge', 'gt'].includes(official));
}

/** What a summary says only where the text does. */
const claims = [
  {
    words: vague,
    expected: '只说原文说的数量',
    remedy: '换成原文的数字，或不说数量。',
  },
  {
    words: done,
    expected: '要做什么：计划不会写已经做了什么',
    remedy: '照正文改写成要做的事；做到了没有，记在 outcomes.yaml。',
  },
  {
    words: absolute,
    expected: '不比原文多说',
    remedy: '照正文改写，或删去这几个字。',
  },
  {
    words: stopped,
    expected: '只说原文说的',
    remedy: '原文没有说不做：照正文改写。',
  },
];

const claimFaults = (
  summary: string,
  text: string,
  { words, ...said }: (typeof claims)[number],
): Fault[] =>
  [...summary.matchAll(words)].flatMap(([found]) =>
    text.includes(found) ? [] : [{ found: `“${found}”不在任务正文里`, ...said }],
  );

function denialFaults(summary: string, targets: number): Fault[] {
  const denied = denial.exec(summary)?.[0];
  if (denied === undefined || targets === 0) return [];
  return [
    {
      found: `“${denied}”，而这项任务有 ${targets} 个目标`,
      expected: '与原文相合',
      remedy: '原文写了数字：删去这句话。',
    },
  ];
}
