import { describe, expect, it } from 'vitest';
import { textOf } from '../../tests/fixture/fixture.ts';
import { documentParts, parseDocument } from './document.ts';
import { proveWording } from './proof.ts';
import { proposeRepairs, readSource, type OfficialSource } from './source.ts';

const text = textOf('plans/2031/source.txt');
const source = readSource(text, proposeRepairs(text));

function parsed(from: OfficialSource = source) {
  const { document, unplaced } = parseDocument(from.lines);
  if (!document) throw new Error('no document');
  return { document, unplaced };
}

describe('parseDocument', () => {
  const { document, unplaced } = parsed();

  it('finds notice, three chapters, eight tasks, closing, and leaves nothing over', () => {
    expect(unplaced).toEqual([]);
    expect(document.notice.documentNumber).toBe('云府发〔2031〕6号');
    expect(document.notice.date).toBe('2031年2月26日');
    expect(document.notice.title).toBe('云汀县人民政府关于印发《2031年县政府重点工作安排》的通知');
    expect(document.chapters.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(document.tasks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(document.closing).toMatch(/^抄送：.*政协办公室。$/u);
  });

  it('ends a title at its first full stop and joins the lines of the text', () => {
    expect(document.tasks[0]).toMatchObject({
      chapter: 1,
      title: '保持经济平稳运行',
      text: expect.stringMatching(/^加强经济运行监测，全年实现地区生产总值增长6％.*80亿元。$/u),
    });
  });

  it('keeps the paragraphs of a task apart', () => {
    expect(document.tasks[3]?.text.split('\n')).toEqual([
      expect.stringMatching(/^推进3号渡口.*各20万平方米。$/u),
      expect.stringMatching(/^2031年至2033年.*口袋公园3座。$/u),
    ]);
  });

  it('is all of the wording: put together again it equals the source', () => {
    const whole = documentParts(document, document.tasks).map((part) => part.text);
    expect(whole.join('').replaceAll('\n', '')).toBe(
      source.lines.map((line) => line.text).join(''),
    );
    expect(proveWording(source, document, document.tasks).difference).toBeUndefined();
  });
});

describe('parseDocument on faulty sources', () => {
  const without = (pattern: RegExp) => readSource(text.replace(pattern, ''), proposeRepairs(text));

  it('reports a task number that is missing, with its line', () => {
    const { unplaced } = parsed(
      readSource(text.replace('3．增强', '33．增强'), proposeRepairs(text)),
    );
    expect(unplaced).toMatchObject([
      { found: expect.stringMatching(/^33．/u), expected: '任务 3' },
    ]);
  });

  it('reports a missing closing', () => {
    expect(parsed(without(/抄送：[\s\S]*$/u)).unplaced).toMatchObject([
      { expected: '文末有“抄送：”' },
    ]);
  });

  it('says what it looked for where there is no chapter or no notice at all', () => {
    expect(parseDocument([{ line: 1, text: '你好' }])).toMatchObject({
      unplaced: [{ expected: '各部分标题写作“一、……”' }],
    });
    const { unplaced } = parseDocument(readSource('一、标题\n1．甲。乙。\n抄送：丙。', []).lines);
    expect(unplaced.map(({ expected }) => expected)).toContain('发文字号，如“静府发〔2024〕2号”');
  });

  it('does not take a list in running text for a chapter', () => {
    const listed = text.replace('加强经济运行监测，', '二、三产业\n');
    expect(parsed(readSource(listed, proposeRepairs(text))).document.chapters).toHaveLength(3);
  });
});

describe('proveWording', () => {
  const { document } = parsed();

  it.each(document.tasks.map((task) => task.number))(
    'sees one changed character in task %i',
    (number) => {
      const tasks = document.tasks.map((task) =>
        task.number === number
          ? { ...task, text: `${task.text.slice(0, 9)}人${task.text.slice(10)}` }
          : task,
      );
      expect(proveWording(source, document, tasks).difference).toMatchObject({
        part: `tasks.${number}.text`,
        offset: 9,
      });
    },
  );

  it('shows both sides with their places', () => {
    const changed = {
      ...document,
      closing: document.closing.replace('办公室，县政协', '办公厅，县政协'),
    };
    expect(proveWording(source, changed, document.tasks).difference).toMatchObject({
      part: 'closing',
      sourceLine: 95,
      source: '县人大常委会办公室，县政协办公室。',
      content: '县人大常委会办公厅，县政协办公室。',
    });
  });

  it('sees an invisible character and a full-width form', () => {
    const first = document.tasks.slice(0, 1);
    for (const [from, to] of [
      ['4％', '4%'],
      ['加强', '加\u200B强'],
    ] as const) {
      const tasks = [
        ...first.map((task) => ({ ...task, text: task.text.replace(from, to) })),
        ...document.tasks.slice(1),
      ];
      expect(proveWording(source, document, tasks).difference).toBeDefined();
    }
  });
});
