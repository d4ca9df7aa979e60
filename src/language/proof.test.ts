import { assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentPart, TextRole } from './document.ts';
import { furtherDifferences, proveWording, strayBreaks } from './proof.ts';
import { readSource } from './source.ts';

const texts = (role: TextRole, text: string) => ({ kind: 'text', role, text }) as const;
const chapter = (number: number, numeral: string, title: string) =>
  ({ kind: 'chapter', number, numeral, title }) as const;
const place = (number: number) => ({ kind: 'task', number }) as const;
const parts: readonly DocumentPart[] = [
  texts('letterhead', '某区人民政府文件'),
  texts('documentNumber', '某府发〔2024〕2号'),
  texts('noticeTitle', '关于印发《安排》的通知'),
  texts('addressees', '区政府各部门：'),
  texts('notice', '现将《安排》印发给你们，请认真落实。'),
  texts('signature', '某区人民政府'),
  texts('date', '2024年3月8日'),
  texts('title', '安排'),
  texts('preamble', '工作安排如下。'),
  chapter(1, '一、', '发展'),
  place(1),
  place(2),
  chapter(2, '二、', '民生'),
  place(3),
  texts('closing', '抄送：区委各部门。'),
];
/** The parts with another text in the place of one. */
const partsWith = (role: TextRole, text: string) =>
  parts.map((part) => (part.kind === 'text' && part.role === role ? { ...part, text } : part));
const tasks = [
  { number: 1, title: '稳增长', text: '新增企业10家。\n增长5％。' },
  { number: 2, title: '促消费', text: '举办活动5场。' },
  { number: 3, title: '加装电梯', text: '开工建设200台。' },
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
const difference = (changedParts = parts, changedTasks = tasks) =>
  proveWording(source, changedParts, changedTasks).difference;
const withText = (text: string) => [{ ...tasks[0]!, text }, ...tasks.slice(1)];

describe('proveWording', () => {
  it('finds no difference where all is as printed, and counts the characters', () => {
    expect(proveWording(source, parts, tasks)).toEqual({ characters: wording.length });
  });

  it('counts a character beyond the basic plane once', () => {
    const rare = readSource(extraction.join('\n').replace('企业', '𠮷业'), []);
    const proof = proveWording(rare, parts, withText('新增𠮷业10家。\n增长5％。'));
    expect(proof).toEqual({ characters: wording.length });
    expect(proveWording(rare, parts, tasks).characters).toBe(wording.length);
  });

  it('takes tasks in any order, and white space for nothing', () => {
    expect(difference(parts, tasks.toReversed())).toBeUndefined();
    expect(difference(parts, withText('新增企业 10 家。\n\n增长5％。 '))).toBeUndefined();
  });

  it('shows the first difference: line of the source, part, offset, and the words of both', () => {
    expect(difference(parts, withText('新增企业10家。\n增长6％。'))).toEqual({
      sourceLine: 14,
      part: 'tasks.1.text',
      offset: 10,
      source: '企业10家。增长5％。2．促消费。举办活动5场。',
      content: '企业10家。增长6％。2．促消费。举办活动5场。',
    });
  });

  it('shows words from the beginning where the first characters differ', () => {
    expect(difference(partsWith('letterhead', '本区人民政府文件'))).toEqual({
      sourceLine: 1,
      part: 'parts.0',
      offset: 0,
      source: wording.slice(0, 16),
      content: `本${wording.slice(1, 16)}`,
    });
  });

  it('takes the first character of a line and of a part for theirs', () => {
    expect(difference(partsWith('documentNumber', '本府发〔2024〕2号'))).toMatchObject({
      sourceLine: 2,
      part: 'parts.1',
      offset: 0,
    });
  });

  it('names the last line and the end of the last part where one goes on after the other ends', () => {
    expect(difference(partsWith('closing', '抄送：区委各部门。完'))).toMatchObject({
      sourceLine: 18,
      part: 'parts.14',
      offset: 9,
      source: '送：区委各部门。',
      content: '送：区委各部门。完',
    });
    expect(difference(partsWith('closing', '抄送：区委各部门'))).toMatchObject({
      sourceLine: 18,
      part: 'parts.14',
      offset: 8,
    });
  });

  it('says line 1 of a source that holds nothing', () => {
    const empty = readSource('', []);
    expect(proveWording(empty, parts, tasks)).toMatchObject({
      characters: 0,
      difference: { sourceLine: 1, part: 'parts.0', offset: 0, source: '' },
    });
  });

  it('sees a chapter’s heading changed, and tasks in another order', () => {
    const renamed = parts.map((part) =>
      part.kind === 'chapter' ? { ...part, numeral: '' } : part,
    );
    expect(difference(renamed)).toMatchObject({ part: 'parts.9', offset: 0, sourceLine: 12 });
    const turned = parts.with(10, place(2)).with(11, place(1));
    expect(difference(turned)).toMatchObject({ part: 'tasks.2.title', offset: 0, sourceLine: 13 });
  });

  it('sees any one character changed, taken away or put in, at its place', () => {
    const text = tasks[0]!.text.replace('\n', '');
    const inserted = constantFrom('人', '\u200B', '%', '，');
    assert(
      property(nat(text.length - 1), inserted, (at, one) => {
        const found = difference(parts, withText(text.slice(0, at) + one + text.slice(at)));
        expect(found).toMatchObject({ part: 'tasks.1.text', offset: at });
        const changed = difference(parts, withText(text.slice(0, at) + one + text.slice(at + 1)));
        expect(changed).toMatchObject({ part: 'tasks.1.text', offset: at });
        const less = difference(parts, withText(text.slice(0, at) + text.slice(at + 1)));
        expect(less).toMatchObject({ part: 'tasks.1.text' });
      }),
    );
  });
});

describe('paragraphs', () => {
  const breaks = (text: string) =>
    strayBreaks(source, parts, [{ ...tasks[0]!, text }, ...tasks.slice(1)]);

  it('end with a line of the source, or with any sentence', () => {
    expect(breaks('新增企业10家。\n增长5％。')).toEqual([]);
    const joined = readSource(extraction.join('').replace('- 1 -', ''), []);
    expect(strayBreaks(joined, [place(1)], tasks)).toEqual([]);
  });

  it('end with a cell of a row, whatever parts the cells', () => {
    const cells = ['1', '新建学校3所', '区教育局', '8月底'];
    const row = { number: 1, numeral: '1', text: cells.slice(1).join('\n') };
    for (const between of [' ', '\t', '　'])
      expect(strayBreaks(readSource(cells.join(between), []), [place(1)], [row])).toEqual([]);
    const signs = { ...row, numeral: '1|', text: '新建学校3所|\n区教育局|\n8月底' };
    expect(strayBreaks(readSource(cells.join('|'), []), [place(1)], [signs])).toEqual([]);
    const torn = { ...row, text: '新建\n学校3所\n区教育局\n8月底' };
    expect(strayBreaks(readSource(cells.join(' '), []), [place(1)], [torn])).toHaveLength(1);
  });

  it('never tear a sentence elsewhere', () => {
    expect(breaks('新增\n企业10家。增长\n5％。')).toEqual([
      { part: 'tasks.1.text', before: '新增', behind: '企业10家。增长' },
      { part: 'tasks.1.text', before: '企业10家。增长', behind: '5％。' },
    ]);
  });
});

describe('what differs besides the first difference', () => {
  const long = ['稳定经济增长', '促进居民消费', '加装住宅电梯', '新建社区食堂'];
  const texts4 = ['新增企业10家。', '举办活动5场。', '开工建设200台。', '新增食堂3个。'];
  const document = [place(1), place(2), place(3), place(4)];
  const plain = long.map((title, at) => ({ number: at + 1, title, text: texts4[at]! }));
  const whole = readSource(
    plain.map(({ number, title, text }) => `${number}．${title}。${text}`).join('\n'),
    [],
  );
  const further = (changes: Record<number, object>, order = document) => {
    const changed = plain.map((task) => ({ ...task, ...changes[task.number] }));
    const first = proveWording(whole, order, changed).difference;
    const others = first ? furtherDifferences(whole, order, changed, first) : [];
    return others.map(({ part, offset, sourceLine }) => `${part} ${offset} ${sourceLine}`);
  };

  it('is nothing where nothing does, and nothing where one place does', () => {
    expect(further({})).toEqual([]);
    for (const number of [1, 2, 3, 4]) expect(further({ [number]: { text: '新。' } })).toEqual([]);
  });

  it('is one place in each task of those that stand between headings of the source', () => {
    expect(further({ 1: { text: '新增企业11家。' }, 3: { text: '开工建设20台。' } })).toEqual([
      'tasks.3.text 6 3',
    ]);
    expect(further({ 1: { text: '新。' }, 4: { text: '新增食堂3个。另。' } })).toEqual([
      'tasks.4.text 7 4',
    ]);
    const all = { text: '' };
    expect(further({ 1: all, 2: { text: '举办活动5场。六场。' }, 3: all })).toEqual([
      'tasks.2.text 7 3',
      'tasks.3.text 0 3',
    ]);
  });

  it('is judged of no task that is missing, moved or named otherwise, nor of those beside it', () => {
    expect(further({}, [place(1), place(3), place(2), place(4)])).toEqual([]);
    expect(further({}, [place(1), place(3), place(4)])).toEqual([]);
    expect(further({ 1: { text: '新。' }, 2: { title: '促进消费' } })).toEqual([]);
  });
});
