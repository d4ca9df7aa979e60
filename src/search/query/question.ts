/** What a query asks besides its words: of which year, and whether for results; and what is left to be looked for. */
import { foldForms } from '../../language/ideographs.ts';

export interface Question {
  /** The year that is meant, and the word for it. */
  year?: { said: string; year: number };
  /** Whether it asks for results. */
  results: boolean;
  /** The query without the words for these. */
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
  /(?<before>^|\D)(?<said>(?<year>20\d\d)年)度?/u,
  /(?<before>^|\s)(?<said>(?<year>20\d\d))(?=\s|$)/u,
];

const done =
  '(?:完成|完工|竣工|建成|建好|修好|装好|装完|做完|办好|办成|做到|达到|实现|落实|兑现|达标)';
/** Only as questions: 完成 alone is a word of the documents. */
const resultForms = new RegExp(
  [
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

/** Marks and small words that are left at the ends when the others are taken out. */
const leftOver =
  /^(?:[\s,，。？?！!]|的|了|都|有哪些|哪些|什么|怎么样|如何)+|(?:[\s,，。？?！!]|的|了|吗|呢|嘛|吧|都|有哪些|哪些|什么|是|怎么样|如何|计划)+$/gu;

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
  const subject = withoutYear.replace(resultForms, ' ');
  const results = subject !== withoutYear;
  if (said === undefined && !results) return { results, subject: asked };
  const year = Number(groups?.['year'] ?? thisYear + (fromThisYear[said ?? ''] ?? 0));
  return {
    ...(said === undefined ? {} : { year: { said, year } }),
    results,
    subject: subject.replace(leftOver, '').replace(/\s+/gu, ' '),
  };
}
