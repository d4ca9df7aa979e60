/** `/.well-known/security.txt`; absent until the operator has set it. */
import type { APIRoute } from 'astro';
import { securityText } from '../../publish/security-txt.ts';
import { siteContent } from '../../site/content.ts';
import { links } from '../../site/links.ts';

export async function getStaticPaths() {
  const { security } = siteContent().settings;
  return security ? [{ params: { well: '.well-known' }, props: { security } }] : [];
}

export const GET: APIRoute = ({ props }) => {
  const { contact, expires } = props['security'] as { contact: string; expires: string };
  const canonical = links.cited(links.path('.well-known/security.txt'));
  return new Response(securityText(contact, expires, canonical), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
