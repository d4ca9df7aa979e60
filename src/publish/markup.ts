/**
 * Built pages, read and edited where it must be without touching anything else: an edit replaces an attribute's value
 * between its quotes, or goes in before an element, and every other byte stays as it was rendered.
 */
import { bisector } from 'd3-array';
import { Parser } from 'htmlparser2';

/** An element as it stands in a page. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Offset of its start tag, and of what follows that. */
  start: number;
  inner: number;
  /** Offset at which its content ends. */
  end: number;
  /** The characters between its tags, as written; empty where it has no end tag. */
  source: string;
}

/** A piece of a page and what is written in its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A page as parsed. */
export interface Markup {
  /** All elements in the order of their start tags. */
  elements: Element[];
  /** Its text, decoded, in pieces with the offsets at which they stand; scripts' and styles' too. */
  texts: { at: number; text: string }[];
}

/** Parses a page. */
export function parseMarkup(html: string): Markup {
  const elements: Element[] = [];
  const texts: Markup['texts'] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const inner = parser.endIndex + 1;
      const element = {
        name,
        attributes,
        start: parser.startIndex,
        inner,
        end: html.length,
        source: '',
      };
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      texts.push({ at: parser.startIndex, text });
    },
    onclosetag(name, implied) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at < 0) return;
      const [element] = open.splice(at);
      if (!element) return;
      element.end = Math.max(element.inner, parser.startIndex);
      if (!implied) element.source = html.slice(element.inner, parser.startIndex);
    },
  });
  parser.end(html);
  return { elements, texts };
}

/** All elements in the order of their start tags. */
export const elementsOf = (html: string): Element[] => parseMarkup(html).elements;

const byPlace = bisector(({ at }: Markup['texts'][number]) => at);

/** The text in an element, as a browser's `textContent`. */
export function textOf({ inner, end }: Element, texts: Markup['texts']): string {
  let text = '';
  for (let index = byPlace.left(texts, inner); (texts[index]?.at ?? end) < end; index++)
    text += texts[index]?.text;
  return text;
}

/**
 * Changes values of attributes.
 * @param change gives the new value as it is to be written, escaped; undefined to leave it.
 * @param elements those of the page, where they have been read.
 */
export function attributeEdits(
  html: string,
  change: (element: Pick<Element, 'name' | 'attributes'>, name: string) => string | undefined,
  elements: readonly Element[] = elementsOf(html),
): Edit[] {
  const edits: Edit[] = [];
  for (const { name, attributes, start, inner } of elements) {
    for (const attribute of Object.keys(attributes)) {
      const text = change({ name, attributes }, attribute);
      if (text === undefined) continue;
      const value = valueOf(html.slice(start, inner), attribute);
      if (value) edits.push({ start: start + value.start, end: start + value.end, text });
    }
  }
  return edits;
}

/** A page with {@link attributeEdits}. */
export const withAttributes = (...[html, change]: Parameters<typeof attributeEdits>): string =>
  edited(html, attributeEdits(html, change));

/** Where the value of an attribute stands in a start tag, without its quotes. */
function valueOf(tag: string, wanted: string): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  const parser = new Parser({
    onattribute(name, _value, quote) {
      // The place reported spans `name="value"`.
      if (name === wanted && quote)
        found ??= { start: tag.indexOf(quote, parser.startIndex) + 1, end: parser.endIndex - 1 };
    },
  });
  parser.end(tag);
  return found;
}

/** @param edits in the order of their places, none within another. */
export function edited(html: string, edits: readonly Edit[]): string {
  let at = 0;
  let text = '';
  for (const edit of edits) {
    text += html.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + html.slice(at);
}

/** Puts text right before or within an element. */
export const inserted = (html: string, at: number, text: string): string =>
  html.slice(0, at) + text + html.slice(at);
