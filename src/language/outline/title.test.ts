import { describe, expect, it } from 'vitest';
import { areLines, areTitled, contentOf, splitTitle } from './title.ts';
import { segmentsOf } from './tree.ts';

/** What an item of some paragraphs says; ** ends its emphasised beginning. */
const content = (...lines: string[]) =>
  contentOf(
    segmentsOf(
      lines.map((line, at) => ({
        text: line.replace('**', ''),
        kind: 'paragraph' as const,
        place: { line: at + 1 },
        ...(line.includes('**') ? { bold: line.indexOf('**') } : {}),
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
});
