/** The edge between Astro's collections and the domain: pages ask here for plans and addresses. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { OutcomesRecord } from '../model/outcome.ts';
import { buildSeries, type Series } from '../model/series.ts';
import { buildPlan, type Plan, type Task } from '../model/plan.ts';
import type { GlossaryEntry, LexiconEntry, TopicRecord } from '../model/schema.ts';
import { parseBody } from '../language/body.ts';
import { addressesUnder } from '../model/addresses.ts';
import type { Settings } from '../model/settings.ts';

/** Every address, under the base path and site of this build. */
export const links = addressesUnder(import.meta.env.BASE_URL, import.meta.env.SITE ?? '');

let plans: Promise<Plan[]> | undefined;

/** All plans, newest first. */
export function getPlans(): Promise<Plan[]> {
  // The editing server must see every change; a build reads once.
  if (import.meta.env.DEV) return readPlans();
  plans ??= readPlans();
  return plans;
}

async function readPlans(): Promise<Plan[]> {
  const records = await getCollection('plans');
  const tasks = await getCollection('tasks');
  const outcomes = await getCollection('outcomes');
  return records
    .map(({ id, data }) => {
      const folder = id.replace(/plan$/u, 'tasks/');
      const own = tasks.filter((task) => task.id.startsWith(folder));
      return buildPlan(
        data,
        own.map(({ data: record, body }) => ({ record, wording: parseBody(body ?? '') })),
        outcomes.find((one) => one.id === id.replace(/plan$/u, 'outcomes'))?.data,
      );
    })
    .sort((a, b) => b.year - a.year);
}

/** The collection entry of a task, to render its MDX body. */
export async function getTaskEntry({ plan, number }: Task): Promise<CollectionEntry<'tasks'>> {
  const id = `${plan}/tasks/${String(number).padStart(2, '0')}`;
  const entry = await getEntry('tasks', id);
  if (!entry) throw new Error(`no content entry for task ${id}`);
  return entry;
}

/** Topics in the order of their file. */
export async function getTopics(): Promise<TopicRecord[]> {
  return (await getCollection('topics')).map(({ data }) => data);
}

/** Everyday words and the plans' own, in the order of their file. */
export async function getLexicon(): Promise<LexiconEntry[]> {
  return (await getCollection('lexicon')).map(({ data }) => data);
}

/** Explained terms, in the order of their file. */
export async function getGlossary(): Promise<GlossaryEntry[]> {
  return (await getCollection('glossary')).map(({ data }) => data);
}

/** Indicators across the years. */
export async function getSeries(): Promise<Series[]> {
  const entry = await getEntry('series', 'series');
  return buildSeries(
    entry?.data ?? { plans: [], series: [] },
    await getPlans(),
    ({ task, fragment }, { year }) => links.task(year, task, fragment),
  );
}

/** Published figures of a plan and where they were looked for, as recorded. */
export async function getOutcomes({ year }: Plan): Promise<OutcomesRecord> {
  const entry = await getEntry('outcomes', `${year}/outcomes`);
  return entry?.data ?? { outcomes: [], searches: [] };
}

/** What the operator has set. */
export async function getSettings(): Promise<Settings> {
  const entry = await getEntry('settings', 'site');
  if (!entry) throw new Error('content/site.yaml is missing');
  return entry.data;
}

/** Paths for a page of each plan: `/2024/…`. */
export async function planPaths() {
  return (await getPlans()).map((plan) => ({
    params: { year: String(plan.year) },
    props: { plan },
  }));
}
