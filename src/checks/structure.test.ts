import { describe, expect, it } from 'vitest';
import {
  contentWith,
  fixtureFiles,
  removed,
  replacing,
  textOf,
} from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { parseContent } from '../content/parse.ts';
import { reservedSteps } from '../model/addresses.ts';
import { checkStructure, checkTopics } from './structure.ts';

const task5 = 'plans/2031/tasks/05.mdx';
const planFile = 'plans/2031/plan.yaml';
const parsed = parseContent(fixtureFiles).plans[0]!;
const placeRemedy = 'plan.yaml 的 parts 里，这项任务在哪个部分的标题之下，就写那个部分的序号。';

describe('chapters', () => {
  faults([
    {
      fault: 'a chapter number that is passed over',
      file: planFile,
      edit: replacing('  - chapter: 3\n', '  - chapter: 4\n'),
      at: '- chapter: ▸4',
      field: 'parts[17].chapter',
      found: '4',
      expected: '3',
      remedy: '各部分从 1 起连续编号，照原文先后排列。',
    },
    {
      fault: 'a chapter that is a part of a later one',
      file: planFile,
      edit: replacing('  - chapter: 2\n', '  - chapter: 2\n    parent: 3\n'),
      at: 'parent: ▸3',
      field: 'parts[13].parent',
      found: '3',
      expected: '前面的一个部分',
      remedy: '写它所属的部分的序号；最上一级的不填。',
    },
    {
      fault: 'a chapter that is a part of itself',
      file: planFile,
      edit: replacing('  - chapter: 2\n', '  - chapter: 2\n    parent: 2\n'),
      at: 'parent: ▸2',
      field: 'parts[13].parent',
      found: '2',
      expected: '前面的一个部分',
      remedy: '写它所属的部分的序号；最上一级的不填。',
    },
    {
      fault: 'a task in a chapter that the plan does not have',
      file: task5,
      edit: replacing('chapter: 2', 'chapter: 8'),
      at: 'chapter: ▸8',
      field: 'chapter',
      found: '8',
      expected: '2',
      remedy: placeRemedy,
    },
    {
      fault: 'a task in another chapter than that under whose heading it stands',
      file: task5,
      edit: replacing('chapter: 2', 'chapter: 1'),
      at: 'chapter: ▸1',
      field: 'chapter',
      found: '1',
      expected: '2',
      remedy: placeRemedy,
    },
    {
      fault: 'a task without the chapter under whose heading it stands',
      file: task5,
      edit: replacing('chapter: 2\n', ''),
      at: '▸number: 5',
      field: 'chapter',
      found: '没有填写',
      expected: '2',
      remedy: placeRemedy,
    },
    {
      fault: 'a task in a chapter, before any heading',
      file: 'plans/2031/tasks/01.mdx',
      edit: (text) => text,
      also: {
        [planFile]: (text) =>
          text
            .replace('  - task: 1\n', '')
            .replace('  - chapter: 1\n', '  - task: 1\n  - chapter: 1\n'),
      },
      at: 'chapter: ▸1',
      field: 'chapter',
      found: '1',
      expected: '不填：它前面没有部分',
      remedy: placeRemedy,
    },
  ]);
});

describe('task numbers', () => {
  faults([
    {
      fault: 'a task that is missing, by the file it should be in',
      file: task5,
      edit: removed,
      field: '',
      found: '缺少任务 5',
      expected: '任务 1 到 8 连续',
      remedy: '恢复这个文件，或重新运行 npm run import。',
    },
    {
      fault: 'two tasks with one number, by both files',
      file: 'plans/2031/tasks/08.mdx',
      edit: replacing('number: 8', 'number: 7'),
      at: 'number: ▸7',
      field: 'number',
      found: '任务 7 已经在 content/plans/2031/tasks/07.mdx',
      expected: '每个任务序号只用一次',
      remedy: '改正其中一个文件的 number，或删去多出的文件。',
      // The number is not that of the file either.
      more: 1,
    },
    {
      fault: 'a number that is not that of the file',
      file: 'plans/2031/tasks/08.mdx',
      edit: replacing('number: 8', 'number: 9'),
      at: 'number: ▸9',
      field: 'number',
      found: 'number 是 9，文件名是 08.mdx',
      expected: '文件名 09.mdx',
      remedy: '文件名和 number 要一致，改正写错的一处。',
    },
  ]);

  it('counts no tasks while one of them cannot be read: its own fault is named, and not that it is missing', () => {
    const { findings } = contentWith({ [task5]: replacing('number: 5', 'number: 五') });
    expect(findings.map(({ field }) => field)).toEqual(['number']);
  });

  it('knows the last task by its place in the document', () => {
    const { findings } = contentWith({ 'plans/2031/tasks/08.mdx': removed });
    expect(findings.map(({ found, expected }) => [found, expected])).toEqual([
      ['缺少任务 8', '任务 1 到 8 连续'],
    ]);
  });

  it('leaves it to the proof of wording to miss a task that parts and files know nothing of', () => {
    const { findings } = contentWith({
      'plans/2031/tasks/08.mdx': removed,
      [planFile]: replacing('  - task: 8\n', ''),
    });
    expect(findings).toMatchObject([{ found: expect.stringContaining('抄送') }]);
    expect(findings[0]!.expected).toContain('8．加强政府自身建设');
  });
});

describe('places of tasks', () => {
  const order = '任务从 1 起连续编号，照原文先后排列，每项一次。';
  faults([
    {
      fault: 'two tasks in the place of each other',
      file: planFile,
      edit: replacing('  - task: 4\n  - task: 5\n', '  - task: 5\n  - task: 4\n'),
      at: '- task: ▸5',
      field: 'parts[14].task',
      found: '5',
      expected: '4',
      remedy: order,
    },
    {
      fault: 'a task that has two places',
      file: planFile,
      edit: replacing('  - task: 8\n', '  - task: 8\n  - task: 8\n'),
      at: '- task: 8\n  - task: ▸8',
      field: 'parts[20].task',
      found: '8',
      expected: '9',
      remedy: order,
    },
    {
      fault: 'a task without a file',
      file: planFile,
      edit: replacing('  - task: 8\n', '  - task: 8\n  - task: 9\n'),
      in: 'plans/2031/tasks/09.mdx',
      field: '',
      found: '缺少任务 9',
      expected: '任务 1 到 9 连续',
      remedy: '恢复这个文件，或重新运行 npm run import。',
    },
    {
      fault: 'a file of a task without a place',
      file: 'plans/2031/tasks/08.mdx',
      edit: (text) => text,
      also: { [planFile]: replacing('  - task: 8\n', '') },
      at: 'number: ▸8',
      field: 'number',
      found: '任务 8 不在 plan.yaml 的 parts 里',
      expected: '任务 1 到 7',
      remedy: '删去多出的文件；原文有这项任务，就在 parts 里照先后补上。',
      more: 'any',
    },
  ]);
});

describe('nested chapters', () => {
  /** The second chapter as a part of the first. */
  const nested = replacing('  - chapter: 2\n', '  - chapter: 2\n    parent: 1\n');
  const inChapter = (chapter: number) =>
    contentWith({
      [planFile]: nested,
      [task5]: replacing('chapter: 2', `chapter: ${chapter}`),
    });

  it('have tasks of their own, or of the chapter that they are a part of', () => {
    expect(inChapter(2).findings).toEqual([]);
    expect(inChapter(1).findings).toEqual([]);
    expect(inChapter(1).plans[0]?.chapters.map(({ tasks }) => tasks.length)).toEqual([4, 2, 2]);
  });

  it('have none of another', () => {
    expect(inChapter(3).findings).toMatchObject([
      { file: `content/${task5}`, field: 'chapter', found: '3', expected: '2 或 1' },
    ]);
  });
});

describe('what every page names', () => {
  faults([
    {
      fault: 'a document without any title',
      file: planFile,
      edit: (text) => text.replace(/^ {2}- (?=title:|noticeTitle:)\S+/gmu, '  - note:'),
      field: 'parts',
      found: '没有标题',
      expected: '一项 title，或 noticeTitle',
      remedy: '照原文在 parts 里标出标题；文件没有标题，就不能发布。',
    },
    {
      fault: 'a document that nobody signs',
      file: planFile,
      edit: replacing('  - signature:', '  - note:'),
      field: 'issuer.name',
      found: '没有落款，也没有填写发文机关',
      expected: '发文机关的全称',
      remedy: '照文件填写 issuer.name。',
    },
    {
      fault: 'a date that is none',
      file: planFile,
      edit: replacing('date: 2031年2月26日', 'date: 2031年2月30日'),
      at: '- date: ▸2031年2月30日',
      field: 'parts[6].date',
      found: '“2031年2月30日”',
      expected: '一个日期，照原文，如 2024年3月8日',
      remedy: '照原文改正；不是日期，就写作 note。',
    },
  ]);

  it('is the notice’s title, where the plan has none of its own', () => {
    const { findings, plans } = contentWith({
      [planFile]: replacing('  - title:', '  - note:'),
    });
    expect(findings).toEqual([]);
    expect(plans[0]?.title).toBe('云汀县人民政府关于印发《2031年县政府重点工作安排》的通知');
  });

  it('is the issuer that is recorded, where none signs', () => {
    const { findings, plans } = contentWith({
      [planFile]: (text) =>
        text
          .replace('  - signature:', '  - note:')
          .replace('issuer:\n', 'issuer:\n  name: 云汀县人民政府\n'),
    });
    expect(findings).toEqual([]);
    expect(plans[0]?.issuer).toBe('云汀县人民政府');
  });

  it('is no date, where none is printed', () => {
    const { findings, plans } = contentWith({ [planFile]: replacing('  - date:', '  - note:') });
    expect(findings.map(({ severity, expected }) => `${severity} ${expected}`)).toEqual([
      'warning date：像成文日期，而没有别的一段是',
    ]);
    expect(plans[0]).toMatchObject({ date: undefined, printedDate: undefined });
  });
});

describe('what is not confirmed', () => {
  const open = replacing('    unit: 台\n', '    unit: 台\n    confirmed: false\n');
  faults([
    {
      fault: 'a plan that is called confirmed while a target is a proposal',
      file: planFile,
      edit: (text) => text,
      also: { [task5]: open },
      field: 'confirmed',
      found: '没有写，而 1 个目标还没有核对：2031-05-03',
      expected: 'confirmed: false',
      remedy:
        '逐个核对这些目标，删去它们的 confirmed: false；还没有核对完，在 plan.yaml 写 confirmed: false。',
    },
  ]);

  it('names the first of many', () => {
    const { findings } = contentWith({
      [task5]: (text) => text.replaceAll(/^ {4}raw:/gmu, '    confirmed: false\n    raw:'),
      'plans/2031/tasks/01.mdx': (text) =>
        text.replaceAll(/^ {4}raw:/gmu, '    confirmed: false\n    raw:'),
    });
    expect(findings.map(({ found }) => found)).toEqual([
      '没有写，而 8 个目标还没有核对：2031-01-01、2031-01-02、2031-01-03、2031-05-01、2031-05-02 等',
    ]);
  });

  it('may stand in a plan that says so, and is told to readers', () => {
    const { findings, plans } = contentWith({
      [planFile]: replacing('year: 2031\n', 'year: 2031\nconfirmed: false\n'),
      [task5]: open,
    });
    expect(findings).toEqual([]);
    expect(plans[0]?.targets.filter(({ confirmed }) => !confirmed).map(({ id }) => id)).toEqual([
      '2031-05-03',
    ]);
  });
});

it('a plan that nobody has gone through yet may be signed by nobody: an editor is asked', () => {
  const record = { ...parsed.record, confirmed: false as const };
  const parts = parsed.parts.filter((part) => part.kind !== 'text' || part.role !== 'signature');
  expect(checkStructure({ ...parsed, record, parts })).toMatchObject([
    { severity: 'warning', field: 'issuer.name', found: '没有落款，也没有填写发文机关' },
  ]);
});

describe('what a plan is made of', () => {
  it('is at least one task', () => {
    expect(checkStructure({ ...parsed, tasks: [] })).toEqual([
      {
        severity: 'error',
        file: 'content/plans/2031/tasks',
        line: 1,
        column: 1,
        field: '',
        found: '没有一项任务',
        expected: '每项任务一个文件',
        remedy: '恢复这个文件夹，或重新运行 npm run import。',
      },
    ]);
  });

  it('is no date, though it be the first of its parts', () => {
    const [first, ...others] = parsed.parts.filter(
      (part) => part.kind !== 'text' || part.role !== 'date',
    );
    const parts = [
      { kind: 'text' as const, role: 'date' as const, text: '某日' },
      first!,
      ...others,
    ];
    expect(checkStructure({ ...parsed, parts })).toMatchObject([
      { field: expect.stringMatching(/^parts\[0\]/u) as string, found: '“某日”' },
    ]);
  });

  it('has one file a number: each is held against the one before it', () => {
    const numbered = (from: number, ...files: number[]) =>
      contentWith(
        Object.fromEntries(
          files.map((file) => [
            `plans/2031/tasks/0${file}.mdx`,
            replacing(`number: ${file}`, `number: ${from}`),
          ]),
        ),
      )
        .findings.map(({ found }) => found)
        .filter((found) => found.includes('已经在'));
    const inFile = (number: number, file: number) =>
      `任务 ${number} 已经在 content/plans/2031/tasks/0${file}.mdx`;
    expect(numbered(1, 2)).toEqual([inFile(1, 1)]);
    expect(numbered(6, 7, 8)).toEqual([inFile(6, 6), inFile(6, 7)]);
  });

  it('are tasks with the chapter under whose heading they stand, the first too', () => {
    const { findings } = contentWith({
      'plans/2031/tasks/01.mdx': replacing('chapter: 1\n', ''),
    });
    expect(findings).toMatchObject([{ field: 'chapter', found: '没有填写', expected: '1' }]);
  });

  it('are targets: up to five that are open are named', () => {
    const targets = parsed.tasks.flatMap(({ record }) => record.targets).slice(0, 5);
    const [first, ...others] = parsed.tasks;
    const open = targets.map((one) => ({ ...one, confirmed: false as const }));
    const tasks = [
      { ...first!, record: { ...first!.record, targets: open } },
      ...others.map((one) => ({ ...one, record: { ...one.record, targets: [] } })),
    ];
    expect(checkStructure({ ...parsed, tasks })).toMatchObject([
      { found: `没有写，而 5 个目标还没有核对：${targets.map(({ id }) => id).join('、')}` },
    ]);
  });
});

describe('topics', () => {
  faults([
    {
      fault: 'a topic that nobody knows',
      file: task5,
      edit: (text) => text.replaceAll('housing', 'castles'),
      at: '  - ▸castles',
      field: 'topics[0]',
      found: 'castles',
      expected: 'elderly、children、housing、transport、business、jobs',
      remedy: '用 content/topics.yaml 里已有的 slug，或先在那里加上。',
    },
    {
      fault: 'a target in a topic that its task is not in',
      file: task5,
      edit: replacing('topics: [housing]', 'topics: [transport]'),
      at: 'topics: [▸transport]',
      field: 'targets[0].topics[0]',
      found: 'transport',
      expected: 'housing、elderly',
      remedy: '目标的主题要在任务的 topics 之内：先在任务里加上，或从目标里删去。',
    },
  ]);

  it('that several tasks are in and the list has not are missing from the list', () => {
    const topics = [{ slug: 'jobs', name: '找工作', description: '就业' }];
    const inTopics = (...lists: string[][]) => ({
      ...parsed,
      tasks: lists.map((own, at) => ({
        ...parsed.tasks[at]!,
        record: { ...parsed.tasks[at]!.record, topics: own, targets: [] },
      })),
    });
    const said = (known: typeof topics, ...lists: string[][]) =>
      checkTopics(inTopics(...lists), known).map(
        ({ file, field, found, expected }) => `${file} ${field}：${found}；${expected}`,
      );
    expect(said(topics, ['castles'], ['castles', 'jobs'])).toEqual([
      'content/topics.yaml ：没有主题 castles；任务 1、2 用到的主题都在',
    ]);
    expect(said(topics, ['castles'], ['jobs'])).toEqual([
      'content/plans/2031/tasks/01.mdx topics[0]：castles；jobs',
    ]);
    expect(said([], ['castles'], [])).toEqual([
      'content/topics.yaml ：没有主题，而任务用到 castles；任务用到的主题都在',
    ]);
    expect(said(topics, ['castles', 'towers'], ['castles'])).toEqual([
      'content/topics.yaml ：没有主题 castles；任务 1、2 用到的主题都在',
      'content/plans/2031/tasks/01.mdx topics[1]：towers；jobs、castles',
    ]);
    expect(checkTopics(inTopics(['castles'], ['castles']), topics)[0]?.remedy).toBe(
      '恢复这个主题，或在这些任务里换成别的。',
    );
  });

  it('of a target are none where its task has none', () => {
    const [task] = parsed.tasks;
    const target = { ...task!.record.targets[0]!, topics: ['jobs'] };
    const record = { ...task!.record, topics: [], targets: [target] };
    expect(checkTopics({ ...parsed, tasks: [{ ...task!, record }] }, [])).toMatchObject([
      { field: 'targets[0].topics[0]', found: 'jobs', expected: '没有主题' },
    ]);
  });

  it('takes a topic that no task is in', () => {
    expect(textOf('topics.yaml')).toContain('slug: jobs');
    expect(contentWith({}).findings).toEqual([]);
  });
});

describe('the plan’s folder', () => {
  faults([
    {
      fault: 'a year that is not that of the folder',
      file: planFile,
      edit: replacing('year: 2031\n', 'year: 2032\n'),
      at: 'year: ▸2032',
      field: 'year',
      found: 'year 是 2032',
      expected: '与文件夹 content/plans/2031 一致',
      remedy: '改正 year 或文件夹名。',
    },
  ]);

  /** The fixture's plan in another folder, whose ids would have to be others. */
  const inFolder = (key: string) =>
    checkStructure({ ...parsed, key, folder: `content/plans/${key}` });

  it.each(['huangpu-2025', '31', '20310', 'yunting', 'a-1'])('may be called %s', (key) => {
    expect(inFolder(key)).toEqual([]);
  });

  it.each(reservedSteps)('may not be called %s, by which the site’s own addresses begin', (key) => {
    expect(inFolder(key)).toMatchObject([
      {
        severity: 'error',
        file: parsed.file,
        found: `文件夹名是 ${key}`,
        expected: '网站自己的网址没有用的名称',
        remedy: `把文件夹 content/plans/${key} 改名，如 2031。`,
      },
    ]);
  });
});

describe('the plan’s year', () => {
  const ends = {
    file: planFile,
    field: 'periodEnd',
    expected: '2031-12-31',
    remedy: '计划到一年的最后一天为止；标题写明到哪一年，才填那一年的最后一天。',
    // Figures for the whole year now lie outside it, or end before it does.
    more: 'any',
  } as const;
  const until =
    (date: string): ((text: string) => string) =>
    (text) =>
      text.replace('periodEnd: "2031-12-31"', `periodEnd: "${date}"`);
  const at = 'periodEnd: ▸"';
  faults([
    {
      fault: 'a plan that begins within its year',
      file: planFile,
      edit: replacing('periodStart: "2031-01-01"', 'periodStart: "2031-02-01"'),
      at: 'periodStart: ▸"2031-02-01"',
      field: 'periodStart',
      found: '2031-02-01',
      expected: '2031-01-01',
      remedy: '计划从 year 的第一天算起。',
      more: 'any',
    },
    {
      ...ends,
      fault: 'a plan that ends within its year',
      edit: until('2031-11-30'),
      at,
      found: '2031-11-30',
    },
    {
      ...ends,
      fault: 'a plan that ends in a year that its title does not name',
      edit: until('2033-12-31'),
      at,
      found: '2033-12-31',
    },
    {
      ...ends,
      fault: 'a plan that ends before its year, though the title names that',
      edit: (text) =>
        until('2030-12-31')(text).replace('- title: 2031年县政府', '- title: 2030年县政府'),
      at,
      found: '2030-12-31',
    },
  ]);

  it('may be several, where the title names the last', () => {
    const title = /^ {2}- title: 2031年县政府/mu;
    const plan = (date: string) => (text: string) =>
      until(date)(text).replace(title, '  - title: 2031—2033年县政府');
    const fields = (date: string) =>
      contentWith({ [planFile]: plan(date) }).findings.map(({ field }) => field);
    expect(fields('2033-12-31')).not.toContain('periodEnd');
    expect(fields('2033-11-30')).toContain('periodEnd');
    expect(fields('2032-12-31')).toContain('periodEnd');
  });
});

describe('the role of a paragraph', () => {
  faults([
    {
      fault: 'a number of a document that is none',
      file: planFile,
      edit: replacing('- letterhead: ', '- documentNumber: '),
      at: 'documentNumber: ▸云汀县人民政府文件',
      field: 'parts[0].documentNumber',
      found: '“云汀县人民政府文件”',
      expected: '发文字号，如 某府发〔2024〕2号',
      remedy: '照原文写明这一段是什么；不是，就写作 note。',
    },
    {
      fault: 'a signature that is a sentence',
      file: planFile,
      edit: replacing('- closing: ', '- signature: '),
      at: 'signature: ▸抄送',
      field: 'parts[20].signature',
      found: '“抄送：县委各部门，县人大常委会办公室，县政协办公室。”',
      expected: '机关的名称',
      remedy: '照原文写明这一段是什么；不是，就写作 note。',
      more: 'any',
    },
  ]);
});
