/** Every published figure about a plan, in the order of the text. */
import type { APIRoute } from 'astro';
import { outcomesExport } from '../../../exports/json.ts';
import { links, planPaths } from '../../../site/plans.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute = ({ props }) => Response.json(outcomesExport(props['plan'], links));
