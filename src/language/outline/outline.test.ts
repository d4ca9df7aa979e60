import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { readOutline, type OutlinePart } from './outline.ts';

type Line = string | Partial<Block>;
const row = (...cells: string[]): Partial<Block> => ({
  text: cells.filter((cell) => cell !== '').join(' '),
  kind: 'row',
  cells,
  table: 1,
});
const bold = (text: string): Partial<Block> => ({
  text: text.replace('**', ''),
  bold: text.indexOf('**'),
});
const read = (lines: readonly Line[], options: Parameters<typeof readOutline>[2] = {}) =>
  readOutline(
    lines.map((one, at) => ({
      text: '',
      kind: 'paragraph',
      place: { line: at + 1 },
      ...(typeof one === 'string' ? { text: one } : one),
    })),
    [],
    options,
  );

/**
 * "title 要点", "chapter 一、|经济|。 in 0", "task 4: 1．|招商|。|新增五家。 in 0 by 区商务委": a task's line, then numeral,
 * title, what ends it and text; "/" parts paragraphs.
 */
function shown(part: OutlinePart): string {
  if (part.kind === 'text') return `${part.role} ${part.text}`;
  const { kind, numeral, title, titleEnd } = part;
  if (kind === 'chapter') {
    const parent = part.parent === undefined ? '' : ` in ${part.parent}`;
    return `chapter ${numeral}|${title}|${titleEnd}${parent}${part.inRows ? ' (of rows)' : ''}`;
  }
  const text = part.text.replaceAll('\n', '/');
  const chapter = part.chapter === null ? '' : ` in ${part.chapter}`;
  const units = part.responsible === null ? '' : ` by ${part.responsible}`;
  return `task ${part.line}: ${numeral}|${title ?? ''}|${titleEnd}|${text}${chapter}${units}`;
}
const parts = (lines: readonly Line[], options = {}) => read(lines, options).document.map(shown);

const title = '云溪市2031年工作要点';
const plan = [
  title,
  '现印发如下。',
  '一、经济。坚持稳中求进。',
  '1．招商引资。新增企业五家。',
  '办好节会。',
  '（责任单位：区商务委）',
  '2．扩大外贸。（1）新增口岸一个。（2）新增航线两条。',
  '二、民生：',
  '（一）住房',
  '3．装电梯：加装两台。',
  '4．修房屋。修十栋。',
  '（二）教育',
  '5．办学校',
  '新建三所。',
  '云溪市人民政府',
  '2031年3月5日',
];

describe('a plan of chapters and items', () => {
  it('has every word in one part: numeral, title and text apart', () => {
    expect(parts(plan)).toEqual([
      `title ${title}`,
      'preamble 现印发如下。',
      'chapter 一、|经济|。',
      'lead 坚持稳中求进。',
      'task 4: 1．|招商引资|。|新增企业五家。/办好节会。/（责任单位：区商务委） in 0 by 区商务委',
      'task 7: 2．|扩大外贸|。|（1）新增口岸一个。（2）新增航线两条。 in 0',
      'chapter 二、|民生|：',
      'chapter （一）|住房| in 1',
      'task 10: 3．|装电梯|：|加装两台。 in 2',
      'task 11: 4．|修房屋|。|修十栋。 in 2',
      'chapter （二）|教育| in 1',
      'task 13: 5．|办学校||新建三所。 in 3',
      'signature 云溪市人民政府',
      'date 2031年3月5日',
    ]);
  });

  it('has an outline: where each task stands, how it begins, and what the parts are', () => {
    const { outline } = read(plan);
    expect(outline).toMatchObject({ title, date: '2031-03-05', hasClosing: true, left: [] });
    expect(outline.chapters).toEqual([
      { marker: '一、', title: '经济' },
      { marker: '二、', title: '民生' },
      { marker: '（一）', title: '住房', parent: 1 },
      { marker: '（二）', title: '教育', parent: 1 },
    ]);
    expect(
      outline.tasks.map(({ marker, begins, chapter, section, responsible }) =>
        [marker, begins, chapter, section, responsible].join(' '),
      ),
    ).toEqual([
      '1． 新增企业五家。办好节会。 0  区商务委',
      '2． （1）新增口岸一个。（2 0  ',
      '3． 加装两台。 1 2 ',
      '4． 修十栋。 1 2 ',
      '5． 新建三所。 1 3 ',
    ]);
    expect(outline.parts).toEqual(
      plan.flatMap((line) => line.split(/(?<=一、经济。|引资。|外贸。|电梯：|房屋。)/u)),
    );
  });

  it('keeps the characters of the file in the parts, and reads them as what they stand for', () => {
    const { outline, document } = read([title, '1．招商。⼒争新增企业。', '2．外贸。新增口岸。']);
    expect(document.map(shown)[1]).toBe('task 2: 1．|招商|。|力争新增企业。');
    expect(outline.parts[2]).toBe('⼒争新增企业。');
  });

  it('takes the level that an editor names for its tasks, what stands under them for text', () => {
    const lines = [title, '一、经济', '（一）招商。分两项。', '1．新增企业五家。', '2．办节会。'];
    expect(parts(lines, { tasks: '（一）' }).slice(1)).toEqual([
      'chapter 一、|经济|',
      'task 3: （一）|招商|。|分两项。/1．新增企业五家。/2．办节会。 in 0',
    ]);
  });
});

describe('a heading', () => {
  const items = ['1．招商。新增企业五家。', '2．外贸。新增口岸一个。'];
  const heads = (line: Line) => parts([title, line, ...items]).slice(1, -2);

  it.each<[Line, string[]]>([
    ['一、经济', ['chapter 一、|经济|']],
    ['一、经济。', ['chapter 一、|经济|。']],
    ['一、一带一路', ['chapter 一、|一带一路|']],
    ['一、一', ['chapter 一、|一|']],
    ['一、经济：', ['chapter 一、|经济|：']],
    [
      '一、经济。坚持稳中求进。推动发展。',
      ['chapter 一、|经济|。', 'lead 坚持稳中求进。推动发展。'],
    ],
    ['一、要求：坚持稳中求进。', ['chapter 一、|要求|：', 'lead 坚持稳中求进。']],
    [bold('一、经济发展**坚持稳中求进。'), ['chapter 一、|经济发展|', 'lead 坚持稳中求进。']],
    [bold('一、经济发展。**坚持稳中求进。'), ['chapter 一、|经济发展|。', 'lead 坚持稳中求进。']],
    [bold('一、**经济。坚持稳中求进。'), ['chapter 一、|经济|。', 'lead 坚持稳中求进。']],
    [bold('一、经济发展**'), ['chapter 一、|经济发展|']],
  ])('ends where its title does: %j', (line, expected) => expect(heads(line)).toEqual(expected));

  it('is the line below the mark of an annex, unless that is a sentence or a table', () => {
    const annex = (...lines: Line[]) =>
      parts([title, '一、经济', ...items, '附件1', ...lines]).slice(4);
    expect(annex('实事清单', '1．学校。新建三所。', '2．医院。新建一所。')).toEqual([
      'chapter 附件1|实事清单|',
      'task 7: 1．|学校|。|新建三所。 in 1',
      'task 8: 2．|医院|。|新建一所。 in 1',
    ]);
    expect(annex('安排如下：', '1．学校。新建三所。')).toEqual([
      'chapter 附件1||',
      'lead 安排如下：',
      'task 7: 1．|学校|。|新建三所。 in 1',
    ]);
    expect(annex(row('序号', '任务'), row('1', '办学校。'))).toEqual([
      'chapter 附件1||',
      'lead 序号 任务',
      'task 7: 1|||办学校。 in 1',
    ]);
  });

  it('of a further plan is the name that the notice gives it', () => {
    const lines = [
      '关于印发《要点》的通知',
      '各区人民政府：',
      '现将《工作要点》《实事清单》印发给你们。',
      '云溪市人民政府',
      '2031年3月5日',
      '工作要点',
      '一、经济',
      ...items,
      '实事清单',
      '1．学校。新建三所。',
    ];
    expect(parts(lines).slice(6)).toEqual([
      'chapter 一、|经济|',
      'task 8: 1．|招商|。|新增企业五家。 in 0',
      'task 9: 2．|外贸|。|新增口岸一个。 in 0',
      'chapter |实事清单|',
      'task 11: 1．|学校|。|新建三所。 in 1',
    ]);
    expect(read(lines).outline.tasks.map(({ chapter }) => chapter)).toEqual([0, 0, 1]);
  });
});

describe('items of another kind', () => {
  it('are the projects of a list in the last item of a report, each beside what names them', () => {
    const lines = [
      '云溪市2031年政府工作报告',
      '一、回顾',
      '（一）增长。实现增长。',
      '（二）改善。实现改善。',
      '二、安排',
      '（一）招商。新增企业。',
      '（二）民生。办好民生实事：',
      ...['学校', '医院', '公园', '道路', '桥梁'].map((one, at) => `${at + 1}．${one}。`),
    ];
    expect(parts(lines).slice(5, 9)).toEqual([
      'task 6: （一）|招商|。|新增企业。 in 1',
      'task 7: （二）|民生|。|办好民生实事： in 1',
      'task 8: 1．|||学校。 in 1',
      'task 9: 2．|||医院。 in 1',
    ]);
    expect(read(lines).outline.tasks).toHaveLength(9);
  });

  it('are paragraphs that open with a title, where a chapter has no numerals', () => {
    const lines = [
      title,
      '一、经济',
      '突出工业。投资二百亿元，实施工程。',
      '扩大消费。办节会三场。（区商务委）',
      '二、民生',
      '现安排如下',
      '办好教育。新建学校三所，扩班十个。',
      '兴办医院。新建医院一所，扩床百张。',
    ];
    expect(parts(lines).slice(1)).toEqual([
      'chapter 一、|经济|',
      'task 3: |突出工业|。|投资二百亿元，实施工程。 in 0',
      'task 4: |扩大消费|。|办节会三场。（区商务委） in 0 by 区商务委',
      'chapter 二、|民生|',
      'lead 现安排如下',
      'task 7: |办好教育|。|新建学校三所，扩班十个。 in 1',
      'task 8: |兴办医院|。|新建医院一所，扩床百张。 in 1',
    ]);
    expect(read(lines).outline.tasks[1]).toEqual({
      marker: '',
      title: '扩大消费',
      begins: '办节会三场。',
      chapter: 0,
      responsible: '区商务委',
    });
  });
});

describe('a list of items', () => {
  it('begins anew in an annex, which heads nothing where it has chapters itself', () => {
    const lines = [
      title,
      '一、工业',
      '（一）园区。',
      '1．建园。新建两个。',
      '2．修园。修缮一个。',
      '附件',
      '指标表',
      '一、住房',
      '1．修房。修十栋。',
    ];
    expect(parts(lines).slice(1)).toEqual([
      'chapter 一、|工业|',
      'chapter （一）|园区|。 in 0',
      'task 4: 1．|建园|。|新建两个。 in 1',
      'task 5: 2．|修园|。|修缮一个。 in 1',
      'lead 附件',
      'lead 指标表',
      'chapter 一、|住房|',
      'task 9: 1．|修房|。|修十栋。 in 2',
    ]);
  });
});

describe('the last item', () => {
  const signed = ['云溪市人民政府', '2031年3月5日'];

  it('has no heading where the document breaks off in it', () => {
    const items = ['1．新增企业五家。', '2．新增口岸'];
    expect(parts([title, ...items])[2]).toBe('task 3: 2．|||新增口岸');
    expect(parts([title, ...items, ...signed])[2]).toBe('task 3: 2．|新增口岸||');
  });

  it('has none where the items are lines that promise in figures', () => {
    const items = ['1．新增企业5家', '2．新增口岸1个'];
    expect(parts([title, ...items, ...signed])[1]).toBe('task 2: 1．|||新增企业5家');
  });
});

describe('items that run on', () => {
  it('keep the spaces of their numerals, and stand in one paragraph where their text does', () => {
    const lines = [
      title,
      '1. 招商。新增企业。',
      '（1）甲。（2）乙。',
      '丙。',
      '2. 外贸。新增口岸。',
    ];
    expect(parts(lines).slice(1)).toEqual([
      'task 2: 1. |招商|。|新增企业。/（1）甲。（2）乙。/丙。',
      'task 5: 2. |外贸|。|新增口岸。',
    ]);
  });

  it('are tasks each, with what stands before the first of them a preamble', () => {
    const lines = [title, '一、经济', '（一）新增企业五家。（二）新增口岸一个。'];
    expect(parts(lines).slice(1)).toEqual([
      'chapter 一、|经济|',
      'task 3: （一）|||新增企业五家。 in 0',
      'task 3: （二）|||新增口岸一个。 in 0',
    ]);
  });
});

describe('doubts about numerals', () => {
  it('are none that stop an import where an editor has seen them in print', () => {
    const lines = [title, '1．招商。新增企业。', '3．外贸。新增口岸，', '办节会。'];
    const severities = (asPrinted: boolean) =>
      read(lines, { asPrinted }).doubts.map(({ field, severity }) => `${field} ${severity}`);
    expect(severities(false)).toEqual(['numbering error', 'parts error']);
    expect(severities(true)).toEqual(['numbering warning', 'parts error']);
  });
});

describe('rows of a table', () => {
  const head = row('序号', '类别', '项目名称', '建设内容', '责任单位');

  it('are tasks: a cell a paragraph, number and title apart where they come first', () => {
    const lines = [
      title,
      head,
      row('1', '教育', '办学校', '新建三所。', '区教育局'),
      row('2', '', '办园', '新建五所。', '区教育局'),
      row('一、住房', '', '', '', ''),
      row('3', '', '修房屋', '修十栋。', '区房管局'),
    ];
    expect(parts(lines)).toEqual([
      `title ${title}`,
      'preamble 序号 类别 项目名称 建设内容 责任单位',
      'chapter |教育| (of rows)',
      'task 3: 1|||教育/办学校/新建三所。/区教育局 in 0 by 区教育局',
      'task 4: 2|办园||新建五所。/区教育局 in 0 by 区教育局',
      'chapter 一、|住房|',
      'task 6: 3|修房屋||修十栋。/区房管局 in 0 by 区房管局',
    ]);
  });
  it('keep the separators of a text file, each behind its cell', () => {
    const cut = (text: string, ...cells: string[]) => ({ ...row(...cells), text });
    const lines = [
      title,
      row('序号', '项目名称', '建设内容'),
      cut('1 | 办学校 | 新建三所。', '1', '办学校', '新建三所。'),
      cut('2 | 办园 | 新建五所。 |', '2', '办园', '新建五所。'),
    ];
    expect(parts(lines).slice(2)).toEqual([
      'task 3: 1||办学校|||新建三所。',
      'task 4: 2||办园|||新建五所。|',
    ]);
  });

  it('stand in the chapter whose class they name, and in the chapter of the text above the table', () => {
    const lines = [
      title,
      '一、教育',
      head,
      row('1', '教育', '办学校', '新建三所。', '区教育局'),
      row('二、住房', '', '', '', ''),
      row('2', '住房', '修房屋', '修十栋。', '区房管局'),
      row('3', '交通', '修路', '修两条。', '区建委'),
      row('4', '教育', '办园', '新建五所。', '区教育局'),
    ];
    const { chapters, tasks } = read(lines).outline;
    expect(chapters).toEqual([
      { marker: '一、', title: '教育' },
      { marker: '二、', title: '住房', parent: 0 },
      { marker: '', title: '交通' },
    ]);
    expect(tasks.map(({ title: name, chapter }) => `${name} ${chapter}`)).toEqual([
      '办学校 0',
      '修房屋 1',
      '修路 2',
      '办园 0',
    ]);
    expect(parts(lines).filter((one) => one.startsWith('chapter'))).toEqual([
      'chapter 一、|教育|',
      'chapter 二、|住房| in 0',
      'chapter |交通| (of rows)',
    ]);
    expect(read(lines).doubts.filter(({ field }) => field === 'parts')).toEqual([]);
  });
});
