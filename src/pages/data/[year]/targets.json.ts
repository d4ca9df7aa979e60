/** Every target of a plan, in the order of the text. */
import type { APIRoute } from 'astro';
import { targetsExport } from '../../../exports/json.ts';
import { links, planPaths } from '../../../site/plans.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute = ({ props }) => Response.json(targetsExport(props['plan'], links));
