/** What a topic's page lists: of each plan, newest first, the tasks that concern it; dealt out to pages. */
import { planName } from './issuers.ts';
import { pagesOf, type ListPage } from './list-pages.ts';
import { onTopic, type Plan, type Target, type Task } from './plan.ts';
import { entryElements, rangeOfTasks } from './plan-lists.ts';

export interface TopicPlan {
  plan: Plan;
  /** "2024年": what the plan is called among the others. */
  name: string;
  tasks: Task[];
  targets: Target[];
}
export type TopicPage = ListPage<TopicPlan, Task>;

/** Elements of a task with its sentences: after the first, each has a link to its place. */
function elementsOf(task: Task, slug: string): number {
  const shown = onTopic(task, slug);
  return entryElements(shown) + 2 * (shown.sentences.length - 1);
}

/** Fewer than on other pages: each plan's tasks have a heading, and what was found of them, besides. */
const mostElements = 1400;

/** @param plans all of the site, newest first. */
export const topicPages = (slug: string, plans: readonly Plan[]): TopicPage[] =>
  pagesOf(
    plans.map((plan) => ({
      plan,
      name: planName(plans, plan),
      tasks: plan.tasks.filter(({ topics }) => topics.includes(slug)),
      targets: plan.targets.filter(({ topics }) => topics.includes(slug)),
    })),
    ({ tasks }) => tasks,
    (task) => elementsOf(task, slug),
    0,
    mostElements,
  );

/** "2024年至2019年", "2024年任务31—58": what stands on a page. */
export function topicRange({ parts }: TopicPage): string {
  const [first] = parts;
  if (!first) return '';
  const last = parts.at(-1)!;
  return first === last
    ? `${first.group.name}${rangeOfTasks(first.items)}`
    : `${first.group.name}至${last.group.name}`;
}
