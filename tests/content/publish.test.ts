/** A site is published whole or not at all. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteOrigin } from '../built-sites.ts';
import { fixtureDay } from '../fixture/fixture.ts';
import { projectRoot, runScript } from '../script.ts';
import {
  copyContent,
  fileBytes,
  formerSite,
  lastingFolder,
  temporaryFolder,
} from './content-copy.ts';

/** A folder with a site that was published before. */
function published(): { room: string; out: string } {
  const room = temporaryFolder();
  const out = path.join(room, 'dist');
  formerSite(out);
  return { room, out };
}

const county = path.join(projectRoot, 'tests/fixture/content');

/** The made-up county is built in less time than the plan. Its results are of years to come. */
const ofCounty = {
  CONTENT_DIR: county,
  SOURCE_DATE_EPOCH: String(Date.parse(fixtureDay) / 1000),
};

/** Begins to build the county's site as one that is published, compressed files and all. */
const build = (out: string) =>
  spawn(process.execPath, ['scripts/build.ts'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      ...ofCounty,
      SITE_URL: siteOrigin,
      OUT_DIR: out,
    },
    stdio: 'ignore',
  });

const buildCounty = (out: string, content: string) =>
  runScript('build.ts', [], { ...ofCounty, CONTENT_DIR: content, OUT_DIR: out });

describe('astro build', () => {
  it('alone publishes nothing that npm run check refuses, and says what it refuses', () => {
    const content = copyContent();
    content.replace('plans/2024/tasks/01.mdx', '加强经济运行调度', '加强经济运行调控');
    const out = path.join(temporaryFolder(), 'dist');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out],
      {
        cwd: projectRoot,
        encoding: 'utf8',
        env: { ...process.env, NODE_ENV: 'production', VITEST: '', CONTENT_DIR: content.root },
      },
    );
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('官方文字一字不改');
    expect(existsSync(path.join(out, 'index.html'))).toBe(false);
  });
});

describe('npm run build', () => {
  // While pages are prepared, written, indexed, compressed; how far a build gets by then is the machine's affair.
  it.each([0, 1000, 2000, 3500, 5000])(
    'leaves the last site as it is when it is killed %i ms after it began to write',
    async (moment) => {
      const { out } = published();
      const before = fileBytes(out);
      const child = build(out);
      const ended = new Promise<boolean>((resolve) =>
        child.once('exit', (code) => resolve(code === 0)),
      );
      const workshop = path.join(projectRoot, `.astro/build-${child.pid}`);
      while (!existsSync(workshop)) await new Promise((resolve) => setTimeout(resolve, 20));
      const timer = setTimeout(() => child.kill('SIGKILL'), moment);
      const finished = await ended;
      clearTimeout(timer);
      if (finished) expect(existsSync(path.join(out, '2031/tasks/05/index.html'))).toBe(true);
      else expect(fileBytes(out)).toEqual(before);
    },
  );

  it('leaves the last site as it is where it may not write, and says so', async () => {
    const { room, out } = published();
    const before = fileBytes(out);
    // A file where the staged site would have to go stops even root.
    const { code, output } = await runScript('build.ts', [], {
      OUT_DIR: path.join(out, 'index.html/dist'),
    });
    expect(code).toBe(1);
    expect(output).toContain('没有生成网站');
    expect(fileBytes(out)).toEqual(before);
    expect(readdirSync(room)).toEqual(['dist']);
  });

  it('leaves the last site as it is when the content is faulty', async () => {
    const { out } = published();
    const content = copyContent();
    content.replace(
      'plans/2024/tasks/18.mdx',
      '加快两旧改造步伐',
      '{process.exit()}加快两旧改造步伐',
    );
    const before = fileBytes(out);
    const { code, output } = await runScript('build.ts', [], {
      OUT_DIR: out,
      CONTENT_DIR: content.root,
    });
    expect(code).toBe(1);
    expect(output).toContain('正文只能是原文文字');
    expect(fileBytes(out)).toEqual(before);
  });
});

describe('npm run build after one that was killed', () => {
  const room = lastingFolder();
  const out = path.join(room, 'dist');
  const bytes: Record<'former' | 'refused' | 'built', Record<string, string>> = {
    former: {},
    refused: {},
    built: {},
  };
  beforeAll(async () => {
    formerSite(out);
    bytes.former = fileBytes(out);
    const child = build(out);
    setTimeout(() => child.kill('SIGKILL'), 1500);
    await new Promise((resolve) => child.once('exit', resolve));
    // Killed between two renamings, a build leaves the last site under another name.
    renameSync(out, `${out}.former-${2 ** 22 + 1}`);
    const faulty = copyContent(lastingFolder());
    faulty.remove('site.yaml');
    await runScript('build.ts', [], { OUT_DIR: out, CONTENT_DIR: faulty.root });
    bytes.refused = fileBytes(out);
    // A copy, for the repository's history of the county would be shown too.
    const { code, output } = await buildCounty(out, copyContent(lastingFolder(), county).root);
    expect(code, output).toBe(0);
    bytes.built = fileBytes(out);
  });

  it('puts the last site back', () => expect(bytes.refused).toEqual(bytes.former));

  it('builds again, and leaves nothing of that', () => {
    expect(Object.keys(bytes.built)).toContain('2031/tasks/05/index.html');
    expect(readdirSync(room)).toEqual(['dist']);
  });

  it('changes with an outcome just the files that show it', async () => {
    const folder = temporaryFolder();
    const content = copyContent(folder, county).root;
    const file = path.join(content, 'plans/2031/outcomes.yaml');
    const record = /(?<=- id: "2031-01-02-r02"\n(?: {4}.*\n){5} {4}value: )4\.3/u;
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(record);
    writeFileSync(file, text.replace(record, '4.5'));
    const changedSite = path.join(folder, 'dist');
    const { code, output } = await buildCounty(changedSite, content);
    expect(code, output).toBe(0);
    const before = bytes.built;
    const after = fileBytes(changedSite);
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    const changed = [...names].filter((name) => before[name] !== after[name]);
    // Twins change with what they are twins of, and search has files of its own.
    const shown = changed.filter(
      (name) => !/\.(?:gz|br)$/u.test(name) && !name.startsWith('pagefind/'),
    );
    expect(shown.sort()).toEqual(
      [
        '2031/edition/index.html',
        '2031/index.html',
        '2031/progress/figures/index.html',
        '2031/progress/index.html',
        '2031/progress/years/index.html',
        '2031/targets/index.html',
        '2031/tasks/01/cite/index.html',
        '2031/tasks/01/index.html',
        'SHA256SUMS',
        'data/2031/datapackage.json',
        'data/2031/outcomes.csv',
        'data/2031/outcomes.excel.csv',
        'data/2031/outcomes.json',
        'data/2031/plan.xlsx',
        'data/2031/plan.zip',
        'data/2031/targets.csv',
        'data/2031/targets.excel.csv',
        'data/2031/targets.json',
        'data/2031/tasks/01.bib',
        'data/2031/tasks/01.csl.json',
        'data/2031/tasks/01.json',
        'data/2031/tasks/01.ris',
        'data/catalog.jsonld',
        'embed/2031/01/t02.svg',
        'embed/2031/01/t02/index.html',
        'index.html',
        'offline.json',
        'provenance.json',
        'share/2031/01-t02.svg',
      ].sort(),
    );
  });
});
