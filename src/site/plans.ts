/** The edge between Astro's collections and the domain: pages ask here for plans and addresses. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { buildPlan, type Plan, type Task } from '../plan/plan.ts';
import type { GlossaryEntry, LexiconEntry, TopicRecord } from '../plan/schema.ts';
import { parseBody } from '../wording/body.ts';
import { addressesUnder } from './addresses.ts';
import type { Settings } from './settings.ts';

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
  return records
    .map(({ id, data }) => {
      const folder = id.replace(/plan$/u, 'tasks/');
      const own = tasks.filter((task) => task.id.startsWith(folder));
      return buildPlan(
        data,
        own.map(({ data: record, body }) => ({ record, wording: parseBody(body ?? '') })),
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
