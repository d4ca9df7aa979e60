import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/language/body.ts';
import { runScript } from '../script.ts';
import { copyContent, fileBytes, garbled, realSource, temporaryFolder } from './content-copy.ts';

const importInto = (root: string, source = realSource) =>
  runScript('import.ts', [source, '--plan', '2024'], { CONTENT_DIR: root });

const taskFiles = Array.from(
  { length: 30 },
  (_, index) => `${String(index + 1).padStart(2, '0')}.mdx`,
);

describe('npm run import', () => {
  it('drafts a plan from its source: thirty tasks, the plan, and the source to the byte', async () => {
    const root = path.join(temporaryFolder(), 'content');
    const { code, output } = await importInto(root);
    expect(output).toContain('30 项任务');
    expect(code).toBe(0);
    const folder = path.join(root, 'plans/2024');
    expect(readdirSync(folder).sort()).toEqual(['plan.yaml', 'source.txt', 'tasks']);
    expect(readdirSync(path.join(folder, 'tasks')).sort()).toEqual(taskFiles);
    expect(readFileSync(path.join(folder, 'source.txt')).equals(readFileSync(realSource))).toBe(
      true,
    );
  });

  it('drafts a site that passes the checks as it is, and says that nobody has confirmed it', async () => {
    const root = path.join(temporaryFolder(), 'content');
    const { output } = await importInto(root);
    expect(output).toContain('目标由程序识别，未经编辑核对');
    expect(readFileSync(path.join(root, 'plans/2024/plan.yaml'), 'utf8')).toContain(
      '\nconfirmed: false\n',
    );
    const checked = await runScript('check.ts', [], { CONTENT_DIR: root });
    expect(checked.output).toContain('共 0 处错误');
    expect(checked.code).toBe(0);
  });

  it('reads year and key from the document, where nobody says them', async () => {
    const root = path.join(temporaryFolder(), 'content');
    const { code, output } = await runScript('import.ts', [realSource], { CONTENT_DIR: root });
    expect(code).toBe(0);
    expect(output).toContain('上海市静安区人民政府，2024 年；代号 2024');
    expect(readdirSync(path.join(root, 'plans'))).toEqual(['2024']);
  });

  it('writes under the key that it is given, and ids of it', async () => {
    const root = path.join(temporaryFolder(), 'content');
    const key = 'jingan-2024';
    const { code } = await runScript('import.ts', [realSource, '--key', key], {
      CONTENT_DIR: root,
    });
    expect(code).toBe(0);
    expect(readFileSync(path.join(root, `plans/${key}/tasks/18.mdx`), 'utf8')).toContain(
      `<Target id="${key}-18-01">`,
    );
  });

  it('drafts the wording that the edited content holds', async () => {
    const root = path.join(temporaryFolder(), 'content');
    await importInto(root);
    const { root: edited } = copyContent();
    const wording = (file: string) =>
      parseBody(readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/su, '')).text;
    for (const name of taskFiles) {
      const place = path.join('plans/2024/tasks', name);
      expect(wording(path.join(root, place)), name).toBe(wording(path.join(edited, place)));
    }
  });

  it('changes nothing when the content is already the source’s', async () => {
    const { root } = copyContent();
    const before = fileBytes(root);
    const { code } = await importInto(root);
    expect(code).toBe(0);
    expect(fileBytes(root)).toEqual(before);
  });

  it('changes nothing the second time', async () => {
    const root = path.join(temporaryFolder(), 'content');
    await importInto(root);
    const before = fileBytes(root);
    expect((await importInto(root)).code).toBe(0);
    expect(fileBytes(root)).toEqual(before);
  });

  it('keeps what an editor wrote when the wording is brought back', async () => {
    const content = copyContent();
    const name = 'plans/2024/tasks/18.mdx';
    content.replace(name, 'topics:\n', '# 编辑的批注\ntopics:\n  - transport\n');
    content.replace(
      name,
      'indicator: 筹措保障性租赁住房\n',
      'indicator: 全年筹措的保障性租赁住房\n',
    );
    const edited = content.read(name);
    content.replace(name, '加快两旧改造步伐', '加快两新改造步伐');
    expect((await importInto(content.root)).code).toBe(0);
    expect(content.read(name)).toBe(edited);
  });

  it('keeps every mark in its place when a source is corrected', async () => {
    const content = copyContent();
    const source = path.join(temporaryFolder(), 'corrected.txt');
    const text = readFileSync(realSource, 'utf8');
    expect(text).toContain('加快两旧改造步伐');
    writeFileSync(source, text.replace('加快两旧改造步伐', '着力加快两旧改造步伐'));
    const name = 'plans/2024/tasks/18.mdx';
    const expected = content.read(name).replace('加快两旧改造步伐', '着力加快两旧改造步伐');
    expect((await importInto(content.root, source)).code).toBe(0);
    expect(content.read(name)).toBe(expected);
  });
});

describe('npm run import refuses', () => {
  const real = readFileSync(realSource, 'utf8');
  const lineOf = (words: string) => real.slice(0, real.indexOf(words)).split('\n').length;

  const cases = [
    { name: 'an empty source', bytes: () => Buffer.alloc(0), line: 1, says: '空' },
    {
      name: 'a source of white space only',
      bytes: () => Buffer.from(' \n\n'),
      line: 1,
      says: '文件里没有文字',
    },
    {
      name: 'a source that is not UTF-8',
      bytes: () => garbled(readFileSync(realSource), '加快两旧改造步伐'),
      line: lineOf('加快两旧改造步伐'),
      says: 'UTF-8',
    },
    {
      name: 'a source in which a task’s number is missing',
      bytes: () => Buffer.from(real.replace('4．着力激发消费市场活力', '着力激发消费市场活力')),
      line: lineOf('5．加快重大工程项目建设'),
      says: '编号 4，接在“3．”之后',
    },
  ];

  it.each(cases)('$name, and writes nothing', async ({ bytes, line, says }) => {
    const room = temporaryFolder();
    const source = path.join(room, 'source.txt');
    writeFileSync(source, bytes());
    const root = path.join(room, 'content');
    const { code, output } = await importInto(root, source);
    expect(code).toBe(1);
    expect(output).toContain(`${source}:${line}\n`);
    expect(output).toContain(says);
    expect(output).toContain('怎么改');
    expect(existsSync(root)).toBe(false);
  });

  it.each(cases)('$name, and leaves the present content as it is', async ({ bytes }) => {
    const content = copyContent();
    const before = fileBytes(content.root);
    const source = path.join(temporaryFolder(), 'source.txt');
    writeFileSync(source, bytes());
    expect((await importInto(content.root, source)).code).toBe(1);
    expect(fileBytes(content.root)).toEqual(before);
  });

  it('a source with what nobody sees, by its place, its code and the repair that the check accepts', async () => {
    const content = copyContent();
    const source = path.join(temporaryFolder(), 'source.txt');
    writeFileSync(source, real.replace('多层住宅', '多层\u200B住宅'));
    const { code, output } = await importInto(content.root, source);
    expect(code).toBe(1);
    for (const words of [
      `${source}:${lineOf('多层住宅')}\n`,
      'U+200B',
      String.raw`find: "多层\u200b住宅", replace: "多层住宅"`,
      '没有写入任何文件',
    ])
      expect(output).toContain(words);
    const accept = ['--accept-repairs'];
    const options = [source, '--plan', '2024', ...accept];
    const environment = { CONTENT_DIR: content.root };
    expect((await runScript('import.ts', options, environment)).code).toBe(0);
    const checked = await runScript('check.ts', [], environment);
    expect(checked.output).not.toContain('错误');
    expect(checked.code).toBe(0);
  });

  it('a source that is not there, and says how the command is written', async () => {
    const root = path.join(temporaryFolder(), 'content');
    const { code, output } = await importInto(root, '/none/source.txt');
    expect(code).toBe(1);
    expect(output).toContain('npm run import -- ');
    expect(existsSync(root)).toBe(false);
  });
});
