/** Style sheets that come with what a reader asks for: pages do not carry what few of them show. */
import { element } from './dom.ts';

/**
 * Brings a sheet into the page, once. Where it weighs the same as a rule of the page's own, that one holds: it stands
 * behind it, as it does behind what the script in the head writes.
 * @throws where it does not come; the next time it is asked for anew.
 */
export function sheet(address: string): Promise<unknown> {
  const known = document.querySelector<HTMLLinkElement>(`link[href="${address}"]`);
  const link = known ?? element('link', { rel: 'stylesheet', href: address });
  if (link.sheet) return Promise.resolve();
  const bringing = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', (event) => {
      link.remove();
      reject(event);
    });
  });
  if (!known) document.head.prepend(link);
  return bringing;
}

/** Loads a part of the site together with its sheet. */
export const withSheet =
  <Part>(address: string, load: () => Promise<Part>) =>
  async (): Promise<Part> =>
    (await Promise.all([load(), sheet(address)]))[0];
