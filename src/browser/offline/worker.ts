/**
 * The service worker. It answers for pages, their scripts and styles alone, and asks the network first, always: a kept
 * copy is shown, with its day, only where the network says nothing or nothing of use.
 */
import { factsOf, keepPage, newestCopy, tidyRead, type Copy } from './copies.ts';
import {
  cacheNames,
  datedPage,
  earlierCache,
  mayBePage,
  outcomeOf,
  pageKey,
  patience,
  shownFor,
  type Outcome,
} from './decisions.ts';

/** The page shown in place of one that was never kept; the build puts it in. */
declare const MISSING_PAGE: string;

/** What of a worker's surroundings is used; the types of pages do not know them. */
interface ExtendableEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** Absent where browsers do not ask ahead (Safari before 15.4, Firefox before 99). */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: {
    readonly scope: string;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', act: (event: ExtendableEvent) => void): void;
  addEventListener(kind: 'fetch', act: (event: FetchEvent) => void): void;
  addEventListener(
    kind: 'message',
    act: (event: ExtendableEvent & { data: unknown; source: { url: string } | null }) => void,
  ): void;
}
const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const base = new URL(scope).pathname;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
  const begin = async () => {
    await worker.clients.claim();
    // Asked ahead, a page does not wait for the worker to start.
    await worker.registration.navigationPreload?.enable();
    await caches.delete(earlierCache);
  };
  // Without any of it the worker works all the same.
  event.waitUntil(begin().catch(() => undefined));
});

// A page that was there before the worker asks to be kept as those are that come after.
worker.addEventListener('message', (event) => {
  const address = event.source && pageKey(event.source.url);
  if (event.data !== 'read' || !address) return;
  event.waitUntil(
    fetch(address).then(
      (response) => keepRead(address, response),
      () => undefined,
    ),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(scope);
  if (!isOurs || request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (request.url.startsWith(`${scope}_astro/`)) event.respondWith(file(request));
});

/** Named by its content, a kept file is the file. */
async function file(request: Request): Promise<Response> {
  const kept = await newestCopy(base, request.url).catch(() => undefined);
  return kept?.response ?? fetch(request);
}

/** Keeps a page that was read; one that cannot be kept whole is not kept. */
async function keepRead(address: string, response: Response): Promise<void> {
  try {
    const cache = await caches.open(cacheNames(base).read);
    await keepPage(cache, base, address, response);
    await tidyRead(base);
  } catch {
    // No room, no page of the site, or a file that is gone: what was kept before stays.
  }
}

async function page(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const key = pageKey(request.url);
  const asked = askNetwork(event);
  // Kept even where it comes too late to be shown.
  event.waitUntil(
    asked.then(
      (answer) => (mayBePage(factsOf(answer)) ? keepRead(key, answer.clone()) : undefined),
      () => undefined,
    ),
  );
  const kept = await newestCopy(base, key).catch(() => undefined);
  if (!kept) return asked.catch(missing);
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), patience));
  const judged = asked.then(
    async (answer) => ({ answer, outcome: await judge(answer, request.url) }),
    () => ({ answer: undefined, outcome: 'failed' as const }),
  );
  const first = await Promise.race([judged, late]);
  if (first === 'late' || !first.answer || shownFor[first.outcome] === 'copy') return dated(kept);
  return first.answer;
}

async function askNetwork({ request, preloadResponse }: FetchEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

async function judge(answer: Response, address: string): Promise<Outcome> {
  const facts = factsOf(answer);
  const leadsOn = facts.type === 'opaqueredirect' && (await staysHere(address));
  return outcomeOf(facts, mayBePage(facts) ? await beginning(answer.clone()) : '', leadsOn);
}

/** Whether a redirect ends at an answer of this origin: a portal's page of login does not. */
const staysHere = (address: string) =>
  fetch(address, { mode: 'same-origin' }).then(
    () => true,
    () => false,
  );

/** The beginning of an answer's text: enough to know a page of the site by. */
async function beginning(answer: Response): Promise<string> {
  const enough = 512;
  const reader = answer.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < enough) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  // The other reader of the same answer goes on: this is not waited for.
  reader.cancel().catch(() => undefined);
  return text;
}

async function dated({ response, time }: Copy): Promise<Response> {
  return new Response(datedPage(await response.text(), time, Date.now()), {
    headers: response.headers,
  });
}

const missing = () =>
  new Response(MISSING_PAGE, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
