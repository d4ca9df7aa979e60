/** An edition that is frozen stays as it was; what an operator sets appears, and only that. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteOrigin as site } from '../built-sites.ts';
import { fixtureDay, fixtureRoot } from '../fixture/fixture.ts';
import { projectRoot, runScript } from '../script.ts';
import { copyContent, fileBytes, lastingFolder } from './content-copy.ts';

describe('npm run freeze', () => {
  const room = lastingFolder();
  const publicFolder = path.join(room, 'public');
  const edition = path.join(publicFolder, 'editions/2031/2032-06-01');
  const out = path.join(room, 'dist');
  const ofCounty = {
    CONTENT_DIR: fixtureRoot,
    PUBLIC_DIR: publicFolder,
    // The county's results are of years to come.
    SOURCE_DATE_EPOCH: String(Date.parse(fixtureDay) / 1000),
  };
  const freeze = (words: string[], environment: Record<string, string> = { SITE_URL: site }) =>
    runScript('freeze.ts', words, { ...ofCounty, SITE_URL: '', ...environment });

  beforeAll(async () => {
    cpSync(path.join(projectRoot, 'public'), publicFolder, { recursive: true });
    const { code, output } = await freeze(['--date', '2032-06-01']);
    expect(code, output).toBe(0);
  });

  it('keeps the edition in one file, the data and their checksums, dated and at an address of its own', () => {
    expect(readdirSync(edition).sort()).toEqual(['SHA256SUMS', 'index.html', 'plan.zip']);
    const { document } = parseHTML(readFileSync(path.join(edition, 'index.html'), 'utf8'));
    const address = `${site}/editions/2031/2032-06-01/`;
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(address);
    expect(document.querySelector('[data-edition]')?.textContent).toContain(
      '这是2032-06-01冻结的版本，内容不再变化',
    );
    expect(document.querySelector('[data-verbatim="document"]')?.textContent).toContain(
      '加装电梯20台',
    );
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: edition });
  });

  it('leaves alone what was frozen on that day', async () => {
    const before = fileBytes(edition);
    const { code, output } = await freeze(['--date', '2032-06-01']);
    expect(code).toBe(1);
    expect(output).toContain('2032-06-01 已经冻结过');
    expect(fileBytes(edition)).toEqual(before);
  });

  it.each([
    [['--date', '2026年11月'], { SITE_URL: site }, '日期写作 2026-11-24，现在写的是 2026年11月'],
    [['--plan', '1999'], { SITE_URL: site }, '没有 1999 年的计划；有的是 2031'],
    [['--date', '2032-06-02'], {}, '先用 SITE_URL 写明网站的网址'],
  ])('says what is wrong with %j', async (words, environment, said) => {
    const { code, output } = await freeze(words, environment as Record<string, string>);
    expect(code).toBe(1);
    expect(output).toContain(said);
    expect(readdirSync(path.dirname(edition))).toEqual(['2032-06-01']);
  });

  describe('and a later build, with other words and with all that an operator may set', () => {
    beforeAll(async () => {
      const content = copyContent(room, fixtureRoot);
      content.write(
        'site.yaml',
        [
          'name: 云汀县政府重点工作公开记录',
          'official: true',
          'publisher: 某区人民政府办公室',
          'siteCode: "3100000000"',
          'icp: 浙ICP备05012345号-1',
          'contact: editor@record.example',
          'repository: https://code.record.example/record',
          'security:',
          '  contact: mailto:security@record.example',
          '  expires: "2032-12-31"',
          '',
        ].join('\n'),
      );
      content.replace('plans/2031/tasks/05.mdx', 'summary: 改造老旧住房', 'summary: 修老旧住房');
      const { code, output } = await runScript('build.ts', [], {
        ...ofCounty,
        OUT_DIR: out,
        CONTENT_DIR: content.root,
        SITE_URL: site,
      });
      expect(code, output).toBe(0);
    });
    const page = (name: string) =>
      parseHTML(readFileSync(path.join(out, name, 'index.html'), 'utf8')).document;
    const tag = (document: Document, name: string) =>
      document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');

    it('publishes the frozen edition to the byte, and leads to it', () => {
      const published = fileBytes(path.join(out, 'editions/2031/2032-06-01'));
      expect(published).toMatchObject(fileBytes(edition));
      expect(
        page('data').querySelector('a[href="/editions/2031/2032-06-01/"]')?.textContent,
      ).toContain('2032-06-01');
    });

    it('shows who publishes, in the foot, the tags and the data', () => {
      const task = page('2031/tasks/05');
      expect(tag(task, 'SiteIDCode')).toBe('3100000000');
      expect(tag(task, 'SiteDomain')).toBe('record.example');
      const foot = task.querySelector('.site-foot')?.textContent ?? '';
      for (const set of [
        '某区人民政府办公室',
        '3100000000',
        '浙ICP备05012345号-1',
        'editor@record.example',
      ])
        expect(foot).toContain(set);
      expect(task.body.textContent).not.toContain('非官方整理');
      const catalog = readFileSync(path.join(out, 'data/catalog.jsonld'), 'utf8');
      expect(catalog).toContain('某区人民政府办公室');
      expect(catalog).toContain('mailto:editor@record.example');
      expect(
        page('data').querySelector('a[href="https://code.record.example/record"]'),
      ).not.toBeNull();
    });

    it('says to whom security faults are told, by RFC 9116', () => {
      expect(readFileSync(path.join(out, '.well-known/security.txt'), 'utf8')).toBe(
        [
          'Contact: mailto:security@record.example',
          'Expires: 2032-12-31T00:00:00+08:00',
          'Preferred-Languages: zh, en',
          `Canonical: ${site}/.well-known/security.txt`,
          '',
        ].join('\n'),
      );
    });
  });
});
