import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { siteOrigin } from '../built-sites.ts';
import { readBuiltFiles, readPages, twoDigits, upTo } from './built-pages.ts';

interface TaskObject {
  id: string;
  plan: number;
  number: number;
  chapter: number;
  title: string;
  text: string;
  topics: string[];
  targets: string[];
  url: string;
}

interface TargetObject {
  id: string;
  task: number;
  chapter: number;
  quote: string;
  raw: string;
  value: number;
  unit: string;
  comparator: string;
  kind: string;
  aggregable: boolean;
  sameAs: string | null;
  periodStart: string;
  periodEnd: string;
  url: string;
}

const taskFields = ['id', 'plan', 'number', 'chapter', 'title', 'text', 'topics', 'targets', 'url'];

const targetFields =
  'id task chapter indicator indicatorKey quote raw value unit comparator kind verb of aggregable sameAs periodStart periodEnd baseline outcomes url'.split(
    ' ',
  );

const bare = (text: string) => text.replace(/\s/gu, '');
const occurrences = (text: string, part: string) => text.split(part).length - 1;
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe.each(inject('sites'))('data of the site at $base', ({ base, folder }) => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(folder, 'data/2024', name), 'utf8'));
  const tasks = read('tasks.json') as TaskObject[];
  const targets = read('targets.json') as TargetObject[];
  const textOf = (number: number) => bare(tasks.find((task) => task.number === number)?.text ?? '');
  const pages = readPages(readBuiltFiles(folder));
  /** The element to which an absolute address of the site leads. */
  const placeAt = (url: string) => {
    const { origin, pathname, hash } = new URL(url);
    expect(origin).toBe(siteOrigin);
    expect(pathname.startsWith(base)).toBe(true);
    const page = pages.get(`${pathname.slice(base.length)}index.html`);
    return hash === '' ? page?.documentElement : page?.getElementById(hash.slice(1));
  };

  it('has thirty tasks in order, each with every field', () => {
    expect(tasks.map(({ number }) => number)).toEqual(upTo(30));
    expect(tasks.map(({ id }) => id)).toEqual(
      upTo(30).map((number) => `2024-${twoDigits(number)}`),
    );
    for (const task of tasks) {
      expect(Object.keys(task)).toEqual(expect.arrayContaining(taskFields));
      expect(task).toMatchObject({
        plan: 2024,
        title: expect.stringMatching(/[^。]$/u),
        text: expect.stringMatching(/。$/u),
        topics: expect.any(Array),
        targets: expect.any(Array),
      });
      expect(task.chapter).toBeGreaterThanOrEqual(1);
      expect(task.chapter).toBeLessThanOrEqual(7);
      expect(placeAt(task.url)?.querySelector('h1')?.textContent).toContain(task.title);
    }
  });

  it('has ninety-two targets with ids of their own, each with every field', () => {
    expect(targets).toHaveLength(92);
    expect(repeated(targets.map(({ id }) => id))).toEqual([]);
    const missing = targets.flatMap((target) =>
      targetFields.filter((field) => !(field in target)).map((field) => `${target.id}: ${field}`),
    );
    expect(missing).toEqual([]);
  });

  it('lists in each task the targets that name it', () => {
    expect(tasks.flatMap((task) => task.targets)).toEqual(targets.map(({ id }) => id));
    for (const { id, task, chapter } of targets) {
      expect(id).toMatch(new RegExp(`^2024-${twoDigits(task)}-\\d{2}$`, 'u'));
      expect(tasks[task - 1]).toMatchObject({ number: task, chapter });
      expect(tasks[task - 1]?.targets).toContain(id);
    }
  });

  it('quotes each target from its task, once, with the printed number in the quote', () => {
    for (const { id, task, quote, raw } of targets) {
      expect(quote, id).toBe(bare(quote));
      expect(occurrences(textOf(task), quote), `${id}: “${quote}”`).toBe(1);
      expect(occurrences(quote, raw), `${id}: “${raw}”`).toBe(1);
      expect(raw, id).toMatch(/\d/u);
    }
  });

  it('gives the targets in the order of the text', () => {
    const places = targets.map(
      ({ task, quote, raw }) => task * 10_000 + textOf(task).indexOf(quote) + quote.indexOf(raw),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('keeps to the words of the contract', () => {
    for (const target of targets) {
      expect(['eq', 'ge', 'gt', 'approx'], target.id).toContain(target.comparator);
      expect(['flow', 'stock', 'growth', 'share'], target.id).toContain(target.kind);
      expect(typeof target.value, target.id).toBe('number');
      expect(typeof target.aggregable, target.id).toBe('boolean');
      expect(target.unit, target.id).toMatch(/^\S+$/u);
      expect(target.periodStart, target.id).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(target.periodEnd >= target.periodStart, target.id).toBe(true);
      if (target.sameAs !== null) expect(targets.map(({ id }) => id)).toContain(target.sameAs);
    }
  });

  it('reads the printed numbers as they are printed', () => {
    const byId = new Map(targets.map((target) => [target.id, target]));
    expect(byId.get('2024-18-04')).toMatchObject({ raw: '200台', value: 200, unit: '台' });
    expect(byId.get('2024-18-05')).toMatchObject({
      raw: '3500套（间）',
      value: 3500,
      unit: '套（间）',
    });
    expect(byId.get('2024-18-03')).toMatchObject({
      raw: '100万平方米',
      value: 1_000_000,
      unit: '平方米',
    });
    expect(byId.get('2024-01-03')).toMatchObject({
      raw: '1700亿元',
      value: 170_000_000_000,
      unit: '元',
    });
  });

  it('leads from each target’s address to its number on its task’s page', () => {
    for (const { id, url, raw } of targets) {
      expect(url, id).toBe(`${siteOrigin}${base}2024/tasks/${id.slice(5, 7)}/#t${id.slice(8)}`);
      expect(bare(placeAt(url)?.textContent ?? ''), id).toContain(raw);
    }
  });
});
