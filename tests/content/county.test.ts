/**
 * Another government's plan makes a site of its own: nothing in it says whose the project's own plan is. One that was
 * only imported does too, with nothing else written.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { fixtureDay, task } from '../fixture/fixture.ts';
import { projectRoot, runScript } from '../script.ts';
import { temporaryFolder } from './content-copy.ts';

it('a made-up county alone: no page, file or picture of its site names Jing’an or Shanghai', async () => {
  const folder = path.join(temporaryFolder(), 'site');
  const { code, output } = await runScript('build.ts', [], {
    CONTENT_DIR: path.join(projectRoot, 'tests/fixture/content'),
    OUT_DIR: folder,
    SITE_URL: 'https://record.example',
    // The county's results are of years to come.
    SOURCE_DATE_EPOCH: String(Date.parse(fixtureDay) / 1000),
  });
  expect(code, output).toBe(0);
  const texts = globSync('**/*.{html,json,jsonld,csv,xml,txt,svg,js,css,webmanifest}', {
    cwd: folder,
  });
  expect(texts.length).toBeGreaterThan(50);
  const named = texts.filter((name) =>
    /静安|上海|jing'?an|shanghai/iu.test(readFileSync(path.join(folder, name), 'utf8')),
  );
  expect(named).toEqual([]);
  const front = readFileSync(path.join(folder, '2031/index.html'), 'utf8');
  expect(front).toContain('云汀县政府写下');

  // It has set a contact: a mistake can be told of every sentence and target, with words that are already there.
  const { document } = parseHTML(
    readFileSync(path.join(folder, '2031/tasks/05/cite/index.html'), 'utf8'),
  );
  for (const { fragment, official } of [
    ...task(5).sentences.map((one) => ({ ...one, official: one.text })),
    ...task(5).targets.map((one) => ({ ...one, official: one.quote })),
  ]) {
    const place = document.getElementById(fragment);
    const mail = place?.querySelector('a[href^="mailto:record@example.org?"]');
    const body = new URL(mail?.getAttribute('href') ?? '').searchParams.get('body') ?? '';
    expect(body, fragment).toContain(official.trim());
    expect(body, fragment).toContain(`https://record.example/2031/tasks/05/#${fragment}\r\n`);
    const text = [...place!.querySelectorAll('pre')].find((one) =>
      one.textContent.includes('应当是：'),
    );
    expect(text?.textContent.replaceAll('\n', '\r\n'), fragment).toBe(body);
  }
});

it('a plan that was imported and nothing more: a whole site, which says that nobody has confirmed its targets', async () => {
  const folder = temporaryFolder();
  // It has no date, no results, no topics, no words of a license.
  const dated = path.join(projectRoot, 'tests/plans/documents/26-zhuhai-2018-jihua.txt');
  const source = path.join(folder, 'plan.txt');
  writeFileSync(source, readFileSync(dated, 'utf8').replace('2018 年 2 月 13 日', ''));
  const content = path.join(folder, 'content');
  const made = await runScript('import.ts', [source], { CONTENT_DIR: content });
  expect(made.code, made.output).toBe(0);
  const site = path.join(folder, 'site');
  const { code, output } = await runScript('build.ts', [], { CONTENT_DIR: content, OUT_DIR: site });
  expect(code, output).toBe(0);
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toContain('未经编辑核对');
  // Nobody has gone through its numbers, nor looked for results: neither is said to be absent.
  for (const page of ['2018', '2018/tasks', '2018/chapters/1']) {
    const { document } = parseHTML(readFileSync(path.join(site, page, 'index.html'), 'utf8'));
    const words = document.querySelector('main')?.textContent;
    for (const claim of ['没有数字', '没有写明数字', '没有找到', '没有单独找过'])
      expect(words, page).not.toContain(claim);
  }
  expect(readFileSync(path.join(site, 'feed.xml'), 'utf8')).toContain('<updated>2018-01-01');
  expect(existsSync(path.join(site, 'data/2018/plan.zip'))).toBe(true);
});
