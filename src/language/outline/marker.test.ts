import { describe, expect, it } from 'vitest';
import { isWeak, markerOf, nextRunOn, rankOf, seenMarker, styleOf } from './marker.ts';

describe('markerOf', () => {
  it.each([
    ['附件1：名单', 'annex', '附件1：', 1],
    ['附表一', 'annex', '附表一', 1],
    ['附录2．名单', 'annex', '附录2．', 2],
    ['第一篇总则', 'part', '第一篇', 1],
    ['第3编、总则', 'part', '第3编、', 3],
    ['第二节：保障', 'section', '第二节：', 2],
    ['第一项.保障', 'article', '第一项.', 1],
    ['第二件：修桥', 'article', '第二件：', 2],
    ['第二件实事：修桥', 'article', '第二件实事：', 2],
    ['★1.修桥', 'arabic', '★1.', 1],
    ['▲（二）修桥', 'chineseParen', '▲（二）', 2],
    ['※3、修桥', 'arabicComma', '※3、', 3],
    ['任务三：招商', 'named', '任务三：', 3],
    ['实事2、办学校', 'named', '实事2、', 2],
    ['〈三〉招商', 'chineseParen', '〈三〉', 3],
    ['(三)、招商', 'chineseParen', '(三)、', 3],
    ['三﹑招商', 'chinese', '三﹑', 3],
    ['一百二十、招商', 'chinese', '一百二十、', 120],
    ['1. 稳增长', 'arabic', '1.', 1],
    ['100．稳增长', 'arabic', '100．', 100],
    ['10、促消费', 'arabicComma', '10、', 10],
    ['1.2.3 办学校', 'decimal', '1.2.3', 3],
    ['1.2、办学校', 'decimal', '1.2、', 2],
    ['1-2-3 办学校', 'decimal', '1-2-3', 3],
    ['12.10 办学校', 'decimal', '12.10', 10],
    ['1-12 办学校', 'decimal', '1-12', 12],
    ['7 “一网通办”', 'bare', '7', 7],
    ['(12)修路', 'arabicParen', '(12)', 12],
    ['12）修路', 'arabicHalf', '12）', 12],
    ['❿修桥', 'circled', '❿', 10],
    ['❶修桥', 'circled', '❶', 1],
    ['㉑修桥', 'circled', '㉑', 21],
    ['三要“修桥”', 'spoken', '三要', 3],
    ['第三：修桥', 'spoken', '第三：', 3],
    ['第二部分 工作安排', 'part', '第二部分', 2],
    ['第三章、总则', 'part', '第三章、', 3],
    ['第12节保障', 'section', '第12节', 12],
    ['第五条区政府负责', 'article', '第五条', 5],
    ['一、经济', 'chinese', '一、', 1],
    ['十二．民生', 'chinese', '十二．', 12],
    ['（三）招商', 'chineseParen', '（三）', 3],
    ['㈣外贸', 'chineseParen', '㈣', 4],
    ['1．稳增长', 'arabic', '1．', 1],
    ['１２.稳增长', 'arabic', '１２.', 12],
    ['1.2024年新增企业', 'arabic', '1.', 1],
    ['⒊稳增长', 'arabic', '⒊', 3],
    ['2、促消费', 'arabicComma', '2、', 2],
    ['2、2024年促消费', 'arabicComma', '2、', 2],
    ['1.3办学校', 'decimal', '1.3', 3],
    ['1-2 办学校', 'decimal', '1-2', 2],
    ['1－2、办学校', 'decimal', '1－2、', 2],
    ['7 加装电梯', 'bare', '7', 7],
    ['7', 'bare', '7', 7],
    ['（5）修路', 'arabicParen', '（5）', 5],
    ['⑹修路', 'arabicParen', '⑹', 6],
    ['5)修路', 'arabicHalf', '5)', 5],
    ['③修桥', 'circled', '③', 3],
    ['❸修桥', 'circled', '❸', 3],
    ['一是修桥', 'spoken', '一是', 1],
    ['第二，修桥', 'spoken', '第二，', 2],
  ])('%s', (text, style, printed, number) => {
    expect(markerOf(text)).toEqual({ style, printed, number });
  });

  it('gives a bullet no number', () => {
    expect(markerOf('▲修桥')).toEqual({ style: 'bullet', printed: '▲' });
    expect(markerOf('★3座桥')).toEqual({ style: 'bullet', printed: '★' });
    expect(markerOf('——修桥')).toEqual({ style: 'bullet', printed: '——' });
    expect(markerOf('-“修桥”')).toEqual({ style: 'bullet', printed: '-' });
  });

  it.each([
    '一、二产业协调发展',
    '三、四线城市',
    '1.5亿元投资',
    '12．5％的增长',
    '3.2万元补贴',
    '2、5家企业',
    '1-9月新增企业',
    '3-5 个项目',
    '1-2 号楼加固',
    '1-2办学校',
    '2024年重点工作',
    '附件1.2',
    '7家企业',
    '一心一意',
    '一二三、招商',
    '推进▲修桥',
    '推进——修桥',
    '一是',
    '任务三：',
    '重点任务三：招商',
    '见附件1',
    '——1家',
    '1000．招商',
    '2031',
    '见第一章',
    '见第二节',
    '见第三条',
    '见（一）',
    '见①',
    '见1.1办学校',
    '——',
    '经济',
    '',
  ])('sees no numeral in what only begins like one: %s', (text) => {
    expect(markerOf(text)).toBeUndefined();
  });

  it('finds a numeral behind what extraction left and nobody sees', () => {
    const marker = markerOf('\u200B（一）招商')!;
    expect(marker).toEqual({ style: 'chineseParen', printed: '\u200B（一）', number: 1 });
    expect(seenMarker(marker)).toBe('（一）');
    expect(seenMarker(markerOf('\u200B\uFEFF1．招商')!)).toBe('1．');
    expect(seenMarker(markerOf('1．招商')!)).toBe('1．');
    expect(markerOf('\u200B招商')).toBeUndefined();
    expect(markerOf('（一）招\u200B商')?.printed).toBe('（一）');
  });
});

describe('styles', () => {
  it('are told by a sample', () => {
    expect(styleOf('（一）')).toBe('chineseParen');
    expect(styleOf('任务')).toBeUndefined();
  });

  it('nest as official documents nest them', () => {
    const ranks = ['第一章', '第一节', '一、', '（一）', '1．', '（1）', '①'].map((one) =>
      rankOf(markerOf(one)!),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('are weak where they number parts of a sentence as often as items', () => {
    const weak = ['（1）修', '1)修', '①修', '一是修', '▲修'];
    expect(weak.filter((one) => isWeak(markerOf(one)!))).toEqual(weak);
    const strong = ['附件1', '第一章', '第一节', '第一条', '一、', '（一）', '1．', '1、', '1.1修'];
    expect(strong.filter((one) => isWeak(markerOf(one)!))).toEqual([]);
  });
});

describe('nextRunOn', () => {
  const at = (text: string, from = 0) => nextRunOn(text, markerOf(text)!, from);

  it('is where the next number of the same style follows a stop', () => {
    expect(at('（一）修路。（二）修桥。')).toBe(6);
    expect(at('1．修路；2．修桥')).toBe(5);
    expect(at('①修路。②修桥。')).toBe(4);
    expect(at('1．修路（两条）2．修桥')).toBe(8);
    expect(at('（一）修路。（二）修桥。', 6)).toBe(6);
    expect(at('㈠修路！㈡修桥')).toBe(4);
    expect(at('1．修路。3．修桥。2．办学校。')).toBe(10);
  });

  it('is nowhere without a stop, for another number or style, or before the place to look from', () => {
    expect(at('（一）修路（二）修桥。')).toBeUndefined();
    expect(at('（一）修路。（三）修桥。')).toBeUndefined();
    expect(at('（一）修路。2．修桥。')).toBeUndefined();
    expect(at('（一）修路。（二）修桥。', 7)).toBeUndefined();
    expect(at('▲修路。▲修桥。')).toBeUndefined();
  });
});
