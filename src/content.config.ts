/** The content collections. Schemas come from the domain; what they cannot say is checked in `src/checks`. */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import path from 'node:path';
import { contentRoot } from './content/read.ts';
import { outcomesSchema, seriesFileSchema } from './model/outcome.ts';
import { readYaml } from './content/yaml.ts';
import {
  glossaryEntrySchema,
  lexiconEntrySchema,
  planSchema,
  taskSchema,
  topicSchema,
} from './model/schema.ts';
import { settingsSchema } from './model/settings.ts';

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

/** "2024/outcomes" */
const outcomes = defineCollection({
  loader: glob({ base: plansFolder, pattern: '*/outcomes.yaml', generateId: withoutExtension }),
  schema: outcomesSchema,
});

/** One entry, "series". */
const series = defineCollection({
  loader: file(path.join(contentRoot(), 'series.yaml'), {
    parser: (text) => ({ series: readYaml(text).value as Record<string, unknown> }),
  }),
  schema: seriesFileSchema,
});

/** A file that is one list; its entries keep the editor's order. */
const list = (name: string) =>
  file(path.join(contentRoot(), name), {
    parser: (text) =>
      Object.fromEntries(
        (readYaml(text).value as object[]).map((entry, index) => [
          // Collections sort by id.
          String(index).padStart(4, '0'),
          entry as Record<string, unknown>,
        ]),
      ),
  });

const topics = defineCollection({ loader: list('topics.yaml'), schema: topicSchema });
const lexicon = defineCollection({ loader: list('lexicon.yaml'), schema: lexiconEntrySchema });
const glossary = defineCollection({ loader: list('glossary.yaml'), schema: glossaryEntrySchema });

/** One entry, "site". */
const settings = defineCollection({
  loader: file(path.join(contentRoot(), 'site.yaml'), {
    parser: (text) => ({ site: readYaml(text).value as Record<string, unknown> }),
  }),
  schema: settingsSchema,
});

export const collections = { plans, tasks, outcomes, series, topics, lexicon, glossary, settings };
