/** Static paths of what there is once a plan, a chapter, a task, a chart. */
import { chartOf } from '../charts/chart.ts';
import { pageStep } from '../model/addresses.ts';
import { digits } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { seriesAround, siteContent } from './content.ts';
import { links } from './links.ts';
import { renderedPlans } from './scope.ts';

/** The plans whose own pages this build renders. */
export const plansOfPages = () => renderedPlans(siteContent().plans);

/** `/2024/…` */
export const planPaths = () =>
  plansOfPages().map((plan) => ({ params: { plan: plan.key }, props: { plan } }));

/**
 * A list's own address, and `page-2/` … under it.
 * @param params steps of that address; `props` what its pages get besides.
 */
export const listPaths = <Page extends { number: number }, Params = object, Props = object>(
  pages: readonly Page[],
  params?: Params,
  props?: Props,
) =>
  pages.map((page) => ({
    params: { ...params, page: page.number === 1 ? undefined : pageStep(page.number) },
    props: { ...(props as Props), page, pages },
  }));

/** `/2024/targets/`, `/2024/targets/page-2/` … */
export const planPagePaths = <Page extends { number: number }>(pagesOf: (plan: Plan) => Page[]) =>
  plansOfPages().flatMap((plan) => listPaths(pagesOf(plan), { plan: plan.key }, { plan }));

/** `/2024/tasks/18/…`, with the tasks before and after. */
export const taskPaths = () =>
  plansOfPages().flatMap((plan) =>
    plan.tasks.map((task, index) => ({
      params: { plan: plan.key, task: digits(task.number) },
      props: { plan, task, before: plan.tasks[index - 1], after: plan.tasks[index + 1] },
    })),
  );

/**
 * `/embed/2024/18/t04`: plan, task, target. Every target has one, so that an address stays whatever is found or
 * withdrawn: where nothing stands beside the number, the number itself is shown.
 */
export const chartPaths = () =>
  plansOfPages().flatMap((plan) =>
    plan.tasks.flatMap((task) => {
      const series = seriesAround(plan);
      return task.targets.map((target) => ({
        params: { plan: plan.key, task: digits(task.number), chart: target.fragment },
        props: { plan, task, chart: chartOf(target, plan, series, links.target(target.id)) },
      }));
    }),
  );
