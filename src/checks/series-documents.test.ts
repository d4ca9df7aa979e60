import { describe, expect, it } from 'vitest';
import { contentWith, replacing, type Edit } from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';

const file = 'series.yaml';

const sourceOf = (url: string, date?: string) => `    source:
      title: 云汀县2030年为民办实事项目
      publisher: 云汀日报
${date === undefined ? '' : `      date: "${date}"\n`}      url: https://news.yunting.example/${url}
      official: false
`;
const practical = `  - key: practical-2030\n${sourceOf('2030/practical', '2030-01-20')}`;
const promised = 'unit: 万美元\n        place: 一、2.\n';
const before = 'value: 75\n        comparator: eq\n        place: 一、1.\n';

/** Documents besides the plans; by the first of them something is promised for 2030. */
const listed =
  (documents: string, key = 'practical-2030'): Edit =>
  (text) =>
    replacing(
      promised,
      `${promised}        document: ${key}\n`,
    )(replacing('\nseries:\n', `\ndocuments:\n${documents}series:\n`)(text) ?? '');
const dated = (date?: string) =>
  listed(`  - key: practical-2030\n${sourceOf('2030/practical', date)}`);
/** A second edit after a first. */
const then =
  (first: Edit, second: Edit): Edit =>
  (text) =>
    second(first(text) ?? '');

const findings = (edit: Edit) => contentWith({ [file]: edit }).findings;

describe('a document besides the plans', () => {
  faults([
    {
      fault: 'two of one key',
      file,
      edit: listed(`${practical}  - key: practical-2030\n${sourceOf('2030/other', '2030-02-20')}`),
      at: '- key: ▸practical-2030\n    source:\n      title: 云汀县2030年为民办实事项目\n      publisher: 云汀日报\n      date: "2030-02-20"',
      field: 'documents[1].key',
      found: 'practical-2030 有两个',
      expected: '一份文件一个代号',
      remedy: '改一个代号，或删去多出的一份。',
    },
    {
      fault: 'one under two keys',
      file,
      edit: then(
        listed(`${practical}  - key: forum-2030\n${sourceOf('2030/practical#a', '2030-01-20')}`),
        replacing(before, `${before}        document: forum-2030\n`),
      ),
      at: 'url: ▸https://news.yunting.example/2030/practical#a',
      field: 'documents[1].source.url',
      found: 'https://news.yunting.example/2030/practical#a，是 practical-2030 的网页',
      expected: '一份文件一个代号',
      remedy: '目标的 document 都写 practical-2030：删去这一份；是另一份文件，改正网址。',
    },
    {
      fault: 'the page of another year’s plan',
      file,
      edit: then(listed(practical), (text) =>
        replacing(
          'title: 云汀县2030年为民办实事项目\n      publisher: 云汀日报\n      date: "2030-01-20"\n      url: https://news.yunting.example/2030/practical\n      official: false',
          'title: 2029年县政府重点工作安排\n      publisher: 云汀县人民政府\n      date: "2030-01-20"\n      url: https://www.yunting.example/plans/2029#a\n      official: true',
        )(text),
      ),
      at: 'url: ▸https://www.yunting.example/plans/2029#a',
      field: 'documents[0].source.url',
      found: 'https://www.yunting.example/plans/2029#a，是 2029 年计划的网页',
      expected: '计划以外的文件',
      remedy: '那一年计划写的目标不填 document：删去这一份。',
    },
    {
      fault: 'one that no target comes from',
      file,
      edit: listed(`${practical}  - key: forum-2030\n${sourceOf('2030/forum', '2030-02-20')}`),
      at: '- key: ▸forum-2030',
      field: 'documents[1].key',
      found: 'forum-2030，没有哪个目标出自它',
      expected: '目标的 document 里用到的代号',
      remedy: '改正代号，或删去这一份。',
    },
  ]);

  it('is sound where one target of one series comes from it', () => {
    expect(findings(listed(practical))).toEqual([]);
  });

  it('may be one of several, each with targets', () => {
    const two = listed(
      `${practical}  - key: forum-2030\n${sourceOf('2030/forum', '2030-02-20')}`,
      'forum-2030',
    );
    const both = then(two, replacing(before, `${before}        document: practical-2030\n`));
    expect(findings(both)).toEqual([]);
  });

  it('may promise for a year that has no plan to show', () => {
    const noPlan = replacing(
      '  - year: 2030\n    title: 2030年县政府重点工作安排\n    url: https://www.yunting.example/plans/2030\n',
      '',
    );
    // The other targets of that year are the plan's own, and miss it.
    expect(
      findings(then(listed(practical), noPlan)).filter(({ field }) =>
        field.startsWith('series[4]'),
      ),
    ).toEqual([]);
  });
});

describe('the document that a target names', () => {
  const remedy = '照那份文件改正年份，或改正 document。';
  const ofTheYear = {
    file,
    at: 'year: ▸2030\n        value: 9800',
    field: 'series[4].targets[0].year',
    remedy,
  };
  faults([
    {
      fault: 'one that is not listed',
      file,
      edit: replacing(promised, `${promised}        document: practical-2030\n`),
      at: 'document: ▸practical-2030',
      field: 'series[4].targets[0].document',
      found: 'practical-2030',
      expected: 'documents 里有的代号',
      remedy: '在 documents 里写上这份文件，或改正代号。',
    },
    {
      fault: 'another than those that are listed, behind a target without any',
      file,
      edit: then(
        then(
          listed(`${practical}  - key: forum-2030\n${sourceOf('2030/forum', '2030-02-20')}`),
          replacing(before, `${before}        document: forum-2029\n`),
        ),
        replacing(
          'value: 24\n        comparator: eq\n',
          'value: 24\n        comparator: eq\n        document: forum-2030\n',
        ),
      ),
      at: 'document: ▸forum-2029',
      field: 'series[2].targets[1].document',
      found: 'forum-2029',
      expected: 'practical-2030、forum-2030',
      remedy: '在 documents 里写上这份文件，或改正代号。',
    },
    {
      fault: 'one of the year after',
      ...ofTheYear,
      edit: dated('2031-01-01'),
      found: '2030，而 practical-2030 发布于 2031-01-01',
      expected: '2031 或 2032',
    },
    {
      fault: 'one of two years before',
      ...ofTheYear,
      edit: dated('2028-12-31'),
      found: '2030，而 practical-2030 发布于 2028-12-31',
      expected: '2028 或 2029',
    },
  ]);

  it.each([['2029-01-01'], ['2029-12-31'], ['2030-01-01'], ['2030-12-31'], [undefined]])(
    'may be of the year before or the year itself: %s',
    (date) => {
      expect(findings(dated(date))).toEqual([]);
    },
  );
});
