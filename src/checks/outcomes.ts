/** Rules about the records of one plan's results: what each is about, that none says what another does, and searches. */
import type { OutcomeRecord, OutcomesRecord, SearchRecord } from '../model/outcome.ts';
import type { PlanRecord, TargetRecord } from '../model/schema.ts';
import { isError, type Finding } from '../model/finding.ts';
import { inBaseUnit } from '../language/quantity.ts';
import type { TargetId } from '../model/ids.ts';
import { pageOf, samePage } from '../model/links.ts';
import type { Parsed, ParsedPlan, ParsedTask } from '../content/parse.ts';
import { disagreementFindings } from './disagreement.ts';
import { elsewhereFindings } from './elsewhere.ts';
import { figureFindings } from './figures.ts';
import { likeness } from './likeness.ts';
import { neighbourDoubt } from './neighbours.ts';
import { futureFault, periodFindings } from './periods.ts';
import {
  faultIn,
  findingsIn,
  noDifferenceFault,
  unknownTarget,
  type Doubt,
  type Fault,
} from './record-findings.ts';

/**
 * Checks the outcomes of one plan.
 * @param tasks those whose targets are sound: figures are held against no others.
 * @param whole whether all ids of targets are known.
 * @param today ISO date.
 * @param missing ids of which it is said already that they are not there.
 */
export function checkOutcomes(
  plan: ParsedPlan,
  tasks: readonly ParsedTask[],
  whole: boolean,
  today: string,
  missing: ReadonlySet<TargetId> = new Set(),
): Finding[] {
  const { outcomes } = plan;
  if (!outcomes) return [];
  const targets = new Map(
    tasks.flatMap(({ record }) => record.targets.map((one) => [one.id, one] as const)),
  );
  const known = new Set(
    [...plan.tasks, ...plan.passages].flatMap(({ record }) => record.targets.map(({ id }) => id)),
  );
  const isUnknown = (id: TargetId) => whole && !known.has(id) && !missing.has(id);
  const records = outcomes.record.outcomes;
  const all = [...targets.values()];
  const firstUse = new Map(records.map(({ id }, index) => [id, index] as const).toReversed());
  const byTarget = Map.groupBy(records, ({ target }) => target);
  return [
    ...records.flatMap((record, index) => {
      const findings = findingsIn(outcomes, ['outcomes', index]);
      const target = targets.get(record.target);
      const ofTarget = byTarget.get(record.target) ?? [];
      const earlier = ofTarget.slice(0, ofTarget.indexOf(record));
      const used = firstUse.get(record.id) !== index;
      const faults = [
        ...(isUnknown(record.target)
          ? [unknownTarget(['target'], record.target)]
          : identity(record, target, earlier, used)
        ).flatMap(findings.error),
        ...definitionFaults(record).flatMap(findings.error),
        ...ownPageFaults(record, plan.record).flatMap(findings.error),
        ...figureFindings(record, target, findings),
        ...periodFindings(record, plan.record, target, today, findings),
        ...swappedDigits(record).flatMap(findings.warning),
      ];
      if (!target || faults.some(isError)) return faults;
      const doubt = targetDoubt(record, target, all);
      return [...faults, ...findings.doubt('target', record.acknowledged?.target, doubt)];
    }),
    ...disagreementFindings(outcomes, records, targets, plan.record),
    ...elsewhereFindings(plan, outcomes, { targets, isUnknown, today }),
    ...searchFindings(plan, outcomes, isUnknown, today),
  ];
}

/** What is counted as the target counts it is called much as the target is. */
const sameThing = 0.4;

/** A figure that says what another target says was perhaps recorded beside its own. */
function targetDoubt(
  { target: id, indicator, definition }: OutcomeRecord,
  target: TargetRecord,
  all: readonly TargetRecord[],
): Doubt | undefined {
  const asked = { mayBeUnlike: definition === 'different' };
  const wide = /全国|全省|全市/u.exec(indicator)?.[0];
  const said = `${target.indicator}${target.quote}`;
  const scale = /[百千万亿]+(?=[元吨人户级])/u.exec(indicator)?.[0];
  const expected =
    (definition === 'same' &&
    wide !== undefined &&
    !`${target.indicator}${target.quote}`.includes(wide)
      ? `${id} 说的不是${wide}的；口径不同，definition 不写 same`
      : undefined) ??
    (definition === 'same' && scale !== undefined && !holdsScale(said, scale)
      ? `${id} 的“${target.indicator}”，没有“${scale}”；口径不同，definition 不写 same`
      : undefined) ??
    neighbourDoubt(indicator, [target], all, asked) ??
    (definition === 'same' &&
    likeness(indicator, `${target.indicator}\n${target.quote}`) < sameThing
      ? `${id} 的“${target.indicator}”；不是同一件事，definition 不写 same`
      : undefined);
  return expected === undefined
    ? undefined
    : { field: ['target'], found: `${id}，而数字说的是“${indicator}”`, expected };
}

/** Whether a text has a scale word for itself, and not within another: 千万 is not in 亿, nor 万 in 千万. */
const holdsScale = (text: string, scale: string): boolean =>
  [...text.matchAll(/[百千万亿]+/gu)].some(([word]) => word === scale);

/** So many digits are not the same ones in another order by chance. */
const manyDigits = 3;

/** The number of a note that has the record's digits in another order, where the note does not give the record's. */
function swappedDigits({ value, unit, note = '', difference = '' }: OutcomeRecord): Fault[] {
  const own = String(value);
  const digitsOf = (text: string) => text.replace(/\D/gu, '');
  const sorted = (text: string) => [...digitsOf(text)].sort().join('');
  const told = `${note} ${difference}`
    .replaceAll(',', '')
    .matchAll(/(?<number>[0-9]+(?:\.[0-9]+)?)(?<unit>%|\p{Script=Han}{0,3})/gu);
  const numbers = [...told].flatMap(({ groups }) =>
    groups!['unit']!.startsWith(unit) ? [groups!['number']!] : [],
  );
  const swapped = numbers.find((one) => one !== own && sorted(one) === sorted(own));
  return swapped === undefined || numbers.includes(own) || digitsOf(own).length < manyDigits
    ? []
    : faultIn(
        ['value'],
        `${own}${unit}，而说明里写的是 ${swapped}${unit}`,
        '记录和说明里的同一个数字相同',
        '照来源改正写错的一处；说的是两个数字，在说明里把两个都写上。',
      );
}

/**
 * @param earlier the records of its target that stand before it.
 * @param used whether one before it has its id.
 */
function identity(
  record: OutcomeRecord,
  target: TargetRecord | undefined,
  earlier: readonly OutcomeRecord[],
  used: boolean,
): Fault[] {
  const faults: Fault[] = [];
  if (target?.sameAs !== undefined)
    faults.push({
      field: ['target'],
      found: record.target,
      expected: `先出现的那个目标 ${target.sameAs}`,
      remedy: '原文把同一目标印了两次，结果记在先出现的那个目标。',
    });
  if (!record.id.startsWith(`${record.target}-r`))
    faults.push({
      field: ['id'],
      found: record.id,
      expected: `以 ${record.target}-r 开头`,
      remedy: '记录编号由目标编号加 -r 和序号组成。',
    });
  if (used)
    faults.push({
      field: ['id'],
      found: `${record.id} 用了两次`,
      expected: '编号不重复',
      remedy: '用还没用过的序号。',
    });
  return [...faults, ...repetition(record, earlier)];
}

/** What a page says of one thing is recorded once, and is one number. */
function repetition(record: OutcomeRecord, earlier: readonly OutcomeRecord[]): Fault[] {
  const base = inBaseUnit(record.value, record.unit);
  if (!base) return [];
  const page = pageOf(record.source.url);
  const about = ({ target, role, indicator, periodStart, periodEnd, source }: OutcomeRecord) =>
    [target, role, indicator, periodStart, periodEnd, pageOf(source.url)].join(' ');
  const others = earlier.flatMap((one) => {
    const other = about(one) === about(record) ? inBaseUnit(one.value, one.unit) : undefined;
    return other && other.unit === base.unit ? [{ ...one, baseValue: other.value }] : [];
  });
  const same = others.find(({ baseValue }) => baseValue === base.value);
  if (same)
    return faultIn(
      ['id'],
      `${record.id} 与 ${same.id} 说的是同一个数字`,
      '一个来源的一个数字记一次',
      '删去多出的一条。',
    );
  const against = others.find((one) => one.definition === 'same');
  if (record.definition !== 'same' || !against) return [];
  return faultIn(
    ['value'],
    `${record.value}${record.unit}，而 ${against.id} 是 ${against.value}${against.unit}`,
    `${page} 里同一时段、同一口径的一个数字`,
    '照来源改正；来源自己前后不一致，两条的 definition 都写 unstated，在 difference 里说明。',
  );
}

/** A plan says what is to be done, and not that it was. */
const ownPageFaults = ({ role, source }: OutcomeRecord, plan: PlanRecord): Fault[] =>
  role === 'outcome' && samePage(plan.source.url, source.url)
    ? faultIn(
        ['source', 'url'],
        `${source.url}，是这个计划自己的网页`,
        '公布结果的网页',
        '计划不会写自己的结果：照来源改正网址。',
      )
    : [];

function definitionFaults({ definition, difference }: OutcomeRecord): Fault[] {
  if (definition !== 'same' && difference === undefined)
    return faultIn(
      ['difference'],
      '没有填写',
      '口径有什么不同或不明',
      '写明不同之处；同一口径写 same。',
    );
  const none = noDifferenceFault(difference);
  if (none) return [none];
  if (definition === 'same' && difference !== undefined)
    return faultIn(
      ['difference'],
      difference,
      'definition 是 same 时不填',
      '口径确有不同，就改 definition；没有不同，删去这一项。',
    );
  return [];
}

/** Years after which nobody remembers that something was to be looked up. */
const longestWait = 5;
const yearsLater = (day: string, years: number) =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

const searchKey = ({ targets, soughtFor, date }: SearchRecord) =>
  [String(targets), soughtFor, date].join('\n');

function searchFindings(
  { record: plan }: ParsedPlan,
  outcomes: Parsed<OutcomesRecord>,
  isUnknown: (id: TargetId) => boolean,
  today: string,
): Finding[] {
  return outcomes.record.searches.flatMap((search, index) => {
    const { error } = findingsIn(outcomes, ['searches', index]);
    const faults: Fault[] = futureFault(['date'], search.date, today);
    if (search.date < plan.periodStart)
      faults.push({
        field: ['date'],
        found: search.date,
        expected: `不早于 ${plan.periodStart}`,
        remedy: '改正查找的日期。',
      });
    if (search.nextSearch <= search.date)
      faults.push({
        field: ['nextSearch'],
        found: search.nextSearch,
        expected: `晚于 ${search.date}`,
        remedy: '写下一次该查的日期。',
      });
    search.places.forEach(({ date, url }, at) => {
      if (date !== undefined && date > search.date && search.date >= plan.periodStart)
        faults.push({
          field: ['places', at, 'date'],
          found: date,
          expected: `不晚于查找的日期 ${search.date}`,
          remedy: '改正发布日期或查找的日期。',
        });
      if (search.places.findIndex((one) => pageOf(one.url) === pageOf(url)) < at)
        faults.push({
          field: ['places', at, 'url'],
          found: `${url} 列了两次`,
          expected: '一个网页列一次',
          remedy: '删去多出的一个。',
        });
    });
    if (search.places.length === 0 && (search.queries ?? []).length === 0)
      faults.push({
        field: ['places'],
        found: '没有网页，也没有查的词',
        expected: '读过的网页（places），或者查的词（queries）',
        remedy: '至少写一样：没有写查了哪里，别人就没有办法再查。',
      });
    const listed: readonly TargetId[] = search.targets === 'all' ? [] : search.targets;
    listed.forEach((id, at) => {
      if (isUnknown(id)) faults.push(unknownTarget(['targets', at], id));
      if (listed.indexOf(id) < at)
        faults.push({
          field: ['targets', at],
          found: `${id} 列了两次`,
          expected: '一个目标列一次',
          remedy: '删去多出的一个。',
        });
    });
    (search.queries ?? []).forEach((query, at, all) => {
      if (all.indexOf(query) < at)
        faults.push({
          field: ['queries', at],
          found: `“${query}”列了两次`,
          expected: '查的一样的词列一次',
          remedy: '删去多出的一个。',
        });
    });
    const same = outcomes.record.searches.findIndex((one) => searchKey(one) === searchKey(search));
    if (same < index)
      faults.push({
        field: ['date'],
        found: `${search.date}，与第 ${same + 1} 条查找的目标、内容、日期都相同`,
        expected: '一次查找记一条',
        remedy: '合并成一条，或改正写错的一项。',
      });
    const years: readonly string[] = search.soughtFor.match(/[0-9]{4}(?=年)/gu) ?? [];
    if (years.length > 0 && !years.includes(plan.periodStart.slice(0, 4)))
      faults.push({
        field: ['soughtFor'],
        found: search.soughtFor,
        expected: `${plan.periodStart.slice(0, 4)}年的结果`,
        remedy: '改正年份，或把这次查找记在那一年的计划里。',
      });
    if (search.nextSearch > yearsLater(search.date, longestWait))
      faults.push({
        field: ['nextSearch'],
        found: search.nextSearch,
        expected: `不晚于 ${yearsLater(search.date, longestWait)}`,
        remedy: `${longestWait} 年以后的事等于不再查：写早一些的日期。`,
      });
    return faults.flatMap(error);
  });
}
