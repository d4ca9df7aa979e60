/** The latest changes of a plan's records, for readers who come back. */
import type { APIRoute } from 'astro';
import type { Plan } from '../../../model/plan.ts';
import { recentChanges } from '../../../site/recent-changes.ts';
import { planPaths } from '../../../site/static-paths.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute<{ plan: Plan }> = ({ props: { plan } }) =>
  new Response(`${JSON.stringify(recentChanges(plan.key))}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
