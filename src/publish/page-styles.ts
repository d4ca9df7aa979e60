/**
 * The styles that a page needs. Astro writes into a page the whole of every sheet that its components name; a page has
 * to arrive in one round trip, so rules that nothing in it or in its scripts can meet are taken out.
 */
import { AtRule, parse, type Root } from 'postcss';
import type { Element } from './markup.ts';

/** What selectors may name. */
export interface Names {
  /** Classes, identifiers and words of the scripts that may set them. */
  words: ReadonlySet<string>;
  /** Whether the page, or any script, has the attribute. */
  hasAttribute(name: string): boolean;
}

const wordsIn = (text: string) => text.match(/-{0,2}[A-Za-z][\w-]*/gu) ?? [];

/** "data-search-state" → "searchState", as scripts name it. */
const inDataset = (attribute: string) =>
  attribute
    .replace(/^data-/u, '')
    .replace(/-(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** What a script says, and the scripts that it names. */
interface Script {
  words: ReadonlySet<string>;
  names: readonly string[];
}

/** Scripts of a site by their file names, as far as their words matter; each is read once for all pages. */
export class Scripts {
  readonly #scripts: ReadonlyMap<string, Script>;
  readonly #everywhere: ReadonlySet<string>;

  /**
   * @param texts file name ("dom.Cu929Lou.js") → text.
   * @param worker text of the service worker, which writes into any page.
   */
  constructor(texts: ReadonlyMap<string, string>, worker: string) {
    this.#scripts = new Map(
      [...texts, ['', worker] as const].map(([name, text]) => [
        name,
        { words: new Set(wordsIn(text)), names: text.match(/[\w.-]+\.js/gu) ?? [] },
      ]),
    );
    this.#everywhere = new Set([...this.#scripts.values()].flatMap(({ words }) => [...words]));
  }

  /** What a page and its scripts name. @param elements those of the page. */
  namesIn(elements: readonly Element[]): Names {
    const words = new Set<string>();
    const attributes = new Set<string>();
    const left = [''];
    for (const { name, attributes: own, source } of elements) {
      for (const [attribute, value] of Object.entries(own)) {
        attributes.add(attribute);
        if (attribute === 'class') for (const one of value.split(/\s+/u)) words.add(one);
        if (attribute === 'id') words.add(value);
        if (attribute === 'style') for (const one of wordsIn(value)) words.add(one);
        if (name === 'script' && attribute === 'src') left.push(value.split('/').at(-1) ?? '');
      }
      if (name === 'script') for (const one of wordsIn(source)) words.add(one);
    }
    const seen = new Set<string>();
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      const script = this.#scripts.get(name);
      if (script === undefined || seen.has(name)) continue;
      seen.add(name);
      for (const one of script.words) words.add(one);
      left.push(...script.names);
    }
    const hasAttribute = (name: string) =>
      [name, inDataset(name)].some((one) => attributes.has(one) || this.#everywhere.has(one));
    return { words, hasAttribute };
  }
}

/** What a selector leaves open: an element may be without it, or have one of several. */
const open = /:(?:not|where|is|has|lang|nth-[a-z-]+)\((?:[^()]|\([^()]*\))*\)/gu;

/** Whether something in a page may be meant by the selector, or come to be. */
function mayMeet(selector: string, { words, hasAttribute }: Names): boolean {
  const demanded = selector.replace(open, '').replace(open, '');
  const names = [...demanded.matchAll(/[.#]((?:\\.|[\w-])+)/gu)];
  // Other attributes are the browser's to set: open, disabled.
  const conditions = [...demanded.matchAll(/\[(data-[\w-]+)/gu)];
  return (
    names.every(({ 1: name = '' }) => words.has(name.replaceAll('\\', ''))) &&
    conditions.every(({ 1: name = '' }) => hasAttribute(name))
  );
}

/** Sheets as parsed: most pages have the same few. */
const parsed = new Map<string, Root>();

/** A sheet without what nothing in the page can meet, the custom properties that nothing then reads among it. */
export function trimmedStyle(css: string, names: Names): string {
  const sheet = parsed.get(css) ?? parse(css);
  parsed.set(css, sheet);
  const root = sheet.clone();
  root.walkRules((rule) => {
    const { parent } = rule;
    if (parent instanceof AtRule && parent.name.endsWith('keyframes')) return;
    const met = rule.selectors.filter((selector) => mayMeet(selector, names));
    if (met.length === 0) rule.remove();
    else if (met.length < rule.selectors.length) rule.selectors = met;
  });
  dropUnread(root, names.words);
  dropEmpty(root);
  return root.toString();
}

/** One property may be read by the next: as long as one goes, others may follow. */
function dropUnread(root: Root, words: ReadonlySet<string>) {
  for (let gone = true; gone;) {
    gone = false;
    const read = new Set<string>();
    root.walkDecls(({ value }) => {
      for (const [name] of value.matchAll(/--[\w-]+/gu)) read.add(name);
    });
    root.walkDecls(/^--/u, (declaration) => {
      if (read.has(declaration.prop) || words.has(declaration.prop)) return;
      declaration.remove();
      gone = true;
    });
  }
}

function dropEmpty(root: Root) {
  for (let gone = true; gone;) {
    gone = false;
    root.walk((node) => {
      if ((node.type !== 'rule' && node.type !== 'atrule') || node.nodes?.length !== 0) return;
      node.remove();
      gone = true;
    });
  }
}
