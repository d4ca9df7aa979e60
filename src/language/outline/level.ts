/** Which level of a document is its tasks: the lowest that numbers what is promised, not parts of it. */
import { isWeak, type MarkerStyle } from './marker.ts';

import { tableItems } from './table.ts';
import { afterMarker, type Node, type Segment } from './tree.ts';
import { isUnitLine, unitsIn } from './units.ts';

export type Role = 'task' | 'chapter' | 'text';

export interface TaskLevel {
  role: (node: Node) => Role;
  /** The items that a task's node is one of: all of its level. */
  list: (node: Node) => Node[];
  /** Paragraphs of a chapter that are tasks, where no numeral says which are. */
  paragraphTasks: (node: Node) => Segment[];
}

/** Half of the items having items of their own makes a level; fewer are lists in the text of some. */
const half = 0.5;
/** A chapter of the whole may be one paragraph (总体要求), so that fewer are enough there. */
const someChapters = 0.25;

const carries = (node: Node) =>
  [node.head, ...node.paragraphs].some((one) => unitsIn(afterMarker(one)).length > 0);

/** Whether one line behind the last of a node's items says who answers for all of them. */
const answersForAll = ({ children }: Node) =>
  children.every(
    ({ marker, head, paragraphs, children: own }, at) =>
      isWeak(marker!) &&
      own.length === 0 &&
      unitsIn(afterMarker(head)).length === 0 &&
      paragraphs.some(({ text }) => isUnitLine(text)) === (at === children.length - 1),
  );

/**
 * Finds the level of the tasks.
 * @param asked the style of marker that an editor says is a task.
 */
export function taskLevel(root: Node, asked?: MarkerStyle): TaskLevel {
  const roles = new Map<Node, Role>();
  const lists = new Map<Node, Node[]>();
  if (asked) assign(root, asked, roles);
  else descend(root.children, roles);
  // An annex is a document of its own; it heads only what stands in it without chapters.
  for (const [node, role] of roles)
    if (
      node.marker!.style === 'annex' &&
      role === 'chapter' &&
      !holdsTable(node) &&
      !node.children.some((one) => roles.get(one) === 'task')
    )
      roles.delete(node);
  const tasks = [...roles].filter(([, role]) => role === 'task').map(([node]) => node);
  for (const list of Map.groupBy(tasks, ({ marker }) => marker!.style).values())
    for (const node of list) lists.set(node, list);
  const leads = asked ? new Map<Node, Segment[]>() : paragraphLists(root, roles, tasks);
  return {
    role: (node) => roles.get(node) ?? 'text',
    list: (node) => lists.get(node)!,
    paragraphTasks: (node) => leads.get(node) ?? [],
  };
}

/** All nodes of one style are tasks, what is above them are chapters. */
function assign(node: Node, style: MarkerStyle, roles: Map<Node, Role>) {
  for (const child of node.children) {
    if (child.marker!.style === style) roles.set(child, 'task');
    else {
      assign(child, style, roles);
      const holds = child.children.some((one) => roles.has(one));
      if (holds || node.marker === undefined) roles.set(child, 'chapter');
    }
  }
}

/** Whether a table right under a node lists tasks. */
const holdsTable = (node: Node) => tableItems(node.paragraphs).size > 0;

function descend(top: readonly Node[], roles: Map<Node, Role>) {
  let level = top.filter(
    ({ marker }) => !isWeak(marker!) || top.every((one) => isWeak(one.marker!)),
  );
  let first = true;
  const annexes = level.filter(({ marker }) => marker!.style === 'annex');
  // An annex is a list of its own, whatever levels the plan above it has.
  for (const node of annexes) {
    roles.set(node, 'chapter');
    descend(node.children, roles);
  }
  level = level.filter((node) => !annexes.includes(node));
  for (;;) {
    const next = childrenToTake(level, first);
    if (!next) break;
    const above = new Set(next.map(({ parent }) => parent!));
    const styles = new Set([...above].map(({ marker }) => marker!.style));
    for (const node of level) {
      // What has no items of its own is a chapter of one paragraph at the top, and an item below.
      const heads = above.has(node) || (first && styles.has(node.marker!.style));
      roles.set(node, heads ? 'chapter' : 'task');
    }
    level = next;
    first = false;
  }
  for (const node of level) {
    if (holdsTable(node)) roles.set(node, 'chapter');
    else for (const item of [node, ...livelihoodItems(node)]) roles.set(item, 'task');
  }
}

/** The items one level down, if they are what is promised. @param first whether the level is the first. */
function childrenToTake(level: readonly Node[], first: boolean): Node[] | undefined {
  const next = level.flatMap(({ children }) => children);
  if (next.length === 0) return undefined;
  const styles = new Set(level.map(({ marker }) => marker!.style));
  if (['part', 'section', 'heading'].some((one) => styles.has(one as MarkerStyle))) return next;
  const strong = next.filter(({ marker }) => !isWeak(marker!));
  const parents = (some: readonly Node[]) => new Set(some.map(({ parent }) => parent)).size;
  const several = level.filter(({ children }) => children.length > 1);
  if (several.length > 1 && several.every(answersForAll)) return undefined;
  const answered = level.filter(carries).length;
  if (answered >= level.length * half && next.filter(carries).length < next.length * half)
    return undefined;
  if (strong.length === 0) {
    // Bullets and （1） are items only right under a heading of its own.
    const headings = level.filter(isHeading).length;
    const items = first && headings >= level.length * half && parents(next) >= level.length * half;
    const answeredItems = next.filter(carries).length >= next.length * half;
    return items || answeredItems ? next : undefined;
  }
  const share = parents(strong) / level.length;
  const enough = first ? someChapters : half;
  const headings = first && level.filter(isHeading).length >= level.length * half;
  return share >= enough || headings
    ? next.filter(
        (one) => !isWeak(one.marker!) || !strong.some(({ parent }) => parent === one.parent),
      )
    : undefined;
}

/** A line without a full stop. */
const isHeading = ({ head }: Node) =>
  !/[。；;！!]./u.test(afterMarker(head)) && afterMarker(head).length <= 60;

/**
 * The ten livelihood projects of a year (民生实事) are promises of their own, wherever a report lists them.
 */
function livelihoodItems(node: Node): Node[] {
  const [first] = node.children;
  if (node.children.length < 5 || first === undefined || isWeak(first.marker!)) return [];
  const lead = [node.head, ...node.paragraphs].at(-1)!.text;
  return /(?:实事|民生项目|民心工程)/u.test(lead.slice(-120)) ? node.children : [];
}

/** Where chapters hold paragraphs and no numerals: a paragraph that opens with a title is a task. */
function paragraphLists(
  root: Node,
  roles: Map<Node, Role>,
  tasks: readonly Node[],
): Map<Node, Segment[]> {
  const lists = new Map<Node, Segment[]>();
  const chapters = tasks.filter(
    (node) => node.parent === root || node.parent!.marker!.style === 'annex',
  );
  const bare =
    chapters.length === tasks.length &&
    chapters.length > 0 &&
    chapters.every(({ children }) => children.every(({ marker }) => isWeak(marker!)));
  if (!bare) {
    // A report numbers what was done and not what is to be done, or the other way round.
    for (const [node, role] of roles)
      if (
        role === 'chapter' &&
        node.children.length === 0 &&
        plans.test(afterMarker(node.head)) &&
        !looksBack.test(afterMarker(node.head))
      ) {
        const led = node.paragraphs.filter(({ text }) => leads.test(text));
        if (led.length >= 3 && led.length >= node.paragraphs.length * half) lists.set(node, led);
      }
    return lists;
  }
  const headings = chapters.filter(
    (node) => isHeading(node) && !afterMarker(node.head).endsWith('。'),
  );
  const paragraphs = chapters.map(({ paragraphs: own }) =>
    own.filter(({ text }) => !isUnitLine(text)),
  );
  const several = paragraphs.filter((own) => own.length > 1).length;
  const led = paragraphs
    .flat()
    .filter(({ text, block }) => (block.bold ?? 0) > 1 || leads.test(text)).length;
  if (
    headings.length < chapters.length * 0.8 ||
    several < chapters.length * half ||
    led < paragraphs.flat().length * half
  )
    return lists;
  chapters.forEach((node, at) => {
    roles.set(node, 'chapter');
    lists.set(
      node,
      paragraphs[at]!.filter(({ text }) => leads.test(text)),
    );
  });
  return lists;
}

/** Headings of what is to be done, and of what was. */
const plans = /(?:安排|任务|举措|措施|重点|工作)/u;
const looksBack = /(?:回顾|成就|成绩|总结|回望|目标|要求|形势|思路|考虑)/u;
/** A short first sentence with more behind it. */
const leads = /^[^。！；：]{2,40}。./u;
