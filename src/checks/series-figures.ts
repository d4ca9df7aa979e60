/** Rules about the numbers of a series: possible in themselves, of one unit, and of one size with the other years'. */
import { inBaseUnit } from '../language/quantity.ts';
import type { SeriesRecord } from '../model/outcome.ts';
import type { TargetRecord } from '../model/schema.ts';
import { baseOf, impossible, isOffScale, unitFault, wholes } from './figures.ts';
import { faultIn, type Doubt, type Fault, type FieldPath } from './record-findings.ts';

/** A unit without its scale word; undefined for what is none. */
const plain = (unit: string) => baseOf(unit)?.unit;

const remedy = '改正单位。';

/**
 * A target in another unit than its neighbours in time counts something else than they do: a break has to stand between.
 * @param ownYears of the site's plans, whose targets are in the unit of the series.
 */
function otherUnitFault(
  { unit: usual, targets, breaks }: SeriesRecord,
  { year, unit = usual, difference }: SeriesRecord['targets'][number],
  ownYears: readonly number[],
): Fault | undefined {
  const base = plain(unit);
  if (base === undefined) return unitFault(unit, remedy);
  if (base === plain(usual) || difference !== undefined) return undefined;
  const years = [...targets.map((one) => one.year), ...ownYears];
  const neighbours = [
    Math.max(...years.filter((one) => one < year)),
    Math.min(...years.filter((one) => one > year)),
  ].filter((one) => Number.isFinite(one));
  const joined = neighbours.some((one) => {
    const other = targets.find((target) => target.year === one)?.unit ?? usual;
    const later = Math.max(one, year);
    return plain(other) !== base && !breaks.some((change) => change.year === later);
  });
  return joined
    ? {
        field: ['unit'],
        found: unit,
        expected: `与这个指标的单位“${usual}”相合`,
        remedy:
          '改正单位；那一年说的是别的东西，写 difference，一直变了的在 breaks 写明从哪一年起口径变了。',
      }
    : undefined;
}

/**
 * What is wrong with the unit of a series, or with its numbers where it has one.
 * @param ownYears of the site's plans that promise it.
 */
export function numberFaults(record: SeriesRecord, ownYears: readonly number[]): Fault[] {
  const { unit, name, targets, outcomes } = record;
  if (plain(unit) === undefined) return [unitFault(unit, remedy)];
  const possible = ({ value, unit: own = unit }: { value: number; unit?: string | undefined }) =>
    impossible(value, own, name, 'name');
  const ofTargets = targets.map(({ value, ...one }) =>
    value === undefined
      ? undefined
      : (otherUnitFault(record, one, ownYears) ?? possible({ ...one, value })),
  );
  const ofOutcomes = outcomes.map((one) => outcomeUnitFault(unit, one) ?? possible(one));
  return [...within('targets', ofTargets), ...within('outcomes', ofOutcomes)];
}

/** No indicator is a thousand times as large in one plan as in the years around: its unit has another scale word. */
const scaleWord = 1000;

/**
 * A unit of a series in which the other years' numbers are of another size than what the site's plans promise.
 * @param promised the targets of the site's own plans.
 */
export function seriesUnitFault(
  { unit: usual, targets, outcomes }: SeriesRecord,
  promised: readonly Pick<TargetRecord, 'value' | 'raw' | 'unit'>[],
): Fault[] {
  const written = [...targets, ...outcomes].flatMap(({ value, unit = usual, difference }) => {
    const base =
      value === undefined || difference !== undefined ? undefined : inBaseUnit(value, unit);
    return base && base.value > 0 ? [base] : [];
  });
  const own = promised.find(
    (one) => one.value > 0 && written.length > 1 && written.every(({ unit }) => unit === one.unit),
  );
  const apart = ({ value }: { value: number }) => {
    const times = value / own!.value;
    return times >= scaleWord || times <= 1 / scaleWord;
  };
  return own && written.every(apart)
    ? faultIn(
        ['unit'],
        usual,
        `与目标“${own.raw}”大小相近的单位`,
        '照来源改正单位里的“万”“亿”，或改正各年的数值。',
      )
    : [];
}

function outcomeUnitFault(
  usual: string,
  { unit: own = usual, difference }: SeriesRecord['outcomes'][number],
): Fault | undefined {
  const base = plain(own);
  if (base === undefined) return unitFault(own, remedy);
  if (base === plain(usual) || difference !== undefined) return undefined;
  return {
    field: ['unit'],
    found: own,
    expected: `与这个指标的单位“${usual}”相合`,
    remedy: '改正单位；来源说的是别的东西，写 difference。',
  };
}

/** Faults of the records of a list, said by their places in the series. */
const within = (list: 'targets' | 'outcomes', faults: readonly (Fault | undefined)[]): Fault[] =>
  faults.flatMap((fault, at) => (fault ? [{ ...fault, field: [list, at, ...fault.field] }] : []));

/** A number of a series, and whether it seems to have lost or won a scale word, or to be more than all there is. */
interface ScaleDoubt {
  /** Where it stands in the record. */
  path: FieldPath;
  /** What an editor says to it. */
  reason: string | undefined;
  doubt: Doubt | undefined;
}

/**
 * Holds each number against the middle one of all others, and of a share against the whole.
 * @param promised the targets of the site's own plans.
 */
export function scaleDoubts(
  record: SeriesRecord,
  promised: readonly Pick<TargetRecord, 'value' | 'kind'>[],
): ScaleDoubt[] {
  const unit = plain(record.unit);
  const isShare = promised.some(({ kind }) => kind === 'share');
  const whole = isShare && unit !== undefined ? wholes[unit] : undefined;
  const written = (['targets', 'outcomes'] as const).flatMap((list) =>
    record[list].flatMap(({ value, unit: own = record.unit, difference, acknowledged }, at) => {
      const base = value === undefined ? undefined : inBaseUnit(value, own);
      if (!base || base.unit !== unit || difference !== undefined) return [];
      const reason = acknowledged?.scale;
      return [{ path: [list, at], value: base.value, figure: `${value}${own}`, reason }];
    }),
  );
  return written.map(({ path, value, figure, reason }, index) => {
    const others = [
      ...promised.map((target) => target.value),
      ...written.filter((_, at) => at !== index).map((other) => other.value),
    ].sort((a, b) => a - b);
    const middle = others[Math.floor(others.length / 2)];
    const off = middle !== undefined && unit !== undefined && isOffScale(value, middle, unit);
    const expected =
      whole !== undefined && value > whole
        ? `不大于 ${whole}${unit}：这个指标是比率`
        : off
          ? '与这个指标各年的数字大小相近'
          : undefined;
    return {
      path,
      reason,
      doubt: expected === undefined ? undefined : { field: ['value'], found: figure, expected },
    };
  });
}
