/**
 * Reads a chart out year by year on the line beneath it, each figure with its source: the year under the pointer, or the
 * one the arrow keys have gone to. Without scripts the line stays with the plan's own year.
 */
import { element } from './dom.ts';

/** A row of the chart's table as words on a line. */
function readingOf(row: HTMLTableRowElement): Node[] {
  const cells = [...row.querySelectorAll<HTMLElement>('td')].filter((cell) =>
    cell.textContent?.trim(),
  );
  return cells.flatMap((cell) => {
    const figures = [...cell.querySelectorAll('p')];
    return (figures.length > 0 ? figures : [cell]).map((figure) =>
      element(
        'span',
        {},
        ' ',
        element('i', {}, cell.dataset['label'] ?? ''),
        ' ',
        ...[...figure.childNodes].map((node) => node.cloneNode(true)),
      ),
    );
  });
}

function follow(figure: HTMLElement, [first, last]: [number, number]) {
  const picture = figure.querySelector<SVGSVGElement>('.chart > svg');
  const line = figure.querySelector<HTMLElement>('.chart-reading');
  const mark = picture?.querySelector('.chart-year');
  if (!picture || !line) return;
  const ownWords = [...line.childNodes];
  const ownPlace = mark?.getAttribute('x');
  const count = last - first + 1;
  let shown: number | undefined;

  const show = (year: number) => {
    if (year === shown) return;
    shown = year;
    tell(year);
    const row = figure.querySelector<HTMLTableRowElement>(`tr[data-year="${year}"]`);
    line.replaceChildren(
      element('b', {}, `${year}年`),
      ...(row ? readingOf(row) : [element('span', {}, ' 没有看到')]),
    );
    picture.dataset['read'] = String(year);
    mark?.setAttribute('x', `${(100 * (year - first)) / count}%`);
  };
  const leave = () => {
    shown = undefined;
    delete picture.dataset['read'];
    line.replaceChildren(...ownWords);
    if (ownPlace) mark?.setAttribute('x', ownPlace);
  };
  const yearAt = ({ clientX }: PointerEvent) => {
    const { left, width } = picture.getBoundingClientRect();
    const column = Math.floor((count * (clientX - left)) / width);
    return first + Math.min(count - 1, Math.max(0, column));
  };

  // The arrow keys move through the years: a picture that is gone through is a slider to those who do not see it.
  const tell = (year: number) => {
    picture.setAttribute('aria-valuenow', String(year));
    picture.setAttribute('aria-valuetext', `${year}年`);
  };
  for (const [name, value] of Object.entries({
    role: 'slider',
    tabindex: '0',
    'aria-valuemin': String(first),
    'aria-valuemax': String(last),
  }))
    picture.setAttribute(name, value);
  picture.style.cursor = 'crosshair';
  picture.style.touchAction = 'manipulation';
  tell(Number(figure.dataset['own'] ?? last));
  picture.addEventListener('pointermove', (event) => show(yearAt(event)));
  picture.addEventListener('pointerdown', (event) => show(yearAt(event)));
  picture.addEventListener('pointerleave', (event) => {
    // A finger that is lifted leaves its year to be read.
    if (event.pointerType === 'mouse' && document.activeElement !== picture) leave();
  });
  picture.addEventListener('blur', leave);
  picture.addEventListener('keydown', (event) => {
    const own = Number(figure.dataset['own']);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Escape') {
      leave();
      picture.blur();
    } else if (step !== undefined) {
      event.preventDefault();
      show(Math.min(last, Math.max(first, (shown ?? own) + step)));
    }
  });
}

for (const figure of document.querySelectorAll<HTMLElement>('[data-years]')) {
  const [first, last] = (figure.dataset['years'] ?? '').split(' ').map(Number);
  if (first !== undefined && last !== undefined) follow(figure, [first, last]);
}
