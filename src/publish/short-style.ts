/**
 * The same rules in fewer bytes. The bundler writes for any site: logical sides in long hand for browsers that do not know
 * their short one, prefixes for browsers that this site is not for, long names of its own. This site is written from left
 * to right alone.
 */
import type { Declaration, Root, Rule } from 'postcss';

const sides: Readonly<Record<string, string>> = {
  'inline-start': 'left',
  'inline-end': 'right',
  'block-start': 'top',
  'block-end': 'bottom',
};

/** "margin-inline-start" → "margin-left". */
const inPhysicalSides = (property: string) =>
  property.replace(
    /^(?<what>margin|padding|border)-(?<side>(?:inline|block)-(?:start|end))/u,
    (_, what: string, side: string) => `${what}-${sides[side]}`,
  );

/** Declarations for browsers older than the floor of this site, which all know what stands after them. */
const forOlderBrowsers = ({ prop, value }: Declaration) =>
  prop === '-webkit-text-decoration-color' || value === '-webkit-max-content';

/** Custom properties that stand for light-dark(): "--lightningcss-light", "--lightningcss-dark". */
const ownNames = /--lightningcss-(?=light\b|dark\b)/gu;

/** What a property begins with: "border" of "border-left" and of "-webkit-border-image". */
const kindOf = (property: string) =>
  /^(?:-(?:webkit|moz)-)?(?<kind>\w+)/u.exec(property)?.[1] ?? '';

/** Properties of other kinds that a short hand sets: which of them stands last matters. */
const setBy: Readonly<Record<string, readonly string[]>> = {
  font: ['line-height'],
  gap: ['row-gap', 'column-gap'],
  columns: ['column-count', 'column-width'],
  inset: ['top', 'right', 'bottom', 'left'],
  'place-content': ['align-content', 'justify-content'],
  'place-items': ['align-items', 'justify-items'],
  'place-self': ['align-self', 'justify-self'],
};

/** Whether declarations say the same whatever order their kinds stand in. */
const isUnordered = (declarations: readonly Declaration[]) => {
  const properties = new Set(declarations.map(({ prop }) => prop));
  return ![...properties].some(
    (property) =>
      property.startsWith('--') ||
      property === 'all' ||
      setBy[property]?.some((other) => properties.has(other)),
  );
};

/** Puts declarations in one order in all rules, as far as it does not matter: what is alike packs better. */
function inOneOrder(rule: Rule) {
  const declarations = rule.nodes.filter((node) => node.type === 'decl');
  if (declarations.length < rule.nodes.length || !isUnordered(declarations)) return;
  const sorted = declarations.sort((a, b) => kindOf(a.prop).localeCompare(kindOf(b.prop), 'en'));
  rule.removeAll();
  rule.append(...sorted);
}

/** Shortens a sheet in place. */
export function shorten(root: Root) {
  root.walkComments((comment) => void comment.remove());
  root.walkRules((rule) => {
    const { selectors } = rule;
    const own = selectors.filter((selector) => selector !== ':host');
    if (own.length < selectors.length) rule.selectors = own;
  });
  root.walkDecls((declaration) => {
    if (forOlderBrowsers(declaration)) {
      declaration.remove();
      return;
    }
    declaration.prop = inPhysicalSides(declaration.prop).replace(ownNames, '--');
    if (declaration.prop !== 'content')
      declaration.value = declaration.value
        .replaceAll(ownNames, '--')
        .replaceAll(', ', ',')
        .replaceAll(/(?<=[\w)]) \/ (?=[\w.])/gu, '/');
    const before = declaration.prev();
    if (before?.toString() === declaration.toString()) before.remove();
  });
  root.walkRules(inOneOrder);
}
