import { describe, expect, it } from 'vitest';
import { filesWith, fixtureFiles, textOf, checked } from '../../../tests/fixture/fixture.ts';
import { readOutline } from '../../language/outline/outline.ts';
import { isError } from '../../model/finding.ts';
import { readDocument } from '../../readers/read.ts';
import { draftPlan, draftSettings, type DraftOptions } from './draft.ts';
import { documentPartsOf, identityOf, yearOf } from './parts.ts';

const folder = 'plans/2031/';
const source = textOf(`${folder}source.txt`);
const encode = (text: string) => new TextEncoder().encode(text);
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

/** A document as the import command reads and drafts it. */
async function drafted(
  text: string,
  existing: ReadonlyMap<string, string> = nothing,
  options: Partial<DraftOptions> = {},
) {
  const bytes = encode(text);
  const read = await readDocument(bytes);
  return draftPlan({ ...read, bytes }, { key: '2031', year: 2031, ...options }, existing);
}

/** A site whose plan is a draft, checked. */
function checkedDraft({ files }: Pick<Awaited<ReturnType<typeof drafted>>, 'files'>) {
  const rest = filesWith({ 'series.yaml': () => undefined }).filter(
    ({ path }) => !path.startsWith(folder),
  );
  const own = [...files].map(([name, content]) => ({
    path: folder + name,
    bytes: typeof content === 'string' ? encode(content) : content,
  }));
  return checked([...rest, ...own]);
}

describe('the draft of any plan', async () => {
  const plan = [
    '云溪市2031年工作要点',
    '一、目标',
    '今年，城镇失业率5.5%左右。',
    '五年，城镇失业率5.5%左右。',
    '二、任务',
    '1．新建学校3所',
    '照GB 50180标准新增学位5个。',
    '2．教育',
    '办学校。',
  ].join('\n');
  const { files, remarks } = await drafted(plan);

  it('quotes a promise with the words before it where the same stands in another place', () => {
    const quotes = [...String(files.get('plan.yaml')).matchAll(/quote: (?<quote>.*)/gu)];
    expect(quotes.map(({ groups }) => groups?.['quote'])).toEqual([
      '今年，城镇失业率5.5%左右',
      '五年，城镇失业率5.5%左右',
    ]);
  });

  it('has no space that is none of the wording', () => {
    expect(String(files.get('tasks/01.mdx'))).toContain('照GB50180标准新增学位');
  });

  it('tells of a promise that stands in a title, where it can be no target', () => {
    expect(remarks.map(({ found }) => found)).toContain('任务 1 标题中的数字“3”没有列为目标');
  });
});

describe('amounts that a draft proposes no target for', async () => {
  const plan = [
    '云溪市2031年工作要点',
    '2031年，覆盖31村，新增5家。',
    '一、目标',
    '去年完成6户，今年完成7户，占一半以上。',
    '二、任务',
    '1．办教育',
    '公办园占比过半，惠及数十万人。2030年，新建学校8所；今年新建9所。',
  ].join('\n');
  const { remarks } = await drafted(plan);

  it('are told, wherever they stand', () => {
    expect(remarks.map(({ line, found, stop }) => [line, found, stop])).toEqual([
      [3, '“一、目标”下面没有任务（应为：每一部分都有任务）', false],
      [2, '任务之外的“2031年，覆盖31村，新增5家。”中的数字“31”没有列为目标', false],
      [4, '任务之外的“去年完成6户，今年完成7户，占一半以上。”中的数字“6”没有列为目标', false],
      [4, '“一半以上”不是确数，没有列为目标', false],
      [6, '任务 1 中的数字“2030”没有列为目标', false],
      [6, '任务 1 中的数字“8”没有列为目标', false],
      [6, '“过半”不是确数，没有列为目标', false],
      [6, '“数十万”不是确数，没有列为目标', false],
    ]);
  });
});

describe('the draft of a new plan', async () => {
  const { files, remarks, counts } = await drafted(source);
  const text = (path: string) => String(files.get(path));

  it('is every file of it, the source to the byte', () => {
    expect([...files.keys()].sort()).toEqual(['plan.yaml', 'source.txt', ...taskNames]);
    expect(files.get('source.txt')).toEqual(encode(source));
    expect(counts).toEqual({ chapters: 3, tasks: 8, proposedTargets: 32, openNumbers: 8 });
  });

  it('lists the document as the editor of the fixture does', () => {
    const parts = (yaml: string) => /^parts:\n(?: .*\n)+/mu.exec(yaml)?.[0];
    expect(parts(text('plan.yaml'))).toBe(parts(present.get('plan.yaml')!));
    expect(text('plan.yaml')).toMatch(/^# 本文件由导入命令从文件起草，请编辑核对。\n/u);
  });

  it('names the lines of the source that are no wording', () => {
    expect(text('plan.yaml')).toContain('  left:\n    - line: 1\n      text: "- 1 -"\n');
  });

  it('marks each promised number, two promises in one number together', () => {
    expect(text('tasks/05.mdx').split('---\n').at(-1)).toBe(
      `\n${present.get('tasks/05.mdx')!.split('---\n\n').at(-1)!}`,
    );
    expect(text('tasks/04.mdx')).toContain(
      '各<Target id="2031-04-01 2031-04-02">20万平方米</Target>',
    );
  });

  it('says of every target, and of the plan, that nobody has confirmed it', () => {
    const targets = taskNames.flatMap((name) => text(name).match(/^ {2}- id: /gmu) ?? []);
    const open = taskNames.flatMap((name) => text(name).match(/^ {4}confirmed: false$/gmu) ?? []);
    expect([targets.length, open.length]).toEqual([32, 32]);
    expect(text('plan.yaml')).toContain('\nconfirmed: false\n');
    expect(text('tasks/05.mdx')).toContain('# 草稿：目标由程序从原文识别');
    expect(text('tasks/08.mdx')).not.toContain('# 草稿');
  });

  it('leaves to the editor what no program knows: summary, key, topics', () => {
    for (const name of taskNames) {
      expect(text(name)).not.toMatch(/^ *(?:summary|indicatorKey):/mu);
      expect(text(name)).toContain('topics: []\n');
    }
    // Nor a verb that the grammar does not know.
    expect(text('tasks/06.mdx')).toContain('    kind: share\n    aggregable: false\n');
  });

  it('names the denominator of a share, and adds only what is done in the year', () => {
    expect(text('tasks/06.mdx')).toContain('    of: 全县常住人口\n    aggregable: false\n');
    expect(text('tasks/05.mdx')).toContain('    verb: 开工建设\n    aggregable: true\n');
  });

  it('declares the faults of extraction that it mended', () => {
    expect(text('plan.yaml')).toContain('  - find: „2031‟\n    replace: 〔2031〕\n    line: 7\n');
    expect(text('plan.yaml')).toContain('  - find: 〃\n    replace: ·\n    line: 45\n');
    expect(text('plan.yaml')).toContain('documentNumber: 云府发〔2031〕6号\n');
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
        [4, '18'],
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

  it('passes the checks as it is, so that it can be looked at, with what is open as warnings', () => {
    const { findings, plans } = checkedDraft({ files });
    expect(findings.filter(isError)).toEqual([]);
    expect(findings.map(({ found }) => found)).toContain(
      '4 个数字既不是目标，也没有列为其他数字：3、18、2031、2033',
    );
    expect(plans[0]?.targets.every(({ confirmed }) => !confirmed)).toBe(true);
  });

  it('has ids of the key that it is given', async () => {
    const own = await drafted(source, nothing, { key: 'yunting-2031' });
    expect(String(own.files.get('tasks/05.mdx'))).toContain('<Target id="yunting-2031-05-01">');
  });
});

/** The errors in the files of a draft; the fixture's word lists are of its own plan. */
const errorsOf = (draft: Awaited<ReturnType<typeof drafted>>) =>
  checkedDraft(draft).findings.filter(
    (one) => isError(one) && one.file.startsWith(`content/${folder}`),
  );

describe('drafts that pass the checks', () => {
  const rows = [
    ['序号', '项目名称', '建设内容', '责任单位', '完成时限'],
    ['1', '办学校', '新建学校3所', '区教育局', '8月底'],
    ['', '', '新增学位5个', '区教育局', '9月底'],
    ['2', '建养老床位', '新增床位6张', '区民政局', '10月底'],
  ];
  const table = (cells: readonly string[][]) =>
    `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

  it.each([
    ['parted by signs', rows.map((row) => row.join(' | ')).join('\n')],
    ['in Markdown', rows.map((row) => `| ${row.join(' | ')} |`).join('\n')],
    ['parted by tabs', rows.map((row) => row.join('\t')).join('\n')],
  ])('are of a table %s', async (_name, text) => {
    expect(errorsOf(await drafted(`云溪市2031年民生实事任务分解表\n${text}`))).toEqual([]);
  });

  it('are of a table of a web page, with a row across it', async () => {
    const page = `<!doctype html><html><head><meta charset="utf-8"><title>表</title></head><body><article><p>云溪市2031年民生实事任务分解表</p>${table(
      [rows[0]!, ['一、教育', '', '', '', ''], ...rows.slice(1)],
    )}</article></body></html>`;
    expect(errorsOf(await drafted(page))).toEqual([]);
  });

  it('are of words with figures and letters of other kinds, which stay in the wording', async () => {
    const draft = await drafted(
      '云溪市2031年工作要点\n1．治水\n达到或优于Ⅲ类水体比例达到90％。\n2．建站\n新建５Ｇ基站5个。',
    );
    expect(errorsOf(draft)).toEqual([]);
    expect(String(draft.files.get('tasks/01.mdx'))).toContain('或优于III类水体比例');
    expect(String(draft.files.get('tasks/01.mdx'))).toContain('或优于Ⅲ类水体比例');
    expect(String(draft.files.get('tasks/02.mdx'))).toContain('indicator: 新建5G基站');
  });

  it('propose nothing of a cell whose words stand in another, and say so', async () => {
    const cells = [
      ['序号', '工作目标', '一季度', '四季度', '责任单位'],
      ['1', '投资增长8%', '增长6%', '增长8%', '区发改局'],
      ['2', '新建学校3所', '开工', '竣工', '区教育局'],
    ];
    const draft = await drafted(
      `云溪市2031年目标分解表\n${cells.map((row) => row.join('\t')).join('\n')}`,
    );
    expect(errorsOf(draft)).toEqual([]);
    expect(draft.counts.proposedTargets).toBe(3);
    expect(draft.remarks.map(({ found }) => found)).toEqual(['任务 1 中的数字“8”没有列为目标']);
  });

  it('are of words that stand twice, between marks of half width', async () => {
    const draft = await drafted(
      '云溪市2031年工作要点\n1．就业\n新增就业5人,失业率控制在6%以内.实现就业7人,失业率控制在6%以内.\n2．教育\n办学.',
    );
    expect(errorsOf(draft)).toEqual([]);
  });
});

describe('the draft of another format', async () => {
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>安排</title></head><body><article>${[
    '云汀县2031年重点工作安排',
    '一、发展',
    '1．稳增长。新增企业10家，增长5％。（责任单位：县发展改革局、县财政局）',
    '2．促消费。举办活动5场。',
    '二、民生',
    '3．加装电梯。开工建设200台。',
    '4．建公园。建成口袋公园6座。',
    '云汀县人民政府',
    '2031年2月26日',
  ]
    .map((line) => `<p>${line}</p>`)
    .join('\n')}</article></body></html>`;
  const { files, remarks } = await drafted(page);
  const text = (path: string) =>
    typeof files.get(path) === 'string'
      ? String(files.get(path))
      : new TextDecoder().decode(files.get(path) as Uint8Array);

  it('keeps the file as it came, and the text that was read of it', () => {
    expect(remarks.filter(({ stop }) => stop)).toEqual([]);
    expect(files.get('original.html')).toEqual(encode(page));
    expect(text('source.txt').split('\n').slice(0, 3)).toEqual([
      '云汀县2031年重点工作安排',
      '一、发展',
      '1．稳增长。新增企业10家，增长5％。（责任单位：县发展改革局、县财政局）',
    ]);
    expect(text('plan.yaml')).toContain('  original:\n    file: original.html\n    sha256: ');
    expect(text('plan.yaml')).not.toContain('  left:');
  });

  it('has signature and date where they stand, and needs no notice', () => {
    expect(text('plan.yaml')).toContain(
      '  - task: 4\n  - signature: 云汀县人民政府\n  - date: 2031年2月26日\n',
    );
    expect(text('plan.yaml')).not.toContain('issuer:');
  });

  it('names who answers for a task as printed', () => {
    expect(text('tasks/01.mdx')).toContain('units:\n  - name: 县发展改革局\n  - name: 县财政局\n');
    expect(text('tasks/02.mdx')).not.toContain('units:');
  });

  it('writes the same text again as it is', async () => {
    const there = new Map(
      [...files.keys()]
        .filter((name) => !name.startsWith('original'))
        .map((name) => [name, text(name)]),
    );
    const { files: again } = await drafted(page, there);
    expect([...again.keys()].filter((name) => name !== 'original.html')).toEqual([]);
  });
});

describe('promises outside tasks', async () => {
  const plan = [
    '云汀县2031年重点工作安排',
    '全年新增就业岗位3000个，具体安排如下：',
    '一、2030年工作回顾',
    '全年新增企业80家。',
    '1．稳增长。新增企业10家，增长5％。',
    '2．促消费。举办活动5场。',
    '二、2031年工作安排',
    '全年新增企业90家，培育高新技术企业20家。',
    '完成重大项目30个。',
    '3．加装电梯。开工建设200台。',
    '4．建公园。建成口袋公园6座。',
    '',
  ].join('\n');
  const { files, counts } = await drafted(plan, nothing, { key: 'yunting-2031' });
  const text = (path: string) => String(files.get(path));

  it('are proposed in the preamble and in the leads, numbered through each', () => {
    expect(text('plan.yaml').match(/^ {2}- id: .*/gmu)).toEqual(
      ['p-01', 'c2-01', 'c2-02', 'c2-03'].map((id) => `  - id: yunting-2031-${id}`),
    );
    expect(text('plan.yaml')).toContain(
      '- lead: 完成重大项目<Target id="yunting-2031-c2-03">30个</Target>。\n',
    );
    expect(text('plan.yaml')).toContain('<Target id="yunting-2031-p-01">3000个</Target>');
  });

  it('are none in chapters that look back', () => {
    expect(text('plan.yaml')).toContain('  - lead: 全年新增企业80家。\n');
    for (const name of ['tasks/01.mdx', 'tasks/02.mdx'])
      expect(text(name)).toContain('targets: []\n');
    expect(text('tasks/03.mdx')).toContain('targets:\n  - id: yunting-2031-03-01\n');
    expect(counts.proposedTargets).toBe(6);
  });

  it('are none wherever pages say that a chapter looks back', async () => {
    const { counts: then } = await drafted(plan.replace('2030年工作回顾', '工作回望'), nothing, {
      key: 'yunting-2031',
    });
    expect(then).toEqual(counts);
  });

  it('keep their marks where the plan is imported again with another heading', async () => {
    const there = new Map(
      [...files].map(([name, content]) => [
        name,
        typeof content === 'string' ? content : new TextDecoder().decode(content),
      ]),
    );
    const renamed = await drafted(plan.replace('2031年工作安排', '2031年主要工作'), there, {
      key: 'yunting-2031',
    });
    const own = String(renamed.files.get('plan.yaml'));
    expect(own).toContain('title: 2031年主要工作\n');
    expect(own.match(/<Target id="[^"]*"/gu)).toHaveLength(4);
    expect(renamed.remarks).toEqual([]);
  });

  it('are named where their words changed and their marks cannot be put back', async () => {
    const there = new Map(
      [...files].map(([name, content]) => [
        name,
        typeof content === 'string' ? content : new TextDecoder().decode(content),
      ]),
    );
    const { remarks } = await drafted(plan.replace('项目30个', '项目35个'), there, {
      key: 'yunting-2031',
    });
    expect(remarks).toMatchObject([
      {
        stop: false,
        file: 'plan.yaml',
        found: '目标 yunting-2031-c2-03 所在的一段原文变了，标记没有放回',
      },
    ]);
  });
});

describe('characters that no document prints', () => {
  const odd = source.replace('多层住宅', '多层\u200B住宅').replace('居住条件', '居住条\u2F1A');
  const line = (words: string) => source.slice(0, source.indexOf(words)).split('\n').length;
  it('stop the draft, each with its place and the repair to declare', async () => {
    const { files, remarks } = await drafted(odd);
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
  ])(
    'are repaired, declared in words that hide nothing, where %s accepts that',
    async (_name, known) => {
      const { files } = await drafted(odd, known, { accept: true });
      const plan = String(files.get('plan.yaml'));
      expect(plan).toContain(String.raw`find: "多层\u200b住宅"`);
      expect(plan).toContain('replace: 多层住宅');
      expect(plan).not.toContain('\u200B');
      const task = String(files.get('tasks/05.mdx') ?? known.get('tasks/05.mdx'));
      expect(task).toContain('多层住宅');
      expect(task).not.toContain('\u200B');
    },
  );

  it('stop the draft even so where only a person can tell what was printed', async () => {
    const unknown = source.replace('多层住宅', '多层住\uE000');
    expect((await drafted(unknown, nothing, { accept: true })).remarks).toContainEqual(
      expect.objectContaining({ stop: true, remedy: expect.stringContaining('照文件印的填写') }),
    );
  });
});

describe('a plan that is there', () => {
  it('is left as it is when nothing changed', async () => {
    expect(await drafted(source, present)).toMatchObject({ files: new Map(), remarks: [] });
  });

  it('keeps the editor’s front matter and marks when the wording changes, and names marks it cannot place', async () => {
    const changed = source
      .replace('启动 4幅老旧住房', '启动 4幅旧住房')
      .replace('加装电梯 20台', '加装电梯 30台');
    const { files, remarks } = await drafted(changed, present);
    const task = String(files.get('tasks/05.mdx'));
    expect([...files.keys()].sort()).toEqual(['plan.yaml', 'source.txt', 'tasks/05.mdx']);
    expect(task.split('---\n')[1]).toBe(present.get('tasks/05.mdx')?.split('---\n')[1]);
    expect(task).toContain('和<Target id="2031-05-02">2个</Target>房屋修缮项目');
    expect(task).toContain('加装电梯30台');
    expect(remarks).toEqual(
      [
        ['2031-05-01', 13],
        ['2031-05-03', 37],
      ].map(([id, line]) => ({
        stop: false,
        file: 'tasks/05.mdx',
        line,
        found: `目标 ${id} 的 quote 不在新的原文里，标记没有放回`,
        remedy: '照新的原文改 quote 和 raw，再在正文里标出。',
      })),
    );
  });

  it('puts both halves of a joint promise back into one mark', async () => {
    const changed = source.replace('推进 3号渡口', '加快 3号渡口');
    const { files } = await drafted(changed, present);
    expect(String(files.get('tasks/04.mdx'))).toContain(
      '各<Target id="2031-04-01 2031-04-02">20万平方米</Target>',
    );
  });

  it('keeps comments and the rest of plan.yaml when a chapter’s title changes', async () => {
    const changed = source.replace('建设宜居水乡', '建设美丽水乡');
    const { files } = await drafted(changed, present);
    const plan = String(files.get('plan.yaml'));
    expect(plan).toContain('title: 建设美丽水乡，保障和改善民生');
    expect(plan).toContain('# 任务中的阿拉伯数字，不是目标的逐个列在这里');
    expect(plan).toContain('reason: 热线电话号码。');
    const changedLines = plan
      .split('\n')
      .filter((line) => !present.get('plan.yaml')!.includes(line));
    expect(changedLines).toEqual([
      expect.stringContaining('sha256: '),
      // Which lines are no wording is written with the source that it is said of.
      '  left:',
      ...[1, 25, 65].flatMap((line, at) => [`    - line: ${line}`, `      text: "- ${at + 1} -"`]),
      '    title: 建设美丽水乡，保障和改善民生',
    ]);
  });

  it('takes a changed title into the front matter, and nothing else', async () => {
    const changed = source.replace('5．改善群众居住条件', '5．改善居民居住条件');
    const { files } = await drafted(changed, present);
    expect(files.get('tasks/05.mdx')).toBe(
      present.get('tasks/05.mdx')?.replace('改善群众居住条件', '改善居民居住条件'),
    );
  });

  it('drafts a task that is new in the source, with ids of its own', async () => {
    const more = source.replace('抄送：', '9．办好民生实事。新建公厕 6座。\n\n抄送：');
    const { files, counts } = await drafted(more, present);
    expect(counts.proposedTargets).toBe(1);
    expect(String(files.get('tasks/09.mdx'))).toContain('id: "2031-09-01"');
    expect(String(files.get('tasks/09.mdx'))).toContain('chapter: 3\n');
  });

  it('goes by the repairs that are declared, and not by those it knows', async () => {
    const otherwise = presentWith('plan.yaml', (text) => text.replace('replace: ·', 'replace: ・'));
    const { files } = await drafted(source, otherwise);
    expect(String(files.get('tasks/02.mdx'))).toContain('水乡・渔歌节');
  });
});

describe('a task whose title is all that it says', () => {
  it('has no text, and loses no word', async () => {
    const { files } = await drafted(
      source.replace(/8．加强[\s\S]*群众监督。/u, '8．加强政府自身建设'),
    );
    const task = String(files.get('tasks/08.mdx'));
    expect(task).toContain('\ntitle: 加强政府自身建设\ntitleEnd: ""\n');
    expect(task).toMatch(/---\n\s*$/u);
  });
});

describe('what stops an import', () => {
  const stopped = async (text: string, existing: ReadonlyMap<string, string> = present) => {
    const { files, remarks } = await drafted(text, existing);
    return { files, stops: remarks.filter(({ stop }) => stop) };
  };

  it.each<[string, string, string, number, string]>([
    [
      'a task number that is missing',
      source.replace('3．增强', '33．增强'),
      '编号“33．”增强科技创新动能。累计高新技术企业达320家，新……（应为：编号 3，接在“2．”之后）',
      47,
      '前后可能缺了一项，或者并进了别的段落。对照原件：是提取错误，就在文件里改正；原件确实这样编号，加 --as-printed 再导入。',
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
      '第 45 行：1.2亿美元。举办云汀渔市节、水乡渔歌节等活动。（应为：含有“〃”）',
      45,
      '核对 plan.yaml 中 repairs 的 line 和 find，或删去这条更正。',
    ],
  ])('is %s, with its line', async (_name, text, found, line, remedy) => {
    const { files, stops } = await stopped(text);
    expect(files.size).toBe(0);
    expect(stops).toContainEqual({ stop: true, file: 'source.txt', line, found, remedy });
  });

  it('is no numeral that an editor has seen in print', async () => {
    const { files, remarks } = await drafted(source.replace('3．增强', '33．增强'), nothing, {
      asPrinted: true,
    });
    expect(remarks.filter(({ stop }) => stop)).toEqual([]);
    expect(String(files.get('tasks/03.mdx'))).toContain('number: 3\nchapter: 1\nnumeral: 33．\n');
  });

  it('is a plan.yaml that cannot be read: nothing of it may be lost', async () => {
    const broken = presentWith('plan.yaml', (text) =>
      text.replace('title: 2031年县', 'title: "2031年县'),
    );
    const { files, stops } = await stopped(source, broken);
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
  ])('is a task with %s', async (_name, change, remedy) => {
    const { files, stops } = await stopped(source, presentWith('tasks/05.mdx', change));
    expect(files.has('tasks/05.mdx')).toBe(false);
    expect(stops).toMatchObject([{ file: 'tasks/05.mdx', remedy }]);
  });

  it('is a task that the source no longer has: it asks, and deletes nothing', async () => {
    const { files, stops } = await stopped(source.replace(/8．加强[\s\S]*群众监督。/u, ''));
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

describe('the year that a document plans', () => {
  const year = (title: string | null, date: string | null = null, ...notice: string[]) =>
    yearOf({
      title,
      date,
      documentNumber: null,
      document: notice.map((text) => ({ kind: 'text', role: 'noticeTitle', text })),
    });

  it.each<[string, Parameters<typeof year>, number | undefined]>([
    ['its title’s', ['2024年重点工作安排', '2023-12-30'], 2024],
    ['the first of several', ['住房计划（2023—2025年）'], 2023],
    [
      'that of the notice’s title, where its own names none',
      ['重点工作安排', '2024-01-03', '关于印发2025年安排的通知'],
      2025,
    ],
    ['that of its date, where no title names one', ['重点工作安排', '2024-03-08'], 2024],
    ['that of its date, where it has no title', [null, '2024-03-08'], 2024],
    ['its title’s in full-width figures', ['２０２４年重点工作安排', '2023-12-30'], 2024],
    ['none, where nothing says so', ['重点工作安排'], undefined],
    ['no number that is no year', ['2024号工程安排', '2025-03-08'], 2025],
  ])('is %s', (_name, given, wanted) => expect(year(...given)).toBe(wanted));
});

describe('what names a document', () => {
  it('is its number, whatever marks extraction made of its brackets', () => {
    const numbered = (text: string) => identityOf([{ kind: 'text', role: 'documentNumber', text }]);
    expect(numbered('静府发〔2024〕2号')).toBe('静府发20242号');
    expect(numbered('静府发„2024‟2号')).toBe(numbered('静府发〔2024〕2号'));
    expect(numbered('静府发〔2024〕12号')).not.toBe(numbered('静府发〔2024〕2号'));
  });

  it('is its title with its day, where it has no number', () => {
    const title = { kind: 'text', role: 'title', text: '2024年工作安排' } as const;
    const date = { kind: 'text', role: 'date', text: '2024年3月8日' } as const;
    expect(identityOf([title, date])).toBe('2024年工作安排 20240308');
    expect(identityOf([date, title])).toBe('2024年工作安排 20240308');
    expect(identityOf([title, { ...date, role: 'note', text: '——2024年3月8日在会议上' }])).toBe(
      '2024年工作安排 20240308',
    );
    expect(identityOf([title])).toBe('2024年工作安排');
    expect(identityOf([])).toBe('');
  });

  it('is the same for a document as read and as kept', async () => {
    const { blocks, left } = await readDocument(encode(source));
    const { document } = readOutline(blocks, left);
    expect(identityOf(documentPartsOf(document))).toBe('云府发20316号');
  });
});

describe('the settings of a first site', () => {
  it('name the issuer, who leads on the front page, and claim nothing official', () => {
    expect(draftSettings('云汀县人民政府')).toMatch(
      /\nname: 云汀县人民政府重点工作公开记录\nofficial: false\nmainIssuer: 云汀县人民政府\n$/u,
    );
  });
});
