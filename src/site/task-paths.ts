/** Static paths of what there is once a task. */
import { getPlans } from './plans.ts';

/** `/2024/tasks/18/…`, with the tasks before and after. */
export async function taskPaths() {
  return (await getPlans()).flatMap((plan) =>
    plan.tasks.map((task, index) => ({
      params: { year: String(plan.year), task: String(task.number).padStart(2, '0') },
      props: { plan, task, before: plan.tasks[index - 1], after: plan.tasks[index + 1] },
    })),
  );
}
