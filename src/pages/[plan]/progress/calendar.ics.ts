/** The days on which a plan's results are to be looked for again; of a plan of which nobody has looked there is none. */
import type { APIRoute } from 'astro';
import { calendar, dueDays } from '../../../exports/catalogues/calendar.ts';
import type { Plan } from '../../../model/plan.ts';
import { links } from '../../../site/links.ts';
import { planPaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () =>
  planPaths().filter(({ props: { plan } }) => plan.searches.length > 0);

export const GET: APIRoute<{ plan: Plan }> = ({ props: { plan } }) =>
  new Response(
    calendar(
      `${plan.title}：再查结果的日子`,
      dueDays(plan, links.cited(links.progressPage(plan.key, 'searches'))),
    ),
    { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  );
