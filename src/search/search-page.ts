/** The search page: address ⇄ form ⇄ results. The address holds it all, so that back, forward and sharing work. */
import { openIndex, type Findings, type Found, type Match, type SearchIndex } from './client.ts';
import { longestQuery, searchedPart } from './tokens.ts';
import { parseNumberQuery, type SearchedTarget } from './number-query.ts';
import { hitIn, rankHits, type Hit, type Piece } from './results.ts';

type State = 'idle' | 'busy' | 'done' | 'none' | 'failed';

const page = document.querySelector<HTMLElement>('[data-search-page]');
const form = page?.querySelector('form');
const field = form?.querySelector<HTMLInputElement>('input[name="q"]');
const filters = [...(form?.querySelectorAll<HTMLSelectElement>('select[data-filter]') ?? [])];
const order = form?.querySelector<HTMLSelectElement>('select[name="sort"]');
const status = page?.querySelector<HTMLElement>('[data-search-count]');
const list = page?.querySelector<HTMLElement>('[data-search-results]');
const all = page?.querySelector<HTMLAnchorElement>('[data-search-all]');

/** Hits on the first page; `n=all` lists every one. */
const listed = 20;
/** Pause after a key before searching, in milliseconds. */
const pause = 120;

let index: Promise<SearchIndex> | undefined;
let generation = 0;

function open(): Promise<SearchIndex> {
  index ??= openIndex(page?.dataset['bundle'] ?? '').catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

function show(state: State, sentence: string) {
  if (page) page.dataset['searchState'] = state;
  if (status) status.textContent = sentence;
}

function marked(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked: isMarked }) => {
    if (!isMarked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function hitItem({ hit, match }: { hit: Hit; match: Match }): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.dataset['hit'] = match;
  link.href = hit.sentences[0]?.address ?? hit.address;
  link.append(...marked(hit.title));
  heading.append(link);
  const context = document.createElement('p');
  context.className = 'soft';
  context.textContent = hit.context;
  item.append(heading, context);
  for (const sentence of hit.sentences) {
    const quote = document.createElement('p');
    const place = document.createElement('a');
    quote.className = hit.official ? 'excerpt' : '';
    place.href = sentence.address;
    place.append(...marked(sentence.pieces));
    quote.append(place);
    item.append(quote);
  }
  if (hit.more > 0) {
    const more = document.createElement('p');
    more.className = 'soft';
    more.textContent = `还有${hit.more}句`;
    item.append(more);
  }
  return item;
}

/** Offers in each filter the values that have hits, each with its count; the chosen one stays even without. */
function offerFilters(found: readonly Found[], params: URLSearchParams) {
  for (const select of filters) {
    const chosen = params.get(select.name) ?? '';
    const others = filters.filter((other) => other !== select);
    const counted = found.filter((record) => passes(record, params, others));
    for (const option of select.options) {
      if (option.value === '') continue;
      const count = counted.filter((record) =>
        record.filters[select.name]?.includes(option.value),
      ).length;
      option.dataset['name'] ??= option.text;
      option.text = `${option.dataset['name']}（${count}）`;
      option.hidden = option.disabled = count === 0 && option.value !== chosen;
    }
    select.value = chosen;
  }
  if (order) order.value = params.get('sort') ?? '';
}

const passes = (record: Found, params: URLSearchParams, selects: readonly HTMLSelectElement[]) =>
  selects.every(({ name }) => {
    const chosen = params.get(name) ?? '';
    return chosen === '' || record.filters[name]?.includes(chosen);
  });

async function run() {
  const mine = ++generation;
  const address = new URL(location.href);
  const query = address.searchParams.get('q')?.trim() ?? '';
  if (query === '') {
    list?.replaceChildren();
    all?.toggleAttribute('hidden', true);
    offerFilters([], address.searchParams);
    return show('idle', '');
  }
  show('busy', '正在查找……');
  try {
    const asked = parseNumberQuery(query);
    if (asked) return showTargets(query, await (await open()).findTargets(asked), mine);
    const findings = await (await open()).find(query);
    // An older keystroke may answer after a newer one.
    if (mine !== generation) return;
    offerFilters(findings.found, address.searchParams);
    const hits = hitsOf(findings, address.searchParams);
    const elsewhere = findings.found.length - hits.length;
    const every = address.searchParams.get('n') === 'all';
    list?.replaceChildren(...(every ? hits : hits.slice(0, listed)).map(hitItem));
    address.searchParams.set('n', 'all');
    if (all) {
      all.href = address.href;
      all.textContent = `显示全部${hits.length}条`;
      all.toggleAttribute('hidden', every || hits.length <= listed);
    }
    tell(query, findings, hits, elsewhere);
  } catch {
    // The next search begins afresh; this one cannot be mended.
    index = undefined;
    if (mine !== generation) return;
    list?.replaceChildren();
    all?.toggleAttribute('hidden', true);
    offerFilters([], address.searchParams);
    show(
      'failed',
      '搜索没有打开：索引没有下载成功，或浏览器不支持。请从下面的栏目里找，或刷新再试。',
    );
  }
}

/** The answer to a question about numbers: targets, each leading to its place in the text. */
function showTargets(query: string, targets: readonly SearchedTarget[], mine: number) {
  if (mine !== generation) return;
  offerFilters([], new URLSearchParams());
  all?.toggleAttribute('hidden', true);
  list?.replaceChildren(
    ...targets.map(({ address, indicator, raw, context, quote }) =>
      hitItem({
        hit: {
          address,
          context: `目标 · ${context}`,
          title: [
            { text: `${indicator}：`, marked: false },
            { text: raw, marked: true },
          ],
          sentences: [{ address, pieces: [{ text: quote, marked: false }] }],
          more: 0,
          official: true,
        },
        match: 'exact',
      }),
    ),
  );
  if (targets.length > 0)
    show('done', `找到${targets.length}个目标，符合“${query}”；同一单位的排在一起`);
  else show('none', `找到0个目标：没有符合“${query}”的。单位要和原文一样，如“张”“家”“户”。`);
}

/**
 * Exact hits in their order, then those by other words, then the nearest; in the order of the documents where
 * that is asked for.
 */
function hitsOf({ found }: Findings, params: URLSearchParams): { hit: Hit; match: Match }[] {
  const asked = found.filter((record) => passes(record, params, filters));
  const exact = asked.filter(({ match }) => match === 'exact');
  const hits = [
    ...rankHits(exact, exact[0]?.runs ?? []).map((hit) => ({ hit, match: 'exact' as const })),
    ...asked
      .filter(({ match }) => match !== 'exact')
      .map((record) => ({ hit: hitIn(record, record.runs), match: record.match })),
  ];
  if (params.get('sort') !== 'text') return hits;
  return hits.sort((one, other) => one.hit.address.localeCompare(other.hit.address));
}

/**
 * Says how many were found, and by which words. The number of hits is the first number of the sentence, since
 * what was asked for may be a number too.
 */
function tell(
  query: string,
  { related }: Findings,
  hits: readonly { match: Match }[],
  elsewhere: number,
) {
  const letters = [...query];
  const shown = letters.length > 30 ? `${letters.slice(0, 30).join('')}……` : query;
  const count = (match: Match) => hits.filter((hit) => hit.match === match).length;
  const asked = [...(field?.value.trim() ?? '')].length;
  const cut = asked > longestQuery ? `（问题太长，只查了前${longestQuery}个字）` : '';
  if (hits.length === 0 && elsewhere > 0) {
    show('none', `找到0条：所选范围里没有“${shown}”，其他部分有${elsewhere}条。${cut}`);
  } else if (hits.length === 0) {
    show('none', `找到0条：没有“${shown}”。换个说法试试，或从下面的栏目里找。${cut}`);
  } else if (count('near') > 0) {
    show('done', `以下${hits.length}条是相近的结果，没有完全匹配“${shown}”的${cut}`);
  } else {
    const also = count('related') > 0 ? `，也包含：${related.slice(0, 4).join('、')}` : '';
    show('done', `找到${hits.length}条：“${shown}”${also}${cut}`);
  }
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
  for (const { name, value } of [...filters, ...(order ? [order] : [])]) {
    if (value !== '') address.searchParams.set(name, value);
  }
  const same = address.href === location.href;
  if (!same && typing) history.replaceState(null, '', address);
  else if (!same) history.pushState(null, '', address);
  typing = !finished && (typing || !same);
  // Asked once more, a search that failed is tried once more.
  if (!same || (finished && page?.dataset['searchState'] === 'failed')) void run();
}

function readAddress() {
  const { searchParams } = new URL(location.href);
  typing = false;
  if (field) field.value = searchParams.get('q') ?? '';
  for (const { name } of [...filters, ...(order ? [order] : [])]) {
    const select = form?.elements.namedItem(name) as HTMLSelectElement;
    select.value = searchParams.get(name) ?? '';
  }
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
  for (const select of [...filters, ...(order ? [order] : [])]) {
    select.addEventListener('change', () => enter(true));
  }
  // Who follows a hit has finished the search that led to it.
  addEventListener('pagehide', () => (typing = false));
  addEventListener('popstate', readAddress);
  readAddress();
}
