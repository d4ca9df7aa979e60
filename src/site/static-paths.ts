/** Static paths of what there is once a plan, a chapter, a task, a chart. */
import { chartName, chooseCharts } from '../charts/choose.ts';
import { digits } from '../model/ids.ts';
import { siteContent } from './content.ts';

/** `/2024/…` */
export const planPaths = () =>
  siteContent().plans.map((plan) => ({ params: { plan: plan.key }, props: { plan } }));

/** `/2024/tasks/18/…`, with the tasks before and after. */
export const taskPaths = () =>
  siteContent().plans.flatMap((plan) =>
    plan.tasks.map((task, index) => ({
      params: { plan: plan.key, task: digits(task.number) },
      props: { plan, task, before: plan.tasks[index - 1], after: plan.tasks[index + 1] },
    })),
  );

/**
 * `/embed/2024/18/t04`: plan, task, first target of the chart. Targets keep their numbers, so that an address
 * stays whatever other charts come or go.
 */
export const chartPaths = () =>
  siteContent().plans.flatMap((plan) =>
    plan.tasks.flatMap((task) =>
      chooseCharts(task.targets).charts.map((chart) => ({
        params: { plan: plan.key, task: digits(task.number), chart: chartName(chart) },
        props: { plan, task, chart },
      })),
    ),
  );
