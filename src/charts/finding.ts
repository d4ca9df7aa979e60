/** What a chart shows, in words: its title. */
import { greatest, least } from 'd3-array';
import type { Like } from '../model/like.ts';
import type { BarDatum } from './bars.ts';
import type { ChartChoice } from './choose.ts';
import { countable, unspecific } from '../language/measure-words.ts';

/** A piece of a finding. Promised numbers, the "key" to the marks and what is "whole" are not cut in two. */
export interface FindingPart {
  role: 'words' | 'number' | 'whole' | 'key';
  text: string;
}

interface Told {
  form: ChartChoice['form'];
  targets: Like<BarDatum>;
}

/** What a chart shows, in one sentence with its unit: its title. */
export const findingOf = (told: Told): string =>
  findingParts(told)
    .map(({ text }) => text)
    .join('');

/** The finding in pieces, for a title in which the promised numbers stand out. */
export function findingParts({ form, targets }: Told): FindingPart[] {
  const unit = targets[0]?.unit ?? '';
  return form === 'items'
    ? [...sentenceOf(targets), words('，'), { role: 'key', text: `一格一${unit}` }]
    : sentenceOf(targets);
}

function sentenceOf(targets: Like<BarDatum>): FindingPart[] {
  const [first] = targets;
  if (!first) return [];
  const count = targets.length;
  if (count === 1) return [words(`${first.indicator}：`), number(first)];
  const fewest = least(targets, ({ value }) => value) ?? first;
  const most = greatest(targets, ({ value }) => value) ?? first;
  const highest = targets.filter(({ value }) => value === most.value);
  if (highest.length === count) {
    const same = numbers(highest);
    return [words(`${count}个目标数字相同${same.length > 1 ? '：' : '，都是'}`), ...same];
  }
  // 个, 项, 次 may count unlike things: the range is said, but none is called the most.
  if (unspecific.has(first.unit)) {
    return [
      words(`这${count}个目标从`),
      number(fewest),
      words('到'),
      number(most),
      { role: 'whole', text: '不等' },
    ];
  }
  const superlative = superlativeOf(first);
  return highest.length > 1
    ? [words(`${highest.length}个目标并列${superlative}：`), ...numbers(highest)]
    : [words(`${superlative}的是“${quoted(most.indicator)}”：`), number(most)];
}

/** Rates are high, things that are counted are many, anything else is large. */
function superlativeOf({ kind, unit }: BarDatum): string {
  if (kind === 'share' || kind === 'growth') return '最高';
  return countable.has(unit) || unit === '人次' ? '最多' : '最大';
}

/** Quotation marks inside quotation marks are single ones (GB/T 15834—2011, 4.8). */
const quoted = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’');

const words = (text: string): FindingPart => ({ role: 'words', text });
const number = ({ raw }: BarDatum): FindingPart => ({ role: 'number', text: raw });

/** Numbers of one value as printed, each print once: 达400家、超400家. */
const numbers = (targets: readonly BarDatum[]): FindingPart[] =>
  [...new Set(targets.map(({ raw }) => raw))].flatMap((raw, index) => [
    ...(index === 0 ? [] : [words('、')]),
    { role: 'number' as const, text: raw },
  ]);
