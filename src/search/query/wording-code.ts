/**
 * The wording as the engine keeps it: its content is one token a character, and what the engine does not index
 * (marks, white space, where targets stand) travels inside the tokens as ASCII marks, which cost the index
 * nothing. So one and the same content is searched and, decoded, shown to the letter.
 */
import type { TextRange } from '../../language/sentences.ts';
import { foldText, stop } from './tokens.ts';
import { parseTargetFragment, targetFragment } from '../../model/ids.ts';

/** A target's printed number in a text. */
export interface TargetPlace extends TextRange {
  /** "t04": its fragment on the task's page. */
  fragment: string;
}

/** What a record says, as a reader sees it. */
export interface RecordWording {
  title: string;
  text: string;
  targets: readonly TargetPlace[];
}

/**
 * Place in the engine's count of tokens where the text begins: what is found before it stands in the title.
 * Longer than any title there is; of a longer one the rest counts as text.
 */
export const textStart = 64;

/** A token with nothing to index, which the engine counts all the same. */
const filler = '=';
const titleEnd = stop + filler;

/** Common marks have a short sign of their own: those beside a token … */
const signs: Record<string, string> = {
  '“': '{',
  '”': '}',
  '（': '(',
  '）': ')',
  '《': '[',
  '》': ']',
  '·': '-',
};
/** … and those that are folded to a stop, and stand instead of it. */
const stopSigns: Record<string, string> = { '，': ',', '、': ';', '：': ':' };

const marksOf = (table: Record<string, string>) =>
  new Map(Object.entries(table).map(([mark, sign]) => [sign, mark]));
const marks = marksOf(signs);
const stopMarks = marksOf(stopSigns);

/** Digits of a code point that has no sign; `~` begins it, and what ends it says what becomes of it. */
const digits = "$'/?@^|";
/** The character stands before the token's own. */
const beside = '!';
/** The character stands instead of the token's own, which is its folded form. */
const instead = '`';

/** Code points for private use, which no document has: a target begins (its number added), a target ends. */
const targetBegins = 0xe000;
const targetEnds = 0xe0ff;

const coded = (code: number, use: string) =>
  `~${[...code.toString(digits.length)].map((digit) => digits[Number(digit)]).join('')}${use}`;

/** Content for the engine, from which {@link decodeWording} gives the wording back. */
export function encodeWording({ title, text, targets }: RecordWording): string {
  const titleTokens = tokensOf(title, []);
  const fillers = Math.max(0, textStart - titleTokens.length - 1);
  return [
    ...titleTokens,
    titleEnd,
    ...Array.from({ length: fillers }, () => filler),
    ...tokensOf(text, targets),
  ].join(' ');
}

function tokensOf(text: string, targets: readonly TargetPlace[]): string[] {
  const targetMarks = (at: number) => {
    const begun = targets.filter(({ start }) => start === at);
    return [
      ...targets.filter(({ end }) => end === at).map(() => coded(targetEnds, beside)),
      ...begun.map(({ fragment }) =>
        coded(targetBegins + (parseTargetFragment(fragment) ?? 0), beside),
      ),
    ].join('');
  };
  /** What stands in text[from, to) and is not indexed. */
  const hidden = (from: number, to: number) => {
    let written = '';
    for (const char of text.slice(from, to)) {
      written += targetMarks(from) + (signs[char] ?? coded(char.codePointAt(0) ?? 0, beside));
      from += char.length;
    }
    return written;
  };
  let at = 0;
  const tokens = foldText(text).map(({ char, start, end }) => {
    // The second character that one is folded to: ㎡ → m2.
    if (start < at) return coded(0, instead) + char;
    const original = text.slice(start, end);
    const same = original === char || original.toLowerCase() === char;
    const sign = stopSigns[original] ?? coded(original.codePointAt(0) ?? 0, instead);
    const own = same ? original : sign + char;
    const token = hidden(at, start) + targetMarks(start) + own;
    at = end;
    return token;
  });
  const rest = hidden(at, text.length) + targetMarks(text.length);
  return rest === '' ? tokens : [...tokens.slice(0, -1), (tokens.at(-1) ?? '') + rest];
}

const piece = new RegExp(
  `~(?<code>[${digits.replace('^', '\\^')}]+)(?<use>[${beside}${instead}])|(?<char>.)`,
  'gsu',
);

/** The wording that {@link encodeWording} was given. */
export function decodeWording(content: string): RecordWording {
  const tokens = content.trim().split(' ');
  const end = tokens.indexOf(titleEnd);
  const { text: title } = wordingOf(tokens.slice(0, end));
  const { text, targets } = wordingOf(tokens.slice(end + 1).filter((token) => token !== filler));
  return { title, text, targets };
}

function wordingOf(tokens: readonly string[]): Omit<RecordWording, 'title'> {
  const targets: TargetPlace[] = [];
  let text = '';
  let skipped = false;
  for (const { groups = {} } of tokens.join('').matchAll(piece)) {
    const { code, use, char = '' } = groups;
    if (code === undefined) {
      if (!skipped) text += stopMarks.get(char) ?? marks.get(char) ?? char;
      skipped = !skipped && stopMarks.has(char);
      continue;
    }
    const point = [...code].reduce((sum, digit) => sum * digits.length + digits.indexOf(digit), 0);
    skipped = use === instead;
    if (point === targetEnds) {
      const open = [...targets].reverse().find((target) => target.end < 0);
      if (open) open.end = text.length;
    } else if (point > targetBegins && point < targetEnds) {
      const fragment = targetFragment(point - targetBegins);
      targets.push({ fragment, start: text.length, end: -1 });
    } else if (point > 0) {
      text += String.fromCodePoint(point);
    }
  }
  return { text, targets };
}
