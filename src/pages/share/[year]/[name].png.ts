/** The pictures for sharing: of the plan and of each task, as a banner and as a tall card. */
import type { APIRoute } from 'astro';
import { banner, tallCard, type Shared } from '../../../exports/share/card.ts';
import { renderPng } from '../../../exports/share/render.ts';
import { sharedPlan, sharedTask } from '../../../exports/share/shared.ts';
import { getPlans, getSettings, links } from '../../../site/plans.ts';

export async function getStaticPaths() {
  const { name, official } = await getSettings();
  const site = official ? name : `${name}（非官方整理）`;
  const both = (year: number, called: string, shared: Shared) =>
    ([banner, tallCard] as const).map((draw) => ({
      params: { year: String(year), name: draw === banner ? called : `${called}-tall` },
      props: { svg: draw(shared) },
    }));
  return (await getPlans()).flatMap((plan) => [
    ...both(plan.year, 'plan', sharedPlan(plan, site, links)),
    ...plan.tasks.flatMap((task) =>
      both(plan.year, String(task.number).padStart(2, '0'), sharedTask(plan, task, site, links)),
    ),
  ]);
}

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await renderPng(props['svg'] as string)), {
    headers: { 'Content-Type': 'image/png' },
  });
