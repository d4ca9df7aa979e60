/** Every task of a plan with its official wording. */
import type { APIRoute } from 'astro';
import { tasksExport } from '../../../exports/json.ts';
import { links, planPaths } from '../../../site/plans.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute = ({ props }) => Response.json(tasksExport(props['plan'], links));
