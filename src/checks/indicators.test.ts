/** One key is one indicator: in a plan, from plan to plan, and in the years' figures. */
import { describe, expect, it } from 'vitest';
import { contentWith, fixtureFiles, replacing, type Edits } from '../../tests/fixture/fixture.ts';
import { passage } from '../../tests/fixture/passage.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { site } from '../../tests/fixture/sites.ts';
import { parseContent } from '../content/parse.ts';
import { checkIndicatorKeys } from './indicators.ts';

const key = (from: string, to: string) =>
  replacing(`indicatorKey: ${from}\n`, `indicatorKey: ${to}\n`);
const remedy = '一个代号是一个指标，单位和性质处处相同；不是同一个指标，另写一个代号。';

describe('a key of targets', () => {
  faults([
    {
      fault: 'a key used for a second target of the plan',
      file: 'plans/2031/tasks/02.mdx',
      edit: key('fishing-tackle-firms-introduced', 'fish-processing-firms-introduced'),
      at: 'indicator: 引进渔具制造企业\n    indicatorKey: ▸fish',
      field: 'targets[3].indicatorKey',
      found: 'fish-processing-firms-introduced 用了两次',
      expected: '在一个计划里一个指标一个目标；2031-02-03 已经用了',
      remedy: '原文把同一目标印了两次，填 sameAs；不是同一个指标，另写一个代号。',
    },
    {
      fault: 'an indicator copied from another target',
      file: 'plans/2031/tasks/02.mdx',
      edit: replacing('indicator: 引进渔具制造企业', 'indicator: 引进水产加工企业'),
      at: 'id: "2031-02-04"\n    indicator: ▸引进水产',
      field: 'targets[3].indicator',
      found: '“引进水产加工企业”，与 2031-02-03 一字不差，代号却不同',
      expected: '脱离上下文也分得清的指标',
      remedy: '照原文写明这个数字衡量的是什么；是同一个指标，用同一个代号。',
      more: 'any',
    },
    {
      fault: 'a key used for what is unlike it',
      file: 'plans/2031/tasks/03.mdx',
      edit: replacing('indicator: 新增专精特新企业', 'indicator: 8家'),
      at: 'id: "2031-03-02"\n    indicator: 8家\n    indicatorKey: ▸special',
      field: 'targets[1].indicatorKey',
      found: 'specialised-new-firms-added，这里是“8家”',
      expected: '与 2031-02-05 是同一个指标：“新增专精特新企业”',
      remedy: '一个代号是一个指标，说法也有相同的词；不是同一个指标，另写一个代号。',
      more: 'any',
    },
    {
      fault: 'a key used for another unit',
      file: 'plans/2031/tasks/02.mdx',
      edit: key('fish-processing-firms-introduced', 'quality-projects-introduced'),
      at: 'indicator: 引进水产加工企业\n    indicatorKey: ▸quality',
      field: 'targets[2].indicatorKey',
      found: 'quality-projects-introduced，以“家”计的 flow',
      expected: '与 2031-02-01 相同：以“个”计的 flow',
      remedy,
    },
    {
      fault: 'a key used for another kind, named in the later task',
      file: 'plans/2031/tasks/03.mdx',
      edit: key('incubated-tech-firms', 'fish-processing-firms-introduced'),
      at: 'indicatorKey: ▸fish',
      field: 'targets[2].indicatorKey',
      found: 'fish-processing-firms-introduced，以“家”计的 stock',
      expected: '与 2031-02-03 相同：以“家”计的 flow',
      remedy,
    },
    {
      fault: 'a key used twice, though one of them repeats another target',
      file: 'plans/2031/tasks/03.mdx',
      edit: key('tech-firms-added', 'high-tech-firms-total'),
      at: 'indicator: 新增科技型企业\n    indicatorKey: ▸high',
      field: 'targets[3].indicatorKey',
      found: 'high-tech-firms-total，以“家”计的 flow',
      expected: '与 2031-03-01 相同：以“家”计的 stock',
      remedy,
    },
  ]);

  it('may be that of a promise printed twice, whichever of the two says so', () => {
    const link = '    sameAs: "2031-02-05"\n';
    const { findings } = contentWith({
      'plans/2031/tasks/03.mdx': replacing(link, ''),
      'plans/2031/tasks/02.mdx': replacing(
        'indicatorKey: specialised-new-firms-added',
        'sameAs: "2031-03-02"\n    indicatorKey: specialised-new-firms-added',
      ),
    });
    expect(findings.filter(({ field }) => field.includes('indicatorKey'))).toEqual([]);
  });

  it('is that of the first task that has it, in whatever order the files were read', () => {
    const { plan } = passage('新增企业〔5家〕。', [{ indicatorKey: 'tech-firms-added' }]);
    const { series } = parseContent(fixtureFiles);
    const found = (tasks: typeof plan.tasks) =>
      checkIndicatorKeys([{ ...plan, tasks }], series).map((one) => [one.file, one.expected]);
    expect(found(plan.tasks)).toEqual([
      ['content/plans/2031/tasks/08.mdx', '在一个计划里一个指标一个目标；2031-03-04 已经用了'],
    ]);
    expect(found(plan.tasks.toReversed())).toEqual(found(plan.tasks));
  });

  it('is that of another year’s plan, in the same unit and kind', () => {
    expect(site('of two years').findings).toEqual([]);
  });
});

describe('a key of the years’ figures', () => {
  const series = 'series.yaml';
  faults([
    {
      fault: 'a unit that its targets do not have',
      file: series,
      edit: replacing(
        'name: 县级一般公共预算收入增长率\n    unit: "%"',
        'name: 县级一般公共预算收入增长率\n    unit: 亩',
      ),
      at: 'name: 县级一般公共预算收入增长率\n    unit: ▸亩',
      field: 'series[0].unit',
      found: '亩',
      expected: '与目标 2031-01-02 的单位“%”相合',
      remedy: '各年的数字要能与计划的目标相比：改正单位，或改正 indicatorKey。',
    },
  ]);

  /** The retail sales of the years in another unit, of which the numbers are so many times as many. */
  const unit = (by: string, times = 1): Edits => ({
    [series]: (text) =>
      text.replace(/(?<=indicatorKey: retail-sales\n)[^]*?(?=\n {2}#)/u, (record) =>
        record
          .replace('unit: 亿元', `unit: ${by}`)
          .replace(/(?<=value: )\S+/gu, (value) => String(Number(value) * times)),
      ),
  });
  it('may be one that no plan has a target of', () => {
    const edit = key('retail-sales', 'retail-sales-online');
    // Another rule asks whether it is a mistake.
    expect(contentWith({ [series]: edit }).findings.map(({ field }) => field)).toEqual([
      'series[2].indicatorKey',
    ]);
  });

  it('may be counted in a multiple of their unit', () => {
    for (const [multiple, times] of [
      ['亿元', 1],
      ['万元', 1e4],
      ['元', 1e8],
    ] as const)
      expect(contentWith(unit(multiple, times)).findings, multiple).toEqual([]);
    expect(contentWith(unit('亿美元')).findings.map(({ field }) => field)).toEqual([
      expect.stringMatching(/^series\[\d\]\.unit$/u),
    ]);
  });
  it('are in that of their numbers, which are of the size of the target', () => {
    const said = (by: string) =>
      contentWith(unit(by)).findings.map(({ field, found, expected }) => [field, found, expected]);
    for (const by of ['万元', '元'])
      expect(said(by)).toEqual([
        ['series[2].unit', by, expect.stringMatching(/^与目标“.+亿元”大小相近的单位$/u)],
      ]);
  });
});
