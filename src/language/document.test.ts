import { describe, expect, it } from 'vitest';
import {
  chapterHeading,
  documentTexts,
  taskHeading,
  taskNumeral,
  textOfRole,
  textsOf,
  titleEndOf,
  type DocumentPart,
  type TaskWording,
} from './document.ts';

const shown = (parts: readonly DocumentPart[], tasks: readonly TaskWording[]) =>
  documentTexts(parts, tasks).map(({ part, text }) => `${part} ${text}`);

const text = (role: Extract<DocumentPart, { kind: 'text' }>['role'], words: string) =>
  ({ kind: 'text', role, text: words }) as const;
const chapter = (number: number, numeral: string, title: string, more: object = {}) =>
  ({ kind: 'chapter', number, numeral, title, ...more }) as const;
const task = (number: number) => ({ kind: 'task', number }) as const;

describe('documentTexts', () => {
  it('name each part by where it is kept, in the order of the document', () => {
    const parts = [
      text('letterhead', '某区人民政府文件'),
      text('notice', '现将《安排》印发给你们。'),
      text('title', '安排'),
      text('preamble', '安排如下：'),
      chapter(1, '一、', '经济发展'),
      text('lead', '坚持稳中求进。'),
      task(1),
      task(2),
      text('closing', '抄送：区委各部门。'),
    ];
    const tasks = [
      { number: 2, title: '优化营商环境', text: '深化改革。' },
      { number: 1, title: '稳增长', text: '增长5％。\n新增企业10家。' },
    ];
    expect(shown(parts, tasks)).toEqual([
      'parts.0 某区人民政府文件',
      'parts.1 现将《安排》印发给你们。',
      'parts.2 安排',
      'parts.3 安排如下：',
      'parts.4 一、经济发展',
      'parts.5 坚持稳中求进。',
      'tasks.1.title 1．稳增长。',
      'tasks.1.text 增长5％。\n新增企业10家。',
      'tasks.2.title 2．优化营商环境。',
      'tasks.2.text 深化改革。',
      'parts.8 抄送：区委各部门。',
    ]);
  });

  it('need no frame: a plan may be its tasks alone', () => {
    expect(shown([task(1)], [{ number: 1, title: '稳增长', text: '增长5％。' }])).toEqual([
      'tasks.1.title 1．稳增长。',
      'tasks.1.text 增长5％。',
    ]);
    expect(shown([], [])).toEqual([]);
  });

  it('keep frame parts where the document has them, signature and date behind the plan too', () => {
    const parts = [
      text('title', '安排'),
      task(1),
      text('signature', '某区人民政府'),
      text('date', '2024年3月8日'),
    ];
    expect(shown(parts, [{ number: 1, title: '甲', text: '乙。' }])).toEqual([
      'parts.0 安排',
      'tasks.1.title 1．甲。',
      'tasks.1.text 乙。',
      'parts.2 某区人民政府',
      'parts.3 2024年3月8日',
    ]);
  });

  it('print chapters as they nest, with their own numerals and what ends their titles', () => {
    const parts = [
      chapter(1, '第一章', '经济'),
      chapter(2, '第一节　', '工业', { parent: 1, titleEnd: '：' }),
      task(1),
      chapter(3, '', '民生'),
    ];
    expect(shown(parts, [{ number: 1, numeral: '（一）', title: '甲', text: '乙。' }])).toEqual([
      'parts.0 第一章经济',
      'parts.1 第一节　工业：',
      'tasks.1.title （一）甲。',
      'tasks.1.text 乙。',
      'parts.3 民生',
    ]);
  });

  it('have a chapter that is a column of a table in its tasks’ rows only', () => {
    const parts = [chapter(1, '', '住房', { inRows: true }), task(1)];
    const tasks = [{ number: 1, numeral: '1', title: '电梯', titleEnd: '', text: '住房\n20台' }];
    expect(shown(parts, tasks)).toEqual(['tasks.1.title 1电梯', 'tasks.1.text 住房\n20台']);
  });

  it('say nothing of a task whose wording is not there, which the checks name', () => {
    expect(shown([task(1), text('closing', '完')], [])).toEqual(['parts.1 完']);
  });
});

describe('headings', () => {
  it('of a chapter are its numeral and its title', () => {
    expect(chapterHeading(chapter(12, '十二、', '附则'))).toBe('十二、附则');
    expect(chapterHeading(chapter(2, '', '附则'))).toBe('附则');
  });

  it('of a task have the usual numeral unless another is printed, or none', () => {
    expect(taskNumeral({ number: 18 })).toBe('18．');
    expect(taskNumeral({ number: 18, numeral: '（三）' })).toBe('（三）');
    expect(taskNumeral({ number: 18, numeral: '' })).toBe('');
  });

  it('end in a full stop unless something else is printed; none ends in nothing', () => {
    expect(titleEndOf({ title: '甲' })).toBe('。');
    expect(titleEndOf({ title: '甲', titleEnd: '：' })).toBe('：');
    expect(titleEndOf({ title: '甲', titleEnd: '' })).toBe('');
    expect(titleEndOf({})).toBe('');
    expect(titleEndOf({ titleEnd: '：' })).toBe('');
  });

  it('are all that stands before a task’s text', () => {
    expect(taskHeading({ number: 3, title: '甲', text: '乙。' })).toBe('3．甲。');
    expect(taskHeading({ number: 3, text: '乙。' })).toBe('3．');
    expect(taskHeading({ number: 3, numeral: '', text: '乙。' })).toBe('');
    expect(
      taskHeading({ number: 3, numeral: '（一）', title: '甲', titleEnd: '', text: '乙。' }),
    ).toBe('（一）甲');
  });
});

describe('texts by their role', () => {
  const parts = [text('notice', '甲。'), text('title', '年度'), text('title', '安排'), task(1)];

  it('stand in their order, and only they', () => {
    expect(textsOf(parts, 'title')).toEqual(['年度', '安排']);
    expect(textsOf(parts, 'closing')).toEqual([]);
  });

  it('are one text put together, or none', () => {
    expect(textOfRole(parts, 'title')).toBe('年度安排');
    expect(textOfRole(parts, 'notice')).toBe('甲。');
    expect(textOfRole(parts, 'signature')).toBeUndefined();
  });
});
