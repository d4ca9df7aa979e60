/** Markdown: a text whose marks are no wording. */
import { linesOf } from '../language/source.ts';
import { solid, type Removed } from '../language/outline/block.ts';

const heading = /^ {0,3}#{1,6}\s+(?=\S)/u;
const rule = /^\s*(?:\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?|(?:\s*[-*_]){3,}\s*)$/u;

/** Whether a text has headings or tables as only Markdown marks them. */
export const isMarkdown = (text: string): boolean =>
  linesOf(text).some((line) => heading.test(line) || (line.includes('|') && rule.test(line)));

/** The text of a Markdown file line by line, and the marks that were taken out of it. */
export function withoutMarks(text: string): { text: string; marks: Removed[] } {
  const marks: Removed[] = [];
  const lines = linesOf(text).map((line, index) => {
    const plain = rule.test(line) ? '' : inline(line.replace(heading, '').replace(/^\s*>\s?/u, ''));
    const taken = difference(solid(line), solid(plain));
    if (taken !== '') marks.push({ text: taken, line: index + 1 });
    return plain;
  });
  return { text: lines.join('\n'), marks };
}

const inline = (line: string) =>
  line
    .replace(/^(?<indent>\s*)[*+]\s+/u, '$<indent>')
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[(?<label>[^\]]*)\]\([^)]*\)/gu, '$<label>')
    .replace(/(?<mark>\*\*|__)(?<words>(?=\S).+?)\k<mark>/gu, '$<words>')
    .replace(/\s*<br\s*\/?>\s*/giu, ' ')
    .replace(/\\(?<sign>[!-/:-@[-`{-~])/gu, '$<sign>');

/** The characters of a text that are not those of what was kept of it, which are in the same order. */
function difference(whole: string, kept: string): string {
  let at = 0;
  return [...whole]
    .filter((char) => !kept.startsWith(char, at) || ((at += char.length), false))
    .join('');
}
