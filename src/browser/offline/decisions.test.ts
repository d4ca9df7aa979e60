/** What is kept on a reader's device, and when a kept copy is shown. */
import { describe, expect, it } from 'vitest';
import {
  cacheNames,
  datedPage,
  dayWords,
  filesNamed,
  isFile,
  isSitePage,
  leftOver,
  mayBePage,
  newest,
  outcomeOf,
  pageKey,
  shownFor,
  withoutScripts,
  type AnswerFacts,
} from './decisions.ts';

const page =
  '<!DOCTYPE html><html lang="zh-CN" data-page-kind="task"><main id="content"><h1>电梯</h1>';
const facts = (more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  status: 200,
  type: 'basic',
  contentType: 'text/html; charset=utf-8',
  ...more,
});

describe('the address under which a page is kept', () => {
  it.each([
    ['https://a.cn/gov/plan/2024/tasks/18/', 'https://a.cn/gov/plan/2024/tasks/18/'],
    ['https://a.cn/2024/tasks/18', 'https://a.cn/2024/tasks/18/'],
    ['https://a.cn/2024/tasks/18/index.html', 'https://a.cn/2024/tasks/18/'],
    ['https://a.cn/2024/tasks/18/?from=singlemessage#t04', 'https://a.cn/2024/tasks/18/'],
    ['https://a.cn/search/?q=%E7%94%B5%E6%A2%AF', 'https://a.cn/search/'],
    ['https://a.cn/404.html', 'https://a.cn/404.html'],
    ['https://a.cn', 'https://a.cn/'],
  ])('of %s is %s', (address, key) => expect(pageKey(address)).toBe(key));
});

describe('caches', () => {
  it('of sites under one origin have names of their own', () => {
    const [root, plan] = [cacheNames('/'), cacheNames('/plan/')];
    expect(root.read).not.toBe(plan.read);
    expect(plan.timeOf(plan.whole(1700000000000))).toBe(1700000000000);
    expect(root.timeOf(plan.whole(1700000000000))).toBeUndefined();
    expect(plan.timeOf(plan.read)).toBeUndefined();
  });
});

describe('files that a page needs', () => {
  it('are those it names, and those that its scripts name', () => {
    expect(
      filesNamed(
        '<script type="module" src="/plan/_astro/Page.astro_astro_type.Cs-m_1.js"></script>',
      ),
    ).toEqual(['Page.astro_astro_type.Cs-m_1.js']);
    expect(
      filesNamed(
        'm.f=["_astro/panel.B1.js","_astro/dom.C2.js"];import{t}from"./dom.C2.js";import(`./reader.D3.js`)',
      ),
    ).toEqual(['panel.B1.js', 'dom.C2.js', 'reader.D3.js']);
    expect(filesNamed('<p>见 _astro/说明.js，./a.js')).toEqual([]);
  });

  it('are scripts and styles, not the page that a host sends in their place', () => {
    expect(isFile(facts({ contentType: 'text/javascript; charset=utf-8' }))).toBe(true);
    expect(isFile(facts({ contentType: 'application/javascript' }))).toBe(true);
    expect(isFile(facts({ contentType: 'text/css' }))).toBe(true);
    expect(isFile(facts())).toBe(false);
    expect(isFile(facts({ contentType: 'text/javascript', status: 404 }))).toBe(false);
    expect(isFile(facts({ contentType: 'text/javascript', type: 'opaque' }))).toBe(false);
  });
});

describe('a page of the site', () => {
  it('is known by its own mark, also where a host has made it smaller', () => {
    expect(isSitePage(page)).toBe(true);
    expect(isSitePage('<!doctype html><html lang=zh-CN data-page-kind=task>')).toBe(true);
    expect(isSitePage('<!doctype html><html lang="zh-CN"><title>请先登录</title>')).toBe(false);
  });

  it('is kept from a whole answer of its own origin alone', () => {
    expect(mayBePage(facts())).toBe(true);
    for (const other of [
      { status: 206 },
      { status: 404 },
      { status: 503 },
      { type: 'opaque' as const },
      { type: 'opaqueredirect' as const, status: 0 },
      { contentType: 'text/csv' },
      { contentType: '' },
    ])
      expect(mayBePage(facts(other)), JSON.stringify(other)).toBe(false);
  });

  it('is of the same edition whatever scripts a host puts in', () => {
    expect(withoutScripts(`${page}<script nonce="1">a</script>字`)).toBe(
      withoutScripts(`${page}<script nonce="2">b<c</script >字`.replace('</script >', '</script>')),
    );
  });
});

describe('in place of an answer from the network', () => {
  it.each([
    ['the page', facts(), page, false, 'network'],
    ['a page that is no more', facts({ status: 404 }), '', false, 'network'],
    ['a page that was taken away', facts({ status: 410 }), '', false, 'network'],
    ['a page that is not for everyone', facts({ status: 403 }), '', false, 'network'],
    [
      'a way on',
      facts({ status: 0, type: 'opaqueredirect', contentType: '' }),
      '',
      true,
      'network',
    ],
    ['a way off', facts({ status: 0, type: 'opaqueredirect', contentType: '' }), '', false, 'copy'],
    ['a portal', facts(), '<html><title>请先登录</title>', false, 'copy'],
    ['plain text', facts({ contentType: 'text/plain' }), '', false, 'copy'],
    ['500', facts({ status: 500 }), '', false, 'copy'],
    ['503', facts({ status: 503 }), '', false, 'copy'],
    ['511, of a portal', facts({ status: 511 }), '', false, 'copy'],
    ['429', facts({ status: 429 }), '', false, 'copy'],
  ] as const)('%s → %s', (_name, answer, begins, leadsOn, shown) =>
    expect(shownFor[outcomeOf(answer, begins, leadsOn)]).toBe(shown),
  );

  it('the copy is shown where there is none, or none yet', () => {
    expect(shownFor.failed).toBe('copy');
    expect(shownFor.late).toBe('copy');
  });

  it('the copy is the one that was kept last', () => {
    expect(newest([{ time: 2 }, { time: 3 }, { time: 1 }])).toEqual({ time: 3 });
    expect(newest([])).toBeUndefined();
  });
});

describe('what is let go', () => {
  it('are the oldest pages, and files that no other page needs', () => {
    const entries = [
      { address: 'https://a.cn/1/', page: { time: 1, files: ['old.js', 'both.js'] } },
      { address: 'https://a.cn/3/', page: { time: 3, files: ['new.js', 'both.js'] } },
      { address: 'https://a.cn/2/', page: { time: 2, files: ['both.js'] } },
      ...['old', 'new', 'both'].map((name) => ({ address: `https://a.cn/_astro/${name}.js` })),
    ];
    expect(leftOver(entries, 2)).toEqual(['https://a.cn/1/', 'https://a.cn/_astro/old.js']);
    expect(leftOver(entries, 9)).toEqual([]);
  });
});

describe('the day of a kept copy', () => {
  const march = new Date(2026, 2, 8, 12).getTime();

  it('has its year where that is not this one', () => {
    expect(dayWords(march, new Date(2026, 10, 29).getTime())).toBe('3月8日');
    expect(dayWords(march, new Date(2027, 0, 1).getTime())).toBe('2026年3月8日');
  });

  it('stands ahead of everything else in the main part, and changes nothing else', () => {
    const shown = datedPage(page, march, march);
    expect(shown).toContain('<main id="content"><p class="kept-note"');
    expect(shown).toContain('这是3月8日存下的。');
    expect(shown.replace(/<p class="kept-note".*?<\/p>/u, '')).toBe(page);
  });
});
