/** How firmly a task commits: the published rule; it ranks nothing. */

/**
 * "quantified": it states at least one target number; "checkable": none, but at least one deliverable; "directional":
 * neither (推进, 深化, 提升).
 */
export const strengths = ['quantified', 'checkable', 'directional'] as const;
export type Strength = (typeof strengths)[number];

export function strengthOf({
  targets,
  deliverables,
}: {
  targets: readonly unknown[];
  deliverables: readonly unknown[];
}): Strength {
  if (targets.length > 0) return 'quantified';
  return deliverables.length > 0 ? 'checkable' : 'directional';
}
