/** The table of a list that is longer than a page: the rows of all targets are fetched when a reader filters, and drawn some at a time. */
import type { ListedTarget } from '../../model/listed-target.ts';
import { button, element } from '../dom.ts';
import { svgElement } from '../svg-elements.ts';
import { keepNumbersWhole } from '../unbroken.ts';
import type { TargetRow } from './view.ts';

/** Rows that are drawn at a time: a slow phone answers within a fifth of a second. */
const atATime = 40;

/** A row as filters see it. */
export interface FetchedRow extends TargetRow {
  row: ListedTarget;
}

/**
 * Fetches the rows of all targets.
 * @throws Error where they do not come.
 */
export async function fetchRows(address: string): Promise<FetchedRow[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const rows = (await response.json()) as ListedTarget[];
  return rows.map((row) => ({ ...row, chapter: String(row.chapter ?? ''), row }));
}

function drawnRow(row: ListedTarget): HTMLTableRowElement {
  const glyph = svgElement({
    name: 'svg',
    attributes: { class: 'glyph', 'aria-hidden': 'true' },
    children: [{ name: 'use', attributes: { href: `#glyph-${row.state}` } }],
  });
  const results = row.results.flatMap(({ address, words, comparison = '' }) => [
    element('a', { href: address }, words),
    element('span', { class: 'soft block' }, comparison),
  ]);
  return element(
    'tr',
    { 'data-id': row.id, 'data-state': row.state },
    element('th', { scope: 'row' }, element('a', { href: row.address }, row.indicator)),
    element('td', { class: 'number' }, row.raw),
    element('td', { class: 'state' }, glyph, ` ${row.stateWords}`),
    element('td', { class: results.length === 0 ? 'result nothing' : 'result' }, ...results),
    element(
      'td',
      { class: 'kind soft' },
      row.kindWords,
      ...(row.remark ? [element('span', { class: 'block' }, row.remark)] : []),
    ),
    element('td', { class: 'quote' }, element('blockquote', {}, row.quote)),
    element(
      'td',
      { class: 'place' },
      element('a', { class: 'soft', href: row.placeAddress }, row.place),
    ),
  );
}

/** Shows rows in place of those of the page. */
export interface DrawnRows {
  draw(rows: readonly FetchedRow[]): void;
  /** Shows the page's own rows again. */
  giveBack(): void;
}

/** @param besides what belongs to the page's own rows alone. */
export function drawnRows(table: HTMLTableElement, besides: readonly HTMLElement[]): DrawnRows {
  const own = [...table.tBodies, ...besides];
  const body = element('tbody');
  let left: FetchedRow[] = [];
  const drawMore = () => {
    const drawn = left.splice(0, atATime).map(({ row }) => drawnRow(row));
    for (const one of drawn) keepNumbersWhole(one);
    body.append(...drawn);
    more.textContent = `再列出${Math.min(atATime, left.length)}个，还有${left.length}个`;
    // Whoever asked for more by the keyboard goes on with the first of them.
    if (more === document.activeElement) drawn[0]?.querySelector('a')?.focus();
    more.hidden = left.length === 0;
  };
  const more = button('', drawMore);
  more.hidden = true;
  table.append(body);
  table.after(more);
  const begin = (isOwn: boolean, rows: readonly FetchedRow[]) => {
    for (const one of own) one.hidden = !isOwn;
    left = [...rows];
    body.replaceChildren();
    drawMore();
  };
  return { draw: (rows) => begin(false, rows), giveBack: () => begin(true, []) };
}
