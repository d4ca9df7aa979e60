/**
 * The one content collection: the tasks' MDX bodies, which Astro renders. All facts come from the loader, by which what
 * the checks refuse is never built.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import path from 'node:path';
import { placeOf } from './content/paths.ts';
import { contentRoot } from './content/read.ts';
import { taskId } from './model/ids.ts';
import { currentScope } from './site/scope.ts';

const scope = currentScope();

/** Wording is rendered on its plan's own pages and nowhere else. */
const loader =
  scope.kind === 'shared'
    ? () => []
    : glob({
        base: path.join(contentRoot(), 'plans'),
        pattern:
          scope.kind === 'plans'
            ? scope.plans.map((plan) => `${plan}/tasks/*.mdx`)
            : '*/tasks/*.mdx',
        generateId({ entry }) {
          const place = placeOf(`plans/${entry}`);
          return place?.kind === 'task' ? taskId(place.plan, place.task) : entry;
        },
      });

export const collections = { tasks: defineCollection({ loader }) };
