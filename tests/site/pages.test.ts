import { describe, expect, inject, it } from 'vitest';
import { siteOrigin } from '../built-sites.ts';
import { readBuiltFiles, readPages, taskPage, upTo } from './built-pages.ts';

const promised = [
  'index.html',
  '2024/index.html',
  '2024/tasks/index.html',
  ...upTo(30).map(taskPage),
  ...upTo(7).map((number) => `2024/chapters/${number}/index.html`),
  '2024/targets/index.html',
  '2024/document/index.html',
  'about/index.html',
  'about/verification/index.html',
  'about/corrections/index.html',
  'search/index.html',
  '404.html',
];

/** Every attribute from which a browser fetches, or to which it sends, without being asked. */
const fetched = [
  'src',
  'srcset',
  'href',
  'xlink:href',
  'action',
  'formaction',
  'poster',
  'data',
  'background',
  'ping',
];

describe.each(inject('sites'))('the site at $base', ({ base, folder }) => {
  const files = readBuiltFiles(folder);
  const pages = readPages(files);
  /** Names of the pages for which something does not hold. */
  const without = (holds: (page: Document, name: string) => boolean) =>
    [...pages].filter(([name, page]) => !holds(page, name)).map(([name]) => name);

  it('has every page that is promised', () => {
    expect(promised.filter((name) => !pages.has(name))).toEqual([]);
  });

  it('has one page a task, no more', () => {
    expect(
      [...pages.keys()].filter((name) => /^2024\/tasks\/\d+\/index\.html$/u.test(name)),
    ).toHaveLength(30);
  });

  it('is in Simplified Chinese on every page', () => {
    expect(without((page) => page.documentElement.getAttribute('lang') === 'zh-CN')).toEqual([]);
  });

  it('has one h1 with words in it on every page, within main', () => {
    const others = without(
      (page) =>
        page.querySelectorAll('h1').length === 1 &&
        Boolean(page.querySelector('main h1')?.textContent?.trim()),
    );
    expect(others).toEqual([]);
  });

  it('has a title of its own on every page but the two that show the newest plan and the charts for other sites', () => {
    expect(without((page) => Boolean(page.title.trim()))).toEqual([]);
    const titles = [...pages]
      .filter(([name]) => name !== 'index.html' && !name.startsWith('embed/'))
      .map(([, page]) => page.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('says in its canonical address where each page stands', () => {
    const others = without((page, name) => {
      // The front page is the newest plan's; a chart for other sites stands on its task's page.
      const place = (name === 'index.html' ? '2024/index.html' : name)
        .replace(/index\.html$/u, '')
        .replace(/^embed\/(\d+)\/(\d+)\/.*$/u, '$1/tasks/$2/');
      const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
      return name === '404.html' || canonical === siteOrigin + base + place;
    });
    expect(others).toEqual([]);
  });

  it('gives the page for unknown addresses no address of its own', () => {
    expect(pages.get('404.html')?.querySelector('link[rel="canonical"]')).toBeNull();
  });

  it('begins every page with a link that skips to its content, save what is taken elsewhere, which has no head', () => {
    const others = without((page) => {
      if (/^(?:embed|edition)$/u.test(page.documentElement.dataset['pageKind'] ?? '')) return true;
      const first = page.body.querySelector(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      );
      const fragment = /^#(.+)$/u.exec(first?.getAttribute('href') ?? '')?.[1];
      return fragment !== undefined && page.querySelector('main')?.id === fragment;
    });
    expect(others).toEqual([]);
  });

  it('uses every id once a page', () => {
    const others = without((page) => {
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
      return new Set(ids).size === ids.length;
    });
    expect(others).toEqual([]);
  });

  it('names only ids that are there in for, aria-labelledby, aria-describedby and aria-controls', () => {
    const others = without((page) => {
      const ids = new Set([...page.querySelectorAll('[id]')].map(({ id }) => id));
      return ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].every((attribute) =>
        [...page.querySelectorAll(`[${attribute}]`)].every((element) =>
          (element.getAttribute(attribute) ?? '').split(/\s+/u).every((id) => ids.has(id)),
        ),
      );
    });
    expect(others).toEqual([]);
  });

  it('has no style attributes and no event attributes', () => {
    const others = without((page) =>
      [...page.querySelectorAll('*')].every((element) =>
        [...element.attributes].every(({ name }) => name !== 'style' && !name.startsWith('on')),
      ),
    );
    expect(others).toEqual([]);
  });

  it('refers to another origin in plain links only', () => {
    const outside = [...pages].flatMap(([name, page]) =>
      [...page.querySelectorAll('*')].flatMap((element) =>
        fetched.flatMap((attribute) => {
          const value = element.getAttribute(attribute);
          if (value === null || (element.localName === 'a' && attribute === 'href')) return [];
          const addresses =
            attribute === 'srcset'
              ? value.split(/,?\s+/u).filter((part) => part.includes('/'))
              : [value];
          return addresses
            .filter((address) => new URL(address, siteOrigin + base).origin !== siteOrigin)
            .filter((address) => !address.startsWith('data:'))
            .map((address) => `${name}: <${element.localName} ${attribute}="${address}">`);
        }),
      ),
    );
    expect(outside).toEqual([]);
  });

  it('fetches nothing from another origin in its styles', () => {
    const styles = [
      ...[...files].filter(([name]) => name.endsWith('.css')),
      ...[...pages].map(
        ([name, page]) =>
          [
            name,
            [...page.querySelectorAll('style')].map((style) => style.textContent).join('\n'),
          ] as const,
      ),
    ];
    const outside = styles.filter(([, css]) =>
      /(?:url\(|@import)\s*["']?\s*(?:https?:)?\/\//iu.test(css),
    );
    expect(outside.map(([name]) => name)).toEqual([]);
  });

  it('answers an unknown address with its own page and the status 404', async () => {
    const { url } = inject('sites').find((site) => site.base === base)!;
    const response = await fetch(`${url}2024/tasks/31/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(files.get('404.html'));
  });
});
