import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeContent } from './write.ts';

function place() {
  const room = mkdtempSync(path.join(tmpdir(), 'write-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const at = (name: string) => path.join(room, name);
  const read = (name: string) => readFileSync(at(name), 'utf8');
  mkdirSync(at('plans'));
  writeFileSync(at('mine.txt'), '自己的');
  writeFileSync(at('plans/plan.yaml'), '原来的');
  return { at, read, plans: at('plans') };
}
const both = new Map([
  ['plan.yaml', '新的'],
  ['tasks/01.mdx', '任务'],
]);

describe('writeContent', () => {
  it('writes files and their folders, and leaves nothing else', () => {
    const { read, plans } = place();
    writeContent(plans, both);
    expect(read('plans/plan.yaml')).toBe('新的');
    expect(read('plans/tasks/01.mdx')).toBe('任务');
    expect(readdirSync(plans, { recursive: true }).sort()).toEqual([
      'plan.yaml',
      'tasks',
      'tasks/01.mdx',
    ]);
  });

  it.each(['tasks/01.mdx', 'tasks'])('writes nothing where %s is a link', (link) => {
    const { at, read, plans } = place();
    if (link !== 'tasks') mkdirSync(at('plans/tasks'));
    symlinkSync(link === 'tasks' ? at('') : at('mine.txt'), at(`plans/${link}`));
    expect(() => writeContent(plans, both)).toThrow(/不能写入：.*是链接/u);
    expect(read('plans/plan.yaml')).toBe('原来的');
    expect(read('mine.txt')).toBe('自己的');
  });

  it('writes nothing where a file stands in the place of a folder', () => {
    const { at, read, plans } = place();
    writeFileSync(at('plans/tasks'), '文件');
    expect(() => writeContent(plans, both)).toThrow('不是文件夹');
    expect(read('plans/plan.yaml')).toBe('原来的');
  });
});
