import { describe, expect, it } from 'vitest';
import { content, plan } from '../../tests/fixture/fixture.ts';
import type { Plan } from './plan.ts';
import { resultPages } from './result-pages.ts';

const { topics } = content;

describe('the results of a small plan', () => {
  const [page, ...others] = resultPages(plan, topics);

  it('stand on one page: what was found by how well it is known, other figures, the rest by topics', () => {
    expect(others).toEqual([]);
    expect(page!.number).toBe(1);
    const known = page!.found.map(({ standing }) => standing.state);
    expect([...new Set(known)]).toEqual([
      'final',
      'expected',
      'partial',
      'unclear',
      'not-comparable',
    ]);
    expect(page!.figures.map(({ outcome }) => outcome.id)).toEqual([
      '2031-01-01-r02',
      '2031-01-02-r01',
      '2031-02-06-r02',
      '2031-03-01-r02',
      '2031-05-03-r02',
    ]);
    expect(page!.others.map(({ name, slug }) => slug ?? name)).toEqual([
      'elderly',
      'children',
      'housing',
      'transport',
      'business',
      '二、建设宜居水乡，保障和改善民生',
    ]);
    expect(page!.others.some(({ continued }) => continued)).toBe(false);
  });

  it('have a fragment for each state, each figure once, and for what was not found', () => {
    expect(page!.fragments).toEqual([
      'final',
      ...[
        '01-02-r02',
        '02-01-r01',
        '02-03-r01',
        '02-03-r02',
        '03-01-r01',
        '03-03-r01',
        '06-06-r01',
      ].map((one) => `2031-${one}`),
      'expected',
      '2031-01-03-r01',
      'partial',
      '2031-01-01-r01',
      '2031-05-03-r01',
      'unclear',
      // Printed twice, found once.
      '2031-02-05-r01',
      'not-comparable',
      '2031-02-06-r01',
      ...page!.figures.map(({ outcome }) => outcome.id),
      'not-found',
    ]);
  });
});

describe('the results of a plan of many targets', () => {
  const times = (count: number, targets = plan.targets): Plan => ({
    ...plan,
    targets: Array.from({ length: count }, () => targets.map((one) => ({ ...one }))).flat(),
  });

  it('go on over pages, each of which says only of the first that a state begins', () => {
    const found = plan.targets.filter(({ standing }) => standing.state === 'final');
    const pages = resultPages(times(20, found), topics);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ fragments }) => fragments).filter((one) => one === 'final')).toEqual([
      'final',
    ]);
    expect(pages[0]!.fragments[0]).toBe('final');
    expect(pages.every((page) => page.found.length <= 1600 / 36)).toBe(true);
  });

  // What each row is drawn with was counted on the built pages: the heavier, the fewer.
  it.each<[string, (count: number) => Plan, number]>([
    ['targets with a result', (count) => withOutcomes(count, 'final'), 44],
    ['targets without', (count) => withOutcomes(count, 'not-found'), 133],
    ['other figures', (count) => withBaselines(count), 317],
  ])('begin with as many %s as stay light', (_name, planOf, most) => {
    expect(resultPages(planOf(most), topics)).toHaveLength(1);
    expect(resultPages(planOf(most + 1), topics)).toHaveLength(2);
  });

  const first = plan.targets.find(({ standing }) => standing.state === 'final');
  const withOutcomes = (count: number, state: 'final' | 'not-found'): Plan => ({
    ...plan,
    targets: Array.from({ length: count }, () => ({
      ...first!,
      outcomes: [],
      baselines: [],
      standing: { ...first!.standing, state, decisive: [] },
    })),
  });
  /** One target without a result, with so many figures of the year before. */
  const withBaselines = (count: number): Plan => {
    const [one] = withOutcomes(1, 'not-found').targets;
    const baselines = Array.from({ length: count }, () => first!.standing.decisive[0]!);
    return { ...plan, targets: [{ ...one!, baselines }] };
  };

  it('leave a place on the first page for every fragment on another', () => {
    const pages = resultPages(times(20), topics);
    const weight = ({ found, figures, others }: (typeof pages)[number]) =>
      36 * found.length +
      2 * figures.length +
      12 * others.reduce((sum, { targets }) => sum + targets.length, 0);
    const elsewhere = pages.slice(1).flatMap(({ fragments }) => fragments).length;
    expect(weight(pages[0]!) + elsewhere).toBeLessThanOrEqual(1600);
    for (const page of pages) expect(weight(page)).toBeLessThanOrEqual(1600);
    expect(pages.filter(({ fragments }) => fragments.includes('not-found'))).toEqual([
      pages.find(({ others }) => others.length > 0),
    ]);
  });
});
