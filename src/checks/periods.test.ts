import { describe, expect, it } from 'vitest';
import { filesWith, fixtureFiles, replacing } from '../../tests/fixture/fixture.ts';
import { loadContent } from '../loader/load.ts';
import { parseContent } from '../content/parse.ts';
import type { OutcomeRecord } from '../model/outcome.ts';
import type { TargetRecord } from '../model/schema.ts';
import { monthsOf, monthTold, periodFindings } from './periods.ts';
import { findingsIn } from './record-findings.ts';

const [plan] = parseContent(fixtureFiles).plans;
const outcomes = plan!.outcomes!;
const [first] = outcomes.record.outcomes;
const [target] = plan!.tasks[0]!.record.targets;

/** What is said of a record of the whole year, published and read after it, with some of it changed. */
function said(
  change: Partial<Omit<OutcomeRecord, 'source'>> & { date?: string | undefined },
  own: Partial<TargetRecord> = {},
  today = '2032-06-15',
): string[] {
  const { date = '2032-01-20', ...rest } = change;
  const { date: _date, ...source } = first!.source;
  const record: OutcomeRecord = {
    ...first!,
    periodStart: '2031-01-01',
    periodEnd: '2031-12-31',
    ...rest,
    source: 'date' in change && change.date === undefined ? source : { ...source, date },
  };
  return periodFindings(
    record,
    plan!.record,
    { ...target!, ...own },
    today,
    findingsIn(outcomes, ['outcomes', 0]),
  ).map(
    ({ severity, field, found, expected }) =>
      `${severity} ${field.replace('outcomes[0].', '')}：${found}；${expected}`,
  );
}
const oneDay = { periodStart: '2031-06-15', periodEnd: '2031-06-15' };
const baseline = { role: 'baseline', date: '2031-01-14' } as const;

describe('the time that a figure is about', () => {
  it('is of the year by which the figure is called', () => {
    const called = (indicator: string) => said({ indicator });
    expect(called('2030年新增床位')).toEqual([
      expect.stringMatching(/^error indicator：2030年新增床位，而时段是 2031-/u),
    ]);
    for (const indicator of ['2031年新增床位', '2030年至2031年新增床位', '新增床位', '2030号楼'])
      expect(called(indicator)).toEqual([]);
  });

  it('is a day, or whole months', () => {
    for (const [periodStart, periodEnd] of [
      ['2031-01-01', '2031-01-31'],
      ['2031-01-01', '2031-09-30'],
    ] as const)
      expect(said({ periodStart, periodEnd })).toEqual([]);
    const later = { periodStart: '2031-02-01', periodEnd: '2031-02-28' };
    expect(said(later)).toEqual([
      'warning periodStart：2031-02-01 至 2031-02-28；从 2031-01-01 起：公布的数字是从头累计的，或者在说明里写明只是2月起的',
    ]);
    for (const note of ['只是2月的。', '来源说的是2—2月。'])
      expect(said({ ...later, note })).toEqual([]);
    expect(said({ ...later, note: '只是12月的。' })).toHaveLength(1);
    expect(said({ ...later, role: 'baseline' }).join('')).not.toContain('从头累计');
    expect(said({ ...oneDay }, { kind: 'stock' })).toEqual([]);
    expect(said({ periodEnd: '2031-06-29' })).toEqual([
      'warning periodEnd：2031-01-01 至 2031-06-29；一天，或者从某月第一天到某月最后一天',
    ]);
    expect(said({ periodStart: '2031-01-02' })).toHaveLength(1);
    expect(said({ periodStart: '2031-01-11', periodEnd: '2031-01-31' })).toHaveLength(1);
  });

  it('is a day only of what is counted on one', () => {
    const doubt = [
      'warning periodEnd：2031-06-15，只有一天；数字所说的整段时间：目标说的是一年里做了多少，不是到哪一天有多少',
    ];
    expect(said(oneDay, { kind: 'flow' })).toEqual(doubt);
    expect(said(oneDay, { kind: 'growth' })).toEqual(doubt);
    expect(said(oneDay, { kind: 'share' })).toEqual([]);
    expect(said({ ...oneDay, definition: 'different' }, { kind: 'flow' })).toEqual([]);
    const own = { kind: 'flow', periodStart: '2031-06-15' } as const;
    expect(said(oneDay, { ...own, periodEnd: '2031-06-15' })).toEqual([]);
    expect(said(oneDay, { ...own, periodEnd: '2031-06-16' })).toEqual(doubt);
    expect(said(oneDay, own)).toEqual(doubt);
    expect(
      said({ ...oneDay, acknowledged: { period: '来源只说这一天。' } }, { kind: 'flow' }),
    ).toEqual([]);
  });

  it('may be another where an editor says why, and only then', () => {
    const acknowledged = { period: '来源写的就是到这一天。' };
    expect(said({ periodEnd: '2031-06-29', acknowledged })).toEqual([]);
    expect(said({ acknowledged })).toEqual([
      'warning acknowledged.period：period：来源写的就是到这一天。；不填：没有要说明的疑问',
    ]);
  });

  it('of a result is of the plan’s year', () => {
    expect(said({ periodStart: '2030-12-01' })).toEqual([
      'error periodStart：2030-12-01；不早于计划年度第一天 2031-01-01',
    ]);
    expect(
      said({ periodStart: '2031-12-01', periodEnd: '2032-01-31', date: '2032-02-01' }),
    ).toEqual(['error periodEnd：2032-01-31；不晚于计划年度最后一天 2031-12-31']);
    expect(
      said({ periodStart: '2031-12-31', periodEnd: '2032-01-31', date: '2032-02-01' }),
    ).toEqual(['error periodEnd：2032-01-31；不晚于计划年度最后一天 2031-12-31']);
    expect(
      said({ periodStart: '2032-01-01', periodEnd: '2032-01-31', date: '2032-02-01' }),
    ).toEqual(['error periodStart：2032-01-01；不晚于计划年度最后一天 2031-12-31']);
  });

  it('of a figure by another definition may be later, but not reach across', () => {
    const later = { periodStart: '2032-01-31', periodEnd: '2032-01-31', date: '2032-02-01' };
    expect(said({ ...later, definition: 'different' })).toEqual([]);
    for (const definition of ['same', 'unstated', 'part'] as const)
      expect(said({ ...later, definition })).toHaveLength(1);
    expect(said({ ...later, periodStart: '2031-12-01', definition: 'different' })).toHaveLength(1);
  });

  it('may be the target’s own', () => {
    const own = { periodStart: '2030-07-01', periodEnd: '2032-03-31' };
    const time = { ...own, date: '2032-04-01', read: '2032-04-02' };
    expect(said(time, own)).toEqual([]);
    expect(said({ ...time, periodStart: '2030-06-01' }, own)).toEqual([
      'error periodStart：2030-06-01；不早于计划年度第一天 2030-07-01',
    ]);
    // A target's shorter time does not make figures of the plan's year wrong.
    expect(said({}, { periodStart: '2031-04-01', periodEnd: '2031-06-30' })).toEqual([]);
  });

  it('of a baseline is all of the year before, or its last day', () => {
    const before = { periodStart: '2030-01-01', periodEnd: '2030-12-31' };
    expect(said({ ...baseline, ...before })).toEqual([]);
    expect(said({ ...baseline, ...before, periodStart: '2030-12-31' }, { kind: 'stock' })).toEqual(
      [],
    );
    const expected = '计划的上一年全年（2030-01-01 至 2030-12-31），或者它的最后一天';
    expect(said({ ...baseline, ...before, periodEnd: '2030-11-30' })).toEqual([
      `error periodEnd：2030-11-30；${expected}`,
    ]);
    expect(said({ ...baseline, ...before, periodStart: '2030-07-01' })).toEqual([
      `error periodStart：2030-07-01；${expected}`,
    ]);
    expect(said({ ...baseline, periodStart: '2029-01-01', periodEnd: '2029-12-31' })).toEqual([
      `error periodEnd：2029-12-31；${expected}`,
    ]);
    expect(said({ ...baseline, periodStart: '2031-01-01', periodEnd: '2031-01-01' })).toEqual([
      'error periodEnd：2031-01-01；早于计划年度第一天 2031-01-01',
    ]);
  });

  it('does not end before it begins, whatever else it does', () => {
    expect(said({ periodEnd: '2030-12-30' })).toEqual([
      'error periodEnd：2030-12-30；不早于 2031-01-01',
    ]);
  });
});

describe('publication', () => {
  it('of a result is after the plan began', () => {
    expect(said({ date: '2030-12-31', finality: 'expected' })).toEqual([
      'error source.date：2030-12-31；不早于计划年度第一天 2031-01-01',
    ]);
    expect(said({ date: '2031-01-01', finality: 'expected' })).toEqual([]);
  });

  it('of a final figure is after its time', () => {
    expect(said({ date: '2031-12-30' })).toEqual([
      'error finality：final，而来源发布于 2031-12-30，这段时间还没有过完；expected',
    ]);
    expect(said({ date: '2031-12-31' })).toEqual([]);
    expect(said({ date: '2031-12-30', finality: 'expected' })).toEqual([]);
    expect(said({ date: undefined, read: '2031-12-30' })).toEqual([
      'error finality：final，而读到的那天是 2031-12-30，这段时间还没有过完；expected',
    ]);
    expect(said({ date: undefined, read: '2031-12-31' })).toEqual([]);
  });

  it('too early is named twice: for the plan, and for a figure that is called final', () => {
    expect(said({ date: '2030-12-31' })).toEqual([
      'error source.date：2030-12-31；不早于计划年度第一天 2031-01-01',
      'error finality：final，而来源发布于 2030-12-31，这段时间还没有过完；expected',
    ]);
    expect(said({ date: '2031-12-31', note: '预计数' })).toEqual([
      'error finality：final，而说明里写的是预计；expected',
    ]);
  });

  it('of a final figure speaks of no expectation, but for the year before', () => {
    for (const note of ['预计全年可达', '预期数', '有望达到'])
      expect(said({ note })).toEqual(['error finality：final，而说明里写的是预计；expected']);
    const before = { ...baseline, periodStart: '2030-01-01', periodEnd: '2030-12-31' };
    expect(said({ ...before, note: '当时预计今年更多。' })).toEqual([]);
  });

  it('is before it was read', () => {
    expect(said({ read: '2032-01-19' })).toEqual([
      'error read：2032-01-19；不早于发布日期 2032-01-20',
    ]);
    expect(said({ read: '2032-01-20' })).toEqual([]);
    // A page of a day to come is at fault itself.
    expect(said({ date: '2032-06-16' })).toEqual([]);
    expect(said({ date: '2032-06-15' })).toHaveLength(1);
  });
});

describe('a record of a target that is at fault', () => {
  it('is held against the plan’s year alone', () => {
    const fields = (periodStart: string, periodEnd: string) =>
      periodFindings(
        { ...first!, periodStart, periodEnd, finality: 'expected' },
        plan!.record,
        undefined,
        '2032-06-15',
        findingsIn(outcomes, ['outcomes', 0]),
      ).map(({ field }) => field);
    expect(fields('2031-01-01', '2031-12-31')).toEqual([]);
    expect(fields('2031-06-15', '2031-06-15')).toEqual([]);
    expect(fields('2030-01-01', '2031-12-31')).toEqual(['outcomes[0].periodStart']);
    expect(fields('2031-01-01', '2032-01-31')).toEqual(['outcomes[0].periodEnd']);
  });
});

describe('what is not yet', () => {
  it('is neither read nor measured', () => {
    expect(said({}, {}, '2032-02-29')).toEqual([
      'error read：2032-03-01，还没有到；不晚于今天 2032-02-29',
    ]);
    expect(said({}, {}, '2032-03-01')).toEqual([]);
    const expected = { finality: 'expected', date: undefined, read: '2030-12-31' } as const;
    expect(said(expected, {}, '2030-12-31')).toEqual([
      'error periodStart：2031-01-01，还没有到；不晚于今天 2030-12-31',
    ]);
  });

  it('is told by the day that the checks are given', () => {
    const findings = (today: string) =>
      loadContent(
        filesWith({ 'site.yaml': replacing('official: false', 'official: false') }),
        today,
      ).findings;
    expect(findings('2032-06-01')).toEqual([]);
    expect(findings('2032-05-31')).toMatchObject([
      {
        file: 'content/plans/2031/outcomes.yaml',
        field: 'searches[1].date',
        found: '2032-06-01，还没有到',
        remedy: '改正日期；日期没有错，就校准这台电脑的时钟。',
      },
    ]);
  });
});

describe('what an editor says of the time', () => {
  it.each([
    ['只到6月。', '06'],
    ['这是上半年，不能据此说是否达到。', '06'],
    ['这是前三季度。', '09'],
    ['只到10月。', '10'],
    ['这是一季度。', '03'],
    ['目标说的是全年。', undefined],
    ['到6月有了变化。', undefined],
  ])('“%s” is held against the last day', (note, month) => {
    expect(monthTold({ note } as OutcomeRecord)?.month).toBe(month);
    expect(monthTold({ difference: note } as OutcomeRecord)?.month).toBe(month);
  });

  it('is where the figure’s time ends', () => {
    expect(said({ periodEnd: '2031-06-30', note: '只到6月。' })).toEqual([]);
    expect(said({ periodEnd: '2031-09-30', note: '只到6月。' })).toEqual([
      'error periodEnd：2031-09-30，而说明里写的是“只到6月”；2031年6月的最后一天',
    ]);
    expect(said({ periodEnd: '2031-10-31', note: '只到10月。' })).toEqual([]);
  });
});

describe('a part of a year', () => {
  it.each([
    ['1—6月', { from: 1, to: 6 }],
    ['3月至10月', { from: 3, to: 10 }],
    ['上半年', { from: 1, to: 6 }],
    ['前三季度', { from: 1, to: 9 }],
    ['一季度', { from: 1, to: 3 }],
    ['只是城关镇的', undefined],
  ])('%s is so many months', (part, months) => expect(monthsOf(part)).toEqual(months));
});
