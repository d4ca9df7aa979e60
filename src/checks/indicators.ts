/** Rules about indicator keys: one key is one indicator, in every plan and in the years' figures. */
import { inBaseUnit } from '../language/quantity.ts';
import type { SeriesFile } from '../model/outcome.ts';
import { errorAt, type Finding } from '../model/finding.ts';
import type { TargetRecord } from '../model/schema.ts';
import { fieldAt, type Parsed, type ParsedPlan, type ParsedTask } from '../content/parse.ts';
import { likeness } from './likeness.ts';

interface Use {
  plan: ParsedPlan;
  task: ParsedTask;
  target: TargetRecord;
  index: number;
}

/** Two indicators of one plan that readers cannot tell apart: one was perhaps copied from the other. */
function namesakes(uses: readonly Use[]): Finding[] {
  const named = new Map<string, Use>();
  return uses.flatMap((one) => {
    const { plan, task, target, index } = one;
    const name = `${plan.key} ${target.indicator}`;
    const earlier = named.get(name);
    if (!earlier) named.set(name, one);
    if (!earlier || earlier.target.indicatorKey === target.indicatorKey) return [];
    // What is said to be one target is held against it elsewhere.
    if (target.sameAs !== undefined) return [];
    return errorAt(
      fieldAt(task, ['targets', index, 'indicator']),
      `“${target.indicator}”，与 ${earlier.target.id} 一字不差，代号却不同`,
      '脱离上下文也分得清的指标',
      '照原文写明这个数字衡量的是什么；是同一个指标，用同一个代号。',
    );
  });
}

/** Checks the keys of all plans against each other and against the series. */
export function checkIndicatorKeys(
  plans: readonly ParsedPlan[],
  series: Parsed<SeriesFile>,
): Finding[] {
  const uses: Use[] = plans.flatMap((plan) =>
    [...plan.passages, ...plan.tasks]
      .toSorted((a, b) => a.record.number - b.record.number)
      .flatMap((task) =>
        task.record.targets.map((target, index) => ({ plan, task, target, index })),
      ),
  );
  const firstUses = new Map<string, Use>();
  const findings = uses.flatMap((one) => {
    const { plan, task, target, index } = one;
    const key = target.indicatorKey;
    if (key === undefined) return [];
    const earlier = firstUses.get(key);
    if (!earlier) {
      firstUses.set(key, one);
      return [];
    }
    const place = fieldAt(task, ['targets', index, 'indicatorKey']);
    const { unit, kind, id } = earlier.target;
    if (target.unit !== unit || target.kind !== kind)
      return errorAt(
        place,
        `${key}，以“${target.unit}”计的 ${target.kind}`,
        `与 ${id} 相同：以“${unit}”计的 ${kind}`,
        '一个代号是一个指标，单位和性质处处相同；不是同一个指标，另写一个代号。',
      );
    if (likeness(target.indicator, earlier.target.indicator) === 0)
      return errorAt(
        place,
        `${key}，这里是“${target.indicator}”`,
        `与 ${id} 是同一个指标：“${earlier.target.indicator}”`,
        '一个代号是一个指标，说法也有相同的词；不是同一个指标，另写一个代号。',
      );
    const linked = target.sameAs ?? earlier.target.sameAs;
    return earlier.plan === plan && linked === undefined
      ? errorAt(
          place,
          `${key} 用了两次`,
          `在一个计划里一个指标一个目标；${id} 已经用了`,
          '原文把同一目标印了两次，填 sameAs；不是同一个指标，另写一个代号。',
        )
      : [];
  });
  const inSeries = series.record.series.flatMap(({ indicatorKey, unit }, index) => {
    const use = firstUses.get(indicatorKey);
    const base = inBaseUnit(1, unit)?.unit;
    if (!use || base === undefined || base === use.target.unit) return [];
    return errorAt(
      fieldAt(series, ['series', index, 'unit']),
      unit,
      `与目标 ${use.target.id} 的单位“${use.target.unit}”相合`,
      '各年的数字要能与计划的目标相比：改正单位，或改正 indicatorKey。',
    );
  });
  return [...findings, ...namesakes(uses), ...inSeries];
}
