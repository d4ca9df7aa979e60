/** Rules about when: the time that a published figure is about, when it was published, and when it was read. */
import type { OutcomeRecord } from '../model/outcome.ts';
import type { PlanRecord, TargetRecord } from '../model/schema.ts';
import type { Finding } from '../model/finding.ts';
import { faultIn, type Doubt, type Fault, type RecordFindings } from './record-findings.ts';

/** What is wrong with a day on which something is said to have been done; days are ISO dates. */
export const futureFault = (
  field: Fault['field'],
  day: string | undefined,
  today: string,
): Fault[] =>
  day === undefined || day <= today
    ? []
    : faultIn(
        field,
        `${day}，还没有到`,
        `不晚于今天 ${today}`,
        '改正日期；日期没有错，就校准这台电脑的时钟。',
      );

const lastDayOfMonth = (day: string) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);

/** Figures are published of days and of whole months. */
const isUsualPeriod = ({ periodStart, periodEnd }: OutcomeRecord) =>
  periodStart === periodEnd ||
  (periodStart.endsWith('-01') && periodEnd === lastDayOfMonth(periodEnd));

/** Parts of a year that begin with it, and their last months. */
const lastMonths: Readonly<Record<string, number>> = { 上半年: 6, 前三季度: 9, 一季度: 3 };

/** Until which month an editor says that a figure goes: 只到9月, 这是前三季度. */
export function monthTold({ note = '', difference = '' }: OutcomeRecord) {
  const told = /(?:只到|这是)(?<until>[0-9]{1,2}月|前三季度|上半年|一季度)/u.exec(
    note + difference,
  );
  if (!told) return undefined;
  const until = told.groups!['until']!;
  const month = lastMonths[until] ?? Number.parseInt(until, 10);
  return { words: told[0], month: String(month).padStart(2, '0') };
}

/**
 * Checks the days of one record.
 * @param today ISO date.
 */
export function periodFindings(
  record: OutcomeRecord,
  plan: PlanRecord,
  target: TargetRecord | undefined,
  today: string,
  { error, doubt }: RecordFindings,
): Finding[] {
  const { periodStart, periodEnd, source, read, acknowledged } = record;
  if (periodEnd < periodStart)
    return error({
      field: ['periodEnd'],
      found: periodEnd,
      expected: `不早于 ${periodStart}`,
      remedy: '改正起止日期。',
    });
  const told = monthTold(record);
  const faults = [
    ...namedYear(record),
    ...(told !== undefined && periodEnd.slice(5, 7) !== told.month
      ? faultIn(
          ['periodEnd'],
          `${periodEnd}，而说明里写的是“${told.words}”`,
          `${periodEnd.slice(0, 4)}年${Number(told.month)}月的最后一天`,
          '照来源改正日期，或改正说明。',
        )
      : []),
    ...futureFault(['periodStart'], periodStart, today),
    ...(record.role === 'outcome'
      ? outcomePeriod(record, plan, target)
      : baselinePeriod(record, plan)),
    ...publication(record, plan),
    ...(source.date !== undefined && source.date <= today && read < source.date
      ? faultIn(['read'], read, `不早于发布日期 ${source.date}`, '改正读到的日期。')
      : []),
    ...futureFault(['read'], read, today),
  ];
  const unusual = faults.length > 0 ? undefined : periodDoubt(record, plan, target);
  return [...faults.flatMap(error), ...doubt('period', acknowledged?.period, unusual)];
}

/** A figure that is called after a year is of that year. */
function namedYear({ indicator, periodStart, periodEnd }: OutcomeRecord): Fault[] {
  const years: readonly string[] = indicator.match(/[0-9]{4}(?=年)/gu) ?? [];
  const [from, to] = [periodStart.slice(0, 4), periodEnd.slice(0, 4)];
  return years.length === 0 || years.some((year) => from <= year && year <= to)
    ? []
    : faultIn(
        ['indicator'],
        `${indicator}，而时段是 ${periodStart} 至 ${periodEnd}`,
        `${to}年的`,
        '照来源改正年份或日期；名称里不用写年份。',
      );
}

/** Figures are added up from the first day on; one of a later month, quarter or half is told as such. */
function beginsLate(
  { periodStart, periodEnd, note = '', difference = '', indicator }: OutcomeRecord,
  from: string,
): boolean {
  if (periodStart <= from || periodStart === periodEnd) return false;
  const month = Number(periodStart.slice(5, 7));
  const told = new RegExp(`(?<![0-9])${month}(?:月|[—–～~至到-])|季度|下半年|后`, 'u');
  return !told.test(indicator + note + difference);
}

/** What is done in a time is not done on its last day, as a total is reached; nor does anything grow on one. */
function periodDoubt(
  record: OutcomeRecord,
  plan: PlanRecord,
  target: TargetRecord | undefined,
): Doubt | undefined {
  const { periodStart, periodEnd, definition } = record;
  const field = ['periodEnd'];
  const ownDay = target?.periodStart !== undefined && target.periodStart === target.periodEnd;
  const inTime = target?.kind === 'flow' || target?.kind === 'growth';
  if (periodStart === periodEnd && inTime && !ownDay && definition !== 'different')
    return {
      field,
      found: `${periodStart}，只有一天`,
      expected: '数字所说的整段时间：目标说的是一年里做了多少，不是到哪一天有多少',
    };
  if (record.role === 'outcome' && beginsLate(record, target?.periodStart ?? plan.periodStart))
    return {
      field: ['periodStart'],
      found: `${periodStart} 至 ${periodEnd}`,
      expected: `从 ${target?.periodStart ?? plan.periodStart} 起：公布的数字是从头累计的，或者在说明里写明只是${Number(periodStart.slice(5, 7))}月起的`,
    };
  return isUsualPeriod(record)
    ? undefined
    : {
        field,
        found: `${periodStart} 至 ${periodEnd}`,
        expected: '一天，或者从某月第一天到某月最后一天',
      };
}

/** A result is of the plan's year, or of a target's own time; what counts something else may be of a later day. */
function outcomePeriod(
  { periodStart, periodEnd, definition }: OutcomeRecord,
  plan: PlanRecord,
  target: TargetRecord | undefined,
): Fault[] {
  const from = [plan.periodStart, target?.periodStart ?? plan.periodStart].sort()[0]!;
  const to = [plan.periodEnd, target?.periodEnd ?? plan.periodEnd].sort()[1]!;
  if (periodStart < from)
    return faultIn(
      ['periodStart'],
      periodStart,
      `不早于计划年度第一天 ${from}`,
      '改正日期；是上一年的数字，role 写 baseline。',
    );
  const across = periodStart <= to && periodEnd > to;
  if (across || (periodEnd > to && definition !== 'different'))
    return faultIn(
      [across ? 'periodEnd' : 'periodStart'],
      across ? periodEnd : periodStart,
      `不晚于计划年度最后一天 ${to}`,
      '改正日期；计划年度以后另一口径的数字，definition 写 different。',
    );
  return [];
}

/** A baseline is of the year right before, whole or as of its last day. */
function baselinePeriod({ periodStart, periodEnd }: OutcomeRecord, plan: PlanRecord): Fault[] {
  const year = Number(plan.periodStart.slice(0, 4)) - 1;
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (periodEnd >= plan.periodStart)
    return faultIn(
      ['periodEnd'],
      periodEnd,
      `早于计划年度第一天 ${plan.periodStart}`,
      '改正日期；是计划年度的结果，role 写 outcome。',
    );
  const wrong = periodEnd !== last ? 'periodEnd' : 'periodStart';
  if (periodEnd === last && (periodStart === first || periodStart === last)) return [];
  return faultIn(
    [wrong],
    wrong === 'periodEnd' ? periodEnd : periodStart,
    `计划的上一年全年（${first} 至 ${last}），或者它的最后一天`,
    '改正日期；不是上一年全年的数字不能作基数，不记。',
  );
}

function publication(
  { role, periodEnd, finality, source, read, note = '' }: OutcomeRecord,
  plan: PlanRecord,
): Fault[] {
  const { date } = source;
  const faults: Fault[] = [];
  if (role === 'outcome' && date !== undefined && date < plan.periodStart)
    faults.push({
      field: ['source', 'date'],
      found: date,
      expected: `不早于计划年度第一天 ${plan.periodStart}`,
      remedy: '计划年度的结果不可能在那之前公布，改正日期或 role。',
    });
  if (finality !== 'final') return faults;
  const known = date ?? read;
  if (known < periodEnd || (/预计|预期|有望/u.test(note) && role === 'outcome'))
    faults.push({
      field: ['finality'],
      found:
        known < periodEnd
          ? `final，而${date === undefined ? '读到的那天是' : '来源发布于'} ${known}，这段时间还没有过完`
          : 'final，而说明里写的是预计',
      expected: 'expected',
      remedy: '预计数记 expected；确是最终数，改正日期或说明。',
    });
  return faults;
}

/** “1—6月”, “上半年”, “前三季度”: from which month to which; undefined where no months are named. */
export function monthsOf(part: string): { from: number; to: number } | undefined {
  const months = /(?<from>[0-9]+)(?:月)?[—–～~至到-]+(?<to>[0-9]+)月/u.exec(part)?.groups;
  if (months) return { from: Number(months['from']), to: Number(months['to']) };
  const to = Object.entries(lastMonths).find(([words]) => part.includes(words))?.[1];
  return to === undefined ? undefined : { from: 1, to };
}
