/** What a device needs to put the site among its own programs. */
import type { APIRoute } from 'astro';
import { paper } from '../charts/paper.ts';
import { siteContent } from '../site/content.ts';
import { links } from '../site/links.ts';

export const GET: APIRoute = async () => {
  const { name, shortName } = siteContent().settings;
  return Response.json({
    name,
    // Left out where nobody has set one: a name that is cut off says something else.
    ...(shortName === undefined ? {} : { short_name: shortName }),
    lang: 'zh-CN',
    start_url: links.home(),
    scope: links.home(),
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [{ src: links.path('favicon.svg'), type: 'image/svg+xml', sizes: 'any' }],
  });
};
