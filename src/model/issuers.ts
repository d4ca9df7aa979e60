/** Whose plans a site holds: its main issuer, and which plan is the newest of each. */
import { isConfirmed } from './confirmed.ts';
import { isSameIssuer, type Plan } from './plan.ts';

/** What is known of a plan, read or built. */
interface Issued {
  issuer: string;
  year: number;
  record: { confirmed?: false | undefined };
}

/**
 * The plan that the site leads with: the newest of its main issuer, which is the one that is named or, without a name,
 * the one with the most plans that an editor has gone through, then with the most plans.
 * @param plans newest first.
 */
export function mainPlan<One extends Issued>(
  plans: readonly One[],
  named?: string,
): One | undefined {
  const count = ({ issuer }: One) => {
    const own = plans.filter((other) => isSameIssuer(other.issuer, issuer));
    const confirmed = own.filter(({ record }) => isConfirmed(record));
    return confirmed.length * plans.length + own.length;
  };
  const most = Math.max(...plans.map(count));
  return named === undefined
    ? plans.find((plan) => count(plan) === most)
    : plans.find(({ issuer }) => isSameIssuer(issuer, named));
}

/** The plans of the issuer of a plan, in their order, itself among them. */
export const plansBeside = <One extends Issued>(plans: readonly One[], { issuer }: Issued): One[] =>
  plans.filter((plan) => isSameIssuer(plan.issuer, issuer));

/** The plans of each issuer, in their order; the issuer of the first comes first. */
export function plansByIssuer<One extends Issued>(plans: readonly One[]): One[][] {
  const groups: One[][] = [];
  for (const plan of plans) {
    const own = groups.find(([first]) => first && isSameIssuer(first.issuer, plan.issuer));
    if (own) own.push(plan);
    else groups.push([plan]);
  }
  return groups;
}

/** The plans of the site's main issuer: series of years are theirs. */
export function mainPlans<One extends Issued>(plans: readonly One[], named?: string): One[] {
  const main = mainPlan(plans, named);
  return main ? plansBeside(plans, main) : [];
}

/** The newest plan of a plan's issuer, where that is another. */
export function newerThan(plans: readonly Plan[], plan: Plan): Plan | undefined {
  const [newest] = plansBeside(plans, plan);
  return newest && newest.year > plan.year ? newest : undefined;
}

/** Each plan with the one of its issuer that it follows, newest first: the plans that are compared. */
export const consecutivePlans = <One extends Issued>(
  plans: readonly One[],
): { older: One; newer: One }[] =>
  plans.flatMap((newer) => {
    const older = plansBeside(plans, newer).find(({ year }) => year < newer.year);
    return older ? [{ older, newer }] : [];
  });

/** What a plan is called among others: its year, and whose it is where the site has plans of several. */
export function planName(plans: readonly Plan[], { year, issuer, issuerShort }: Plan): string {
  const alone = plans.every((plan) => isSameIssuer(plan.issuer, issuer));
  return alone ? `${year}年` : `${issuerShort}${year}年`;
}
