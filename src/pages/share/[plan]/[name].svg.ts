/** The card for sharing of each target. */
import type { APIRoute } from 'astro';
import { targetCard } from '../../../exports/share/target-card.ts';
import { targetPictureName } from '../../../model/addresses.ts';
import { signature } from '../../../model/settings.ts';
import { siteContent, targetsInContext } from '../../../site/content.ts';
import { links } from '../../../site/links.ts';
import { plansOfPages } from '../../../site/static-paths.ts';

export function getStaticPaths() {
  const { settings } = siteContent();
  return plansOfPages().flatMap((plan) =>
    targetsInContext(plan, plan).map((row) => ({
      params: { plan: plan.key, name: targetPictureName(row.target.id) },
      // Drawn when it is asked for: Astro keeps the properties of all paths until the end.
      props: {
        draw: () => targetCard(plan, row, signature(settings), settings.official, links),
      } satisfies Props,
    })),
  );
}

interface Props {
  draw: () => string;
}

export const GET: APIRoute<Props> = ({ props: { draw } }) =>
  new Response(draw(), { headers: { 'Content-Type': 'image/svg+xml' } });
