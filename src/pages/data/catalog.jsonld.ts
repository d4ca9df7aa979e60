/** The catalogue of the data. */
import type { APIRoute } from 'astro';
import { catalog } from '../../exports/catalogues/dcat.ts';
import { aboutData, getDataFiles, offeredFiles } from '../../site/data.ts';
import { getPlans, getSettings, links } from '../../site/plans.ts';

export const GET: APIRoute = async () => {
  const { name, publisher, contact } = await getSettings();
  const plans = await Promise.all(
    (await getPlans()).map(async (plan) => ({
      plan,
      about: await aboutData(plan),
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
