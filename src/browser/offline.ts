/** Lets the service worker in, once the page is there. */

const address = document.documentElement.dataset['offline'];

/** The base path of the site where pages can be kept here, with slashes at both ends. */
export const keepingBase =
  address !== undefined && 'serviceWorker' in navigator && 'caches' in window
    ? address.slice(0, address.lastIndexOf('/') + 1)
    : undefined;

async function register(worker: string): Promise<ServiceWorkerRegistration | undefined> {
  try {
    const { serviceWorker } = navigator;
    const isFirst = serviceWorker.controller === null;
    const registration = await serviceWorker.register(worker);
    if (isFirst)
      // The page that let it in came before it, and is kept as those are that come after.
      // A worker takes no address of whom it is for; that is for windows.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      void serviceWorker.ready.then(({ active }) => active?.postMessage('read'));
    return registration;
  } catch {
    // Refused by the browser or its settings: the site works as it does without.
    return undefined;
  }
}

/** Resolves to the worker's registration; to undefined where there is none. */
export const registered = new Promise<ServiceWorkerRegistration | undefined>((resolve) => {
  if (address === undefined || keepingBase === undefined) return resolve(undefined);
  const begin = () => resolve(register(address));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
});
