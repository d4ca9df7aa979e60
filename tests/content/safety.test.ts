/** The tools cannot hurt their owner: each is set on a copy of the project, and nothing in it is lost. */
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/exports/catalogues/checksums.ts';
import { filesUnder } from '../../src/publish/built-folder.ts';
import { projectRoot, runScript } from '../script.ts';
import { formerSite, lastingFolder, realSource } from './content-copy.ts';

const room = lastingFolder();
const project = path.join(room, 'project');
const at = (...names: string[]) => path.join(project, ...names);

beforeAll(() => {
  const parts =
    'src content public scripts docs deploy astro.config.mjs package.json tsconfig.json';
  for (const name of [...parts.split(' '), 'package-lock.json'])
    cpSync(path.join(projectRoot, name), at(name), { recursive: true });
  mkdirSync(at('.git'));
  writeFileSync(at('.git/HEAD'), 'ref: refs/heads/main\n');
  symlinkSync(path.join(projectRoot, 'node_modules'), at('node_modules'));
  symlinkSync(at('src'), path.join(room, 'link'));
  mkdirSync(path.join(room, 'photos'));
  writeFileSync(path.join(room, 'photos/1.jpg'), 'x');
  formerSite(path.join(room, 'site'));
  writeFileSync(path.join(room, 'site/CNAME'), 'record.example\n');
});

/** Every file, path → checksum; of a link, where it leads: the packages are the project's own, behind one. */
const everything = () =>
  filesUnder(room).map((name) => {
    const file = path.join(room, name);
    const isLink = lstatSync(file).isSymbolicLink();
    return `${name} ${isLink ? readlinkSync(file) : sha256(readFileSync(file))}`;
  });

/** Runs a command that has to be refused, and looks that nothing was touched. */
async function refused(
  script: string,
  words: readonly string[],
  environment: Record<string, string>,
  exit: 1 | 2 = 1,
): Promise<string> {
  const before = everything();
  const { code, output } = await runScript(script, words, { HOME: room, ...environment }, project);
  expect(code, output).toBe(exit);
  expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/u);
  expect(everything()).toEqual(before);
  return output;
}

describe('npm run build', () => {
  it.each([
    ['.', '里面有项目的 src'],
    ['..', '里面有项目的 src'],
    ['src', '就是项目的 src'],
    ['dist/../src/new', '在项目的 src里'],
    ['content', '就是项目的 content'],
    ['.git', '就是项目的 .git'],
    ['node_modules/site', '在项目的 node_modules里'],
    ['Public', '就是项目的 public'],
    [path.join(room, 'link/site'), '在项目的 src里'],
    [path.join(room, 'photos'), '不是本项目生成的网站'],
    [path.join(room, 'site'), '不是生成出来的文件，如 CNAME'],
    ['package.json', '是一个文件'],
  ])('is not put into %s', async (out, said) => {
    const output = await refused('build.ts', [], { OUT_DIR: out });
    for (const words of [said, '应为', '怎么改', '没有生成网站']) expect(output).toContain(words);
  });

  it.each([
    [{ PUBLIC_DIR: '.' }, '不能用'],
    [{ CONTENT_DIR: 'package.json' }, '没有内容文件夹'],
    [{ CONTENT_DIR: 'nowhere' }, '没有内容文件夹'],
    [{ SITE_URL: 'https://user:secret@record.example' }, '带有用户名或密码'],
    [{ SITE_URL: 'https://record.example/plan/' }, '路径写在 BASE_PATH 里'],
    [{ BASE_PATH: '/../' }, 'BASE_PATH 不能用：/../'],
  ])('does not begin with %j', async (environment, said) => {
    expect(await refused('build.ts', [], environment as Record<string, string>)).toContain(said);
  });

  it.each(['', ' '])('takes variables that are “%s” for ones that are not set', async (empty) => {
    const task = at('content/plans/2024/tasks/18.mdx');
    const text = readFileSync(task, 'utf8');
    writeFileSync(task, text.replace('加快两旧改造步伐', '加快两新改造步伐'));
    const names = ['OUT_DIR', 'CONTENT_DIR', 'PUBLIC_DIR', 'SITE_URL', 'BASE_PATH'];
    const output = await refused(
      'build.ts',
      [],
      Object.fromEntries(names.map((name) => [name, empty])),
    );
    writeFileSync(task, text);
    // The project's own content was read.
    expect(output).toContain('content/plans/2024/tasks/18.mdx');
  });

  it('is no release where the site’s address is not set', async () => {
    expect(await refused('build.ts', ['--release'], { SITE_URL: '' })).toContain(
      '正式发布（--release）要用 SITE_URL 写明网站的网址',
    );
  });
});

describe('tools that write', () => {
  it.each([
    ['import.ts', [realSource, '--plan', '2024'], { CONTENT_DIR: 'src' }, '就是项目的 src'],
    ['import.ts', [realSource, '--plan', '2024'], { CONTENT_DIR: '.' }, '里面有项目的 src'],
    ['freeze.ts', [], { PUBLIC_DIR: 'src', SITE_URL: 'https://record.example' }, '项目的 src'],
    ['freeze.ts', ['--date', '2026-02-30'], { SITE_URL: 'https://record.example' }, '日期写作'],
    ['freeze.ts', [], { SITE_URL: 'https://record.example/a' }, 'SITE_URL 不能用'],
  ])('%s %j refuses %j', async (script, words, environment, said) => {
    const output = await refused(script, words, environment as Record<string, string>);
    expect(output).toContain(said);
  });

  it('import.ts does not put one document in the place of another', async () => {
    const other = path.join(room, 'other.txt');
    const text = readFileSync(realSource, 'utf8');
    writeFileSync(other, text.replace('2号 \n', '3号 \n'));
    expect(await refused('import.ts', [other, '--plan', '2024'], {})).toContain(
      '里是另一份文件：静府发〔2024〕2号，要导入的是 静府发„2024‟3号',
    );
  });

  it('import.ts writes through no link', async () => {
    const notes = path.join(room, 'photos/1.jpg');
    mkdirSync(at('elsewhere/plans/2024/tasks'), { recursive: true });
    symlinkSync(notes, at('elsewhere/plans/2024/tasks/18.mdx'));
    const output = await refused('import.ts', [realSource, '--plan', '2024'], {
      CONTENT_DIR: 'elsewhere',
    });
    expect(output).toContain('18.mdx 是链接或别的东西，不是文件');
  });
});

/** What package.json runs of ours. */
const scripts = Object.values(
  JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')).scripts as object,
).flatMap((line: string) => /^node scripts\/(?<file>\S+)$/u.exec(line)?.groups?.['file'] ?? []);

describe('words that a command does not know', () => {
  it('are those of every command of ours', () => {
    expect(scripts.length).toBeGreaterThan(14);
    expect(scripts).toContain('ledger.ts');
  });

  it.each(scripts)(
    'are answered by %s in Chinese, with its usage, which --help prints',
    async (script) => {
      const { code, output } = await runScript(script, ['--forse']);
      expect(code, output).toBe(2);
      const [, usage = ''] = /^没有这个选项：--forse\n(?<usage>用法：[^]+)$/u.exec(output) ?? [];
      expect(usage, output).not.toBe('');
      const help = await runScript(script, ['--help']);
      expect(help).toEqual({ code: 0, output: usage });
    },
  );

  it.each([
    ['check.ts', ['now'], '多了一个词：now'],
    ['freeze.ts', ['--plan'], '选项的值没有写，或不该写：--plan <value>'],
    ['check.ts', ['--json=yes'], '选项的值没有写，或不该写：--json'],
    ['build.ts', ['--relase'], '没有这个选项：--relase。是不是 --release？'],
    ['outcome.ts', ['ad'], '没有这个用法：ad。是不是 add？'],
    ['ledger.ts', ['imprt', 'a.xlsx'], '没有这个用法：imprt。是不是 import？'],
    ['ledger.ts', ['import'], '用法：'],
    ['import.ts', [], '用法：'],
  ])('are told apart: %s %j', async (script, words, said) => {
    expect(await refused(script, words, {}, 2)).toContain(said);
  });
});
