/** Every published figure of a plan with its target, a row each, in the order of the text. */
import type { Plan, Target } from './plan.ts';
import type { Outcome } from './standing.ts';

export interface EvidenceRow {
  target: Target;
  outcome: Outcome;
}

/** A promise printed twice has its figures once. */
export const evidenceRows = ({ targets }: Plan): EvidenceRow[] =>
  targets
    .filter(({ sameAs }) => sameAs === undefined)
    .flatMap((target) =>
      [...target.outcomes, ...target.baselines].map((outcome) => ({ target, outcome })),
    );
