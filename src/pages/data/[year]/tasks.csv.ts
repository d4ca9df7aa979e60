/** Every task of a plan as CSV, for machines. */
import type { APIRoute } from 'astro';
import { taskColumns, tableCsv } from '../../../exports/csv.ts';
import { tasksExport } from '../../../exports/json.ts';
import { links, planPaths } from '../../../site/plans.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(tableCsv(taskColumns, tasksExport(props['plan'], links)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
