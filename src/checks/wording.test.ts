import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  contentWith,
  filesWith,
  removed,
  replacing,
  task,
  textOf,
  type Edit,
  checked,
} from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';

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
