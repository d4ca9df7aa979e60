import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { afterMarker, segmentsOf, segmentsUnder, treeOf, type Node } from './tree.ts';

const row = (text: string): Block => ({ text, kind: 'row', place: { line: 9 }, cells: [text] });
const blocks = (lines: readonly (string | Block)[]): Block[] =>
  lines.map((one, at) =>
    typeof one === 'string' ? { text: one, kind: 'paragraph', place: { line: at + 1 } } : one,
  );
const segments = (...lines: (string | Block)[]) => segmentsOf(blocks(lines));
const texts = (...lines: (string | Block)[]) => segments(...lines).map(({ text }) => text);

/** "一、经济 [（一）招商 [] ]": markers with what is under them. */
const shape = ({ marker, children, paragraphs }: Node): string =>
  `${marker?.printed ?? ''}${paragraphs.map(({ text }) => ` ${text}`).join('')}[${children.map(shape).join('')}]`;
const tree = (...lines: string[]) => shape(treeOf(segments(...lines)));

describe('segmentsOf', () => {
  it('cuts items that run on in one paragraph, each with its place', () => {
    const cut = segments('（一）修路。（二）修桥。（三）办学校。');
    expect(cut.map(({ text, start, marker }) => [text, start, marker?.number])).toEqual([
      ['（一）修路。', 0, 1],
      ['（二）修桥。', 6, 2],
      ['（三）办学校。', 12, 3],
    ]);
  });

  it('cuts an item that stands right behind its heading, where a second follows', () => {
    expect(texts('一、交通建设（一）修路。（二）修桥。')).toEqual([
      '一、交通建设',
      '（一）修路。',
      '（二）修桥。',
    ]);
    expect(texts('一、交通建设1．修路。', '2．修桥。')).toEqual([
      '一、交通建设',
      '1．修路。',
      '2．修桥。',
    ]);
    expect(texts('一、交通建设（一）修路。')).toEqual(['一、交通建设（一）修路。']);
    // A figure with a point, a numeral that is coarser, or one right behind the other.
    expect(texts('一、投资11.5亿元。', '2．修桥。')).toEqual(['一、投资11.5亿元。', '2．修桥。']);
    expect(texts('1．交通（一）修路。（二）修桥。')).toEqual(['1．交通（一）修路。（二）修桥。']);
    expect(texts('1．交通1．修路。', '2．修桥。')).toEqual(['1．交通1．修路。', '2．修桥。']);
  });

  it('cuts behind a heading of two characters, where the second item opens the next paragraph or follows', () => {
    expect(texts('一、交通1．修路。', '2．修桥。')).toEqual(['一、交通', '1．修路。', '2．修桥。']);
    expect(texts('一、路1．修路。', '2．修桥。')).toEqual(['一、路1．修路。', '2．修桥。']);
    expect(texts('一、交通1．修路。', '3．修桥。')).toEqual(['一、交通1．修路。', '3．修桥。']);
    expect(texts('一、交通1．修路。', '（二）修桥。')).toEqual([
      '一、交通1．修路。',
      '（二）修桥。',
    ]);
    expect(texts('一、交通(一)修路1、修桥。2、修站。(二)办学校。')).toEqual([
      '一、交通',
      '(一)修路1、修桥。2、修站。',
      '(二)办学校。',
    ]);
    expect(texts('一、投资2.1．亿元。2．修桥。')).toEqual(['一、投资2.1．亿元。2．修桥。']);
  });

  it('takes a numeral that runs into a figure for the next of its list, where it is no quantity', () => {
    const markers = (...lines: string[]) => segments(...lines).map(({ marker }) => marker?.printed);
    expect(markers('1．甲。', '2.121人才项目。', '3.131人才项目。')).toEqual(['1．', '2.', '3.']);
    expect(markers('1．甲。', '2.5亿元投资。')).toEqual(['1．', undefined]);
    expect(markers('1．甲。', '3.121人才项目。')).toEqual(['1．', undefined]);
    expect(markers('2.121人才项目。')).toEqual([undefined]);
    expect(markers('1．甲。', '见2.121人才项目。')).toEqual(['1．', undefined]);
    expect(segments('1．甲。', row('2.121人才项目。'))[1]!.marker).toBeUndefined();
    expect(segments('1．甲。', '2.121人才项目。')[1]).toMatchObject({
      text: '2.121人才项目。',
      marker: { style: 'arabic', printed: '2.', number: 2 },
    });
  });

  it('takes the name of what a notice encloses for the head of a further plan', () => {
    const heads = (...lines: (string | Block)[]) =>
      segmentsOf(blocks(lines), ['实事清单']).map(({ marker }) => marker?.style);
    expect(heads('1．甲。', '《实事清单》', '1．乙。')).toEqual(['arabic', 'annex', 'arabic']);
    expect(heads('1．甲。', '附件', '实事清单')).toEqual(['arabic', 'annex', undefined]);
    expect(heads('1．甲。', row('实事清单'))).toEqual(['arabic', undefined]);
    expect(heads('1．甲。', '其他清单')).toEqual(['arabic', undefined]);
  });

  it('cuts no row of a table, nor text that no numeral opens', () => {
    expect(texts(row('一、修路。二、修桥。'))).toEqual(['一、修路。二、修桥。']);
    expect(texts('要做到：（一）快。（二）好。')).toEqual(['要做到：（一）快。（二）好。']);
  });

  it('says on which line of the file an item begins', () => {
    const block: Block = {
      text: '（一）修路。（二）修桥。',
      kind: 'paragraph',
      place: { line: 4 },
      breaks: [{ at: 6, line: 5 }],
    };
    expect(segmentsOf([block]).map(({ line }) => line)).toEqual([4, 5]);
  });
});

describe('afterMarker', () => {
  it('is what an item says behind its numeral and the space that may follow it', () => {
    expect(segments('1. 招商', '2．外贸', '办节会').map(afterMarker)).toEqual([
      '招商',
      '外贸',
      '办节会',
    ]);
  });
});

describe('headings without numerals', () => {
  const headings = (...lines: (string | Block)[]) =>
    segments(...lines)
      .filter(({ marker }) => marker?.style === 'heading')
      .map(({ text }) => text);

  it('are short lines right above items, at least two', () => {
    expect(headings('教育事业', '1．办学校。', '医疗卫生', '2．办医院。')).toEqual([
      '教育事业',
      '医疗卫生',
    ]);
    expect(headings('教育事业', '1．办学校。', '2．办医院。')).toEqual([]);
    expect(segments('教育事业', '1．办学校。', '医疗卫生', '2．办医院。')[0]!.marker).toEqual({
      style: 'heading',
      printed: '',
    });
  });

  it.each([
    ['in which a sentence ends', '坚持稳中求进。办好教育'],
    ['that end in a colon', '具体安排如下：'],
    ['that are long', '甲'.repeat(26)],
    ['that go on', '教育事业，'],
    ['that end in a stop', '教育事业。'],
    ['that number nothing', '附件'],
    ['that say who answers', '责任单位：区教育局'],
  ])('are none %s', (_name, line) => {
    expect(headings(line, '1．办学校。', '医疗卫生', '2．办医院。')).toEqual([]);
  });

  it('are of twenty-five characters at most, and may hold a colon', () => {
    const longest = '甲'.repeat(25);
    expect(headings(longest, '1．办学校。', '事业：医疗', '2．办医院。')).toEqual([
      longest,
      '事业：医疗',
    ]);
  });

  it('are none where text stands between the first and its items, nor above items of another style', () => {
    expect(headings('教育事业', '坚持公平。', '1．办学校。', '医疗卫生', '2．办医院。')).toEqual(
      [],
    );
    expect(headings('教育事业', '1．办学校。', '医疗卫生', '（一）办医院。')).toEqual([]);
    expect(headings(row('教育事业'), '1．办学校。', '医疗卫生', '2．办医院。')).toEqual([]);
  });
});

describe('treeOf', () => {
  it('nests as the numerals do, whichever comes first', () => {
    expect(tree('一、经济', '（一）招商', '1．企业', '（二）外贸', '二、民生', '1．学校')).toBe(
      '[一、[（一）[1．[]]（二）[]]二、[1．[]]]',
    );
  });

  it('gives an item to the level that holds its like, though it be printed finer elsewhere', () => {
    expect(tree('1．甲', '一、乙', '2．丙')).toBe('[1．[]一、[2．[]]]');
    expect(tree('（一）甲', '（1）乙', '①丙', '（2）丁')).toBe('[（一）[（1）[①[]]（2）[]]]');
  });

  it('keeps paragraphs with what they stand under', () => {
    expect(tree('前言', '一、经济', '说明', '1．企业', '详情')).toBe(
      ' 前言[一、 说明[1． 详情[]]]',
    );
  });

  it('gives all of it back in order', () => {
    const lines = ['前言', '一、经济', '说明', '1．企业', '详情', '二、民生'];
    expect(segmentsUnder(treeOf(segments(...lines))).map(({ text }) => text)).toEqual(lines);
  });
});
