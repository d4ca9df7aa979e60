import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readOutline } from '../src/language/outline/outline.ts';
import { readDocument } from '../src/readers/read.ts';
import { scoreOf, type HandMade } from './outline-score.ts';

const folder = path.resolve(import.meta.dirname, '../tests/plans');

/** Published plans and outlines of them made by hand. */
test.each(readdirSync(path.join(folder, 'documents')))(
  '%s is read as its outline made by hand',
  async (name) => {
    const { blocks, left } = await readDocument(readFileSync(path.join(folder, 'documents', name)));
    const { outline } = readOutline(blocks, left);
    const hand = JSON.parse(
      readFileSync(path.join(folder, 'outlines', `${path.parse(name).name}.json`), 'utf8'),
    ) as HandMade;
    const { chapters, tasks, titles, inChapter, units } = scoreOf(hand, outline);
    expect([chapters.right, chapters.read]).toEqual([chapters.due, chapters.due]);
    expect([tasks.right, tasks.read]).toEqual([tasks.due, tasks.due]);
    expect([titles, inChapter]).toEqual([tasks.due, tasks.due]);
    expect(units.right).toBe(units.due);
  },
);

test('an item too many, one too few and a wrong title are counted', () => {
  const hand: HandMade = {
    chapters: [{ title: '经济' }],
    tasks: ['招商引资', '扩大外贸'].map((title) => ({
      title,
      chapter: 0,
      begins: '新增企业五家，口岸一个',
      responsible: null,
    })),
  };
  const read = (titles: string[]) =>
    scoreOf(hand, {
      chapters: [{ marker: '一、', title: '经济' }],
      tasks: titles.map((title) => ({
        marker: '',
        title,
        chapter: 0,
        begins: '新增企业五家，口岸一个',
        responsible: null,
      })),
    }).tasks;
  expect(read(['招商引资', '扩大外贸'])).toEqual({ due: 2, read: 2, right: 2 });
  expect(read(['招商引资'])).toEqual({ due: 2, read: 1, right: 1 });
  expect(read(['招商引资', '兴办教育', '扩大外贸'])).toEqual({ due: 2, read: 3, right: 2 });
});
