/** The extraction that the official wording is proved against, byte for byte. */
import type { APIRoute } from 'astro';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../../../checks/read.ts';
import { planPaths } from '../../../site/plans.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(
    new Uint8Array(
      readFileSync(path.join(contentRoot(), 'plans', params['year'] ?? '', 'source.txt')),
    ),
    {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  );
