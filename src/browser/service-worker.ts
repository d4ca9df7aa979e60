/**
 * The service worker, as text, since it must stand at the root of the site under an address that never changes.
 * It answers for pages and their scripts alone, and asks the network first, always: a copy is shown only where there
 * is no network. Switched off, it takes itself and its copies away from the devices that have it.
 */

const cacheName = 'read-pages';

/**
 * @param pages addresses that are kept when the reader asks for the whole plan.
 * @param missing the page shown without network in place of one that was never kept.
 */
export const workerText = (
  pages: readonly string[],
  missing: string,
) => `const name = '${cacheName}';
const pages = ${JSON.stringify(pages)};
const missing = ${JSON.stringify(missing)};
addEventListener('install', () => skipWaiting());
addEventListener('message', (event) => {
  if (event.data !== 'keep') return;
  const kept = caches.open(name).then((cache) => cache.addAll(pages));
  event.waitUntil(kept.then(() => event.source.postMessage('kept'), () => event.source.postMessage('not kept')));
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const asset = request.destination === 'script' && !request.url.includes('/pagefind/');
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  if (request.mode === 'navigate' || asset) event.respondWith(answer(request));
});
async function answer(request) {
  const cache = await caches.open(name).catch(() => undefined);
  try {
    const response = await fetch(request);
    if (response.ok && response.status === 200) cache?.put(request, response.clone()).catch(() => {});
    return response;
  } catch (error) {
    const kept = await cache?.match(request, { ignoreSearch: true });
    if (kept) return kept;
    if (request.mode !== 'navigate') throw error;
    return new Response(missing, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }
}
`;

/** What stands in its place where the operator has switched it off. */
export const noWorkerText = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  event.waitUntil(caches.delete('${cacheName}').then(() => registration.unregister()));
});
`;
