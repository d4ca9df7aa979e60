/**
 * Astro writes into every page the hashes of all the site's inline styles and scripts. A page needs those of its own,
 * and has to arrive in one round trip: the others are taken out, which only makes its policy stricter.
 */
import { createHash } from 'node:crypto';

const meta = /<meta http-equiv="content-security-policy" content="(?<policy>[^"]*)">/u;
const inline = /<(?:script(?![^>]*\ssrc=)|style)[^>]*>(?<text>[\s\S]*?)<\/(?:script|style)>/gu;
const hashSource = / 'sha256-[A-Za-z0-9+/=]+'/gu;

/**
 * Leaves in a page's policy the hashes of what stands in it.
 * @throws Error when the page has no policy, or an inline style or script that it would refuse.
 */
export function trimPolicy(html: string): string {
  const policy = meta.exec(html)?.groups?.['policy'];
  if (policy === undefined) throw new Error('the page has no policy');
  const needed = new Set(
    [...html.matchAll(inline)]
      .filter(({ 0: element }) => !/^<script[^>]*\stype="application\//u.test(element))
      .map(({ groups }) => {
        const text = groups?.['text'] ?? '';
        return ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      }),
  );
  for (const source of needed)
    if (!policy.includes(source))
      throw new Error(`the policy refuses what the page holds:${source}`);
  return html.replace(
    policy,
    policy.replace(hashSource, (source) => (needed.has(source) ? source : '')),
  );
}
