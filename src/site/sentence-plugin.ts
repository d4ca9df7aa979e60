/**
 * A Markdown plugin that puts each sentence of a task's paragraph into `<Sentence part="18" number="3">`, so that
 * pages can give it an address, and the first use of each explained term into `<Term slug="…">`. The content stays
 * free of markup that an editor would have to keep up.
 */
import path from 'node:path';
import type { SatteriResolvedOptions } from '@astrojs/markdown-satteri';
import { splitSentences } from '../language/sentences.ts';
import { cutAtTerms, type ExplainedTerm } from '../language/terms.ts';

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

const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute', name, value });

const component = (name: string, attributes: Record<string, string>, children: Node[]) => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
  children,
});

/**
 * The plugin; numbering runs through the paragraphs of one file.
 * @param terms explained terms, read once for each file.
 */
export const sentencePlugin =
  (terms: () => readonly ExplainedTerm[]): SatteriResolvedOptions['hastPlugins'][number] =>
  ({ fileURL }) => {
    const part = path.posix.basename(fileURL?.pathname ?? '', '.mdx');
    let number = 0;
    const explained = terms();
    const seen = new Set<string>();
    const withTerms = (node: Node): Node[] =>
      node.type === 'text'
        ? cutAtTerms(node.value ?? '', explained, seen).map(({ text, slug }) => {
            const piece = { type: 'text', value: text };
            return slug === undefined ? piece : component('Term', { slug }, [piece]);
          })
        : [node];
    return {
      name: 'sentences',
      element: [
        {
          filter: ['p'],
          visit(paragraph) {
            const children = groupBySentence(paragraph.children as Node[]).map((group) =>
              component(
                'Sentence',
                { part, number: String(++number) },
                group.flatMap((node) => withTerms(node)),
              ),
            );
            return { ...paragraph, children } as typeof paragraph;
          },
        },
      ],
    };
  };
