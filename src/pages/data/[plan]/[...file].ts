/** The data files of a plan. */
import type { APIRoute } from 'astro';
import type { DataFile } from '../../../exports/data-files.ts';
import { getDataFiles } from '../../../site/data.ts';
import { plansOfPages } from '../../../site/static-paths.ts';

export async function getStaticPaths() {
  const plans = plansOfPages();
  const files = await Promise.all(plans.map(getDataFiles));
  return plans.flatMap(({ key }, index) =>
    (files[index] ?? []).map((file) => ({
      params: { plan: key, file: file.path },
      props: { file },
    })),
  );
}

export const GET: APIRoute = ({ props }) => {
  const { content, mediaType } = props['file'] as DataFile;
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: { 'Content-Type': mediaType },
  });
};
