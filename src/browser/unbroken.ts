/** Numbers that a line does not tear from their units, in text that a script puts into a page. */
import { unbrokenRuns } from '../language/unbroken.ts';
import { element } from './dom.ts';

/** Sets each number of a place with its unit in an element of their own, as the build does in a page. */
export function keepNumbersWhole(place: Element) {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (texts.nextNode()) nodes.push(texts.currentNode as Text);
  for (const node of nodes)
    for (const { start, end } of unbrokenRuns(node.data).reverse()) {
      node.splitText(end);
      const run = node.splitText(start);
      run.replaceWith(element('span', { class: 'u' }, run.data));
    }
}
