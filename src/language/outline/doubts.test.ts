import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { readOutline } from './outline.ts';

type Line = string | { cells: string[] };
const row = (...cells: string[]): Line => ({ cells });
const blocks = (lines: readonly Line[]): Block[] =>
  lines.map((one, at) =>
    typeof one === 'string'
      ? { text: one, kind: 'paragraph', place: { line: at + 1 } }
      : {
          text: one.cells.join(' '),
          kind: 'row',
          place: { line: at + 1, row: at },
          cells: one.cells,
          table: 1,
        },
  );

/** "error 4 numbering 编号“3．”……": the doubts about a plan of these lines under a title on the first. */
const doubts = (...lines: Line[]) =>
  whole(...lines).doubts.map(({ severity, line, field, found, expected, remedy }) => {
    // Whoever reads it learns what belongs there and how to mend it.
    expect(expected).toMatch(/\p{sc=Han}{2}/u);
    expect(remedy).toMatch(/\p{sc=Han}{3}.*。$/u);
    return `${severity} ${line} ${field} ${found}`;
  });
const whole = (...lines: Line[]) => readOutline(blocks(['云溪市2031年工作要点', ...lines]), []);

const items = ['1．招商。新增企业五家。', '2．外贸。新增口岸一个。'];

describe('numerals', () => {
  it('are in no doubt where they count on through the document, or anew in each chapter', () => {
    expect(doubts('一、经济', ...items, '二、民生', '3．办学校。新建三所。')).toEqual([]);
    expect(doubts('一、经济', ...items, '二、民生', '1．办学校。新建三所。')).toEqual([]);
  });

  it('say what was due, and after what', () => {
    const [one] = whole('一、经济', ...items, '4．消费。办节会。').doubts;
    expect(one).toMatchObject({
      severity: 'error',
      line: 5,
      column: 1,
      field: 'numbering',
      found: '编号“4．”消费。办节会。',
      expected: '编号 3，接在“2．”之后',
    });
    const [other] = whole('一、经济', ...items, '二、民生', '5．消费。办节会。').doubts;
    expect(other).toMatchObject({ line: 6, expected: '编号 1 或 3' });
    expect(whole('2．招商。新增企业。').doubts[0]).toMatchObject({ expected: '编号 1' });
    const [second] = whole(items[0]!, '3．外贸。新增口岸。').doubts;
    expect(second).toMatchObject({ expected: '编号 2，接在“1．”之后' });
  });

  it('of annexes count from the one that stands above the title, and count only those', () => {
    const annex = (number: number) => [`附件${number}`, '实事清单', '1．学校。新建三所。'];
    const read = (lines: string[]) => readOutline(blocks(lines), []).doubts;
    expect(read(['附件1', '工作要点', ...items, ...annex(2)])).toEqual([]);
    expect(read(['工作要点', ...items, ...annex(2)])).toMatchObject([
      { found: '编号“附件2”', expected: '编号 1' },
    ]);
  });

  it('of text are none of the plan’s', () => {
    expect(doubts('（3）甲。', '一、经济', ...items)).toEqual([]);
  });

  it('stop an import where the first is lost, and not where an excerpt begins late', () => {
    expect(doubts('2．招商。新增企业。', '3．外贸。新增口岸。')).toEqual([
      'error 2 numbering 编号“2．”招商。新增企业。',
    ]);
    expect(doubts('3．招商。新增企业。', '4．外贸。新增口岸。')).toEqual([
      'error 2 numbering 编号“3．”招商。新增企业。',
    ]);
    expect(doubts('14．招商。新增企业。', '15．外贸。新增口岸。')).toEqual([
      'warning 2 numbering 编号“14．”招商。新增企业。',
    ]);
    expect(whole('4．招商。新增企业。').doubts).toMatchObject([
      { severity: 'warning', expected: '编号从 1 开始' },
    ]);
  });

  it('are shown with the beginning of what they open, however long it is', () => {
    const long = '推'.repeat(30);
    expect(doubts(...items, `4．${long}。`)).toEqual([
      `error 4 numbering 编号“4．”${'推'.repeat(24)}……`,
    ]);
  });

  it('are only to be looked at once an editor has seen them in print', () => {
    const read = readOutline(blocks(['云溪市2031年工作要点', ...items, '4．消费。办节会。']), [], {
      asPrinted: true,
    });
    expect(read.doubts.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('are no numerals where half of the brackets is missing', () => {
    expect(doubts('（一）招商。新增企业。', '（二外贸。新增口岸（一个）。')).toEqual([
      'error 3 numbering “（二外贸。新增口岸（一个）。”的编号缺一半括号',
    ]);
    expect(doubts('（一）招商。新增企业。', '二）外贸。新增口岸。')).toEqual([
      'error 3 numbering “二）外贸。新增口岸。”的编号缺一半括号',
    ]);
  });

  it.each([
    ['（二', true],
    ['（二外贸', true],
    ['（二（试行）外贸。', true],
    ['（二手房）交易活跃。', false],
    ['新增（五家', false],
  ])('are so in %s: %s', (text, half) => {
    const found = doubts('1．招商', text, '2．外贸').filter((one) => one.includes('缺一半括号'));
    expect(found).toHaveLength(half ? 1 : 0);
  });

  it('are no halves where a signature has a day in words', () => {
    expect(doubts(...items, '云溪市人民政府', '（二〇三一年三月五日')).toEqual([]);
  });
});

describe('doubts', () => {
  it('stand in the order of the document, whatever they are about', () => {
    const lines = ['1．招商，', '新增企业五家。', '3．外贸。新增口岸，', '办节会。'];
    expect(doubts(...lines).map((one) => one.split(' ').slice(1, 3).join(' '))).toEqual([
      '3 parts',
      '4 numbering',
      '5 parts',
    ]);
  });
});

describe('sentences', () => {
  it('that go on in the next paragraph stop an import', () => {
    expect(doubts('1．招商，', '新增企业五家。', '2．外贸。新增口岸。')).toEqual([
      'error 3 parts 一句话断成两段：“……1．招商，”“新增企业五家。……”',
    ]);
    const open = '一'.repeat(20);
    expect(doubts(`1．${open}。新增企业`, '五家以上。', '2．外贸。新增口岸。')).toEqual([
      `error 3 parts 一句话断成两段：“……${'一'.repeat(7)}。新增企业”“五家以上。……”`,
    ]);
  });

  it('are shown with what stands on both sides of the break, shortly', () => {
    const [first, second] = ['推'.repeat(13), '进'.repeat(13)];
    expect(doubts(`1．${first}，`, `${second}。`, items[1]!)).toEqual([
      `error 3 parts 一句话断成两段：“……${first.slice(2)}，”“${second.slice(1)}……”`,
    ]);
  });

  it('are whole where a heading stands on its own line, or units do', () => {
    expect(doubts('1．招商', '新增企业五家。', '2．外贸', '新增口岸一个。')).toEqual([]);
    expect(doubts('1．招商。新增企业。', '责任单位：区商务委、', '2．外贸。新增口岸。')).toEqual(
      [],
    );
  });

  it.each([
    ['招商引资“', '新增企业五家。', true],
    ['招商引资《', '新增》企业五家。', true],
    ['招商引资（', '新增）企业五家。', true],
    ['招商引资、', '新增企业五家。', true],
    ['招商引资,', '5家企业落地。', true],
    ['招商引资，', '“新增”企业五家。', true],
    ['招商引资，', 'AI企业五家。', true],
    ['招商引资', '，新增企业五家。', false],
    [`${'推'.repeat(38)}推进`, '，新增企业五家。', false],
    ['推进改革。' + '推'.repeat(16), '进发展。', true],
    ['推进改革。' + '推'.repeat(15), '进发展。', false],
    ['推'.repeat(20) + '。', '新增企业五家。', false],
    ['招商引资，', '——新增企业五家。', false],
    ['招商引资，', '责任单位：区商务委', false],
    ['招商引资，', '■新增企业五家。', false],
    ['招商引资，', '*新增企业五家。', false],
  ])('go on from “%s” to “%s”: %s', (before, after, open) => {
    const found = doubts('1．甲。', before, after, '2．外贸。新增口岸。');
    expect(found.filter((one) => one.includes('断成两段'))).toHaveLength(open ? 1 : 0);
  });

  it('go on where a long line has no stop, and not where a numeral opens it', () => {
    const long = '推'.repeat(41);
    const go = (...lines: string[]) =>
      doubts(...lines).filter((one) => one.includes('断成两段')).length;
    expect(go('1．甲。', long, '进发展。', '2．外贸。新增口岸。')).toBe(1);
    expect(go('1．甲。', long.slice(1), '进发展。', '2．外贸。新增口岸。')).toBe(0);
    expect(go(`1．${long}`, '推进发展。', '2．外贸。新增口岸。')).toBe(0);
    expect(go('1．甲。', `责任单位：${long}`, '区建委。', '2．外贸。新增口岸。')).toBe(0);
    expect(go('1．甲。', '乙，', '2．外贸。新增口岸，', '云溪市人民政府', '2031年3月5日')).toBe(0);
  });

  it('end with any sign that ends one, or with who answers', () => {
    const last = `2．${'扩'.repeat(23)}`;
    const cut = (end: string) =>
      doubts('1．招商。新增企业。', last + end).some((one) => one.includes('文末'));
    expect(cut('')).toBe(true);
    expect(doubts('1．招商。新增企业。', last.slice(0, -1))).toEqual([]);
    for (const end of '。！？!?）)]］】」』”’.') expect(cut(end), end).toBe(false);
    expect(cut('（区商务委）')).toBe(false);
    expect(cut('：')).toBe(true);
  });

  it('may be cut off where the file ends', () => {
    const last = `2．外贸。新增口岸一个，${'扩'.repeat(30)}`;
    expect(doubts('1．招商。新增企业。', last)).toEqual([
      `warning 3 parts 文末“……${'扩'.repeat(16)}”`,
    ]);
    expect(doubts('1．招商。新增企业。', `${last}。`)).toEqual([]);
    expect(doubts('1．招商。新增企业。', '2．外贸')).toEqual([]);
    expect(doubts('1．招商。新增企业。', `2．${'扩'.repeat(20)}。责任单位：区商务委`)).toEqual([]);
    expect(doubts('1．招商。新增企业。', last, '云溪市人民政府', '2031年3月5日')).toEqual([]);
  });
});

describe('chapters', () => {
  it('without a word are no more than a heading', () => {
    const bare = '坚'.repeat(60);
    expect(doubts(`一、${bare}`, '二、民生', ...items)).toEqual([
      `error 2 chapters[0] “一、${bare.slice(0, 24)}……”下面没有任务`,
    ]);
    expect(doubts(`一、坚${bare}`, '二、民生', ...items)[0]).toMatch(/^warning 2 chapters\[0\]/u);
    expect(doubts('一、总体要求：坚持稳中求进。', '二、民生', ...items)).toEqual([
      'warning 2 chapters[0] “一、总体要求：坚持稳中求进。”下面没有任务',
    ]);
  });

  it('hold tasks where these are rows, paragraphs, or stand in a chapter within', () => {
    expect(doubts('一、经济', '（一）工业', ...items, '（二）商业', '3．甲。乙。')).toEqual([]);
    expect(
      doubts('一、经济', '招商。新增企业。', '外贸。新增口岸。', '二、民生', '学校。新建三所。'),
    ).toEqual([]);
  });

  it('have a heading that is no sentence, where items follow', () => {
    const heading = (text: string) => doubts(`一、${text}`, ...items).length;
    expect(heading(`${'坚'.repeat(30)}。${'推'.repeat(30)}`)).toBe(1);
    expect(heading(`${'坚'.repeat(30)}；${'推'.repeat(30)}`)).toBe(1);
    expect(heading(`${'坚'.repeat(30)}。${'推'.repeat(29)}`)).toBe(0);
    expect(heading(`${'坚'.repeat(61)}。`)).toBe(0);
    expect(heading('坚'.repeat(61))).toBe(0);
    const long = `一、${'坚'.repeat(30)}。${'推'.repeat(30)}`;
    expect(doubts(long, items[0]!)).toHaveLength(1);
    expect(doubts(long, '二、民生', ...items)).toEqual([expect.stringContaining('下面没有任务')]);
  });

  it('without a word under them stop an import, unless they end the document', () => {
    expect(whole('一、经济', '二、民生', ...items).doubts).toMatchObject([
      {
        severity: 'error',
        line: 2,
        field: 'chapters[0]',
        found: '“一、经济”下面没有任务',
        expected: '标题下面有任务或文字',
        remedy: expect.stringContaining('是否漏掉'),
      },
    ]);
    expect(doubts('一、民生', ...items, '二、保障')).toEqual([
      'warning 5 chapters[1] “二、保障”下面没有任务',
    ]);
  });

  it('with text and no task are to be looked at', () => {
    expect(doubts('一、总体要求', '坚持稳中求进。', '二、民生', ...items)).toEqual([
      'warning 2 chapters[0] “一、总体要求”下面没有任务',
    ]);
  });

  it('whose heading runs on into text are to be looked at', () => {
    const text = `一、经济。${'坚持稳中求进，'.repeat(9)}推动发展。`;
    expect(doubts(text, ...items)).toEqual([
      `warning 2 chapters[0].title “${text.slice(0, 2)}${text.slice(2, 26)}……”的标题后面连着正文`,
    ]);
  });
});

describe('items inside the text of another', () => {
  it('stop an import, with the line of the file on which they stand', () => {
    const text = '1．招商。新增企业五家。3．外贸。新增口岸一个。';
    const [swallowed] = readOutline(
      [
        { text: '云溪市2031年工作要点', kind: 'paragraph', place: { line: 1 } },
        { text, kind: 'paragraph', place: { line: 2 }, breaks: [{ at: 12, line: 3 }] },
        { text: '2．消费。办节会。', kind: 'paragraph', place: { line: 4 } },
      ],
      [],
    ).doubts;
    expect(swallowed).toMatchObject({
      severity: 'error',
      line: 3,
      field: 'numbering',
      found: `“${text}”的文字里有编号“3．外贸。新增口岸一个。”`,
    });
  });

  it.each([
    ['1．招商。新增企业五家；３．外贸。', true],
    ['1．招商。新增企业五家（一家）3．外贸。', true],
    ['1．招商。新增企业五家3．外贸新增口岸一个。', false],
    ['1．招商新增企业五家2．外贸新增口岸。', true],
    ['1．招商新增企业五家2．外贸', false],
    ['1．招商新增企业五家4．外贸新增口岸。', false],
    ['1．招商。新增企业五家，2．外贸。', false],
    ['1．招商。新增5．5亿元。', false],
  ])('are told by the stop before them, or a sentence behind the next numeral: %s', (text, is) => {
    const found = doubts(text, '2．消费。办节会。').filter((one) => one.includes('的文字里有编号'));
    expect(found).toHaveLength(is ? 1 : 0);
  });

  it('are told in a heading by a sentence behind the bracket', () => {
    const inHeading = (text: string) =>
      doubts('一、经济', text, '（二）消费。办节会。', '二、民生', '（一）学校。新建。').filter(
        (one) => one.includes('的文字里有编号'),
      ).length;
    expect(inHeading('（一）招商引资（二）推进外贸发展。')).toBe(1);
    expect(inHeading('（一）招商引资（三）推进外贸发展。')).toBe(1);
    expect(inHeading('（一）招商引资（三）推进外贸。')).toBe(1);
    expect(inHeading('（一）招商引资（三）办外贸。')).toBe(0);
    expect(inHeading(`（一）${'推'.repeat(59)}（三）推进外贸发展。`)).toBe(1);
    expect(inHeading(`（一）${'推'.repeat(60)}（三）推进外贸发展。`)).toBe(0);
  });

  it('are none where a list of another style counts parts of a sentence', () => {
    expect(doubts('1．招商。做到（一）多；（二）好。', '2．外贸。新增口岸一个。')).toEqual([]);
    expect(doubts('1．招商。一、做多；二、做好。', '2．外贸。新增口岸一个。')).toEqual([]);
  });

  it('are none in a row of a table, whose cells may count what they like', () => {
    expect(doubts('一、经济', row('办好两件事。', '。2．外贸'), ...items)).toEqual([]);
    expect(doubts(row('办好两件事。', '。一、外贸'), ...items)).toEqual([]);
  });

  it('may be a chapter, in the text of an item, in a heading, or in what stands under one', () => {
    const other = '二、民生';
    for (const [at, lines] of [
      [3, ['一、经济', `1．招商。新增企业五家。${other}`, items[1]!]],
      [2, ['一、经济。三、民生', ...items]],
      [3, ['一、经济', `坚持稳中求进。${other}`, ...items]],
    ] as const)
      expect(doubts(...lines)[0], lines.join()).toMatch(
        new RegExp(`^error ${at} numbering .*[二三]、民生”$`, 'u'),
      );
  });

  it('are shown with what they open, the first of several', () => {
    expect(doubts('1．招商。3．推进外贸发展，新增口岸一个。4．甲。', items[1]!)[0]).toMatch(
      /编号“3．推进外贸发展，新增口岸一”$/u,
    );
    expect(doubts('现将安排公布如下。一、经济。一、民生', ...items)[0]).toMatch(
      /编号“一、经济。一、民生”$/u,
    );
  });

  it('are none in a paragraph that no numeral opens, where no stop stands before them', () => {
    expect(doubts('1．招商引资', '新增企业2．外贸新增口岸一个。', items[1]!)).toEqual([]);
  });

  it('may be the first chapter, run on behind the preamble', () => {
    expect(doubts('现将安排公布如下。一、经济', ...items, '二、民生', '3．办学校。新建。')[0]).toBe(
      'error 2 numbering “现将安排公布如下。一、经济”的文字里有编号“一、经济”',
    );
    expect(doubts('现公布如下。包括一、经济', ...items)).toEqual([]);
    expect(doubts('推动发展。一、二产业协调。', ...items)).toEqual([]);
    expect(doubts('现公布如下。一、经济', '第一章 总则', ...items)).toEqual([]);
    const notice = ['关于印发《要点》的通知', '各区人民政府：', '现将《要点》印发。一、经济'];
    const lines = [...notice, '云溪市人民政府', '2031年3月5日', '要点', ...items];
    expect(readOutline(blocks(lines), []).doubts).toMatchObject([{ line: 3, field: 'numbering' }]);
  });
});

describe('tables', () => {
  it('of which a row is no task are to be looked at, wherever they stand', () => {
    const table = [
      row('序号', '工作任务', '责任单位'),
      row('1', '办学校。', '区教育局'),
      row('2', '', '区建委'),
    ];
    expect(doubts(...table)).toEqual(['warning 4 tasks 表格第 3 行“2 区建委”没有读作任务']);
    expect(doubts('一、教育', ...table)).toEqual([
      'warning 5 tasks 表格第 4 行“2 区建委”没有读作任务',
    ]);
  });

  it('end without a stop, and break no sentence', () => {
    expect(doubts(...items, row('甲，', '乙，'), row('丙', '推'.repeat(30)))).toEqual([]);
    expect(doubts('1．招商，', row('新增', '企业'), '办节会。', items[1]!)).toEqual([]);
    expect(doubts('1．招商。', row('新增', '企业，'), '办节会。', items[1]!)).toEqual([]);
  });
});

describe('a table that was taken for text', () => {
  it('stops an import: nobody knows what stood in which cell', () => {
    const lost = '序号项目名称建设内容责任单位';
    expect(doubts(...items, lost)).toEqual([`error 4 parts “${lost}”像是表格的表头，表格没有读出`]);
    expect(doubts(lost)).toEqual([
      `error 2 parts “${lost}”像是表格的表头，表格没有读出`,
      'error 1 tasks 没有读到任务',
    ]);
    expect(doubts(...items, '序号是项目的顺序')).toEqual([]);
    expect(doubts(...items, '抄送：甲。', lost)).toEqual([]);
  });
});

describe('a file without tasks', () => {
  it('is no plan', () => {
    expect(doubts('国庆节放假七天，请安排好值班。')).toEqual(['error 1 tasks 没有读到任务']);
    expect(readOutline([], []).doubts[0]).toMatchObject({ line: 1, found: '没有读到任务' });
  });
});

describe('characters', () => {
  it('that only look like the document’s are named with their repair, once a line', () => {
    const found = whole('1．招商。服⼒⼒强。', '2．外贸。新增口岸一个。').doubts;
    expect(found.map(({ severity, line }) => [severity, line])).toEqual([['warning', 2]]);
    expect(found[0]!.remedy).toContain('replace: "力"');
  });

  it('that a document printed otherwise are named with what belongs there, each kind on its line', () => {
    const [one, two, ...others] = whole(
      '1．招商。服⼒强，民⽣好，⼒大。',
      '2．外贸\uE000。新增口岸。',
    ).doubts;
    expect(one).toMatchObject({ found: '部首符号，不是汉字 U+2F12', expected: '“⼒”应为“力”' });
    expect(two).toMatchObject({ found: '部首符号，不是汉字 U+2F63', expected: '“⽣”应为“生”' });
    expect(others.map(({ found, expected }) => [found, expected])).toEqual([
      [expect.stringContaining('U+E000'), '文件印的字'],
    ]);
    expect(others[0]!.remedy).toContain('replace: 对照原件确定');
    expect(whole('1．招商〃引资。新增企业。').doubts[0]).toMatchObject({
      line: 2,
      found: '“〃”',
      expected: '“〃”应为“·”',
    });
  });

  it('of half width between Chinese are counted, with the first line', () => {
    const [one, ...others] = whole('1．招商,引资。新增企业;', '2．外贸。新增口岸:一个。').doubts;
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      severity: 'warning',
      line: 2,
      found: '汉字之间有 3 个半角标点，第一个在第 2 行',
    });
    expect(doubts('1．招商。新增AI,5G企业。', '2．外贸。新增口岸。')).toEqual([]);
  });
});

describe('notes', () => {
  it('are told by their first word, bracketed or not', () => {
    for (const note of ['备注：略。', '（注：略。）', '（说明：略。）'])
      expect(doubts(items[0]!, note, items[1]!)).toHaveLength(1);
    expect(doubts(items[0]!, '附注：略。', items[1]!)).toEqual([]);
  });

  it('in the text of an item are shown: they may be of the whole list', () => {
    expect(doubts(...items, '注：以上均为年内目标。')).toEqual([
      'warning 4 tasks “注：以上均为年内目标。”算作上一项的正文',
    ]);
    expect(doubts('1．招商。注：新增企业五家。', items[1]!)).toEqual([]);
    expect(doubts(...items, row('注：略', '甲'))).toEqual([]);
  });
});
