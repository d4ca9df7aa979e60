import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { lostWording, readOutline, type OutlinePart } from './outline.ts';

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
  return `${kind} ${part.line}: ${numeral}|${title ?? ''}|${titleEnd}|${text}${chapter}${units}`;
}
const parts = (lines: readonly Line[], options = {}) => {
  const { document, doubts } = read(lines, options);
  // Every word is in one part.
  expect(doubts.filter(({ found }) => found.startsWith('读出'))).toEqual([]);
  return document.map(shown);
};

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

describe('wording', () => {
  const text = (words: string): OutlinePart => ({ kind: 'text', role: 'lead', text: words });

  it('that is not in one part each stops an import, whichever list of parts lacks it', () => {
    expect(lostWording('一、经济 新增', ['一、经济', '新增'], [text('一、经济新增')])).toEqual([]);
    for (const [one, other] of [
      ['新增企业', '新增'],
      ['新增', '新增企业'],
      ['新增企业', '新增企业企业'],
    ] as const) {
      const [found, ...others] = lostWording('新增企业', [one], [text(other)]);
      expect(found).toMatchObject({ severity: 'error', line: 1, field: 'parts' });
      for (const words of [found!.found, found!.expected, found!.remedy])
        expect(words).toMatch(/\p{sc=Han}{5}/u);
      expect(others).toEqual([]);
    }
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
    ['一、经济：民生', ['chapter 一、|经济：民生|']],
    [bold('一、经济**发展。坚持。'), ['chapter 一、|经济|', 'lead 发展。坚持。']],
    [bold('一、经**济。坚持。'), ['chapter 一、|经济|。', 'lead 坚持。']],
    [bold('一、经济。坚持。**'), ['chapter 一、|经济|。', 'lead 坚持。']],
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
    expect(annex('清单：民生', '1．学校。新建三所。')[0]).toBe('chapter 附件1|清单：民生|');
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

describe('a further plan', () => {
  it('is one that the notice names, and not one that only an item does', () => {
    const lines = (notice: string, item: string) => [
      `关于印发${notice}的通知`,
      '各区人民政府：',
      '请认真落实。',
      '云溪市人民政府',
      '2031年3月5日',
      '工作要点',
      `1．招商。${item}`,
      '实事清单',
      '1．学校。新建三所。',
    ];
    const heads = (notice: string, item: string) =>
      parts(lines(notice, item)).filter((one) => one.startsWith('chapter'));
    expect(heads('《工作要点》和《实事清单》', '新增企业。')).toEqual(['chapter |实事清单|']);
    expect(heads('《工作要点》', '印发《实事清单》。')).toEqual([]);
  });
});

describe('where a task stands', () => {
  const places = (...lines: string[]) => {
    const { chapters, tasks } = read([title, ...lines]).outline;
    return tasks.map(({ chapter, section }) =>
      [chapter, section].map((at) => (at === null ? null : chapters[at ?? -1]?.title)),
    );
  };

  it('is its coarsest chapter that is no annex, and the innermost', () => {
    expect(places('第一章 甲', '一、乙', '（一）丙', '1．丁。子。', '2．戊。丑。')[0]).toEqual([
      '甲',
      '丙',
    ]);
    expect(places('前言。', '附件1', '清单', '1．甲。子。')).toEqual([['清单', undefined]]);
    const lines = [
      '前言。',
      '附件1',
      '清单',
      '（1）甲。子。',
      '一、住房',
      '（一）乙',
      '1．丙。丑。',
    ];
    expect(places(...lines).at(-1)).toEqual(['住房', '乙']);
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

describe('an item', () => {
  it('has a title that print emphasises, and behind it its text', () => {
    const lines = [bold('1．招商引资**新增企业五家。'), '2．外贸。新增口岸一个。'];
    expect(parts([title, ...lines])[1]).toBe('task 2: 1．|招商引资||新增企业五家。');
  });

  it('without a title has its text behind the space of its numeral, and keeps others', () => {
    const lines = ['1. 新增企业五家。', '2. 新增AI 5G口岸。'];
    expect(parts([title, ...lines]).slice(1)).toEqual([
      'task 2: 1.|||新增企业五家。',
      'task 3: 2.|||新增AI 5G口岸。',
    ]);
  });

  it('has its title by the other items alone, not by chapters that are numbered as it is', () => {
    const lines = [
      '一、经济',
      '（一）发展工业。',
      '1．甲。子。',
      '2．乙。丑。',
      '（二）招商。新增企业。',
    ];
    expect(parts([title, ...lines]).at(-1)).toBe('task 6: （二）|招商|。|新增企业。 in 0');
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
  it('are tasks of the row above them that heads some, and begin with its first characters', () => {
    const lines = [
      title,
      row('序号', '工作任务', '责任单位'),
      { ...row('一、住房', '', ''), text: '一、住房  ' },
      row('1', '修缮老旧房屋十栋并加装电梯。', '区房管局'),
    ];
    expect(parts(lines).slice(2)).toEqual([
      'chapter 一、|住房|',
      'task 4: 1|||修缮老旧房屋十栋并加装电梯。/区房管局 in 0 by 区房管局',
    ]);
    expect(read(lines).outline.tasks[0]!.begins).toBe('修缮老旧房屋十栋并加装电');
  });

  it('need no number, and have no cell where one is empty', () => {
    const lines = [
      title,
      row('序号', '重点任务', '责任单位'),
      { ...row('', '办学校。', '区教育局'), text: ' 办学校。 区教育局' },
    ];
    expect(parts(lines)[2]).toBe('task 3: |||办学校。/区教育局 by 区教育局');
  });

  it('keep their wording whole where it has their cells otherwise', () => {
    const lines = [
      title,
      row('序号', '项目名称', '建设内容'),
      { ...row('一、住房', '', ''), text: '一、住 房' },
      { ...row('1', '办AI园', '新建三所。'), text: '1 办 AI园 新建三所。' },
    ];
    expect(parts(lines).slice(2)).toEqual([
      'chapter |一、住 房|',
      'task 4: |||1 办 AI园 新建三所。 in 0',
    ]);
  });

  it('under a title that a table has over its columns', () => {
    const lines = [
      '各区人民政府：',
      '现将《工作要点》印发给你们。',
      '云溪市人民政府',
      '2031年3月5日',
      { ...row('工作要点', ''), text: '工作要点 ' },
      row('序号', '任务'),
      row('1', '办学校。'),
    ];
    expect(read(lines).outline.title).toBe('工作要点');
  });

  it('keep a separator that stands before the first cell', () => {
    const lines = [
      title,
      row('序号', '项目名称', '建设内容'),
      { ...row('1', '办学校', '新建三所。'), text: '| 1 | 办学校 | 新建三所。 |' },
    ];
    expect(parts(lines)[2]!.replace(/[/ ]/gu, '')).toBe('task3:|1||办学校|||新建三所。|');
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
