/** Rules about the records of one plan's results: what each is about, that none says what another does, and searches. */
import type { OutcomeRecord, OutcomesRecord } from '../model/outcome.ts';
import type { TargetRecord } from '../model/schema.ts';
import type { Finding } from '../model/finding.ts';
import { inBaseUnit } from '../language/quantity.ts';
import type { TargetId } from '../model/ids.ts';
import type { Parsed, ParsedPlan, ParsedTask } from '../content/parse.ts';
import { figureFindings } from './figures.ts';
import { futureFault, periodFindings } from './periods.ts';
import { findingsIn, type Fault } from './record-findings.ts';

/**
 * Checks the outcomes of one plan.
 * @param tasks those whose targets are sound: figures are held against no others.
 * @param whole whether all ids of targets are known.
 * @param today ISO date.
 */
export function checkOutcomes(
  plan: ParsedPlan,
  tasks: readonly ParsedTask[],
  whole: boolean,
  today: string,
): Finding[] {
  const { outcomes } = plan;
  if (!outcomes) return [];
  const targets = new Map(
    tasks.flatMap(({ record }) => record.targets.map((one) => [one.id, one] as const)),
  );
  const known = new Set(plan.tasks.flatMap(({ record }) => record.targets.map(({ id }) => id)));
  const isUnknown = (id: TargetId) => whole && !known.has(id);
  const records = outcomes.record.outcomes;
  return [
    ...records.flatMap((record, index) => {
      const findings = findingsIn(outcomes, ['outcomes', index]);
      const target = targets.get(record.target);
      return [
        ...(isUnknown(record.target)
          ? [unknownTarget(['target'], record.target)]
          : identity(record, target, records.slice(0, index))
        ).map(findings.error),
        ...definitionFaults(record).map(findings.error),
        ...figureFindings(record, target, findings),
        ...periodFindings(record, plan.record, target, today, findings),
      ];
    }),
    ...searchFindings(plan, outcomes, isUnknown, today),
  ];
}

const unknownTarget = (field: Fault['field'], id: TargetId): Fault => ({
  field,
  found: id,
  expected: '已有目标的编号',
  remedy: '照任务文件改正编号。',
});

/** @param earlier the records that stand before it. */
function identity(
  record: OutcomeRecord,
  target: TargetRecord | undefined,
  earlier: readonly OutcomeRecord[],
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
  if (earlier.some(({ id }) => id === record.id))
    faults.push({
      field: ['id'],
      found: `${record.id} 用了两次`,
      expected: '编号不重复',
      remedy: '用还没用过的序号。',
    });
  return [...faults, ...repetition(record, earlier)];
}

/** A page, whichever place in it is linked to. */
const pageOf = (url: string) => new URL(url).href.replace(/#.*/u, '');

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
    return [
      {
        field: ['id'],
        found: `${record.id} 与 ${same.id} 说的是同一个数字`,
        expected: '一个来源的一个数字记一次',
        remedy: '删去多出的一条。',
      },
    ];
  const against = others.find((one) => one.definition === 'same');
  if (record.definition !== 'same' || !against) return [];
  return [
    {
      field: ['value'],
      found: `${record.value}${record.unit}，而 ${against.id} 是 ${against.value}${against.unit}`,
      expected: `${page} 里同一时段、同一口径的一个数字`,
      remedy:
        '照来源改正；来源自己前后不一致，两条的 definition 都写 unstated，在 difference 里说明。',
    },
  ];
}

function definitionFaults({ definition, difference }: OutcomeRecord): Fault[] {
  if (definition !== 'same' && difference === undefined)
    return [
      {
        field: ['difference'],
        found: '没有填写',
        expected: '口径有什么不同或不明',
        remedy: '写明不同之处；同一口径写 same。',
      },
    ];
  if (definition === 'same' && difference !== undefined)
    return [
      {
        field: ['difference'],
        found: difference,
        expected: 'definition 是 same 时不填',
        remedy: '口径确有不同，就改 definition；没有不同，删去这一项。',
      },
    ];
  return [];
}

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
    const listed = search.targets === 'all' ? [] : search.targets;
    listed.forEach((id, at) => {
      if (isUnknown(id)) faults.push(unknownTarget(['targets', at], id));
    });
    return faults.map(error);
  });
}
