/** The public data of each plan, made once a build. */
import { licenseFile, sourceFile } from '../content/paths.ts';
import { dataFiles, type DataFile } from '../exports/data-files.ts';
import { licenseText } from '../exports/catalogues/license.ts';
import type { About } from '../exports/catalogues/data-package.ts';
import { itemsOn, pagesOf, withPlaces } from '../model/list-pages.ts';
import type { Plan } from '../model/plan.ts';
import { changesIn } from './history.ts';
import { contentFile, siteCharts, siteContent } from './content.ts';
import type { PlanKey } from '../model/ids.ts';
import { links } from './links.ts';

/** What is known of a plan's data as a whole. */
export function aboutData({ key }: Plan): About {
  const { name, publisher } = siteContent().settings;
  return {
    site: name,
    page: links.absolute(links.data()),
    modified: changesIn(key)[0]?.time,
    publisher,
  };
}

/** Some plans of the page about the data. */
export interface DataPage {
  /** From 1. */
  number: number;
  plans: Plan[];
}

/** Elements of a plan's section, and of what the first page says of all data. */
const elements = { plan: 170, besides: 500 };

/** The plans whose data are offered, dealt out to pages. */
export const dataPages = (): DataPage[] =>
  withPlaces(
    (reserved) =>
      pagesOf(
        [siteContent().plans],
        (plans) => plans,
        () => elements.plan,
        reserved + elements.besides,
      ).map((page) => ({ number: page.number, plans: itemsOn(page) })),
    keysOn,
  );

/** Fragments of a page's plans. */
export const keysOn = ({ plans }: DataPage): PlanKey[] => plans.map(({ key }) => key);

/** The files that a reader is offered as such: not those of single tasks. */
export const offeredFiles = (files: readonly DataFile[]) =>
  files.filter(({ path: name }) => !name.includes('/'));

const made = new Map<PlanKey, Promise<DataFile[]>>();

/** Every data file of a plan. */
export function getDataFiles(plan: Plan): Promise<DataFile[]> {
  const make = () =>
    dataFiles(
      plan,
      aboutData(plan),
      links,
      contentFile(sourceFile(plan.key)),
      siteContent().files.get(licenseFile) ?? new TextEncoder().encode(licenseText),
      (task) => siteCharts(plan, task),
    );
  if (import.meta.env.DEV) return make();
  const files = made.get(plan.key) ?? make();
  made.set(plan.key, files);
  return files;
}
