/** Every published figure of a plan with its target, a row each, in the order of the text. */
import { itemsOn, pagesOf, withPlaces } from './list-pages.ts';
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

/** Elements of a figure's row. */
const rowElements = 17;

export interface EvidencePage {
  /** From 1. */
  number: number;
  rows: EvidenceRow[];
}

/** Every published figure of a plan, dealt out to pages. */
export function evidencePages(plan: Plan): EvidencePage[] {
  const rows = evidenceRows(plan);
  const deal = (reserved: number) =>
    pagesOf(
      [rows],
      (all) => all,
      () => rowElements,
      reserved,
    ).map((page) => ({ number: page.number, rows: itemsOn(page) }));
  return withPlaces(deal, fragmentsOfEvidence);
}

/** Fragments of a page's figures. */
export const fragmentsOfEvidence = ({ rows }: EvidencePage): string[] =>
  rows.map(({ outcome }) => outcome.id);

/** Number of the page on which each figure stands, by its id. */
export const evidencePlaces = (plan: Plan): ReadonlyMap<string, number> =>
  new Map(
    evidencePages(plan).flatMap((page) =>
      fragmentsOfEvidence(page).map((id) => [id, page.number] as const),
    ),
  );
