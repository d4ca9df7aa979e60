import { describe, expect, it } from 'vitest';
import { checkContent } from './content.ts';
import { formatFindings } from '../model/finding.ts';
import { readContent, type ContentFile } from '../content/read.ts';

const real = readContent('content');

/** The real content with one file's text changed; `change` returning undefined removes the file. */
function withFault(path: string, change: (text: string) => string | undefined): ContentFile[] {
  return real.flatMap((file) => {
    if (file.path !== path) return [file];
    const text = change(new TextDecoder().decode(file.bytes));
    return text === undefined ? [] : [{ path, bytes: new TextEncoder().encode(text) }];
  });
}

const task18 = 'plans/2024/tasks/18.mdx';
const planFile = 'plans/2024/plan.yaml';

describe('checkContent', () => {
  it('finds nothing wrong with the real content', () => {
    expect(checkContent(real).findings).toEqual([]);
  });

  it.each<[string, string, (text: string) => string | undefined, Record<string, unknown>]>([
    [
      'a missing field',
      task18,
      (text) => text.replace('    verb: 启动\n', ''),
      { field: 'targets[0].verb', found: '没有填写', line: 9 },
    ],
    [
      'an unknown field',
      task18,
      (text) => text.replace('topics:', 'owner: 某局\ntopics:'),
      { field: 'owner', line: 6 },
    ],
    [
      'a mistyped field',
      task18,
      (text) => text.replace('value: 200\n', 'value: 二百\n'),
      { field: 'targets[3].value', found: '“二百”' },
    ],
    [
      'an unquoted id, which other readers take for a date',
      task18,
      (text) => text.replace('"2024-18-01"', '2024-01-01'),
      { field: 'targets[0].id', found: '没有加引号的日期 2024-01-01' },
    ],
    [
      'an unknown kind',
      task18,
      (text) => text.replace('kind: flow', 'kind: output'),
      { field: 'targets[0].kind', expected: 'flow、stock、growth、share之一' },
    ],
    [
      'YAML that cannot be read',
      task18,
      (text) => text.replace('topics:', 'topics: ['),
      { file: `content/${task18}` },
    ],
    [
      'front matter missing',
      task18,
      (text) => text.slice(4),
      { found: '文件开头没有用 --- 括起的字段' },
    ],
    [
      'an unknown chapter',
      task18,
      (text) => text.replace('chapter: 5', 'chapter: 8'),
      { field: 'chapter', found: '8', expected: '1 到 7', line: 3 },
    ],
    [
      'an unknown topic',
      task18,
      (text) => text.replace('- housing', '- castles'),
      { field: 'topics[0]', found: 'castles' },
    ],
    [
      'a task missing',
      task18,
      () => undefined,
      { file: `content/${task18}`, found: '缺少任务 18' },
    ],
    [
      'two tasks with one number',
      task18,
      (text) => text.replace('number: 18', 'number: 17'),
      { found: '任务 17 已经在 content/plans/2024/tasks/17.mdx' },
    ],
    [
      'a quote not in its task',
      task18,
      (text) => text.replace('quote: 全年启动10幅', 'quote: 全年建成10幅'),
      { field: 'targets[0].quote', line: 12 },
    ],
    [
      'a quote there twice',
      task18,
      (text) => text.replace('quote: 筹措新时代城市建设者管理者之家床位1000张', 'quote: 筹措'),
      { found: '“筹措”在任务正文里出现 2 次' },
    ],
    [
      'a raw that is not in the quote',
      task18,
      (text) => text.replace('raw: 200台', 'raw: 300台'),
      { field: 'targets[3].raw' },
    ],
    [
      'a value that disagrees with the print',
      task18,
      (text) => text.replace('value: 1000000', 'value: 100'),
      { field: 'targets[2].value', expected: '1000000（原文印作“100万平方米”）' },
    ],
    [
      'a unit that disagrees with the print',
      task18,
      (text) => text.replace('unit: 台', 'unit: 部'),
      { field: 'targets[3].unit' },
    ],
    [
      'a comparator that disagrees with the print',
      'plans/2024/tasks/04.mdx',
      (text) => text.replace('comparator: ge', 'comparator: eq'),
      { field: 'targets[0].comparator', expected: 'ge（原文印作“170家以上”）' },
    ],
    [
      'a mark without a record',
      task18,
      (text) => text.replace('<Target id="2024-18-07">', '<Target id="2024-18-08">'),
      { found: '标记 <Target id="2024-18-08"> 没有记录' },
    ],
    [
      'a record without a mark',
      task18,
      (text) => text.replace('<Target id="2024-18-07">1000张</Target>', '1000张'),
      { found: '2024-18-07 在正文里没有标记' },
    ],
    [
      'a number neither target nor listed',
      planFile,
      (text) => text.replace(/ {2}- task: 15\n.*\n.*\n.*\n/u, ''),
      { found: expect.stringContaining('数字“12345”') },
    ],
    [
      'a listed number that is not in its task',
      planFile,
      (text) => text.replace('text: 73街坊南块', 'text: 74街坊南块'),
      { field: 'otherNumbers[0].text' },
    ],
    [
      'an id used twice',
      task18,
      (text) => text.replaceAll('2024-18-07', '2024-18-06'),
      { found: '2024-18-06 用了两次' },
    ],
    [
      'an id of another task',
      task18,
      (text) => text.replaceAll('2024-18-07', '2024-19-07'),
      { expected: '以 2024-18- 开头' },
    ],
    [
      'a sameAs that leads nowhere',
      'plans/2024/tasks/08.mdx',
      (text) => text.replace('sameAs: "2024-02-07"', 'sameAs: "2024-02-70"'),
      { field: 'targets[1].sameAs' },
    ],
    [
      'a highlight that leads nowhere',
      planFile,
      (text) => text.replace('- "2024-26-05"', '- "2024-26-50"'),
      { field: 'highlights[3]' },
    ],
    [
      'a changed title',
      task18,
      (text) => text.replace('群众居住', '居民居住'),
      { field: 'title', file: `content/${task18}` },
    ],
    [
      'a changed chapter title',
      planFile,
      (text) => text.replace('优化公共服务供给', '改善公共服务供给'),
      { field: 'chapters.5', file: `content/${planFile}` },
    ],
    [
      'a changed notice',
      planFile,
      (text) => text.replace('确保完成', '力争完成'),
      { field: 'notice.body.0' },
    ],
    [
      'a changed source',
      'plans/2024/source.txt',
      (text) => text.replace('增长 5％', '增长 6％'),
      { field: 'source.sha256' },
    ],
    ['an empty source', 'plans/2024/source.txt', () => '', { found: '文件是空的' }],
    ['no source', 'plans/2024/source.txt', () => undefined, { found: '没有这个文件' }],
    [
      'a repair that does not apply',
      planFile,
      (text) => text.replace('line: 349', 'line: 350'),
      { file: 'content/plans/2024/source.txt', line: 350 },
    ],
    [
      'an address that is not on the web',
      planFile,
      (text) => text.replace('https://www.jingan', 'javascript://www.jingan'),
      { field: 'source.url' },
    ],
    [
      'markup in official wording',
      task18,
      (text) => text.replace('加快两旧', '<b>加快</b>两旧'),
      { found: expect.stringContaining('<b>') },
    ],
    [
      'a deliverable that is not in its task',
      'plans/2024/tasks/30.mdx',
      (text) => text.replace('quote: 做好', 'quote: 办好'),
      { field: 'deliverables[0].quote' },
    ],
    [
      'a deadline that the document does not give',
      task18,
      (text) => text.replace('deadline: 全年', 'deadline: 年底前'),
      { field: 'stated.deadline' },
    ],
    ['no settings', 'site.yaml', () => undefined, { file: 'content/site.yaml' }],
    ['an empty setting', 'site.yaml', (text) => `${text}\npublisher: ""\n`, { field: 'publisher' }],
    ['no topics', 'topics.yaml', () => undefined, { file: 'content/topics.yaml' }],
  ])('names %s', (_name, path, change, expected) => {
    const { findings, plans } = checkContent(withFault(path, change));
    expect(findings).toContainEqual(expect.objectContaining(expected));
    expect(plans).toEqual([]);
    for (const { remedy, line } of findings) {
      expect(remedy).not.toBe('');
      expect(line).toBeGreaterThan(0);
    }
  });

  it('reports all faults at once, in the order of files and lines', () => {
    const text = formatFindings(
      checkContent(
        withFault(task18, (mdx) =>
          mdx.replace('value: 200\n', 'value: 20\n').replace('unit: 户', 'unit: 家'),
        ),
      ).findings,
    );
    expect(text).toBe(
      [
        '错误  content/plans/2024/tasks/18.mdx:47:12  targets[3].value',
        '  发现：20',
        '  应为：200（原文印作“200台”）',
        '  怎么改：照原文的数字、单位和比较词改正。',
        '',
        '错误  content/plans/2024/tasks/18.mdx:70:11  targets[5].unit',
        '  发现：家',
        '  应为：户（原文印作“500户”）',
        '  怎么改：照原文的数字、单位和比较词改正。',
        '',
        '共 2 处错误，0 处提醒。',
      ].join('\n'),
    );
  });
});
