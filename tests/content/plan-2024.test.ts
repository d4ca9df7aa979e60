/** What this site says of the plan of 2024: the plan's own words and numbers, and how its targets stand. */
import { describe, expect, it } from 'vitest';
import { chartsOf, hasDrawing } from '../../src/charts/chart.ts';
import { findingOf } from '../../src/charts/finding.ts';
import { changeWords } from '../../src/model/gap-words.ts';
import type { Target } from '../../src/model/plan.ts';
import type { Strength } from '../../src/model/strength.ts';
import { buildSeries } from '../../src/model/series.ts';
import { readContent } from '../../src/content/read.ts';
import { loadContent } from '../../src/loader/load.ts';
import { realContent } from './content-copy.ts';
import { real, realPlan } from './real-plan.ts';

const plan = realPlan();
const target = (id: string): Target => plan.targets.find((one) => one.id === id)!;

it('the content has no fault', () =>
  expect(loadContent(readContent(realContent)).findings).toEqual([]));

describe('the plan of 2024', () => {
  it('is 7 chapters, 30 tasks, 92 targets of 91 printed numbers', () => {
    expect(plan.chapters.map(({ tasks }) => tasks.length)).toEqual([6, 3, 4, 4, 8, 2, 3]);
    expect(
      plan.chapters.map(({ tasks }) => tasks.flatMap(({ targets }) => targets).length),
    ).toEqual([19, 5, 0, 9, 51, 8, 0]);
    expect(plan.targets).toHaveLength(92);
    expect(plan.tasks.flatMap(({ marks }) => marks)).toHaveLength(91);
  });

  it('has no target numbers in tasks 3, 9–13, 15, 17, 27–30, and in all others some', () => {
    expect(
      plan.tasks.filter(({ targets }) => targets.length === 0).map(({ number }) => number),
    ).toEqual([3, 9, 10, 11, 12, 13, 15, 17, 27, 28, 29, 30]);
  });

  it('states who issued it, when, to whom, from its own wording', () => {
    expect(plan).toMatchObject({
      issuer: '上海市静安区人民政府',
      documentNumber: '静府发〔2024〕2号',
      date: '2024-03-08',
      addressees: '区政府各委、办、局，各街道办事处、彭浦镇政府',
      copiesTo: '区委各部门，区人大常委会办公室，区政协办公室，区法院，区检察院，区各人民团体',
    });
  });

  it('keeps what the Chinese says: comparators, denominators, joint and repeated promises', () => {
    expect(target('2024-04-01')).toMatchObject({ value: 170, comparator: 'ge' });
    expect(target('2024-08-03')).toMatchObject({ value: 400, comparator: 'gt', kind: 'stock' });
    expect(target('2024-20-06')).toMatchObject({
      value: 5.5,
      unit: '‰',
      comparator: 'ge',
      of: '60岁及以上户籍老年人口',
    });
    expect(target('2024-05-01')).toMatchObject({
      verb: '开工',
      value: 1000000,
      jointWith: ['2024-05-02'],
    });
    expect(target('2024-05-02')).toMatchObject({ verb: '竣工', jointWith: ['2024-05-01'] });
    expect(target('2024-08-02').sameAs).toBe('2024-02-07');
  });

  it('places each target and each deliverable in the sentence that prints it', () => {
    for (const { task, sentence, raw } of plan.targets)
      expect(plan.tasks[task! - 1]!.sentences[sentence - 1]!.text).toContain(raw);
    for (const { sentences, deliverables } of plan.tasks)
      for (const { quote, fragment } of deliverables)
        expect(sentences.find((sentence) => sentence.fragment === fragment)?.text).toContain(quote);
  });

  it('never lets rates, shares and totals be added, and is about its year', () => {
    for (const { kind, aggregable } of plan.targets) expect(aggregable).toBe(kind === 'flow');
    expect(
      new Set(plan.targets.map(({ periodStart, periodEnd }) => `${periodStart}/${periodEnd}`)),
    ).toEqual(new Set(['2024-01-01/2024-12-31']));
  });

  it('says how firmly each task commits, by the published rule', () => {
    const numbers = (strength: Strength) =>
      plan.tasks.filter((task) => task.strength === strength).map(({ number }) => number);
    expect(numbers('quantified')).toHaveLength(18);
    expect(numbers('checkable')).toEqual([3, 9, 11, 30]);
    expect(numbers('directional')).toEqual([10, 12, 13, 15, 17, 27, 28, 29]);
  });

  it('puts every target under topics of its task, or under none', () => {
    expect(target('2024-22-08').topics).toEqual(['neighbourhood']);
    expect(target('2024-18-04').topics).toEqual(['housing']);
    expect(target('2024-01-01').topics).toEqual([]);
  });
});

describe('the targets of 2024', () => {
  const standing = (indicatorKey: string) =>
    plan.targets.find((one) => one.indicatorKey === indicatorKey)!;

  it('stand as what was published says', () => {
    const found = plan.targets
      .filter((one) => one.standing.state !== 'not-found')
      .map(({ indicatorKey, standing: { state, verdict } }) => [indicatorKey, state, verdict]);
    expect(found).toEqual([
      ['gdp-growth', 'partial', undefined],
      ['district-budget-revenue-growth', 'final', 'met'],
      ['retail-sales', 'expected', undefined],
      ['fixed-asset-investment-growth', 'final', 'met'],
      ['quality-projects-introduced', 'final', 'met'],
      ['hundred-million-buildings', 'final', 'met'],
      // One source places all of them in one quarter, another does not.
      ['first-stores-introduced', 'unclear', undefined],
      // The source does not say which headquarters it counts.
      ['headquarters-added', 'unclear', undefined],
    ]);
    for (const one of plan.targets) {
      if (one.standing.state !== 'not-found') continue;
      expect(one.standing.searches[0]?.date).toBe('2026-11-25');
      expect(one.standing.searches[0]?.places.length).toBeGreaterThan(5);
    }
  });

  it('give a change where the definition holds, and none where it does not', () => {
    expect(changeWords(standing('hundred-million-buildings').change!)).toBe('比2023年底多4幢');
    expect(plan.targets.filter(({ change }) => change !== undefined)).toHaveLength(1);
    expect(standing('gdp-growth').baselines[0]?.note).toContain('不能相除');
  });
});

describe('the series of other years', () => {
  const all = buildSeries(real.series, [plan], ({ id }) => `/${id}`);
  const of = (key: string) => all.find(({ indicatorKey }) => indicatorKey === key)!;
  const told = (key: string) =>
    of(key).targets.map(({ year, label, relation }) => [year, label, relation]);

  it('have the target of 2024 among them', () => {
    expect(told('district-budget-revenue-growth')).toEqual([
      [2020, '1%', undefined],
      [2022, '6%', 'not-seen'],
      [2023, '3%', 'lowered'],
      [2024, '5％', 'raised'],
      [2025, '2%', 'lowered'],
    ]);
  });

  it('join no years across a changed definition, nor where the figures do not fit together', () => {
    expect(told('quality-projects-introduced').at(-1)).toEqual([2024, '120个', 'redefined']);
    expect(of('retail-sales').targets.some(({ joined }) => joined)).toBe(false);
    expect(of('headquarters-added').targets.map(({ joined }) => joined)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('give each outcome with its source, none twice, and no level for a growth rate', () => {
    expect(of('first-stores-introduced').outcomes.map(({ year, label }) => [year, label])).toEqual([
      [2023, '236家'],
      [2024, '234家'],
    ]);
    for (const { outcomes } of all)
      for (const { source } of outcomes) expect(source.url).toMatch(/^https?:/u);
    expect(of('gdp-growth').outcomes.map(({ label, qualifier }) => [label, qualifier])).toEqual([
      ['7%', undefined],
      ['3.6%', '2024年1—9月'],
    ]);
  });
});

describe('the charts of 2024', () => {
  const all = buildSeries(real.series, [plan], ({ id }) => `/${id}`);
  const charts = plan.tasks.flatMap(({ targets }) =>
    chartsOf(targets, plan, all, ({ id }) => `/${id}`),
  );
  const finding = (id: string) => findingOf(charts.find((one) => one.target?.id === id)!);

  it.each([
    ['2024-01-03', '社会消费品零售总额：预计1600亿元，比目标少100亿元；2025年的目标是1700亿元'],
    ['2024-02-01', '引进符合产业导向的优质项目：公布177个，比目标多57个'],
    [
      '2024-06-01',
      '新增外商直接投资实到金额：2023年实际12.14亿美元，2024年的目标是9.1亿美元，2025年是8亿美元',
    ],
  ])('%s says its finding', (id, words) => expect(finding(id)).toBe(words));

  it('are none for the plots of land and whatever else has nothing beside it', () => {
    const alone = charts.filter((chart) => !hasDrawing(chart)).map(({ target: one }) => one?.id);
    expect(alone).toContain('2024-18-01');
    expect(alone.length).toBeGreaterThan(40);
    for (const { target: one, years, gap } of charts.filter(hasDrawing))
      expect(years ?? gap?.result ?? gap?.other, one?.id).toBeDefined();
  });

  it('leave no target that cannot be shown by itself', () => expect(charts).toHaveLength(92));
});
