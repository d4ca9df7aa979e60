/** A visitor with a real browser, who notices what goes wrong behind the page. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { findChromium } from '../../scripts/find-programs.ts';

/** Starts the browser. Throws where there is none: these tests are never left out. */
export function openBrowser(...more: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('No Chrome or Chromium found; run “npm run pretest” to see what to install.');
  return chromium.launch({
    executablePath,
    // Chromium refuses its sandbox to root; containers have little shared memory.
    args: [
      '--disable-dev-shm-usage',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...more,
    ],
    timeout: 120_000,
  });
}

export interface Visitor {
  context: BrowserContext;
  /** What went wrong so far: errors on the console, failed requests, requests to another origin, cookies. */
  complaints(): Promise<string[]>;
}

/**
 * Opens a fresh profile.
 * @param url of the site; requests to any other origin are complained of.
 */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const { origin } = new URL(url);
  const context = await browser.newContext({ baseURL: url, locale: 'zh-CN', ...options });
  context.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (/^https?:$/u.test(address.protocol) && address.origin !== origin)
      complaints.push(`request to ${address.href}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return {
    context,
    complaints: async () => [
      ...complaints,
      ...(await context.cookies()).map(({ name }) => `cookie ${name}`),
    ],
  };
}

/**
 * Waits until a page asks for nothing more, so that what it complains of has been said; at most some seconds, for now and
 * then the browser misses the end of a request.
 */
export const untilQuiet = (page: Page): Promise<void> =>
  page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);

/** Puts the open page into the elder mode of a size, or out of it, without loading it anew. */
export const setElder = (page: Page, elder: string | undefined): Promise<void> =>
  page.evaluate(async (size) => {
    const { dataset } = document.documentElement;
    const address = dataset['elderSheet'];
    if (size === undefined) delete dataset['elder'];
    else dataset['elder'] = size;
    if (!size || !address || document.querySelector(`link[href="${address}"]`)) return;
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: address });
    const isThere = new Promise((resolve) => link.addEventListener('load', resolve));
    document.head.prepend(link);
    await isThere;
  }, elder);

/**
 * What of the open page a finger would miss: all that is pressed and lower or narrower than 44 px, but links within
 * running text. Runs in the page.
 * @param narrowest width that is asked for, where that is another.
 */
export function tooSmall(narrowest = 44): string[] {
  return [...document.querySelectorAll<HTMLElement>('a, button, select, input, summary')]
    .filter((one) => one.getClientRects().length > 0 && !one.closest('p, blockquote, .official'))
    .filter((one) => !one.matches('.skip, .permalink, .visually-hidden'))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 44 || box.width < narrowest)
    .map(({ one, box }) => `${one.tagName} ${one.textContent ?? ''} ${box.width} × ${box.height}`);
}
