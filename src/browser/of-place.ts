/** A link about the sentence or target that the page's address names leads to what is said of that one. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-of-place]')) {
  link.addEventListener('click', () => {
    if (/^#[st]\d+$/u.test(location.hash)) link.hash = location.hash;
  });
}
