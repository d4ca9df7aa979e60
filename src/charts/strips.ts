/** A task's targets with their results as small drawings, one a row: those of one unit and kind on one scale. */
import { isChart } from '../model/chart-form.ts';
import type { TargetInContext } from '../model/context.ts';
import { commonEnd, type GapData } from './gap.ts';
import { gapData } from './gap-data.ts';

const isDrawn = ({ context: { chart } }: TargetInContext) =>
  isChart[chart.form] && chart.form !== 'steps';

const isAlike = ({ target: one }: TargetInContext, { target: other }: TargetInContext) =>
  one.unit === other.unit && one.kind === other.kind;

/**
 * The data of each row's drawing, undefined where nothing is drawn beside the number. The gap is drawn and not said: the
 * row says it in words.
 */
export function stripsOf(rows: readonly TargetInContext[]): (GapData | undefined)[] {
  // The year before stands by only where no years are drawn further down.
  const all = rows.map((row) =>
    isDrawn(row) ? gapData(row.target, row.context, row.context.chart.years) : undefined,
  );
  return all.map((data, index) => {
    if (!data) return undefined;
    const alike = all.filter((one, at) => one !== undefined && isAlike(rows[at]!, rows[index]!));
    const { result } = data;
    const quiet = result?.gap === undefined ? result : { ...result, gap: '' };
    return {
      ...data,
      end: data.end ?? commonEnd(alike as GapData[]),
      ...(quiet ? { result: quiet } : {}),
    };
  });
}
