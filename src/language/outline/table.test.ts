import { describe, expect, it } from 'vitest';
import { isTableHead, looksLikeHead, rowsLeft, tableItems } from './table.ts';
import type { Segment } from './tree.ts';

const row = (cells: string[], table = 1): Segment => ({
  block: { text: cells.join(' '), kind: 'row', place: { line: 1 }, cells, table },
  start: 0,
  text: cells.join(' '),
  line: 1,
});
const paragraph: Segment = {
  block: { text: '说明', kind: 'paragraph', place: { line: 1 } },
  start: 0,
  text: '说明',
  line: 1,
};
const items = (...segments: Segment[]) => [...tableItems(segments).values()];
const plain = { marker: '', title: null, units: null };

describe('tableItems', () => {
  it('reads number, task and who answers by the head of the table', () => {
    expect(
      items(row(['序号', '工作任务', '责任单位']), row(['1', '办学校三所。', '区教育局'])),
    ).toEqual([{ marker: '1', title: null, body: '办学校三所。', units: '区教育局' }]);
  });

  it('says which units lead where a row has several columns of them', () => {
    const head = row(['序 号', '重点任务', '牵头单位', '配合部门']);
    expect(
      items(head, row(['1', '办学校。', '区教育局', '区建委']), row(['2', '办园。', '', '区建委'])),
    ).toEqual([
      { ...plain, marker: '1', body: '办学校。', units: '牵头单位：区教育局；配合部门：区建委' },
      { ...plain, marker: '2', body: '办园。', units: '区建委' },
    ]);
  });

  it('has a title apart only where another column says what is to be done', () => {
    expect(
      items(row(['序号', '项目名称', '建设内容']), row(['1', '办学校', '新建三所。'])),
    ).toEqual([{ ...plain, marker: '1', title: '办学校', body: '新建三所。' }]);
    expect(items(row(['序号', '项目名称']), row(['1', '办学校']))).toEqual([
      { ...plain, marker: '1', body: '办学校' },
    ]);
  });

  it('has a head of two rows, where one column is parted in two', () => {
    expect(
      items(
        row(['序号', '重点任务', '责任分工', '']),
        row(['', '', '牵头单位', '配合单位']),
        row(['1', '办学校。', '区教育局', '区建委']),
      ),
    ).toEqual([
      { ...plain, marker: '1', body: '办学校。', units: '牵头单位：区教育局；配合单位：区建委' },
    ]);
  });

  it('knows a name for the title, whatever the column beside it is called', () => {
    expect(
      items(row(['序号', '实事名称', '主要内容']), row(['一', '健康云溪', '为老人体检。'])),
    ).toEqual([{ ...plain, marker: '一', title: '健康云溪', body: '为老人体检。' }]);
  });

  it('tells of rows that are no item', () => {
    const head = row(['序号', '工作任务', '责任单位']);
    const rows = [head, row(['1', '办学校。', '区教育局']), row(['2', '', '区建委'])];
    expect(rowsLeft([...rows, row(['注：略', '', ''])])).toEqual([rows[2]]);
    expect(rowsLeft([paragraph, row(['甲', '乙', '丙'])])).toEqual([]);
  });

  it('takes the first of two columns for the title, and goes on where a cell reaches down', () => {
    expect(
      items(
        row(['序号', '工作内容', '具体目标', '责任部门']),
        row(['1', '招商引资', '引进项目3个', '经发办']),
        row(['', '', '盘活厂房2万平方米', '经发办']),
      ),
    ).toEqual([
      { marker: '1', title: '招商引资', body: '引进项目3个', units: '经发办' },
      { more: '盘活厂房2万平方米', units: '经发办' },
    ]);
  });

  it('takes a row without a number for more of the item above, where one has a number', () => {
    const head = row(['序号', '工作任务', '责任单位']);
    const numbered = row(['1', '办学校3所。', '区教育局']);
    expect(items(head, numbered, row(['', '新增学位5个', ''])).at(-1)).toEqual({
      more: '新增学位5个',
      units: null,
    });
    expect(items(head, numbered, row(['', '推进改革', ''])).at(-1)).toEqual({
      more: '推进改革',
      units: null,
    });
    expect(items(head, numbered, row(['推进改革', '', ''])).at(-1)).toEqual({
      marker: '',
      chapter: '推进改革',
    });
    expect(items(head, numbered, row(['', '二、改革', ''])).at(-1)).toEqual({
      marker: '二、',
      chapter: '改革',
    });
    expect(items(head, numbered, row(['', '办园。', '区教育局'], 2))).toHaveLength(1);
    expect(items(head, row(['', '办园。', '区教育局'])).at(-1)).toMatchObject({ body: '办园。' });
    // The number is that of the kind.
    const kinds = row(['序号', '类别', '工作任务', '责任单位']);
    expect(
      items(kinds, row(['1', '教育', '办学校。', '甲局']), row(['', '', '办园。', '乙局'])).at(-1),
    ).toMatchObject({ body: '办园。', units: '乙局', chapterTitle: '教育' });
    // A name of its own makes an item.
    const named = row(['序号', '项目名称', '建设内容']);
    expect(
      items(named, row(['1', '学校', '新建三所。']), row(['', '园区', '新建一所。'])).at(-1),
    ).toMatchObject({ title: '园区' });
  });

  it('keeps the class of a project for the rows below that do not name one', () => {
    const head = row(['类别', '序号', '工作任务']);
    expect(
      items(head, row(['教育', '1', '办学校。']), row(['', '2', '办园。'])).map(
        (one) => 'chapterTitle' in one && one.chapterTitle,
      ),
    ).toEqual(['教育', '教育']);
    expect(items(head, row(['', '1', '办学校。']))).toEqual([
      { ...plain, marker: '1', body: '办学校。' },
    ]);
  });

  it('takes a row that says one thing for the heading of those below', () => {
    const head = row(['序号', '工作任务', '责任单位']);
    expect(items(head, row(['一、经济', '一、经济', '一、经济']))).toEqual([
      { marker: '一、', chapter: '经济' },
    ]);
    expect(items(head, row(['（二）民生', '', '']))).toEqual([
      { marker: '（二）', chapter: '民生' },
    ]);
    expect(items(head, row(['城市建设', '', '']))).toEqual([{ marker: '', chapter: '城市建设' }]);
    expect(items(head, row(['一'.repeat(61), '', '']))).toEqual([]);
  });

  it('passes over rows that say nothing of what is to be done', () => {
    expect(items(row(['序号', '工作任务', '责任单位']), row(['1', '', '区教育局']))).toEqual([]);
  });

  it.each([
    [['序号', '姓名']],
    [['工作任务', '备注']],
    [['指标', '序号', '目标']],
    [['序号', '目标值']],
    [['序号', '任务数量']],
    [['责任单位', '责任领导']],
    [['序号', '这一列的任务写得很长很长，长得不会是一个表头的样子。']],
  ])('sees no list of tasks under the head %j', (cells) => {
    expect(items(row(cells), row(cells.map((_, at) => `第${at}格的文字`)))).toEqual([]);
  });

  it('needs who answers, or numbers, besides what is to be done', () => {
    expect(items(row(['重点任务', '主办单位']), row(['办学校。', '区教育局']))).toEqual([
      { ...plain, body: '办学校。', units: '区教育局' },
    ]);
  });

  it('takes no head of one table for another, nor over a paragraph between', () => {
    const head = row(['序号', '工作任务']);
    expect(items(head, row(['1', '办学校。'], 2))).toEqual([]);
    expect(items(head, paragraph, row(['1', '办学校。']))).toEqual([]);
    expect(items(row(['1', '办学校。']), head)).toEqual([]);
  });
});

describe('the head of a table of tasks', () => {
  it.each([
    [['序号', '任务']],
    [['№', '工作内容']],
    [['No.', '工作内容']],
    [['NO', '工作内容']],
    [['编号', '目标']],
    [['项次', '措施']],
    [['序', '举措']],
    [['序号', '具体要求']],
    [['序号', '工作名称']],
    [['重点工作', '责任部门']],
    [['序号', '数字化任务']],
    [['序号', '任务指标']],
    [['序号', '指标任务']],
    [['事项', '牵头主体']],
    [['序号', '这一列的任务写得很长恰好二十个字的样子呢']],
  ])('is %j', (cells) => expect(isTableHead(cells)).toBe(true));

  it.each([
    [['任务序号', '姓名']],
    [['序号', '牵头单位']],
    [['任务', '单位']],
    [['任务', '责任人员']],
    [['任务', '责任人所在单位']],
    [['序号', '任务', '计量单位']],
    [['序号', '任务', '主要指标']],
    [['序号', '目标数']],
    [['序号', '这一列的任务写得很长恰好二十一个字的样子呢']],
    [['序号说明', '任务']],
    [[]],
  ])('is not %j', (cells) => expect(isTableHead(cells)).toBe(false));

  it('is told in text by its first words', () => {
    for (const text of ['序号项目名称', '类别序号项目', '领域 编号 项目', '序号'])
      expect(looksLikeHead(text), text).toBe(true);
    for (const text of [
      '序号是项目的顺序',
      '编号：5',
      '序号，任务',
      '见序号项目',
      `序号${'项'.repeat(59)}`,
    ])
      expect(looksLikeHead(text), text).toBe(false);
    expect(looksLikeHead(`序号${'项'.repeat(58)}`)).toBe(true);
  });
});

describe('the columns of a table', () => {
  const one = (heads: string[], cells: string[]) => items(row(heads), row(cells))[0];

  it.each<[string, string[], string[], object]>([
    ['the first that numbers', ['序号', '任务', '编号'], ['1', '办学校。', '7'], { marker: '1' }],
    [
      'the first that names, not one that only holds such a word',
      ['序号', '工作内容', '项目名称', '实事名称'],
      ['1', '新建三所。', '办学校', '办园'],
      { title: '办学校', body: '新建三所。' },
    ],
    [
      'the first of two that may name',
      ['序号', '项目名称', '工作事项'],
      ['1', '办学校', '新建三所。'],
      { title: '办学校', body: '新建三所。' },
    ],
    [
      'a name that stands first of all',
      ['实事名称', '序号', '主要内容'],
      ['健康云溪', '1', '为老人体检。'],
      { title: '健康云溪', body: '为老人体检。' },
    ],
    [
      'the first that says what is to be done besides the name',
      ['序号', '项目名称', '建设内容', '工作目标'],
      ['1', '办学校', '新建三所。', '招生。'],
      { title: '办学校', body: '新建三所。' },
    ],
  ])('are %s', (_name, heads, cells, expected) =>
    expect(one(heads, cells)).toMatchObject(expected),
  );

  it('are no class where the head says more than that', () => {
    for (const head of ['类别说明', '所属类别'])
      expect(one(['序号', head, '任务'], ['1', '教育', '办学校。'])).not.toHaveProperty(
        'chapterTitle',
      );
  });

  it('are not parted by a row that says anything else', () => {
    expect(
      items(
        row(['序号', '重点任务', '责任分工', '']),
        row(['', '', '牵头单位', '备注']),
        row(['1', '办学校。', '甲局', '乙局']),
      ),
    ).toEqual([{ ...plain, marker: '1', body: '办学校。' }]);
  });
});

describe('a row', () => {
  const head = row(['序号', '项目名称', '建设内容', '责任单位']);
  const read = (...cells: string[]) => items(head, row(cells))[0];

  it('has a title of forty characters at most, and none that promises', () => {
    const forty = '办'.repeat(40);
    expect(read('1', forty, '新建。', '甲局')).toMatchObject({ title: forty, body: '新建。' });
    expect(read('1', `${forty}办`, '新建。', '甲局')).toMatchObject({
      title: null,
      body: `${forty}办`,
    });
    expect(read('1', '新建5所', '新建。', '甲局')).toMatchObject({ title: null, body: '新建5所' });
  });

  it('may be shorter than its head', () => {
    expect(read('1', '办学校', '新建。')).toEqual({
      marker: '1',
      title: '办学校',
      body: '新建。',
      units: null,
    });
  });

  it('heads others where all of its cells say one thing in sixty characters, and there are several', () => {
    const sixty = '一'.repeat(58);
    expect(read(`一、${sixty}`, '', '', '')).toEqual({ marker: '一、', chapter: sixty });
    expect(read('第二章住房', '第二章住房')).toEqual({ marker: '第二章', chapter: '住房' });
    expect(read('章程修订', '章程修订')).toEqual({ marker: '', chapter: '章程修订' });
    expect(read('住房（一）', '住房（一）')).toEqual({ marker: '', chapter: '住房（一）' });
    expect(items(row(['任务', '责任单位']), row(['办学校']))).toEqual([
      { ...plain, body: '办学校' },
    ]);
    expect(read('', '', '', '')).toBeUndefined();
  });

  it('has units by the second row of a head, which may part one column of two', () => {
    const [one, two, three] = [
      row(['序号', '任务', '责任分工', '']),
      row(['', '', '牵头单位', '']),
      row(['1', '办学校。', '甲局', '乙局']),
    ];
    expect(items(one, two, three)).toEqual([
      { ...plain, marker: '1', body: '办学校。', units: '甲局' },
    ]);
  });
});

describe('rows that are left', () => {
  const head = row(['序号', '工作任务', '责任单位']);
  const task = row(['1', '办学校。', '区教育局']);
  const left = row(['2', '', '区建委']);

  it('follow a task of their own table and say several things', () => {
    expect(rowsLeft([head, task, left])).toEqual([left]);
    expect(rowsLeft([head, left, task])).toEqual([]);
    expect(rowsLeft([head, task, row(['2', '', '区建委'], 2)])).toEqual([]);
    expect(rowsLeft([head, task, row(['说明', '', ''])])).toEqual([]);
    expect(rowsLeft([head, task, row(['注'.repeat(61), '', ''])])).toEqual([]);
    expect(rowsLeft([head, task, head])).toEqual([]);
    expect(rowsLeft([head, task, paragraph])).toEqual([]);
  });
});
