import { describe, expect, it } from 'vitest';
import { plan } from '../../../tests/fixture/fixture.ts';
import { states } from '../../model/outcome.ts';
import { countsBy, paramsOf, rowsIn, viewFrom, type TargetRow } from './view.ts';

const rows: TargetRow[] = plan.targets.map((target) => ({
  ...target,
  chapter: String(target.chapter),
  state: target.standing.state,
  known: states.indexOf(target.standing.state),
  topics: plan.tasks[target.task! - 1]!.topics,
  responsible: plan.tasks[target.task! - 1]!.units.map(({ name }) => name),
}));
const view = (address: string) => viewFrom(new URLSearchParams(address));
const raws = (address: string) => rowsIn(view(address), rows).map(({ raw }) => raw);

describe('rowsIn', () => {
  it('shows all in the order of the text when nothing is asked for', () => {
    expect(rowsIn(view(''), rows)).toEqual(rows);
  });
  it('filters by every field together', () => {
    expect(raws('chapter=1&unit=家')).toEqual([
      '12家',
      '5家',
      '8家',
      '达320家',
      '8家',
      '超40家',
      '15家',
    ]);
    expect(raws('kind=share&comparator=ge')).toEqual(['达到98％', '达到96％', '12.5‰']);
    expect(raws('topic=transport')).toEqual([
      '20万平方米',
      '20万平方米',
      '120公里',
      '8.1万平方米',
      '2公里',
      '3座',
    ]);
    expect(raws('unit=没有')).toEqual([]);
    expect(rowsIn(view('state=unclear&unit=家'), rows).map(({ id }) => id)).toEqual([
      '2031-02-05',
      '2031-03-02',
    ]);
  });
  it('bounds values of one unit, both ends included, and ignores bounds without a unit', () => {
    expect(raws('unit=家&min=15&max=40')).toEqual(['超40家', '15家']);
    expect(raws('min=1000000')).toHaveLength(32);
    expect(raws('unit=家&min=x')).toHaveLength(7);
  });
  it('orders values within their unit only', () => {
    expect(raws('chapter=1&unit=家&sort=value')).toEqual([
      '5家',
      '8家',
      '8家',
      '12家',
      '15家',
      '超40家',
      '达320家',
    ]);
    expect(raws('chapter=1&unit=家&sort=value&desc=1')).toEqual([
      '达320家',
      '超40家',
      '15家',
      '12家',
      '8家',
      '8家',
      '5家',
    ]);
    const units = rowsIn(view('sort=value&desc=1'), rows).map(({ unit }) => unit);
    expect(units.filter((unit, index) => unit !== units[index - 1])).toHaveLength(
      new Set(units).size,
    );
  });
});

describe('order by what is known', () => {
  it('has the best-known first, and those known alike as the text has them', () => {
    const shown = rowsIn(view('sort=state'), rows);
    const places = shown.map(({ known, id }) => [known, rows.findIndex((row) => row.id === id)]);
    expect(places).toEqual(places.toSorted(([a, b], [c, d]) => a! - c! || b! - d!));
    expect(rowsIn(view('sort=state&desc=1'), rows)[0]?.state).toBe('not-found');
  });
});

describe('paramsOf', () => {
  it.each([
    '',
    'chapter=5&unit=%E5%BC%A0&min=100&sort=value&desc=1',
    'topic=jobs&kind=flow&comparator=eq',
    'state=final&sort=state',
  ])('is undone by viewFrom: %j', (address) => {
    expect(paramsOf(view(address)).toString()).toBe(address);
  });
  it('drops what makes no sense', () => {
    expect(paramsOf(view('min=5&sort=size&desc=1&max=abc')).toString()).toBe('');
  });
});

describe('countsBy', () => {
  it('counts a target once for each of its topics', () => {
    expect(countsBy(rows, ({ chapter }) => [chapter])).toEqual(
      new Map([
        ['1', 13],
        ['2', 19],
      ]),
    );
    expect(countsBy(rows, ({ topics }) => topics).get('housing')).toBe(5);
  });
});
