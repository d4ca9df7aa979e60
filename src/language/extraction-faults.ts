/**
 * What extraction leaves in a text and the document does not print, each with its place and the repair to declare:
 * radicals for ideographs, what hides, what no font knows, marks of half width.
 */
import { fullWidth } from './full-marks.ts';
import { codeOf, escaped, suspectsIn } from './hidden.ts';
import { foldForms } from './ideographs.ts';
import { findArabicNumbers, numeralCharacters } from './numerals.ts';
import { linesOf, repaired, withoutSpace, type Repair } from './source.ts';

export interface ExtractionFault {
  /** Of the extraction, counting from 1. */
  line: number;
  column: number;
  found: string;
  /** What to declare; without `replace` a person has to look it up in the document. */
  repair: Omit<Repair, 'replace'> & { replace?: string };
}

/** Characters around one that is not seen, so that its repair can be read. */
const around = 2;

/**
 * Finds characters that no document prints.
 * @param text the decoded extraction.
 * @param repairs the declared repairs; what they take care of is no fault.
 */
export function extractionFaults(text: string, repairs: readonly Repair[]): ExtractionFault[] {
  return linesOf(text).flatMap((original, index) => {
    const line = index + 1;
    const { content } = repaired(original, line, repairs);
    const suspects = suspectsIn(content).filter(({ char }) => char !== formFeed);
    const stretch = (from: number, to: number) => content.slice(Math.max(0, from), to);
    return suspects.map(({ char, code, name, meant, seen, index: at }, which): ExtractionFault => {
      const end = at + char.length;
      const { index: before = -1, char: charBefore = '' } = suspects[which - 1] ?? {};
      const { index: after = content.length } = suspects[which + 1] ?? {};
      const head = seen ? '' : stretch(Math.max(before + charBefore.length, at - around), at);
      const tail = seen ? '' : stretch(end, Math.min(after, end + around));
      const repair = { find: head + char + tail, line, reason: `提取出的是${name}，${code}。` };
      return {
        line,
        column: columnOf(char, at, content, original),
        found: `${name} ${code}`,
        repair: meant === undefined ? repair : { ...repair, replace: head + meant + tail },
      };
    });
  });
}

/** Parts pages; white space as any other. */
const formFeed = '\f';

/** A repair mends the first that it finds: those that are left are the last of the line as it was. */
function columnOf(char: string, at: number, content: string, original: string): number {
  const left = content.slice(at).split(char).length - 1;
  return original.split(char).slice(0, -left).join(char).length + 1;
}

/**
 * Finds marks of half width between ideographs; some documents print them so.
 * @param asPrinted stretches of the wording, white space left out, that an editor has seen to be printed so.
 */
export function halfWidthMarks(
  text: string,
  repairs: readonly Repair[],
  asPrinted: readonly string[],
): ExtractionFault[] {
  return linesOf(text).flatMap((original, index) => {
    const line = index + 1;
    const { content } = repaired(original, line, repairs);
    return [...content.matchAll(halfWidth)].flatMap(({ index: place, groups }) => {
      const { head = '', mark = '', tail = '' } = groups ?? {};
      const find = head + mark + tail;
      if (asPrinted.some((words) => words.includes(withoutSpace(find)))) return [];
      const replace = head + (fullWidth[mark] ?? mark) + tail;
      const reason = '提取出的是半角标点，文件印的是全角。';
      return [
        {
          line,
          column: columnOf(mark, place, content, original),
          found: `汉字之间的半角标点“${mark}” ${codeOf(mark)}`,
          repair: { find, replace, line, reason },
        },
      ];
    });
  });
}

/** Neighbours are looked at and not taken: one may stand between two marks. */
const halfWidth = /(?<=(?<head>\p{sc=Han} *))(?<mark>[,;:!?()])(?=(?<tail> *(?:\p{sc=Han}|$)))/gu;

/** Whether a repair changes what a number says: the extraction alone is then not enough to know it by. */
export function changesNumber({ find, replace }: Pick<Repair, 'find' | 'replace'>): boolean {
  const numbersIn = (text: string) => {
    const plain = foldForms(seenOf(text));
    const inWords = [...plain].filter((char) => numeralCharacters.includes(char));
    return [...findArabicNumbers(plain).map(({ digits }) => digits), ...inWords].join(' ');
  };
  return numbersIn(find) !== numbersIn(replace);
}

/** A text without what hides in it. */
const seenOf = (text: string) =>
  suspectsIn(text)
    .filter(({ seen }) => !seen)
    .reduceRight(
      (rest, { index, char }) => rest.slice(0, index) + rest.slice(index + char.length),
      text,
    );

/** A repair as an entry of a list in YAML; what hides is written as an escape. */
export function repairYaml({ find, replace, line, reason }: ExtractionFault['repair']): string {
  const by = replace === undefined ? '照文件印的填写' : quoted(replace);
  return `- { find: ${quoted(find)}, replace: ${by}, line: ${line}, reason: ${quoted(reason)} }`;
}

/** A double-quoted scalar of YAML. */
const quoted = (text: string) => escaped(JSON.stringify(text));
