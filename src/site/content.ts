/** The edge between the loader and Astro: what pages are made from. */
import { getEntry, type CollectionEntry } from 'astro:content';
import { chartsOf, seriesCharts, type Chart } from '../charts/chart.ts';
import { fragmentOfYears, yearPages, type YearPage } from '../charts/year-pages.ts';
import { contentRoot } from '../content/read.ts';
import { currentContent, type LoadedContent } from '../loader/load.ts';
import { contextOf, type TargetInContext } from '../model/context.ts';
import { listPage } from '../model/addresses.ts';
import { mainPlan, mainPlans } from '../model/issuers.ts';
import type { Plan, Task } from '../model/plan.ts';
import { buildSeries, yearsAround, type Series } from '../model/series.ts';
import { indexOfTerms, termPages } from '../search/index/terms-index.ts';
import { links } from './links.ts';

/**
 * The checked content.
 * @throws ContentRefused with the findings, where the checks refuse it.
 */
export const siteContent = (): LoadedContent => currentContent(contentRoot());

/**
 * Bytes of a content file.
 * @param path under the content folder.
 * @throws Error where there is none.
 */
export function contentFile(path: string): Uint8Array {
  const bytes = siteContent().files.get(path);
  if (!bytes) throw new Error(`no content file ${path}`);
  return bytes;
}

/** The plan that the site leads with. */
export const leadingPlan = (): Plan | undefined => {
  const { plans, settings } = siteContent();
  return mainPlan(plans, settings.mainIssuer);
};

/** What is put together from the content, once for all pages. */
function once<T>(make: (content: LoadedContent) => T): () => T {
  const made = new WeakMap<LoadedContent, { value: T }>();
  return () => {
    const content = siteContent();
    const known = made.get(content) ?? { value: make(content) };
    made.set(content, known);
    return known.value;
  };
}

/** Indicators across the years. */
export const siteSeries = once(({ series, plans, settings }): Series[] =>
  buildSeries(series, mainPlans(plans, settings.mainIssuer), ({ id }) => links.target(id)),
);

const seriesByPlan = once(
  ({ plans }) =>
    new Map(
      plans.map((plan) => [plan.key, siteSeries().map((one) => yearsAround(one, plan.year))]),
    ),
);

/** Indicators in the years around a plan's own. */
export const seriesAround = ({ key }: Plan): readonly Series[] => seriesByPlan().get(key) ?? [];

/** The index of terms, dealt out to pages. */
export const siteTermPages = once(({ plans, lexicon, glossary }) =>
  termPages(indexOfTerms(plans, lexicon, glossary, links)),
);

/** What other years say of a plan's indicators; of another issuer's plan nothing is recorded. */
export function planSeries(plan: Plan): Series[] {
  const { plans, settings } = siteContent();
  if (!mainPlans(plans, settings.mainIssuer).includes(plan)) return [];
  return seriesAround(plan).filter(({ targets, whole }) =>
    (whole?.targets ?? targets).some(({ year }) => year !== plan.year),
  );
}

/** A plan's indicators over the years, dealt out to pages. */
export const planYearPages = (plan: Plan): YearPage[] =>
  yearPages(seriesCharts(planSeries(plan), plan), plan === leadingPlan());

/** Where the years of each of a plan's indicators stand, by its key. */
export const yearPlaces = (plan: Plan): ReadonlyMap<string, string> =>
  new Map(
    planYearPages(plan).flatMap(({ number, charts }) =>
      charts.map(({ series: { indicatorKey } }) => [
        indicatorKey,
        listPage(links.progressPage(plan.key, 'years'), number, fragmentOfYears(indicatorKey)),
      ]),
    ),
  );

const addressesOfYears = once(() => {
  const plan = leadingPlan();
  return plan && yearPlaces(plan);
});

/** Where all years of an indicator stand: in a table on the page of years of the plan that the site leads with. */
export const addressOfYears = ({ indicatorKey }: Series): string | undefined =>
  addressesOfYears()?.get(indicatorKey);

/** The charts of a task, or of the whole plan. @param series of the indicators; around the plan's year, unless given. */
export const siteCharts = (
  plan: Plan,
  { targets }: Pick<Task, 'targets'>,
  series: readonly Series[] = seriesAround(plan),
): Chart[] => chartsOf(targets, plan, series, ({ id }) => links.target(id));

/** Targets of a task, or others of the plan, with what is known around them, and their charts; in the order of the text. */
export const targetsInContext = (
  plan: Plan,
  some: Pick<Task, 'targets'>,
): (TargetInContext & { chart: Chart })[] =>
  siteCharts(plan, some).map((chart, index) => {
    const target = some.targets[index]!;
    return { target, chart, context: contextOf(target, plan, chart.series) };
  });

/** The collection entry of a task, to render its MDX body. */
export async function taskEntry({ id }: Task): Promise<CollectionEntry<'tasks'>> {
  const entry = await getEntry('tasks', id);
  if (!entry) throw new Error(`no content entry for task ${id}`);
  return entry;
}
