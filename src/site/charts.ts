/** Static paths of everything that is made once a chart. */
import { chartName, chooseCharts } from '../charts/choose.ts';
import { getPlans } from './plans.ts';

/**
 * `/embed/2024/18/t04`: year, task, first target of the chart. Targets keep their numbers, so that an address
 * stays whatever other charts come or go.
 */
export async function chartPaths() {
  return (await getPlans()).flatMap((plan) =>
    plan.tasks.flatMap((task) =>
      chooseCharts(task.targets).charts.map((chart) => ({
        params: {
          year: String(plan.year),
          task: String(task.number).padStart(2, '0'),
          chart: chartName(chart),
        },
        props: { plan, task, chart },
      })),
    ),
  );
}
