/**
 * Explains a term where it stands: its entry of the glossary, in a popover beside the word. An engine that knows no
 * popover, or a reader without a network, follows the link.
 */
import noteSheet from '../styles/term-note.css?url';
import { element } from './dom.ts';
import { sheet } from './sheet.ts';

/** Between the word and its explanation, in pixels. */
const apart = 6;

let note: HTMLElement | undefined;

/** The entry that a link leads to: the term and its explanation, as the glossary's page has them. */
async function entryOf({ href, hash }: HTMLAnchorElement): Promise<Node[]> {
  const answer = await fetch(href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...(page.querySelector(`[id="${hash.slice(1)}"]`)?.childNodes ?? [])];
}

function show(entry: readonly Node[], link: HTMLAnchorElement) {
  note ??= element('dl', { class: 'term-note', popover: '', tabindex: '-1' });
  note.replaceChildren(...entry);
  if (!note.isConnected) document.body.append(note);
  // A word that runs over a line's end is explained below its last part.
  const word = [...link.getClientRects()].at(-1) ?? link.getBoundingClientRect();
  note.showPopover();
  const { clientWidth } = document.documentElement;
  const left = Math.max(0, Math.min(word.left, clientWidth - note.offsetWidth));
  note.style.left = `${scrollX + left}px`;
  note.style.top = `${scrollY + word.bottom + apart}px`;
  note.focus({ preventScroll: true });
}

const terms = 'showPopover' in HTMLElement.prototype ? document.querySelectorAll('a.term') : [];
for (const one of terms) {
  const link = one as HTMLAnchorElement;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    Promise.all([entryOf(link), sheet(noteSheet)])
      .then(([entry]) => (entry.length > 0 ? show(entry, link) : location.assign(link.href)))
      .catch(() => location.assign(link.href));
  });
}
