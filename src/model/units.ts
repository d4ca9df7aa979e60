/** Who answers for what, as far as plans print it. */
import type { Plan, Task } from './plan.ts';

/** A unit of one plan, by the name that the plan prints. */
export interface Unit {
  name: string;
  /** Its tasks in their order, each with the duty that is printed, if any. */
  tasks: { task: Task; role: string | undefined }[];
}

/** The units that a plan names, those with more tasks first. */
export function unitsIn({ tasks }: Pick<Plan, 'tasks'>): Unit[] {
  const named = tasks.flatMap((task) => task.units.map((unit) => ({ task, ...unit })));
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, own]) => ({ name, tasks: own.map(({ task, role }) => ({ task, role })) }))
    .sort((a, b) => b.tasks.length - a.tasks.length);
}
