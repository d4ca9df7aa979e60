/** Targets under the life topics they concern, each once. */
import { targetsByChapter } from './by-chapter.ts';
import type { Plan, Target } from './plan.ts';
import type { TopicRecord } from './schema.ts';

export interface TopicTargets {
  name: string;
  /** Absent for a chapter that stands in where a target has no topic. */
  slug?: string;
  targets: Target[];
}

/**
 * Targets under the first of their own topics, in the order of the topics; those of no topic under their chapters.
 * @param targets some of the plan's, in the order of the text.
 */
export function targetsByTopic(
  targets: readonly Target[],
  topics: readonly TopicRecord[],
  plan: Plan,
): TopicTargets[] {
  const first = new Map(
    targets.map((target) => [target, topics.find(({ slug }) => target.topics[0] === slug)]),
  );
  const rest = targets.filter((target) => first.get(target) === undefined);
  return [
    ...topics.map((topic) => ({
      name: topic.name,
      slug: topic.slug,
      targets: targets.filter((target) => first.get(target) === topic),
    })),
    ...targetsByChapter({ ...plan, targets: rest }).map(({ heading, targets: own }) => ({
      name: heading.name,
      targets: own,
    })),
  ].filter((group) => group.targets.length > 0);
}

/**
 * Indicators under the topics of their targets, in the order of the topics; those that the plan has no target of come
 * last, without a name.
 */
export function seriesByTopic<Indicator extends { indicatorKey: string }>(
  series: readonly Indicator[],
  topics: readonly TopicRecord[],
  plan: Plan,
): { name?: string; series: Indicator[] }[] {
  const first = new Map<Target, Indicator>();
  for (const one of series) {
    const target = plan.targets.find(({ indicatorKey }) => indicatorKey === one.indicatorKey);
    if (target) first.set(target, one);
  }
  const own = plan.targets.filter((target) => first.has(target));
  const placed = new Set(first.values());
  const others = series.filter((one) => !placed.has(one));
  return [
    ...targetsByTopic(own, topics, plan).map(({ name, targets }) => ({
      name,
      series: targets.map((target) => first.get(target)!),
    })),
    ...(others.length > 0 ? [{ series: others }] : []),
  ];
}
