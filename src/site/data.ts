/** The public data of each plan, made once a build. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../content/read.ts';
import { dataFiles, type DataFile } from '../exports/data-files.ts';
import type { About } from '../exports/catalogues/data-package.ts';
import type { Plan } from '../model/plan.ts';
import { changesIn } from './history.ts';
import { getSettings, links } from './plans.ts';

/** What is known of a plan's data as a whole. */
export async function aboutData({ year }: Plan): Promise<About> {
  const { name, publisher } = await getSettings();
  return {
    site: name,
    page: links.absolute(links.data()),
    modified: changesIn(year)[0]?.time,
    publisher,
  };
}

/** The files that a reader is offered as such: not those of single tasks. */
export const offeredFiles = (files: readonly DataFile[]) =>
  files.filter(({ path: name }) => !name.includes('/'));

const made = new Map<number, Promise<DataFile[]>>();

/** Every data file of a plan. */
export function getDataFiles(plan: Plan): Promise<DataFile[]> {
  const read = (...names: string[]) => readFileSync(path.join(contentRoot(), ...names));
  const make = async () =>
    dataFiles(
      plan,
      await aboutData(plan),
      links,
      read('plans', String(plan.year), 'source.txt'),
      read('LICENSE.md'),
    );
  if (import.meta.env.DEV) return make();
  const files = made.get(plan.year) ?? make();
  made.set(plan.year, files);
  return files;
}
