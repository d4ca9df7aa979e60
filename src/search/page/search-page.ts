/** The search page: address ⇄ form ⇄ results. The address holds it all, so that back, forward and sharing work. */
import { element } from '../../browser/dom.ts';
import { reopenButton } from '../../browser/fetched.ts';
import { keepNumbersWhole } from '../../browser/unbroken.ts';
import type { Answer } from '../query/answer.ts';
import { openIndex, type SearchIndex } from '../query/client.ts';
import { filterCounts, type FilterValue } from '../query/filter-counts.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { reply, type Line, type SearchedPlan } from '../query/reply.ts';
import { everyHit, hitItem, lineParagraph, tellAnswer } from './results-view.ts';
import { searchedPart } from '../query/tokens.ts';

type State = 'idle' | 'busy' | 'done' | 'none' | 'failed';

const page = document.querySelector<HTMLElement>('[data-search-page]');
const form = page?.querySelector('form');
const field = form?.querySelector<HTMLInputElement>('input[name="q"]');
const filters = [...(form?.querySelectorAll<HTMLSelectElement>('select[data-filter]') ?? [])];
const order = form?.querySelector<HTMLSelectElement>('select[name="sort"]');
const selects = [...filters, ...(order ? [order] : [])];
const status = page?.querySelector<HTMLElement>('[data-search-count]');
const said = page?.querySelector<HTMLElement>('[data-search-answer]');
const plans = JSON.parse(page?.dataset['plans'] ?? '[]') as SearchedPlan[];
const list = page?.querySelector<HTMLElement>('[data-search-results]');
const every = page?.querySelector<HTMLAnchorElement>('[data-search-all]');
document.querySelector('[data-script-lost]')?.remove();

const filterSwitch = form?.querySelector<HTMLButtonElement>('.fold-switch');
const recent = page?.querySelector<HTMLElement>('[data-search-recent]');

/** Pause after a key before searching, in milliseconds. */
const pause = 120;

const notOpened =
  '搜索没有打开：索引没有下载成功，或浏览器不支持。请从下面的栏目里找，或刷新再试。';
/** What is kept on the device is the pages, not the index. */
const notOnline = '没有网络，搜索用不了。请从下面的栏目里找，连上网络再搜。';

let index: Promise<SearchIndex> | undefined;
let generation = 0;
/** The answer that is shown, for the counts of the filters. */
let shown: Answer | undefined;

function open(): Promise<SearchIndex> {
  index ??= openIndex(page?.dataset['bundle'] ?? '').catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

function show(state: State, sentence: string, found?: Answer, lines: readonly Line[] = []) {
  shown = found;
  said?.replaceChildren(...lines.map(lineParagraph));
  const hits = (found?.hits ?? []).map(hitItem);
  list?.replaceChildren(...hits);
  list?.toggleAttribute('hidden', hits.length === 0);
  const all = found && everyHit(found);
  if (every && all !== undefined) {
    const address = new URL(location.href);
    address.searchParams.set('n', 'all');
    every.href = address.href;
    every.textContent = all;
  }
  every?.toggleAttribute('hidden', all === undefined);
  if (page) page.dataset['searchState'] = state;
  if (status) status.textContent = sentence;
  for (const place of [said, list, status]) if (place) keepNumbersWhole(place);
  showRecent(state === 'idle' ? recentSearches() : []);
}

function showRecent(queries: readonly string[]) {
  recent?.toggleAttribute('hidden', queries.length === 0);
  recent
    ?.querySelector('ul')
    ?.replaceChildren(
      ...queries.map((query) =>
        element('li', {}, element('a', { href: `?q=${encodeURIComponent(query)}` }, query)),
      ),
    );
}

const chosenFilters = (params: URLSearchParams) =>
  Object.fromEntries(
    filters.flatMap(({ name }) => {
      const value = params.get(name) ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );

async function run() {
  const mine = ++generation;
  const { searchParams } = new URL(location.href);
  const query = searchParams.get('q')?.trim() ?? '';
  if (query === '') return show('idle', '');
  if (page) page.dataset['searchState'] = 'busy';
  if (status) status.textContent = '正在查找……';
  try {
    const { answer, lines } = await reply(
      await open(),
      {
        query,
        filters: chosenFilters(searchParams),
        inOrderOfText: searchParams.get('sort') === 'text',
        all: searchParams.get('n') === 'all',
      },
      plans,
      new Date().getFullYear(),
    );
    // An older keystroke may answer after a newer one.
    if (mine !== generation) return;
    const { state, sentence } = tellAnswer(query, field?.value ?? '', answer);
    show(state, sentence, answer, lines);
    if (counting) void countFilters();
  } catch {
    // The next search begins afresh; this one cannot be mended.
    index = undefined;
    if (mine !== generation) return;
    show('failed', navigator.onLine ? notOpened : notOnline);
    status?.append(' ', reopenButton());
  }
}

/** Whether the reader has turned to the filters; their counts are not fetched before. */
let counting = false;

/** Says with each value of a filter how many hits it has; without hits it is not offered. */
async function countFilters() {
  counting = true;
  const mine = generation;
  const answered = shown;
  if (!answered || answered.ids.length === 0) return;
  const options = filters.flatMap((select) =>
    // Targets are no records of the index: they are found, but not counted.
    [...select.options]
      .filter(({ value }) => value !== '' && value !== 'target')
      .map((option) => ({ option, facet: [select.name, option.value] satisfies FilterValue })),
  );
  const counts = await filterCounts(
    await open(),
    answered.ids,
    chosenFilters(new URL(location.href).searchParams),
    options.map(({ facet }) => facet),
  ).catch(() => []);
  if (mine !== generation) return;
  counts.forEach((count, place) => {
    const option = options[place]?.option;
    if (!option) return;
    option.dataset['name'] ??= option.text;
    option.text = `${option.dataset['name']}（${count}）`;
    option.hidden = option.disabled = count === 0 && !option.selected;
  });
}

/** Whether the entry of the history is still being typed; a finished one is never overwritten. */
let typing = false;

/** Writes the form into the address: a new entry for a search, one and the same while typing it. */
function enter(finished: boolean) {
  const address = new URL(location.href);
  address.search = '';
  // No more of it than is searched: servers refuse an address of many thousand characters.
  const query = searchedPart(field?.value ?? '');
  if (query) address.searchParams.set('q', query);
  for (const { name, value } of selects) {
    if (value !== '') address.searchParams.set(name, value);
  }
  if (finished) rememberSearch(query);
  const same = address.href === location.href;
  if (!same && typing) history.replaceState(null, '', address);
  else if (!same) history.pushState(null, '', address);
  typing = !finished && (typing || !same);
  // Asked once more, a search that failed is tried once more.
  if (!same || (finished && page?.dataset['searchState'] === 'failed')) void run();
}

/** On a narrow screen the filters are folded away, so that the answer comes first; never while one is set. */
const unfoldFilters = (unfold: boolean) =>
  filterSwitch?.setAttribute('aria-expanded', String(unfold));

function readAddress() {
  const { searchParams } = new URL(location.href);
  if (selects.some(({ name }) => searchParams.get(name))) unfoldFilters(true);
  typing = false;
  if (field) field.value = searchParams.get('q') ?? '';
  for (const select of selects) select.value = searchParams.get(select.name) ?? '';
  void run();
}

let waiting: ReturnType<typeof setTimeout> | undefined;

if (page && form && field) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    enter(true);
  });
  field.addEventListener('input', (event) => {
    clearTimeout(waiting);
    // While an input method composes, the field holds letters that the reader does not mean.
    if (!(event as InputEvent).isComposing) waiting = setTimeout(() => enter(false), pause);
  });
  field.addEventListener('compositionstart', () => clearTimeout(waiting));
  field.addEventListener('compositionend', () => enter(false));
  field.addEventListener('focus', () => void open().catch(() => undefined), { once: true });
  for (const select of selects) {
    select.addEventListener('change', () => enter(true));
    for (const turning of ['pointerenter', 'focus'])
      select.addEventListener(turning, () => void (counting || countFilters()));
  }
  filterSwitch?.addEventListener('click', () => {
    unfoldFilters(filterSwitch.getAttribute('aria-expanded') === 'false');
    if (!counting) void countFilters();
  });
  recent?.querySelector('button')?.addEventListener('click', () => {
    forgetSearches();
    showRecent([]);
    field.focus();
  });
  // Who follows a hit has finished the search that led to it.
  list?.addEventListener('click', () => rememberSearch(searchedPart(field.value)));
  addEventListener('pagehide', () => (typing = false));
  addEventListener('popstate', readAddress);
  readAddress();
}
