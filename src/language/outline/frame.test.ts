import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { frameOf } from './frame.ts';

const row = (text: string): Block => ({ text, kind: 'row', place: { line: 1 }, cells: [text] });
const blocks = (lines: readonly (string | Block)[]): Block[] =>
  lines.map((one, at) =>
    typeof one === 'string' ? { text: one, kind: 'paragraph', place: { line: at + 1 } } : one,
  );
const frame = (...lines: (string | Block)[]) => frameOf(blocks(lines), []);

const plan = '云溪市2031年工作要点';
const items = ['一、经济', '1．招商。新增企业五家。', '2．外贸。新增口岸一个。'];
const notice = [
  '云溪市人民政府关于印发《2031年工作要点》的通知',
  '云政发〔2031〕5号',
  '各区人民政府：',
  '现将《2031年工作要点》印发给你们。',
  '云溪市人民政府',
  '2031年3月5日',
];

describe('a notice and its plan', () => {
  it('are told apart, with all that the notice says', () => {
    expect(frame(...notice, '2031年工作要点', ...items)).toEqual({
      title: '2031年工作要点',
      hasNotice: true,
      begins: 7,
      issuer: '云溪市人民政府',
      documentNumber: '云政发〔2031〕5号',
      date: '2031-03-05',
      hasClosing: false,
      ends: 10,
    });
  });

  it('are joined by the name that the notice gives, on up to three lines and behind notes', () => {
    const lines = frame(...notice, '（此件公开发布）', '2031年', '工作', '要点', ...items);
    expect([lines.title, lines.begins]).toEqual(['2031年工作要点', 10]);
  });

  it('are joined where nothing names the plan, by its title below notes and annexes', () => {
    const unnamed = notice.with(0, '云溪市人民政府关于做好今年工作的通知').with(3, '请认真落实。');
    const { title, begins, hasNotice } = frame(
      ...unnamed,
      '附件：1．工作要点',
      '2．指标表',
      '附件1',
      '云溪市工作要点',
      ...items,
    );
    expect([title, begins, hasNotice]).toEqual(['云溪市工作要点', 10, true]);
  });

  it('are joined though the notice has no date', () => {
    const { title, begins, hasNotice } = frame(...notice.slice(0, 4), '2031年工作要点', ...items);
    expect([title, begins, hasNotice]).toEqual(['2031年工作要点', 5, true]);
  });

  it('are one where the notice is the plan, and its date the signature', () => {
    const own = frame(
      '云溪市人民政府关于做好2031年工作的通知',
      '各区人民政府：',
      ...items,
      '云溪市人民政府',
      '2031年3月5日',
      '（此件公开发布）',
    );
    expect(own).toMatchObject({
      title: '云溪市人民政府关于做好2031年工作的通知',
      hasNotice: true,
      begins: 2,
      ends: 5,
      hasClosing: true,
      date: '2031-03-05',
      issuer: '云溪市人民政府',
    });
  });
});

describe('the end of a plan', () => {
  it('is before the list of its annexes, and before 特此公告', () => {
    const ends = (...lines: string[]) => frame(plan, ...items, ...lines).ends;
    expect(ends('附件：1．项目表', '2．名册')).toBe(4);
    expect(ends('附件：项目表', '云溪市人民政府', '2031年3月5日')).toBe(4);
    expect(ends('特此公告。', '云溪市人民政府', '2031年3月5日')).toBe(4);
    expect(ends('附件：1．项目表', '2．新增企业五家。')).toBe(6);
    expect(ends('附件：1．新增企业五家。')).toBe(5);
    expect(ends('附件：项目表', '2．名册')).toBe(6);
    expect(ends('3．就业')).toBe(5);
  });
});

describe('a plan alone', () => {
  it('begins behind its title, number, date and the title printed again', () => {
    const { title, begins, hasNotice, documentNumber, date } = frame(
      '云溪市2031年',
      '工作要点',
      '云政发〔2031〕5号',
      '2031年3月5日',
      '云溪市2031年工作要点',
      ...items,
    );
    expect([title, begins, hasNotice]).toEqual(['云溪市2031年工作要点', 5, false]);
    expect([documentNumber, date]).toEqual(['云政发〔2031〕5号', '2031-03-05']);
  });

  it('begins behind a letterhead, which names who issued it', () => {
    const own = frame('云溪市人民政府文件', '云溪市2031年工作要点', ...items);
    expect(own).toMatchObject({
      title: '云溪市2031年工作要点',
      begins: 2,
      issuer: '云溪市人民政府',
    });
  });

  it('has the first of two numbers, and neither signature nor date from its items', () => {
    const numbers = ['云政发〔2031〕5号', '云政办〔2031〕1号'];
    expect(frame(plan, ...numbers, ...items).documentNumber).toBe(numbers[0]);
    const among = [...items.slice(0, 2), '云溪市财政局', '2031年3月1日', items[2]!];
    expect(frame(plan, ...among)).toMatchObject({ issuer: null, date: null });
  });

  it('may be a table under its title', () => {
    const { title, begins } = frame('云溪市2031年工作要点', row('序号 任务'), row('1 办学校。'));
    expect([title, begins]).toEqual(['云溪市2031年工作要点', 1]);
  });

  it('may be nothing', () => {
    expect(frame()).toEqual({
      title: null,
      hasNotice: false,
      begins: 0,
      issuer: null,
      documentNumber: null,
      date: null,
      hasClosing: false,
      ends: 0,
    });
  });
});

describe('a report', () => {
  const report = [
    '政府工作报告',
    '——2031年2月3日在云溪市第九届人民代表大会第一次会议上',
    '云溪市人民政府市长 李某',
    '各位代表：',
    '现在，我代表云溪市人民政府，向大会报告工作。',
    ...items,
  ];

  it('begins behind its salutation, and is of the day and the body that it names', () => {
    expect(frame(...report)).toMatchObject({
      title: '政府工作报告',
      begins: 4,
      date: '2031-02-03',
      issuer: '云溪市人民政府',
      hasNotice: false,
    });
  });

  it('is of the first day that it names, and of the body that its first paragraphs name', () => {
    const dated = report.with(1, '（2031年2月3日在云溪市人民代表大会会议上）');
    expect(frame(...dated, '云溪市人民政府', '2031年3月5日').date).toBe('2031-03-05');
    expect(frame(...dated, ...items).date).toBe('2031-02-03');
    const by = (...lines: string[]) =>
      frame('政府工作报告', ...lines, '我代表云溪市人民政府报告。', ...items).issuer;
    expect(by('甲。', '乙。')).toBe('云溪市人民政府');
    expect(by('甲。', '乙。', '丙。')).toBeNull();
    expect(frame('工作要点', '2031年3月1日', ...items, '云溪市人民政府', '2031年3月5日').date).toBe(
      '2031-03-01',
    );
  });

  it('closes with the first of several glossaries, or where copies go', () => {
    expect(frame(plan, ...items, '名词解释', '1．甲：乙。', '名词解释', '2．丙：丁。').ends).toBe(
      4,
    );
    expect(frame(plan, ...items, '抄送：甲。', '名词解释', '丙：丁。', '抄送：乙。').ends).toBe(4);
    expect(frame(plan, ...items, '名词解释', '丙：丁。', '抄送：乙。').ends).toBe(4);
    expect(frame(plan, ...items, '（此件公开发布）', '抄送：乙。').ends).toBe(4);
    expect(frame('抄送：乙。', ...items).ends).toBe(4);
  });

  it('turns to its listeners for the last time in its last fifth, behind its last item', () => {
    const words = (length: number) =>
      frame(plan, ...items, '推'.repeat(100), `各位代表！${'推'.repeat(length)}`);
    const before = `${plan}${items.join('')}`.length + 100;
    const fifth = before / 4 - 5;
    expect(words(Math.floor(fifth)).ends).toBe(before % 4 === 0 ? 6 : 5);
    expect(words(Math.ceil(fifth) + 1).ends).toBe(6);
    expect(frame(plan, '各位代表！大家好。', ...items, '推'.repeat(100)).ends).toBe(6);
    for (const sign of '，,！!：:')
      expect(frame(plan, ...items, '推'.repeat(100), `各位代表${sign}谢谢。`).ends).toBe(5);
    expect(frame(plan, ...items, '推'.repeat(100), '感谢各位代表！谢谢。').ends).toBe(6);
  });

  it('ends before its last words to those who listen, or a glossary', () => {
    expect(frame(...report, '各位代表，让我们一起努力！').ends).toBe(8);
    expect(frame(...report, '各位代表！让我们一起努力！', '名词解释', '1．甲：乙。').ends).toBe(8);
    expect(frame(...report, '各位代表！我们努力。', '各位代表！谢谢。').ends).toBe(8);
    // What follows the last address belongs to no item, be it several paragraphs.
    expect(frame(...report, '各位代表！', '要永葆忠诚。', '要依法行政。').ends).toBe(8);
    expect(frame(...report, '各位代表！', '要永葆忠诚。'.repeat(99)).ends).toBe(10);
  });
});

describe('what closes a document', () => {
  it('are copies with all that is printed behind them, unless items are', () => {
    const closed = [
      '抄送：市委各部门，',
      '市人大办公室。',
      '云溪市人民政府办公室 2031年3月5日印发',
    ];
    expect(frame('云溪市2031年工作要点', ...items, ...closed)).toMatchObject({
      ends: 4,
      hasClosing: true,
    });
    expect(frame('云溪市2031年工作要点', '抄送：市委各部门。', ...items)).toMatchObject({
      ends: 5,
      hasClosing: false,
    });
  });

  it('is not a row of a table, whatever it holds', () => {
    expect(frame('云溪市2031年工作要点', ...items, row('2031年3月5日')).hasClosing).toBe(false);
  });
});

describe('a number that only the page gives', () => {
  const numberIn = (...left: string[]) =>
    frameOf(
      blocks(['云溪市2031年工作要点', ...items]),
      left.map((text, at) => ({ text, line: at + 1 })),
    ).documentNumber;

  it('is that of the document, without the label before it', () => {
    expect(numberIn('打印', '发文字号：云政发〔2031〕5号')).toBe('云政发〔2031〕5号');
    expect(numberIn('发文字号云政发〔2031〕5号')).toBe('云政发〔2031〕5号');
    expect(numberIn('文号云政〔2031〕5号')).toBe('云政〔2031〕5号');
    expect(numberIn('云政〔2031〕5号', '云政发〔2031〕6号')).toBe('云政〔2031〕5号');
    expect(numberIn('打印')).toBeNull();
  });

  it('is found where a PDF has radicals for ideographs', () => {
    expect(numberIn('发布机构云溪市⼈⺠政府办公室⽂号云政办〔2031〕1号')).toBe('云政办〔2031〕1号');
  });
});
