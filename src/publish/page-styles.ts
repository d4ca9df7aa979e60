/**
 * The styles that a page needs. Astro writes into a page the whole of every sheet that its components name; a page has
 * to arrive in one round trip, so rules that nothing in it or in its scripts can meet are taken out, and what is left is
 * written short. Scripts make elements by their names (browser/dom.ts), and bring sheets (browser/sheet.ts), which read
 * the custom properties of the page.
 */
import { AtRule, parse, type Root, type Rule } from 'postcss';
import type { Element } from './markup.ts';
import { shorten } from './short-style.ts';

/** What selectors may name. */
export interface Names {
  /** Whether it is a class, an identifier or a word of the scripts that may set them. */
  hasWord(name: string): boolean;
  /** Whether there are elements of the name, or a script may make them. */
  hasElement(name: string): boolean;
  /** Whether the page has the data attribute, with the value where one is asked for, or any script names it. */
  hasAttribute(name: string, value?: string): boolean;
}

const wordsIn = (text: string) => text.match(/-{0,2}[A-Za-z][\w-]*/gu) ?? [];

/** Classes that a script may set: its words, and what stands between quotes and spaces ("cards:py-1.5"). */
const classesIn = (text: string) => [...wordsIn(text), ...text.split(/[\s"'`]+/u)];

/** Whether an element is a script that runs, and no data. */
const isProgram = (name: string, { type }: Element['attributes']) =>
  name === 'script' && (type === undefined || type === 'module');

const propertiesIn = (css: string) => css.match(/--[\w-]+/gu) ?? [];

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
  /** Words of some scripts and of all that they name, by the scripts' names: pages of a kind load the same. */
  readonly #together = new Map<string, ReadonlySet<string>>();

  /**
   * @param texts file name ("dom.Cu929Lou.js", "elder.f9stcGtc.css") → text; of sheets only custom properties count.
   * @param worker text of the service worker, which writes into any page.
   */
  constructor(texts: ReadonlyMap<string, string>, worker: string) {
    this.#scripts = new Map(
      [...texts, ['', worker] as const].map(([name, text]) => [
        name,
        {
          words: new Set(name.endsWith('.css') ? propertiesIn(text) : classesIn(text)),
          names: text.match(/[\w.-]+\.(?:js|css)/gu) ?? [],
        },
      ]),
    );
    this.#everywhere = new Set([...this.#scripts.values()].flatMap(({ words }) => [...words]));
  }

  /** What a page and its scripts name. @param elements those of the page. */
  namesIn(elements: readonly Element[]): Names {
    const words = new Set<string>();
    const attributes = new Set<string>();
    const scripts = [''];
    for (const { name, attributes: own, source } of elements) {
      for (const [attribute, value] of Object.entries(own)) {
        // No selector demands another.
        if (attribute.startsWith('data-')) attributes.add(attribute).add(`${attribute}=${value}`);
        if (attribute === 'class') for (const one of value.split(/\s+/u)) words.add(one);
        if (attribute === 'id') words.add(value);
        if (attribute === 'style') for (const one of wordsIn(value)) words.add(one);
        if ((name === 'script' && attribute === 'src') || attribute === 'data-elder-sheet')
          scripts.push(value.split('/').at(-1) ?? '');
      }
      if (isProgram(name, own)) for (const one of wordsIn(source)) words.add(one);
    }
    const said = this.#wordsOf(scripts);
    const hasWord = (name: string) => words.has(name) || said.has(name);
    const isStill = !elements.some(({ name, attributes: own }) => isProgram(name, own));
    const names = new Set(elements.map(({ name }) => name));
    return {
      hasWord,
      hasElement: (name) => names.has(name) || hasWord(name),
      hasAttribute: (name, value) => {
        // Those that the page is written with are changed by its own scripts at most.
        if (value !== undefined && attributes.has(name))
          return attributes.has(`${name}=${value}`) || [name, inDataset(name)].some(hasWord);
        return [name, inDataset(name)].some(
          (one) => attributes.has(one) || (!isStill && this.#everywhere.has(one)),
        );
      },
    };
  }

  #wordsOf(scripts: readonly string[]): ReadonlySet<string> {
    const key = scripts.join(' ');
    const known = this.#together.get(key);
    if (known) return known;
    const words = new Set<string>();
    const seen = new Set<string>();
    const left = [...scripts];
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      const script = this.#scripts.get(name);
      if (script === undefined || seen.has(name)) continue;
      seen.add(name);
      for (const one of script.words) words.add(one);
      left.push(...script.names);
    }
    this.#together.set(key, words);
    return words;
  }
}

/** What a selector leaves open: an element may be without it, or have one of several. */
const open = /:(?:not|where|is|has|lang|nth-[a-z-]+)\((?:[^()]|\([^()]*\))*\)/gu;

/** What a page must have for a selector to mean something in it. */
interface Demand {
  /** Classes and identifiers. */
  names: readonly string[];
  elements: readonly string[];
  attributes: readonly { name: string; value?: string | undefined }[];
}

function demandOf(selector: string): Demand {
  const demanded = selector.replace(open, '').replace(open, '');
  const found = (pattern: RegExp) =>
    [...demanded.matchAll(pattern)].map(({ 1: name = '' }) => name);
  return {
    names: found(/[.#]((?:\\.|[\w-])+)/gu).map((name) => name.replaceAll('\\', '')),
    elements: found(/(?:^|[\s>+~])([A-Za-z][\w-]*)/gu),
    // Other attributes are the browser's to set: open, disabled.
    attributes: [...demanded.matchAll(/\[(?<name>data-[\w-]+)(?:="?(?<value>[^"\]]*)"?)?\]/gu)].map(
      ({ groups }) => ({ name: groups?.['name'] ?? '', value: groups?.['value'] }),
    ),
  };
}

/** Whether something in a page may be meant, or come to be. */
const mayMeet = (demand: Demand, { hasWord, hasElement, hasAttribute }: Names): boolean =>
  demand.names.every(hasWord) &&
  demand.elements.every(hasElement) &&
  demand.attributes.every(({ name, value }) => hasAttribute(name, value));

const isKeyframe = ({ parent }: Rule) =>
  parent instanceof AtRule && parent.name.endsWith('keyframes');

/** A sheet, and what is left of it in pages: those of a kind mostly meet the same of it. */
class Sheet {
  readonly #root: Root;
  /** Of its selectors, in order. */
  readonly #demands: Demand[] = [];
  readonly #customProperties = new Set<string>();
  readonly #trimmed = new Map<string, string>();

  constructor(css: string) {
    this.#root = parse(css);
    dropRegistered(this.#root);
    shorten(this.#root);
    this.#root.walkRules((rule) => {
      if (!isKeyframe(rule)) this.#demands.push(...rule.selectors.map(demandOf));
    });
    this.#root.walkDecls(/^--/u, ({ prop }) => {
      this.#customProperties.add(prop);
    });
  }

  trimmedFor(names: Names): string {
    const met = this.#demands.map((demand) => mayMeet(demand, names));
    const written = [...this.#customProperties].filter((name) => names.hasWord(name));
    const key = `${met.map(Number).join('')} ${written.join(' ')}`;
    const text = this.#trimmed.get(key) ?? this.#trim(met, new Set(written));
    this.#trimmed.set(key, text);
    return text;
  }

  /** @param met whether each selector is met; `written` the custom properties that the page's scripts name. */
  #trim(met: readonly boolean[], written: ReadonlySet<string>): string {
    const root = this.#root.clone();
    let next = 0;
    root.walkRules((rule) => {
      if (isKeyframe(rule)) return;
      const { selectors } = rule;
      const kept = selectors.filter(() => met[next++]);
      if (kept.length === 0) rule.remove();
      else if (kept.length < selectors.length) rule.selectors = kept;
    });
    dropUnread(root, written);
    dropEmpty(root);
    return root.toString();
  }
}

/**
 * Takes out the properties that Tailwind's utilities register, for browsers that know no @property: where no rule gives
 * one a value, its first stands in its place.
 */
function dropRegistered(root: Root) {
  const first = new Map<string, string>();
  root.walkAtRules('property', (rule) => {
    rule.walkDecls('initial-value', ({ value }) => void first.set(rule.params, value));
    rule.remove();
  });
  root.walkAtRules('layer', (rule) => {
    if (rule.params === 'properties') rule.remove();
  });
  root.walkDecls(/^--/u, ({ prop }) => void first.delete(prop));
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(
      /var\((?<name>--[\w-]+)\)/gu,
      (use, name: string) => first.get(name) ?? use,
    );
  });
}

/** By their text: most pages have the same few. */
const sheets = new Map<string, Sheet>();

/** A sheet without what nothing in the page can meet, the custom properties that nothing then reads among it. */
export function trimmedStyle(css: string, names: Names): string {
  const sheet = sheets.get(css) ?? new Sheet(css);
  sheets.set(css, sheet);
  return sheet.trimmedFor(names);
}

/** One property may be read by the next: as long as one goes, others may follow. */
function dropUnread(root: Root, written: ReadonlySet<string>) {
  for (let gone = true; gone;) {
    gone = false;
    const read = new Set<string>();
    root.walkDecls(({ value }) => {
      for (const [name] of value.matchAll(/--[\w-]+/gu)) read.add(name);
    });
    root.walkDecls(/^--/u, (declaration) => {
      if (read.has(declaration.prop) || written.has(declaration.prop)) return;
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
