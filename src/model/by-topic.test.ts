import { describe, expect, it } from 'vitest';
import { content, plan } from '../../tests/fixture/fixture.ts';
import { site } from '../../tests/fixture/sites.ts';
import { seriesByTopic, targetsByTopic } from './by-topic.ts';

describe('targetsByTopic', () => {
  const groups = targetsByTopic(plan.targets, content.topics, plan);

  it('has each target once, under a topic of its own', () => {
    expect(groups.flatMap(({ targets }) => targets).toSorted(byId)).toEqual(
      plan.targets.toSorted(byId),
    );
    for (const { slug, targets } of groups)
      for (const { topics } of targets) if (slug) expect(topics[0]).toBe(slug);
  });

  it('puts those of no topic under their chapter, after the topics', () => {
    const kinds = groups.map(({ slug }) => slug !== undefined);
    expect(kinds).toEqual(kinds.toSorted((a, b) => Number(b) - Number(a)));
    for (const { targets } of groups.filter(({ slug }) => slug === undefined))
      for (const { topics } of targets) expect(topics).toEqual([]);
  });

  it('keeps the chapters alone where a plan has no topics, and names no empty group', () => {
    const { plans, topics } = site('without topics');
    const [own] = plans;
    const chapters = targetsByTopic(own!.targets, topics, own!);
    expect(chapters.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "一、稳住县域经济，推动产业提质增效",
        "二、建设宜居水乡，保障和改善民生",
      ]
    `);
    expect(targetsByTopic([], content.topics, plan)).toEqual([]);
  });
});

describe('seriesByTopic', () => {
  it('has each indicator once, beside those of its topic; those without a target last', () => {
    const keys = [...new Set(plan.targets.flatMap(({ indicatorKey }) => indicatorKey ?? []))];
    const series = ['elsewhere', ...keys].map((indicatorKey) => ({ indicatorKey }));
    const groups = seriesByTopic(series, content.topics, plan);
    const listed = groups.flatMap((group) => group.series.map(({ indicatorKey }) => indicatorKey));
    expect(listed.toSorted()).toEqual(series.map(({ indicatorKey }) => indicatorKey).toSorted());
    expect(groups.at(-1)).toEqual({ series: [{ indicatorKey: 'elsewhere' }] });
    const names = targetsByTopic(plan.targets, content.topics, plan).map(({ name }) => name);
    for (const { name } of groups.slice(0, -1)) expect(names).toContain(name);
  });
});

describe('the topic of an indicator', () => {
  it('is that of the first target that counts it', () => {
    const [first, second] = content.topics;
    const counting = (topic: string) => ({
      ...plan.targets[0]!,
      indicatorKey: 'parks',
      topics: [topic],
    });
    const targets = [counting(second!.slug), counting(first!.slug)];
    expect(
      seriesByTopic([{ indicatorKey: 'parks' }], content.topics, { ...plan, targets }),
    ).toEqual([{ name: second!.name, series: [{ indicatorKey: 'parks' }] }]);
  });
});

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
