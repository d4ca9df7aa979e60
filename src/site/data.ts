/** The public data of each plan, made once a build. */
import { licenseFile, sourceFile } from '../content/paths.ts';
import { dataFiles, type DataFile } from '../exports/data-files.ts';
import { licenseText } from '../exports/catalogues/license.ts';
import type { About } from '../exports/catalogues/data-package.ts';
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
