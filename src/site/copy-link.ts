/** A link marked `data-copy` also puts its absolute address on the clipboard, and says so. */

const shown = 2000;

document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy]');
  if (!link || !navigator.clipboard) return;
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    // Refused by the browser: following the link has put the address into the address bar, which is enough.
    return;
  }
  const status = document.querySelector('[data-copy-status]');
  link.dataset['copied'] = '';
  if (status) status.textContent = '链接已复制';
  setTimeout(() => {
    delete link.dataset['copied'];
    if (status) status.textContent = '';
  }, shown);
});
