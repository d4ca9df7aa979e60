import { describe, expect, it } from 'vitest';
import {
  areLines,
  areTitled,
  contentOf,
  isPromise,
  sentenceBehindName,
  splitTitle,
} from './title.ts';
import { segmentsOf } from './tree.ts';

/** What an item of some paragraphs says; ** ends its emphasised beginning, a wide space parts it. */
const content = (...lines: string[]) =>
  contentOf(
    segmentsOf(
      lines.map((line, at) => ({
        text: line.replace(/\*\*|\u3000/u, ''),
        kind: 'paragraph' as const,
        place: { line: at + 1 },
        ...(line.includes('**') ? { bold: line.indexOf('**') } : {}),
        ...(line.includes('\u3000') ? { gap: line.indexOf('\u3000') } : {}),
      })),
    ),
  );
const split = (titled: boolean, ...lines: string[]) =>
  splitTitle(content(...lines), titled, { lines: areLines([content(...lines)]) });

describe('areTitled', () => {
  const titled = (...items: string[]) => areTitled(items.map((one) => content(one)));

  it('is so where most items open with a short sentence and say more', () => {
    expect(titled('1．招商。新增企业。', '2．外贸。新增口岸。', '3．办好节会。')).toBe(true);
  });

  it('is not so where most are one sentence', () => {
    expect(titled('1．新增企业。', '2．新增口岸。', '3．招商。新增企业。')).toBe(false);
  });

  it('is not so where the short sentences are promises in figures', () => {
    expect(titled('1．新增企业5家。提高质量。', '2．新增口岸1个。提高水平。')).toBe(false);
    expect(titled('1．新增企业5家。提高质量。', '2．外贸。新增口岸。')).toBe(true);
    // A year is no promise.
    expect(titled('1．谋划2031年工作。新增企业。', '2．外贸。新增口岸。')).toBe(true);
  });

  it('is so where print emphasises how one begins', () => {
    expect(titled('1．招商**新增企业。', '2．新增口岸。')).toBe(true);
    expect(titled('1．新增企业。**', '2．新增口岸。')).toBe(false);
  });

  it('is so where nearly all name in a few words what they are about, before a colon', () => {
    expect(titled('1．就业工程:新增就业5人.', '2．健康工程：新建卫生站4个。')).toBe(true);
    expect(titled('1．就业工程：新增就业5人。', '2．新建卫生站4个。')).toBe(false);
  });

  it('is so where four of five have such a lead, and not where fewer, or there is but one', () => {
    const led = ['1．就业：新增5人。', '2．健康：新建4个。', '3．教育：扩班4个。'];
    const plain = ['4．新建卫生站4个。', '5．新建养老院4个。'];
    expect(titled(...led, '4．住房：修房4幢。', plain[1]!)).toBe(true);
    expect(titled(...led, ...plain)).toBe(false);
    expect(titled(led[0]!)).toBe(false);
    const lead = '一'.repeat(14);
    expect(titled(`1．${lead}：新增5人。`, `2．${lead}：新建4个。`)).toBe(true);
    expect(titled(`1．一${lead}：新增5人。`, `2．一${lead}：新建4个。`)).toBe(false);
    expect(titled('1．一：新增5人。', '2．二：新建4个。')).toBe(false);
  });

  it('is so where a wide space parts the beginning of nearly all', () => {
    expect(titled('1．招商\u3000新增企业。', '2．外贸\u3000新增口岸。')).toBe(true);
    expect(titled('1．招商\u3000新增企业。', '2．新增口岸。')).toBe(false);
    expect(titled('1．招\u3000新增企业。', '2．外\u3000新增口岸。')).toBe(false);
  });

  it('asks three of five that are not only a heading to open so, and half of those without figures', () => {
    const lead = ['1．招商。新增企业。', '2．外贸。新增口岸。', '3．消费。办好节会。'];
    const one = ['4．新增企业。', '5．新增口岸。', '6．新增学校。'];
    expect(titled(...lead, ...one.slice(1))).toBe(true);
    expect(titled(...lead, ...one)).toBe(false);
    expect(titled(...lead.slice(1), ...one.slice(1), '7．消费')).toBe(false);
    expect(titled('1．新增5家。提质。', '2．外贸。新增口岸。', '3．新增4家。提质。')).toBe(false);
    expect(titled('（责任单位：区商务委）', '1．招商。新增企业。')).toBe(true);
  });

  it('leaves items out that only say who answers, and headings where it looks for figures', () => {
    const led = ['1．就业：新增5人。', '2．健康：新建4个。', '3．教育：扩班4个。'];
    expect(titled(...led, '4．（责任单位：区商务委）')).toBe(true);
    const lead = ['1．招商。新增企业。', '2．外贸。新增口岸。'];
    expect(titled(...lead, '3．办学校3所', '4．办医院2所', '5．修路5条')).toBe(true);
  });

  it('counts a sentence of parts, and one of more than two lines, among those without a title', () => {
    expect(titled('1．招商；外贸。新增企业。', '2．新增企业；')).toBe(false);
    expect(titled(`1．${'推'.repeat(61)}`)).toBe(false);
    expect(titled(`1．${'推'.repeat(60)}`)).toBe(true);
  });

  it('is so of headings alone', () => {
    expect(titled('1．招商', '2．外贸')).toBe(true);
  });
});

describe('splitTitle', () => {
  it('cuts behind the first sentence where the list has titles', () => {
    expect(split(true, '1．招商。新增企业。')).toEqual({ title: '招商', body: '新增企业。' });
    expect(split(false, '1．招商。新增企业。')).toEqual({ title: null, body: '招商。新增企业。' });
  });

  it('takes a line without a stop for the heading of what follows', () => {
    expect(split(false, '1．招商', '新增企业。', '责任单位：区商务委')).toEqual({
      title: '招商',
      body: '新增企业。',
    });
  });

  it('takes a short sentence on a line of its own for a title', () => {
    expect(split(false, '1．招商。', '新增企业。')).toEqual({ title: '招商', body: '新增企业。' });
    expect(split(false, '1．招商。')).toEqual({ title: null, body: '招商。' });
  });

  it('takes the emphasised beginning, and the lead before a colon', () => {
    expect(split(true, '1．招商引资**新增企业。')).toEqual({
      title: '招商引资',
      body: '新增企业。',
    });
    expect(split(true, '1．招商引资 **新增企业。').title).toBe('招商引资');
    expect(split(true, '招商引资**新增企业。').title).toBe('招商引资');
    expect(split(true, '1．总体要求：坚持稳中求进。新增企业。')).toEqual({
      title: '总体要求',
      body: '坚持稳中求进。新增企业。',
    });
  });

  it('gives an item that is no more than a line that line as its title, where it is short', () => {
    expect(split(false, '1．招商引资')).toEqual({ title: '招商引资', body: '' });
    const long = '一'.repeat(41);
    expect(split(false, `1．${long}`)).toEqual({ title: null, body: long });
  });

  it('takes no promise in figures for a title: its numbers are of the text', () => {
    expect(split(false, '1．新增企业5家')).toEqual({ title: null, body: '新增企业5家' });
    expect(split(false, '1．新增企业5家。', '责任领导：王某')).toEqual({
      title: null,
      body: '新增企业5家。',
    });
    expect(split(false, '1．办好5件实事', '新增企业。').title).toBe('办好5件实事');
    // Where the rest of the list are sentences, a line without a stop is a heading without text.
    expect(areLines([content('1．新增企业5家'), content('2．新增口岸1个。')])).toBe(false);
    expect(splitTitle(content('1．新增企业5家'), false).title).toBe('新增企业5家');
  });

  it('takes no sentence for a title that is longer than two lines', () => {
    const sixty = `${'推'.repeat(59)}。`;
    expect(split(true, `1．${sixty}新增企业。`).title).toBe('推'.repeat(59));
    expect(split(true, `1．推${sixty}新增企业。`).title).toBeNull();
  });

  it('finds no title where the document breaks off', () => {
    expect(splitTitle(content('1．新增企业'), false, { cut: true })).toEqual({
      title: null,
      body: '新增企业',
    });
  });

  it('leaves out who answers', () => {
    expect(split(true, '1．招商。新增企业。（责任单位：区商务委）')).toEqual({
      title: '招商',
      body: '新增企业。',
    });
  });

  it('takes a beginning that a wide space parts, where it is more than a sign', () => {
    const parted = (line: string) => splitTitle(content(line), true);
    expect(parted('1．招商引资\u3000新增企业。')).toEqual({
      title: '招商引资',
      body: '新增企业。',
    });
    expect(parted('1．招\u3000新增企业。办节会。').title).toBe('招新增企业');
    expect(splitTitle(content('1．招商引资\u3000新增企业。'), false).title).toBeNull();
  });

  it('leaves the stop of a title out, whichever it is', () => {
    for (const stop of ['。', '：', ':', '.', '；', ';'])
      expect(split(true, `1．招商引资${stop}**新增企业。`).title).toBe('招商引资');
    for (const stop of ['！', '!', '？', '?'])
      expect(split(true, `1．招商引资${stop}新增企业。`).title).toBe(`招商引资${stop}`);
    expect(split(true, '1．招**商引资。新增企业。').title).toBe('招商引资');
    expect(split(true, '1．招商引资**').title).toBe('招商引资');
  });

  it('gives who leads or when it is due no place in the text', () => {
    expect(split(true, '1．招商。新增企业。', '完成时限：12月底', '办节会。').body).toBe(
      '新增企业。\n办节会。',
    );
  });

  it('takes a line before a colon for a title only where it is short, or the list has titles', () => {
    expect(split(false, '1．总体要求：稳中求进')).toEqual({
      title: '总体要求：稳中求进',
      body: '',
    });
    expect(split(true, '1．总体要求：稳中求进')).toEqual({ title: '总体要求', body: '稳中求进' });
    const long = `总体要求：${'推'.repeat(26)}`;
    expect(split(false, `1．${long}`).title).toBeNull();
    expect(split(false, `1．${long.slice(0, -1)}`).title).toBe(long.slice(0, -1));
  });

  it('heads what follows with a line of any length, and alone where it is of forty characters', () => {
    const forty = '一'.repeat(40);
    expect(split(false, `1．${forty}`).title).toBe(forty);
    expect(split(false, `1．${forty}一`, '新增企业。').title).toBe(`${forty}一`);
    expect(split(false, `1．${forty.slice(1)}。`, '新增企业。').title).toBe(forty.slice(1));
    expect(split(false, `1．${forty}。`, '新增企业。').title).toBeNull();
    expect(splitTitle(content('1．新增企业'), true, { cut: true }).title).toBe('新增企业');
  });
});

describe('areLines', () => {
  it('is so where more than half promise in figures on a line', () => {
    const line = content('1．新增企业5家');
    const other = content('2．外贸');
    expect(areLines([line, line, other])).toBe(true);
    expect(areLines([line, other])).toBe(false);
    expect(areLines([content('1．新增企业5家', '提高质量。')])).toBe(false);
    expect(areLines([content('1．新增企业5家。')])).toBe(false);
  });
});

describe('isPromise', () => {
  it.each([
    ['增长5％', true],
    ['增长5‰', true],
    ['新增企业5家', true],
    ['投资1.5亿元', true],
    ['新增5余家', true],
    ['推进改革。', true],
    ['推进；改革', true],
    ['谋划2031年工作', false],
    ['3月开工', false],
    ['5号楼', false],
    ['办好实事', false],
    ['附件1', false],
  ])('%s: %s', (text, is) => expect(isPromise(text)).toBe(is));
});

describe('sentenceBehindName', () => {
  it('is where a sentence begins behind a few words and a colon', () => {
    expect(sentenceBehindName('主要目标：增长。')).toBe(5);
    expect(sentenceBehindName('主要目标:增长。')).toBe(5);
    expect(sentenceBehindName('主要目标：增长')).toBeUndefined();
    expect(sentenceBehindName('增长。')).toBeUndefined();
    expect(sentenceBehindName('今年、明年：增长。')).toBeUndefined();
  });
});
