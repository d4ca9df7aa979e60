import { describe, expect, it } from 'vitest';
import { plan } from '../../../tests/fixture/fixture.ts';
import { plainIndex, type PlainRecord } from '../../../tests/search/plain-engine.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { searchedTargets } from '../index/records.ts';
import { answer, listed, type Asked } from './answer.ts';
import { fewEnough } from './matching.ts';

const asked = (query: string, change: Partial<Asked> = {}): Asked => ({
  query,
  filters: {},
  inOrderOfText: false,
  all: false,
  ...change,
});
const records: PlainRecord[] = [
  { title: '改善居住', text: '加装电梯20台。', chapter: '2', topics: ['housing'] },
  { title: '主题', text: '加装电梯。', kind: 'topic', topics: ['housing'] },
  { title: '电梯', text: '电梯一。电梯二。', chapter: '2' },
  { title: '养老服务', text: '新增养老床位。', chapter: '1', topics: ['elderly'] },
];
const lexicon = [{ say: ['爬楼'], mean: ['加装电梯'] }];
const index = () =>
  plainIndex(records, lexicon, searchedTargets([plan], addressesUnder('/', 'https://example.org')));
const addresses = async (query: string, change: Partial<Asked> = {}) =>
  (await answer(index(), asked(query, change))).hits.map(({ hit }) => hit.address);

describe('the answer to words', () => {
  it('is ranked: the document’s own wording, titles before text', async () => {
    expect(await addresses('电梯')).toEqual(['/2/', '/0/', '/1/']);
  });

  it('is in the order of the documents where that is asked for', async () => {
    expect(await addresses('电梯', { inOrderOfText: true })).toEqual(['/0/', '/1/', '/2/']);
  });

  it('leads to the sentence and shows it to the letter, what was looked for marked', async () => {
    const { hits } = await answer(index(), asked('电梯20'));
    expect(hits).toEqual([
      {
        match: 'exact',
        hit: {
          address: '/0/',
          context: '第0项',
          title: [{ text: '改善居住', marked: false }],
          sentences: [
            {
              address: '/0/#s01',
              pieces: [
                { text: '加装', marked: false },
                { text: '电梯20', marked: true },
                { text: '台。', marked: false },
              ],
              asked: [],
              others: [],
            },
          ],
          more: 0,
          official: true,
        },
      },
    ]);
  });

  it('counts what matches, and what the filters leave out', async () => {
    const { counts, elsewhere, ids } = await answer(
      index(),
      asked('电梯', { filters: { kind: 'task' } }),
    );
    expect(counts).toEqual({ exact: 2, related: 0, near: 0 });
    expect(elsewhere).toBe(1);
    // The counts beside the filters are made of all that matches.
    expect(ids).toEqual(['0', '1', '2']);
  });

  it('passes all filters at once', async () => {
    const filters = { chapter: '2', topic: 'housing' };
    expect(await addresses('电梯', { filters })).toEqual(['/0/']);
    expect(await addresses('电梯', { filters: { ...filters, chapter: '9' } })).toEqual([]);
  });

  it('says by which words of the texts it was found', async () => {
    const found = await answer(index(), asked('爬楼'));
    expect(found.related).toEqual(['加装电梯']);
    expect(found.hits.map(({ hit, match }) => [hit.address, match])).toEqual([
      ['/0/', 'related'],
      ['/1/', 'related'],
    ]);
  });

  it('is nothing for nothing', async () => {
    expect(await answer(index(), asked(''))).toEqual({
      hits: [],
      counts: { exact: 0, related: 0, near: 0 },
      elsewhere: 0,
      related: [],
      numbers: false,
      ids: [],
    });
  });
});

describe('a long answer', () => {
  const many = (count: number) =>
    plainIndex(Array.from({ length: count }, (_, at) => ({ title: `题${at}`, text: '增长。' })));

  it('shows its first page, and all where that is asked for', async () => {
    const first = await answer(many(30), asked('增长'));
    expect(first.hits).toHaveLength(listed);
    expect(first.counts.exact).toBe(30);
    expect((await answer(many(30), asked('增长', { all: true }))).hits).toHaveLength(30);
    expect(
      (await answer(many(30), asked('增长', { inOrderOfText: true }))).hits.map(
        ({ hit }) => hit.address,
      ),
    ).toEqual(Array.from({ length: listed }, (_, at) => `/${at}/`));
  });

  it('loads no more records than are shown, where there are too many to rank', async () => {
    const large = many(fewEnough + 20);
    await answer(large, asked('增长'));
    expect(large.loaded).toHaveLength(listed);
    const small = many(fewEnough);
    await answer(small, asked('增长'));
    expect(small.loaded).toHaveLength(fewEnough);
  });

  it('loads nothing that the filters leave out', async () => {
    const some = many(30);
    await answer(some, asked('增长', { filters: { chapter: '9' } }));
    expect(some.loaded).toEqual([]);
  });
});

describe('the answer to a question about numbers', () => {
  it('is the targets, by unit, the smallest first, each with its quote', async () => {
    const found = await answer(index(), asked('≥15家'));
    expect(found.numbers).toBe(true);
    expect(found.hits.map(({ hit }) => [hit.target?.indicator, hit.target?.raw])).toEqual([
      ['新增科技型企业', '15家'],
      ['入孵科技型企业', '超40家'],
      ['累计高新技术企业', '达320家'],
    ]);
    expect(found.hits[0]?.hit).toMatchObject({
      address: '/2031/tasks/03/#t04',
      context: '目标 · 2031年 · 任务3',
      title: [{ text: '新增科技型企业' }],
      sentences: [{ pieces: [{ text: '新增科技型企业15家', marked: false }] }],
    });
  });

  it('passes the filters, and counts what they leave out', async () => {
    const found = await answer(index(), asked('≥15家', { filters: { chapter: '2' } }));
    expect(found).toMatchObject({ hits: [], elsewhere: 3, counts: { exact: 0 } });
    expect(
      await answer(index(), asked('单位:张', { filters: { topic: 'elderly' } })),
    ).toMatchObject({ counts: { exact: 2 }, elsewhere: 0 });
    expect(await answer(index(), asked('单位:张', { filters: { kind: 'task' } }))).toMatchObject({
      counts: { exact: 0 },
      elsewhere: 2,
    });
  });

  it('is listed whole where that is asked for', async () => {
    expect((await answer(index(), asked('≥0'))).hits).toHaveLength(listed);
    expect((await answer(index(), asked('≥0', { all: true }))).hits).toHaveLength(32);
  });
});

describe('the answer where targets are chosen', () => {
  const filters = { kind: 'target' };
  it('is the targets that hold every run in their quote or in what they measure', async () => {
    expect(await addresses('电梯', { filters })).toEqual(['/2031/tasks/05/#t03']);
    expect(await addresses('独居 报警器', { filters })).toEqual(['/2031/tasks/05/#t05']);
    expect(await addresses('独居 电梯', { filters })).toEqual([]);
    expect(await addresses('', { filters })).toEqual([]);
  });

  it('is no question about numbers, and has no records', async () => {
    expect(await answer(index(), asked('电梯', { filters }))).toMatchObject({
      numbers: false,
      ids: [],
    });
  });
});
