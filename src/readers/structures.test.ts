import { describe, expect, test } from 'vitest';
import { readOutline } from '../language/outline/outline.ts';
import { readMarkup } from './html.ts';
import { readLines } from './text.ts';

const outlineOf = (text: string, tasks?: string) => {
  const { blocks, left } = /^\s*</u.test(text) ? readMarkup(text) : readLines(text);
  return readOutline(blocks, left, tasks === undefined ? {} : { tasks });
};

/** "一、经济 > （一）招商 | 新增企业五家。 @ 区商务委" a line. */
function told(text: string, tasks?: string): string[] {
  const { outline } = outlineOf(text, tasks);
  return outline.tasks.map(({ marker, title, chapter, section, begins, responsible }) => {
    const chapters = [chapter, section].filter((one) => typeof one === 'number');
    const above = chapters.map(
      (one) => `${outline.chapters[one]!.marker}${outline.chapters[one]!.title} > `,
    );
    return `${above.join('')}${marker}${title ?? ''} | ${begins}${responsible === null ? '' : ` @ ${responsible}`}`;
  });
}

const errors = (text: string) =>
  outlineOf(text)
    .doubts.filter(({ severity }) => severity === 'error')
    .map(({ line, found }) => `${line} ${found}`);

const title = '云溪市2031年工作要点';

describe('levels', () => {
  test('the lowest numbered level is the task, what stands between is a section', () => {
    const text = [
      title,
      '一、经济',
      '（一）产业',
      '1．招商引资。新增企业五家。',
      '2．扩大外贸。新增口岸一个。',
      '（二）消费',
      '1．办节会。办节会三场。',
      '二、民生',
      '（一）教育',
      '1．办学校。新建学校三所。',
    ];
    expect(told(text.join('\n'))).toEqual([
      '一、经济 > （一）产业 > 1．招商引资 | 新增企业五家。',
      '一、经济 > （一）产业 > 2．扩大外贸 | 新增口岸一个。',
      '一、经济 > （二）消费 > 1．办节会 | 办节会三场。',
      '二、民生 > （一）教育 > 1．办学校 | 新建学校三所。',
    ]);
  });

  test('a list in the text of one item is text', () => {
    const text = [
      title,
      '一、经济',
      '（一）原则。坚持以下原则。',
      '1．稳中求进。稳字当头。',
      '2．先立后破。立字为先。',
      '（二）招商。新增企业五家。',
      '（三）外贸。新增口岸一个。',
    ];
    expect(told(text.join('\n'))).toEqual([
      '一、经济 > （一）原则 | 坚持以下原则。1．稳中求',
      '一、经济 > （二）招商 | 新增企业五家。',
      '一、经济 > （三）外贸 | 新增口岸一个。',
    ]);
  });

  test('items of one level only stand in no chapter', () => {
    expect(told([title, '1．招商。新增企业五家。', '2．外贸。新增口岸一个。'].join('\n'))).toEqual([
      '1．招商 | 新增企业五家。',
      '2．外贸 | 新增口岸一个。',
    ]);
  });

  test('chapters without numbers below have paragraphs that open with a title', () => {
    const text = [
      title,
      '一、经济',
      '突出工业。投资二百亿元，实施工程。',
      '扩大消费。办节会三场，发放消费券。',
      '二、民生',
      '办好教育。新建学校三所，扩班十个。',
      '兴办医院。新建医院一所，扩床百张。',
    ];
    expect(told(text.join('\n'))).toEqual([
      '一、经济 > 突出工业 | 投资二百亿元，实施工程。',
      '一、经济 > 扩大消费 | 办节会三场，发放消费券。',
      '二、民生 > 办好教育 | 新建学校三所，扩班十个。',
      '二、民生 > 兴办医院 | 新建医院一所，扩床百张。',
    ]);
  });

  test('items run on in one paragraph', () => {
    expect(
      told(
        [title, '一、经济', '（一）新增企业五家。（二）新增口岸一个。（三）办节会三场。'].join(
          '\n',
        ),
      ),
    ).toEqual([
      '一、经济 > （一） | 新增企业五家。',
      '一、经济 > （二） | 新增口岸一个。',
      '一、经济 > （三） | 办节会三场。',
    ]);
  });

  test('the editor says which level is a task', () => {
    const text = [
      title,
      '一、经济',
      '（一）产业。包括两项。',
      '1．招商引资。新增企业五家。',
      '2．扩大外贸。新增口岸一个。',
      '（二）消费。包括一项。',
      '1．办节会。办节会三场。',
    ];
    expect(told(text.join('\n'), '（一）')).toEqual([
      '一、经济 > （一）产业 | 包括两项。1．招商引资。',
      '一、经济 > （二）消费 | 包括一项。1．办节会。办',
    ]);
  });

  test('annexes each begin anew', () => {
    const text = [
      '云溪市人民政府关于印发2031年工作要点的通知',
      '各区人民政府：',
      '现将有关文件印发给你们。',
      '云溪市人民政府',
      '2031年3月5日',
      '附件1',
      title,
      '一、经济',
      '1．招商。新增企业五家。',
      '附件2',
      '十件实事',
      '一、教育',
      '1．学校。新建学校三所。',
    ];
    const { outline, doubts } = outlineOf(text.join('\n'));
    expect(
      outline.tasks.map(({ begins, chapter }) => [begins, outline.chapters[chapter!]!.title]),
    ).toEqual([
      ['新增企业五家。', '经济'],
      ['新建学校三所。', '教育'],
    ]);
    expect(doubts.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('headings without numerals', () => {
  test('short lines right above items are chapters', () => {
    const text = [
      title,
      '教育事业',
      '1．办学校。新建学校三所。',
      '2．办园。新建园五所。',
      '医疗卫生',
      '3．办医院。新建医院一所。',
    ];
    expect(told(text.join('\n'))).toEqual([
      '教育事业 > 1．办学校 | 新建学校三所。',
      '教育事业 > 2．办园 | 新建园五所。',
      '医疗卫生 > 3．办医院 | 新建医院一所。',
    ]);
  });

  test('the last line of an item is none', () => {
    const text = [
      title,
      '1．办学校',
      '新建学校三所',
      '2．办园',
      '新建园五所',
      '3．办医院',
      '新建医院一所',
    ];
    expect(told(text.join('\n'))).toEqual([
      '1．办学校 | 新建学校三所',
      '2．办园 | 新建园五所',
      '3．办医院 | 新建医院一所',
    ]);
  });

  test('a report numbers its review and opens its plans with titles', () => {
    const text = [
      '2031年云溪市政府工作报告',
      '一、2030年工作回顾',
      '（一）经济增长。实现增长。',
      '（二）民生改善。实现改善。',
      '二、2031年工作安排',
      '突出工业。投资二百亿元，实施工程。',
      '扩大消费。办节会三场，发放消费券。',
      '办好教育。新建学校三所，扩班十个。',
    ];
    expect(told(text.join('\n')).slice(2)).toEqual([
      '二、2031年工作安排 > 突出工业 | 投资二百亿元，实施工程。',
      '二、2031年工作安排 > 扩大消费 | 办节会三场，发放消费券。',
      '二、2031年工作安排 > 办好教育 | 新建学校三所，扩班十个。',
    ]);
  });
});

describe('tables', () => {
  const table = (rows: string[][]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

  test('a row is a task; the head says which column is what', () => {
    const html = `<p>${title}</p>${table([
      ['序号', '工作任务', '牵头单位', '责任单位'],
      ['1', '新增企业五家。', '区商务委', '各街道'],
      ['2', '新建学校三所。', '区教育局', ''],
    ])}`;
    expect(told(html)).toEqual([
      '1 | 新增企业五家。 @ 牵头单位：区商务委；责任单位：各街道',
      '2 | 新建学校三所。 @ 区教育局',
    ]);
  });

  test('a row with one cell across heads those below it', () => {
    const html = `<p>${title}</p><table><tr><th>序号</th><th>任务</th><th>责任单位</th></tr><tr><td colspan="3">一、经济</td></tr><tr><td>1</td><td>新增企业五家。</td><td>区商务委</td></tr></table>`;
    expect(told(html)).toEqual(['一、经济 > 1 | 新增企业五家。 @ 区商务委']);
  });

  test('an empty cell at the beginning of a row stays one, in text and in tables', () => {
    const rows = [
      ['序号', '工作任务', '责任单位'],
      ['1', '新增企业五家。', '区商务委'],
      ['', '其中商贸企业三家。', '区投促局'],
      ['2', '新建学校三所。', '区教育局'],
    ];
    const expected = ['1 | 新增企业五家。 @ 区商务委；区投促局', '2 | 新建学校三所。 @ 区教育局'];
    for (const sign of ['\t', ' | ', '|'])
      expect(told([title, ...rows.map((row) => row.join(sign))].join('\n'))).toEqual(expected);
    expect(told([title, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'))).toEqual(
      expected,
    );
    expect(told(`<p>${title}</p>${table(rows)}`)).toEqual(expected);
  });

  test('a row without a number is more of the item above, and an editor is told', () => {
    const html = `<p>${title}</p><table><tr><td>序号</td><td>任务</td><td>责任单位</td></tr><tr><td rowspan="2">1</td><td>新增企业五家。</td><td rowspan="2">区商务委</td></tr><tr><td>新增就业8人</td></tr><tr><td>2</td><td>新建学校三所。</td><td>区教育局</td></tr></table>`;
    expect(told(html)).toEqual(['1 | 新增企业五家。 @ 区商务委', '2 | 新建学校三所。 @ 区教育局']);
    expect(outlineOf(html).document.find((part) => part.kind === 'task')).toMatchObject({
      text: '新增企业五家。\n区商务委\n新增就业8人',
    });
    expect(outlineOf(html).doubts.map(({ found }) => found)).toEqual([
      '表格第 3 行“新增就业8人”没有序号，并入上一项任务',
    ]);
  });

  test('a name of a project is its title, a class of projects its chapter', () => {
    const html = `<p>${title}</p><table><tr><td>类别</td><td>序号</td><td>项目名称</td><td>目标任务</td><td>责任部门</td></tr><tr><td rowspan="2">教育</td><td>1</td><td>办学校</td><td>新建学校三所。</td><td>区教育局</td></tr><tr><td>2</td><td>办幼儿园</td><td>新建园五所。</td><td>区教育局</td></tr></table>`;
    expect(told(html)).toEqual([
      '教育 > 1办学校 | 新建学校三所。 @ 区教育局',
      '教育 > 2办幼儿园 | 新建园五所。 @ 区教育局',
    ]);
  });

  test('a table under a chapter holds its tasks, and so does one in an annex', () => {
    const rows = [
      ['序号', '任务', '责任单位'],
      ['1', '新增企业五家。', '区商务委'],
      ['2', '新建学校三所。', '区教育局'],
    ];
    const chapters = `<p>${title}</p><p>一、经济</p>${table(rows)}<p>二、民生</p>${table(rows)}`;
    expect(told(chapters)).toEqual([
      '一、经济 > 1 | 新增企业五家。 @ 区商务委',
      '一、经济 > 2 | 新建学校三所。 @ 区教育局',
      '二、民生 > 1 | 新增企业五家。 @ 区商务委',
      '二、民生 > 2 | 新建学校三所。 @ 区教育局',
    ]);
    const notice =
      '<p>云溪市人民政府关于分解2031年重点工作的通知</p><p>各区人民政府：</p><p>现将有关事项通知如下。</p><p>一、加强领导。各区要落实责任。</p><p>二、按时报送。每季度末报送进展。</p><p>云溪市人民政府</p><p>2031年3月5日</p><p>附件1</p><p>2031年主要指标表</p>';
    const annexes = `${notice}${table([
      ['指标', '单位', '目标值'],
      ['生产总值', '亿元', '500'],
    ])}<p>附件2</p><p>2031年重点工作表</p>${table(rows)}`;
    expect(told(annexes)).toEqual([
      '附件22031年重点工作表 > 1 | 新增企业五家。 @ 区商务委',
      '附件22031年重点工作表 > 2 | 新建学校三所。 @ 区教育局',
    ]);
  });

  test('a table of figures is no list of tasks', () => {
    const html = `<p>${title}</p><p>一、经济</p><p>1．招商。新增企业五家。</p>${table([
      ['指标', '单位', '数值'],
      ['生产总值', '亿元', '500'],
    ])}`;
    expect(told(html)).toEqual(['一、经济 > 1．招商 | 新增企业五家。指标 单位']);
  });
});

describe('units', () => {
  test.each([
    ['（责任单位：区商务委、区投资办）', '区商务委、区投资办'],
    ['（区商务委牵头，区投资办配合）', '区商务委牵头，区投资办配合'],
    ['（区商务委、各街道（镇）负责）', '区商务委、各街道（镇）负责'],
    ['[区发展改革委]', '区发展改革委'],
    ['【牵头单位：区商务委；配合单位：区财政局】', '牵头单位：区商务委；配合单位：区财政局'],
    ['\n责任单位：区商务委', '区商务委'],
    ['\n牵头单位：区商务委\n配合单位：区财政局', '牵头单位：区商务委 | 配合单位：区财政局'],
    ['责任单位：区商务委', '区商务委'],
  ])('%s', (printed, units) => {
    expect(
      told(
        [title, '一、经济', `1．招商。新增企业五家。${printed}`, '2．外贸。新增口岸一个。'].join(
          '\n',
        ),
      )[0],
    ).toBe(`一、经济 > 1．招商 | 新增企业五家。 @ ${units}`);
  });

  test('a bracket that explains names nobody', () => {
    expect(
      told([title, '一、经济', '1．招商。新增企业五家（含外资企业两家）。'].join('\n')),
    ).toEqual(['一、经济 > 1．招商 | 新增企业五家（含外资企业']);
  });
});

describe('doubts stop the import with their place', () => {
  test('a numeral is missing', () => {
    expect(
      errors([title, '一、经济', '1．招商。新增企业五家。', '3．外贸。新增口岸一个。'].join('\n')),
    ).toEqual(['4 编号“3．”外贸。新增口岸一个。']);
  });

  test('a numeral of another item in the text of one', () => {
    expect(
      errors([title, '一、经济', '1．招商。新增企业五家。3．外贸。新增口岸一个。'].join('\n')),
    ).toHaveLength(1);
  });

  test('a chapter with nothing in it', () => {
    expect(
      errors(
        [
          title,
          '一、经济',
          '二、民生',
          '1．招商。新增企业五家。',
          '三、保障',
          '2．外贸。新增口岸一个。',
        ].join('\n'),
      ),
    ).toEqual(['2 “一、经济”下面没有任务']);
  });

  test('an item that stands in the heading of its chapter', () => {
    expect(
      errors(
        [
          title,
          '一、经济（一）推进招商。新增企业500家。',
          '二、民生',
          '（二）办学校。新建学校3所。',
        ].join('\n'),
      )[0],
    ).toBe('2 “一、经济（一）推进招商。新增企业500家。”的文字里有编号“（一）推进招商。新增企业50”');
  });

  test('no plan at all', () => {
    expect(errors('关于放假的通知\n各单位：\n国庆节放假七天，请安排好值班。')).toHaveLength(1);
  });
});

describe('shapes of their own', () => {
  test('任务一： is a numeral', () => {
    expect(
      told(
        [
          title,
          '一、重点任务',
          '任务一：改造老旧小区。改造十个。责任单位：区住建局。',
          '任务二：打通断头路。打通五条。',
        ].join('\n'),
      ),
    ).toEqual([
      '一、重点任务 > 任务一：改造老旧小区 | 改造十个。 @ 区住建局。',
      '一、重点任务 > 任务二：打通断头路 | 打通五条。',
    ]);
  });

  test('a sentence behind the name of a chapter is its text, and no heading', () => {
    const text = [title, '一、目标：收入增长5%。', '二、任务', '1．招商。新增企业五家。'].join(
      '\n',
    );
    const { outline, document } = outlineOf(text);
    expect(outline.chapters.map((one) => one.title)).toEqual(['目标', '任务']);
    expect(document).toContainEqual({ kind: 'text', role: 'lead', text: '收入增长5%。' });
    expect(errors(text)).toEqual([]);
  });

  test('1 and 1.1 are a chapter and its item', () => {
    expect(
      told([title, '1 经济', '1.1 招商。新增企业。', '2 民生', '2.1 教育。新建学校。'].join('\n')),
    ).toEqual(['1经济 > 1.1招商 | 新增企业。', '2民生 > 2.1教育 | 新建学校。']);
  });

  test('a heading is parted from its text by a wide space', () => {
    expect(
      told([title, '（一）扩大投资\u3000安排项目五个。', '（二）激发消费 办节会三场。'].join('\n')),
    ).toEqual(['（一）扩大投资 | 安排项目五个。', '（二）激发消费 | 办节会三场。']);
  });

  test('square brackets name who answers, an event in brackets does not', () => {
    expect(
      told(
        [
          title,
          '1．招商。新增企业五家［区商务委牵头，区财政局配合］',
          '2．办节会。办好贸易洽谈会（云洽会）。',
        ].join('\n'),
      ),
    ).toEqual([
      '1．招商 | 新增企业五家 @ 区商务委牵头，区财政局配合',
      '2．办节会 | 办好贸易洽谈会（云洽会）',
    ]);
  });

  test('a line that says who leads or when is no text under a heading', () => {
    expect(
      told(
        [title, '1．新增企业5家。', '责任领导：王某', '责任单位：区商务委', '2．办节会。'].join(
          '\n',
        ),
      )[0],
    ).toBe('1． | 新增企业5家。 @ 区商务委');
  });

  test('a line of units behind the last （2） of an item is that of the item', () => {
    const item = (n: string) => [
      `${n}．改革`,
      '（1）开展评估。',
      '（2）提高占比。',
      '责任单位：区医保局',
    ];
    expect(told([title, ...item('1'), ...item('2')].join('\n'))).toEqual([
      '1．改革 | （1）开展评估。（2）提 @ 区医保局',
      '2．改革 | （1）开展评估。（2）提 @ 区医保局',
    ]);
  });

  test('a numeral may run into the figure of a name', () => {
    expect(
      told(
        [title, '1．招商。新增企业。', '2．121人才项目。培养人才。', '3．外贸。新增口岸。'].join(
          '\n',
        ),
      )[1],
    ).toBe('2．121人才项目 | 培养人才。');
    expect(told([title, '1．招商。新增企业。', '2.5亿元用于基建。'].join('\n'))).toHaveLength(1);
  });

  test('a second annex has items of its own', () => {
    const text = [
      '关于印发实事项目和重点工程的通知',
      '各区人民政府：',
      '现印发给你们。',
      '附件：1.实事项目',
      '2.重点工程',
      '云溪市人民政府',
      '2031年2月8日',
      '附件1',
      '实事项目',
      '一、教育工程',
      '新建学校三所。',
      '二、健康工程',
      '新建医院一所。',
      '附件2',
      '重点工程',
      '一、轨道交通',
      '完成盾构五公里。',
    ].join('\n');
    expect(told(text)).toEqual([
      '一、教育工程 | 新建学校三所。',
      '二、健康工程 | 新建医院一所。',
      '附件2重点工程 > 一、轨道交通 | 完成盾构五公里。',
    ]);
    expect(errors(text)).toEqual([]);
  });

  test('a further plan begins under its own name where the notice names it', () => {
    const text = [
      '关于印发重点工作和民生实事的通知',
      '各区人民政府：',
      '现将《2031年重点工作》《2031年民生实事》印发给你们。',
      '云溪市人民政府',
      '2031年2月15日',
      '2031年重点工作',
      '一、经济',
      '1．招商。新增企业五家。',
      '2．外贸。新增口岸一个。',
      '2031年民生实事',
      '1．教育。新建学校三所。',
    ].join('\n');
    expect(told(text)).toEqual([
      '一、经济 > 1．招商 | 新增企业五家。',
      '一、经济 > 2．外贸 | 新增口岸一个。',
      '2031年民生实事 > 1．教育 | 新建学校三所。',
    ]);
    expect(errors(text)).toEqual([]);
  });

  test('a table may have its title in a row over its columns', () => {
    const page = [
      '<p>关于印发实事项目的通知</p><p>各区人民政府：</p><p>《2031年实事项目》印发给你们。</p>',
      '<p>附件：2031年实事项目清单</p><p>云溪市人民政府</p><p>2031年2月8日</p>',
      '<table><tr><td colspan="3">2031年实事项目清单</td></tr>',
      '<tr><td>序号</td><td>重点工作</td><td>责任单位</td></tr>',
      '<tr><td>1</td><td>办学校</td><td>区教育局</td></tr></table>',
    ].join('');
    expect(outlineOf(page).outline.title).toBe('2031年实事项目清单');
    expect(told(page)).toEqual(['1 | 办学校 @ 区教育局']);
  });

  test('a row that a cell of the one above reaches into begins with its first word', () => {
    const page =
      '<p>工作清单</p><table><tr><td>类别</td><td>序号</td><td>工作任务</td></tr>' +
      '<tr><td rowspan="2">经济</td><td>1</td><td>招商。</td></tr><tr><td>2</td><td>外贸。</td></tr></table>';
    const items = outlineOf(page).document.filter((part) => part.kind === 'task');
    expect(items.map((item) => [item.numeral, item.text])).toEqual([
      ['', '经济\n1\n招商。'],
      ['2', '外贸。'],
    ]);
  });

  test('a row with one cell of several heads those below it, without the room of the others', () => {
    const page =
      '<p>工作分解表</p><table><tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr>' +
      '<tr><td colspan="3">一、经济</td></tr><tr><td>1</td><td>招商。</td><td>区商务委</td></tr></table>';
    expect(outlineOf(page).document).toContainEqual({
      kind: 'chapter',
      numeral: '一、',
      title: '经济',
      titleEnd: '',
    });
  });

  test('a cell that promises in figures is the text of its row', () => {
    const page =
      '<p>实事项目分解表</p><table><tr><td>序号</td><td>实事项目</td><td>工作举措</td></tr>' +
      '<tr><td>1</td><td>新建学校7所。</td><td>8月竣工。</td></tr></table>';
    expect(told(page)).toEqual(['1 | 新建学校7所。']);
  });

  test('the glossary of a report is no list of tasks', () => {
    expect(
      told(
        [
          title,
          '1．招商。新增企业。',
          '附件',
          '《报告》有关内容名词注释',
          '1．四上：四类企业。',
        ].join('\n'),
      ),
    ).toEqual(['1．招商 | 新增企业。']);
  });
});

describe('pages of a site saved as text', () => {
  const report = [
    '您的位置:',
    '首页',
    '>',
    '要闻',
    '要闻',
    '政府工作报告',
    '——2031年1月20日在云溪省第十四届',
    '人民代表大会第四次会议上',
    '云溪省省长 王某',
    '各位代表：',
    '现在，我代表省人民政府报告工作，请予审议。',
    '一、重点工作',
    '（一）经济。新增企业五家，以PM',
    '2.5',
    '浓度下降为主线。',
    '开局十分重要，全省发展的',
    '主要目标',
    '是：增长五成。',
    '（',
    '二）民生。',
    '》》点击图片进入专题《《',
    '收藏',
    '分享到:',
  ].join('\n');

  test('leave the way to the page and its buttons, and know the title and the day', () => {
    const { outline } = outlineOf(report);
    expect(outline.title).toBe('政府工作报告');
    expect(outline.date).toBe('2031-01-20');
    expect(outline.issuer).toBeNull();
    expect(outline.left).toEqual([
      '您的位置:',
      '首页',
      '>',
      '要闻',
      '要闻',
      '》》点击图片进入专题《《',
      '收藏',
      '分享到:',
    ]);
  });

  test('have paragraphs broken at a lowered figure or an emphasised word put together', () => {
    const { parts } = outlineOf(report).outline;
    expect(parts.join('')).toContain('新增企业五家，以PM2.5浓度下降为主线。');
    expect(parts).toContain('开局十分重要，全省发展的主要目标是：增长五成。');
    expect(parts).toContain('（二）民生。');
  });
});

describe('tables of a text', () => {
  const due = ['1教育 | 新建学校三所，新增学位 @ 区教育局', '2道路 | 打通断头路4条 @ 区建委'];
  const rows = [
    ['序号', '项目名称', '建设内容', '责任单位'],
    ['1', '教育', '新建学校三所，新增学位', '区教育局'],
    ['2', '道路', '打通断头路4条', '区建委'],
  ];
  const text = (between: string, end = '') =>
    [title, ...rows.map((row) => row.join(between) + end)].join('\n');

  test.each([
    ['tabs', text('\t')],
    ['wide spaces', text('  ')],
    ['bars', text(' | ')],
    ['a line for each cell', text('\n\n')],
  ])('parted by %s are rows', (_by, lines) => {
    expect(told(lines)).toEqual(due);
    expect(errors(lines)).toEqual([]);
  });

  test('stop an import where rows and columns cannot be told apart', () => {
    const lost = [title, rows[0]!.join(''), ...rows.slice(1).map((row) => row.join(''))];
    expect(errors(lost.join('\n'))).toContain(
      '2 “序号项目名称建设内容责任单位”像是表格的表头，表格没有读出',
    );
    const short = [...rows[0]!, '1', '教育', '新建学校3所', '2', '道路', '打通断头路4条', '区建委'];
    expect(errors([title, ...short].join('\n'))).toContain('2 “序号”像是表格的表头，表格没有读出');
    const wrapped = [title, rows[0]!.join('  '), '1  教育  新建学校3所  区教育局', '2  道路'];
    expect(errors(wrapped.join('\n')).at(-1)).toContain('像是表格的表头');
  });
});

describe('Markdown', () => {
  const markdown = [
    '# 云溪市2031年工作要点',
    '',
    '## 一、经济',
    '',
    '### （一）招商引资',
    '',
    '新引进项目**12个**，见[清单](https://example.org/a)',
    '',
    '### （二）外贸',
    '',
    '新增口岸1个。',
  ].join('\n');

  test('is read without its marks, which are told as left out', () => {
    expect(told(markdown)).toEqual([
      '一、经济 > （一）招商引资 | 新引进项目12个，见清单',
      '一、经济 > （二）外贸 | 新增口岸1个。',
    ]);
    const { outline } = outlineOf(markdown);
    expect(outline.title).toBe('云溪市2031年工作要点');
    expect(outline.left).toContain('****[](https://example.org/a)');
    const sorted = (words: string) => [...words.replace(/\s/gu, '')].sort().join('');
    expect(sorted([...outline.parts, ...outline.left].join(''))).toBe(sorted(markdown));
  });

  test('has tables with a rule under their head', () => {
    const table = [
      '# 实事项目',
      '| 序号 | 项目 | 责任单位 |',
      '| --- | --- | --- |',
      '| 1 | 办学校 | 区教育局 |',
    ];
    expect(told(table.join('\n'))).toEqual(['1 | 办学校 @ 区教育局']);
  });
});

test('a title may end in 文件 on its first line', () => {
  const { outline } = outlineOf(
    [
      '云溪市政府关于推行规范性文件',
      '审核机制的意见',
      '各区人民政府：',
      '1．明确范围。列出清单。',
    ].join('\n'),
  );
  expect(outline.title).toBe('云溪市政府关于推行规范性文件审核机制的意见');
});

test('统一、政令统一 numbers nothing', () => {
  expect(
    errors(
      [title, '推行审核有利于法制统一、政令统一。', '一、经济', '1．招商。新增企业。'].join('\n'),
    ),
  ).toEqual([]);
});

test('parts and what was left out are the file, character for character', () => {
  const text = [
    '打印',
    '来源：东山日报',
    title,
    '一、经济',
    '1．招商。新增企业5家，AEO（Authorized Economic Operator）两家。',
    '- 1 -',
    '2．外贸。新增口岸一个。',
    '相关报道：',
    '某某解读',
  ].join('\n');
  const { outline } = outlineOf(text);
  expect(outline.parts).toContain('新增企业5家，AEO（Authorized Economic Operator）两家。');
  expect(outline.left).toEqual(['打印', '来源：东山日报', '- 1 -', '相关报道：', '某某解读']);
  const sorted = (words: string) => [...words.replace(/\s/gu, '')].sort().join('');
  expect(sorted([...outline.parts, ...outline.left].join(''))).toBe(sorted(text));
});
