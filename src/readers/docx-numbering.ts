/** Numerals that Word counts itself and does not write into the text. */
import { Parser } from 'htmlparser2';
import { wholeInWords } from '../language/numerals.ts';

export interface NumberedParagraph {
  /** Name of its style. */
  style?: string;
  /** Number of its list, "0" for none. */
  list?: string;
  level: number;
  /** Whether its numeral was given to a line before it. */
  counted?: boolean;
}

interface Level {
  format: string;
  /** “第%1章”: %1 is the number of the first level. */
  text: string;
  start: number;
}

interface Style {
  name: string;
  base?: string;
  list?: string;
  level?: number;
}

const chinese = /^(?:chinese|taiwanese|japanese|ideograph|korean)/u;

/** A number as a list prints it. */
function printed(number: number, format: string): string {
  if (chinese.test(format) && !/ideographTraditional|ideographZodiac/u.test(format))
    return wholeInWords(number);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
  if (format === 'lowerLetter') return String.fromCodePoint(0x60 + ((number - 1) % 26) + 1);
  if (format === 'upperLetter') return String.fromCodePoint(0x40 + ((number - 1) % 26) + 1);
  if (format === 'decimalFullWidth')
    return String(number).replace(/\d/gu, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
  return String(number);
}

/** The lists of a document, counting as it is read. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, { definition: string; starts: Map<number, number> }>();
  readonly #styles = new Map<string, Style>();
  readonly #counts = new Map<string, number[]>();

  /** @param numbering word/numbering.xml @param styles word/styles.xml */
  constructor(numbering: string | undefined, styles: string | undefined) {
    if (numbering) this.#readLists(numbering);
    if (styles) this.#readStyles(styles);
  }

  isHeading(style: string): boolean {
    return /^(?:heading|title|标题)/iu.test(this.#styles.get(style)?.name ?? style);
  }

  /** The numeral of a paragraph, which is counted by asking; empty where it has none. */
  numeral(paragraph: NumberedParagraph): string {
    if (paragraph.counted) return '';
    paragraph.counted = true;
    const { list, level } = this.#listOf(paragraph);
    const own = list === undefined ? undefined : this.#lists.get(list);
    const levels = own && this.#levels.get(own.definition);
    const format = levels?.get(level);
    if (list === undefined || !own || !levels || !format || format.format === 'none') return '';
    const counts = this.#counts.get(own.definition) ?? [];
    this.#counts.set(own.definition, counts);
    counts[level] = (counts[level] ?? (own.starts.get(level) ?? format.start) - 1) + 1;
    counts.length = level + 1;
    if (format.format === 'bullet')
      return /^[\p{Co}\p{So}\p{P}o]$/u.test(format.text) ? '●' : format.text;
    return format.text.replace(/%(?<at>\d)/gu, (_, at: string) => {
      const which = Number(at) - 1;
      const one = levels.get(which);
      return printed(counts[which] ?? one?.start ?? 1, one?.format ?? 'decimal');
    });
  }

  #listOf({ list, level, style }: NumberedParagraph): { list?: string; level: number } {
    if (list !== undefined) return list === '0' ? { level } : { list, level };
    let name = style;
    for (let hops = 0; name !== undefined && hops < 20; hops++) {
      const one = this.#styles.get(name);
      if (one?.list !== undefined)
        return one.list === '0' ? { level } : { list: one.list, level: one.level ?? level };
      name = one?.base;
    }
    return { level };
  }

  #readLists(xml: string) {
    let definition = '';
    let list = '';
    let level = 0;
    each(xml, (name, { 'w:val': value = '', ...attributes }) => {
      const at = this.#levels.get(definition)?.get(level);
      if (name === 'w:abstractNum') {
        definition = attributes['w:abstractNumId'] ?? '';
        list = '';
        this.#levels.set(definition, new Map());
      } else if (name === 'w:num') {
        list = attributes['w:numId'] ?? '';
        this.#lists.set(list, { definition: '', starts: new Map() });
      } else if (name === 'w:lvl' || name === 'w:lvlOverride') {
        level = Number(attributes['w:ilvl'] ?? 0);
        if (list === '')
          this.#levels.get(definition)?.set(level, { format: 'decimal', text: '', start: 1 });
      } else if (name === 'w:abstractNumId' && list !== '')
        this.#lists.get(list)!.definition = value;
      else if (name === 'w:startOverride' && list !== '')
        this.#lists.get(list)!.starts.set(level, Number(value));
      else if (list === '' && at && name === 'w:start') at.start = Number(value);
      else if (list === '' && at && name === 'w:numFmt') at.format = value;
      else if (list === '' && at && name === 'w:lvlText') at.text = value;
    });
  }

  #readStyles(xml: string) {
    let style: Style | undefined;
    each(xml, (name, { 'w:val': value = '', ...attributes }) => {
      if (name === 'w:style') {
        style = { name: '' };
        this.#styles.set(attributes['w:styleId'] ?? '', style);
      } else if (!style) return;
      else if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.base = value;
      else if (name === 'w:numId') style.list = value;
      else if (name === 'w:ilvl') style.level = Number(value);
    });
  }
}

function each(xml: string, tell: (name: string, attributes: Record<string, string>) => void) {
  const parser = new Parser({ onopentag: tell }, { xmlMode: true, decodeEntities: true });
  parser.write(xml);
  parser.end();
}
