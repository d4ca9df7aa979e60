import { describe, expect, it } from 'vitest';
import { content, plan, task } from '../../../tests/fixture/fixture.ts';
import { contextOf } from '../../model/context.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { buildSeries } from '../../model/series.ts';
import { leadingTarget, sharedTask } from './shared.ts';

const series = buildSeries(content.series, [plan], ({ id }) => id);
const rowsOf = (number: number) =>
  task(number).targets.map((target) => ({
    target,
    context: contextOf(
      target,
      plan,
      series.find(({ indicatorKey }) => indicatorKey === target.indicatorKey),
    ),
  }));
const leading = (number: number) => leadingTarget(plan, rowsOf(number))?.target.id;
const shared = (number: number) =>
  sharedTask(
    plan,
    task(number),
    '本站',
    addressesUnder('/', 'https://record.example'),
    rowsOf(number),
  );

describe('the target that stands for its task in a picture', () => {
  it('is one whose result is away from it', () => {
    expect(leading(2)).toBe('2031-02-01');
    expect(shared(2).leading).toMatchObject({ raw: '30个', said: '公布26个，比目标少4个' });
    expect(shared(2).leading?.sources).toMatch(/^出处：.+，2032-01-\d\d。$/u);
  });

  it('is, where nothing is known, one that editors chose, or the largest count', () => {
    const unknown = rowsOf(4).filter(({ context }) => !context.result && !context.chart.years);
    const highlights = [unknown.at(-1)!.target.id];
    const chosen = leadingTarget({ record: { ...plan.record, highlights } }, unknown);
    expect(chosen?.target.id).toBe(highlights[0]);
    const counts = unknown.filter(({ target }) => !'%‰'.includes(target.unit));
    const largest = leadingTarget({ record: { ...plan.record, highlights: [] } }, unknown);
    expect(largest?.target.value).toBe(Math.max(...counts.map(({ target }) => target.value)));
  });

  it('is none of a task without numbers', () => {
    expect(shared(8).leading).toBeUndefined();
  });
});
