/** What a sentence says of the time before: what was done then is promised by nobody. */

/** Years gone by, where they open a clause or a deed follows them: 巩固去年成果 is done now, and 比去年增加 compares. */
const years = '(?:去年|上年|上一年|前年|过去[一二三四五]年|[一二三四五]年来)';
const then = new RegExp(
  `(?:(?<=^|[，；：。\\n])${years}(?![^，。；]{0,4}(?:基础|水平|同期))|` +
    `(?<![比较与同为超过于])${years}(?=已|共|底|完成|实现|新[增建]|建成|投资|达到)|` +
    '截[至止][^，。；]{1,12}|目前(?=[^，。；]{0,6}(?:已|有|为|是|达)))',
  'gu',
);
/** What a sentence says from now on. */
const now =
  /今年|本年|当年|明年|来年|下一步|今后|未来|力争|计划|确保|争取|将|年内|年底前|到20[0-9]{2}年|再(?!次|生|就)|[“‘]?十[四五六]五[”’]?时期/gu;
/** 在上年完成18万平方米的基础上 */
const base = /在[^，。；]*基础上/gu;
/** 已建成10家 */
const done = /已经?(?!开工)[^，。；0-9]{0,12}$/u;

const lastAt = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** Years that open a clause: 2023年，增长6％; 2021—2023年. */
const named = /(?<=^|[，；：。\n])(?:20[0-9]{2}[—～~－-])?(?<year>20[0-9]{2})年(?!底?之?前|末前)/gu;

/**
 * Whether a number at an offset of a sentence is one of the time before.
 * @param from the first year that is planned, where it is known: what is said of earlier ones looks back.
 */
export function isPast(sentence: string, at: number, from = 0): boolean {
  let within = false;
  const rest = sentence.replace(base, (words, start: number) => {
    within ||= start < at && at < start + words.length;
    return ' '.repeat(words.length);
  });
  const before = rest.slice(0, at);
  const year = [...before.matchAll(named)].at(-1);
  const earlier = year !== undefined && Number(year.groups!['year']) < from ? year.index : -1;
  return (
    within || Math.max(lastAt(then, before), earlier) > lastAt(now, before) || done.test(before)
  );
}
