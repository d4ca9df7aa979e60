/** The content collections. Schemas come from the domain; what they cannot say is checked in `src/checks`. */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import path from 'node:path';
import { contentRoot } from './checks/read.ts';
import { readYaml } from './plan/yaml.ts';
import { lexiconEntrySchema, planSchema, taskSchema, topicSchema } from './plan/schema.ts';
import { settingsSchema } from './site/settings.ts';

const plansFolder = path.join(contentRoot(), 'plans');
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.[a-z]+$/u, '');

/** "2024/plan" */
const plans = defineCollection({
  loader: glob({ base: plansFolder, pattern: '*/plan.yaml', generateId: withoutExtension }),
  schema: planSchema,
});

/** "2024/tasks/18" */
const tasks = defineCollection({
  loader: glob({ base: plansFolder, pattern: '*/tasks/*.mdx', generateId: withoutExtension }),
  schema: taskSchema,
});

const topics = defineCollection({
  loader: file(path.join(contentRoot(), 'topics.yaml'), {
    parser: (text) =>
      // Collections sort by id; the file's order is the editor's.
      Object.fromEntries(
        (readYaml(text).value as { slug: string }[]).map((topic, index) => [
          `${String(index).padStart(2, '0')}-${topic.slug}`,
          topic,
        ]),
      ),
  }),
  schema: topicSchema,
});

const lexicon = defineCollection({
  loader: file(path.join(contentRoot(), 'lexicon.yaml'), {
    parser: (text) =>
      Object.fromEntries(
        (readYaml(text).value as object[]).map((entry, index) => [
          String(index).padStart(4, '0'),
          entry as Record<string, unknown>,
        ]),
      ),
  }),
  schema: lexiconEntrySchema,
});

/** One entry, "site". */
const settings = defineCollection({
  loader: file(path.join(contentRoot(), 'site.yaml'), {
    parser: (text) => ({ site: readYaml(text).value as Record<string, unknown> }),
  }),
  schema: settingsSchema,
});

export const collections = { plans, tasks, topics, lexicon, settings };
