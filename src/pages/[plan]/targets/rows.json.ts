/** The rows of all targets of a plan whose list is longer than a page, for the page that filters them. */
import type { APIRoute } from 'astro';
import { listedTarget } from '../../../model/listed-target.ts';
import type { Plan } from '../../../model/plan.ts';
import { targetPages } from '../../../model/plan-lists.ts';
import { siteContent } from '../../../site/content.ts';
import { links } from '../../../site/links.ts';
import { planPaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () =>
  planPaths().filter(({ props: { plan } }) => targetPages(plan).length > 1);

export const GET: APIRoute<{ plan: Plan }> = ({ props: { plan } }) => {
  const { official } = siteContent().settings;
  const rows = plan.targets.map((target) => listedTarget(target, plan, official, links));
  return new Response(`${JSON.stringify(rows)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
