/** The pictures for sharing: of the plan and of each task, as a banner and as a tall card. */
import type { APIRoute } from 'astro';
import { banner, tallCard, type Shared } from '../../../exports/share/card.ts';
import { renderPng } from '../../../exports/share/render.ts';
import { sharedPlan, sharedTask } from '../../../exports/share/shared.ts';
import { signature } from '../../../model/settings.ts';
import { siteContent, targetsInContext } from '../../../site/content.ts';
import { links } from '../../../site/links.ts';
import { plansOfPages } from '../../../site/static-paths.ts';
import { digits, type PlanKey } from '../../../model/ids.ts';

export async function getStaticPaths() {
  const site = signature(siteContent().settings);
  const both = (plan: PlanKey, called: string, shared: Shared) =>
    ([banner, tallCard] as const).map((draw) => ({
      params: { plan, name: draw === banner ? called : `${called}-tall` },
      props: { svg: draw(shared) },
    }));
  return plansOfPages().flatMap((plan) => [
    ...both(plan.key, 'plan', sharedPlan(plan, site, links)),
    ...plan.tasks.flatMap((task) =>
      both(
        plan.key,
        digits(task.number),
        sharedTask(plan, task, site, links, targetsInContext(plan, task)),
      ),
    ),
  ]);
}

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await renderPng(props['svg'] as string)), {
    headers: { 'Content-Type': 'image/png' },
  });
