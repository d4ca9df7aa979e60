/** Rules about a published number: that it can be what it says it is, in its unit and beside other numbers of its kind. */
import { countable, measures, ratios } from '../language/measure-words.ts';
import { inBaseUnit } from '../language/quantity.ts';
import type { OutcomeRecord } from '../model/outcome.ts';
import type { TargetRecord } from '../model/schema.ts';
import { isCut } from '../model/standing.ts';
import type { Finding } from '../model/finding.ts';
import type { Doubt, Fault, RecordFindings } from './record-findings.ts';

/** What is wrong with words for a unit that are none. */
export const unitFault = (
  unit: string,
  remedy = '照来源改正单位，不带数字、空格和“以上”“超过”等比较词。',
): Fault => ({ field: ['unit'], found: unit, expected: '单位，如 亿元、幢、%', remedy });

/** Units that may have a number in their names: 千瓦, 百分点. */
const knownUnits = new Set([...measures, ...ratios]);
/** What belongs to the number or to how it binds, where no known unit has it in its name. */
const notOfUnits =
  /[零〇一二两三四五六七八九十百千万亿多余超约近达\s]|不[到足低高超]|[以之][上下内]|左右|上下|至少|至多/u;

/**
 * A unit without its scale word, and how many of it one is: 亿元 → 元, 100000000. Undefined where it holds anything but
 * a unit: a number, white space, a word of comparison (家以上), a sign for what is written in words or otherwise (㎡, ％).
 */
export function baseOf(unit: string): { unit: string; scale: number } | undefined {
  if (/[％㌀-㏿℃℉]/u.test(unit)) return undefined;
  const base = inBaseUnit(1, unit);
  if (!base || (!knownUnits.has(base.unit) && notOfUnits.test(base.unit))) return undefined;
  return { unit: base.unit, scale: base.value };
}

const countedOneByOne = (unit: string) => countable.has(unit) || unit.endsWith('次');
/** What may be less than nothing though it is no rate. */
const mayBeNegative = /净|利润|盈|亏|差额|顺差|逆差|结余|余额|增减|变化/u;

/**
 * What makes a figure impossible, whatever was promised; its unit has to be one.
 * @param field of the record that says what was measured; undefined where no field of it does.
 */
export function impossible(
  value: number,
  unit: string,
  indicator: string,
  field: 'indicator' | 'name' | undefined,
): Fault | undefined {
  const base = inBaseUnit(value, unit);
  if (!base) return undefined;
  const found = `${value}${unit}`;
  if (countedOneByOne(base.unit) && !Number.isInteger(base.value))
    return {
      field: ['value'],
      found,
      expected: `整数：以“${base.unit}”计的是一个一个数的`,
      remedy: '照来源改正数值或单位里的“万”“亿”。',
    };
  if (base.value < 0 && !ratios.has(base.unit) && !mayBeNegative.test(indicator))
    return {
      field: ['value'],
      found,
      expected: '不小于 0',
      remedy: field
        ? `照来源改正数值；来源说的是增减、差额、盈亏，在 ${field} 里写明。`
        : '照来源改正数值。',
    };
  return undefined;
}

/** Names of rates and of nothing else. */
const ratesOnly =
  /(?:(?:增长|增|下降|覆盖|签约|完成|达标|合格|就业|失业|入学|普及|配置|利用|满意|回收|绿化)率|比重|占比|增速|增幅)$/u;

/** A rate is no sum of money and no count: 302亿元 of a growth rate. */
function misnamed(unit: string, indicator: string): Fault | undefined {
  if (ratios.has(baseOf(unit)?.unit ?? '') || !ratesOnly.test(indicator)) return undefined;
  return {
    field: ['indicator'],
    found: `${indicator}，以${unit}计`,
    expected: '总量的名称，如 地区生产总值，不是增长率',
    remedy: '照来源改正单位，或者写明这个数字衡量的是什么。',
  };
}

/** How many times larger or smaller is no longer believed; rates differ by less than what is mistaken in them. */
const farApart = (unit: string) => (ratios.has(unit) ? 30 : 100);
/** What counts so many is not about ten times as many in another year: a digit was typed twice, or left out. */
const manyOnes = 50;
/** Less than this may well be ten times as many. */
const fewOnes = 10;
const oneDigit = 8;
/** For products of floating point numbers. */
const justAbove = 1 + 1e-9;

/** Whether one of two figures in one base unit seems to have lost or won a scale word, or a per cent sign. */
export function isOffScale(value: number, other: number, unit: string): boolean {
  const [a, b] = [Math.abs(value), Math.abs(other)];
  const [small, large] = [Math.min(a, b), Math.max(a, b)];
  if (ratios.has(unit) || small < fewOnes)
    return small > 0 && small * farApart(unit) <= large * justAbove;
  // 200 beside 20 has all its digits, and a nought more.
  const nought = Math.abs(large / small - 10) < 1e-9;
  return nought || small * (small >= manyOnes ? oneDigit : farApart(unit)) <= large * justAbove;
}

/** Checks the number of a record, and against that of its target where both count the same. */
export function figureFindings(
  record: OutcomeRecord,
  target: TargetRecord | undefined,
  { error, doubt }: RecordFindings,
): Finding[] {
  const { unit, value, indicator, definition, acknowledged } = record;
  const base = baseOf(unit);
  if (!base) return error(unitFault(unit));
  const other = target !== undefined && base.unit !== target.unit;
  if (other && definition !== 'different')
    return error({
      field: ['unit'],
      found: unit,
      expected: `与目标的单位“${target.unit}”相合`,
      remedy: '改正单位；来源说的不是同一个东西，definition 写 different。',
    });
  if (other && indicator === target.indicator)
    return error({
      field: ['indicator'],
      found: `${indicator}，以${unit}计`,
      expected: `不是目标的指标：目标以“${target.unit}”计`,
      remedy: '照来源写明这个数字衡量的是什么，如 地区生产总值，不是 地区生产总值增长率。',
    });
  const fault = impossible(value, unit, indicator, 'indicator') ?? misnamed(unit, indicator);
  if (fault) return error(fault);
  const like = definition === 'different' ? undefined : target;
  if (like?.kind === 'share' && value < 0)
    return error({
      field: ['value'],
      found: `${value}${unit}`,
      expected: '不小于 0：目标是比率',
      remedy: '照来源改正数值。',
    });
  const { value: inBase } = inBaseUnit(value, unit)!;
  return [
    ...doubt('scale', acknowledged?.scale, like && scaleDoubt(record, inBase, like)),
    ...doubt('share', acknowledged?.share, like && shareDoubt(record, like)),
    ...doubt('sign', acknowledged?.sign, like && signDoubt(record, like)),
    ...doubt('comparator', acknowledged?.comparator, boundFault(record, record.unit)),
  ];
}

function scaleDoubt(
  { value, unit }: OutcomeRecord,
  inBase: number,
  target: TargetRecord,
): Doubt | undefined {
  const fraction = target.kind === 'share' && inBase > 0 && inBase <= 1 && target.value > 1;
  if (!fraction && !isOffScale(inBase, target.value, target.unit)) return undefined;
  return {
    field: ['value'],
    found: `${value}${unit}`,
    expected: `与目标“${target.raw}”大小相近`,
  };
}

/** All of something, in the units of shares. */
export const wholes: Readonly<Record<string, number>> = { '%': 100, '‰': 1000, 成: 10 };

function shareDoubt({ value, unit }: OutcomeRecord, target: TargetRecord): Doubt | undefined {
  const whole = target.kind === 'share' ? wholes[target.unit] : undefined;
  if (whole === undefined || value <= whole) return undefined;
  return {
    field: ['value'],
    found: `${value}${unit}`,
    expected: `不大于 ${whole}${target.unit}：目标是比率`,
  };
}

function signDoubt({ value, unit }: OutcomeRecord, target: TargetRecord): Doubt | undefined {
  if (value >= 0 || !isCut(target.verb)) return undefined;
  return {
    field: ['value'],
    found: `${value}${unit}`,
    expected: `正数：目标是“${target.verb}”，写减少了多少；负数是说反而增加了`,
  };
}

/** What a note says of how the source binds its number: 来源说“约”. */
const boundBySource =
  /来源[^，。；“]{0,6}?“?(?<word>约|大约|将近|接近|近(?!期|日|年)|超过|超|逾|以上|不到|不足|左右|上下)(?![定见])/u;

/** What binds a number only about. */
const about: readonly string[] = ['约', '大约', '将近', '接近', '近', '左右', '上下'];

/** What a note says of how the source binds a number, where the record does not bind it so. */
function unbound(comparator: string | undefined, note: string): string | undefined {
  const word = boundBySource.exec(note)?.groups!['word'];
  if (word === undefined) return undefined;
  const bound = about.includes(word)
    ? comparator === 'approx'
    : comparator !== undefined && comparator !== 'eq';
  return bound ? undefined : word;
}

/** A number that its note binds, and its record does not; `usual` is its unit where it has none of its own. */
export function boundFault(
  one: {
    value?: number | undefined;
    unit?: string | undefined;
    comparator?: string | undefined;
    note?: string | undefined;
  },
  usual: string,
): Fault | undefined {
  const { value, unit = usual, comparator, note } = one;
  if (value === undefined || note === undefined) return undefined;
  const word = unbound(comparator, note);
  if (word === undefined) return undefined;
  return {
    field: ['comparator'],
    found: `${value}${unit}，${comparator ?? '没有填写'}，而说明里写的是“${word}”`,
    expected: '来源怎样说这个数字',
    remedy: '照来源填写 comparator，“左右”“约”是 approx；来源没有这样说，改正 note。',
  };
}
