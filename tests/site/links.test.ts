import { describe, expect, inject, it } from 'vitest';
import { checkLinks } from '../../src/publish/links.ts';
import { readPage } from '../../src/publish/page-reading.ts';
import { siteOrigin } from '../built-sites.ts';
import { readBuiltFiles, taskPage } from './built-pages.ts';

describe.each(inject('sites'))('links of the site at $base', ({ base, folder }) => {
  const files = readBuiltFiles(folder);
  const check = (built: ReadonlyMap<string, string>) =>
    checkLinks(
      new Map(
        [...built].map(([name, text]) => [
          name,
          /\.(?:html|svg)$/u.test(name) ? readPage(text) : undefined,
        ]),
      ),
      base,
      siteOrigin,
    );

  const withPlanted = (name: string, markup: string) => {
    const text = files.get(name) ?? '';
    expect(text).toContain('</main>');
    return new Map([...files, [name, text.replace('</main>', `${markup}</main>`)]]);
  };

  it('all lead somewhere', () => {
    expect(check(files)).toEqual([]);
  });

  it('would be found where a page is missing', () => {
    const name = taskPage(18);
    expect(check(withPlanted(name, `<a href="${base}2024/tasks/31/">31</a>`))).toContainEqual({
      file: name,
      address: `${base}2024/tasks/31/`,
      problem: '网站里没有 2024/tasks/31/index.html 这个文件。',
    });
  });

  it('would be found where an anchor is missing', () => {
    const address = `${base}2024/tasks/18/#t99`;
    expect(
      check(withPlanted('2024/targets/index.html', `<a href="${address}">99</a>`)),
    ).toContainEqual({
      file: '2024/targets/index.html',
      address,
      problem: `${taskPage(18)} 里没有 id 为 t99 的位置。`,
    });
  });

  it('would be found where a page is taken away', () => {
    const fewer = new Map(files);
    fewer.delete(taskPage(18));
    expect(check(fewer).map(({ file }) => file)).toContain('2024/tasks/index.html');
  });
});
