/** Everything may be read by machines. */
import type { APIRoute } from 'astro';
import { links } from '../site/links.ts';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${links.absolute(links.path('sitemap-index.xml'))}\n`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
