import { describe, expect, it } from 'vitest';
import { fixtureFiles } from '../../tests/fixture/fixture.ts';
import { parseContent } from '../content/parse.ts';
import type { Cited } from './cited.ts';
import { checkPages } from './pages.ts';

const { series: parsed } = parseContent(fixtureFiles);
const url = 'https://www.yunting.example/a';
const cite = (more: Partial<Omit<Cited, 'parsed' | 'at'>>): Omit<Cited, 'parsed' | 'at'> => ({
  url,
  title: '公报',
  publisher: '县政府',
  date: '2031-05-01',
  ...more,
});
/** What is said of pages that are cited in this order. */
const said = (...cited: ReadonlyArray<Partial<Omit<Cited, 'parsed' | 'at'>>>) =>
  checkPages(cited.map((one, index) => ({ parsed, at: ['series', index], ...cite(one) }))).map(
    ({ severity, field, found, expected }) => `${severity} ${field} ${found}；${expected}`,
  );

describe('a page that is cited more than once', () => {
  it('has one title, one publisher, one date', () => {
    expect(said({}, {}, {})).toEqual([]);
    expect(said({}, { title: '年报' }, {})).toEqual([
      `error series[1].title 年报；公报：别处写的 ${url} 的标题`,
    ]);
    expect(said({ publisher: '日报' }, {}, {})).toEqual([
      `error series[0].publisher 日报；县政府：别处写的 ${url} 的发布者`,
    ]);
    expect(said({}, {}, { date: '2031-05-02' })).toEqual([
      `error series[2].date 2031-05-02；2031-05-01：别处写的 ${url} 的发布日期`,
    ]);
  });

  it('is taken as most say or, of as many, as the first says', () => {
    expect(said({}, { title: '年报' })).toHaveLength(1);
    expect(said({}, { title: '年报' })[0]).toContain('series[1].title');
    expect(said({}, { title: '年报' }, { title: '年报' })[0]).toContain(
      'series[0].title 公报；年报',
    );
    expect(said({}, { title: '年报' }, { title: '年表' })).toHaveLength(2);
  });

  it('is one page, however it is fetched and wherever in it one looks', () => {
    expect(said({}, { url: `${url}#b`, title: '年报' })).toHaveLength(1);
    expect(said({}, { url: 'http://www.yunting.example/a', title: '年报' })).toHaveLength(1);
    expect(said({}, { url: `${url}?page=2`, title: '年报' })).toEqual([]);
    expect(said({}, { url: `${url}b`, title: '年报' })).toEqual([]);
  });

  it('is meant by an address with the same title that is cut short or has a slip', () => {
    const long = `${url}/2031-05/bulletin.html`;
    const wrong = (other: string) => said({ url: long }, { url: long }, { url: other });
    const expected = `${long}：别处写的“公报”的网址`;
    for (const other of [`${url}/2031-05/bul`, long.replace('2031', '2013'), `${long}l`])
      expect(wrong(other)).toEqual([`warning series[2].url ${other}；${expected}`]);
    expect(wrong(`${url}/2031-06/letters.html`)).toEqual([]);
    const other = { url: long.replace('2031', '2013') };
    expect(said({ url: long }, { ...other, title: '年报' })).toEqual([]);
    expect(said({ url: long }, { ...other, date: '2030-05-01' })).toEqual([]);
    expect(said({ url: long }, { ...other, publisher: '日报' })).toEqual([]);
    const undated = [long, other.url, long.replace('bulletin', 'buletin')];
    expect(said(...undated.map((one) => ({ url: one, date: undefined })))).toEqual([
      `warning series[2].url ${undated[2]}；${expected}`,
    ]);
  });

  it('is on its publisher’s site, or on one of quite another name', () => {
    let pages = 0;
    const at = (host: string) => {
      pages += 1;
      return { url: `https://${host}/${pages}`, title: `第${pages}期` };
    };
    const on = (host: string, other: string) =>
      said(...['www', 'en', 'www'].map((name) => at(`${name}.${host}`)), at(other)).map((words) =>
        words.replace(/https:\S*；/u, ''),
      );
    expect(on('yunting.gov.cn', 'www.jiangbei.gov.cn')).toEqual([
      'warning series[3].url yunting.gov.cn 的网址：别处都是',
    ]);
    expect(on('yunting.com.cn', 'www.yunding.com.cn')).toHaveLength(1);
    expect(on('yunting.com.cn', 'www.yunting.com.cn')).toEqual([]);
    expect(on('yunting.com.cn', 'www.daily.com.cn')).toEqual([]);
    expect(on('yunting.com.cn', 'www.jiangbei.gov.cn')).toEqual([]);
    expect(said(at('www.yunting.gov.cn'), at('www.jiangbei.gov.cn'))).toEqual([]);
  });

  it('need not be said to have any of them', () => {
    expect(said({}, { date: undefined })).toEqual([]);
    const [bare, other] = [{ url }, { url, title: '公报' }];
    const cited = [bare, other, bare].map((one, index) => ({ parsed, at: [index], ...one }));
    expect(checkPages(cited)).toEqual([]);
  });

  it('may have a newer date where it was read again', () => {
    const before = { read: '2031-06-01' };
    const newer = { date: '2031-07-01', read: '2031-08-01' };
    expect(said(before, newer)).toEqual([]);
    expect(said(newer, before)).toEqual([]);
    // It was there already when the older one was read.
    expect(said({ read: '2031-07-01' }, newer)).toHaveLength(1);
    expect(said({ read: '2031-07-02' }, newer)).toHaveLength(1);
    expect(said(newer, { read: '2031-07-02' })).toHaveLength(1);
    // Nobody knows when.
    expect(said({}, newer)).toHaveLength(1);
    expect(said(before, { date: '2031-07-01' })).toHaveLength(1);
    // Its title is the same.
    expect(said(before, { ...newer, title: '年报' })).toHaveLength(1);
  });
});
