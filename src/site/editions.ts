/** Dated editions that were frozen: kept with what is published as it is, and untouched by every later build. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PlanKey } from '../model/ids.ts';

export const editionsFolder = 'editions';

/** What is published as it is: `PUBLIC_DIR`, or `public` in the project. */
export const publicRoot = () => path.resolve(process.env['PUBLIC_DIR']?.trim() || 'public');

/** The days on which a plan was frozen, ISO 8601, newest first. */
export function editionsOf(plan: PlanKey): string[] {
  const folder = path.join(publicRoot(), editionsFolder, plan);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{4}-\d{2}-\d{2}$/u.test(name))
    .sort()
    .toReversed();
}
