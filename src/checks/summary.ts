/** Rules about an editor's words for a task: they give no number, and claim nothing, that the text does not bear. */
import { findArabicNumbers, figuresOf, plainDigits, wordFigures } from '../language/numerals.ts';
import { findQuantities, parseQuantity, type Comparator } from '../language/quantity.ts';
import { errorAt, type Finding } from '../model/finding.ts';
import { fieldAt, type ParsedTask } from '../content/parse.ts';

/** Words for a quantity that nobody can check. */
const vague =
  /[数几上好][十百千万]+|[十百千万]余|翻一?番|翻倍|一半|过半|大半|大多数|绝大部分|全覆盖|百分之百/gu;
const denial = /(?:没有|未|没)[^，。；]{0,10}(?:数量|数字|数目|指标|目标)/u;

/** A number that a text gives, and how it binds. */
interface Given {
  shown: string;
  value: number;
  comparator: Comparator;
}

const wordNumber = new RegExp(wordFigures, 'gu');

/** All numbers of a text, those with a unit as they bind. */
function numbersOf(text: string): Given[] {
  const quantities = findQuantities(text).flatMap(({ raw, start }) => {
    const quantity = parseQuantity(raw, text, start);
    if (!quantity) return [];
    const { value, unit, comparator } = quantity;
    // Tenths are said of shares: 八成 is 80 %.
    return [{ shown: raw, value: unit === '成' ? value * 10 : value, comparator }];
  });
  const figures = findArabicNumbers(text).map(({ digits }) => ({
    shown: digits,
    value: Number(plainDigits(digits)),
    comparator: 'eq' as const,
  }));
  return [...quantities, ...figures];
}

/** Checks the summary of one task. */
export function checkSummary(task: ParsedTask): Finding[] {
  const { summary, title, targets } = task.record;
  const text = `${title}\n${task.wording.text}`;
  const given = numbersOf(text);
  const inWords = (text.match(wordNumber) ?? []).map((words) => Number(figuresOf(words)));
  const say = (found: string, expected: string, remedy: string) =>
    errorAt(fieldAt(task, ['summary']), found, expected, remedy);
  const findings: Finding[] = [];
  const said = new Set<string>();
  for (const { shown, value, comparator } of numbersOf(summary)) {
    // 一站式, 两类人群: not numbers that anyone promises.
    if (said.has(shown) || (value <= 2 && !/[0-9０-９]/u.test(shown))) continue;
    said.add(shown);
    const same = given.filter((one) => one.value === value);
    if (same.length === 0 && !inWords.includes(value))
      findings.push(
        say(`“${shown}”不在任务正文里`, '只用原文有的数字', '照正文改正数字，或不写数字。'),
      );
    else if (same.length > 0 && !same.some((one) => bears(one.comparator, comparator)))
      findings.push(
        say(
          `“${shown}”`,
          `“${same[0]?.shown}”`,
          '说明里的数字不比原文多说也不少说：照原文写上“以上”“以内”“左右”，或者去掉。',
        ),
      );
  }
  for (const [words] of summary.matchAll(vague))
    if (!text.includes(words))
      findings.push(
        say(`“${words}”不在任务正文里`, '只说原文说的数量', '换成原文的数字，或不说数量。'),
      );
  const denied = denial.exec(summary)?.[0];
  if (denied !== undefined && targets.length > 0)
    findings.push(
      say(
        `“${denied}”，而这项任务有 ${targets.length} 个目标`,
        '与原文相合',
        '原文写了数字：删去这句话。',
      ),
    );
  return findings;
}

/** Whether a text that binds a number in one way bears a summary that binds it in another. */
function bears(official: Comparator, summary: Comparator): boolean {
  // 170家以上 may be told as 170家, but what is at most, about or from–to may not be told as exact.
  return summary === official || (summary === 'eq' && ['eq', 'ge', 'gt'].includes(official));
}
