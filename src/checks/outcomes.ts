/** Rules about published figures: they are about a target, by its unit and time, and say where they were read. */
import { outcomeOf } from '../model/standing.ts';
import { inBaseUnit } from '../language/quantity.ts';
import type { OutcomeRecord, OutcomesRecord, SeriesFile } from '../model/outcome.ts';
import type { TargetRecord } from '../model/schema.ts';
import { errorAt, type Finding } from '../model/finding.ts';
import { fieldAt, type Parsed, type ParsedPlan, type ParsedTask } from '../content/parse.ts';
import type { TargetId } from '../model/ids.ts';

type FieldPath = readonly (string | number)[];

/**
 * Checks the outcomes of one plan.
 * @param tasks those whose targets are sound: figures are held against no others.
 * @param whole whether all ids of targets are known.
 */
export function checkOutcomes(
  plan: ParsedPlan,
  tasks: readonly ParsedTask[],
  whole: boolean,
): Finding[] {
  const { outcomes } = plan;
  if (!outcomes) return [];
  const targets = new Map(
    tasks.flatMap(({ record }) => record.targets.map((one) => [one.id, one] as const)),
  );
  const known = new Set(plan.tasks.flatMap(({ record }) => record.targets.map(({ id }) => id)));
  const isUnknown = (id: TargetId) => whole && !known.has(id);
  const seen = new Set<string>();
  return [
    ...outcomes.record.outcomes.flatMap((record, index) => {
      const say = saying(outcomes, ['outcomes', index]);
      const target = targets.get(record.target);
      const twice = seen.has(record.id);
      seen.add(record.id);
      return [
        ...(isUnknown(record.target)
          ? [say(['target'], record.target, '已有目标的编号', '照任务文件改正编号。')]
          : []),
        ...(record.id.startsWith(`${record.target}-r`)
          ? []
          : [
              say(
                ['id'],
                record.id,
                `以 ${record.target}-r 开头`,
                '记录编号由目标编号加 -r 和序号组成。',
              ),
            ]),
        ...(twice
          ? [say(['id'], `${record.id} 用了两次`, '编号不重复', '用还没用过的序号。')]
          : []),
        ...figureFindings(record, target, say),
        ...dateFindings(record, plan, say),
      ];
    }),
    ...searchFindings(plan, outcomes, isUnknown),
  ];
}

/** Findings about the fields of one record in a file. */
const saying =
  (parsed: Pick<Parsed<unknown>, 'file' | 'yaml'>, at: FieldPath) =>
  (field: FieldPath, found: string, expected: string, remedy: string): Finding =>
    errorAt(fieldAt(parsed, [...at, ...field]), found, expected, remedy);
type Say = ReturnType<typeof saying>;

function figureFindings(
  record: OutcomeRecord,
  target: TargetRecord | undefined,
  say: Say,
): Finding[] {
  const { definition, difference, indicator, unit, value } = record;
  const findings: Finding[] = [];
  if (definition !== 'same' && difference === undefined)
    findings.push(
      say(['difference'], '没有填写', '口径有什么不同或不明', '写明不同之处；同一口径写 same。'),
    );
  if (definition === 'same' && difference !== undefined)
    findings.push(
      say(
        ['difference'],
        difference,
        'definition 是 same 时不填',
        '口径确有不同，就改 definition；没有不同，删去这一项。',
      ),
    );
  if (!inBaseUnit(value, unit))
    return [
      ...findings,
      say(['unit'], unit, '单位，如 亿元、幢、%', '照来源改正单位，不带数字和空格。'),
    ];
  const { baseUnit } = outcomeOf(record);
  if (target && definition !== 'different' && baseUnit !== target.unit)
    findings.push(
      say(
        ['unit'],
        unit,
        `与目标的单位“${target.unit}”相合`,
        '改正单位；来源说的不是同一个东西，definition 写 different。',
      ),
    );
  else if (target && baseUnit !== target.unit && indicator === target.indicator)
    findings.push(
      say(
        ['indicator'],
        `${indicator}，以${unit}计`,
        `不是目标的指标：目标以“${target.unit}”计`,
        '照来源写明这个数字衡量的是什么，如 地区生产总值，不是 地区生产总值增长率。',
      ),
    );
  return findings;
}

function dateFindings(record: OutcomeRecord, { record: plan }: ParsedPlan, say: Say): Finding[] {
  const { role, periodStart, periodEnd, finality, source, read, note = '' } = record;
  const findings: Finding[] = [];
  if (periodEnd < periodStart)
    findings.push(say(['periodEnd'], periodEnd, `不早于 ${periodStart}`, '改正起止日期。'));
  if (role === 'outcome' && periodStart < plan.periodStart)
    findings.push(
      say(
        ['periodStart'],
        periodStart,
        `不早于计划年度第一天 ${plan.periodStart}`,
        '改正日期；是上一年的数字，role 写 baseline。',
      ),
    );
  if (role === 'baseline' && periodEnd >= plan.periodStart)
    findings.push(
      say(
        ['periodEnd'],
        periodEnd,
        `早于计划年度第一天 ${plan.periodStart}`,
        '改正日期；是计划年度的结果，role 写 outcome。',
      ),
    );
  if (role === 'outcome' && source.date !== undefined && source.date < plan.periodStart)
    findings.push(
      say(
        ['source', 'date'],
        source.date,
        `不早于计划年度第一天 ${plan.periodStart}`,
        '计划年度的结果不可能在那之前公布，改正日期或 role。',
      ),
    );
  if (source.date !== undefined && read < source.date)
    findings.push(say(['read'], read, `不早于发布日期 ${source.date}`, '改正读到的日期。'));
  const early = finality === 'final' && source.date !== undefined && source.date < periodEnd;
  if (early || (finality === 'final' && /预计|预期|有望/u.test(note) && role === 'outcome'))
    findings.push(
      say(
        ['finality'],
        early
          ? `final，而来源发布于 ${source.date}，这段时间还没有过完`
          : 'final，而说明里写的是预计',
        'expected',
        '预计数记 expected；确是最终数，改正日期或说明。',
      ),
    );
  return findings;
}

function searchFindings(
  { record: plan }: ParsedPlan,
  outcomes: Parsed<OutcomesRecord>,
  isUnknown: (id: TargetId) => boolean,
): Finding[] {
  return outcomes.record.searches.flatMap((search, index) => {
    const say = saying(outcomes, ['searches', index]);
    const findings: Finding[] = [];
    if (search.date < plan.periodStart)
      findings.push(say(['date'], search.date, `不早于 ${plan.periodStart}`, '改正查找的日期。'));
    if (search.nextSearch <= search.date)
      findings.push(
        say(['nextSearch'], search.nextSearch, `晚于 ${search.date}`, '写下一次该查的日期。'),
      );
    const listed = search.targets === 'all' ? [] : search.targets;
    listed.forEach((id, at) => {
      if (isUnknown(id))
        findings.push(say(['targets', at], id, '已有目标的编号', '照任务文件改正编号。'));
    });
    return findings;
  });
}

/** Checks the series of other years: each figure has a unit, each year one target, each target a plan to show. */
export function checkSeries(series: Parsed<SeriesFile>): Finding[] {
  const { record } = series;
  const years = record.plans.map(({ year }) => year);
  return record.series.flatMap(({ indicatorKey, unit, targets }, index) => {
    const say = saying(series, ['series', index]);
    const findings: Finding[] = [];
    if (record.series.findIndex((other) => other.indicatorKey === indicatorKey) !== index)
      findings.push(
        say(['indicatorKey'], `${indicatorKey} 有两条`, '每个指标一条', '合并成一条。'),
      );
    if (!inBaseUnit(1, unit))
      findings.push(say(['unit'], unit, '单位，如 亿元、幢、%', '改正单位。'));
    targets.forEach((target, at) => {
      if (!years.includes(target.year))
        findings.push(
          say(
            ['targets', at, 'year'],
            String(target.year),
            years.join('、'),
            '在 plans 里写上那一年计划的网页，或改正年份。',
          ),
        );
      if (targets.findIndex(({ year }) => year === target.year) !== at)
        findings.push(
          say(['targets', at, 'year'], `${target.year} 有两个`, '一年一个', '删去多出的一个。'),
        );
      if ((target.value === undefined) === (target.words === undefined))
        findings.push(
          say(
            ['targets', at],
            target.value === undefined ? '没有 value，也没有 words' : '又有 value，又有 words',
            '二者必居其一',
            '写了数字的填 value；没有写数字的填 words，说明写的是什么。',
          ),
        );
    });
    return findings;
  });
}
