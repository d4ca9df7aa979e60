/** Whether a page is laid out as it should be, measured by boxes. It runs in the page, in the oldest engines too. */

export interface Layout {
  /** What is out of place, in words. */
  faults: string[];
  /** Grids and flex boxes in the order of the page: "section.found grid 2", to be the same in every engine. */
  boxes: string[];
  /** Height of the page in CSS pixels. */
  height: number;
}

/** Measures the page that is open. Knows nothing from outside itself, for it is sent as text. */
function layout(): Layout {
  const root = document.documentElement;
  const faults: string[] = [];
  const named = (element: Element) =>
    element.tagName.toLowerCase() +
    (element.getAttribute('class') ?? '').replace(/(?:^|\s+)(?=\S)/gu, '.');

  if (root.scrollWidth > root.clientWidth + 1) {
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > root.clientWidth + 1,
    );
    faults.push(`scrolls sideways to ${root.scrollWidth} px: ${wide.slice(-1).map(named).join()}`);
  }

  // Head, main part and foot stand one under the other, each within the window.
  const parts = ['body > header', 'main', 'body > footer'].flatMap((selector) => {
    const element = document.querySelector(selector);
    return element ? [{ name: selector, box: element.getBoundingClientRect() }] : [];
  });
  if (!parts.some(({ name }) => name === 'main')) faults.push('no main part');
  parts.forEach(({ name, box }, at) => {
    if (box.width < 200 || box.height < 20) faults.push(`${name} has no room`);
    if (box.left < 0 || box.right > root.clientWidth + 1)
      faults.push(`${name} is not in the window`);
    const before = parts[at - 1];
    if (before && before.box.bottom > box.top + 1) faults.push(`${before.name} runs into ${name}`);
  });

  // Lines of text that lie on each other.
  const known = new Map<Element, boolean>([[root, true]]);
  const isShown = (element: Element): boolean => {
    if (element.matches('svg, script, style, noscript, template')) return false;
    if (element.parentElement?.matches('details:not([open])') && !element.matches('summary'))
      return false;
    const { visibility, opacity, clipPath, display } = getComputedStyle(element);
    return (
      visibility === 'visible' &&
      opacity !== '0' &&
      display !== 'none' &&
      (clipPath === 'none' || clipPath === '') &&
      (!element.parentElement || shown(element.parentElement))
    );
  };
  const shown = (element: Element): boolean => {
    const before = known.get(element);
    const now = before ?? isShown(element);
    if (before === undefined) known.set(element, now);
    return now;
  };
  const lines: { left: number; right: number; top: number; bottom: number; words: string }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = (node.textContent ?? '').trim();
    if (words === '' || !node.parentElement || !shown(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 1 && box.right > 0)
        lines.push({
          left: box.left,
          right: box.right,
          top: box.top,
          bottom: box.bottom,
          words: words.slice(0, 20),
        });
  }
  if (lines.length === 0) faults.push('no text is shown');
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next]!;
      if (other.top >= one.bottom) break;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      const lower = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (across > 3 && down > lower * 0.5) faults.push(`“${one.words}” lies on “${other.words}”`);
    }
  });

  const boxes = [...document.querySelectorAll('body, body *')].flatMap((element) => {
    // A chart's table is laid out by the width of its place, which engines before containers do not know.
    // What is folded away has boxes in some engines and none in others.
    if (element.closest('svg, .chart table, details:not([open]) > :not(summary)')) return [];
    const { display, flexDirection, gridTemplateColumns } = getComputedStyle(element);
    if (/grid/u.test(display) && element.getClientRects().length > 0)
      return [`${named(element)} grid ${gridTemplateColumns.split(' ').length}`];
    return /flex/u.test(display) ? [`${named(element)} flex ${flexDirection}`] : [];
  });
  return { faults: faults.slice(0, 8), boxes, height: root.scrollHeight };
}

/** The expression to evaluate in a page: its value is a `Layout`. */
export const layoutOf = `(${layout.toString()})()`;
