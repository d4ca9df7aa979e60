/**
 * Puts on the clipboard what is meant to be taken away, and says so: a link marked `data-copy` its absolute address,
 * an element marked `data-copy-text` its text, by a button that is there only where this script runs.
 */
import copiedSheet from '../styles/copied.css?url';
import { button } from './dom.ts';
import { sheet } from './sheet.ts';

const shown = 2000;
const status = document.querySelector('[data-copy-status]');

async function copy(text: string, from: HTMLElement, done: string) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Refused by the browser: the link has put its address into the address bar, the text can be selected.
    return;
  }
  // Without its sheet that is said to screen readers alone.
  await sheet(copiedSheet).catch(() => undefined);
  from.dataset['copied'] = '';
  if (status) status.textContent = done;
  setTimeout(() => {
    delete from.dataset['copied'];
    if (status) status.textContent = '';
  }, shown);
}

if (navigator.clipboard) {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy]');
    if (link) void copy(link.href, link, '链接已复制');
  });
  for (const text of document.querySelectorAll<HTMLElement>('[data-copy-text]')) {
    text.after(button('复制', (own) => void copy(text.textContent ?? '', own, '文字已复制')));
  }
}
