/** The card for sharing of each target of a task. */
import type { APIRoute } from 'astro';
import { targetCard } from '../../../exports/share/target-card.ts';
import { digits } from '../../../model/ids.ts';
import { signature } from '../../../model/settings.ts';
import { siteContent, targetsInContext } from '../../../site/content.ts';
import { links } from '../../../site/links.ts';
import { plansOfPages } from '../../../site/static-paths.ts';

export function getStaticPaths() {
  const { settings } = siteContent();
  return plansOfPages().flatMap((plan) =>
    plan.tasks.flatMap((task) =>
      targetsInContext(plan, task).map((row) => ({
        params: { plan: plan.key, name: `${digits(task.number)}-${row.target.fragment}` },
        props: {
          svg: targetCard(plan, task, row, signature(settings), settings.official, links),
        },
      })),
    ),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['svg'] as string, { headers: { 'Content-Type': 'image/svg+xml' } });
