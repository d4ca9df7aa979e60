/** Content files read into typed records, each with what is needed to name a place in them. */
import { z } from 'astro/zod';
import { BodyError, parseBody, type MarkedWording } from '../language/body.ts';
import type { DocumentPart } from '../language/document.ts';
import {
  errorAt,
  fieldName,
  lineOf,
  warningAt,
  type Finding,
  type Place,
} from '../model/finding.ts';
import { correctionSchema, type CorrectionRecord } from '../model/correction.ts';
import type { PlanKey } from '../model/ids.ts';
import {
  outcomesSchema,
  seriesFileSchema,
  type OutcomesRecord,
  type SeriesFile,
} from '../model/outcome.ts';
import {
  glossaryEntrySchema,
  hostSchema,
  lexiconEntrySchema,
  planSchema,
  taskSchema,
  topicSchema,
  type GlossaryEntry,
  type HostRecord,
  type LexiconEntry,
  type PlanRecord,
  type TopicRecord,
} from '../model/schema.ts';
import { settingsSchema, type Settings } from '../model/settings.ts';
import { passagesOf, type ParsedTask } from './passages.ts';
import { fenceFault, splitFrontMatter } from './front-matter.ts';
import {
  correctionsFile,
  glossaryFile,
  hostsFile,
  inProject,
  isFolder,
  lexiconFile,
  outcomesFile,
  placeOf,
  planFile,
  planFolder,
  seriesFile,
  siteFile,
  sourceFile,
  tasksFolder,
  topicsFile,
} from './paths.ts';
import { textOf, type ContentFile } from './read.ts';
import { checkSchema } from './schema-findings.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** A record with the YAML that it was read from. */
export interface Parsed<Record> {
  /** Path from the project's root. */
  file: string;
  yaml: YamlText;
  record: Record;
}

export type { ParsedTask } from './passages.ts';

export interface ParsedPlan extends Parsed<PlanRecord> {
  /** By its folder. */
  key: PlanKey;
  /** Path of the folder from the project's root. */
  folder: string;
  source: Uint8Array | undefined;
  /** The document that was imported; undefined where it is not there. */
  original: Uint8Array | undefined;
  /** The document's parts in order, texts without their marks. */
  parts: DocumentPart[];
  /** Wording of the parts that are texts, by their place in `parts`. */
  wordings: (MarkedWording | undefined)[];
  tasks: ParsedTask[];
  /** What may promise something outside the tasks; see `passagesOf`. */
  passages: ParsedTask[];
  /** Absent while nobody has looked for results. */
  outcomes: Parsed<OutcomesRecord> | undefined;
  /** Whether every task file could be read; otherwise the tasks cannot be counted or put together. */
  complete: boolean;
}

/** A file that is one list. */
export interface ParsedList<Entry> {
  file: string;
  yaml: YamlText;
  entries: Entry[];
}

export interface ParsedContent {
  plans: ParsedPlan[];
  /** Absent where they could not be read. */
  topics: ParsedList<TopicRecord> | undefined;
  lexicon: ParsedList<LexiconEntry>;
  glossary: ParsedList<GlossaryEntry>;
  series: Parsed<SeriesFile>;
  /** Absent where they could not be read. */
  hosts: ParsedList<HostRecord> | undefined;
  /** Absent where they could not be read; none while nothing had to be put right. */
  corrections: ParsedList<CorrectionRecord> | undefined;
  /** Absent where they could not be read. */
  settings: Parsed<Settings> | undefined;
  /** Whether every plan, with all its tasks, could be read; otherwise nothing can be missed in them. */
  whole: boolean;
  findings: Finding[];
}

/** Where a field stands, or the nearest field around it that is there. */
export const fieldAt = (
  { file, yaml }: Pick<Parsed<unknown>, 'file' | 'yaml'>,
  path: readonly (string | number)[],
): Place => ({ file, ...yaml.placeOf(path), field: fieldName(yaml.fieldOf?.(path) ?? path) });

/**
 * Reads all content. Files that do not parse are left out and reported, except for what is wrong with them as files.
 * @param files with paths under the content folder.
 */
export function parseContent(files: readonly ContentFile[]): ParsedContent {
  const findings: Finding[] = [];
  const named = new Map(files.map((file) => [file.path, file]));
  const readable = (path: string): ContentFile | undefined => {
    const file = named.get(path);
    return file && !file.unread ? file : undefined;
  };
  /** A file that is one record; undefined where it is not there or cannot be read, which is reported. */
  const record = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
  ): Parsed<z.infer<Schema>> | undefined => {
    const content = readable(path);
    if (content === undefined) return undefined;
    const parsed = parsedOnce(content, (text): Reading<Parsed<z.infer<Schema>>> => {
      const file = inProject(path);
      const yaml = readYaml(text);
      const checked = checkSchema(schema, yaml, file, isRepaired);
      return 'value' in checked
        ? { parsed: { file, yaml, record: checked.value }, findings: [] }
        : { findings: checked.findings };
    });
    findings.push(...parsed.findings);
    return parsed.parsed;
  };
  /** A file that is one list; one that is not there counts as empty. Undefined where it cannot be read. */
  const list = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
  ): ParsedList<z.infer<Schema>> | undefined => {
    if (!named.has(path)) {
      findings.push(...notThere(path));
      return none(path);
    }
    const parsed = record(path, z.array(schema));
    return parsed && { file: parsed.file, yaml: parsed.yaml, entries: parsed.record };
  };
  const listOrNone = <Schema extends z.ZodType>(path: string, schema: Schema) =>
    list(path, schema) ?? none(path);
  /** A list that a site may do without. */
  const listIfAny = <Schema extends z.ZodType>(path: string, schema: Schema) =>
    named.has(path) ? list(path, schema) : none(path);
  const task = (path: string): ParsedTask | undefined => {
    const content = readable(path);
    if (content === undefined) return undefined;
    const parsed = parsedOnce(content, (text) => parseTask(inProject(path), text));
    findings.push(...parsed.findings);
    return parsed.parsed;
  };

  const places = files.map(({ path }) => ({ path, place: placeOf(path) }));
  const keys = [
    ...new Set(places.flatMap(({ place }) => (place && 'plan' in place ? [place.plan] : []))),
  ];
  const plans = keys.flatMap((key): ParsedPlan[] => {
    const file = planFile(key);
    if (!named.has(file)) findings.push(...missing(file, '计划的记录'));
    const plan = record(file, planSchema);
    const outcomes = record(outcomesFile(key), outcomesSchema);
    const taskFiles = places.filter(({ place }) => place?.kind === 'task' && place.plan === key);
    const tasks = taskFiles.flatMap(({ path }) => task(path) ?? []);
    if (!plan) return [];
    const folder = inProject(planFolder(key));
    const source = named.get(sourceFile(key))?.bytes;
    const imported = plan.record.source.original?.file;
    const original =
      imported === undefined ? undefined : named.get(`${planFolder(key)}/${imported}`)?.bytes;
    const { wordings, faults } = partWordings(plan);
    findings.push(...faults);
    const parts = plan.record.parts.map((part, index): DocumentPart => {
      const wording = wordings[index];
      return part.kind === 'text' && wording ? { ...part, text: wording.text } : part;
    });
    const complete =
      tasks.length === taskFiles.length && !named.has(tasksFolder(key)) && faults.length === 0;
    const passages = passagesOf(plan, { parts, wordings });
    return [
      {
        ...plan,
        key,
        folder,
        source,
        original,
        parts,
        wordings,
        tasks,
        passages,
        outcomes,
        complete,
      },
    ];
  });
  const unreadFolder = files.some(({ path, unread }) => unread && isFolder(path));
  if (keys.length === 0 && !unreadFolder)
    findings.push(
      ...errorAt(
        lineOf(inProject('plans')),
        '没有任何一年的 plan.yaml',
        '至少一年的计划',
        '运行 npm run import 导入原文。',
      ),
    );
  if (!named.has(siteFile)) findings.push(...missing(siteFile, '网站设置'));
  return {
    plans,
    settings: record(siteFile, settingsSchema),
    series: record(seriesFile, seriesFileSchema) ?? {
      file: inProject(seriesFile),
      yaml: readYaml(''),
      record: { plans: [], series: [] },
    },
    hosts: listIfAny(hostsFile, hostSchema),
    corrections: listIfAny(correctionsFile, correctionSchema),
    topics: list(topicsFile, topicSchema),
    lexicon: listOrNone(lexiconFile, lexiconEntrySchema),
    glossary: listOrNone(glossaryFile, glossaryEntrySchema),
    whole:
      plans.length === keys.length &&
      plans.every(({ complete }) => complete) &&
      keys.length > 0 &&
      !unreadFolder,
    findings,
  };
}

/** What a file gave: a record, findings, or both. */
interface Reading<Record> {
  parsed?: Record;
  findings: Finding[];
}

/** The editing server's pages have a copy of this module: what was parsed for its checks serves them too. */
const shared = globalThis as { contentReadings?: WeakMap<ContentFile, Reading<unknown>> };
const readings = (shared.contentReadings ??= new WeakMap());

/** A file is parsed once, however often the content around it is looked at; its path says as what. */
function parsedOnce<Record>(
  file: ContentFile,
  parse: (text: string) => Reading<Record>,
): Reading<Record> {
  const known = readings.get(file) as Reading<Record> | undefined;
  if (known) return known;
  const text = textOf(file.bytes);
  const reading = text === undefined ? { findings: [] } : parse(text);
  readings.set(file, reading);
  return reading;
}

/** What the extraction has is written in a repair as it is. */
const isRepaired = ([list, second, third, fourth]: readonly PropertyKey[]) =>
  (list === 'repairs' && third === 'find') ||
  (list === 'source' && second === 'folded' && typeof third === 'number' && fourth === 'find');

const none = (path: string) => ({ file: inProject(path), yaml: readYaml(''), entries: [] });

/** A site needs none of the lists; one that was there and is gone should be noticed all the same. */
const notThere = (path: string): Finding[] =>
  warningAt(
    lineOf(inProject(path)),
    '没有这个文件',
    '一个列表；没有要写的就写 []',
    `不需要，就新建 ${inProject(path)}，写上 []；误删了，就恢复它。`,
  );

const missing = (path: string, expected: string): Finding[] =>
  errorAt(lineOf(inProject(path)), '没有这个文件', expected, `恢复 ${inProject(path)}。`);

/** The texts among a plan's parts, whose promised numbers are marked as those of tasks are. */
function partWordings(plan: Parsed<PlanRecord>) {
  const faults: Finding[] = [];
  const wordings = plan.record.parts.map((part, index) => {
    if (part.kind !== 'text') return undefined;
    try {
      return parseBody(part.text);
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      const place = fieldAt(plan, ['parts', index, part.role]);
      faults.push(...errorAt(place, error.found, error.message, error.remedy));
      return undefined;
    }
  });
  return { wordings, faults };
}

function parseTask(file: string, text: string): Reading<ParsedTask> {
  const halves = splitFrontMatter(text);
  if (!halves) {
    const { line, found } = fenceFault(text);
    return {
      findings: errorAt(
        lineOf(file, line),
        `文件开头没有用 --- 括起的字段：${found}`,
        '第一行是 ---，字段之后再有一行 ---，前后没有空格',
        '补上或改正这两行。',
      ),
    };
  }
  const yaml = readYaml(halves.yaml, halves.yamlLine);
  const checked = checkSchema(taskSchema, yaml, file);
  const findings = 'findings' in checked ? checked.findings : [];
  try {
    const wording = parseBody(halves.body);
    return 'value' in checked
      ? {
          parsed: {
            file,
            record: checked.value,
            wording,
            passage: { task: checked.value.number },
            yaml,
            bodyLine: halves.bodyLine,
          },
          findings,
        }
      : { findings };
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    const line = halves.bodyLine + error.line - 1;
    return {
      findings: [
        ...findings,
        ...errorAt(lineOf(file, line), error.found, error.message, error.remedy),
      ],
    };
  }
}
