import { describe, expect, it } from 'vitest';
import { checkLinks, formatBrokenLink, type BrokenLink } from './links.ts';
import { readPage } from './page-reading.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`;

const others = new Map([
  ['2024/tasks/18/index.html', page('<p id="s01">原文</p><mark id="t04">200台</mark>')],
  ['style.css', ''],
  ['sprite.svg', '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="mark"/></svg>'],
  ['404.html', page('没有这一页')],
]);

const findingsIn = (body: string, base = '/', file = 'index.html', site?: string): BrokenLink[] =>
  checkLinks(
    new Map(
      [...others, [file, page(body)] as const].map(([name, text]) => [
        name,
        text === '' ? undefined : readPage(text),
      ]),
    ),
    base,
    site,
  );

const problems = (...args: Parameters<typeof findingsIn>) =>
  findingsIn(...args).map(({ problem }) => problem);

describe('checkLinks', () => {
  it('is content with pages, files, fragments and addresses of other sites', () => {
    expect(
      findingsIn(`
        <a href="/2024/tasks/18/">任务</a> <a href="2024/tasks/18/?from=front#t04">目标</a>
        <a href="#here" id="here">此处</a> <a href="#">页首</a> <a href="#top">页首</a>
        <a href="https://example.org/none/">别处</a> <a href="mailto:a@example.org">信</a>
        <img src="/style.css" srcset="/style.css 1x, style.css 2x"><svg><use href="/sprite.svg#mark"/></svg>
        <a href="/style.css#anything">样式</a> <a href="/2024/tasks/18/#:~:text=原文">引文</a>`),
    ).toEqual([]);
  });

  it('finds a page that is not there, in every element that leads somewhere', () => {
    expect(
      findingsIn(`
        <a href="/a/">a</a><img src="/b.png"><script src="/c.js"></script><form action="/d/"></form>
        <svg><use href="/e.svg#x"/><use xlink:href="/f.svg#x"/></svg><img src="/style.css" srcset="/g.png 2x">
        <link rel="icon" href="/h.svg"><iframe src="/i/"></iframe><button formaction="/j/"></button>`)
        .map(({ address }) => address)
        .sort(),
    ).toEqual([
      '/a/',
      '/b.png',
      '/c.js',
      '/d/',
      '/e.svg#x',
      '/f.svg#x',
      '/g.png',
      '/h.svg',
      '/i/',
      '/j/',
    ]);
  });

  it('names file, address and problem', () => {
    expect(findingsIn('<a href="/2024/tasks/31/">任务 31</a>')).toEqual([
      {
        file: 'index.html',
        address: '/2024/tasks/31/',
        problem: '网站里没有 2024/tasks/31/index.html 这个文件。',
      },
    ]);
  });

  it('finds a fragment that is not there, on the page itself and on another', () => {
    expect(
      problems(
        '<a href="#gone">1</a><a href="/2024/tasks/18/#t99">2</a><use href="/sprite.svg#gone"/>',
      ),
    ).toEqual([
      'index.html 里没有 id 为 gone 的位置。',
      '2024/tasks/18/index.html 里没有 id 为 t99 的位置。',
      'sprite.svg 里没有 id 为 gone 的位置。',
    ]);
  });

  it('reads fragments and paths written in percent signs', () => {
    expect(problems('<p id="注"></p><a href="#%E6%B3%A8">注</a>')).toEqual([]);
    expect(problems('<a href="/%E0/">坏</a>')).toEqual(['地址里的百分号编码不对。']);
    expect(problems('<a href="#%E0">坏</a>')).toEqual(['“#”后面的百分号编码不对。']);
  });

  it('asks for the slash at the end of a page’s address', () => {
    expect(problems('<a href="/2024/tasks/18">任务</a>')).toEqual(['少了结尾的“/”。']);
  });

  it('keeps every address under the base path', () => {
    expect(problems('<a href="/plan/2024/tasks/18/#s01">任务</a>', '/plan/')).toEqual([]);
    expect(problems('<a href="/plan/2024/tasks/18/#s01">任务</a>', 'plan')).toEqual([]);
    expect(problems('<a href="/2024/tasks/18/">任务</a>', '/plan/')).toEqual([
      '不在网站的路径 /plan/ 之下。',
    ]);
  });

  it('resolves relative addresses from the page’s own', () => {
    expect(problems('<a href="../18/#s01">任务</a>', '/plan/', '2024/tasks/17/index.html')).toEqual(
      [],
    );
    expect(
      problems('<a href="../19/">任务</a>', '/plan/', '2024/tasks/17/index.html'),
    ).toHaveLength(1);
  });

  it('takes absolute addresses of the site itself for internal', () => {
    const canonical = '<link rel="canonical" href="https://record.example/2024/tasks/31/">';
    expect(problems(canonical, '/', 'index.html', 'https://record.example')).toHaveLength(1);
    expect(problems(canonical)).toEqual([]);
  });

  it('refuses relative addresses on the page for addresses that do not exist', () => {
    expect(
      problems('<a href="2024/tasks/18/">任务</a><a href="/">首页</a>', '/', '404.html'),
    ).toEqual(['404 页会出现在任何地址之下，不能用相对地址。', '网站里没有 index.html 这个文件。']);
  });

  it('reports an address once a page', () => {
    expect(findingsIn('<a href="/gone/">1</a><a href="/gone/">2</a>')).toHaveLength(1);
  });

  it('reports what is no address at all', () => {
    expect(problems('<a href="http://">坏</a>')).toEqual(['写法不对，浏览器读不懂这个地址。']);
  });
});

describe('formatBrokenLink', () => {
  it('says where, what and why', () => {
    expect(
      formatBrokenLink({ file: 'index.html', address: '#t99', problem: '没有这个位置。' }),
    ).toBe('错误  index.html\n  发现：链接 #t99\n  问题：没有这个位置。');
  });
});
