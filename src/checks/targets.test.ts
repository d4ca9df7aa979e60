import { describe, expect, it } from 'vitest';
import { contentWith, replacing } from '../../tests/fixture/fixture.ts';
import { passage } from '../../tests/fixture/passage.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { siteFiles } from '../../tests/fixture/sites.ts';
import { parseContent, type ParsedPlan } from '../content/parse.ts';
import { checkIds, checkTargets } from './targets.ts';

const file = 'plans/2031/tasks/05.mdx';
const planFile = 'plans/2031/plan.yaml';

describe('ids', () => {
  faults([
    {
      fault: 'an id of another task',
      file,
      edit: (text) => text.replaceAll('2031-05-02', '2031-06-02'),
      at: 'id: ▸"2031-06-02"\n',
      field: 'targets[1].id',
      found: '2031-06-02',
      expected: '以 2031-05- 开头',
      remedy: '编号由年、任务、序号组成，照本任务改正。',
    },
    {
      fault: 'an id used twice',
      file,
      edit: replacing('id: "2031-05-02"', 'id: "2031-05-01"'),
      at: 'id: ▸"2031-05-01"\n    indicator: 启动房屋修缮',
      field: 'targets[1].id',
      found: '2031-05-01 用了两次',
      expected: '编号不重复',
      remedy: '新的目标用还没用过的序号；旧编号不再用。',
      // The mark of the record that lost its id, and the mark that the wrong record points at.
      more: 2,
    },
  ]);
});

describe('quotes and printed numbers', () => {
  faults([
    {
      fault: 'a quote that is not in its task',
      file,
      edit: replacing('quote: 启动4幅', 'quote: 建成4幅'),
      at: 'quote: ▸建成4幅',
      field: 'targets[0].quote',
      found: '“建成4幅老旧住房改造地块”不在任务正文里',
      expected: '正文里恰好出现一次的原文',
      remedy: '从正文照抄含有这个数字的最短一句，一字不差；重复时多抄几个字。',
    },
    {
      fault: 'a quote that is there twice',
      file: 'plans/2031/tasks/06.mdx',
      edit: replacing('quote: 全县常住人口参保率达到98％', 'quote: 达到'),
      at: 'quote: ▸达到\n',
      field: 'targets[2].quote',
      found: '“达到”在任务正文里出现 3 次',
      expected: '正文里恰好出现一次的原文',
      remedy: '从正文照抄含有这个数字的最短一句，一字不差；重复时多抄几个字。',
    },
    {
      fault: 'a number that is not in its quote',
      file,
      edit: replacing('raw: 20台', 'raw: 30台'),
      at: 'raw: ▸30台',
      field: 'targets[2].raw',
      found: '“30台”',
      expected: '在“开工建设既有多层住宅加装电梯20台”中恰好出现一次',
      remedy: '照抄 quote 里的数字和单位。',
      more: 1,
    },
    {
      fault: 'a mark around another number than the record’s',
      file: 'plans/2031/tasks/06.mdx',
      edit: (text) =>
        text
          .replace(
            '<Target id="2031-06-01">200张</Target>',
            '<Target id="2031-06-02">200张</Target>',
          )
          .replace(
            '<Target id="2031-06-02">40张</Target>',
            '<Target id="2031-06-01">40张</Target>',
          ),
      at: '---\n\n▸新增',
      field: '',
      found: '正文里 2031-06-01 标的是“40张”，不是 quote 里的“200张”',
      expected: '标记和记录指同一处文字',
      remedy: '改正正文里 <Target> 的位置，或改正 quote 和 raw。',
      more: 1,
    },
    {
      fault: 'a raw that is no number with its unit',
      file: 'plans/2031/tasks/06.mdx',
      edit: (text) =>
        text
          .replace('raw: 200张', 'raw: 养老床位200张')
          .replace(
            '养老床位<Target id="2031-06-01">200张</Target>',
            '<Target id="2031-06-01">养老床位200张</Target>',
          ),
      at: 'raw: ▸养老床位200张',
      field: 'targets[0].raw',
      found: '“养老床位200张”',
      expected: '一个数字和它的单位，如 3500套（间）、9.1亿美元、170家以上',
      remedy: '照原文改正 raw。',
    },
  ]);
});

describe('value, unit and comparator', () => {
  const remedy = '照原文的数字、单位和比较词改正。';
  faults([
    {
      fault: 'a value that disagrees with the print',
      file,
      edit: replacing('value: 20\n', 'value: 2\n'),
      at: 'value: ▸2\n    unit: 台',
      field: 'targets[2].value',
      found: '2',
      expected: '20（原文印作“20台”）',
      remedy,
    },
    {
      fault: 'a scale word that was not multiplied out',
      file: 'plans/2031/tasks/02.mdx',
      edit: replacing('value: 120000000', 'value: 1.2'),
      at: 'value: ▸1.2\n',
      field: 'targets[5].value',
      found: '1.2',
      expected: '120000000（原文印作“1.2亿美元”）',
      remedy,
    },
    {
      fault: 'a unit that disagrees with the print',
      file,
      edit: replacing('unit: 幅', 'unit: 块'),
      at: 'unit: ▸块',
      field: 'targets[0].unit',
      found: '块',
      expected: '幅（原文印作“4幅”）',
      remedy,
    },
    {
      fault: 'a word of comparison that was passed over',
      file: 'plans/2031/tasks/03.mdx',
      edit: replacing('comparator: gt', 'comparator: eq'),
      at: 'comparator: ▸eq\n    kind: stock\n    verb: 实现',
      field: 'targets[2].comparator',
      found: 'eq',
      expected: 'gt（原文印作“超40家”）',
      remedy,
    },
    {
      fault: 'a word of comparison that stands apart from its number',
      file: 'plans/2031/tasks/06.mdx',
      edit: replacing('unit: ‰\n    comparator: ge', 'unit: ‰\n    comparator: eq'),
      at: 'unit: ‰\n    comparator: ▸eq',
      field: 'targets[4].comparator',
      found: 'eq',
      expected: 'ge（原文印作“12.5‰”）',
      remedy,
    },
  ]);
});

describe('marks', () => {
  faults([
    {
      fault: 'a record without a mark',
      file,
      edit: replacing('<Target id="2031-05-05">800名</Target>', '800名'),
      at: 'id: ▸"2031-05-05"',
      field: 'targets[4].id',
      found: '2031-05-05 在正文里没有标记',
      expected: '正文里有 <Target id="2031-05-05">',
      remedy: '在正文里把这个数字标出来，或删去这条记录。',
      // The number is now neither a target nor listed.
      more: 1,
    },
    {
      fault: 'a mark without a record',
      file,
      edit: replacing('<Target id="2031-05-05">', '<Target id="2031-05-05 2031-05-06">'),
      at: '---\n\n▸启动',
      field: '',
      found: '标记 <Target id="2031-05-06"> 没有记录',
      expected: '每个标记在 targets 里有一条记录',
      remedy: '补上记录，或改正标记的 id。',
    },
    {
      fault: 'a target that is marked twice',
      file,
      edit: replacing('改造地块和', '改造<Target id="2031-05-01">地块</Target>和'),
      at: '---\n\n▸启动',
      field: '',
      found: '2031-05-01 标了两次',
      expected: '每个目标标一次',
      remedy: '删去多出的标记，或改正标记的 id。',
    },
  ]);
});

describe('what a task names besides', () => {
  faults([
    {
      fault: 'a deliverable that is not in its task',
      file: 'plans/2031/tasks/07.mdx',
      edit: replacing('quote: 政务服务管理办法', 'quote: 政务服务办法'),
      at: 'quote: ▸政务服务办法',
      field: 'deliverables[0].quote',
      found: '“政务服务办法”不在任务正文里',
      expected: '正文里恰好出现一次的原文',
      remedy: '从正文照抄，一字不差；重复时多抄几个字。',
    },
    {
      fault: 'a deliverable that is there twice',
      file: 'plans/2031/tasks/07.mdx',
      edit: replacing('quote: 政务服务管理办法', 'quote: 服务'),
      at: 'quote: ▸服务\n',
      field: 'deliverables[0].quote',
      found: '“服务”在任务正文里出现 2 次',
      expected: '正文里恰好出现一次的原文',
      remedy: '从正文照抄，一字不差；重复时多抄几个字。',
    },
    {
      fault: 'a deadline that the document does not give',
      file: 'plans/2031/tasks/04.mdx',
      edit: replacing('deadline: 年底前', 'deadline: 六月底前'),
      at: 'deadline: ▸六月底前',
      field: 'stated.deadline',
      found: '“六月底前”不在任务正文里',
      expected: '照抄原文；原文没有写明就不填',
      remedy: '照正文改正，或删去这一项。',
    },
    {
      fault: 'a summary with a number that the task does not have',
      file,
      edit: replacing('summary: 改造', 'summary: 用3年改造'),
      at: 'summary: ▸用3年',
      field: 'summary',
      found: '“3”不在任务正文里',
      expected: '只用原文有的数字',
      remedy: '照正文改正数字，或不写数字。',
    },
  ]);
});

describe('what refers to a target', () => {
  faults([
    {
      fault: 'a highlight that leads nowhere',
      file: planFile,
      edit: replacing('- "2031-05-03"', '- "2031-05-30"'),
      at: '- ▸"2031-05-30"',
      field: 'highlights[1]',
      found: '2031-05-30',
      expected: '已有目标的编号',
      remedy: '改正编号，或删去这一项。',
    },
  ]);
});

describe('numbers that are no targets', () => {
  const wholeEntry = / {2}- task: 7\n {4}text: 61199.*\n.*\n.*\n.*\n/u;
  faults([
    {
      fault: 'a number that is neither a target nor listed',
      file: planFile,
      edit: (text) => text.replace(wholeEntry, ''),
      in: 'plans/2031/tasks/07.mdx',
      at: '▸完善61199',
      field: '',
      found: '数字“61199”（完善61199便民服务热线）既不是目标，也没有列为其他数字',
      expected: '每个阿拉伯数字二者必居其一',
      remedy: '是目标，加记录和 <Target> 标记；不是，在 plan.yaml 的 otherNumbers 写明理由。',
    },
    {
      fault: 'a listed number that is not in its task',
      file: planFile,
      edit: replacing('text: 3号渡口', 'text: 4号渡口'),
      at: 'text: ▸4号渡口',
      field: 'otherNumbers[0].text',
      found: '“4号渡口”在任务 4 中出现 0 次',
      expected: '恰好出现一次',
      remedy: '照抄任务正文里含有这个数字的几个字。',
      more: 1,
    },
    {
      fault: 'a listed text without its number',
      file: planFile,
      edit: replacing('number: "3"', 'number: "4"'),
      at: 'text: ▸3号渡口',
      field: 'otherNumbers[0].text',
      found: '“3号渡口”中没有恰好一个“4”',
      expected: 'number 是 text 里的数字',
      remedy: '改正 number 或 text。',
      more: 1,
    },
    {
      fault: 'a listed number of a task that is not there',
      file: planFile,
      edit: replacing('  - task: 7\n    text: 61199', '  - task: 70\n    text: 61199'),
      at: 'task: ▸70',
      field: 'otherNumbers[5].task',
      found: '70',
      expected: '已有的任务序号',
      remedy: '改正任务序号。',
      more: 1,
    },
  ]);
});

/** What is found in a plan whose last task says this. */
function targetFindings(...words: Parameters<typeof passage>) {
  const { plan } = passage(...words);
  return checkTargets(plan, plan.tasks, true);
}

describe('numbers in words', () => {
  const found = targetFindings;

  it('that a text promises are asked about, with the words around them', () => {
    expect(found('改善农村住房，帮助三百户家庭翻建房屋。')).toEqual([
      {
        severity: 'warning',
        file: 'content/plans/2031/tasks/08.mdx',
        line: expect.any(Number) as number,
        column: 1,
        field: '',
        found:
          '“三百户”（村住房，帮助三百户家庭翻建房屋）像是承诺的数量，既不是目标，也没有列为其他数字',
        expected: '汉字写的数量也核对一遍',
        remedy: '是目标，加记录和 <Target> 标记；不是，在 plan.yaml 的 otherNumbers 写明理由。',
      },
    ]);
    expect(found('帮助三百户。')[0]?.found).toContain('（帮助三百户。）');
  });

  it('are not asked about where they are targets, or promise nothing', () => {
    expect(found('新增床位〔三百张〕。', [{}])).toEqual([]);
    expect(found('新增床位〔三百张〕，改造两个站点。', [{}]).map((one) => one.found)).toEqual([
      expect.stringMatching(/^“两个”/u),
    ]);
    expect(found('抓好三个方面，实现一网通办。')).toEqual([]);
  });
});

describe('a number as the text prints it', () => {
  it('is a target or listed, all of it', () => {
    const found = (words: string) =>
      targetFindings(words, [{ verb: '新增' }]).map((one) => one.found);
    expect(found('新增床位〔30—50张〕。')).toEqual([]);
    expect(found('新增床位〔30张〕，共9处。')).toContain(
      '数字“9”（位30张，共9处。）既不是目标，也没有列为其他数字',
    );
  });

  it('of a range has its upper end, and another number has none', () => {
    const found = (words: string, fields: Record<string, unknown>) =>
      targetFindings(words, [fields]).map(({ field, found: stands, expected }) => [
        field,
        stands,
        expected,
      ]);
    expect(found('新增床位〔30—50张〕。', { valueTo: 60 })).toEqual([
      ['targets[0].valueTo', '60', '50（原文印作“30—50张”）'],
    ]);
    expect(found('新增床位〔30—50张〕。', { value: 20 })).toEqual([
      ['targets[0].value', '20', '30（原文印作“30—50张”）'],
    ]);
  });
});

describe('targets outside tasks', () => {
  const target = (id: string) => `  - id: "${id}"
    indicator: 实事
    indicatorKey: practical-matters
    quote: 办好15件实事
    raw: 15件
    value: 15
    unit: 件
    comparator: eq
    kind: flow
    verb: 办好
    aggregable: true
`;
  const stray = (id: string) =>
    contentWith({
      'plans/2031/plan.yaml': replacing('repairs:\n', `targets:\n${target(id)}repairs:\n`),
    })
      .findings.filter(({ field }) => field === 'targets[0].id')
      .map(({ found, expected }) => `${found}；${expected}`);

  it('have the place that their id names, or belong to a task', () => {
    expect(stray('2031-05-09')).toEqual(['2031-05-09；p 里的编号']);
    expect(stray('2031-c9-01')).toEqual(['2031-c9-01；p 里的编号']);
    expect(stray('2031-p-01').join()).not.toContain('里的编号');
  });
});

describe('a quote', () => {
  const said = (...words: Parameters<typeof targetFindings>) =>
    targetFindings(...words).map(
      ({ field, found, expected, remedy }) => `${field}：${found}；${expected}；${remedy}`,
    );

  it('is of one sentence', () => {
    expect(said('改善服务。新增床位〔30张〕。', [{ quote: '服务。新增床位30张' }])[0]).toBe(
      'targets[0].quote：“服务。新增床位30张”；一句之内的原文；从正文照抄含有这个数字的最短一句，不带前后的句子。',
    );
    expect(said('改善服务。新增床位〔30张〕。', [{ quote: '新增床位30张。' }])).toEqual([]);
    expect(said('办好“新增床位〔30张〕。”', [{ verb: '办好', quote: '新增床位30张。”' }])).toEqual(
      [],
    );
  });

  it('has the number that the mark is around', () => {
    const words = '新增床位〔30张〕。新增食堂〔5家〕。';
    expect(said(words, [{ quote: '新增食堂5家' }, { quote: '新增食堂5家' }])[0]).toBe(
      'targets[0].quote：“新增食堂5家”里没有“30张”；含有这个数字的原文；从正文照抄含有这个数字的最短一句，一字不差。',
    );
    const twice = '新增床位〔30张〕和躺椅30张。';
    expect(said(twice, [{ quote: '新增床位30张和躺椅30张' }])[0]).toBe(
      'targets[0].raw：“30张”；在“新增床位30张和躺椅30张”中恰好出现一次；照抄 quote 里的数字和单位。',
    );
  });

  it('and the mark are of one place: what is wrong is the record, unless it agrees with itself', () => {
    const words = '新增床位〔30张〕和食堂5家。';
    const wrong = (fields: object) => said(words, [{ quote: '食堂5家', raw: '5家', ...fields }])[0];
    const found =
      '正文里 2031-08-01 标的是“30张”，不是 quote 里的“5家”；标记和记录指同一处文字；改正正文里 <Target> 的位置，或改正 quote 和 raw。';
    expect(wrong({ value: 5, unit: '家' })).toBe(`：${found}`);
    expect(wrong({})).toBe(`targets[0].raw：${found}`);
    expect(wrong({ value: 5 })).toBe(`targets[0].raw：${found}`);
    expect(wrong({ unit: '家' })).toBe(`targets[0].raw：${found}`);
  });

  it('has a number with an upper end where it prints one, and with none where it does not', () => {
    const remedy = '照原文的数字、单位和比较词改正。';
    expect(said('新增床位〔30—50张〕。', [{ valueTo: undefined }])).toEqual([
      `targets[0].valueTo：没有填写；50（原文印作“30—50张”）；${remedy}`,
    ]);
    expect(said('新增床位〔30张〕。', [{ valueTo: 50 }])).toEqual([
      `targets[0].valueTo：50；不填（原文印作“30张”）；${remedy}`,
    ]);
  });
});

describe('a mark with an id that is wrong', () => {
  const marked = (...changes: [from: string, to: string][]) =>
    contentWith({
      [file]: (text) =>
        changes.reduce(
          (changed, [from, to]) =>
            changed.replace(`<Target id="2031-05-${from}">`, `<Target id="2031-05-${to}">`),
          text,
        ),
    }).findings.map(({ found }) => found);

  it('is said with the target whose mark it should be', () => {
    expect(marked(['03', '08'])).toEqual([
      '标记 <Target id="2031-05-08"> 没有记录，而 2031-05-03（“20台”） 没有标记',
    ]);
    expect(marked(['03', '01'])).toEqual(['2031-05-01 标了两次，而 2031-05-03（“20台”） 没有标记']);
    const both = '，而 2031-05-03（“20台”）、2031-05-05（“800名”） 没有标记';
    expect(marked(['03', '08'], ['05', '09'])).toEqual([
      `标记 <Target id="2031-05-08"> 没有记录${both}`,
      `标记 <Target id="2031-05-09"> 没有记录${both}`,
    ]);
  });
});

describe('the ids of a plan', () => {
  const [plan] = parseContent(siteFiles('with targets outside tasks')).plans;

  it('outside tasks are those of its passages', () => {
    const [target] = plan!.record.targets;
    const id = 'yunting-2031-05-09' as const;
    const record = { ...plan!.record, targets: [{ ...target!, id }] };
    const said = (passages: ParsedPlan['passages']) =>
      checkIds({ ...plan!, record, passages }, []).map(({ expected }) => expected);
    expect(said(plan!.passages)).toEqual(['p、c3 里的编号']);
    expect(said([])).toEqual(['任务文件里的目标']);
  });

  it('are said to be of another task before they are said to be used twice', () => {
    const [task] = plan!.tasks;
    const [target] = task!.record.targets;
    const stray = { ...target!, id: 'yunting-2031-07-01' as const };
    const record = { ...task!.record, targets: [stray, stray] };
    expect(
      checkIds({ ...plan!, record: { ...plan!.record, targets: [] } }, [{ ...task!, record }]).map(
        ({ field, found }) => `${field} ${found}`,
      ),
    ).toEqual([
      'targets[0].id yunting-2031-07-01',
      'targets[1].id yunting-2031-07-01',
      'targets[1].id yunting-2031-07-01 用了两次',
    ]);
  });
});
