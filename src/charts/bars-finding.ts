/** What bars of picked targets show, in one sentence. */
import { greatest, least } from 'd3-array';
import { countable, unspecific } from '../language/measure-words.ts';
import type { Like } from '../model/like.ts';
import type { BarDatum } from './bars.ts';

/** The chart's title: which is the most, where that may be said. */
export function barsFinding(targets: Like<BarDatum>): string {
  const [first] = targets;
  if (!first) return '';
  const count = targets.length;
  const fewest = least(targets, ({ value }) => value) ?? first;
  const most = greatest(targets, ({ value }) => value) ?? first;
  const highest = targets.filter(({ value }) => value === most.value);
  const prints = [...new Set(highest.map(({ raw }) => raw))].join('、');
  if (highest.length === count) return `${count}个目标数字相同：${prints}`;
  // 个, 项, 次 may count unlike things: the range is said, but none is called the most.
  if (unspecific.has(first.unit))
    return `${count}个目标，最小的写${fewest.raw}，最大的写${most.raw}`;
  const superlative = superlativeOf(first);
  return highest.length > 1
    ? `${highest.length}个目标并列${superlative}：${prints}`
    : `${superlative}的是“${quoted(most.indicator)}”：${most.raw}`;
}

/** Rates are high, things that are counted are many, anything else is large. */
function superlativeOf({ kind, unit }: BarDatum): string {
  if (kind === 'share' || kind === 'growth') return '最高';
  return countable.has(unit) || unit === '人次' ? '最多' : '最大';
}

/** Quotation marks inside quotation marks are single ones (GB/T 15834—2011, 4.8). */
const quoted = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’');
