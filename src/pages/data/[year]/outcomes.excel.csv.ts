/** Every published figure about a plan as CSV, for spreadsheets. */
import type { APIRoute } from 'astro';
import { outcomeColumns, tableSpreadsheetCsv } from '../../../exports/csv.ts';
import { outcomesExport } from '../../../exports/json.ts';
import { links, planPaths } from '../../../site/plans.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(tableSpreadsheetCsv(outcomeColumns, outcomesExport(props['plan'], links)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
