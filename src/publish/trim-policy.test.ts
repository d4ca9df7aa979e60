import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { edited, elementsOf } from './markup.ts';
import { policyEdits } from './trim-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const trimPolicy = (html: string) => edited(html, policyEdits(html, elementsOf(html)));
const page = (policy: string, body: string) =>
  `<html><head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;

describe('policyEdits', () => {
  const body =
    '<style>a{}</style><script>let a</script><script type="module" src="/a.js"></script>';
  it('leaves the hashes of the page’s own styles and scripts', () => {
    const policy = `script-src 'self' ${hash('let a')} ${hash('let b')}; style-src 'self' ${hash('b{}')} ${hash('a{}')};`;
    expect(trimPolicy(page(policy, body))).toBe(
      page(`script-src 'self' ${hash('let a')}; style-src 'self' ${hash('a{}')};`, body),
    );
  });
  it('takes in the hashes of what is put in their place', () => {
    const html = page(`style-src ${hash('a{}')};`, '<style>a{}</style>');
    const elements = elementsOf(html);
    const style = elements.find(({ name }) => name === 'style')!;
    expect(edited(html, policyEdits(html, elements, new Map([[style, 'b{}']])))).toContain(
      `style-src ${hash('b{}')};`,
    );
  });
  it('passes over data, which no policy is asked about', () => {
    const data = '<script type="application/ld+json">{}</script>';
    expect(trimPolicy(page("script-src 'self';", data))).toContain("script-src 'self';");
  });
  it('refuses a page that its policy would break, and one without a policy', () => {
    expect(() => trimPolicy(page("script-src 'self';", body))).toThrow('refuses');
    expect(() => trimPolicy('<html></html>')).toThrow('no policy');
  });
});
