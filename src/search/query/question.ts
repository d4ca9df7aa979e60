/** What a query asks besides its words: of which year, whether for results, how many; and what is left to be looked for. */
import { foldForms } from '../../language/ideographs.ts';
import { digitWords } from '../../language/numerals.ts';

export interface Question {
  /** The year that is meant, and the word for it. */
  year?: { said: string; year: number };
  /** Whether it asks for results. */
  results: boolean;
  /** Whether it asks for the targets, whichever they are. */
  targets: boolean;
  /** Whether it asks who answers for something. */
  responsible: boolean;
  /** The query without the words for these and for asking. */
  subject: string;
}

/** Years from the one in which the reader asks. */
const fromThisYear: Record<string, number> = {
  今年: 0,
  本年: 0,
  明年: 1,
  去年: -1,
  前年: -2,
};

/** A bare number is a year only where it is a word by itself: 2024台 is none. */
const yearForms = [
  new RegExp(`(?<said>${Object.keys(fromThisYear).join('|')})度?`, 'u'),
  new RegExp(`(?<said>(?<year>二[零〇]([${digitWords}〇]){2})年)度?`, 'u'),
  /(?<before>^|\D)(?<said>(?<year>20\d\d)年)度?/u,
  /(?<before>^|\s)(?<said>(?<year>20\d\d))(?=\s|$)/u,
];

const done =
  '(?:完成|完工|竣工|建成|建好|修好|装好|装完|做完|办好|办成|做到|达到|实现|落实|兑现|达标)';
/** Only as questions: 完成 alone is a word of the documents. */
const resultForms = new RegExp(
  [
    `(?:什么时候|何时|几时|哪天|几月份?)(?:能|会|可以|要)?${done}`,
    `有?没有?${done}`,
    `未${done}`,
    `是否(?:已经?)?${done}`,
    `${done}(?:得|的)?(?:了(?:吗|没有?|多少)|没有?|吗|多少|情况|率|怎么样|怎样|如何)`,
    '(?:(?:最后|最终)的?)?结果',
    '兑现',
    '达标',
    '(?:最新)?(?:进展|进度)(?:情况)?',
  ].join('|'),
  'u',
);

/** How many of a thing, with the verb that is asked of it: 要装多少电梯, 电梯装了几台, 停车位有多少, 要花多少钱. */
const amountForms =
  /(?:要|会|能)?(?:花|用|投|投入)?了?多少(?:钱|资金)|(?:要|会|能)?(?:有|是|装|建|修|造|盖|办|开|做|新增|增加|引进|改造)?了?(?:多少|几(?=[个台家张户套间座所条处次场人名位]))[个台家张户套间座所条处次场人名位]?/gu;

/** What of a thing is asked: 首店数量, 绿地面积. */
const measureAsked = /^(.+?)的?(?:数量|数目|数字|总数|总量|人数|次数|个数|面积|规模|金额|长度)$/u;

const units = '(?:部门|单位|机构)';
/** Who is to do it: 谁负责加装电梯, 加装电梯由哪个部门负责. */
const responsibleForms = new RegExp(
  `(?:是|由|归)?(?:谁|(?:哪|那)(?:个|些|家)?${units}?|什么${units})(?:来|在)?(?:负责|牵头|主管|承担|管)(?:的是)?|(?:责任|牵头|主管|负责)${units}(?:是?谁|是?(?:哪个|什么))?`,
  'u',
);

/** Marks and small words that are left at the ends when the others are taken out. */
const leftOver =
  /^(?:[\s,，。？?！!]|的|了|都|有没有|有哪些|哪些|为什么|为何|什么|怎么样|怎么|如何|比)+|(?:[\s,，。？?！!]|的|了|吗|呢|嘛|吧|都|有哪些|哪些|什么|是|怎么样|如何|有没有|有吗|计划|目标|指标)+$/gu;

/**
 * Reads a query.
 * @param thisYear the calendar year in which it is asked.
 */
export function questionIn(query: string, thisYear: number): Question {
  const asked = foldForms(query).trim();
  const groups = yearForms.map((form) => form.exec(asked)).find(Boolean)?.groups;
  const said = groups?.['said'];
  const withoutYear =
    said === undefined ? asked : asked.replace(new RegExp(`${said}度?`, 'u'), ' ');
  const withoutResults = withoutYear.replace(resultForms, ' ');
  const results = withoutResults !== withoutYear;
  const withoutDuty = withoutResults.replace(responsibleForms, ' ');
  const subject = withoutDuty
    .replace(amountForms, ' ')
    .replace(leftOver, '')
    .replace(measureAsked, '$1')
    .replace(/\s+/gu, ' ');
  const written = groups?.['year'];
  const year = written === undefined ? thisYear + (fromThisYear[said ?? ''] ?? 0) : yearOf(written);
  return {
    ...(said === undefined ? {} : { year: { said, year } }),
    results,
    targets: !results && subject === '' && /[目指]标/u.test(asked),
    responsible: withoutDuty !== withoutResults,
    subject,
  };
}

/** A year in figures, or in a row of digits' words: 二〇二四. */
const yearOf = (written: string): number =>
  Number(written.replace(/\D/gu, (word) => String(word === '〇' ? 0 : digitWords.indexOf(word))));
