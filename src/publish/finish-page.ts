/** What is done to a rendered page before it is published, and what is to be checked of it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checksums, sha256 } from '../exports/catalogues/checksums.ts';
import { made } from '../store/store.ts';
import { filesWithContent } from './built-folder.ts';
import { lineBreakEdits } from './line-breaks.ts';
import { edited, parseMarkup, type Edit } from './markup.ts';
import { workerFile, wordsSum } from './offline.ts';
import { readPage, type PageReading } from './page-reading.ts';
import { Scripts, trimmedStyle } from './page-styles.ts';
import { titleBreakEdits } from './title-breaks.ts';
import { policyEdits } from './trim-policy.ts';
import { unbrokenEdits } from './unbroken-numbers.ts';

/** What the checks of a built site read in a page. */
export type Reading = PageReading & {
  /** Checksum of its words, where it is a page of the site. */
  words?: string;
};

/** A page, finished. */
export interface FinishedPage {
  html: string;
  reading: Reading;
}

/** Reads a page that was finished before. */
export function readFinished(html: string): Reading {
  return withSum(readPage(html), html);
}

/** What is read in a page, with the checksum of its words as they are published. */
function withSum(reading: PageReading, html: string): Reading {
  const words = wordsSum(html);
  return words === undefined ? reading : { ...reading, words };
}

/** Gives pages the policy and the styles that are their own, and keeps numbers and lines together. */
export class PageFinisher {
  readonly #scripts: Scripts;
  /** Checksum of all that decides what is done to a page, and what is read in it, besides the page. */
  readonly #sum: string;

  /**
   * @param folder of what was rendered, with the scripts of its pages and the sheets that they bring.
   * @param project whose program does it.
   */
  constructor(folder: string, project: string) {
    const assets = readdirSync(path.join(folder, '_astro'))
      .filter((name) => /\.(?:js|css)$/u.test(name))
      .map((name) => `_astro/${name}`);
    const files = [...filesWithContent(folder, [...assets, workerFile])];
    const program = [
      ...filesWithContent(path.join(project, 'src')),
      ...filesWithContent(project, ['package-lock.json']),
    ];
    // With Node comes the dictionary that words are told apart by.
    this.#sum = sha256(process.version + checksums(files) + checksums(program));
    const texts = files.map(
      ({ name, content }) => [path.basename(name), content.toString()] as const,
    );
    const worker = texts.pop()?.[1] ?? '';
    this.#scripts = new Scripts(new Map(texts), worker);
  }

  /** Finishes a page; of one that was rendered the same before, what was done to it is in the store. */
  async finish(rendered: string): Promise<FinishedPage> {
    let own: FinishedPage | undefined;
    const kept = await made('page', [this.#sum, rendered], () => {
      const { edits, ...page } = this.#make(rendered);
      own = page;
      return Buffer.from(writeKept(edits, page.reading));
    });
    if (own) return own;
    const { edits, reading } = readKept(Buffer.from(kept).toString());
    return { html: edited(rendered, edits), reading };
  }

  #make(rendered: string) {
    const markup = parseMarkup(rendered);
    const { elements } = markup;
    const names = this.#scripts.namesIn(elements);
    const styles = elements.filter((element) => element.name === 'style');
    const trimmed = new Map(styles.map((style) => [style, trimmedStyle(style.source, names)]));
    const edits = [
      ...policyEdits(rendered, elements, trimmed),
      ...styles.map((style) => ({
        start: style.inner,
        end: style.end,
        text: trimmed.get(style) ?? style.source,
      })),
      ...lineBreakEdits(rendered, elements),
      ...unbrokenEdits(markup),
      ...titleBreakEdits(markup),
    ].sort((one, other) => one.start - other.start);
    const html = edited(rendered, edits);
    return { edits, html, reading: withSum(readPage(rendered, markup), html) };
  }
}

/** Sets and maps as lists, to be written. */
interface Kept {
  edits: readonly Edit[];
  reading: Omit<Reading, 'ids' | 'verbatim'> & {
    ids: readonly string[];
    verbatim: readonly (readonly [string, string])[];
  };
}

const writeKept = (edits: readonly Edit[], reading: Reading): string =>
  JSON.stringify({
    edits,
    reading: { ...reading, ids: [...reading.ids], verbatim: [...reading.verbatim] },
  } satisfies Kept);

function readKept(text: string): { edits: readonly Edit[]; reading: Reading } {
  const { edits, reading } = JSON.parse(text) as Kept;
  return {
    edits,
    reading: { ...reading, ids: new Set(reading.ids), verbatim: new Map(reading.verbatim) },
  };
}
