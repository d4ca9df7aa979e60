/** A chart as a picture. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { chartPicture } from '../../../../charts/picture.ts';
import { links } from '../../../../site/links.ts';
import { chartPaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof chartPaths>> = ({ props }) => {
  const { plan, task, chart } = props;
  const source = {
    line: `来源：${plan.documentNumber}，第${task.number}项`,
    address: links.cited(links.task(plan.key, task.number)),
  };
  return new Response(chartPicture(chart, source), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
