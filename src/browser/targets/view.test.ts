import { describe, expect, it } from 'vitest';
import { checkContent } from '../../checks/content.ts';
import { readContent } from '../../content/read.ts';
import { countsBy, paramsOf, rowsIn, viewFrom, type TargetRow } from './view.ts';

const plan = checkContent(readContent('content')).plans[0]!;
const rows: TargetRow[] = plan.targets.map((target) => ({
  ...target,
  chapter: String(target.chapter),
  topics: plan.tasks[target.task - 1]!.topics,
}));
const view = (address: string) => viewFrom(new URLSearchParams(address));
const raws = (address: string) => rowsIn(view(address), rows).map(({ raw }) => raw);

describe('rowsIn', () => {
  it('shows all in the order of the text when nothing is asked for', () => {
    expect(rowsIn(view(''), rows)).toEqual(rows);
  });
  it('filters by every field together', () => {
    expect(raws('chapter=5&unit=张')).toEqual(['1000张', '172张', '170张', '16万张']);
    expect(raws('kind=share&comparator=ge')).toEqual(['达到45％', '达到90％', '5.5‰']);
    expect(raws('topic=jobs')).toEqual(['15个', '620人', '500个', '2701名']);
    expect(raws('unit=没有')).toEqual([]);
  });
  it('bounds values of one unit, both ends included, and ignores bounds without a unit', () => {
    expect(raws('unit=张&min=172&max=1000')).toEqual(['1000张', '172张']);
    expect(raws('min=1000000')).toHaveLength(92);
    expect(raws('unit=张&min=x')).toHaveLength(4);
  });
  it('orders values within their unit only', () => {
    expect(raws('unit=张&sort=value')).toEqual(['170张', '172张', '1000张', '16万张']);
    expect(raws('unit=张&sort=value&desc=1')).toEqual(['16万张', '1000张', '172张', '170张']);
    const units = rowsIn(view('sort=value&desc=1'), rows).map(({ unit }) => unit);
    expect(units.filter((unit, index) => unit !== units[index - 1])).toHaveLength(
      new Set(units).size,
    );
  });
});

describe('paramsOf', () => {
  it.each([
    '',
    'chapter=5&unit=%E5%BC%A0&min=100&sort=value&desc=1',
    'topic=jobs&kind=flow&comparator=eq',
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
        ['1', 19],
        ['2', 5],
        ['4', 9],
        ['5', 51],
        ['6', 8],
      ]),
    );
    expect(countsBy(rows, ({ topics }) => topics).get('jobs')).toBe(4);
  });
});
