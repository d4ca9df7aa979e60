import { assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentFrame } from './document.ts';
import { proveWording } from './proof.ts';
import { readSource } from './source.ts';

const frame: DocumentFrame = {
  notice: {
    letterhead: '某区人民政府文件',
    documentNumber: '某府发〔2024〕2号',
    title: '关于印发《安排》的通知',
    addressees: '区政府各部门：',
    body: ['现将《安排》印发给你们，请认真落实。'],
    signature: '某区人民政府',
    date: '2024年3月8日',
  },
  title: '安排',
  preamble: ['工作安排如下。'],
  chapters: [
    { number: 1, title: '发展' },
    { number: 2, title: '民生' },
  ],
  closing: '抄送：区委各部门。',
};
const tasks = [
  { number: 1, chapter: 1, title: '稳增长', text: '新增企业10家。\n增长5％。' },
  { number: 2, chapter: 1, title: '促消费', text: '举办活动5场。' },
  { number: 3, chapter: 2, title: '加装电梯', text: '开工建设200台。' },
];
const extraction = [
  '某区人民政府文件',
  '某府发〔2024〕2号',
  '关于印发《安排》的通知',
  '区政府各部门：',
  '  现将《安排》印发给你们，',
  '请认真落实。',
  '某区人民政府',
  '2024年3月8日',
  '- 1 -',
  '安排',
  '工作安排如下。',
  '一、发展',
  '1．稳增长。新增企业 10 家。',
  '增长5％。',
  '2．促消费。举办活动5场。',
  '二、民生',
  '3．加装电梯。开工建设200台。',
  '抄送：区委各部门。',
];
const source = readSource(extraction.join('\n'), []);
const wording = source.lines.map(({ text }) => text).join('');
const difference = (changed: Partial<DocumentFrame>, changedTasks = tasks) =>
  proveWording(source, { ...frame, ...changed }, changedTasks).difference;
const withText = (text: string) => [{ ...tasks[0]!, text }, ...tasks.slice(1)];

describe('proveWording', () => {
  it('finds no difference where all is as printed, and counts the characters', () => {
    expect(proveWording(source, frame, tasks)).toEqual({ characters: wording.length });
  });

  it('counts a character beyond the basic plane once', () => {
    const rare = readSource(extraction.join('\n').replace('企业', '𠮷业'), []);
    const proof = proveWording(rare, frame, withText('新增𠮷业10家。\n增长5％。'));
    expect(proof).toEqual({ characters: wording.length });
    expect(proveWording(rare, frame, tasks).characters).toBe(wording.length);
  });

  it('takes tasks in any order, and white space for nothing', () => {
    expect(difference({}, tasks.toReversed())).toBeUndefined();
    expect(difference({}, withText('新增企业 10 家。\n\n增长5％。 '))).toBeUndefined();
  });

  it('shows the first difference: line of the source, part, offset, and the words of both', () => {
    expect(difference({}, withText('新增企业10家。\n增长6％。'))).toEqual({
      sourceLine: 14,
      part: 'tasks.1.text',
      offset: 10,
      source: '企业10家。增长5％。2．促消费。举办活动5场。',
      content: '企业10家。增长6％。2．促消费。举办活动5场。',
    });
  });

  it('shows words from the beginning where the first characters differ', () => {
    const notice = { ...frame.notice, letterhead: '本区人民政府文件' };
    expect(difference({ notice })).toEqual({
      sourceLine: 1,
      part: 'notice.letterhead',
      offset: 0,
      source: wording.slice(0, 16),
      content: `本${wording.slice(1, 16)}`,
    });
  });

  it('takes the first character of a line and of a part for theirs', () => {
    const notice = { ...frame.notice, documentNumber: '本府发〔2024〕2号' };
    expect(difference({ notice })).toMatchObject({
      sourceLine: 2,
      part: 'notice.documentNumber',
      offset: 0,
    });
  });

  it('names the last line and the end of the last part where one goes on after the other ends', () => {
    expect(difference({ closing: '抄送：区委各部门。完' })).toMatchObject({
      sourceLine: 18,
      part: 'closing',
      offset: 9,
      source: '送：区委各部门。',
      content: '送：区委各部门。完',
    });
    expect(difference({ closing: '抄送：区委各部门' })).toMatchObject({
      sourceLine: 18,
      part: 'closing',
      offset: 8,
    });
  });

  it('says line 1 of a source that holds nothing', () => {
    const empty = readSource('', []);
    expect(proveWording(empty, frame, tasks)).toMatchObject({
      characters: 0,
      difference: { sourceLine: 1, part: 'notice.letterhead', offset: 0, source: '' },
    });
  });

  it('sees any one character changed, taken away or put in, at its place', () => {
    const text = tasks[0]!.text.replace('\n', '');
    const inserted = constantFrom('人', '\u200B', '%', '，');
    assert(
      property(nat(text.length - 1), inserted, (at, one) => {
        const found = difference({}, withText(text.slice(0, at) + one + text.slice(at)));
        expect(found).toMatchObject({ part: 'tasks.1.text', offset: at });
        const changed = difference({}, withText(text.slice(0, at) + one + text.slice(at + 1)));
        expect(changed).toMatchObject({ part: 'tasks.1.text', offset: at });
        const less = difference({}, withText(text.slice(0, at) + text.slice(at + 1)));
        expect(less).toMatchObject({ part: 'tasks.1.text' });
      }),
    );
  });
});
