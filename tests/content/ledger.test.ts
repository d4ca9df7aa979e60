/** The ledger as an office uses it: written by one command, filled in, read back by another. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, describe, it } from 'vitest';
import { edited, rowsOf, type Typed } from '../fixture/spreadsheet.ts';
import { fixtureRoot } from '../fixture/fixture.ts';
import { savedByLibreOffice } from '../libre-office.ts';
import { projectRoot, runScript } from '../script.ts';
import { copyContent, fileBytes, temporaryFolder } from './content-copy.ts';

async function exported() {
  const folder = temporaryFolder();
  const content = copyContent(folder);
  const file = path.join(folder, '台账.xlsx');
  const run = (...words: string[]) => runScript('ledger.ts', words, { CONTENT_DIR: content.root });
  const { code, output } = await run('export', '2024', file);
  expect(code, output).toBe(0);
  const fill = (cells: Record<string, Record<string, Typed>>) =>
    writeFileSync(file, edited(readFileSync(file), cells));
  return { folder, content, file, run, fill, before: fileBytes(content.root) };
}

describe('npm run ledger', () => {
  it('writes nothing where nothing was changed', async () => {
    const { content, file, run, before } = await exported();
    const { code, output } = await run('import', file, '--write');
    expect([code, output]).toEqual([0, '没有改动。\n']);
    expect(fileBytes(content.root)).toEqual(before);
  });

  it('comes back from LibreOffice without a change, and with those that were made', async () => {
    const { folder, content, file, run, fill, before } = await exported();
    const [saved = ''] = savedByLibreOffice([file], folder);
    expect(readFileSync(saved)).not.toEqual(readFileSync(file));
    expect((await run('import', saved, '--write')).output).toBe('没有改动。\n');
    expect(fileBytes(content.root)).toEqual(before);
    fill({ 任务: { E2: '换一句话。' } });
    const { output } = await run('import', ...savedByLibreOffice([file], folder), '--write');
    expect(output).toContain('任务 1  一句话说明（E2）：');
    expect(content.read('plans/2024/tasks/01.mdx')).toContain('\nsummary: 换一句话。\n');
  });

  it('shows what would change, and writes it only where that is asked for', async () => {
    const { content, file, run, fill, before } = await exported();
    fill({ 任务: { E2: '换一句话。' } });
    const shown = await run('import', file);
    expect(shown.code, shown.output).toBe(0);
    expect(shown.output).toContain(' → 换一句话。');
    expect(shown.output).toContain('没有写入任何文件。要写入，加上 --write。');
    expect(fileBytes(content.root)).toEqual(before);
    const { output } = await run('import', file, '--write');
    expect(output).toContain('已写入 plans/2024/tasks/01.mdx。');
    const { ['plans/2024/tasks/01.mdx']: changed, ...others } = fileBytes(content.root);
    expect(before).toEqual({ ...before, ...others });
    expect(
      Buffer.from(changed ?? '', 'base64')
        .toString()
        .split('\n'),
    ).toHaveLength(
      Buffer.from(before['plans/2024/tasks/01.mdx'] ?? '', 'base64')
        .toString()
        .split('\n').length,
    );
    expect((await run('import', file, '--write')).output).toBe('没有改动。\n');
  });

  it('refuses what the checks refuse, with sheet, row and column, and writes nothing', async () => {
    const { content, file, run, fill, before } = await exported();
    expect(rowsOf(readFileSync(file), '目标')[1]?.[0]).toBe('2024-01-01');
    fill({
      目标: { H2: 6 },
      结果: { Q2: 'https://a:b@example.org/' },
      任务: { E3: '在建12345处。' },
    });
    const { code, output } = await run('import', file, '--write');
    expect(code).toBe(1);
    for (const place of ['工作表“目标” 第 2 行', '工作表“结果” 第 2 行 “出处网址”列（Q2）'])
      expect(output).toContain(place);
    for (const words of ['用户名和密码', '怎么改', '没有写入任何文件'])
      expect(output).toContain(words);
    expect(fileBytes(content.root)).toEqual(before);
  });

  it('lets a draft be mended bit by bit', async () => {
    const { content, run, folder } = await exported();
    for (const task of ['01', '02'])
      content.write(
        `plans/2024/tasks/${task}.mdx`,
        content.read(`plans/2024/tasks/${task}.mdx`).replace(/summary: .*/u, "summary: ''"),
      );
    const file = path.join(folder, '草稿.xlsx');
    await run('export', '2024', file);
    writeFileSync(file, edited(readFileSync(file), { 任务: { E2: '一句话。' } }));
    const { code, output } = await run('import', file, '--write');
    expect(code, output).toBe(0);
    expect(output).toContain('导入前就有、还没有改好的');
    expect(content.read('plans/2024/tasks/01.mdx')).toContain('summary: 一句话。\n');
  });

  it('overwrites no ledger, and reads nothing that is none', async () => {
    const { file, run, content, folder } = await exported();
    const again = await run('export', '2024', file);
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('还没导入的改动')]);
    const text = path.join(folder, 'a.xlsx');
    writeFileSync(text, '编号,数值');
    expect((await run('import', text)).output).toContain(`错误  ${text}\n  发现：不是 .xlsx 文件`);
    expect((await run('import', path.join(folder, 'none.xlsx'))).output).toContain('没有这个文件');
    expect((await run('export', '2031')).output).toContain('写 2024 之一');
    content.replace('plans/2024/tasks/01.mdx', 'title:', 'title: "');
    const broken = await run('export', '2024', path.join(folder, 'b.xlsx'));
    expect(broken.output).toMatch(/tasks[/\\]01\.mdx:\d+\n {2}发现：/u);
  });
});

/** A folder of content, its ledger written; `key` of the plan. */
async function exportedFrom(content: string, key: string) {
  const file = path.join(path.dirname(content), '台账.xlsx');
  const run = (...words: string[]) => runScript('ledger.ts', words, { CONTENT_DIR: content });
  const { code, output } = await run('export', key, file);
  expect(code, output).toBe(0);
  return { file, run, before: fileBytes(content) };
}

describe('other plans', () => {
  it('come back without a change: the fixture, a draft as it is imported', async () => {
    const folder = temporaryFolder();
    const fixture = path.join(folder, 'fixture/content');
    cpSync(fixtureRoot, fixture, { recursive: true });
    const draft = path.join(folder, 'draft/content');
    // Promises outside its tasks, and none of its targets is confirmed.
    const source = path.join(projectRoot, 'tests/plans/documents/47-guoban-jiyuehua.html');
    const made = await runScript('import.ts', [source, '--key', 'k'], { CONTENT_DIR: draft });
    expect(made.code, made.output).toBe(0);
    for (const [content, key] of [
      [fixture, '2031'],
      [draft, 'k'],
    ] as const) {
      const { file, run, before } = await exportedFrom(content, key);
      expect((await run('import', file, '--write')).output).toBe('没有改动。\n');
      expect(fileBytes(content)).toEqual(before);
    }
    const [head = [], first = []] = rowsOf(
      readFileSync(path.join(folder, 'draft/台账.xlsx')),
      '目标',
    );
    const cell = (title: string) => first[head.indexOf(title)];
    expect([cell('编号'), cell('任务'), cell('核对')]).toEqual([
      'k-c2-01',
      '第二部分开头',
      '未核对',
    ]);
  });

  it('are confirmed with their last target, where every number is accounted for', async () => {
    const content = path.join(temporaryFolder(), 'content');
    cpSync(fixtureRoot, content, { recursive: true });
    const original = fileBytes(content);
    const edit = (name: string, change: (text: string) => string) => {
      const place = path.join(content, name);
      writeFileSync(place, change(readFileSync(place, 'utf8')));
    };
    edit('plans/2031/plan.yaml', (text) =>
      text.replace(/^periodEnd: .*\n/mu, '$&confirmed: false\n'),
    );
    edit('plans/2031/tasks/05.mdx', (text) =>
      text.replace(/(?=\n {2}- id: "2031-05-02")/u, '\n    confirmed: false'),
    );
    const { file, run, before } = await exportedFrom(content, '2031');
    const rows = rowsOf(readFileSync(file), '目标');
    const at = rows.findIndex(([id]) => id === '2031-05-01') + 1;
    const filled = edited(readFileSync(file), { 目标: { [`C${at}`]: '已核对' } });
    writeFileSync(file, filled);
    const shown = await run('import', file);
    expect(shown.output).toContain('数字都有交代：删去 plan.yaml 的 confirmed: false');
    expect(fileBytes(content)).toEqual(before);

    // A number that is neither a target's nor listed keeps the plan unconfirmed, and is named.
    const plan = path.join(content, 'plans/2031/plan.yaml');
    const listed = readFileSync(plan, 'utf8');
    writeFileSync(plan, listed.replace(/(?<=otherNumbers:\n) {2}- [^]*?(?=\n {2}- )\n/u, ''));
    const open = await run('import', file);
    expect(open.output).toContain('confirmed: false 先留着');
    expect(open.output).toContain('既不是目标，也没有列为其他数字');
    expect(open.output).not.toContain('删去 plan.yaml 的 confirmed: false。');

    writeFileSync(plan, listed);
    const { code, output } = await run('import', file, '--write');
    expect(code, output).toBe(0);
    expect(fileBytes(content)).toEqual(original);
  });
});
