/**
 * Which pages a build renders: all; those that are some plans' own; or those that stand on all plans, which join the
 * others. Every page is compiled in any case, so that the names of scripts and styles are the same in every part.
 */
import type { AstroIntegration } from 'astro';
import path from 'node:path';
import type { PlanKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';

export type Scope =
  | { kind: 'whole' }
  | { kind: 'plans'; plans: readonly PlanKey[] }
  /** `joined`: folder in which the plans' own files stand as in the site; `plans`: whose they are. */
  | { kind: 'shared'; joined: string; plans: readonly PlanKey[] };

/** Set by the commands: Astro's configuration and the pages are loaded as modules of their own. */
const variable = 'BUILD_SCOPE';

export function setScope(scope: Scope) {
  process.env[variable] = JSON.stringify(scope);
}

export function currentScope(): Scope {
  const set = process.env[variable];
  return set === undefined ? { kind: 'whole' } : (JSON.parse(set) as Scope);
}

/** Folders that have one for each plan: data, charts for other pages, pictures. */
const besides: readonly string[] = ['data', 'embed', 'share'];

/** Folders under the site's root that are a plan's own. */
export const foldersOf = (plan: PlanKey): string[] => [
  plan,
  ...besides.map((folder) => path.posix.join(folder, plan)),
];

/** The key of the plan whose own a path under the site's root is; of what is shared, no plan's key. */
export function ownerOf(name: string): PlanKey {
  const [first = '', second = ''] = name.split('/');
  return besides.includes(first) ? second : first;
}

/** The plans whose own pages this build renders. */
export function renderedPlans(plans: readonly Plan[]): readonly Plan[] {
  const scope = currentScope();
  if (scope.kind === 'whole') return plans;
  return plans.filter(({ key }) => scope.kind === 'plans' && scope.plans.includes(key));
}

/** Leaves out of a build what another renders. */
export const scopedPages = (): AstroIntegration => ({
  name: 'scoped-pages',
  hooks: {
    'astro:build:start'({ setPrerenderer }) {
      const scope = currentScope();
      if (scope.kind === 'whole') return;
      const plans = new Set(scope.plans);
      const isPlans = scope.kind === 'plans';
      setPrerenderer((usual) => ({
        ...usual,
        async getStaticPaths() {
          const paths = await usual.getStaticPaths();
          return paths.filter(
            ({ pathname }) => plans.has(ownerOf(pathname.replace(/^\//u, ''))) === isPlans,
          );
        },
      }));
    },
  },
});
