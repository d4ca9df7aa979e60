/**
 * A promised quantity between its printed form and its value: "9.1亿美元" is 910000000 美元, "30—50张" from 30 to 50 张,
 * "4.5％以内" at most 4.5 %. Scale words (万, 亿) are multiplied out by moving the decimal point, so that no digit is lost.
 */
import { fullMarks } from './full-marks.ts';
import {
  countable,
  knownUnits,
  letterUnits,
  measures,
  notMeasures,
  perTime,
  ratios,
} from './measure-words.ts';
import { arabicFigures, multipliedOut, plainDigits, wordFigures } from './numerals.ts';
import { longestFirst, oneOf } from './one-of.ts';
import { remembered } from './remembered.ts';

/**
 * How a printed number binds: "eq" as printed; "ge" at least (以上, 达到, 不低于); "gt" more than (超过); "approx" about
 * (左右, 约); "le" at most (以内, 不超过, 以下, the number itself included); "lt" less than (低于, 不到); "range" from one
 * value to another. Words, because a CSV cell must not begin with "=".
 */
export const comparators = ['eq', 'ge', 'gt', 'approx', 'le', 'lt', 'range'] as const;
export type Comparator = (typeof comparators)[number];
/** How one number binds. */
export type SingleComparator = Exclude<Comparator, 'range'>;

export interface Quantity {
  /** Of a range its lower end. */
  value: number;
  /** The upper end of a range. */
  valueTo?: number;
  /** Measure word or sign without scale, `％` as `%`; empty where none is printed: 30万以上. */
  unit: string;
  comparator: Comparator;
  print: PrintedQuantity;
}

/** A quantity in its printed pieces; put together they are what was printed. */
export interface PrintedQuantity {
  /** Word of comparison right before the number. */
  lead: string;
  /** 百分之 or 千分之. */
  share: string;
  /** The lower end of a range, with the sign behind it. */
  from?: { figure: string; scale: string; unit: string; to: string };
  figure: string;
  /** 多 or 余 before the scale word, as in 30多万人. */
  more: string;
  /** 万, 亿, 千万 … */
  scale: string;
  /** 多 or 余 behind it, as in 1200多个. */
  moreScaled: string;
  /** Measure word or sign. */
  unit: string;
  /** Word of comparison right after the unit. */
  trail: string;
}

const leads: Record<string, SingleComparator> = {
  ...binding('ge', '达到 达 不低于 不少于 不小于 不得低于 不得少于 至少 最少 ≥'),
  ...binding('gt', '超过 超出 超 逾 高于 大于 多于 突破 > ＞'),
  ...binding('le', '不超过 不高于 不大于 不多于 不突破 不得超过 不得高于 未超过 至多 最多 ≤'),
  ...binding('lt', '低于 少于 小于 不到 不足 < ＜'),
  ...binding('approx', '约 大约 近 将近 接近'),
};
const trails: Record<string, SingleComparator> = {
  ...binding('ge', '以上 及以上'),
  ...binding('le', '以内 之内 以下 及以下'),
  ...binding('approx', '左右 上下'),
  ...binding('gt', '多'),
};

function binding<One extends SingleComparator>(comparator: One, words: string) {
  return Object.fromEntries(words.split(' ').map((word) => [word, comparator] as const));
}

/** Words ending in what elsewhere is a word of comparison: 签约20家 is no 约20家. */
const notLeads =
  /(?:[签预节合契公制大邀解]约|[直送发传抵表通到]达|[赶反]超|[最临附邻靠就贴相远]近)$/u;

/** Words after which a number is a level not to be exceeded, unless words beside it say otherwise. */
const levels =
  '(?:下降|降低|减少|压缩|压降|压减|缩短|缩减|缩小|回落|收窄|下调|控制|限制|降|减|压|缩)(?:至|到|在)|低至';

// Readers' browsers get these patterns, and Safari before 16.4 knows no look-behind.
/** To break through ten techniques (突破10项技术) is no more than ten of them. */
const lead = oneOf(
  Object.keys(leads).map((word) =>
    word === '突破' ? `${word}(?![^，。；、]{1,6}项[^，。；、]{0,12}技术)` : word,
  ),
);
const trail = oneOf(Object.keys(trails)).replace(/多$/u, '多(?!于)');
/** 多 stands behind a share (增长2倍多); behind other units it belongs to what follows: 3个多功能厅. */
const isOfWhatFollows = (trailing: string | undefined, unit: string) =>
  trailing === '多' && !/[倍成％%]$/u.test(unit);
/** 千 and 百 of 千瓦, 百米 belong to the unit. */
const scaleWords = '[十百千]?(?:万亿|[万亿])|[百千](?![瓦克米卡赫伏帕分])';
const share = '百分之|千分之';
const to = '[—–－~～-]{1,2}|至|到';
const word = longestFirst(knownUnits)
  // 3m is three metres, 3mm is not.
  .map((unit) => (letterUnits.has(unit) ? `${unit}(?![A-Za-z])` : unit))
  .join('|');
/** 头（只）, 元/人, 元/月 and 人/百亿元 are one unit each. */
const known =
  `(?:${word})(?:[（(](?:${oneOf(countable)})(?:、(?:${oneOf(countable)}))*[）)])?` +
  `(?:/(?:${oneOf(perTime)})|/[十百千万亿]*(?:${word})(?:/(?:${oneOf(perTime)}))?)?`;

/** A quantity; `figures` and `unit`, which may be absent, are sources of regular expressions. */
const form = (figures: string, unit: string) =>
  `(?<lead>${lead})?(?<share>${share})?` +
  `(?:(?<fromFigure>${figures})(?<fromScale>${scaleWords})?(?<fromUnit>${known})?(?<to>${to}))?` +
  `(?<figure>${figures})(?<more>[多余])?(?<scale>${scaleWords})?(?<moreScaled>[多余])?` +
  `${unit}(?<trail>${trail})?`;

/** Whatever it is, but as short as the word of comparison behind it lets it be. */
const anyUnit = '(?<unit>/10万|[^0-9０-９\\s，。；、—–～~]+?(?:（\\p{sc=Han}、\\p{sc=Han}）)?)??';
const knownUnit = `(?<unit>${known})?`;
const printed = [arabicFigures, wordFigures].map(
  (figures) => new RegExp(`^${form(figures, anyUnit)}$`, 'u'),
);

/**
 * Reads a quantity as printed, white space removed, with the words of comparison next to it
 * ("170家以上", "超400家", "30—50张").
 * @param quote the clause or sentence that contains it, where it first stands or at `start`. A word of comparison may
 * stand apart from the number it governs: "家庭病床建床率达到60岁及以上户籍老年人口的5.5‰", "分别增长7％和8％左右",
 * "控制在4.5％".
 * @returns undefined when the words are not one number, or one range, with its unit.
 */
export function parseQuantity(
  raw: string,
  quote = raw,
  start = quote.indexOf(raw),
): Quantity | undefined {
  const quantity = readPrinted(raw);
  return quantity && { ...quantity, comparator: comparatorOf(quantity, fullMarks(quote), start) };
}

/** A quantity without what binds it. */
type Unbound = Omit<Quantity, 'comparator'>;

const readPrinted = remembered((raw): Readonly<Unbound> | undefined => {
  for (const pattern of printed) {
    const group = pattern.exec(raw)?.groups;
    const quantity = group && quantityOf(group);
    if (quantity) return quantity;
  }
  return undefined;
});

function quantityOf(group: Readonly<Record<string, string | undefined>>): Unbound | undefined {
  const { fromFigure, fromScale = '', fromUnit = '', figure = '' } = group;
  const rest = isOfWhatFollows(group['trail'], group['unit'] ?? '') ? '多' : '';
  const unit = (group['unit'] ?? '') + rest;
  const print: PrintedQuantity = {
    lead: group['lead'] ?? '',
    share: group['share'] ?? '',
    ...(fromFigure === undefined
      ? {}
      : {
          from: { figure: fromFigure, scale: fromScale, unit: fromUnit, to: group['to'] ?? '' },
        }),
    figure,
    more: group['more'] ?? '',
    scale: group['scale'] ?? '',
    moreScaled: group['moreScaled'] ?? '',
    unit,
    trail: rest ? '' : (group['trail'] ?? ''),
  };
  const digits = plainDigits(figure);
  if (digits === undefined || (print.share !== '' && unit !== '')) return undefined;
  const bare = print.lead + print.share + print.scale + unit + print.trail === '';
  if (bare && !figure.includes('.')) return undefined;
  const value = multipliedOut(digits, print.scale);
  const base = {
    unit: { 百分之: '%', 千分之: '‰' }[print.share] ?? unit.replace('％', '%'),
    print,
  };
  if (fromFigure === undefined) return { value, ...base };
  const fromDigits = plainDigits(fromFigure);
  if (fromDigits === undefined || (fromUnit !== '' && fromUnit !== unit)) return undefined;
  // 1—2万人 is from 10,000; the scale word stands once for both.
  const from = multipliedOut(fromDigits, fromScale || print.scale);
  return from < value ? { value: from, valueTo: value, ...base } : undefined;
}

function comparatorOf({ valueTo, unit, print }: Unbound, quote: string, start: number): Comparator {
  if (highest.test(quote.slice(0, start))) return 'le';
  const own = !notLeads.test(quote.slice(0, start + print.lead.length));
  const beside = trails[print.trail] ?? (own ? leads[print.lead] : undefined);
  if (valueTo !== undefined) return beside === 'approx' ? 'approx' : 'range';
  return beside ?? (print.more || print.moreScaled ? 'gt' : governing(unit, quote, start));
}

const leadApart = new RegExp(`(?<lead>${lead})[^，、；]*的$`, 'u');
/** 不低于每人每年6600元 */
const leadPerHead = new RegExp(`(?<lead>${lead})(?:每[^，、；。0-9]{1,4}){1,2}$`, 'u');
/** 至少建成1个, 每年不少于举办2次 */
const leadVerb = new RegExp(
  '(?<lead>至少|最少|不少于|不低于|至多|最多|不超过)[^，、；。：0-9（）]{1,12}$',
  'u',
);
/** The most that somebody is given or that something costs: 贷款最高30万元, 最高可达5万元. */
const highest = /(?:^|[^史])最高(?:可|可以)?$/u;
const afterLevel = new RegExp(`(?:${levels})(?:[^，、；。0-9]*的)?$`, 'u');

/** What words that stand apart from the number make of it. */
function governing(unit: string, quote: string, start: number): SingleComparator {
  const before = quote.slice(0, start);
  const joint = jointComparator(quote, start);
  if (joint) return joint;
  // Only a share is a part of what stands between: 达到标准的8家 are eight.
  const forms = [ratios.has(unit) ? leadApart : leadPerHead, leadVerb];
  const apart = forms.map((one) => one.exec(before)?.groups!['lead']).find(Boolean);
  if (apart !== undefined) return leads[apart]!;
  return afterLevel.test(before) ? 'le' : 'eq';
}

/** Of joint numbers the first has the word of comparison before it or the last behind it. */
function jointComparator(quote: string, start: number): SingleComparator | undefined {
  const [first, ...others] = jointRun(quote, findQuantities(quote), start);
  if (!first) return undefined;
  const print = ({ raw }: FoundQuantity) => readPrinted(raw)!.print;
  return trails[print(others.at(-1) ?? first).trail] ?? leads[print(first).lead];
}

/**
 * The numbers that only 和 or 、 parts from the one at `start`, and that one: 7％, 8％ of 分别增长7％、8％左右.
 * @param all the numbers of the text, in order.
 * @returns none where no number stands at `start`.
 */
export function jointRun(
  text: string,
  all: readonly FoundQuantity[],
  start: number,
): FoundQuantity[] {
  const runs: FoundQuantity[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    const between = text.slice(run?.at(-1)?.end, one.start);
    const like = run && unitOf(run[0]!) === unitOf(one);
    if (like && /^(?:和|及|与|、|以及)(?:每[^，。；0-9]{1,3})?$/u.test(between)) run.push(one);
    else runs.push([one]);
  }
  return runs.find((run) => run.some((one) => one.start === start)) ?? [];
}

const unitOf = ({ raw }: FoundQuantity) => readPrinted(raw)?.unit;

/**
 * A published figure in base units: 302.2 and 亿元 are 30220000000 元, −3 and ％ are −3 %.
 * @param unit measure word or sign with its scale word, and nothing else.
 * @returns undefined where value and unit make no figure.
 */
export function inBaseUnit(
  value: number,
  unit: string,
): Pick<Quantity, 'value' | 'unit'> | undefined {
  const quantity = readPrinted(`${Math.abs(value)}${unit}`);
  if (!quantity || quantity.print.scale + quantity.print.unit !== unit) return undefined;
  return { value: value < 0 ? -quantity.value : quantity.value, unit: quantity.unit };
}

/** A quantity cut for display: what stands large, and what beside it. */
export interface PrintedPieces {
  lead: string;
  /** The number or, of a range, all from its first figure to its last. */
  figure: string;
  /** With its scale word: "万平方米". */
  unit: string;
  trail: string;
}

/** The pieces of a quantity's printed form. */
export function printedPieces({ print }: Pick<Quantity, 'print'>): PrintedPieces {
  const { from } = print;
  const lower = from ? from.figure + from.scale + from.unit + from.to : '';
  return {
    lead: print.lead + print.share,
    figure: lower + print.figure,
    unit: print.more + print.scale + print.moreScaled + print.unit,
    trail: print.trail,
  };
}

/** The value in plain figures with its unit: "9.1亿美元" → "910000000美元", "30—50张" → "30—50张". */
export const plainFigures = ({ value, valueTo, unit }: Omit<Quantity, 'comparator' | 'print'>) =>
  `${value}${valueTo === undefined ? '' : `—${valueTo}`}${unit}`;

export interface FoundQuantity {
  readonly raw: string;
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  /** Whether it is written in Chinese numerals. */
  readonly inWords: boolean;
}

/** Years of life are counted there, and name an age elsewhere. */
const lifespan = /寿命[^，。；]*$/u;

const candidates = [
  { inWords: false, pattern: new RegExp(form(arabicFigures, knownUnit), 'gu') },
  { inWords: true, pattern: new RegExp(form(wordFigures, knownUnit), 'gu') },
];

/**
 * Finds in running text, in order, what reads as a number with its unit, its scale word or a word of comparison behind
 * it, or before it at the end of a clause (容积率不低于1.5). A bare number is none.
 */
export const findQuantities = remembered((text): readonly FoundQuantity[] => {
  const found = candidates.flatMap(({ inWords, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const group = match.groups!;
      const first = group['lead'] ?? '';
      const own = notLeads.test(text.slice(0, match.index + first.length)) ? '' : first;
      const start = match.index + first.length - own.length;
      let { unit = '' } = group;
      let end = match.index + match[0].length - (isOfWhatFollows(group['trail'], unit) ? 1 : 0);
      if (unit.endsWith('岁') && !lifespan.test(text.slice(0, start))) return [];
      const unitEnd = match.index + match[0].length - (group['trail'] ?? '').length;
      if (unit !== '' && notMeasures.test(text.slice(unitEnd - unit.length))) {
        end = unitEnd - unit.length;
        unit = '';
      }
      const ends = /^(?:[，。；、）,;)\n]|$)/u.test(text.slice(end));
      const bound =
        unit ||
        group['share'] ||
        (!inWords && (group['scale'] || group['trail'] || (own && ends && !isYear(group))));
      const raw = text.slice(start, end);
      const part =
        isPartOfAnother(text.slice(0, start), group['figure'] ?? '', unit, own) ||
        (unit === '' && /^[0-9０-９]+[百千]/u.test(text.slice(end)));
      return bound && !part && readPrinted(raw) ? [{ raw, start, end, inWords }] : [];
    }),
  );
  // A number in words inside one in figures (万 of 8万) is part of that.
  const figures = found.filter(({ inWords }) => !inWords);
  return found
    .filter(
      ({ inWords, start, end }) =>
        !inWords || !figures.some((one) => one.start < end && start < one.end),
    )
    .sort((a, b) => a.start - b.start);
});

/** 达到2035 names a year, if not more. */
const isYear = ({ figure = '' }: Readonly<Record<string, string | undefined>>) =>
  /^(?:19|20)[0-9]{2}$/u.test(figure);

/**
 * 200 of 1，200家, where nobody knows whether the comma is one within a number; what is behind 1万, 3/ and 2.1∶ in 1万2千元,
 * 3/4 and 2.1∶1; 亿元 of 亿元楼, but not of 突破亿元; 零 of 零部件; 千家万户.
 */
const isPartOfAnother = (before: string, figure: string, unit: string, first: string) =>
  (/^[0-9０-９]{3}$/u.test(figure) && /[0-9０-９][,，]$/u.test(before)) ||
  /[0-9０-９][/∶:：百千万亿]?$|千家$/u.test(before) ||
  (/^[万亿]/u.test(figure) && measures.has(unit) && !/^(?:突破|达到?)$/u.test(first)) ||
  /[零〇]$/u.test(figure);
