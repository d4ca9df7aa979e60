/**
 * A Markdown plugin that puts each sentence of a task's paragraph into `<Sentence part="18" number="3">`, so that
 * pages can give it an address. The content stays free of markup that an editor would have to keep up.
 */
import type { HastPluginEntry } from 'satteri';
import { splitSentences } from './sentences.ts';

/** The little of the syntax tree that this plugin reads: text, and elements that hold text. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** Shares out a paragraph's children among its sentences, cutting text nodes where a sentence ends. */
export function groupBySentence(children: readonly Node[]): Node[][] {
  const sentences = splitSentences(children.map(textOf).join(''));
  const groups: Node[][] = sentences.map(() => []);
  let offset = 0;
  for (const child of children) {
    const length = textOf(child).length;
    sentences.forEach(({ start, end }, index) => {
      const from = Math.max(start, offset);
      const to = Math.min(end, offset + length);
      if (from >= to) return;
      const piece =
        child.type === 'text'
          ? { type: 'text', value: child.value?.slice(from - offset, to - offset) ?? '' }
          : child;
      groups[index]?.push(piece);
    });
    offset += length;
  }
  return groups;
}

/** The plugin; numbering runs through the paragraphs of one file. */
export const sentencePlugin: HastPluginEntry = ({ fileURL }) => {
  const part = /(\d+)\.mdx$/u.exec(fileURL?.pathname ?? '')?.[1] ?? '';
  let number = 0;
  const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute', name, value });
  return {
    name: 'sentences',
    element: [
      {
        filter: ['p'],
        visit(paragraph) {
          const children = groupBySentence(paragraph.children as Node[]).map((group) => ({
            type: 'mdxJsxTextElement',
            name: 'Sentence',
            attributes: [attribute('part', part), attribute('number', String(++number))],
            children: group,
          }));
          return { ...paragraph, children } as typeof paragraph;
        },
      },
    ],
  };
};
