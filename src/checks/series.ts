/** Rules about other years' targets and results: one a year, in one unit, where the site has no record of its own. */
import type { SeriesFile, SeriesRecord } from '../model/outcome.ts';
import { isConfirmed } from '../model/confirmed.ts';
import { samePage } from '../model/links.ts';
import type { Finding } from '../model/finding.ts';
import type { Parsed, ParsedPlan, ParsedTask } from '../content/parse.ts';
import type { TargetRecord } from '../model/schema.ts';
import { boundFault } from './figures.ts';
import {
  faultIn,
  findingsIn,
  noDifferenceFault,
  type Doubt,
  type Fault,
} from './record-findings.ts';
import { neighbourDoubt } from './neighbours.ts';
import { documentFaults, placeFaults } from './series-documents.ts';
import { numberFaults, scaleDoubts, seriesUnitFault } from './series-figures.ts';
import { outcomeFaults, type Own } from './series-outcomes.ts';

/** A plan of the site, and those of its tasks whose targets are sound. */
interface SoundTargets {
  plan: ParsedPlan;
  tasks: readonly ParsedTask[];
}

/**
 * Checks the series against themselves, and against what the site's plans and their outcomes say.
 * @param whole whether the targets of all plans are sound, so that none can be missed.
 * @param today ISO date.
 */
export function checkSeries(
  parsed: Parsed<SeriesFile>,
  plans: readonly SoundTargets[],
  whole: boolean,
  today: string,
): Finding[] {
  const { plans: others, documents = [], series } = parsed.record;
  // A plan that nobody has gone through yet takes no figure's place.
  const ownYears = plans
    .filter(({ plan }) => isConfirmed(plan.record))
    .map(({ plan }) => yearOf(plan));
  const all = plans.flatMap(({ tasks }) => tasks.flatMap(({ record }) => record.targets));
  const listedYears = others.map(({ year }) => year);
  const unlisted = unlistedYears(series, [...ownYears, ...listedYears]);
  const otherYears = [...listedYears, ...unlisted.keys()];
  const listed = others.flatMap((plan, index) =>
    planFaults(plan, others.slice(0, index), plans).flatMap(
      findingsIn(parsed, ['plans', index]).error,
    ),
  );
  return [
    // A plan whose year is mistaken is the year that is missing.
    ...(listed.length > 0
      ? listed
      : [...unlisted].flatMap(([year, count]) =>
          findingsIn(parsed, []).error({
            field: ['plans'],
            found: `没有 ${year} 年的计划，而 ${count} 个指标的目标是那一年的`,
            expected: `${year} 年计划的标题和网页`,
            remedy:
              '在 plans 里写上那一年的计划，或改正写错的年份；别的文件写的目标，填 document。',
          }),
        )),
    ...documents.flatMap((one, index) =>
      documentFaults(one, documents.slice(0, index), parsed.record).flatMap(
        findingsIn(parsed, ['documents', index]).error,
      ),
    ),
    ...series.flatMap((record, index) => {
      const { error, doubt } = findingsIn(parsed, ['series', index]);
      const { indicatorKey } = record;
      const own = ownTargets(plans, indicatorKey);
      const unknown: Doubt | undefined =
        own.length > 0
          ? undefined
          : {
              field: ['indicatorKey'],
              found: indicatorKey,
              expected: '本站某年计划里有的指标代号',
            };
      const repeated = series.findIndex((other) => other.indicatorKey === indicatorKey) < index;
      const faults: Fault[] = [
        ...(repeated
          ? faultIn(['indicatorKey'], `${indicatorKey} 有两条`, '每个指标一条', '合并成一条。')
          : []),
        ...emptyFaults(record, own),
        ...targetFaults(record, ownYears, otherYears),
        ...placeFaults(record, documents, series),
        ...(whole ? breakFaults(record, own) : []),
        ...numberFaults(
          record,
          own.map(({ plan }) => yearOf(plan)),
        ),
        ...seriesUnitFault(
          record,
          own.map(({ target }) => target),
        ),
        ...outcomeFaults(record, own, today),
      ];
      return [
        ...faults.flatMap(error),
        ...(whole ? doubt('indicatorKey', record.acknowledged?.indicatorKey, unknown) : []),
        ...(whole && faults.length === 0
          ? doubt('name', record.acknowledged?.name, nameDoubt(record, own, all))
          : []),
        ...scaleDoubts(
          record,
          own.map(({ target }) => target),
        ).flatMap(({ path, reason, doubt: off }) =>
          findingsIn(parsed, ['series', index, ...path]).doubt('scale', reason, off),
        ),
      ];
    }),
  ];
}

/** Years of a plan that several series have targets of, and that is not listed; what one has is its own mistake. */
function unlistedYears(
  series: readonly SeriesRecord[],
  known: readonly number[],
): ReadonlyMap<number, number> {
  const years = series.flatMap(({ targets }) => [
    ...new Set(targets.flatMap(({ year, document }) => (document === undefined ? [year] : []))),
  ]);
  const counts = Map.groupBy(years, (year) => year);
  return new Map(
    [...counts].flatMap(([year, some]) =>
      known.includes(year) || some.length < 2 ? [] : [[year, some.length]],
    ),
  );
}

/** A series has years: such as no plan on the site has, or those of two plans that are. */
const emptyFaults = ({ targets, outcomes }: SeriesRecord, own: readonly Own[]): Fault[] =>
  targets.length + outcomes.length > 0 || new Set(own.map(({ plan }) => yearOf(plan))).size > 1
    ? []
    : faultIn(
        ['targets'],
        '没有写任何一年',
        '其他年份的目标或结果',
        '照来源填写；没有看到别的年份，删去这个指标。',
      );

/** A series is called by what its targets measure. */
function nameDoubt(
  { name }: SeriesRecord,
  own: readonly Own[],
  all: readonly TargetRecord[],
): Doubt | undefined {
  const expected = neighbourDoubt(
    name,
    own.map(({ target }) => target),
    all,
  );
  return expected === undefined ? undefined : { field: ['name'], found: name, expected };
}

/** By its first day: a year typed wrongly is said where it stands. */
const yearOf = ({ record }: ParsedPlan) => Number(record.periodStart.slice(0, 4));

const ownTargets = (plans: readonly SoundTargets[], key: string): Own[] =>
  plans.flatMap(({ plan, tasks }) =>
    tasks.flatMap(({ record }) =>
      record.targets
        .filter(({ indicatorKey, sameAs }) => indicatorKey === key && sameAs === undefined)
        .map((target) => ({ plan, target })),
    ),
  );

const ownPlanRemedy = '本站有那一年的计划，由程序合起来：删去这一条。';

type OtherPlan = SeriesFile['plans'][number];

function planFaults(
  { year, title, url }: OtherPlan,
  earlier: readonly OtherPlan[],
  own: readonly SoundTargets[],
): Fault[] {
  const field = ['year'];
  if (own.some(({ plan }) => yearOf(plan) === year))
    return faultIn(field, String(year), '本站没有收录的年份', ownPlanRemedy);
  if (earlier.some((one) => one.year === year))
    return faultIn(field, `${year} 有两个`, '一年一个计划', '删去多出的一个。');
  const years: readonly string[] = title.match(/(?:19|20)[0-9]{2}/gu) ?? [];
  if (years.length > 0 && !years.includes(String(year)))
    return faultIn(['title'], title, `${year}年计划的标题`, '照网页改正标题，或改正 year。');
  const same =
    earlier.find((one) => samePage(one.url, url))?.year ??
    own.map(({ plan }) => plan).find(({ record }) => samePage(record.source.url, url))?.record.year;
  return same === undefined
    ? []
    : faultIn(
        ['url'],
        `${url}，是 ${same} 年计划的网页`,
        `${year}年计划的网页`,
        '照那一年计划的网页改正网址。',
      );
}

function targetFaults(
  { targets, unit }: SeriesRecord,
  ownYears: readonly number[],
  otherYears: readonly number[],
): Fault[] {
  const years = targets.map(({ year }) => year);
  return targets.flatMap((target, at): Fault[] => {
    const { year, value, words, comparator, difference, document } = target;
    const field = ['targets', at, 'year'];
    const faults: Fault[] = [];
    if (ownYears.includes(year))
      faults.push({
        field,
        found: String(year),
        expected: '本站没有收录的年份',
        remedy: ownPlanRemedy,
      });
    else if (document === undefined && !otherYears.includes(year))
      faults.push({
        field,
        found: String(year),
        expected: otherYears.join('、'),
        remedy: '在 plans 里写上那一年计划的网页，或改正年份；别的文件写的，填 document。',
      });
    if (years.indexOf(year) !== at)
      faults.push({
        field,
        found: `${year} 有两个`,
        expected: '一年一个',
        remedy: '删去多出的一个。',
      });
    if ((value === undefined) === (words === undefined))
      faults.push({
        field: ['targets', at],
        found: value === undefined ? '没有 value，也没有 words' : '又有 value，又有 words',
        expected: '二者必居其一',
        remedy: '写了数字的填 value；没有写数字的填 words，说明写的是什么。',
      });
    else if (words !== undefined && /[0-9０-９]|百分之/u.test(words))
      faults.push({
        field: ['targets', at, 'words'],
        found: words,
        expected: '没有数字的话',
        remedy: '写了数字的填 value，不填 words。',
      });
    else if ((value === undefined) !== (comparator === undefined))
      faults.push({
        field: ['targets', at, 'comparator'],
        found: comparator ?? '没有填写',
        expected:
          value === undefined ? '不填：没有写数字' : '照那年计划：eq、ge、gt、le、lt、approx 之一',
        remedy: '有 value 的填 comparator，没有的不填。',
      });
    for (const fault of [boundFault(target, unit), noDifferenceFault(difference)])
      if (fault) faults.push({ ...fault, field: ['targets', at, ...fault.field] });
    return faults;
  });
}

/** A definition changes from one year that promised to another. */
function breakFaults({ breaks, targets }: SeriesRecord, own: readonly Own[]): Fault[] {
  const promised = [
    ...targets.map(({ year }) => year),
    ...own.map(({ plan }) => yearOf(plan)),
  ].sort((a, b) => a - b);
  const [, ...after] = [...new Set(promised)];
  return breaks.flatMap(({ year, reason }, at): Fault[] => {
    const field = ['breaks', at, 'year'];
    if (!after.includes(year))
      return faultIn(
        field,
        String(year),
        after.length > 0 ? `${after.join('、')}之一` : '没有：只有一年有目标',
        '口径从有目标的一年起变，前面还要有别的年份可比：改正年份，或删去这一条。',
      );
    if (breaks.findIndex((one) => one.year === year) < at)
      return faultIn(field, `${year} 有两条`, '一年一条', '把理由合并成一条。');
    const before = promised.findLast((one) => one < year);
    const named: readonly number[] = (reason.match(/[0-9]{4}(?=年)/gu) ?? []).map(Number);
    return named.length === 0 || named.includes(year) || named.includes(before!)
      ? []
      : faultIn(
          ['breaks', at, 'reason'],
          reason,
          `说的是 ${before} 年以后、${year} 年起的口径`,
          '改正理由里的年份，或改正 year。',
        );
  });
}
