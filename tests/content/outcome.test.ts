/** The editor's way to record what was published. */
import { describe, expect, it } from 'vitest';
import { runScript } from '../script.ts';
import { copyContent } from './content-copy.ts';

const file = 'plans/2024/outcomes.yaml';
const answers = {
  target: '2024-18-04',
  role: 'outcome',
  indicator: '加装电梯',
  periodStart: '2024-01-01',
  periodEnd: '2024-12-31',
  value: '198',
  unit: '台',
  comparator: '',
  finality: 'final',
  definition: 'same',
  'source.title': '某年工作总结',
  'source.publisher': '某部门',
  'source.date': '2025-03-01',
  'source.url': 'https://example.org/a',
  'source.place': '第2段',
  'source.official': '是',
  read: '2026-11-24',
  note: '',
};

async function add(change: Partial<typeof answers> = {}) {
  const content = copyContent();
  const before = content.read(file);
  const options = Object.entries({ ...answers, ...change }).flatMap(([name, value]) => [
    `--${name}=${value}`,
  ]);
  const run = await runScript('outcome.ts', ['add', ...options], { CONTENT_DIR: content.root });
  return { ...run, before, after: content.read(file) };
}

describe('npm run outcome -- add', () => {
  it('writes the record and changes nothing else', async () => {
    const { code, output, before, after } = await add();
    expect(code, output).toBe(0);
    expect(output).toContain('2024-18-04-r01');
    const lines = before.split('\n');
    const added = after.split('\n').filter((line) => !lines.includes(line));
    expect(after.split('\n').length - lines.length).toBe(18);
    expect(added).toContain('    value: 198');
    expect(added).toContain('      title: 某年工作总结');
  });

  it('begins the file where there is none', async () => {
    const content = copyContent();
    content.remove(file);
    const options = Object.entries(answers).map(([name, value]) => `--${name}=${value}`);
    const run = await runScript('outcome.ts', ['add', ...options], { CONTENT_DIR: content.root });
    expect(run.code, run.output).toBe(0);
    expect(content.read(file)).toContain('  - id: 2024-18-04-r01\n');
  });

  it('gives the next free id', async () => {
    const { output } = await add({ target: '2024-02-09', unit: '幢' });
    expect(output).toContain('2024-02-09-r04');
  });

  it.each([
    ['a wrong unit', { unit: '家' }, 'unit', '与目标的单位“台”相合'],
    ['an unknown target', { target: '2024-18-99' }, 'target', '已有目标的编号'],
    ['no source', { 'source.title': '' }, 'source.title', '没有填写'],
    [
      'a date before the plan',
      { periodStart: '2023-01-01' },
      'periodStart',
      '不早于计划年度第一天',
    ],
    ['a note that a spreadsheet would run', { note: '-3.6%是笔误' }, 'note', '表格软件会当作公式'],
    ['an expectation recorded as final', { note: '预计全年可达' }, 'finality', '预计'],
  ])(
    'refuses %s with file, field and remedy, and writes nothing',
    async (_name, change, ...says) => {
      const { code, output, before, after } = await add(change);
      expect(code).toBe(1);
      for (const words of [file, '怎么改', '没有写入', ...says]) expect(output).toContain(words);
      expect(after).toBe(before);
    },
  );
});

describe('npm run outcome -- stale', () => {
  it('lists what it is time to look up, and nothing before its time', async () => {
    const early = await runScript('outcome.ts', ['stale', '--on=2026-12-01']);
    expect(early.output).toContain('没有该再查的');
    const { output } = await runScript('outcome.ts', ['stale', '--on=2027-02-23']);
    expect(output).toContain('2024-18-04');
    expect(output).toContain('上次 2026-11-23');
    // What has its final figure is not looked up again.
    expect(output).not.toContain('2024-02-09');
    expect(output).toContain('共 85 个目标该再查');
  });

  it('says how it is used', async () => {
    const { code, output } = await runScript('outcome.ts', ['remove']);
    expect(code).toBe(1);
    expect(output).toContain('用法');
  });
});
