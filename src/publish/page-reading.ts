/** What the checks of the built site read in a page: links, places, quotations, official wording. One parse serves all. */
import { parseMarkup, textOf, type Element, type Markup } from './markup.ts';

export interface PageReading {
  /** Addresses that it leads a reader or a browser to, as written, each once. */
  addresses: readonly string[];
  /** Places in it that a fragment can name. */
  ids: ReadonlySet<string>;
  /** Texts of its quotations of the document. */
  quotations: readonly string[];
  /** Texts shown as official wording, by the value of `data-verbatim`; of several the first. */
  verbatim: ReadonlyMap<string, string>;
}

/** Attributes that lead a reader or a browser somewhere, by element. */
const addressAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  use: ['href', 'xlink:href'],
  image: ['href'],
  script: ['src'],
  img: ['src'],
  source: ['src'],
  iframe: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  embed: ['src'],
  form: ['action'],
  button: ['formaction'],
  input: ['formaction'],
  object: ['data'],
};

function addressesIn({ name, attributes }: Element): string[] {
  const { srcset } = attributes;
  const candidates =
    srcset !== undefined && (name === 'img' || name === 'source') ? srcset.split(/,\s+/u) : [];
  return [
    ...(addressAttributes[name] ?? []).flatMap((attribute) => attributes[attribute] ?? []),
    ...candidates.flatMap((candidate) => candidate.trim().split(/\s+/u)[0] || []),
  ];
}

/** Class of the lists whose links are named by the document's words. */
const namedByTheDocument = /(?:^|\s)deliverables(?:\s|$)/u;

/** Elements that quote the document: quotations, and names of deliverables. */
function quoting(elements: readonly Element[]): Element[] {
  const lists = elements.filter(({ attributes }) =>
    namedByTheDocument.test(attributes['class'] ?? ''),
  );
  let next = 0;
  let until = -1;
  /** Asked in the order of the page. */
  const isListed = ({ start }: Element) => {
    for (; (lists[next]?.inner ?? Infinity) <= start; next++)
      until = Math.max(until, lists[next]?.end ?? until);
    return start < until;
  };
  return elements.filter((one) => one.name === 'blockquote' || (one.name === 'a' && isListed(one)));
}

/** A text that does not keep the page it was cut from in memory. */
const detached = (text: string) => Buffer.from(text).toString();

/** @param markup of the page, where it has been parsed. */
export function readPage(html: string, markup: Markup = parseMarkup(html)): PageReading {
  const { elements, texts } = markup;
  const verbatim = new Map<string, string>();
  const ids = new Set<string>();
  const addresses = new Set<string>();
  for (const element of elements) {
    const { id, name, 'data-verbatim': official } = element.attributes;
    if (id !== undefined) ids.add(detached(id));
    if (name !== undefined && element.name === 'a') ids.add(detached(name));
    if (official !== undefined && !verbatim.has(official))
      verbatim.set(detached(official), detached(textOf(element, texts)));
    for (const address of addressesIn(element)) addresses.add(address);
  }
  return {
    addresses: [...addresses].map(detached),
    ids,
    quotations: quoting(elements).map((element) => detached(textOf(element, texts))),
    verbatim,
  };
}
