/**
 * What is sent is known to the oldest browsers that the site is for (`browserslist` in package.json). Styles are held by
 * lists of what may be used, so that whatever is new is looked up first; scripts by their syntax and by a table of what
 * came late. A version is the first of Chrome, Firefox, Safari that knows a thing (from MDN's browser-compat-data).
 */
import { parse, type Node } from 'acorn';
import { parseHTML } from 'linkedom';
import { transform, type SelectorComponent } from 'lightningcss';
import { describe, expect, inject, it } from 'vitest';
import { floorOf, type Tier } from '../../src/publish/floor.ts';
import { readBuiltFiles } from './built-pages.ts';

const [site] = inject('sites');
const files = readBuiltFiles(site?.folder ?? '');
const pages = [...files].filter(([name]) => name.endsWith('.html'));

/** Whether the browsers of a tier know what came with these versions. */
function isKnown([chrome, firefox, safari]: readonly number[], tier: Tier): boolean {
  const since = { chrome, edge: chrome, firefox, safari, ios_saf: safari };
  return [...floorOf(tier)].every(
    ([name, version]) => version >= (since[name as keyof typeof since] ?? Infinity),
  );
}

const words = (text: string) => text.trim().split(/\s+/u);

describe('styles', () => {
  /** Properties known to every browser of the floor. */
  const known = new Set(
    words(`
      align-items background background-color border border-bottom border-bottom-color border-collapse border-color
      border-inline-start border-inline-end border-left border-radius border-right border-top border-top-width bottom
      box-shadow box-sizing break-after break-inside clip-path color column-count column-gap columns content cursor display
      fill flex flex-basis flex-direction flex-grow flex-shrink flex-wrap float font font-family font-size font-style font-variant-numeric
      font-weight gap grid-area grid-column grid-row grid-template grid-template-columns grid-template-rows height
      justify-content justify-items left letter-spacing line-break line-height list-style margin margin-block-start
      margin-block-end margin-bottom margin-inline-start margin-inline-end margin-left margin-right margin-top max-height
      max-width min-height min-width opacity order outline outline-offset overflow overflow-x overflow-y padding
      padding-block-start padding-block-end padding-bottom padding-inline-start padding-inline-end padding-left
      padding-right padding-top page paint-order pointer-events position right row-gap size stroke stroke-dasharray
      stroke-linecap stroke-linejoin stroke-width touch-action text-align text-decoration text-indent text-overflow text-transform top transform
      vertical-align visibility white-space width word-break z-index place-items place-content place-self text-decoration-color
      animation grid-auto-flow align-self justify-self align-content -webkit-mask -webkit-appearance -moz-appearance
      -webkit-user-select -webkit-text-decoration -webkit-text-decoration-color -webkit-text-size-adjust
      -moz-text-size-adjust -webkit-tap-highlight-color text-size-adjust -moz-tab-size tab-size user-select mask
      table-layout       appearance overflow-wrap
    `),
  );
  /** Properties that some do not know, by what is missing without them. */
  const withoutHarm: Record<string, string> = {
    'accent-color': 'the colour of a ticked box',
    'color-scheme': 'dark scroll bars and fields; the colours of the page do not hang on it',
    'container-type': 'a chart asks the window for its width instead',
    'contain-intrinsic-size': 'how long the edition seems before it is read',
    'content-visibility':
      'what is printed of closed details, and tables of an edition that are set when they are near',
    'forced-color-adjust': 'colours of a mode that these browsers do not have',
    'scroll-margin-top': 'room above what an address leads to',
    'scroll-padding-top': 'room above what an address leads to',
    'text-autospace': 'the thin space between Chinese and digits',
    'text-decoration-thickness': 'how thick an underline is',
    'text-spacing-trim': 'half of the room before an opening mark',
    'text-underline-offset': 'how far an underline is from the text',
    'text-wrap': 'a better last line',
  };
  const atRules = new Set(
    words('media supports page keyframes style container custom unknown-free nested-declarations'),
  );
  const pseudos = new Set(
    words(`
      after before first-child last-child nth-child not hover focus root target disabled placeholder first-line checked
      first-of-type last-of-type host active empty
    `),
  );
  /** Selectors that some do not know: each must stand in a rule of its own, or the rule is lost with it. */
  const alone: Record<string, string> = {
    'focus-visible': 'a ring of the browser’s own',
    'details-content': 'closed details are printed closed',
    '-webkit-search-decoration': 'an icon in one browser’s fields',
    backdrop: 'the browser’s own veil',
  };
  /** Ways to write a value, and the first versions that know them. */
  const values: readonly (readonly [RegExp, readonly number[], string])[] = [
    [/\b(?:oklch|oklab|lab|lch)\(/u, [111, 113, 15.4], 'a colour space'],
    [/\bcolor-mix\(/u, [111, 113, 16.2], 'color-mix()'],
    [/\blight-dark\(/u, [123, 120, 17.5], 'light-dark()'],
    [/\d(?:dvh|svh|lvh|dvw)\b/u, [108, 101, 15.4], 'a dynamic unit'],
    [/\d(?:cqw|cqi|cqh|cqb)\b/u, [105, 110, 16], 'a unit of a container'],
    [/\d(?:lh|rlh|cap)\b/u, [109, 120, 16.4], 'a unit of lines'],
    [/\bclamp\(/u, [79, 75, 13.1], 'clamp()'],
    [
      /\b(?:round|mod|rem|sin|cos|pow|sqrt|hypot|abs|sign)\(/u,
      [125, 118, 15.4],
      'a function of numbers',
    ],
    [/:\s*(?:clip|subgrid)\b/u, [117, 102, 16], 'a new keyword'],
    [
      /@(?:layer|property|scope|starting-style|position-try|view-transition)\b/u,
      [128, 128, 18],
      'an at-rule',
    ],
    [/:(?:is|where|has)\(/u, [105, 121, 15.4], 'a selector of lists'],
    [/(?:^|[{};])[^{}]*(?<!\\)&/u, [120, 117, 17.2], 'nesting'],
    [/@(?:media|supports)[^{]*(?:[<>]=?)[^{]*\{/u, [104, 63, 16.4], 'a range'],
  ];

  /** Sheets that come when they are asked for, by their names. */
  const brought = [...files].filter(([name]) => name.endsWith('.css'));
  /** Styles that stand in pages, each once, by the first page they stand in, and those that are brought. */
  const sheets = new Map([
    ...brought.map(([name, css]) => [css, name] as const),
    ...pages
      .flatMap(([name, html]) =>
        [...parseHTML(html).document.querySelectorAll('style')].map(
          (style) => [style.textContent ?? '', name] as const,
        ),
      )
      .reverse(),
  ]);
  /** What of a sheet every browser reads: without what stands in a test for a thing that is not there. */
  const guarded = (css: string) =>
    css
      .replace(
        /@supports \((?:min-height:100dvh|container-type:inline-size|grid-template-rows:subgrid)\)\{(?:[^{}]|\{[^{}]*\})*\}/gu,
        '',
      )
      .replace(/@container[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/gu, '')
      .replace(/url\("[^"]*"\)/gu, 'url()')
      .replace(/content:"[^"]*"/gu, 'content:""');

  it('stand in pages, but for what few readers ask for', () => {
    expect(brought.map(([name]) => name.replace(/\.[\w-]+\.css$/u, '')).sort()).toEqual(
      ['copied', 'display-panel', 'elder', 'reading-aloud', 'suggestions', 'term-note'].map(
        (name) => `_astro/${name}`,
      ),
    );
    expect(sheets.size).toBeGreaterThan(5);
  });

  it('that are brought read no property that pages call by another name', () => {
    for (const [name, css] of brought) {
      expect(css, name).not.toMatch(/--lightningcss|--theme\(|@reference/u);
      for (const [property] of css.matchAll(/(?<=var\()--[\w-]+/gu))
        expect(
          pages.some(([, html]) => html.includes(`${property}:`)),
          property,
        ).toBe(true);
    }
  });

  it('are written with nothing that the oldest browsers do not know, or would drop a rule for', () => {
    const found = new Set<string>();
    for (const [css, page] of sheets) {
      const tell = (what: string) => found.add(`${what} (/${page})`);
      for (const [pattern, since, what] of values) {
        const use = pattern.exec(guarded(css));
        if (use && !isKnown(since, 'production')) tell(`${what}: ${use[0].slice(-60)}`);
      }
      /** Names of pseudo-classes and pseudo-elements anywhere in a selector. */
      const named = (parts: readonly SelectorComponent[]): string[] =>
        parts.flatMap((part) => {
          if (part.type !== 'pseudo-class' && part.type !== 'pseudo-element') return [];
          const inner = 'selectors' in part && Array.isArray(part.selectors) ? part.selectors : [];
          const name =
            'name' in part && part.kind.startsWith('custom') ? String(part.name) : part.kind;
          return [name, ...inner.flatMap((one) => named(one as SelectorComponent[]))];
        });
      transform({
        filename: page,
        code: new TextEncoder().encode(css),
        visitor: {
          Rule(rule) {
            if (!atRules.has(rule.type)) tell(`@${rule.type}`);
            if (rule.type !== 'style') return;
            for (const selector of rule.value.selectors)
              for (const name of named(selector)) {
                if (pseudos.has(name)) continue;
                if (!(name in alone)) tell(`:${name}`);
                else if (rule.value.selectors.length > 1) tell(`:${name} in a list`);
              }
          },
          Declaration({ property, ...rest }) {
            const { value } = rest as {
              value?: { propertyId?: { property: string }; name?: string };
            };
            const name =
              property === 'unparsed'
                ? (value?.propertyId?.property ?? '')
                : property === 'custom'
                  ? (value?.name ?? '')
                  : property;
            if (!known.has(name) && !(name in withoutHarm) && !name.startsWith('--'))
              tell(`${name}:`);
          },
        },
      });
    }
    expect([...found].sort()).toEqual([]);
  });
});

describe('scripts', () => {
  /** What came to the language and to pages after the floor; a method is looked for by its name alone. */
  const late: Record<string, readonly number[]> = {
    // [Chrome, Firefox, Safari]
    at: [92, 90, 15.4],
    findLast: [97, 104, 15.4],
    findLastIndex: [97, 104, 15.4],
    toSorted: [110, 115, 16],
    toReversed: [110, 115, 16],
    toSpliced: [110, 115, 16],
    with: [110, 115, 16],
    replaceAll: [85, 77, 13.1],
    hasOwn: [93, 92, 15.4],
    groupBy: [117, 119, 17.4],
    fromAsync: [121, 115, 16.4],
    withResolvers: [119, 121, 17.4],
    try: [128, 134, 18.2],
    any: [85, 79, 14],
    structuredClone: [98, 94, 15.4],
    isWellFormed: [111, 119, 16.4],
    toWellFormed: [111, 119, 16.4],
    union: [122, 127, 17],
    intersection: [122, 127, 17],
    difference: [122, 127, 17],
    symmetricDifference: [122, 127, 17],
    isSubsetOf: [122, 127, 17],
    isSupersetOf: [122, 127, 17],
    isDisjointFrom: [122, 127, 17],
    getOrInsert: [145, 144, 26.2],
    AggregateError: [85, 79, 14],
    WeakRef: [84, 79, 14.1],
    FinalizationRegistry: [84, 79, 14.1],
    Segmenter: [87, 125, 14.1],
    ListFormat: [72, 78, 14.1],
    DisplayNames: [81, 86, 14.1],
    Iterator: [122, 131, 18.4],
    randomUUID: [92, 95, 15.4],
    replaceChildren: [86, 78, 14],
    checkVisibility: [105, 106, 17.4],
    requestSubmit: [76, 75, 16],
    showPopover: [114, 125, 17],
    togglePopover: [114, 125, 17],
    startViewTransition: [111, 144, 18],
    scheduler: [94, 142, 99],
    requestIdleCallback: [47, 55, 99],
    canParse: [120, 115, 17],
    parseHTMLUnsafe: [124, 128, 17.4],
    throwIfAborted: [100, 97, 15.4],
    reportError: [95, 93, 15.4],
    DecompressionStream: [80, 113, 16.4],
    BroadcastChannel: [54, 38, 15.4],
    showModal: [37, 98, 15.4],
    ResizeObserver: [64, 69, 13.1],
    inert: [102, 112, 15.5],
  };
  /** Uses that ask first whether the thing is there, by the beginning of the file's name. */
  const askedFirst: readonly (readonly [string, string])[] = [
    ['_astro/panel.', 'showModal'],
    ['_astro/_task_.', 'showPopover'],
    ['pagefind/pagefind.js', 'Segmenter'],
  ];

  /** Scripts by the tier of those who load them: what pages load by themselves, and what is asked for. */
  const scripts = [...files].filter(([name]) => name.endsWith('.js'));
  const byName = new Map(scripts);
  /** A script and those it imports before it runs. */
  function withImports(name: string, seen = new Set<string>()): Set<string> {
    if (seen.has(name)) return seen;
    seen.add(name);
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const node of parse(byName.get(name) ?? '', {
      ecmaVersion: 'latest',
      sourceType: 'module',
    }).body)
      if ('source' in node && node.source)
        withImports(folder + String(node.source.value).replace('./', ''), seen);
    return seen;
  }
  const everywhere = new Set(
    [...byName.keys()]
      .filter(
        (name) =>
          name.startsWith('_astro/Page.') || name.startsWith('_astro/panel.') || name === 'sw.js',
      )
      .flatMap((name) => [...withImports(name)]),
  );
  const tierOf = (name: string): Tier => (everywhere.has(name) ? 'production' : 'search');

  /** All nodes of a tree. */
  function* nodes(node: Node): Generator<Node & Record<string, unknown>> {
    yield node as Node & Record<string, unknown>;
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (child && typeof child === 'object' && 'type' in child) yield* nodes(child as Node);
  }
  const inPages = new Map(
    pages.flatMap(([name, html]) =>
      [...parseHTML(html).document.querySelectorAll('script:not([src])')]
        .filter((script) => !script.getAttribute('type')?.startsWith('application/'))
        .map((script) => [script.textContent ?? '', name] as const),
    ),
  );

  it('are there for both tiers', () => {
    expect(everywhere.size).toBeGreaterThan(2);
    expect([...byName.keys()].filter((name) => tierOf(name) === 'search').length).toBeGreaterThan(
      4,
    );
    expect(inPages.size).toBeGreaterThan(0);
  });

  it.each([
    ...scripts.map(([name, text]) => ({ name, text })),
    ...[...inPages].map(([text, page]) => ({ name: `the head of /${page}`, text })),
  ])('can be read and run by the browsers that load them: $name', ({ name, text }) => {
    const tier = name.startsWith('the head') ? 'production' : tierOf(name);
    // What every page loads is read by Safari 13.1, which knows the language of 2020 but for its big numbers.
    const tree = parse(text, {
      ecmaVersion: tier === 'production' ? 2020 : 2022,
      sourceType: 'module',
    });
    const found = new Set<string>();
    const asked = (word: string) =>
      askedFirst.some(([file, one]) => name.startsWith(file) && one === word);
    for (const node of nodes(tree)) {
      const regex = node['regex'] as { pattern: string; flags: string } | undefined;
      if (regex && /\(\?<[=!]/u.test(regex.pattern)) found.add(`look-behind: ${regex.pattern}`);
      if (regex && /[dv]/u.test(regex.flags)) found.add(`flag: ${regex.flags}`);
      if (tier === 'production' && 'bigint' in node) found.add('a big number');
      // Safari before 16.4 has none, though the language has had them since 2022.
      if (node.type === 'StaticBlock') found.add('a static block');
      const property =
        node.type === 'MemberExpression' ? (node['property'] as { name?: string }) : undefined;
      const word = property?.name ?? (node.type === 'Identifier' ? String(node['name']) : '');
      const since = Object.hasOwn(late, word) ? late[word] : undefined;
      const isMethod = property !== undefined || /^[A-Z]/u.test(word) || word === 'structuredClone';
      if (since && isMethod && !isKnown(since, tier) && !asked(word)) found.add(word);
    }
    expect([...found]).toEqual([]);
  });
});
