/** A ledger goes out and comes back: what was not changed changes nothing, what was changed changes that alone. */
import { describe, expect, it } from 'vitest';
import { edited, rowsOf, type Typed } from '../../../tests/fixture/spreadsheet.ts';
import { siteFiles } from '../../../tests/fixture/sites.ts';
import { filesWith, fixtureFiles, replacing, textOf } from '../../../tests/fixture/fixture.ts';
import { loadContent } from '../../loader/load.ts';
import type { ContentFile } from '../read.ts';
import { applyChanges, confirmedPlan, type Applied } from './apply.ts';
import { changesIn, changeWords, faultWords, type Change } from './changes.ts';
import { columnName } from './workbook-write.ts';
import { sheetNames, type Column, type SheetName } from './columns.ts';
import { canonical, ledgerOf, unconfirmedIn, type Ledger } from './ledger.ts';
import { faultOf } from './places.ts';
import { readYaml, writeYaml } from '../yaml.ts';
import { openLedger, returnedLedger, type LedgerFault } from './returned.ts';
import { ledgerWorkbook } from './workbook.ts';

function presentLedger(files: readonly ContentFile[]): Ledger {
  const [key = ''] = files.flatMap(({ path }) => /^plans\/(?<key>[^/]+)/u.exec(path)?.[1] ?? []);
  const read = ledgerOf(files, key);
  if ('unreadable' in read) throw new Error(JSON.stringify(read.unreadable));
  return read.ledger;
}
const exported = ledgerWorkbook(presentLedger(fixtureFiles));

interface Returned {
  words: string[];
  faults: LedgerFault[];
  applied: Applied;
}

/** Brings a workbook back to files. */
function returned(workbook: Uint8Array, files: readonly ContentFile[] = fixtureFiles): Returned {
  const none: Applied = { files: new Map(), added: [], faults: [] };
  const opened = openLedger(workbook);
  if ('found' in opened) return { words: [], faults: [opened], applied: none };
  const now = presentLedger(files);
  const back = returnedLedger(opened.workbook, now);
  if ('faults' in back) return { words: [], faults: back.faults, applied: none };
  const { changes, faults } = changesIn(back.returned, now);
  const applied = applyChanges(files, now, changes);
  const words = changes.map((change) => changeWords(change, now));
  return { words, faults: [...faults, ...applied.faults], applied };
}

/** The text of the one file that comes of some changes. */
function onlyFile({ faults, applied }: Returned): string {
  expect(faults).toEqual([]);
  expect(applied.files.size).toBe(1);
  return [...applied.files.values()].join('');
}
const task = (number: string) => `plans/2031/tasks/${number}.mdx`;
const withTexts = (texts: ReadonlyMap<string, string>) =>
  filesWith(Object.fromEntries([...texts].map(([file, text]) => [file, () => text])));

/** Place of a cell: the sheet's column by its title, the row by its record's key. */
function place(sheet: SheetName, key: string, title: string): string {
  const { columns, rows } = presentLedger(fixtureFiles).sheets[sheet];
  const row = key === 'new' ? rows.length : rows.findIndex((one) => one.key === key);
  const column = columns.findIndex((one) => one.title === title);
  if (row < 0 || column < 0) throw new Error(`no ${key} ${title}`);
  return `${columnName(column)}${row + 2}`;
}
/** Cells by title for one row. */
const row = (sheet: SheetName, key: string, cells: Readonly<Record<string, Typed>>) => ({
  [sheet]: Object.fromEntries(
    Object.entries(cells).map(([title, value]) => [place(sheet, key, title), value]),
  ),
});
const afterEditing = (sheet: SheetName, key: string, cells: Readonly<Record<string, Typed>>) =>
  returned(edited(exported, row(sheet, key, cells)));

describe('the workbook', () => {
  it('is the same for the same records', () => {
    expect(ledgerWorkbook(presentLedger(fixtureFiles))).toEqual(exported);
  });

  it('has a row a record, the wording beside it', () => {
    const [head = [], first = []] = rowsOf(exported, '目标');
    const cell = (title: string) => first[head.indexOf(title)];
    expect(cell('编号')).toBe('2031-01-01');
    expect(cell('原文')).toBe('地区生产总值增长6％左右');
    expect([cell('数值'), cell('性质'), cell('比较'), cell('可相加')]).toEqual([
      6,
      '增长率',
      '约',
      '否',
    ]);
    for (const [name, count] of Object.entries({ 任务: 8, 目标: 32, 成果: 4, 结果: 17 }))
      expect(rowsOf(exported, name)).toHaveLength(count + 1);
  });

  it('says of every column how it is filled in', () => {
    const said = rowsOf(exported, '说明');
    for (const name of sheetNames)
      for (const title of rowsOf(exported, name)[0] ?? [])
        expect(said.find(([sheet, own]) => sheet === name && own === title)?.[3]).toMatch(/\S{3}/u);
  });
});

describe('a ledger that comes back', () => {
  it('as it went out changes nothing', () => {
    expect(returned(exported)).toMatchObject({ words: [], faults: [] });
  });

  it('saved by another program changes nothing', () => {
    expect(returned(edited(exported, {}))).toMatchObject({ words: [], faults: [] });
  });

  const other = ({ form }: Column, cell: string): string => {
    if (form.kind === 'number') return '7';
    if (form.kind === 'day') return '2031-02-03';
    if (form.choices && form.closed) return form.choices.find((one) => one !== cell) ?? '';
    return cell === '无' ? '改成这样' : '无';
  };

  it.each(sheetNames)('changes of %s the cell that was changed, and no other', (name) => {
    const now = presentLedger(fixtureFiles);
    const { columns, rows } = now.sheets[name];
    columns.forEach((column, index) => {
      if (column.locked || !column.path) return;
      for (const clear of [false, true]) {
        const changes = rows.flatMap((record): Change[] => {
          const from = record.cells[index] ?? '';
          const to = clear ? '' : other(column, from);
          if (to === from) return [];
          const set = { kind: 'set', sheet: name, row: record, number: 2, letters: 'A' } as const;
          return [{ ...set, column, from, to }];
        });
        const { files, faults } = applyChanges(fixtureFiles, now, changes);
        expect(faults).toEqual([]);
        const expected = rows.map(({ cells }) =>
          cells.with(index, clear ? '' : canonical(column, other(column, cells[index] ?? ''))),
        );
        const seen = presentLedger(withTexts(files)).sheets[name].rows.map(({ cells }) => cells);
        expect(seen, `${column.title}${clear ? ' cleared' : ''}`).toEqual(expected);
      }
    });
  });

  it('keeps comments, and puts a new field where its order has it', () => {
    const text = onlyFile(
      afterEditing('目标', '2031-05-03', { 起: '2031年2月3日', 动词的说明: '理由' }),
    );
    const former = textOf(task('05'));
    expect(text).toBe(
      former.replace(
        /(?<before>id: "2031-05-03"[^]*?aggregable: true\n)/u,
        '$<before>    periodStart: "2031-02-03"\n    acknowledged:\n      verb: 理由\n',
      ),
    );
  });

  it('takes away the group of which the last field is cleared', () => {
    const text = onlyFile(afterEditing('目标', '2031-06-08', { 动词的说明: undefined }));
    expect(text).not.toContain('acknowledged');
  });

  it('takes days, codes, yes and no, and grouped digits as people and programs write them', () => {
    const text = onlyFile(
      afterEditing('目标', '2031-05-03', {
        起: 47_880,
        止: '2031/3/4',
        数值: '1,020',
        比较: 'ge',
        可相加: '否',
      }),
    );
    for (const line of [
      'periodStart: "2031-02-01"',
      'periodEnd: "2031-03-04"',
      'value: 1020',
      'comparator: ge',
      'aggregable: false',
    ])
      expect(text).toContain(`    ${line}\n`);
  });

  it('takes no record away because a row is missing', () => {
    const cells = Object.fromEntries(
      presentLedger(fixtureFiles).sheets.成果.columns.map(({ title }) => [title, undefined]),
    );
    const [first] = presentLedger(fixtureFiles).sheets.成果.rows;
    const { faults, words } = afterEditing('成果', first?.key ?? '', cells);
    expect(words).toEqual([]);
    expect(faults.map((fault) => faultWords(fault)).join()).toContain('在“删去”一列写“是”');
  });

  it('takes away a target with its mark, and leaves the number to the one that shares it', () => {
    const text = onlyFile(afterEditing('目标', '2031-04-01', { 删去: '是' }));
    expect(text).not.toContain('2031-04-01');
    expect(text).toContain('<Target id="2031-04-02">');
    expect(onlyFile(afterEditing('目标', '2031-05-03', { 删去: '是' }))).toContain(
      '加装电梯20台。',
    );
  });

  it('adds a target where its number stands, marked, with the next free id', () => {
    const gone = replacing('<Target id="2031-05-02">2个</Target>', '2个');
    const files = filesWith({
      [task('05')]: (text) => gone(text.replace(/ {2}- id: "2031-05-02"[^]*?(?= {2}- id:)/u, '')),
    });
    const workbook = ledgerWorkbook(presentLedger(files));
    const last = presentLedger(files).sheets.目标.rows.length + 2;
    const { columns } = presentLedger(files).sheets.目标;
    const added: Record<string, Typed> = {
      任务: '5',
      原文: '2个房屋修缮项目',
      印的数: '2个',
      指标: '启动房屋修缮项目',
      数值: 2,
      单位: '个',
      比较: '照数',
      性质: '年内数量',
      动词: '启动',
      可相加: '是',
    };
    const cells = Object.fromEntries(
      Object.entries(added).map(([title, value]) => [
        `${columnName(columns.findIndex((one) => one.title === title))}${last}`,
        value,
      ]),
    );
    const filled = edited(workbook, { 目标: cells });
    const { applied, ...rest } = returned(filled, files);
    const text = onlyFile({ applied, ...rest });
    expect(text).toContain('<Target id="2031-05-06">2个</Target>房屋修缮项目');
    expect(
      [...text.matchAll(/- id: "?(?<id>[\d-]+)/gu)].map(({ groups }) => groups?.['id']),
    ).toEqual(['2031-05-01', '2031-05-06', '2031-05-03', '2031-05-04', '2031-05-05']);
    // The same workbook once more adds nothing.
    const after = files.map((one) =>
      one.path === task('05') ? { path: one.path, bytes: new TextEncoder().encode(text) } : one,
    );
    expect(returned(filled, after)).toMatchObject({ words: [], faults: [] });
  });

  it('adds a figure at the end of the file, and a deliverable where its words stand', () => {
    const figure = {
      目标: '2031-05-03',
      指标: '加装电梯',
      结果或基数: '计划年度的结果',
      数值: 18,
      官方: '是',
      出处标题: '总结',
    };
    const text = onlyFile(afterEditing('结果', 'new', figure));
    expect(text.replaceAll(/[^]*- id: 2031-05-03-r/gu, '')).toMatch(
      /^\d\d\n {4}target: "2031-05-03"\n[^]* {4}value: 18\n {4}source:\n {6}title: 总结\n {6}official: true\n/u,
    );
    const wording = '安装火灾探测报警器';
    expect(
      onlyFile(afterEditing('成果', 'new', { 任务: '5', 原文: wording, 动词: '安装' })),
    ).toContain(`deliverables:\n  - quote: ${wording}\n    verb: 安装\n---`);
  });

  it('keeps what was changed in the files meanwhile, and asks where both were changed', () => {
    const meanwhile = filesWith({ [task('05')]: replacing('value: 20\n', 'value: 21\n') });
    const one = edited(exported, row('目标', '2031-05-03', { 动词: '完成' }));
    expect(onlyFile(returned(one, meanwhile))).toContain('value: 21\n');
    const both = edited(exported, row('目标', '2031-05-03', { 数值: 22 }));
    const { faults, words } = returned(both, meanwhile);
    expect(words).toEqual([]);
    expect(faults).toMatchObject([
      { sheet: '目标', column: { title: '数值' }, found: '台账里改成了“22”，文件里已改成“21”' },
    ]);
  });

  it('shows a change in words', () => {
    const { words } = afterEditing('目标', '2031-05-03', { 数值: 21, 分母: '全部' });
    expect(words).toEqual([
      `改  目标 2031-05-03  数值（${place('目标', '2031-05-03', '数值')}）：20 → 21`,
      `改  目标 2031-05-03  分母（${place('目标', '2031-05-03', '分母')}）：（空） → 全部`,
    ]);
  });

  it.each<[string, SheetName, string, Record<string, Typed>, string, string]>([
    ['wording that was changed', '目标', '2031-05-03', { 原文: '别的' }, '原文', '不在台账里改'],
    ['the wording of a task', '任务', '5', { 原文: '别的' }, '原文', '不在台账里改'],
    ['a choice that is none', '目标', '2031-05-03', { 性质: '数量' }, '性质', '年内数量、总量'],
    ['words for a number', '目标', '2031-05-03', { 数值: '二十' }, '数值', '一个数字'],
    ['a day that is none', '结果', '2031-01-02-r01', { 起: '2031-02-30' }, '起', '日期'],
    ['neither yes nor no', '目标', '2031-05-03', { 可相加: '也许' }, '可相加', '是、否之一'],
    ['an unknown id', '目标', '2031-05-03', { 编号: '2031-05-33' }, '编号', '不填'],
    [
      'an id that is there twice',
      '目标',
      '2031-05-03',
      { 编号: '2031-05-04' },
      '编号',
      '每条记录一行',
    ],
    ['a new figure with words for its number', '结果', 'new', { 数值: '多' }, '数值', '一个数字'],
  ])('refuses %s with its place', (_name, sheet, key, cells, title, expected) => {
    const { faults } = afterEditing(sheet, key, cells);
    const named = faults.find(({ column }) => column?.title === title);
    expect(named, JSON.stringify(faults)).toBeDefined();
    expect(`${named?.column?.name}`).toBe(place(sheet, key, title).replaceAll(/\d/gu, ''));
    expect(`${named?.expected}${named?.remedy}`).toContain(expected);
  });

  it.each([
    ['a task that there is not', { 任务: '55', 原文: '某句' }, '任务“55”'],
    ['a sentence that the task does not have', { 任务: '5', 原文: '某句' }, '不在这项任务的原文里'],
    ['words that the task has twice', { 任务: '5', 原文: '。' }, '不止一次'],
  ])('refuses a new target with %s', (_name, cells, found) => {
    const { faults } = afterEditing('目标', 'new', cells);
    expect(faults).toMatchObject([{ sheet: '目标', row: 34 }]);
    expect(faults[0]?.found).toContain(found);
  });

  it('refuses a workbook that is no ledger, and one without a sheet or a column', () => {
    const said = (workbook: Uint8Array) => returned(workbook).faults.map(({ found }) => found);
    expect(said(edited(exported, { 底稿: { A1: '别的' } }))).toEqual(['没有导出时的底稿']);
    expect(said(edited(exported, { 底稿: { B2: '别的' } })).join()).toContain('另一版程序');
    expect(said(edited(exported, { 目标: { A1: '别的' } }))).toEqual(['没有“编号”这一列']);
    expect(said(new TextEncoder().encode('编号,数值'))).toEqual(['不是 .xlsx 文件']);
  });
});

describe('a draft', () => {
  const draft = filesWith({
    [task('05')]: (text) =>
      text
        .replace(/summary: .*\n/u, '')
        .replace(/ {4}indicatorKey: old-housing.*\n/u, '')
        .replace('    aggregable: true\n', '    aggregable: true\n    confirmed: false\n'),
  });
  const workbook = ledgerWorkbook(presentLedger(draft));

  it('has empty cells for what is missing, and a mark on what nobody has looked at', () => {
    const [head = [], ...rows] = rowsOf(workbook, '目标');
    const first = rows.find(([id]) => id === '2031-05-01') ?? [];
    expect(first[head.indexOf('指标代号')]).toBe('');
    expect(first[head.indexOf('核对')]).toBe('未核对');
    expect(returned(workbook, draft)).toMatchObject({ words: [], faults: [] });
  });

  it.each(['已核对', undefined])('is confirmed by %s', (word) => {
    const filled = edited(workbook, row('目标', '2031-05-01', { 核对: word }));
    expect(onlyFile(returned(filled, draft))).not.toContain('confirmed');
  });
});

describe('what a plan promises outside its tasks', () => {
  const county = 'yunting-2031';
  const made = siteFiles('with targets outside tasks');
  const path = `plans/${county}/plan.yaml`;
  const own = made.find((one) => one.path === path);
  // As an import writes it: a field a line.
  const text = writeYaml(readYaml(new TextDecoder().decode(own?.bytes)).value);
  const withPlan = (plan: string) =>
    made.map((one) => (one === own ? { path, bytes: new TextEncoder().encode(plan) } : one));
  const outside = withPlan(text);
  const [sheet, workbook] = [
    presentLedger(outside).sheets.目标,
    ledgerWorkbook(presentLedger(outside)),
  ];
  const at = (title: string, number: number) =>
    `${columnName(sheet.columns.findIndex((one) => one.title === title))}${number}`;
  const rowNumber = (key: string) => sheet.rows.findIndex((one) => one.key === key) + 2;
  const cells = (number: number, filled: Readonly<Record<string, Typed>>) => ({
    目标: Object.fromEntries(
      Object.entries(filled).map(([title, value]) => [at(title, number), value]),
    ),
  });

  it('has rows that say where it stands, and comes back without a change', () => {
    const places = sheet.rows.slice(0, 4).map(({ key, cells: [, standing] }) => [key, standing]);
    expect(places).toEqual([
      [`${county}-p-01`, '正文开头'],
      [`${county}-c3-01`, '第三部分开头'],
      [`${county}-c3-02`, '第三部分开头'],
      [`${county}-01-01`, '1'],
    ]);
    expect(returned(workbook, outside)).toMatchObject({ words: [], faults: [] });
  });

  it('is changed in the plan’s file, and nothing else there', () => {
    const filled = edited(workbook, cells(rowNumber(`${county}-c3-02`), { 数值: 95 }));
    expect(onlyFile(returned(filled, outside))).toBe(
      text.replace(/(?<before>id: yunting-2031-c3-02[^]*?value: )90/u, '$<before>95'),
    );
  });

  it('is taken away with its mark, and added again where its number stands', () => {
    const filled = edited(workbook, cells(rowNumber(`${county}-c3-01`), { 删去: '是' }));
    const without = onlyFile(returned(filled, outside));
    expect(without).toContain(`全年公开政务信息600条。办结群众来信<Target id="${county}-c3-02">`);
    const files = withPlan(without);
    const now = presentLedger(files);
    const added = cells(now.sheets.目标.rows.length + 2, {
      任务: '第三部分开头',
      原文: '公开政务信息600条',
      印的数: '600条',
      指标: '公开政务信息',
      数值: 600,
      单位: '条',
    });
    const again = onlyFile(returned(edited(ledgerWorkbook(now), added), files));
    expect(again).toContain(`全年公开政务信息<Target id="${county}-c3-03">600条</Target>。办结`);
    expect([...again.matchAll(/- id: (yunting-2031-(?:c3|p)-\d\d)/gu)].map(([, id]) => id)).toEqual(
      [`${county}-p-01`, `${county}-c3-03`, `${county}-c3-02`],
    );
  });

  it('says where targets may stand', () => {
    const added = cells(sheet.rows.length + 2, { 任务: '第九部分开头', 原文: '600条' });
    expect(returned(edited(workbook, added), outside).faults).toMatchObject([
      { expected: '已有任务的序号、“正文开头”、“第三部分开头”' },
    ]);
  });

  it('is confirmed as targets of tasks are, and with the last of them the plan', () => {
    const files = withPlan(
      text
        .replace('\nperiodEnd: ', '\nconfirmed: false\nperiodEnd: ')
        .replace(/(?=\n {2}- id: yunting-2031-c3-02)/u, '\n    confirmed: false'),
    );
    const now = presentLedger(files);
    expect(unconfirmedIn(now)).toBe(1);
    const filled = edited(
      ledgerWorkbook(now),
      cells(rowNumber(`${county}-c3-01`), { 核对: '已核对' }),
    );
    const bytes = new TextEncoder().encode(onlyFile(returned(filled, files)));
    expect(confirmedPlan({ path, bytes })).toBe(text);
    expect(confirmedPlan({ path, bytes: new TextEncoder().encode(text) })).toBeUndefined();
  });
});

describe('units of a task', () => {
  const files = filesWith({
    [task('05')]: (text) =>
      text.replace(
        /\ntargets:/u,
        '\nunits:\n  - name: 区房管局\n    role: 牵头单位\n  - name: 区财政局\ntargets:',
      ),
  });
  const workbook = ledgerWorkbook(presentLedger(files));
  const cell = place('任务', '5', '单位名单');

  it('stand in one cell with their roles, and come back without a change', () => {
    const [head = [], ...rows] = rowsOf(workbook, '任务');
    expect(rows[4]?.[head.indexOf('单位名单')]).toBe('牵头单位：区房管局；区财政局');
    expect(returned(workbook, files)).toMatchObject({ words: [], faults: [] });
  });

  it('are changed and taken away there', () => {
    const changed = edited(workbook, { 任务: { [cell]: '区房管局; 配合单位: 区财政局' } });
    expect(onlyFile(returned(changed, files))).toContain(
      '\nunits:\n  - name: 区房管局\n  - name: 区财政局\n    role: 配合单位\ntargets:',
    );
    const cleared = edited(workbook, { 任务: { [cell]: undefined } });
    expect(onlyFile(returned(cleared, files))).not.toContain('units:');
  });
});

describe('faultOf', () => {
  it('finds in the workbook what the checks find in the files', () => {
    const workbook = edited(exported, {
      目标: { [place('目标', '2031-05-03', '性质')]: '比率' },
      结果: { [place('结果', '2031-01-02-r01', '出处标题')]: undefined },
    });
    const opened = openLedger(workbook);
    if ('found' in opened) throw new Error(opened.found);
    const now = presentLedger(fixtureFiles);
    const back = returnedLedger(opened.workbook, now);
    if ('faults' in back) throw new Error('no rows');
    const { changes } = changesIn(back.returned, now);
    const { files, added } = applyChanges(fixtureFiles, now, changes);
    const after = withTexts(files);
    const faults = loadContent(after, '2032-06-15').findings.map((one) =>
      faultOf(one, presentLedger(after), back.returned, added),
    );
    const places = faults.map((one) => `${one?.sheet} ${one?.column?.name}${one?.row}`);
    expect(places).toContain(`目标 ${place('目标', '2031-05-03', '性质')}`);
    expect(places).toContain(`结果 ${place('结果', '2031-01-02-r01', '出处标题')}`);
  });
});
