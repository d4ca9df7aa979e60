/** Explains a term where it stands, in a popover beside it; an engine that knows none follows the link to the glossary. */

/** Between the word and its explanation, in pixels. */
const apart = 6;

function show(note: HTMLElement, word: DOMRect) {
  note.dataset['shown'] = '';
  note.showPopover();
  const { clientWidth } = document.documentElement;
  const left = Math.max(0, Math.min(word.left, clientWidth - note.offsetWidth));
  note.style.left = `${scrollX + left}px`;
  note.style.top = `${scrollY + word.bottom + apart}px`;
  note.focus({ preventScroll: true });
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
  const note = document.querySelector<HTMLElement>(`#note-${link.hash.slice(1)}`);
  if (!note || !('showPopover' in note)) continue;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // A word that runs over a line's end is explained below its last part.
    const parts = [...link.getClientRects()];
    const last = parts.at(-1);
    if (last) show(note, last);
  });
}
