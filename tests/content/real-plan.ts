/** The project's own content, checked once; and its plan of 2024, whatever other years there are. */
import { soundContent } from '../../src/loader/load.ts';
import type { Plan } from '../../src/model/plan.ts';
import { realContent } from './content-copy.ts';

export const real = soundContent(realContent);

/** The plan of 2024. */
export function realPlan(): Plan {
  const plan = real.plans.find(({ year }) => year === 2024);
  if (!plan) throw new Error('the content has no plan of 2024, or has errors');
  return plan;
}
