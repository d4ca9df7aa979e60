/** A site is published whole or not at all, the same every time, from this folder and nothing else. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, runScript } from '../script.ts';
import {
  copyContent,
  fileBytes,
  formerSite,
  temporaryFolder,
  type ContentCopy,
} from './content-copy.ts';

/** A folder with a site that was published before. */
function published(): { room: string; out: string } {
  const room = temporaryFolder();
  const out = path.join(room, 'dist');
  formerSite(out);
  return { room, out };
}

const build = (out: string, environment: Record<string, string> = {}) =>
  spawn(process.execPath, ['scripts/build.ts'], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', OUT_DIR: out, ...environment },
    stdio: 'ignore',
  });

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
  it.each([0, 1500, 3000, 5000, 8000])(
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
      if (finished) expect(existsSync(path.join(out, '2024/tasks/18/index.html'))).toBe(true);
      else expect(fileBytes(out)).toEqual(before);
    },
  );

  it('builds again after it was killed, and leaves nothing of that', async () => {
    const { room, out } = published();
    const before = fileBytes(out);
    const child = build(out);
    // Killed between two renamings, a build leaves the last site under another name.
    const other = `${out}.former-${2 ** 22 + 1}`;
    setTimeout(() => child.kill('SIGKILL'), 3000);
    await new Promise((resolve) => child.once('exit', resolve));
    renameSync(out, other);
    const faulty = copyContent();
    faulty.remove('site.yaml');
    await runScript('build.ts', [], { OUT_DIR: out, CONTENT_DIR: faulty.root });
    expect(fileBytes(out)).toEqual(before);
    const { code, output } = await runScript('build.ts', [], { OUT_DIR: out });
    expect(code, output).toBe(0);
    expect(readdirSync(room)).toEqual(['dist']);
  });

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

  it('gives the same bytes with what was made before at hand and without, and asks the network for nothing', async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()].map((room) =>
      path.join(room, 'dist'),
    );
    const usual = await runScript('build.ts', [], { OUT_DIR: first! });
    expect(usual.code, usual.output).toBe(0);
    // In a network of its own without any address; where the system lets nobody make one, the build runs as it is.
    const alone = ['--map-root-user', '--net', '--'];
    const may = spawnSync('unshare', [...alone, 'true']).status === 0;
    const [program, words] = may
      ? ['unshare', [...alone, process.execPath, 'scripts/build.ts']]
      : [process.execPath, ['scripts/build.ts']];
    const { status, stderr } = spawnSync(program as string, words as string[], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        OUT_DIR: second!,
        STORE_DIR: temporaryFolder(),
        // Noise that a build must not hear.
        TZ: 'America/Lima',
        LANG: 'fr_FR.UTF-8',
      },
    });
    expect(status, stderr).toBe(0);
    expect(fileBytes(second!)).toEqual(fileBytes(first!));
    chmodSync(first!, 0o755);
  });

  it('changes with an outcome just the files that show it', async () => {
    const built = async (change: (content: ContentCopy) => void) => {
      const out = path.join(temporaryFolder(), 'dist');
      const content = copyContent();
      change(content);
      const { code, output } = await runScript('build.ts', [], {
        OUT_DIR: out,
        CONTENT_DIR: content.root,
      });
      expect(code, output).toBe(0);
      return fileBytes(out);
    };
    const before = await built(() => {});
    const after = await built((content) => {
      const record = /(?<=- id: "2024-02-09-r01"\n(?: {4}.*\n){5} {4}value: )92/u;
      const file = 'plans/2024/outcomes.yaml';
      content.write(file, content.read(file).replace(record, '94'));
    });
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    const changed = [...names].filter((name) => before[name] !== after[name]);
    // Twins change with what they are twins of, and search has files of its own.
    const shown = changed.filter(
      (name) => !/\.(?:gz|br)$/u.test(name) && !name.startsWith('pagefind/'),
    );
    expect(shown.sort()).toEqual(
      [
        '2024/edition/index.html',
        '2024/index.html',
        '2024/progress/figures/index.html',
        '2024/progress/index.html',
        '2024/progress/years/index.html',
        '2024/targets/index.html',
        '2024/tasks/02/cite/index.html',
        '2024/tasks/02/index.html',
        'SHA256SUMS',
        'data/2024/datapackage.json',
        'data/2024/outcomes.csv',
        'data/2024/outcomes.excel.csv',
        'data/2024/outcomes.json',
        'data/2024/plan.xlsx',
        'data/2024/plan.zip',
        'data/2024/targets.csv',
        'data/2024/targets.excel.csv',
        'data/2024/targets.json',
        'data/2024/tasks/02.bib',
        'data/2024/tasks/02.csl.json',
        'data/2024/tasks/02.json',
        'data/2024/tasks/02.ris',
        'data/catalog.jsonld',
        'embed/2024/02/t09.svg',
        'embed/2024/02/t09/index.html',
        'index.html',
        'offline.json',
        'provenance.json',
      ].sort(),
    );
  });
});
