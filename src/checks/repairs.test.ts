import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureFiles } from '../../tests/fixture/fixture.ts';
import { parseContent } from '../content/parse.ts';
import { extractionFaults } from '../language/extraction-faults.ts';
import type { PlanRecord } from '../model/schema.ts';
import { checkRepairs } from './repairs.ts';

type Repair = PlanRecord['repairs'][number];
const [plan] = parseContent(fixtureFiles).plans;
const second = { title: '公报', publisher: '县政府', url: 'https://www.yunting.example/a' };

const repair = (find: string, replace: string, more: Partial<Repair> = {}): Repair => ({
  find,
  replace,
  line: 1,
  reason: '提取有误。',
  ...more,
});
const said = (text: string, ...repairs: readonly Repair[]) =>
  checkRepairs({ ...plan!, record: { ...plan!.record, repairs: [...repairs] } }, text).map(
    ({ severity, field, found, expected }) =>
      `${severity} ${field.replace('repairs', '')} ${found}；${expected}`,
  );

describe('a repair', () => {
  it('changes something', () => {
    expect(said('甲〃乙', repair('〃', '·'))).toEqual([]);
    expect(said('甲〃乙', repair('〃', '〃'))).toEqual([
      'error [0].replace “〃”，与 find 相同；更正后的写法',
    ]);
  });

  it('mends one place, or each with one of its own', () => {
    const twice = ['error [0].find “〃”在第 1 行出现 2 次；只有一处，看得出更正的是哪一处'];
    expect(said('甲〃乙〃丙', repair('〃', '·'))).toEqual(twice);
    expect(said('甲〃乙〃丙', repair('〃', '·'), repair('〃', '·'))).toEqual([]);
    expect(said('甲〃乙〃丙', repair('〃', '·'), repair('〃', '。'))).toEqual(twice);
    expect(said('甲〃乙〃丙', repair('〃', '·'), repair('〃丙', '·丙'))).toEqual([]);
    expect(
      said('甲〃乙〃丙', repair('〃', '·'), repair('丙', '内', { secondSource: second })),
    ).toEqual(twice);
    expect(said('甲〃乙〃丙', repair('〃丙', '·丙'), repair('〃', '·'))).toEqual([]);
    expect(said('甲〃乙〃丙', repair('〃', '·'), repair('〃', '·', { line: 2 }))).toEqual(twice);
    expect(said('甲\n乙〃丙', repair('〃', '·', { line: 2 }))).toEqual([]);
    // That it stands nowhere is said where the source is read.
    expect(said('甲', repair('〃', '·'), repair('〃', '·', { line: 7 }))).toEqual([]);
  });

  it('touches a number only where two sources print it', () => {
    expect(said('12家', repair('12家', '13家'))).toEqual([
      'error [0].secondSource 没有填写，而更正动了数字：“12家”改为“13家”；另一处印着同一数字的官方来源：title、publisher、url',
    ]);
    expect(said('12家', repair('12家', '13家', { secondSource: second }))).toEqual([]);
  });

  it.each([
    ['⽼年', '老年'],
    ['多层\u200B住宅', '多层住宅'],
    ['\uE001年', '老年'],
    ['\uFFFD年', '老年'],
    ['城市,进', '城市，进'],
    ['„甲‟', '〔甲〕'],
    ['ＡＥＤ', 'AED'],
    ['老 年', '老年'],
  ])('may mend what the extraction mistook: %j, %j', (find, replace) =>
    expect(said(find, repair(find, replace))).toEqual([]),
  );

  it('makes up no words and loses none', () => {
    const expected = '一个字换一个字：提取会认错字，不会多字少字';
    const error = (find: string, replace: string) => [
      `error [0].replace 更正动了文字：“${find}”改为“${replace}”；${expected}`,
    ];
    for (const [find, replace] of [
      ['办好', '高质量办好'],
      ['基本建成', '建成'],
      ['基本', ''],
      ['·', '和'],
      ['\uE001年', '年'],
    ] as const)
      expect(said(find, repair(find, replace))).toEqual(error(find, replace));
    expect(said('办好', repair('办好', '高质量办好', { secondSource: second }))).toEqual([]);
  });

  it('is asked about where it puts one letter for another', () => {
    expect(said('电弟', repair('电弟', '电梯'))).toEqual([
      'warning [0].replace 更正动了文字：“电弟”改为“电梯”；“弟” U+5F1F 与“梯”是同一个字的两种写法',
    ]);
    expect(said('电弟', repair('电弟', '电梯', { secondSource: second }))).toEqual([]);
    expect(said('AEO', repair('AEO', 'AED'))).toHaveLength(1);
  });

  it('is content with what the check itself proposes', () => {
    const piece = constantFrom(...'⻓⻝⽂长\u200B\u00AD\u0007住宅5 ，'.split(''));
    assert(
      property(array(string({ unit: piece, maxLength: 12 }), { maxLength: 4 }), (lines) => {
        const text = lines.join('\n');
        const repairs = extractionFaults(text, []).map((fault) => fault.repair as Repair);
        expect(said(text, ...repairs)).toEqual([]);
      }),
      { seed: 2031, numRuns: 200 },
    );
  });
});

it('says how each repair is mended', () => {
  const remedies = (text: string, ...repairs: Repair[]) =>
    checkRepairs({ ...plan!, record: { ...plan!.record, repairs } }, text).map(
      ({ field, found, expected, remedy }) => `${field}：${found}；${expected}；${remedy}`,
    );
  expect(remedies('甲〃乙', repair('〃', '〃'))).toEqual([
    'repairs[0].replace：“〃”，与 find 相同；更正后的写法；照文件印的改正 replace，或删去这条更正。',
  ]);
  expect(remedies('甲〃乙〃', repair('〃', '·'))[0]).toContain(
    '；find 里多抄旁边几个字；几处都要更正，一处写一条。',
  );
  expect(remedies('12家', repair('12家', '13家'))[0]).toContain(
    '；照来源填写 secondSource；没有第二个来源，删去这条更正。',
  );
  const own = { ...second, url: `${plan!.record.source.url}#a` };
  expect(remedies('12家', repair('12家', '13家', { secondSource: own }))).toEqual([
    `repairs[0].secondSource.url：${own.url}，是这个计划自己的网页；另一处印着同一文字的官方来源；照来源改正网址；没有第二个来源，删去这条更正。`,
  ]);
  const words =
    '照文件印的改正 replace；确实要改文字，在 secondSource 写明另一处印着同一文字的官方来源。';
  // The first letter, and the first of several.
  expect(remedies('老年人', repair('老年', '幼年'))).toEqual([
    `repairs[0].replace：更正动了文字：“老年”改为“幼年”；“老” U+8001 与“幼”是同一个字的两种写法；${words}`,
  ]);
  expect(remedies('老年人', repair('老年', '幼儿'))[0]).toContain('“老” U+8001 与“幼”');
  expect(remedies('老年人', repair('老年', '老年人'))[0]).toContain(words);
});
