/** The editor's way to record what was published. */
import { describe, expect, it } from 'vitest';
import { runAtTerminal, runScript } from '../script.ts';
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
  'source.official': '否',
  read: '2026-11-24',
  note: '',
};

async function add(change: Readonly<Record<string, string>> = {}) {
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

  it('takes a figure far off from who says why', async () => {
    const reason = '来源写的就是这个数。';
    const { code, output, after } = await add({ value: '198000', 'acknowledged.scale': reason });
    expect(code, output).toBe(0);
    expect(after).toContain(`    acknowledged:\n      scale: ${reason}\n`);
  });

  it('gives the next free id', async () => {
    const { output } = await add({
      target: '2024-02-09',
      unit: '幢',
      indicator: '亿元楼数量',
    });
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
    ['half a lift', { value: '198.5' }, 'value', '一个一个数的'],
    ['a figure far off', { value: '198000' }, 'value', '大小相近', 'acknowledged', 'scale'],
    ['a day to come', { read: '2999-01-01' }, 'read', '不晚于今天'],
    ['a newspaper called official', { 'source.official': '是' }, 'source.official', 'example.org'],
    [
      'an address with a password',
      { 'source.url': 'https://a:b@example.org/' },
      'source.url',
      '用户名和密码',
    ],
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

describe('npm run outcome -- add, at a terminal', () => {
  const { target: _target, value: _value, ...others } = answers;
  const words = Object.entries(others).map(([name, value]) => `'--${name}=${value}'`);
  const at = async (...typed: [string, string][]) => {
    const content = copyContent();
    const before = content.read(file);
    const environment = { CONTENT_DIR: content.root };
    const run = await runAtTerminal('outcome.ts', ['add', ...words], typed, environment);
    return { ...run, before, after: content.read(file) };
  };

  it('checks each answer at once, asks again with the reason, and shows what it writes before it does', async () => {
    const { code, output, after } = await at(
      ['target　', '2024-18-99\n'],
      ['已有目标的编号', ''],
      ['target　', '2024-18-04\n'],
      ['value　', '很多\n'],
      ['发现：“很多”', ''],
      ['value　', '198\n'],
      ['写入？', '\n'],
    );
    expect(code, output).toBe(0);
    expect(output.indexOf('要写入')).toBeLessThan(output.indexOf('写入？'));
    expect(after).toContain('    value: 198\n');
  });

  it('takes a reason for a figure far off', async () => {
    const { output, after } = await at(
      ['target　', '2024-18-04\n'],
      ['value　', '198000\n'],
      ['写明理由', '来源写的就是这个数。\n'],
      ['写入？', 'y\n'],
    );
    expect(output).toContain('大小相近');
    expect(after).toContain('      scale: 来源写的就是这个数。\n');
  });

  it.each<[string, [string, string][]]>([
    ['Ctrl-C', [['target　', '\u0003']]],
    [
      'Ctrl-C in the end',
      [
        ['target　', '2024-18-04\n'],
        ['value　', '198\n'],
        ['写入？', '\u0003'],
      ],
    ],
    ['the end of input', [['target　', '\u0004']]],
    [
      'no',
      [
        ['target　', '2024-18-04\n'],
        ['value　', '198\n'],
        ['写入？', 'n\n'],
      ],
    ],
  ])('is left by %s without a trace', async (_name, typed) => {
    const { code, output, before, after } = await at(...typed);
    expect(code).not.toBe(0);
    expect(output).toContain('没有写入');
    expect(after).toBe(before);
  });
});

describe('npm run outcome -- stale', () => {
  it('lists what it is time to look up, and nothing before its time', async () => {
    const early = await runScript('outcome.ts', ['stale', '--on=2026-12-01']);
    expect(early.output).toContain('没有该再查的');
    const { output } = await runScript('outcome.ts', ['stale', '--on=2027-02-25']);
    expect(output).toContain('2024-18-04');
    expect(output).toContain('上次 2026-11-25');
    // What has its final figure is not looked up again.
    expect(output).not.toContain('2024-02-09');
    expect(output).toContain('共 87 个目标该再查');
  });

  it.each(['2027-02-30', '2027/01/01', '明天'])('asks for a day that there is: %s', async (day) => {
    const { code, output } = await runScript('outcome.ts', ['stale', `--on=${day}`]);
    expect(output).toContain(`现在写的是 ${day}`);
    expect(code).toBe(1);
  });

  it('says how it is used', async () => {
    const { code, output } = await runScript('outcome.ts', ['remove']);
    expect(code).toBe(2);
    expect(output).toContain('没有这个用法：remove');
    expect(output).toContain('用法');
  });
});
