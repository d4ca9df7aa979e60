import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  contentWith,
  filesWith,
  fixtureFiles,
  removed,
  replacing,
  task,
  textOf,
  type Edit,
  checked,
} from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { parseContent, type ParsedPlan } from '../content/parse.ts';
import type { Finding } from '../model/finding.ts';
import { checkSource, checkWording } from './wording.ts';

const planFile = 'plans/2031/plan.yaml';
const sourceFile = 'plans/2031/source.txt';
const task5 = 'plans/2031/tasks/05.mdx';
const official = '官方文字一字不改：照 source.txt 恢复。';

/** The plan's file as it belongs to a changed source. */
const withHashOf =
  (change: Edit): Edit =>
  (text) =>
    text.replace(
      /sha256: .*/u,
      `sha256: ${createHash('sha256')
        .update(change(textOf(sourceFile)) ?? '')
        .digest('hex')}`,
    );

describe('the source', () => {
  faults([
    {
      fault: 'a source that is missing',
      file: sourceFile,
      edit: removed,
      field: '',
      found: '没有这个文件',
      expected: 'PDF 的文本提取',
      remedy: '恢复这个文件，或重新运行 npm run import。',
    },
    {
      fault: 'a source that is empty',
      file: sourceFile,
      edit: () => '',
      field: '',
      found: '文件是空的',
      expected: 'UTF-8、无 BOM 的文本提取',
      remedy: '从版本历史恢复这个文件，不要另存或改动。',
    },
    {
      fault: 'a source that was saved with a byte order mark',
      file: sourceFile,
      edit: (text) => `\uFEFF${text}`,
      field: '',
      found: '文件以 BOM 开头',
      expected: 'UTF-8、无 BOM 的文本提取',
      remedy: '从版本历史恢复这个文件，不要另存或改动。',
    },
  ]);

  it('that was changed is named by its hash, and nothing is held against it', () => {
    const change = replacing('增长 4％', '增长 5％');
    const { findings } = contentWith({ [sourceFile]: change });
    expect(findings.map(({ file, field }) => [file, field])).toEqual([
      [`content/${planFile}`, 'source.sha256'],
    ]);
    const sha256 = createHash('sha256')
      .update(change(textOf(sourceFile))!)
      .digest('hex');
    expect(findings[0]).toMatchObject({
      line: 6,
      column: 11,
      expected: `${sha256}（source.txt 现在的值）`,
      remedy: 'source.txt 被改动过就恢复它；确实换了原文，就重新运行 npm run import。',
    });
  });

  it('is named by its line where its bytes are no UTF-8', () => {
    const bytes = new TextEncoder().encode(textOf(sourceFile));
    const at = Buffer.from(bytes).indexOf('云府发');
    const garbled = new Uint8Array([...bytes.slice(0, at), 0xb5, ...bytes.slice(at)]);
    const files = filesWith({}).map((one) =>
      one.path === sourceFile ? { ...one, bytes: garbled } : one,
    );
    expect(checked(files).findings).toEqual([
      {
        severity: 'error',
        file: `content/${sourceFile}`,
        line: 7,
        column: 1,
        field: '',
        found: '不是有效的 UTF-8',
        expected: 'UTF-8、无 BOM 的文本提取',
        remedy: '从版本历史恢复这个文件，不要另存或改动。',
      },
    ]);
  });
});

describe('repairs', () => {
  faults([
    {
      fault: 'a repair that finds nothing on its line',
      file: planFile,
      edit: replacing('line: 45', 'line: 43'),
      at: 'line: ▸43',
      field: 'repairs[1].line',
      found: '第 43 行：特新企业 8家。优化企业服务，全年新增外商直接投资实到金额',
      expected: '含有“〃”',
      remedy: '核对 plan.yaml 中 repairs 的 line 和 find，或删去这条更正。',
    },
    {
      fault: 'a repair beyond the end of the source',
      file: planFile,
      edit: replacing('line: 45', 'line: 4500'),
      at: 'line: ▸4500',
      field: 'repairs[1].line',
      found: '全文只有 96 行',
      expected: '第 4500 行含有“〃”',
      remedy: '核对 plan.yaml 中 repairs 的 line。',
    },
  ]);
});

describe('what extraction leaves in the source', () => {
  const extracted = (words: string, by: string, repair?: string) => {
    const change = replacing(words, by);
    const declared = (text: string) =>
      repair === undefined ? text : text.replace('repairs:\n', `repairs:\n  - ${repair}\n`);
    return contentWith({
      [sourceFile]: change,
      [planFile]: (text) => declared(withHashOf(change)(text) ?? ''),
    }).findings;
  };
  const repairOf = ({ remedy }: { remedy: string }) =>
    /- \{ (?<repair>.*)/u.exec(remedy)?.[0].slice(2);

  it.each([
    ['多层住宅', '多层\u200B住宅', 'U+200B'],
    ['多层住宅', '多层住\u00A0宅', 'U+00A0'],
    ['居住条件', '居住条\uFA07'.replace('\uFA07', '\u2F1A'), 'U+2F1A'],
  ])('stops %s as %j alone, and passes with a repair that is declared', (words, by, code) => {
    const findings = extracted(words, by);
    expect(findings).toMatchObject([
      { file: `content/${sourceFile}`, found: expect.stringContaining(code) },
    ]);
    const after = extracted(words, by, repairOf(findings[0]!));
    expect(after.filter(({ file }) => file.endsWith('source.txt'))).toEqual([]);
  });

  it('passes as a whole with the repair that is proposed', () => {
    const [finding] = extracted('多层住宅', '多层\u200B住宅');
    expect(extracted('多层住宅', '多层\u200B住宅', repairOf(finding!))).toEqual([]);
  });

  it('is mended in a number only by two sources', () => {
    const repair = 'find: 2O台, replace: 20台, line: 71, reason: 字母';
    const text = textOf(sourceFile).split('\n');
    const line = text.findIndex((one) => one.includes('20台')) + 1;
    const own = repair.replace('71', String(line));
    if (line === 0) throw new Error('the fixture has no such number');
    expect(extracted('20台', '2O台', `{ ${own} }`)).toMatchObject([
      { file: `content/${planFile}`, field: 'repairs[0].secondSource' },
    ]);
    const second =
      'secondSource: { title: 某页, publisher: 某镇, url: "https://www.yunting.example/gazette/a" }';
    expect(extracted('20台', '2O台', `{ ${own}, ${second} }`)).toEqual([]);
  });
});

describe('the content beside the source', () => {
  faults([
    {
      fault: 'a changed title of a task',
      file: task5,
      edit: replacing('title: 改善群众居住', 'title: 改善居民居住'),
      at: 'title: ▸改善居民居住',
      field: 'title',
      found: '“园3座。5．改善居民居住条件。启动4幅老旧住房改”',
      expected:
        '“园3座。5．改善群众居住条件。启动4幅老旧住房改”（content/plans/2031/source.txt 第 67 行）',
      remedy: official,
    },
    {
      fault: 'a changed word in a task, by the line of its text',
      file: task5,
      edit: replacing('房屋修缮项目。', '房屋维修项目。'),
      at: '---\n\n▸启动',
      field: '正文',
      found: '“造地块和2个房屋维修项目。开工建设既有多层住宅加”',
      expected:
        '“造地块和2个房屋修缮项目。开工建设既有多层住宅加”（content/plans/2031/source.txt 第 69 行）',
      remedy: official,
    },
    {
      fault: 'a full-width sign made half',
      file: 'plans/2031/tasks/08.mdx',
      edit: replacing('服务水平，', '服务水平,'),
      at: '---\n\n▸坚持',
      field: '正文',
      found: '“开。提升服务水平,接受群众监督。抄送：县委各部门”',
      expected:
        '“开。提升服务水平，接受群众监督。抄送：县委各部门”（content/plans/2031/source.txt 第 93 行）',
      remedy: official,
    },
    {
      fault: 'a changed title of a chapter',
      file: planFile,
      edit: replacing('建设宜居水乡', '建设美丽水乡'),
      at: 'title: ▸建设美丽水乡',
      field: 'parts[13].title',
      found: '“15家。二、建设美丽水乡，保障和改善民生4．加快”',
      expected:
        '“15家。二、建设宜居水乡，保障和改善民生4．加快”（content/plans/2031/source.txt 第 53 行）',
      remedy: official,
    },
    {
      fault: 'a changed notice',
      file: planFile,
      edit: replacing('请认真落实', '请抓好落实'),
      at: '- notice: ▸现将《2031年县政府重点工作安排》印发给你们，请抓好',
      field: 'parts[4].notice',
      found: '“》印发给你们，请抓好落实。云汀县人民政府2031”',
      expected:
        '“》印发给你们，请认真落实。云汀县人民政府2031”（content/plans/2031/source.txt 第 17 行）',
      remedy: official,
    },
    {
      fault: 'a note on words that the document does not have',
      file: planFile,
      edit: replacing('  - text: 落实数字渔港', '  - text: 建设数字渔港'),
      at: 'text: ▸建设数字渔港',
      field: 'asPrinted[0].text',
      found: '“建设数字渔港方案2.0版,提升办事效率”不在原文里',
      expected: '照抄原文',
      remedy: '照原文改正，或删去这一条。',
    },
  ]);

  it('may begin a paragraph after any sentence: white space is not wording', () => {
    const { findings, plans } = contentWith({ [task5]: replacing('修缮项目。', '修缮项目。\n\n') });
    expect(findings).toEqual([]);
    expect(plans[0]?.tasks[4]?.text.split('\n')).toHaveLength(2);
  });

  it('is not torn within a sentence', () => {
    const { findings } = contentWith({ [task5]: replacing('修缮项目。', '修缮\n\n项目。') });
    expect(findings).toMatchObject([
      {
        file: `content/${task5}`,
        field: '正文',
        found: expect.stringMatching(/修缮”之后另起一段“项目。/u) as string,
        expected: expect.stringContaining('一句话不断开') as string,
      },
    ]);
  });

  it.each(['人', ' 人', '\u200B', '，'])('sees one %j more, in any task', (more) => {
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const first = task(number).text.slice(0, 2);
      const file = `plans/2031/tasks/0${number}.mdx`;
      const { findings } = contentWith({
        [file]: replacing(`\n${first}`, `\n${first}${more}`),
      });
      expect(findings.map((one) => one.file)).toContain(`content/${file}`);
    }
  });
});

describe('of a plan alone', () => {
  const [plan] = parseContent(fixtureFiles).plans;
  const { source } = plan!.record;
  const said = (findings: readonly Finding[]) =>
    findings.map(
      ({ severity, field, found, expected, remedy }) =>
        `${severity} ${field}：${found}；${expected}；${remedy}`,
    );
  /** With more said of its source. */
  const sourced = (
    more: Partial<ParsedPlan['record']['source']>,
    others: Partial<ParsedPlan> = {},
  ) =>
    said(
      checkSource({
        ...plan!,
        ...others,
        record: { ...plan!.record, source: { ...source, ...more } },
      }),
    );

  it('the document that was imported is there, and is the one that was', () => {
    const original = new TextEncoder().encode('<p>计划</p>');
    const sha256 = createHash('sha256').update(original).digest('hex');
    const declared = { original: { file: 'original.html', sha256 } };
    const remedy = '从版本历史恢复这个文件；确实换了文件，就重新运行 npm run import。';
    expect(sourced({}, { original })).toEqual([]);
    expect(sourced(declared, { original })).toEqual([]);
    expect(sourced(declared)).toEqual([
      `error source.original.file：没有 content/plans/2031/original.html；导入的文件；${remedy}`,
    ]);
    const other = 'a'.repeat(64);
    expect(sourced({ original: { ...declared.original, sha256: other } }, { original })).toEqual([
      `error source.original.sha256：${other}；${sha256}（original.html 现在的值）；${remedy}`,
    ]);
  });

  it('what was read for the sign of a radical is its ideograph', () => {
    const folded = (find: string, replace: string) =>
      sourced({ folded: [{ find, replace, times: 1 }] });
    expect(folded('⽼', '老')).toEqual([]);
    for (const [find, replace] of [
      ['⽼', '人'],
      ['老', '老'],
    ] as const)
      expect(folded(find, replace)).toEqual([
        `error source.folded[0]：“${find}”读作“${replace}”；部首符号和它代替的汉字；由导入命令写入：恢复它，或删去这一条，重新运行 npm run import。`,
      ]);
  });

  it('what was left out is a line of the source', () => {
    const [finding, ...others] = sourced({ left: [{ line: 2, text: '第 1 页' }] });
    expect(finding).toMatch(/^error source\.left\[0\]：/u);
    expect(others).toEqual([]);
  });

  it('a mark of half width between ideographs is asked about, unless it is printed so', () => {
    const record = { ...plan!.record, asPrinted: [] };
    const [finding, ...others] = checkSource({ ...plan!, record });
    expect(finding).toMatchObject({
      severity: 'warning',
      file: `content/${sourceFile}`,
      found: '汉字之间的半角标点“,” U+002C',
      remedy: expect.stringMatching(
        /^source\.txt 不改；核对文件后，在 plan\.yaml 的 repairs 写明；文件确实这样印的，写在 asPrinted：- \{/u,
      ) as string,
    });
    expect(others).toEqual([]);
  });

  it('a sign that no font knows is what the document prints', () => {
    const text = textOf(sourceFile).replace('云汀渔市节', '云汀\uE001市节');
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(sourced({ sha256 }, { source: bytes })).toEqual([
      expect.stringMatching(
        /^error ：.*U\+E001；文件印出的字；source\.txt 不改；核对文件后，在 plan\.yaml 的 repairs 写明：- \{/u,
      ),
    ]);
  });

  it('a repair of what stands nowhere was copied wrongly', () => {
    const [first, second] = plan!.record.repairs;
    const repairs = [first!, { ...second!, find: '∎' }];
    const record = { ...plan!.record, repairs };
    expect(checkSource({ ...plan!, record }).map(({ field }) => field)).toContain(
      'repairs[1].find',
    );
  });

  /** With some fields of a task's record, or its wording, changed. */
  const worded = (number: number, text: (own: string) => string, fields: object = {}) =>
    checkWording({
      ...plan!,
      tasks: plan!.tasks.map((one) =>
        one.record.number === number
          ? {
              ...one,
              record: { ...one.record, ...fields },
              wording: { ...one.wording, text: text(one.wording.text) },
            }
          : one,
      ),
    });
  const same = (text: string) => text;

  it('a source that cannot be read is held against nothing', () => {
    expect(checkWording({ ...plan!, source: undefined })).toEqual([]);
    expect(checkWording(plan!)).toEqual([]);
  });

  it('has every place named where it differs', () => {
    const { findings } = contentWith({
      [task5]: replacing('房屋修缮项目。', '房屋维修项目。'),
      'plans/2031/tasks/08.mdx': replacing('群众监督', '居民监督'),
    });
    expect(findings.map(({ file, field }) => `${file} ${field}`)).toEqual([
      `content/${task5} 正文`,
      'content/plans/2031/tasks/08.mdx 正文',
    ]);
  });

  it('has no space but between letters', () => {
    const spaced = (words: string, by: string) => (text: string) => text.replace(words, by);
    expect(said(worded(5, spaced('修缮项目', '修缮 项目')))).toEqual([
      'error 正文：“2个房屋修缮 项目。开工”里有空格 U+0020；字与字之间没有空格；删去这个空格；原文的空格只是排版。',
    ]);
    expect(said(worded(5, spaced('启动', '启 动')))[0]).toContain('“启 动4幅老旧”里有空格');
    expect(worded(6, spaced('AED', 'A ED'))).toEqual([]);
    expect(worded(6, spaced('AED', 'AED\u00A0'))).toHaveLength(1);
    expect(worded(6, spaced('AED', ' AED'))).toHaveLength(1);
  });

  it.each<[object, string]>([
    [{ numeral: '6．' }, 'numeral'],
    [{ numeral: '5、' }, 'numeral'],
    [{ titleEnd: '，' }, 'titleEnd'],
    [{ numeral: '5．', title: '改善居民居住条件' }, 'title'],
    [{ titleEnd: '。', title: '改善居民居住条件' }, 'title'],
    [{ titleEnd: '。', numeral: '5．' }, ''],
  ])('of a task’s heading differs where its record does: %j', (fields, field) => {
    expect(worded(5, same, fields).map((one) => one.field)).toEqual(field === '' ? [] : [field]);
  });

  it('of a task’s wording differs at its first character, where the title’s end may be wrong', () => {
    const more = (text: string) => `甲${text}`;
    expect(worded(5, more)[0]?.field).toBe('正文');
    expect(worded(5, more, { titleEnd: '。' })[0]?.field).toBe('titleEnd');
    const later = (text: string) => text.replace('启', '启甲');
    expect(worded(5, later, { titleEnd: '。' })[0]?.field).toBe('正文');
  });

  it.each<[object, string]>([
    [{ numeral: '三、' }, 'numeral'],
    [{ numeral: '二，' }, 'numeral'],
    [{ title: '建设美丽水乡，保障和改善民生' }, 'title'],
    [{ title: '美丽宜居水乡，保障和改善民生' }, 'title'],
    [{ titleEnd: '。' }, 'titleEnd'],
    [{ titleEnd: '。', title: '建设美丽水乡，保障和改善民生' }, 'title'],
  ])('of a chapter’s heading differs where its record does: %j', (fields, field) => {
    const parts = plan!.parts.map((part) =>
      part.kind === 'chapter' && part.number === 2 ? { ...part, ...fields } : part,
    );
    expect(checkWording({ ...plan!, parts })[0]?.field).toBe(`parts[13].${field}`);
  });

  it('of a column of a table stands in the source, too', () => {
    const column = (title: string) =>
      said(
        checkWording({
          ...plan!,
          parts: [...plan!.parts, { kind: 'chapter', number: 4, numeral: '', title, inRows: true }],
        }),
      );
    expect(column('渔具 制造')).toEqual([]);
    expect(column('渔具修理')).toEqual([
      'error parts[21].title：“渔具修理”不在原文里；照抄原文；照原文改正，或删去这个部分。',
    ]);
  });
});
