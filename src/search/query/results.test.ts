import { describe, expect, it } from 'vitest';
import { markPieces, rankHits, type FoundRecord, type Piece } from './results.ts';

const record = (address: string, title: string, text: string): FoundRecord => ({
  address,
  title,
  context: '',
  text,
  targets: [],
  kind: 'task',
  said: new Map(),
});
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('rankHits', () => {
  it('puts a match in the title first, then whole numbers, then the most occurrences', () => {
    const hits = rankHits(
      [
        record('/part/', '甲', '达到45％。'),
        record('/once/', '乙', '增长5％。'),
        record('/twice/', '丙', '增长5％，增长5％。'),
        record('/title/', '增长5％', '丁。'),
      ],
      ['5%'],
    );
    expect(hits.map(({ address }) => address)).toEqual(['/title/', '/twice/', '/once/', '/part/']);
  });

  it('does not let a word speak for a number beside it', () => {
    const hits = rankHits(
      [
        record('/part/', '甲', '居民、居民、居民增长45％。'),
        record('/whole/', '乙', '居民增长5％。'),
      ],
      ['居民', '5%'],
    );
    expect(hits.map(({ address }) => address)).toEqual(['/whole/', '/part/']);
  });

  it('marks parts of numbers only where the text has none whole', () => {
    const texts = ['甲3500套，乙500户。', '丙3500套。'].map((text) => record('/', '题', text));
    const hits = rankHits(texts, ['500']);
    expect(hits.map(({ sentences }) => shown(sentences[0]?.pieces ?? []))).toEqual([
      '甲3500套，乙[500]户。',
      '丙3[500]套。',
    ]);
  });

  it('puts a literal match before one across a mark', () => {
    const hits = rankHits(
      [
        record('/across/', '甲', '3500套（间），100套（间）。'),
        record('/literal/', '乙', '一套间。'),
      ],
      ['套间'],
    );
    expect(hits.map(({ address }) => address)).toEqual(['/literal/', '/across/']);
  });

  it('leads to the sentences, at most three, and counts the rest', () => {
    const [hit] = rankHits([record('/t/', '题', '无。电梯一。电梯二。电梯三。电梯四。')], ['电梯']);
    expect(hit?.sentences.map(({ address }) => address)).toEqual(['/t/#s02', '/t/#s03', '/t/#s04']);
    expect(hit?.more).toBe(1);
  });

  it('shows the sentence verbatim, every occurrence marked', () => {
    const [hit] = rankHits([record('/t/', '题', '增长5％、增长5％。')], ['5%']);
    expect(shown(hit?.sentences[0]?.pieces ?? [])).toBe('增长[5％]、增长[5％]。');
  });

  it('cuts a long sentence at its marks, around the first occurrence', () => {
    const clause = '推进一项又一项十分重要的工作，';
    const [hit] = rankHits(
      [record('/t/', '题', `${clause.repeat(12)}加装电梯，${clause.repeat(12)}`)],
      ['电梯'],
    );
    const excerpt = shown(hit?.sentences[0]?.pieces ?? []);
    expect(excerpt).toContain('加装[电梯]，');
    expect(excerpt).toMatch(/^……推进.*，……$/u);
    expect(excerpt.length).toBeLessThan(120);
  });

  it('leads to the target whose number is asked for, and names those of the sentence', () => {
    const text = '启动7个项目。加装电梯200台，筹措床位1000张。';
    const task: FoundRecord = {
      ...record('/t/', '题', text),
      targets: ['7个', '200台', '1000张'].map((raw, index) => ({
        fragment: `t0${index + 1}`,
        start: text.indexOf(raw),
        end: text.indexOf(raw) + raw.length,
      })),
    };
    const [byNumber] = rankHits([task], ['床位1000']);
    expect(byNumber?.sentences[0]?.address).toBe('/t/#t03');
    const [byWord] = rankHits([task], ['电梯']);
    expect(byWord?.sentences[0]).toMatchObject({
      address: '/t/#s02',
      asked: [],
      others: [
        { address: '/t/#t02', raw: '200台' },
        { address: '/t/#t03', raw: '1000张' },
      ],
    });
  });

  it('sets the targets apart whose number or indicator is looked for, with what is known of them', () => {
    const text = '加装电梯200台，筹措床位1000张。';
    const task: FoundRecord = {
      ...record('/t/', '题', text),
      targets: ['200台', '1000张'].map((raw, index) => ({
        fragment: `t0${index + 1}`,
        start: text.indexOf(raw),
        end: text.indexOf(raw) + raw.length,
      })),
      said: new Map([
        ['t01', { indicator: '加装电梯', standing: '有最终数 · 公布210台 · 比目标多10台' }],
        ['t02', { indicator: '新时代城市建设者管理者之家床位', standing: '没有找到公布的结果' }],
      ]),
    };
    const asked = (run: string) =>
      rankHits([task], [run])[0]?.sentences[0]?.asked.map(({ raw, standing }) => [raw, standing]);
    expect(asked('电梯')).toEqual([['200台', '有最终数 · 公布210台 · 比目标多10台']]);
    expect(asked('1000')).toEqual([['1000张', '没有找到公布的结果']]);
    expect(asked('筹措')).toEqual([]);
  });

  it('marks a title', () => {
    const [hit] = rankHits([record('/t/', '做深做实养老服务', '无。')], ['养老']);
    expect(shown(hit?.title ?? [])).toBe('做深做实[养老]服务');
    expect(hit?.sentences).toEqual([]);
  });
});

describe('markPieces', () => {
  it('joins overlapping places and keeps every character', () => {
    const pieces = markPieces('好好好吗', 0, 4, [
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
    expect(shown(pieces)).toBe('[好好好]吗');
  });
});
