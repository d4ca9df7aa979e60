/** Every published figure about a plan as CSV, for machines. */
import type { APIRoute } from 'astro';
import { outcomeColumns, tableCsv } from '../../../exports/csv.ts';
import { outcomesExport } from '../../../exports/json.ts';
import { links, planPaths } from '../../../site/plans.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(tableCsv(outcomeColumns, outcomesExport(props['plan'], links)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
