/**
 * A sentence as it is read aloud: its numbers, units and signs as people say them. What is shown is never changed. Each
 * step says one form, those before it leave its digits alone, and the last one says what is left as plain numbers.
 */
import { comparisonWords, spokenDigits, spokenNumber, spokenShare } from './aloud.ts';
import { knownUnits, notMeasures } from './measure-words.ts';
import { arabicFigures, numeralCharacters, plainDigits } from './numerals.ts';
import { oneOf } from './one-of.ts';
import { saidSigns, saidUnits } from './spoken-signs.ts';

/** What was found, and the text on both sides. Old browsers know no look-behind. */
interface Found {
  /** The whole, and the groups of the pattern: four at most, empty where one took no part. */
  group: readonly [string, string, string, string, string];
  before: string;
  after: string;
}

function said(text: string, pattern: RegExp, words: (found: Found) => string): string {
  return text.replace(pattern, (...found: unknown[]) => {
    const offset = found.at(-2) as number;
    const group = found.map((one) => String(one ?? '')) as unknown as Found['group'];
    return words({
      group,
      before: text.slice(0, offset),
      after: text.slice(offset + group[0].length),
    });
  });
}

/** Every place where a text has what the source of a pattern says. */
const each = (source: string) => new RegExp(source, 'gu');

const figure = '\\d+(?:\\.\\d+)?';
const year = '(?:19|20)\\d\\d';
const share = '[%％‰]';
/** Inside the brackets of a pattern. */
const hyphens = '‐−－\\-';
const dashes = `—–～~${hyphens}`;
const unit = oneOf(knownUnits);
const unitAhead = new RegExp(`^\\s?(?:[十百千万亿多余.％%‰]|${unit})`, 'u');
/** Whether a number counts something: 12345户, but not 12345市民服务热线. */
const countsSomething = (after: string) => unitAhead.test(after) && !notMeasures.test(after);
const isInside = (before: string) => /[\dA-Za-z.]$/u.test(before);
/** 03 of 03月 is three. */
const plainly = (digits: string) => spokenNumber(String(Number(digits)));
const byYear = (digits: string) => spokenDigits(digits, '一');
const dialled = (digits: string) => spokenDigits(digits.replace(/[^\d、或和]/gu, ''));

/** Telephone numbers: by their form, by what stands before them or behind them. */
function telephones(text: string): string {
  const whole = /(?:0\d{2,3}[ —-]?\d{7,8}|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4})(?:-\d{1,5})?(?!\d)/gu;
  const called =
    /(电话|热线|手机|传真|拨打|致电|邮编|邮政编码)([号码：:为是“]{0,3})(\d{3,}(?:[-、或和]\d+)*)/gu;
  const short = /\d{3,5}(?:[、和/]\d{3,5})*(?![\d.])/gu;
  const known = /^(?:1[12]\d|1[0-2]\d{3}|9[56]\d{3})(?:[、和/]|$)/u;
  const line =
    /^”?[^，。；：、\d]{0,8}(?:热线|报警|急救|接警|服务平台|咨询电话|工单)|^[”、\d/和]+[^，。；：、\d]{0,4}(?:热线|平台)/u;
  const steps: readonly [RegExp, (found: Found) => string][] = [
    [
      whole,
      ({ group: [all], before, after }) =>
        isInside(before) || countsSomething(after) ? all : dialled(all),
    ],
    [
      called,
      ({ group: [all, name, between, number], after }) =>
        countsSomething(after) ? all : name + between + dialled(number),
    ],
    [
      short,
      ({ group: [all], before, after }) => {
        const isLine = known.test(all) && (line.test(after) || /^12[3]\d\d$/u.test(all));
        return isLine && !isInside(before) && !countsSomething(after) ? spokenDigits(all) : all;
      },
    ],
  ];
  return steps.reduce((sum, [pattern, words]) => said(sum, pattern, words), text);
}

/** 2024-01-05, 9:00—17:30, 3:1. A colon parts hours from minutes, or the sides of a ratio. */
function datesTimesRatios(text: string): string {
  const date = each(`(${year})([-./])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?!\\d)`);
  const time = /([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:：.])/gu;
  const ratio = each(`${figure}(?:[:：∶]${figure})+`);
  const isRatio = /(?:比例?|按照?|系数|结构(?:调整|优化)?)[为达约在至到是]{0,2}$/u;
  const dated = said(text, date, ({ group: [all, y, , m, d], before }) =>
    isInside(before) ? all : `${byYear(y)}年${plainly(m)}月${plainly(d)}日`,
  );
  const timed = said(dated, time, ({ group: [all, h, m, s], before, after }) => {
    if (isInside(before) || isRatio.test(before) || /^的?(?:比例|配)/u.test(after)) return all;
    const hour = Number(h) === 2 ? '两' : plainly(h);
    const low = (digits: string) =>
      (digits.startsWith('0') && digits !== '00' ? '零' : '') + plainly(digits);
    const second = s === '' ? '' : `${low(s)}秒`;
    return `${hour}点${Number(m) === 0 && second === '' ? '' : `${low(m)}分`}${second}`;
  });
  return said(timed, ratio, ({ group: [all] }) => all.replace(/[:：∶]/gu, '比'));
}

/** The dash of a range is 至; of a number of a house or a plot 杠. */
function ranges(text: string): string {
  const chain = /\d+(?:-\d+){2,}|\d+-0\d+/gu;
  const direct = each(`(${figure})(${share}?)([${dashes}]{1,2})(?=(${figure}))`);
  const behindUnit = each(
    `(\\d[十百千万亿多余]*(?:[^\\d\\s，。；：、（(“”${dashes}]{0,5}[—–～~]|[年月日号时点分％%‰℃元万亿][${hyphens}]))(?=\\d)`,
  );
  const clocks = each(`([点分日])[${dashes}](?=[${numeralCharacters}]+[点年])`);
  const chained = said(text, chain, ({ group: [all], before }) =>
    isInside(before)
      ? all
      : all
          .split('-')
          .map((part) => spokenDigits(part))
          .join('杠'),
  );
  const directly = said(chained, direct, ({ group: [, a, sign, dash, b], before }) => {
    const isHyphen = !/[—–～~]/u.test(dash);
    const rises = Number(a) < Number(b) && !/^0\d/u.test(a);
    const isRange = !isHyphen || (rises && !new RegExp(`[A-Za-z${hyphens}]$`, 'u').test(before));
    return a + sign + (isRange ? '至' : '杠');
  });
  return said(directly, behindUnit, ({ group: [, number] }) => `${number.slice(0, -1)}至`).replace(
    clocks,
    '$1至',
  );
}

const yearWord = '\\s?(?:年|学年|财年|届|版)';
const ofYear = new RegExp(`^(?:[至、和与及或/]${year})*${yearWord}`, 'u');
const namedAfterYear = /^[”》」]|^(?:回望|回眸|展望|愿景|行动|战略|规划)/u;

/** Years are said digit by digit, with 一 and not 幺. */
function years(text: string): string {
  const between = each(`(${year})[至/](${year})(?!\\d|\\.\\d)`);
  const one = each(`(${year})(?![\\d.％%‰])`);
  const both = said(text, between, ({ group: [all, from, to], before, after }) =>
    isInside(before) || from >= to || countsSomething(after)
      ? all
      : `${byYear(from)}至${byYear(to)}`,
  );
  return said(both, one, ({ group: [all], before, after }) => {
    const isNumbered = /[〔［[（(]$/u.test(before) && /^[〕］\])）]/u.test(after);
    const isNamed =
      all > '2000' && !/[，。；、：\s第]$/u.test(before) && namedAfterYear.test(after);
    return !isInside(before) && (isNumbered || isNamed || ofYear.test(after)) ? byYear(all) : all;
  });
}

/** Numbers that are names: G318, 国道318, 南京西路1788号, 95后, “135”, “3·15”. */
function codes(text: string): string {
  const steps: readonly [RegExp, (found: Found) => string][] = [
    [
      /([A-Za-z]|国道|省道)(\d{3,})(?![\d.])/gu,
      ({ group: [, name, number] }) => name + spokenDigits(number),
    ],
    [/(\d{3})(?=国道|省道)/gu, ({ group: [number] }) => spokenDigits(number)],
    [
      /([路街弄巷道])(\d{4,})(?=[号弄])/gu,
      ({ group: [, road, number] }) => road + spokenDigits(number),
    ],
    [
      /([5-9][05]|[01][05])(?=后(?!\d))/gu,
      ({ group: [number], before }) => (isInside(before) ? number : byYear(number)),
    ],
    [
      /“(\d{3,})(?=X?”)/gu,
      ({ group: [all, number] }) => (number.endsWith('00') ? all : `“${byYear(number)}`),
    ],
    [/(\d{1,2})·(\d{1,2})(?!\d)/gu, ({ group: [, month, day] }) => byYear(month + day)],
    [
      /(\d+)((?:\.\d+){2,})/gu,
      ({ group: [, first, others] }) => spokenNumber(first) + byYear(others).replace(/\./gu, '点'),
    ],
  ];
  return steps.reduce((sum, [pattern, words]) => said(sum, pattern, words), text);
}

/** Fractions, signs before a number, units in letters or in one sign, and shares, which are said before their number. */
function signsAndUnits(text: string): string {
  const fraction = /(\d{1,3})\/(\d{1,4})(?![\d/A-Za-z.])/gu;
  const minus = each(`(^|[（(，、：:；“为至到达长降在于是和及率差])[${hyphens}](?=\\d)`);
  const plus = each(`(^|[（(，、：:；“为至到达长在于是和及])[+＋](?=${figure}[％%‰℃])`);
  const frost = each(`负(${figure})(?=℃|°C)`);
  const symbol = oneOf(Object.keys(saidUnits).map((key) => key.replace(/[()]/gu, '\\$&')));
  const measured = each(`(\\d[十百千万亿多余]*)\\s?(${symbol})(?:/(${symbol}))?(?![A-Za-z\\d²³])`);
  const per = /(\d[十百千万亿多余]*\p{Script=Han}{1,4})\/((?:人·)?)(?=\p{Script=Han})/gu;
  /** Of a rate: 18/10万. */
  const among = each(`(${figure})/10万`);
  const lower = each(`(${figure})至(?=${figure}(${share}))`);
  const shares = each(`(${figure})(${share})`);
  const compared = each(`[${Object.keys(comparisonWords).join('')}](?=\\s?\\d)`);
  const steps: readonly [RegExp, (found: Found) => string][] = [
    [among, ({ group: [, number] }) => spokenShare(number, '/10万')],
    [
      fraction,
      ({ group: [all, part, whole], before }) =>
        isInside(before) || before.endsWith('/') || Number(part) >= Number(whole)
          ? all
          : `${plainly(whole)}分之${plainly(part)}`,
    ],
    [compared, ({ group: [sign] }) => comparisonWords[sign]!],
    [minus, ({ group: [, lead] }) => `${lead}负`],
    [plus, ({ group: [, lead] }) => `${lead}正`],
    [frost, ({ group: [, number] }) => `零下${number}`],
    [
      measured,
      ({ group: [, number, one, of] }) =>
        number + saidUnits[one] + (of === '' ? '' : `每${saidUnits[of]}`),
    ],
    [per, ({ group: [, number, person] }) => `${number}每${person === '' ? '' : '人每'}`],
    [lower, ({ group: [, number, sign] }) => `${spokenShare(number, sign)}至`],
    [shares, ({ group: [, number, sign] }) => spokenShare(number, sign)],
  ];
  return steps.reduce((sum, [pattern, words]) => said(sum, pattern, words), text);
}

/** After 2 these count nothing: 2月, 2号, 2级, 2期工程. */
const noMeasure =
  /^(?:[月号十百级等楼环线维代版型产孩胎手甲至到和或与及、比乘加杠]|年级|季度|日(?!内|以内|游)|期(?:工程|项目|建设|地块)|分之)/u;
/** Of a numbered thing 2 is 二: 第2、3批, T2航站楼. */
const numbered = new RegExp(`(?:第|[A-Za-z])[\\d${numeralCharacters}、，和与及至到]*$`, 'u');

function plainNumber({ group: [value], before, after }: Found): string {
  const [whole = ''] = value.split('.');
  const isPadded = /^0\d/u.test(value);
  if (isPadded && whole === value && /^\s?[年月日号时点分秒]/u.test(after)) return plainly(value);
  if (isPadded || whole.length > 15) return spokenDigits(value).replace('.', '点');
  const counted = after.replace(/^(?:[、和或至到][\d.]+)+/u, '').trimStart();
  const isTwo = value === '2' && /^[\p{Script=Han}（]/u.test(counted) && !noMeasure.test(counted);
  return isTwo && !numbered.test(before) ? '两' : spokenNumber(value);
}

/**
 * Writes every number of a text in words, and the signs that stand by them.
 * @param byDigits numbers that are said digit by digit, as telephone numbers are: what editors said of this plan.
 */
export function spokenText(text: string, byDigits: readonly string[]): string {
  const plain = text.replace(new RegExp(arabicFigures, 'gu'), (one) => plainDigits(one)!);
  const asEditorsSaid = said(plain, each(figure), ({ group: [number] }) =>
    byDigits.includes(number) ? spokenDigits(number) : number,
  );
  // 1.2020年工作: the number of an item and a year, no decimal.
  const items = each(`(^|[\\s。；：:])(\\d{1,2})[.．]\\s?(?=\\D|${year}年)`);
  const named = asEditorsSaid.replace(items, '$1$2、');
  const forms = [telephones, datesTimesRatios, ranges, years, codes, signsAndUnits, saidSigns];
  const left = forms.reduce((sum, form) => form(sum), named);
  return said(left, each(figure), plainNumber);
}
