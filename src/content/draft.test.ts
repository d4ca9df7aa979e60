import { describe, expect, it } from 'vitest';
import { filesWith, fixtureFiles, textOf, checked } from '../../tests/fixture/fixture.ts';
import { isError } from '../model/finding.ts';
import { draftPlan } from './draft.ts';

const folder = 'plans/2031/';
const source = textOf(`${folder}source.txt`);
const encode = (text: string) => new TextEncoder().encode(text);
const bytes = encode(source);
/** The plan's files as an editor left them, by path under the plan's folder. */
const present = new Map(
  fixtureFiles
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path }) => [path.slice(folder.length), textOf(path)] as const),
);
const presentWith = (path: string, change: (text: string) => string) =>
  new Map(present).set(path, change(present.get(path) ?? ''));
const nothing = new Map<string, string>();
const taskNames = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `tasks/0${number}.mdx`);

describe('the draft of a new plan', () => {
  const { files, remarks, counts } = draftPlan(bytes, 2031, nothing);
  const drafted = (path: string) => String(files.get(path));

  it('is every file of it, the source to the byte', () => {
    expect([...files.keys()].sort()).toEqual(['plan.yaml', 'source.txt', ...taskNames]);
    expect(files.get('source.txt')).toBe(bytes);
    expect(counts).toEqual({ chapters: 3, tasks: 8, proposedTargets: 33 });
  });

  it('marks each promised number, two promises in one number together', () => {
    expect(drafted('tasks/05.mdx').split('---\n').at(-1)).toBe(
      `\n${present.get('tasks/05.mdx')!.split('---\n\n').at(-1)!}`,
    );
    expect(drafted('tasks/04.mdx')).toContain(
      '各<Target id="2031-04-02 2031-04-03">20万平方米</Target>',
    );
  });

  it('leaves to the editor what no program knows: what it means, its key, its topics', () => {
    expect(drafted('tasks/05.mdx')).toContain(
      '# 草稿：由原文推断，请逐项核对，并给每个目标填写 indicatorKey。\n',
    );
    expect(drafted('tasks/05.mdx')).toContain('    indicatorKey: ""\n');
    expect(drafted('tasks/05.mdx')).toContain('summary: ""\ntopics: []\n');
    expect(drafted('tasks/08.mdx')).not.toContain('# 草稿');
    expect(drafted('plan.yaml')).toMatch(/^# 本文件由导入命令从 source\.txt 起草，请编辑核对。\n/u);
  });

  it('names the denominator of a share, and adds only what is done in the year', () => {
    expect(drafted('tasks/06.mdx')).toContain('    of: 全县常住人口\n    aggregable: false\n');
    expect(drafted('tasks/05.mdx')).toContain('    verb: 开工建设\n    aggregable: true\n');
  });

  it('declares the faults of extraction that it mended', () => {
    expect(drafted('plan.yaml')).toContain(
      '  - find: „2031‟\n    replace: 〔2031〕\n    line: 7\n',
    );
    expect(drafted('plan.yaml')).toContain('  - find: 〃\n    replace: ·\n    line: 45\n');
    expect(drafted('plan.yaml')).toContain('documentNumber: 云府发〔2031〕6号\n');
  });

  it('points out each number that it took for none, and goes on', () => {
    expect(remarks[0]).toMatchObject({
      stop: false,
      found: expect.stringContaining('汉字之间的半角标点“,”'),
    });
    const numbers = remarks.slice(1);
    expect(numbers.map(({ stop, found }) => [stop, found])).toEqual(
      [
        [4, '3'],
        [4, '2031'],
        [4, '2033'],
        [6, '70'],
        [7, '61199'],
        [7, '10'],
        [7, '2.0'],
      ].map(([number, digits]) => [false, `任务 ${number} 中的数字“${digits}”没有列为目标`]),
    );
    expect(numbers[0]).toMatchObject({
      file: 'source.txt',
      line: 55,
      remedy: '是目标，就在任务文件里加记录和标记；不是，就在 plan.yaml 的 otherNumbers 写明理由。',
    });
  });

  it('holds the wording, but does not pass the checks until an editor has filled it in', () => {
    const draftFiles = [...files].map(([name, content]) => ({
      path: folder + name,
      bytes: typeof content === 'string' ? encode(content) : content,
    }));
    const rest = filesWith({}).filter(({ path }) => !path.startsWith(folder));
    const { findings } = checked([...rest, ...draftFiles]);
    expect(
      new Set(findings.filter(isError).map(({ field }) => field.replace(/\[\d+\]/u, ''))),
    ).toEqual(
      // A verb that the grammar does not know is left open as well.
      new Set(['summary', 'targets.indicatorKey', 'targets.verb']),
    );
  });
});

describe('characters that no document prints', () => {
  const odd = encode(
    source.replace('多层住宅', '多层\u200B住宅').replace('居住条件', '居住条\u2F1A'),
  );
  const line = (words: string) => source.slice(0, source.indexOf(words)).split('\n').length;
  it('stop the draft, each with its place and the repair to declare', () => {
    const { files, remarks } = draftPlan(odd, 2031, nothing);
    expect(files.size).toBe(0);
    expect(remarks.filter(({ stop }) => stop)).toMatchObject([
      {
        line: line('居住条件'),
        found: expect.stringMatching(/^第 \d+ 列：部首符号，不是汉字 U\+2F1A$/u),
        remedy: expect.stringContaining('find: "⼚", replace: "厂"'),
      },
      {
        line: line('多层住宅'),
        found: expect.stringMatching(/^第 \d+ 列：看不见的符号 U\+200B$/u),
        remedy: expect.stringContaining(String.raw`find: "多层\u200b住宅", replace: "多层住宅"`),
      },
    ]);
  });

  it.each([
    ['a new plan', nothing],
    ['a plan that is there', present],
  ])('are repaired, declared in words that hide nothing, where %s accepts that', (_name, known) => {
    const { files } = draftPlan(odd, 2031, known, true);
    const plan = String(files.get('plan.yaml'));
    expect(plan).toContain(String.raw`find: "多层\u200b住宅"`);
    expect(plan).toContain('replace: 多层住宅');
    expect(plan).not.toContain('\u200B');
    const task = String(files.get('tasks/05.mdx') ?? known.get('tasks/05.mdx'));
    expect(task).toContain('多层住宅');
    expect(task).not.toContain('\u200B');
  });

  it('stop the draft even so where only a person can tell what was printed', () => {
    const unknown = encode(source.replace('多层住宅', '多层住\uE000'));
    expect(draftPlan(unknown, 2031, nothing, true).remarks).toContainEqual(
      expect.objectContaining({ stop: true, remedy: expect.stringContaining('照文件印的填写') }),
    );
  });
});

describe('a plan that is there', () => {
  it('is left as it is when nothing changed', () => {
    expect(draftPlan(bytes, 2031, present)).toMatchObject({ files: new Map(), remarks: [] });
  });

  it('keeps the editor’s front matter and marks when the wording changes, and names marks it cannot place', () => {
    const changed = source
      .replace('启动 4幅老旧住房', '启动 4幅旧住房')
      .replace('加装电梯 20台', '加装电梯 30台');
    const { files, remarks } = draftPlan(encode(changed), 2031, present);
    const task = String(files.get('tasks/05.mdx'));
    expect([...files.keys()].sort()).toEqual(['plan.yaml', 'source.txt', 'tasks/05.mdx']);
    expect(task.split('---\n')[1]).toBe(present.get('tasks/05.mdx')?.split('---\n')[1]);
    expect(task).toContain('和<Target id="2031-05-02">2个</Target>房屋修缮项目');
    expect(task).toContain('加装电梯30台');
    expect(remarks).toEqual(
      [
        ['2031-05-01', 13],
        ['2031-05-03', 39],
      ].map(([id, line]) => ({
        stop: false,
        file: 'tasks/05.mdx',
        line,
        found: `目标 ${id} 的 quote 不在新的原文里，标记没有放回`,
        remedy: '照新的原文改 quote 和 raw，再在正文里标出。',
      })),
    );
  });

  it('puts both halves of a joint promise back into one mark', () => {
    const changed = source.replace('推进 3号渡口', '加快 3号渡口');
    const { files } = draftPlan(encode(changed), 2031, present);
    expect(String(files.get('tasks/04.mdx'))).toContain(
      '各<Target id="2031-04-01 2031-04-02">20万平方米</Target>',
    );
  });

  it('keeps comments and the rest of plan.yaml when a chapter’s title changes', () => {
    const changed = source.replace('建设宜居水乡', '建设美丽水乡');
    const { files } = draftPlan(encode(changed), 2031, present);
    const plan = String(files.get('plan.yaml'));
    expect(plan).toContain('title: 建设美丽水乡，保障和改善民生');
    expect(plan).toContain('# 任务中的阿拉伯数字，不是目标的逐个列在这里');
    expect(plan).toContain('reason: 热线电话号码。');
    const changedLines = plan
      .split('\n')
      .filter((line) => !present.get('plan.yaml')!.includes(line));
    expect(changedLines).toEqual([
      expect.stringContaining('sha256: '),
      '    title: 建设美丽水乡，保障和改善民生',
    ]);
  });

  it('takes a changed title into the front matter, and nothing else', () => {
    const changed = source.replace('5．改善群众居住条件', '5．改善居民居住条件');
    const { files } = draftPlan(encode(changed), 2031, present);
    expect(files.get('tasks/05.mdx')).toBe(
      present.get('tasks/05.mdx')?.replace('改善群众居住条件', '改善居民居住条件'),
    );
  });

  it('drafts a task that is new in the source, with ids of its own', () => {
    const more = source.replace('抄送：', '9．办好民生实事。新建公厕 6座。\n\n抄送：');
    const { files, counts } = draftPlan(encode(more), 2031, present);
    expect(counts.proposedTargets).toBe(1);
    expect(String(files.get('tasks/09.mdx'))).toContain('id: "2031-09-01"');
    expect(String(files.get('tasks/09.mdx'))).toContain('chapter: 3\n');
  });

  it('goes by the repairs that are declared, and not by those it knows', () => {
    const otherwise = presentWith('plan.yaml', (text) => text.replace('replace: ·', 'replace: ・'));
    const { files } = draftPlan(bytes, 2031, otherwise);
    expect(String(files.get('tasks/02.mdx'))).toContain('水乡・渔歌节');
  });
});

describe('what stops an import', () => {
  const stopped = (text: string | Uint8Array, existing: ReadonlyMap<string, string> = present) => {
    const given = typeof text === 'string' ? encode(text) : text;
    const { files, remarks } = draftPlan(given, 2031, existing);
    return { files, stops: remarks.filter(({ stop }) => stop) };
  };

  it.each<[string, string, string, number, string]>([
    ['an empty source', '', '文件是空的', 1, '换成 UTF-8、无 BOM 的文本提取，再导入一次。'],
    [
      'a task number that is missing',
      source.replace('3．增强', '33．增强'),
      '33．增强科技创新动能。累计高新技术企业（应为：任务 3）',
      47,
      '核对这一行的文本提取；这一行放不进文件的结构。',
    ],
    [
      'a fault of extraction that nobody declared',
      source.replace('水乡〃渔歌节', '水乡〃〃渔歌节'),
      '“〃”像是提取错误',
      45,
      '在 plan.yaml 的 repairs 中写明（可能应为“·”）。',
    ],
    [
      'a repair that does not apply',
      source.replace('水乡〃渔歌节', '水乡渔歌节'),
      '1.2亿美元。举办云汀渔市节、水乡渔歌节等活动。（应为：含有“〃”）',
      45,
      '核对 plan.yaml 中 repairs 的 line 和 find，或删去这条更正。',
    ],
    [
      'a task without a full stop',
      source.replace(/8．加强[\s\S]*群众监督。/u, '8．加强政府自身建设'),
      '8．加强政府自身建设（应为：任务写作“1．标题。正文”）',
      91,
      '核对这一行的文本提取；这一行放不进文件的结构。',
    ],
  ])('is %s, with its line', (_name, text, found, line, remedy) => {
    const { files, stops } = stopped(text);
    expect(files.size).toBe(0);
    expect(stops).toContainEqual({ stop: true, file: 'source.txt', line, found, remedy });
  });

  it('is a source that is no text', () => {
    expect(stopped(new Uint8Array([0xb9, 0xfa])).stops).toMatchObject([
      { file: 'source.txt', line: 1, found: '不是有效的 UTF-8' },
    ]);
  });

  it('is a plan.yaml that cannot be read: nothing of it may be lost', () => {
    const broken = presentWith('plan.yaml', (text) => text.replace('title: 2031', 'title: "2031'));
    const { files, stops } = stopped(source, broken);
    expect(files.size).toBe(0);
    expect(stops[0]).toMatchObject({ file: 'plan.yaml', remedy: '先改好 plan.yaml，再导入。' });
  });

  it.each([
    [
      'front matter that cannot be read',
      (text: string) => text.replace('title: 改善', 'title: "改善'),
      '先改好字段的写法，再导入。',
    ],
    [
      'front matter that is gone',
      (text: string) => text.slice(4),
      '恢复文件开头的字段，或删去文件重新导入。',
    ],
    [
      'a mark that does not end',
      (text: string) => text.replace('4幅</Target>', '4幅'),
      '先写 </Target> 再开始下一个标记。',
    ],
  ])('is a task with %s', (_name, change, remedy) => {
    const { files, stops } = stopped(source, presentWith('tasks/05.mdx', change));
    expect(files.has('tasks/05.mdx')).toBe(false);
    expect(stops).toMatchObject([{ file: 'tasks/05.mdx', remedy }]);
  });

  it('is a task that the source no longer has: it asks, and deletes nothing', () => {
    const { files, stops } = stopped(source.replace(/8．加强[\s\S]*群众监督。/u, ''));
    expect(stops).toEqual([
      {
        stop: true,
        file: 'tasks/08.mdx',
        line: 1,
        found: '原文里没有这项任务',
        remedy: '确认原文无误后，请人工删除这个文件。',
      },
    ]);
    expect(files.has('tasks/08.mdx')).toBe(false);
  });
});
