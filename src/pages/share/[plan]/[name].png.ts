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
  // Drawn one by one, when they are asked for: Astro keeps the properties of all paths until the end.
  const both = (plan: PlanKey, called: string, shared: () => Shared) =>
    ([banner, tallCard] as const).map((card) => ({
      params: { plan, name: card === banner ? called : `${called}-tall` },
      props: { draw: () => card(shared()) } satisfies Props,
    }));
  return plansOfPages().flatMap((plan) => [
    ...both(plan.key, 'plan', () => sharedPlan(plan, site, links)),
    ...plan.tasks.flatMap((task) =>
      both(plan.key, digits(task.number), () =>
        sharedTask(plan, task, site, links, targetsInContext(plan, task)),
      ),
    ),
  ]);
}

interface Props {
  /** The picture, as SVG. */
  draw: () => string;
}

export const GET: APIRoute<Props> = async ({ props: { draw } }) =>
  new Response(new Uint8Array(await renderPng(draw())), {
    headers: { 'Content-Type': 'image/png' },
  });
