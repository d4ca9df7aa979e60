import { describe, expect, it } from 'vitest';
import { rowsLeft, tableItems } from './table.ts';
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
      { marker: '', title: null, body: '盘活厂房2万平方米', units: '经发办' },
    ]);
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
