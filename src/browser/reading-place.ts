/** Where a reader left off in the long document: kept on the device, and offered, never jumped to. */

const key = `place:${location.pathname}`;
const sentences = [...document.querySelectorAll<HTMLElement>('.sentence[id]')];
const offer = document.querySelector<HTMLElement>('[data-reading-place]');

/** Reading that got no further than this many sentences needs no way back. */
const few = 6;
/** Characters of the sentence that the offer shows. */
const shown = 18;

function stored(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The first sentence on the screen. */
const firstSeen = () => sentences.find((one) => one.getBoundingClientRect().bottom > 0);

const left = sentences.find(({ id }) => id === stored());
const link = offer?.querySelector('a');
if (offer && link && left && location.hash === '') {
  link.href = `#${left.id}`;
  link.textContent = `${(left.textContent ?? '').trim().slice(0, shown)}……`;
  offer.hidden = false;
  link.addEventListener('click', () => (offer.hidden = true));
}

addEventListener('pagehide', () => {
  const seen = firstSeen();
  try {
    if (seen && sentences.indexOf(seen) >= few) localStorage.setItem(key, seen.id);
    else if (seen && scrollY > 0) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing begins at the beginning.
  }
});
