import { describe, expect, it } from 'vitest';
import { parseMarkup } from './markup.ts';
import { Scripts, trimmedStyle } from './page-styles.ts';

const scripts = new Scripts(
  new Map([
    ['page.js', 'import"./bar.js";make("dialog",document.querySelector("[data-waiting]"))'],
    ['bar.js', 'bar.className="speaking";document.documentElement.dataset.readAloud="on"'],
    ['other.js', 'note.className="far-away";note.dataset.searchState="done"'],
  ]),
  '<p class="kept-note">',
);

/** What is left of a sheet in a page. */
const left = (css: string, html: string) =>
  trimmedStyle(css, scripts.namesIn(parseMarkup(html).elements));

const page = '<main id="top" class="frame wide"><script src="/_astro/page.js"></script></main>';

describe('trimmedStyle', () => {
  it.each([
    '.frame{color:red}',
    '#top>p{color:red}',
    'main.wide p::after{color:red}',
    // A script makes it, and the browser sets attributes of its own.
    'dialog[open]{color:red}',
    '[data-waiting]{color:red}',
    // What the page's scripts set, and those that they take in.
    '.speaking{color:red}',
    '[data-read-aloud=on] p{color:red}',
    // Attributes of the whole page are set by what was kept on another.
    '[data-search-state=done]{color:red}',
    // The worker writes into any page.
    '.kept-note{color:red}',
    'p:not(.missing){color:red}',
    ':where(.missing,.frame) p{color:red}',
    '@media print{.frame{color:red}}',
  ])('keeps what may be met: %s', (css) => {
    expect(left(css, page)).toBe(css);
  });

  it.each([
    '.missing{color:red}',
    '.frame.missing{color:red}',
    '#elsewhere p{color:red}',
    '.far-away{color:red}',
    'main table{color:red}',
    '[data-never]{color:red}',
    '@media print{.missing{color:red}}',
    '@supports (gap:1px){@media print{.missing{color:red}}}',
  ])('takes out what nothing can meet: %s', (css) => {
    expect(left(css, page)).toBe('');
  });

  it('takes single selectors out of a list, and names that are written with a stroke as they are meant', () => {
    expect(left('.missing,.frame{color:red}', page)).toBe('.frame{color:red}');
    const utility = String.raw`.w-1\/2{width:50%}`;
    expect(left(utility, '<p class="w-1/2">')).toBe(utility);
    expect(left(utility, page)).toBe('');
  });

  it('takes out properties that nothing reads any more', () => {
    const css =
      ':root{--a:var(--b);--b:red;--c:blue;--d:green}.frame{color:var(--c)}.missing{color:var(--a)}';
    expect(left(css, page)).toBe(':root{--c:blue}.frame{color:var(--c)}');
    expect(left(css, '<p class="frame" style="color:var(--d)">')).toBe(
      ':root{--c:blue;--d:green}.frame{color:var(--c)}',
    );
  });

  it('takes out rules for values that an attribute of the page does not have, unless its scripts may give them', () => {
    const css = '[data-chapter="1"]{color:red}[data-chapter="2"]{color:blue}';
    expect(left(css, '<p data-chapter="2">')).toBe('[data-chapter="2"]{color:blue}');
    expect(left('[data-read-aloud=off]{color:red}', `${page}<p data-read-aloud="on">`)).toBe(
      '[data-read-aloud=off]{color:red}',
    );
  });

  it('keeps classes that scripts set, however they are written', () => {
    const utility = String.raw`.cards\:py-1\.5{padding:1px}`;
    const own = new Scripts(new Map([['page.js', 'note.className="cards:py-1.5 wide"']]), '');
    const { elements } = parseMarkup(page);
    expect(trimmedStyle(utility, own.namesIn(elements))).toBe(utility);
  });

  it('writes registered properties out by their first value, unless a rule sets them', () => {
    const registered =
      '@layer properties{.frame{--a:solid}}@property --a{syntax:"*";inherits:false;initial-value:solid}@property --b{syntax:"*";inherits:false}';
    expect(left(`${registered}.frame{border-style:var(--a)}`, page)).toBe(
      '.frame{border-style:solid}',
    );
    const set = '.frame{--a:dotted}.wide{border-style:var(--a)}';
    expect(left(registered + set, page)).toBe(set);
  });

  it('keeps the properties that sheets read which its scripts bring, and no class for their words', () => {
    const own = new Scripts(
      new Map([
        ['page.js', 'bring("/_astro/bar.css")'],
        ['bar.css', '.bar{display:flex;color:var(--a)}'],
        ['elder.css', '[data-elder]{color:var(--b)}'],
      ]),
      '',
    );
    const css = ':root{--a:red;--b:blue;--c:green}.flex{display:flex}';
    const within = (html: string) => trimmedStyle(css, own.namesIn(parseMarkup(html).elements));
    expect(within('<script src="/_astro/page.js"></script>')).toBe(':root{--a:red}');
    expect(within('<html data-elder-sheet="/_astro/elder.css">')).toBe(':root{--b:blue}');
  });

  it('holds that no setting is made in a page without scripts, whatever data it has', () => {
    const css = '[data-search-state=done]{color:red}';
    expect(left(css, '<script type="application/ld+json">{}</script>')).toBe('');
  });

  it('keeps animations whole', () => {
    const css = '@keyframes turn{from{color:red}to{color:blue}}.frame{animation:turn 1s}';
    expect(left(css, page)).toBe(css);
  });

  it('gives each page its own of one sheet', () => {
    const css = '.frame{color:red}.note{color:blue}';
    expect(left(css, '<p class="note">')).toBe('.note{color:blue}');
    expect(left(css, page)).toBe('.frame{color:red}');
  });
});
