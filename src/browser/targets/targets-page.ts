/** The targets page with scripts: filter, order, chart and download follow the address. */
import { drawBars, type BarDatum } from '../../charts/bars.ts';
import { barsFinding } from '../../charts/bars-finding.ts';
import { inColumn } from '../../charts/in-column.ts';
import { columnRuler } from '../../charts/ruler.ts';
import { svgElement } from '../svg-elements.ts';
import { keepNumbersWhole } from '../unbroken.ts';
import { likeTargets } from '../../model/like.ts';
import type { DrawnRows, FetchedRow } from './all-rows.ts';
import { chosenRows } from './chosen-rows.ts';
import {
  choices,
  countsBy,
  paramsOf,
  rowsIn,
  valuesOf,
  viewFrom,
  type TargetRow,
  type TargetView,
} from './view.ts';

interface TableRow extends TargetRow {
  element: HTMLTableRowElement;
  home: HTMLTableSectionElement;
}

const form = document.querySelector<HTMLFormElement>('[data-targets-form]');
const table = document.querySelector<HTMLTableElement>('[data-targets-table]');
const status = document.querySelector<HTMLElement>('[data-targets-count]');
/** What the page says of all targets. */
const countOfAll = status?.textContent?.trim() ?? '';
const figure = document.querySelector<HTMLElement>('[data-targets-chart]');

/** Bars beyond this make a chart longer than the table it sums up. */
const mostBars = 24;
/** Pause after a key in a bound, in milliseconds. */
const pause = 250;

/** The states, the best-known first, as the filter has them. */
const stateOrder = [
  ...(form?.querySelectorAll<HTMLOptionElement>('[name="state"] option') ?? []),
].map(({ value }) => value);

const ownRows: TableRow[] = [
  ...(table?.querySelectorAll<HTMLTableRowElement>('tr[data-id]') ?? []),
].map((element) => {
  const {
    id = '',
    value,
    unit = '',
    kind = '',
    comparator = '',
    chapter = '',
    state = '',
    topics = '',
    responsible = '',
  } = element.dataset;
  return {
    id,
    unit,
    kind,
    comparator,
    chapter,
    state,
    known: stateOrder.indexOf(state),
    value: Number(value),
    topics: topics.split(' ').filter(Boolean),
    responsible: responsible.split(' ').filter(Boolean),
    indicator: element.cells[0]?.textContent?.trim() ?? '',
    raw: element.cells[1]?.textContent?.trim() ?? '',
    element,
    home: element.parentElement as HTMLTableSectionElement,
  };
});

/** All rows that there are to filter. */
let rows: readonly TargetRow[] = ownRows;

/** Address of the rows of all targets, where the page has only some of them. */
const source = table?.dataset['rows'];
/** What draws them, once they were asked for. */
let drawing: Promise<DrawnRows> | undefined;
let drawn: DrawnRows | undefined;

/** What belongs to the rows of the page alone. */
const besides = document.querySelectorAll<HTMLElement>('.page-contents, [data-pages]');

async function fetchAll(address: string, own: HTMLTableElement): Promise<DrawnRows> {
  const { fetchRows, drawnRows } = await import('./all-rows.ts');
  rows = await fetchRows(address);
  drawn = drawnRows(own, [...besides]);
  return drawn;
}

/** Fetches the rows of all targets where the page has not all of them; what did not come is asked for again. */
async function wantAll() {
  if (!table || source === undefined) return;
  try {
    await (drawing ??= fetchAll(source, table));
  } catch (error) {
    drawing = undefined;
    throw error;
  }
}

const field = <Element extends HTMLInputElement | HTMLSelectElement>(name: string) =>
  form?.elements.namedItem(name) as Element;
const optional = (name: string) => field<HTMLSelectElement>(name) as HTMLSelectElement | null;

function currentView(): TargetView {
  return viewFrom(new URLSearchParams(location.search));
}

/** Offers in each filter what the other filters leave, with counts. */
function offerChoices(view: TargetView) {
  for (const choice of choices) {
    const select = optional(choice);
    // A plan without units or topics has no such filter.
    if (!select) continue;
    // What is only counted is not put in order, which of thousands takes a slow phone longer than all the rest.
    const left = rowsIn({ ...view, [choice]: '', order: 'text' }, rows);
    const counts = countsBy(left, valuesOf[choice]);
    for (const option of select.options) {
      if (option.value === '') continue;
      option.dataset['name'] ??= option.text;
      const count = counts.get(option.value) ?? 0;
      option.text = `${option.dataset['name']}（${count}）`;
      option.disabled = count === 0 && option.value !== view[choice];
    }
    select.value = view[choice];
  }
  for (const bound of ['min', 'max'] as const) {
    const input = field<HTMLInputElement>(bound);
    // Values of two units do not compare: bounds wait for a unit.
    input.disabled = view.unit === '';
    if (document.activeElement !== input) input.value = String(view[bound] ?? '');
  }
  field<HTMLSelectElement>('sort').value = view.order + (view.descending ? '-desc' : '');
}

function showRows(view: TargetView, shown: readonly TargetRow[]) {
  if (drawn && isPlain(view)) return drawn.giveBack();
  if (drawn) return drawn.draw(shown as FetchedRow[]);
  const visible = new Set(shown.map(({ id }) => id));
  const ordered = view.order === 'text' ? ownRows : (shown as TableRow[]);
  const first = ownRows[0]?.home;
  for (const row of ownRows) row.element.hidden = !visible.has(row.id);
  for (const row of ordered) (view.order === 'text' ? row.home : first)?.append(row.element);
  for (const heading of table?.querySelectorAll<HTMLTableRowElement>('tr[data-heading]') ?? []) {
    const own = ownRows.some((row) => row.home === heading.parentElement && visible.has(row.id));
    heading.hidden = view.order !== 'text' || !own;
  }
}

/** Like values as bars; otherwise how many targets each chapter has, for numbers of targets can be compared. */
function showChart(shown: readonly TargetRow[]) {
  if (!figure) return;
  const [first] = shown;
  const alike = shown.every(({ unit, kind }) => unit === first?.unit && kind === first.kind);
  const data = alike && shown.length <= mostBars ? shown : targetsPerChapter(shown);
  // Of all targets the front page has the picture; here it would only push the table down.
  figure.hidden = data.length < 2 || shown.length === rows.length;
  figure.replaceChildren();
  if (figure.hidden) return;
  const like = likeTargets(data);
  const title =
    data === shown ? barsFinding(like) : `这${shown.length}个目标分布在${data.length}个部分`;
  const caption = document.createElement('figcaption');
  caption.textContent = title;
  const described = like.map(({ indicator, raw }) => `${indicator}${raw}`).join('；');
  const chart = inColumn(drawBars(like, columnRuler), 'targets-chart', title, described);
  figure.append(caption, svgElement(chart));
}

function targetsPerChapter(shown: readonly TargetRow[]): BarDatum[] {
  const options = [...(optional('chapter')?.options ?? [])];
  return [...countsBy(shown, ({ chapter }) => [chapter])].map(([chapter, value]) => ({
    id: chapter,
    indicator: options.find((option) => option.value === chapter)?.dataset['name'] ?? chapter,
    raw: `${value}个`,
    value,
    unit: '个',
    kind: 'targets',
  }));
}

const isPlain = (view: TargetView) => paramsOf(view).toString() === '';

function show() {
  const view = currentView();
  // The rows of the page are shown as they are; whoever filters means all.
  if (source !== undefined && !drawn && isPlain(view)) return;
  if (source !== undefined && !drawn) {
    wantAll().then(show, () => {
      if (status)
        status.textContent = '没有取到全部目标，现在不能筛选：请稍后再试，或者一页一页看。';
    });
    return;
  }
  const shown = rowsIn(view, rows);
  offerChoices(view);
  showRows(view, shown);
  showChart(shown);
  if (status) {
    const ofAll = isPlain(view) ? countOfAll : `全部${rows.length}个目标`;
    status.textContent =
      shown.length === rows.length ? ofAll : `${rows.length}个目标中的${shown.length}个`;
    keepNumbersWhole(status);
  }
}

function enter() {
  if (!form) return;
  const data = new FormData(form);
  const params = new URLSearchParams();
  for (const name of [...choices, 'min', 'max']) {
    const value = data.get(name);
    if (typeof value === 'string' && value !== '') params.set(name, value);
  }
  const [sort = 'text', turn] = String(data.get('sort') ?? '').split('-');
  params.set('sort', sort);
  if (turn) params.set('desc', '1');
  const query = paramsOf(viewFrom(params)).toString();
  const address = location.pathname + (query ? `?${query}` : '');
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  show();
}

async function download(kind: string) {
  const name = kind === 'excel' ? 'targets.excel.csv' : 'targets.csv';
  await wantAll();
  const response = await fetch((table?.dataset['source'] ?? '') + name);
  if (!response.ok) throw new Error(String(response.status));
  const shown = rowsIn(currentView(), rows).map(({ id }) => id);
  // A reader of the answer would take away the byte order mark that spreadsheets need.
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  const text = chosenRows(csv, shown);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  // The browser reads the blob after the click; the address is let go once it has.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

let waiting: ReturnType<typeof setTimeout> | undefined;

if (form && table && ownRows.length > 0) {
  delete form.dataset['waiting'];
  const fold = form.querySelector('.fold-switch');
  const unfold = (open: boolean) => fold?.setAttribute('aria-expanded', String(open));
  fold?.addEventListener('click', () => {
    unfold(fold.getAttribute('aria-expanded') === 'false');
  });
  if (location.search) unfold(true);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    enter();
  });
  form.addEventListener('change', enter);
  // Whoever comes to the filters will want to know what each of them leaves.
  if (source !== undefined)
    form.addEventListener('focusin', () => void wantAll().then(show, () => undefined), {
      once: true,
    });
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    clearTimeout(waiting);
    waiting = setTimeout(enter, pause);
  });
  form.addEventListener('reset', () => {
    history.pushState(null, '', location.pathname);
    setTimeout(show);
  });
  form.addEventListener('click', (event) => {
    const kind = (event.target as HTMLElement).dataset['download'];
    if (!kind) return;
    download(kind).catch(() => {
      if (status) status.textContent = '没有下载成功，请稍后再试。';
    });
  });
  addEventListener('popstate', show);
  show();
}
