/** A chart as a picture. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { chartPicture } from '../../../../charts/picture.ts';
import { citedPlace, shortName } from '../../../../model/plan.ts';
import { links } from '../../../../site/links.ts';
import { chartPaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof chartPaths>> = ({ props }) => {
  const { plan, task, chart } = props;
  const source = {
    line: `来源：${shortName(plan)}，${citedPlace(plan, task)}`,
    address: links.cited(links.task(plan.key, task.number)),
  };
  return new Response(chartPicture(chart, source), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
