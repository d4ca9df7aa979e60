/**
 * What a page may load and run: nothing but its own. Astro adds the hashes of the styles and scripts that it puts
 * into a page; the rest of the policy, which only a header can say, is in `headers.ts`.
 */
import { createHash } from 'node:crypto';
import { headScript } from '../browser/display/head-script.ts';
import { visitScript } from '../browser/visit/head-line.ts';

/** What a policy calls a script or a style by. */
export const hash = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** For `security.csp` of the build. */
export const pagePolicy = {
  directives: [
    "default-src 'none'" as const,
    // Marks drawn by stylesheets are data addresses.
    "img-src 'self' data:" as const,
    "connect-src 'self'" as const,
    "worker-src 'self'" as const,
    "manifest-src 'self'" as const,
    "form-action 'self'" as const,
    "base-uri 'none'" as const,
  ],
  scriptDirective: { hashes: [hash(headScript), hash(visitScript)] },
};

/** What the page that searches may do besides: compile the engine. */
export const searchSource = "'wasm-unsafe-eval'";
