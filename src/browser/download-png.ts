/** Makes a picture's PNG in the browser, from its SVG, with the reader's own fonts. */

/** Pixels across, at the least: sharp on a printed page. */
const across = 2160;

async function pngOf(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const scale = Math.max(1, across / image.naturalWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-png]')) {
  link.hidden = false;
  const { href, download } = link;
  link.addEventListener('click', async (event) => {
    if (link.href.startsWith('blob:')) return;
    event.preventDefault();
    try {
      link.href = URL.createObjectURL(await pngOf(href));
      link.click();
    } catch {
      // The SVG is the same picture; better that than nothing.
      link.download = download.replace(/png$/u, 'svg');
      link.href = href;
      location.assign(href);
    }
  });
}
