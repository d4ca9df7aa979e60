import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  content,
  contentWith,
  fixtureDay,
  fixtureFiles,
  removed,
  replacing,
  textOf,
  checked,
} from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { site, siteFiles, siteNames } from '../../tests/fixture/sites.ts';
import { parseContent } from '../content/parse.ts';
import { formatFindings } from '../model/finding.ts';
import { checkContent } from './content.ts';

const task5 = 'plans/2031/tasks/05.mdx';

describe('sound content', () => {
  it('has no findings, and one plan a year', () => {
    expect(content.findings).toEqual([]);
    expect(content.plans.map(({ year }) => year)).toEqual([2031]);
    // No task is about jobs.
    expect(content.topics.map(({ slug }) => slug)).not.toContain('jobs');
    expect([content.lexicon.length, content.glossary.length]).toEqual([11, 5]);
  });

  it('is the same in whatever order its files were read', () => {
    const { findings, plans } = checked(fixtureFiles);
    assert(
      property(shuffledSubarray([...fixtureFiles], { minLength: fixtureFiles.length }), (files) => {
        expect(checked(files)).toEqual({ ...content, findings, plans });
      }),
      { seed: 2031, numRuns: 3 },
    );
  });

  it.each(siteNames)('is that of a site %s', (name) => {
    expect(site(name).findings).toEqual([]);
    expect(site(name).plans).not.toEqual([]);
  });

  it('may hold two years, the newest first, each with ids of its own', () => {
    const { plans } = site('of two years');
    expect(plans.map(({ year }) => year)).toEqual([2031, 2030]);
    expect(plans[1]?.targets.map(({ id }) => id)).toEqual(
      plans[0]?.targets.map(({ id }) => id.replace('2031-', '2030-')),
    );
  });
});

describe('the years’ figures of a site with the plans of two issuers', () => {
  const series = 'series.yaml';
  const files = siteFiles('of two years').map((one) =>
    one.path === series ? fixtureFiles.find(({ path }) => path === series)! : one,
  );
  const parsed = parseContent(files);
  /** Whose series finds the plan of 2030, which it lists as another, on the site. */
  const said = (other: number) => {
    const plans = parsed.plans.map((plan) =>
      plan.record.year === other
        ? {
            ...plan,
            parts: plan.parts.map((part) =>
              part.kind === 'text' && part.role === 'signature'
                ? { ...part, text: '邻县人民政府' }
                : part,
            ),
          }
        : plan,
    );
    return checkContent(files, { ...parsed, plans }, fixtureDay)
      .filter(({ file, field }) => file === `content/${series}` && field.startsWith('plans'))
      .map(({ field, found }) => `${field} ${found}`);
  };

  it('are those of whoever issued the newest', () => {
    expect(said(2030)).toEqual([]);
    expect(said(1999)).toEqual(['plans[2].year 2030']);
  });
});

describe('content with a fault in the form of its files', () => {
  const whole = { field: '', remedy: expect.any(String) as string };
  faults([
    {
      fault: 'a missing field, at the record that lacks it',
      file: task5,
      edit: replacing('    raw: 4幅\n', ''),
      at: '▸id: "2031-05-01"',
      field: 'targets[0].raw',
      found: '没有填写',
      expected: '文字（像日期、纯数字的要加引号）',
      remedy: '原文印出的数字和单位，连同紧挨着的“以上、超、达到、以内、不超过”。',
    },
    {
      fault: 'a field that nobody knows',
      file: task5,
      edit: replacing('topics:\n', 'owner: 某局\ntopics:\n'),
      at: '▸owner: 某局',
      field: 'owner',
      found: '没有这个字段：owner',
      expected: '只用约定的字段',
      remedy: '改正字段名的拼写，或删去这一项。',
    },
    {
      fault: 'words where a number belongs',
      file: task5,
      edit: replacing('value: 20\n', 'value: 二十\n'),
      at: 'value: ▸二十',
      field: 'targets[2].value',
      found: '“二十”',
      expected: '数字',
      remedy: '数值，“万”“亿”已乘开；范围写下限。',
    },
    {
      fault: 'an unquoted id, which other readers take for a date',
      file: task5,
      edit: replacing('id: "2031-05-01"', 'id: 2031-05-01'),
      at: 'id: ▸2031-05-01',
      field: 'targets[0].id',
      found: '没有加引号的日期 2031-05-01',
      expected: '文字（像日期、纯数字的要加引号）',
      remedy: '目标编号：计划、任务、序号。定了不改，删了不再用。',
    },
    {
      fault: 'a kind that is none',
      file: task5,
      edit: replacing('kind: flow', 'kind: output'),
      at: 'kind: ▸output',
      field: 'targets[0].kind',
      found: '“output”',
      expected: 'flow、stock、growth、share之一',
      remedy:
        'flow 年内完成的数量；stock 累计达到的总量或全年总额；growth 增长率；share 比率、覆盖率。',
    },
    {
      fault: 'an empty setting',
      file: 'site.yaml',
      edit: (text) => `${text}publisher: ""\n`,
      at: 'publisher: ▸""',
      field: 'publisher',
      found: '“”',
      expected: '不能为空',
      remedy: '主办单位。',
    },
    {
      fault: 'an address that is not on the web',
      file: 'plans/2031/plan.yaml',
      edit: replacing('url: https://www', 'url: javascript://www'),
      at: 'url: ▸javascript:',
      field: 'source.url',
      found: '“javascript://www.yunting.example/plans/2031”',
      expected: '以 https:// 或 http:// 开头的完整网址',
      remedy: '官方网页的完整网址，照浏览器的地址栏。',
      more: 'any',
    },
    {
      fault: 'front matter that does not begin',
      file: task5,
      edit: (text) => text.slice(4),
      found: '文件开头没有用 --- 括起的字段：第一行是“number: 5”',
      expected: '第一行是 ---，字段之后再有一行 ---，前后没有空格',
      ...whole,
      remedy: '补上或改正这两行。',
    },
    {
      fault: 'markup in official wording',
      file: task5,
      edit: replacing('\n启动', '\n<b>启动</b>'),
      at: '▸<b>启动',
      found: '<b>启动</b><Target id=',
      expected: '正文只能是原文文字和 <Target id="…">…</Target>',
      ...whole,
      remedy: '删去其他标签和表达式；原文确有这个字符时，在它前面加反斜杠。',
    },
    {
      fault: 'a file of settings that is missing',
      file: 'site.yaml',
      edit: removed,
      found: '没有这个文件',
      expected: '网站设置',
      ...whole,
      remedy: '恢复 content/site.yaml。',
    },
    {
      fault: 'a word that an escape hides',
      file: 'topics.yaml',
      edit: replacing('name: 出行', 'name: "出\\u200b行"'),
      at: 'name: ▸"出',
      field: '[3].name',
      found: '看不见的符号 U+200B',
      expected: '看得见的文字',
      remedy: '删去这个看不见的符号。',
      more: 'any',
    },
  ]);

  it('names YAML that cannot be read, by its line', () => {
    const { findings } = contentWith({ [task5]: replacing('title: 改善', 'title: "改善') });
    expect(findings).toMatchObject([
      {
        file: `content/${task5}`,
        field: '',
        found: expect.stringMatching(/^读不懂的 YAML：\p{Script=Han}/u),
        expected: '正确的 YAML',
      },
    ]);
    expect(findings[0]!.line).toBeGreaterThanOrEqual(4);
  });

  it('follows no alias, which could stand for a billion words', () => {
    const { findings } = contentWith({
      'topics.yaml': (text) => `${text}- &a { slug: x, name: x, description: x }\n- *a\n`,
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        file: 'content/topics.yaml',
        found: '读不懂的 YAML：别名 *a',
      }),
    );
  });

  it('asks for an import where there is no plan at all', () => {
    const { findings } = checked(fixtureFiles.filter(({ path }) => !path.startsWith('plans/')));
    expect(findings.filter(({ file }) => file === 'content/plans')).toEqual([
      {
        severity: 'error',
        file: 'content/plans',
        line: 1,
        column: 1,
        field: '',
        found: '没有任何一年的 plan.yaml',
        expected: '至少一年的计划',
        remedy: '运行 npm run import 导入原文。',
      },
    ]);
  });

  it('says nothing but that the folder is not there', () => {
    const { findings } = checked([{ path: '', bytes: new Uint8Array(), unread: 'missing' }]);
    expect(findings.map(({ file, found }) => [file, found])).toEqual([
      ['content', '没有这个文件夹'],
    ]);
  });

  it.each(['lexicon.yaml', 'glossary.yaml'])(
    'asks whether %s is wanted, and publishes without it',
    (file) => {
      const { findings, plans } = contentWith({ [file]: removed });
      expect(findings).toEqual([
        {
          severity: 'warning',
          file: `content/${file}`,
          line: 1,
          column: 1,
          field: '',
          found: '没有这个文件',
          expected: '一个列表；没有要写的就写 []',
          remedy: `不需要，就新建 content/${file}，写上 []；误删了，就恢复它。`,
        },
      ]);
      expect(plans).toHaveLength(1);
    },
  );

  it('asks for topics.yaml back where tasks are in topics, and says each once', () => {
    const { findings, plans } = contentWith({ 'topics.yaml': removed });
    expect(findings.map(({ severity, file, found }) => `${severity} ${file} ${found}`)).toEqual([
      'error content/topics.yaml 没有主题，而任务用到 business、transport、housing、elderly、children',
      'warning content/topics.yaml 没有这个文件',
    ]);
    expect(plans).toEqual([]);
  });
});

describe('content with several faults', () => {
  const edits = {
    [task5]: (text: string) =>
      text.replace('value: 20\n', 'value: 2\n').replace('unit: 幅', 'unit: 块'),
    'glossary.yaml': replacing('term: 开工', 'term: 完工'),
  };

  it('has all of them named at once, causes first', () => {
    expect(formatFindings(contentWith(edits).findings)).toMatchInlineSnapshot(`
      "错误  content/plans/2031/tasks/05.mdx:16:11  targets[0].unit
        发现：块
        应为：幅（原文印作“4幅”）
        怎么改：照原文的数字、单位和比较词改正。

      错误  content/plans/2031/tasks/05.mdx:39:12  targets[2].value
        发现：2
        应为：20（原文印作“20台”）
        怎么改：照原文的数字、单位和比较词改正。

      错误  content/glossary.yaml:15:9  [3].term
        发现：“完工”在任何一年的原文里都没有
        应为：原文里的词，一字不差
        怎么改：换成原文里的说法，或删去这一条。

      共 3 处错误，0 处提醒。"
    `);
  });

  it('has every file named that cannot be read, and what two rules say of a line once', () => {
    const unread = (path: string) => ({ path, bytes: new Uint8Array(), unread: 'link' as const });
    const named = checked([...fixtureFiles, unread('a.yaml'), unread('b.yaml'), unread('a.yaml')]);
    expect(named.findings.map(({ file, found }) => `${file} ${found}`)).toEqual([
      'content/a.yaml 是链接，不是文件',
      'content/b.yaml 是链接，不是文件',
    ]);
  });

  it('gives nothing to publish', () => {
    expect(contentWith(edits).plans).toEqual([]);
  });

  it('is named by its causes before what follows from them', () => {
    // A task that cannot be read makes highlights, outcomes, lists and proof of wording say nothing.
    const { findings } = contentWith({ [task5]: replacing('number: 5\n', 'number: 五\n') });
    expect(findings).toHaveLength(1);
    expect(textOf(task5)).toContain('number: 5');
  });
});
