/** What a device needs to put the site among its own programs. */
import type { APIRoute } from 'astro';
import { paper } from '../charts/paper.ts';
import { siteContent } from '../site/content.ts';
import { links } from '../site/links.ts';

/** A name under an icon has room for few characters. */
const iconNameLength = 6;

export const GET: APIRoute = async () => {
  const { name } = siteContent().settings;
  return Response.json({
    name,
    short_name: name.slice(0, iconNameLength),
    lang: 'zh-CN',
    start_url: links.home(),
    scope: links.home(),
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [{ src: links.path('favicon.svg'), type: 'image/svg+xml', sizes: 'any' }],
  });
};
