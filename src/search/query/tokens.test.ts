import { describe, expect, it } from 'vitest';
import { findRun, foldText, phraseOf, queryRuns, searchedPart, wholeNumbers } from './tokens.ts';

const indexedText = (text: string) =>
  foldText(text)
    .map(({ char }) => char)
    .join(' ');

describe('foldText', () => {
  it('is one token a character, marks left out, sentences parted', () => {
    expect(indexedText('加装电梯200台。“区块链+”达5.5‰')).toBe(
      '加 装 电 梯 2 0 0 台 。 区 块 链 + 达 5 . 5 ‰',
    );
  });
  it('folds full-width forms and case', () => {
    expect(indexedText('ＡＥＤ增长５％')).toBe('a e d 增 长 5 %');
  });
  it('folds radicals and compatibility ideographs, as texts taken from a PDF have them', () => {
    expect(indexedText('⻓者⻝堂停⻋⽂化⼾\uF9CA')).toBe(indexedText('长者食堂停车文化户流'));
  });
  it('takes a point only inside a number', () => {
    expect(indexedText('1．全力7.0版')).toBe('1 . 全 力 7 . 0 版');
    expect(indexedText('完．好.')).toBe('完 好');
  });
});

describe('queryRuns', () => {
  it.each([
    ['加装电梯', ['加装电梯']],
    ['  电梯　养老 ', ['电梯', '养老']],
    ['5％', ['5%']],
    ['1,700亿', ['1700亿']],
    ['AED', ['aed']],
    ['"电梯"', ['电梯']],
    ['电梯 电梯', ['电梯']],
    ['', []],
    ['，。！', []],
    ['<b>电梯</b>', ['b电梯b']],
    ['，电梯、养老。', ['电梯。养老']],
    ['👍', []],
    ['\uD800电梯\uDC00', ['电梯']],
  ])('%j', (query, runs) => expect(queryRuns(query)).toEqual(runs));

  it('reads no more of a query than makes sense', () => {
    expect(queryRuns('电'.repeat(10_000))[0]).toHaveLength(200);
  });

  it('never cuts a character in two', () =>
    expect(searchedPart(` ${'𠮷'.repeat(300)}`)).toBe('𠮷'.repeat(200)));

  it('finds in every text what it was taken from, whatever marks stand between', () => {
    const text = '完成“十五五”规划，推进1,700亿元、5.5‰；AED设备100％配置';
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= Math.min(text.length, start + 8); end++) {
        for (const run of queryRuns(text.slice(start, end))) {
          expect(
            findRun(foldText(text), run).length,
            `${text.slice(start, end)} → ${run}`,
          ).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('findRun', () => {
  const places = (text: string, query: string) =>
    queryRuns(query).flatMap((run) =>
      findRun(foldText(text), run).map(({ start, end, whole }) => [text.slice(start, end), whole]),
    );

  it('gives the verbatim place, full-width forms and marks included', () => {
    expect(places('增长5％。', '5%')).toEqual([['5％', true]]);
    expect(places('“区块链+大数据”', '链+大')).toEqual([['链+大', true]]);
    expect(places('套（间）', '套间')).toEqual([['套（间', true]]);
  });
  it('tells a whole number from a part of one', () => {
    expect(places('达到45％', '5%')).toEqual([['5％', false]]);
    expect(places('1700亿', '170')).toEqual([['170', false]]);
    expect(places('1,700亿', '700')).toEqual([['700', false]]);
    expect(places('10、20家', '20')).toEqual([['20', true]]);
  });
  it('does not match across a mark between clauses that is not asked for', () => {
    expect(places('服务。推进', '务推')).toEqual([]);
    expect(places('停车、充电', '车充')).toEqual([]);
    expect(places('停车、充电', '停车，充电')).toEqual([['停车、充电', true]]);
  });
  it('finds overlapping places', () => expect(places('好好好', '好好')).toHaveLength(2));
});

describe('wholeNumbers', () => {
  it('are those that a reader sees', () =>
    expect(wholeNumbers('1,700亿元、5.5‰、１０％、10、20家')).toEqual([
      '1700',
      '5.5',
      '10',
      '10',
      '20',
    ]));
});

describe('phraseOf', () => {
  it('is an exact phrase of single characters', () =>
    expect(phraseOf('电梯5%')).toBe('"电 梯 5 %"'));
});
