/** Lets the service worker in, once the page is there; and keeps the whole plan on the device when asked to. */

const address = document.documentElement.dataset['offline'];

if (address && 'serviceWorker' in navigator)
  addEventListener('load', () => {
    // Refused by the browser or its settings: the site works as it does without.
    navigator.serviceWorker.register(address).catch(() => undefined);
  });

/** Asks the worker to keep every page of the plan; resolves to whether it did. */
export async function keepPlan(): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data === 'kept'), {
      once: true,
    });
    // A worker takes no address of whom it is for; that is for windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    active?.postMessage('keep');
  });
}

/** Whether pages can be kept here. */
export const canKeep = () => address !== undefined && 'serviceWorker' in navigator;
