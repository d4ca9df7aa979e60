/** The list of what can be kept. */
import { describe, expect, it } from 'vitest';
import { offlineList, wordsSum } from './offline.ts';

interface List {
  edition: string;
  pages: Record<string, string>;
}
const page = (words: string) => `<html data-page-kind="task"><main>${words}</main></html>`;
const site = (...more: [string, string][]) =>
  new Map([
    ['index.html', page('首页')],
    ['2024/tasks/18/index.html', page('电梯')],
    ['404.html', page('没有这个页面')],
    ['embed/2024/18/t04/index.html', page('图')],
    ['_astro/Page.A1.js', ''],
    ...more,
  ]);
const listOf = (files: ReadonlyMap<string, string>) =>
  JSON.parse(
    offlineList(
      new Map(
        [...files].map(([name, html]) => {
          const words = wordsSum(html);
          return [name, words === undefined ? {} : { words }] as const;
        }),
      ),
    ),
  ) as List;

describe('the list of what can be kept', () => {
  it('has the pages of the site, by their address under the base path', () => {
    expect(Object.keys(listOf(site()).pages)).toEqual(['2024/tasks/18/', '']);
  });

  it('is of another edition when a page or a script is another', () => {
    const { edition } = listOf(site());
    expect(listOf(site()).edition).toBe(edition);
    expect(listOf(site(['index.html', page('新首页')])).edition).not.toBe(edition);
    expect(listOf(site(['_astro/panel.B2.js', ''])).edition).not.toBe(edition);
    expect(listOf(site(['feed.xml', ''])).edition).toBe(edition);
  });
});
