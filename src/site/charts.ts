/** Static paths of everything that is made once a chart. */
import { chooseCharts } from '../charts/choose.ts';
import { getPlans } from './plans.ts';

/** `/embed/2024/18/1`: year, task, number of the chart on the task's page. */
export async function chartPaths() {
  return (await getPlans()).flatMap((plan) =>
    plan.tasks.flatMap((task) =>
      chooseCharts(task.targets).charts.map((chart, index) => ({
        params: {
          year: String(plan.year),
          task: String(task.number).padStart(2, '0'),
          chart: String(index + 1),
        },
        props: { plan, task, chart },
      })),
    ),
  );
}
