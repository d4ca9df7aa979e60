import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../checks/content.ts';
import { readContent } from './read.ts';
import { draftPlan } from './draft.ts';

const bytes = readFileSync('content/plans/2024/source.txt');
const source = bytes.toString('utf8');
const encode = (text: string) => new TextEncoder().encode(text);
const folder = 'plans/2024/';
const present = new Map(
  readContent('content')
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path, bytes: content }) => [
      path.slice(folder.length),
      new TextDecoder().decode(content),
    ]),
);

describe('draftPlan', () => {
  it('drafts every file of a new plan, with each promised number marked', () => {
    const { files, remarks, counts } = draftPlan(bytes, 2024, new Map());
    expect([...files.keys()].filter((name) => name.endsWith('.mdx'))).toHaveLength(30);
    expect(counts).toEqual({ chapters: 7, tasks: 30, proposedTargets: 92 });
    expect(files.get('source.txt')).toBe(bytes);
    expect(remarks.map(({ stop, found }) => [stop, /“(.*)”/u.exec(found)?.[1]])).toEqual(
      ['73', '95', '7.0', '15', '12345', '15', '60', '15'].map((number) => [false, number]),
    );
  });

  it('drafts files that parse and hold the wording, but do not pass until an editor has filled them', () => {
    const { files } = draftPlan(bytes, 2024, new Map());
    const drafted = [...files].map(([name, content]) => ({
      path: folder + name,
      bytes: typeof content === 'string' ? encode(content) : content,
    }));
    const rest = readContent('content').filter(({ path }) => !path.startsWith(folder));
    const { findings } = checkContent([...rest, ...drafted]);
    expect(new Set(findings.map(({ field }) => field.replace(/\[\d+\]/u, '')))).toEqual(
      new Set(['summary', 'targets.indicatorKey']),
    );
  });

  it('changes nothing when run again', () => {
    expect(draftPlan(bytes, 2024, present).files.size).toBe(0);
  });

  it('keeps the editor’s front matter and marks when the wording changes, and reports marks it cannot place', () => {
    const changed = source
      .replace('加快两旧改造步伐', '加快两旧改造')
      .replace('加装电梯 200 台', '加装电梯 300 台');
    const { files, remarks } = draftPlan(encode(changed), 2024, present);
    const task = String(files.get('tasks/18.mdx'));
    expect([...files.keys()].sort()).toEqual(['plan.yaml', 'source.txt', 'tasks/18.mdx']);
    expect(task.split('---\n')[1]).toBe(present.get('tasks/18.mdx')?.split('---\n')[1]);
    expect(task).toContain('加快两旧改造，全年启动<Target id="2024-18-01">10幅</Target>');
    expect(task).toContain('加装电梯300台');
    expect(remarks).toMatchObject([
      {
        stop: false,
        file: 'tasks/18.mdx',
        line: 45,
        found: '目标 2024-18-04 的 quote 不在新的原文里，标记没有放回',
      },
    ]);
  });

  it('keeps the rest of plan.yaml when a chapter title changes', () => {
    const { files } = draftPlan(
      encode(source.replace('优化公共服务供给', '改善公共服务供给')),
      2024,
      present,
    );
    const plan = String(files.get('plan.yaml'));
    expect(plan).toContain('title: 改善公共服务供给，大力保障和改善民生');
    expect(plan).toContain('# 任务中的阿拉伯数字，不是目标的逐个列在这里');
    expect(plan).toContain('reason: 热线电话号码。');
  });

  it.each([
    ['an empty source', '', '文件是空的'],
    ['a task number missing', source.replace('3．持续', '33．持续'), '33．持续'],
    [
      'an extraction fault that nobody declared',
      source.replace('浓情静安〃爵士', '浓情静安〃〃爵士'),
      '“〃”像是提取错误',
    ],
    [
      'a task without a full stop',
      source.replace(/30．[\s\S]*落实到位。/u, '30．提升履职效能'),
      '30．提升履职效能',
    ],
  ])('writes nothing for %s, and says where', (_name, text, found) => {
    const { files, remarks } = draftPlan(encode(text), 2024, present);
    expect(files.size).toBe(0);
    expect(remarks).toContainEqual(
      expect.objectContaining({
        stop: true,
        found: expect.stringContaining(found),
        line: expect.any(Number),
      }),
    );
  });

  it('does not delete a task that the source no longer has, but asks', () => {
    const shorter = source.replace(/30．[\s\S]*落实到位。/u, '');
    expect(draftPlan(encode(shorter), 2024, present).remarks).toContainEqual(
      expect.objectContaining({ stop: true, file: 'tasks/30.mdx' }),
    );
  });
});
