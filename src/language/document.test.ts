import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapterHeading, documentParts, parseDocument, taskNumeral } from './document.ts';
import { readSource } from './source.ts';

/** A short plan in the shape of the district's; a printed line holds 28 characters. */
const plan = [
  '某区人民政府',
  '文件',
  '某府发〔2024〕2号',
  '某区人民政府关于印发',
  '《2024年工作安排》的通知',
  '区政府各委、办、局：',
  '现将《2024年工作安排》印发给你们，请结合实际，认真组织',
  '实施。',
  '特此通知。',
  '某区人民政府',
  '2024年3月18日',
  '2024年',
  '工作安排',
  '2024年是关键之年，要坚持稳中求进。',
  '全区上下要努力完成以下任务：',
  '一、经济发展',
  '1．推动经济稳中有进。加强经济运行调度，全年实现',
  '增长5％。',
  '新增企业10家。',
  '2．优化营商环境。深化“一网通办”。',
  '二、民生保障',
  '和住房',
  '3. 加装电梯。开工建设200台，其中',
  '12.5％为',
  '二、三级住宅。',
  '抄送：区委各部门，区人大办公室，',
  '区政协办公室。',
];

const read = (lines: readonly string[]) => parseDocument(readSource(lines.join('\n'), []).lines);

function documentOf(lines: readonly string[]) {
  const { document } = read(lines);
  if (!document) throw new Error('no document');
  return document;
}

/** The plan with other lines, or none, in the place of one. */
function planWith(line: string, ...others: string[]): string[] {
  const at = plan.indexOf(line);
  if (at < 0) throw new Error(`no line ${line}`);
  return plan.toSpliced(at, 1, ...others);
}

describe('parseDocument', () => {
  it('finds every part of a plan and leaves nothing over', () => {
    expect(read(plan)).toEqual({
      document: {
        notice: {
          letterhead: '某区人民政府文件',
          documentNumber: '某府发〔2024〕2号',
          title: '某区人民政府关于印发《2024年工作安排》的通知',
          addressees: '区政府各委、办、局：',
          body: ['现将《2024年工作安排》印发给你们，请结合实际，认真组织实施。', '特此通知。'],
          signature: '某区人民政府',
          date: '2024年3月18日',
        },
        title: '2024年工作安排',
        preamble: ['2024年是关键之年，要坚持稳中求进。', '全区上下要努力完成以下任务：'],
        chapters: [
          { number: 1, title: '经济发展' },
          { number: 2, title: '民生保障和住房' },
        ],
        tasks: [
          {
            number: 1,
            chapter: 1,
            title: '推动经济稳中有进',
            text: '加强经济运行调度，全年实现增长5％。\n新增企业10家。',
            line: 17,
          },
          {
            number: 2,
            chapter: 1,
            title: '优化营商环境',
            text: '深化“一网通办”。',
            line: 20,
          },
          {
            number: 3,
            chapter: 2,
            title: '加装电梯',
            text: '开工建设200台，其中12.5％为二、三级住宅。',
            line: 23,
          },
        ],
        closing: '抄送：区委各部门，区人大办公室，区政协办公室。',
      },
      unplaced: [],
    });
  });

  it('tells lines by what they are for, not by where else the same form stands', () => {
    const document = documentOf([
      '2023年1月1日',
      '沪府〔2023〕号',
      '〔2023〕3号',
      '沪府〔2023〕3号文件',
      '某区人民政府文件',
      '签发人：',
      '某府发〔2024〕2号',
      '关于安排：意见的通知',
      '2023年1月1日',
      '区政府各委、办、局：',
      '依据某府发〔2023〕9号',
      '抄送：本区：',
      ...plan.slice(6),
    ]);
    expect(document.notice).toMatchObject({
      letterhead:
        '2023年1月1日沪府〔2023〕号〔2023〕3号沪府〔2023〕3号文件某区人民政府文件签发人：',
      documentNumber: '某府发〔2024〕2号',
      title: '关于安排：意见的通知2023年1月1日',
      addressees: '区政府各委、办、局：',
      date: '2024年3月18日',
    });
    expect(document.notice.body[0]).toMatch(/^依据某府发〔2023〕9号抄送：本区：/u);
    expect(document.closing).toBe('抄送：区委各部门，区人大办公室，区政协办公室。');
  });

  it('does without a letterhead, a title and a body of the notice', () => {
    const bare = [2, 5, 9, 10].map((at) => plan[at]!);
    expect(documentOf([...bare, ...plan.slice(11)]).notice).toEqual({
      letterhead: '',
      documentNumber: '某府发〔2024〕2号',
      title: '',
      addressees: '区政府各委、办、局：',
      body: [],
      signature: '某区人民政府',
      date: '2024年3月18日',
    });
  });

  it('takes all from the first “抄送” after the tasks for the closing, and none in running text', () => {
    const { tasks, closing } = documentOf([
      ...planWith('新增企业10家。', '并请抄送：各部门。').slice(0, -1),
      '抄送：区政协办公室。',
    ]);
    expect(tasks[0]?.text).toMatch(/\n并请抄送：各部门。$/u);
    expect(closing).toBe('抄送：区委各部门，区人大办公室，抄送：区政协办公室。');
  });

  it('reads short and long dates, and both colons', () => {
    for (const date of ['2024年3月8日', '2024年12月28日'])
      expect(documentOf(planWith('2024年3月18日', date)).notice.date).toBe(date);
    const colons = plan.map((line) => line.replace(/^(区政府各.*|抄送)：/u, '$1:'));
    expect(documentOf(colons).notice.addressees).toBe('区政府各委、办、局:');
    expect(documentOf(colons).closing).toMatch(/^抄送:/u);
  });

  it('takes one line for the title where the next is a sentence, and does without a preamble', () => {
    const short = plan.filter((line) => line !== '工作安排');
    expect(documentOf(short)).toMatchObject({ title: '2024年' });
    expect(documentOf(planWith('2024年')).title).toBe('工作安排');
    const bare = plan.filter((_, at) => at < 12 || at > 14);
    expect(documentOf(bare)).toMatchObject({ title: '2024年', preamble: [] });
    const sentence = plan.filter((_, at) => at < 11 || at > 12);
    expect(documentOf(sentence)).toMatchObject({
      title: '2024年是关键之年，要坚持稳中求进。',
      preamble: ['全区上下要努力完成以下任务：'],
    });
  });

  it('ends the title before a line with a comma or a colon at its end as well', () => {
    const inner = planWith('工作安排', '工作安排：民生');
    expect(documentOf(inner).title).toBe('2024年工作安排：民生');
    for (const line of ['要坚持，稳中求进', '安排如下：', '安排如下:', '稳中求进。'])
      expect(documentOf(planWith('2024年是关键之年，要坚持稳中求进。', line)).title).toBe(
        '2024年工作安排',
      );
  });

  it('reads a chapter without a task', () => {
    const lines = planWith('一、经济发展', '一、总体要求', '二、经济发展');
    const { chapters, tasks } = documentOf(
      lines.map((line) => line.replace('二、民生保障', '三、民生保障')),
    );
    expect(chapters.map(({ title }) => title)).toEqual(['总体要求', '经济发展', '民生保障和住房']);
    expect(tasks.map(({ chapter }) => chapter)).toEqual([2, 2, 3]);
  });

  it('does not take a list in running text for a chapter, nor a number for a task', () => {
    const lines = planWith(
      '增长5％。',
      '一、二、三产业',
      '1．5倍，',
      '2024．共',
      '三、',
      '增长5％。',
    );
    const { chapters, tasks } = documentOf(lines);
    expect(chapters).toHaveLength(2);
    expect(tasks[0]?.text).toBe(
      '加强经济运行调度，全年实现一、二、三产业1．5倍，2024．共三、增长5％。\n新增企业10家。',
    );
  });

  it('takes a numeral that ends a line or stands within one for running text', () => {
    const lines = planWith('二、三级住宅。', '三、', '重点是三、四级住宅4.', '5.', '5幢。');
    expect(documentOf(lines).chapters).toHaveLength(2);
    expect(documentOf(planWith('增长5％。', '2.', '5％。')).tasks[0]?.text).toContain('2.5％。');
    expect(documentOf(lines).tasks[2]?.text).toMatch(/三、重点是三、四级住宅4[.]5[.]5幢。$/u);
  });

  it('reads numbers of tasks and chapters up to what documents have', () => {
    const tasks = Array.from({ length: 101 }, (_, index) => `${index + 1}．标题。正文。`);
    const { document, unplaced } = read([
      ...plan.slice(0, 15),
      '一、甲',
      '二、乙',
      ...['三', '四', '五', '六', '七', '八', '九', '十', '十一'].map((number) => `${number}、丙`),
      ...tasks,
      '抄送：丁。',
    ]);
    expect(unplaced).toEqual([]);
    expect(document?.chapters.map(({ number }) => number).at(-1)).toBe(11);
    expect(document?.tasks.map(({ number }) => number).at(-1)).toBe(101);
  });

  it('ends a title at its first full stop, wherever the lines break', () => {
    const { tasks } = documentOf(
      planWith('2．优化营商环境。深化“一网通办”。', '2．优化', '营商环境。', '深化。'),
    );
    expect(tasks[1]).toMatchObject({ title: '优化营商环境', text: '深化。' });
  });
});

describe('paragraphs', () => {
  /** The text of a task whose line of this wording is followed by another. */
  const followed = (line: string) =>
    documentOf(planWith('增长5％。', line, '另一行。')).tasks[0]?.text.slice(
      '加强经济运行调度，全年实现'.length,
      -'\n新增企业10家。'.length,
    );
  const ends = (line: string) => followed(line) === `${line}\n另一行。`;
  const runsOn = (line: string) => followed(line) === `${line}另一行。`;

  it('end where a sentence ends well before the margin of 28 characters', () => {
    expect(ends(`${'字'.repeat(24)}。`)).toBe(true);
    expect(runsOn(`${'字'.repeat(25)}。`)).toBe(true);
    expect(runsOn(`${'字'.repeat(27)}。`)).toBe(true);
    for (const sign of '。！？：') expect(ends(`短句${sign}`)).toBe(true);
    for (const sign of '，；、”字') expect(runsOn(`短句${sign}`)).toBe(true);
  });

  it('count digits and Latin letters as half a character, quotation marks as one', () => {
    expect(ends(`${'字'.repeat(20)}1234567AB。`)).toBe(true);
    expect(runsOn(`${'字'.repeat(20)}1234567890。`)).toBe(true);
    expect(runsOn(`“${'字'.repeat(23)}”。`)).toBe(true);
    expect(ends(`“${'字'.repeat(22)}”。`)).toBe(true);
    expect(runsOn(`${'字'.repeat(23)}𠮷5A。`)).toBe(true);
    expect(ends(`${'字'.repeat(23)}𠮷。`)).toBe(true);
  });
});

describe('parseDocument on faulty sources', () => {
  const unplaced = (lines: readonly string[]) => read(lines).unplaced;

  it('reports a number that does not follow, and goes on', () => {
    const lines = planWith(
      '2．优化营商环境。深化“一网通办”。',
      '33．优化营商环境，便利投资，深化“一网通办”。可',
    );
    expect(unplaced(lines)).toEqual([
      { line: 20, found: '33．优化营商环境，便利投资，深化“一网', expected: '任务 2' },
    ]);
    expect(documentOf(lines).tasks.map(({ number }) => number)).toEqual([1, 33, 3]);
    expect(
      unplaced(planWith('1．推动经济稳中有进。加强经济运行调度，全年实现', '2．推动。加强')),
    ).toEqual([{ line: 17, found: '2．推动。加强', expected: '任务 1' }]);
  });

  it('reports in the order of the lines', () => {
    const numbered = plan.map((line) => line.replace(/^([12])．/u, '4$1．'));
    expect(unplaced(numbered).map(({ line }) => line)).toEqual([17, 20]);
    const untitled = planWith('2．优化营商环境。深化“一网通办”。', '2．甲', '3．乙');
    expect(unplaced(untitled).map(({ line }) => line)).toEqual([20, 21, 24]);
    const before = planWith('一、经济发展', '三、后面的部分', '一行');
    expect(unplaced(before).map(({ line }) => line)).toEqual([16, 17]);
    expect(unplaced(plan.slice(3, -2)).map(({ line }) => line)).toEqual([1, 22]);
  });

  it('gives tasks before any chapter to none', () => {
    const { chapters, tasks } = documentOf(planWith('一、经济发展', '三、后面的部分'));
    expect(chapters).toEqual([]);
    expect(tasks.map(({ chapter }) => chapter)).toEqual([0, 0, 0]);
  });

  it('reports a task without a title of its own', () => {
    for (const line of ['2．没有句号', '2．。正文']) {
      expect(unplaced(planWith('2．优化营商环境。深化“一网通办”。', line))).toContainEqual({
        line: 20,
        found: line,
        expected: '任务写作“1．标题。正文”',
      });
    }
  });

  it('reports what stands before the first chapter that can be placed', () => {
    const lines = planWith('一、经济发展', '三、从第三部分开始，前面的都没有提取出来。');
    expect(unplaced(lines)).toEqual([
      {
        line: 16,
        found: '三、从第三部分开始，前面的都没有提取出来',
        expected: '“一、……”或“1．……”',
      },
    ]);
  });

  it('reports a missing closing at the last line', () => {
    const lines = plan.slice(0, -2);
    expect(unplaced(lines)).toEqual([
      { line: 25, found: '二、三级住宅。', expected: '文末有“抄送：”' },
    ]);
    expect(documentOf(lines)).toMatchObject({
      closing: '',
      tasks: [{ number: 1 }, { number: 2 }, { text: '开工建设200台，其中12.5％为二、三级住宅。' }],
    });
  });

  it('reports a document without chapters at its last line', () => {
    expect(
      parseDocument([
        { line: 4, text: '你好' },
        { line: 5, text: '静安' },
        { line: 7, text: '再见' },
      ]),
    ).toEqual({
      unplaced: [{ line: 7, found: '没有以“一、”开头的行', expected: '各部分标题写作“一、……”' }],
    });
    expect(parseDocument([]).unplaced).toMatchObject([{ line: 1 }]);
  });

  it.each([
    ['区政府各委、办、局：', ['发文字号，如“静府发〔2024〕2号”']],
    [
      '2024年3月18日',
      ['发文字号，如“静府发〔2024〕2号”', '主送机关，以冒号结尾', '成文日期上一行是落款的机关'],
    ],
  ])('reports no more than is missing of a notice that begins at %s', (line, expected) => {
    const lines = planWith('全区上下要努力完成以下任务：');
    const found = unplaced(lines.slice(lines.indexOf(line)));
    expect(found.map((one) => one.expected)).toEqual(expected);
  });

  it.each([
    ['某府发〔2024〕2号', '发文字号，如“静府发〔2024〕2号”'],
    ['区政府各委、办、局：', '主送机关，以冒号结尾'],
    ['2024年3月18日', '成文日期，如“2024年3月8日”'],
  ])('reports a notice without %s, and gives no document', (line, expected) => {
    const lines = planWith('全区上下要努力完成以下任务：').filter((one) => one !== line);
    const result = read(lines);
    expect(result.document).toBeUndefined();
    expect(result.unplaced).toContainEqual({ line: 1, found: '通知部分找不到', expected });
  });

  it('reports all of a notice that is missing, the line where the source begins', () => {
    expect(unplaced(['', '一、标题', '1．甲。乙。', '抄送：丙。'])).toEqual(
      ['发文字号，如“静府发〔2024〕2号”', '主送机关，以冒号结尾', '成文日期，如“2024年3月8日”'].map(
        (expected) => ({ line: 1, found: '通知部分找不到', expected }),
      ),
    );
    expect(unplaced(['', '前言', '一、标题', '1．甲。乙。', '抄送：丙。'])[0]?.line).toBe(2);
  });

  it('reports a notice whose date follows the addressees at once', () => {
    const lines = plan.filter((_, at) => at < 6 || at > 9);
    expect(read(lines)).toEqual({
      unplaced: [{ line: 1, found: '通知部分找不到', expected: '成文日期上一行是落款的机关' }],
    });
  });
});

describe('documentParts', () => {
  const document = documentOf(plan);

  it('names each part by where it is kept, in the order of the document', () => {
    expect(
      documentParts(document, document.tasks).map(({ part, text }) => `${part} ${text}`),
    ).toEqual([
      'notice.letterhead 某区人民政府文件',
      'notice.documentNumber 某府发〔2024〕2号',
      'notice.title 某区人民政府关于印发《2024年工作安排》的通知',
      'notice.addressees 区政府各委、办、局：',
      'notice.body.0 现将《2024年工作安排》印发给你们，请结合实际，认真组织实施。',
      'notice.body.1 特此通知。',
      'notice.signature 某区人民政府',
      'notice.date 2024年3月18日',
      'title 2024年工作安排',
      'preamble.0 2024年是关键之年，要坚持稳中求进。',
      'preamble.1 全区上下要努力完成以下任务：',
      'chapters.1 一、经济发展',
      'tasks.1.title 1．推动经济稳中有进。',
      'tasks.1.text 加强经济运行调度，全年实现增长5％。\n新增企业10家。',
      'tasks.2.title 2．优化营商环境。',
      'tasks.2.text 深化“一网通办”。',
      'chapters.2 二、民生保障和住房',
      'tasks.3.title 3．加装电梯。',
      'tasks.3.text 开工建设200台，其中12.5％为二、三级住宅。',
      'closing 抄送：区委各部门，区人大办公室，区政协办公室。',
    ]);
  });

  it('writes headings as the document prints them', () => {
    expect(chapterHeading({ number: 12, title: '附则' })).toBe('十二、附则');
    expect(taskNumeral(18)).toBe('18．');
  });

  it('is all of the wording: put together again it is the source, whatever the tasks say', () => {
    const words = array(constantFrom(...'甲乙丙丁5％，；“”'), { minLength: 1, maxLength: 30 }).map(
      (all) => `字${all.join('')}`,
    );
    const tasks = array(record({ title: words, lines: array(words), newChapter: nat(2) }), {
      minLength: 1,
      maxLength: 12,
    });
    assert(
      property(tasks, (all) => {
        let chapter = 1;
        const lines = all.flatMap(({ title, lines: text, newChapter }, index) => [
          ...(index === 0 || newChapter === 0
            ? [chapterHeading({ number: chapter++, title: '部分' })]
            : []),
          `${taskNumeral(index + 1)}${title}。`,
          ...text.map((line) => `${line}。`),
        ]);
        const source = readSource([...plan.slice(0, 15), ...lines, '抄送：丙。'].join('\n'), []);
        const { document: found, unplaced } = parseDocument(source.lines);
        expect(unplaced).toEqual([]);
        expect(found?.tasks).toHaveLength(all.length);
        const parts = documentParts(found!, found!.tasks).map(({ text }) => text);
        expect(parts.join('').replaceAll('\n', '')).toBe(
          source.lines.map(({ text }) => text).join(''),
        );
      }),
    );
  });
});
