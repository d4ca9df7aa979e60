/** An indicator across the years: what each plan promised, what was published, and how one year follows another. */
import { inBaseUnit, parseQuantity, type Comparator } from '../language/quantity.ts';
import type { Plan, Target } from './plan.ts';
import {
  trustOf,
  type Evidence,
  type SeriesFile,
  type SeriesRecord,
  type Trust,
} from './outcome.ts';
import { definitionWords, finalityWords, periodWords } from './outcome-words.ts';
import type { Outcome } from './standing.ts';
import { comparatorLead } from './words.ts';

/** How a year's target follows that of the year before it; the rule is {@link relationTo}. */
export const relations = [
  'raised',
  'lowered',
  'unchanged',
  'redefined',
  'no-number',
  'not-seen',
] as const;
export type Relation = (typeof relations)[number];

export const relationWords: Record<Relation, string> = {
  raised: '调高',
  lowered: '调低',
  unchanged: '不变',
  redefined: '口径变了',
  'no-number': '上一年没有写数字',
  'not-seen': '上一年没有看到',
};

/** Whether the two years' targets may be compared, and joined by a line. */
const comparable: Record<Relation, boolean> = {
  raised: true,
  lowered: true,
  unchanged: true,
  redefined: false,
  'no-number': false,
  'not-seen': false,
};

/** Where a year's target is from: that year's plan, or another document with what is said of it. */
export type SeriesLink = Pick<Evidence, 'title' | 'url'> & Partial<Evidence>;

export interface YearTarget {
  year: number;
  /** In base units; undefined where the plan gives no number. */
  value?: number;
  /** The upper end of a range. */
  valueTo?: number;
  comparator: Comparator;
  /** As printed or recorded: "1700亿元", "约5%". */
  label: string;
  source: SeriesLink;
  trust: Trust;
  /** Where in the plan. */
  place: string;
  /** How what it counts differs from the series; such a number is not drawn, nor compared. */
  difference?: string;
  note?: string;
  /** Absent where there is nothing to compare: the first plan that was seen, or no number of its own. */
  relation?: Relation;
  /** Whether a line leads here from the year before. */
  joined: boolean;
}

export interface YearOutcome {
  year: number;
  value: number;
  comparator: Comparator;
  label: string;
  /**
   * What it measures where that is not the series, its time where that is not the whole year, and that it is expected, a
   * part or of unclear scope; absent for a final figure of the whole year by the series' own definition.
   */
  qualifier?: string;
  /** "partial" for a part of the year or of the scope; "unclear" where the source does not say what it counts. */
  known: 'final' | 'expected' | 'partial' | 'unclear';
  /** As of {@link YearTarget}. */
  difference?: string;
  source: Evidence;
  trust: Trust;
  note?: string;
}

/** Whether a year's number may be drawn beside others of its series. */
export const isDrawn = ({ value, difference, trust }: YearTarget | YearOutcome): boolean =>
  value !== undefined && difference === undefined && trust !== 'low';

export interface Series {
  indicatorKey: string;
  name: string;
  unit: string;
  apart?: string;
  breaks: SeriesRecord['breaks'];
  /** In the order of the years. */
  targets: YearTarget[];
  outcomes: YearOutcome[];
  /** All its years, where these are only those around a plan's own. */
  whole?: Series;
}

/** A year of which anything is known. */
export interface KnownYear {
  year: number;
  /** Absent where none was seen. */
  target?: YearTarget;
  outcomes: YearOutcome[];
}

/** The years of which anything is known, in order. */
export function knownYears({
  targets,
  outcomes,
}: Pick<Series, 'targets' | 'outcomes'>): KnownYear[] {
  const years = new Set([...targets, ...outcomes].map(({ year }) => year));
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const target = targets.find((one) => one.year === year);
      return {
        year,
        ...(target ? { target } : {}),
        outcomes: outcomes.filter((one) => one.year === year),
      };
    });
}

/** Years before and after a plan's own that its pages show of an indicator. */
export const yearsBeside = 7;

/** An indicator in the years around one; the same where it has no others. */
export function yearsAround(series: Series, own: number): Series {
  const near = ({ year }: { year: number }) => Math.abs(year - own) <= yearsBeside;
  const targets = series.targets.filter(near);
  const outcomes = series.outcomes.filter(near);
  const isWhole =
    targets.length === series.targets.length && outcomes.length === series.outcomes.length;
  if (isWhole) return series;
  return { ...series, targets, outcomes, breaks: series.breaks.filter(near), whole: series };
}

/** The value of a figure in base units. */
function baseValue(value: number, unit: string): number {
  const quantity = inBaseUnit(value, unit);
  if (!quantity) throw new Error(`no quantity: ${value}${unit}`);
  return quantity.value;
}

interface YearValue {
  year: number;
  /** Absent where the plan gives no number; of a range its lower end. */
  value?: number;
  valueTo?: number;
  difference?: string;
}

/** A number, or a range; in one unit with what it is compared with. */
interface Bounded {
  value: number;
  valueTo?: number | undefined;
}

const upperEnd = ({ value, valueTo = value }: Bounded) => valueTo;

/**
 * Which way a number went, by both ends of a range.
 * @returns undefined for a range of which one end rose and the other fell.
 */
export function directionOf(
  before: Bounded,
  own: Bounded,
): 'raised' | 'lowered' | 'unchanged' | undefined {
  const [low, high] = [own.value - before.value, upperEnd(own) - upperEnd(before)];
  if (low === 0 && high === 0) return 'unchanged';
  if (low * high < 0) return undefined;
  return low + high > 0 ? 'raised' : 'lowered';
}

/**
 * The published rule: compared is with the plan of the year right before. A changed definition says nothing about
 * more or less; a plan without a number neither, nor a range that begins lower and ends higher; a year that was not seen is not a year without a target.
 */
export function relationTo(
  before: YearValue | undefined,
  own: YearValue,
  breaks: SeriesRecord['breaks'],
): Relation | undefined {
  if (breaks.some(({ year }) => year === own.year)) return 'redefined';
  if (own.value === undefined || !before) return undefined;
  if (own.difference !== undefined) return 'redefined';
  if (before.year !== own.year - 1) return 'not-seen';
  if (before.difference !== undefined) return 'redefined';
  if (before.value === undefined) return 'no-number';
  const { value, valueTo } = own;
  return directionOf({ value: before.value, valueTo: before.valueTo }, { value, valueTo });
}

/**
 * Puts together what the series file says of other years and what the plans and their outcomes say of theirs.
 * @param page gives the address of a target on this site.
 */
export function buildSeries(
  { plans: otherPlans, documents = [], series }: SeriesFile,
  plans: readonly Plan[],
  page: (target: Target, plan: Plan) => string,
): Series[] {
  return series.map((record) => {
    const { indicatorKey, name, unit, apart, breaks } = record;
    const own = plans.flatMap((plan) =>
      plan.targets
        .filter((target) => target.indicatorKey === indicatorKey && !target.sameAs)
        .map((target) => ({ plan, target })),
    );
    const promised = [
      ...record.targets.map((one) => promisedElsewhere(one, unit, otherPlans, documents)),
      ...own.map(({ plan, target }) => promisedHere(target, plan, page(target, plan))),
    ].sort((a, b) => a.year - b.year);
    const targets = promised.map((one, index) => {
      const before = promised[index - 1];
      const relation = relationTo(before, one, breaks);
      const joined = !apart && relation !== undefined && comparable[relation];
      return { ...one, ...(relation ? { relation } : {}), joined };
    });
    // Of two sources that give one figure, the record that says what it measures comes first.
    const outcomes = [
      ...own.flatMap(({ target }) => recordedOutcomes(target, name)),
      ...record.outcomes.map((one) => publishedElsewhere(one, unit)),
    ].sort((a, b) => a.year - b.year);
    return {
      indicatorKey,
      name,
      unit,
      ...(apart ? { apart } : {}),
      breaks,
      targets,
      outcomes: withoutRepetition(outcomes),
    };
  });
}

/** What a plan on this site promises for its year. */
const promisedHere = (target: Target, plan: Plan, page: string) => ({
  year: plan.year,
  value: target.value,
  ...(target.valueTo === undefined ? {} : { valueTo: target.valueTo }),
  comparator: target.comparator,
  label: target.raw,
  source: { title: plan.title, url: page },
  trust: 'high' as const,
  place: `第${target.task}项`,
});

/** What a plan or a document that is not on this site promises for a year. */
function promisedElsewhere(
  record: SeriesRecord['targets'][number],
  unit: string,
  plans: SeriesFile['plans'],
  documents: NonNullable<SeriesFile['documents']>,
) {
  const { year, value, comparator = 'eq', words, place, difference, document } = record;
  const own = record.unit ?? unit;
  const plan = plans.find((one) => one.year === year);
  const other = documents.find(({ key }) => key === document)?.source;
  const note = [difference, record.note].join('');
  const source: SeriesLink = other ?? { title: plan?.title ?? '', url: plan?.url ?? '' };
  return {
    year,
    ...(value === undefined ? {} : { value: baseValue(value, own) }),
    comparator,
    label: words ?? `${comparatorLead(comparator)}${value}${own}`,
    source,
    trust: other ? trustOf(other) : ('high' as const),
    place,
    ...(difference === undefined ? {} : { difference }),
    ...(note ? { note } : {}),
  };
}

/** A year's result that is recorded with the series. */
function publishedElsewhere(record: SeriesRecord['outcomes'][number], unit: string): YearOutcome {
  const { year, value, comparator = 'eq', finality, part, difference, source, note } = record;
  const own = record.unit ?? unit;
  const qualifier = [part, finality && finalityWords[finality], difference?.replace(/。$/u, '')]
    .filter(Boolean)
    .join('，');
  return {
    year,
    value: baseValue(value, own),
    comparator,
    label: `${comparatorLead(comparator)}${value}${own}`,
    ...(qualifier ? { qualifier } : {}),
    known: part === undefined ? (finality ?? 'final') : 'partial',
    ...(difference === undefined ? {} : { difference }),
    source,
    trust: trustOf(source),
    ...(note ? { note } : {}),
  };
}

/**
 * A target's own records that count the same thing, or may do so.
 * @param name of the series, which names a figure that measures the same.
 */
function recordedOutcomes(target: Target, name: string): YearOutcome[] {
  return [...target.outcomes, ...target.baselines]
    .filter(({ definition, baseUnit }) => definition !== 'different' && baseUnit === target.unit)
    .map((outcome) => {
      const { indicator, definition, finality, comparator = 'eq', source, note } = outcome;
      const year = Number(outcome.periodEnd.slice(0, 4));
      const period = periodWords(outcome);
      const qualifier = [
        indicator === name ? '' : indicator,
        period === `${year}年全年` ? '' : period,
        finality === 'final' ? '' : finalityWords[finality],
        definition === 'same' ? '' : definitionWords[definition],
      ]
        .filter(Boolean)
        .join('，');
      return {
        year,
        value: outcome.baseValue,
        comparator,
        label: outcome.figure,
        ...(qualifier ? { qualifier } : {}),
        known: knownBy(definition) ?? (isWholeYear(outcome) ? finality : 'partial'),
        source,
        trust: trustOf(source),
        ...(note ? { note } : {}),
      };
    });
}

/** What the definition alone decides. */
const knownBy = (definition: Outcome['definition']) =>
  definition === 'same' ? undefined : definition === 'unstated' ? 'unclear' : 'partial';

/** Of a whole year, or as of its last day. */
const isWholeYear = ({ periodStart, periodEnd }: Outcome) =>
  periodEnd.endsWith('-12-31') && ['-01-01', '-12-31'].includes(periodStart.slice(4));

/**
 * The years of a target: those of its indicator, or its own alone.
 * @param all series there are.
 * @param page address of the target on this site.
 */
export const seriesOf = (
  target: Target,
  plan: Plan,
  all: readonly Series[],
  page: string,
): Series =>
  all.find(({ indicatorKey }) => indicatorKey === target.indicatorKey) ?? {
    indicatorKey: target.indicatorKey ?? target.id,
    name: target.indicator,
    unit: printedUnit(target),
    breaks: [],
    targets: [{ ...promisedHere(target, plan, page), joined: false }],
    outcomes: withoutRepetition(
      recordedOutcomes(target, target.indicator).sort((a, b) => a.year - b.year),
    ),
  };

/** The unit as the plan prints it, 亿元, where that can be counted in; else the base unit. */
function printedUnit({ raw, unit }: Target): string {
  const print = parseQuantity(raw)?.print;
  const printed = print ? print.scale + print.unit : unit;
  return inBaseUnit(1, printed)?.unit === unit ? printed : unit;
}

/** Two sources that give one figure for one year are one point. */
const withoutRepetition = (outcomes: readonly YearOutcome[]) =>
  outcomes.filter(
    ({ year, value }, index) =>
      outcomes.findIndex((other) => other.year === year && other.value === value) === index,
  );
