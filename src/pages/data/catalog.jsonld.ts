/** The catalogue of the data. */
import type { APIRoute } from 'astro';
import { catalog } from '../../exports/catalogues/dcat.ts';
import { aboutData, getDataFiles, offeredFiles } from '../../site/data.ts';
import { siteContent } from '../../site/content.ts';
import { links } from '../../site/links.ts';

export const GET: APIRoute = async () => {
  const { name, publisher, contact } = siteContent().settings;
  const plans = await Promise.all(
    siteContent().plans.map(async (plan) => ({
      plan,
      about: aboutData(plan),
      files: offeredFiles(await getDataFiles(plan)),
    })),
  );
  return new Response(
    `${JSON.stringify(catalog({ name, publisher, contact }, plans, links), null, 1)}\n`,
    {
      headers: { 'Content-Type': 'application/ld+json' },
    },
  );
};
