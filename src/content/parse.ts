/** Content files read into typed records, each with what is needed to name a place in them. */
import { z } from 'astro/zod';
import { splitFrontMatter } from './front-matter.ts';
import {
  glossaryEntrySchema,
  lexiconEntrySchema,
  planSchema,
  taskSchema,
  topicSchema,
  type GlossaryEntry,
  type LexiconEntry,
  type PlanRecord,
  type TaskRecord,
  type TopicRecord,
} from '../model/schema.ts';
import { readYaml, type YamlText } from './yaml.ts';
import {
  outcomesSchema,
  seriesFileSchema,
  type OutcomesRecord,
  type SeriesFile,
} from '../model/outcome.ts';
import { settingsSchema } from '../model/settings.ts';
import { BodyError, parseBody, type MarkedWording } from '../language/body.ts';
import type { Finding } from '../model/finding.ts';
import type { ContentFile } from './read.ts';
import { checkSchema } from './schema-findings.ts';

export interface ParsedTask {
  file: string;
  record: TaskRecord;
  wording: MarkedWording;
  yaml: YamlText;
  bodyLine: number;
}

export interface ParsedPlan {
  file: string;
  folder: string;
  record: PlanRecord;
  yaml: YamlText;
  source: Uint8Array | undefined;
  tasks: ParsedTask[];
  /** Absent while nobody has looked for results. */
  outcomes: ParsedOutcomes | undefined;
  /** Whether every task file could be read; otherwise the tasks cannot be counted or put together. */
  complete: boolean;
}

export interface ParsedOutcomes {
  file: string;
  record: OutcomesRecord;
  yaml: YamlText;
}

export interface ParsedSeries {
  record: SeriesFile;
  yaml: YamlText;
}

/** A file that is one list. */
export interface ParsedList<Entry> {
  entries: Entry[];
  yaml: YamlText;
}

export interface ParsedContent {
  plans: ParsedPlan[];
  topics: TopicRecord[];
  lexicon: ParsedList<LexiconEntry>;
  glossary: ParsedList<GlossaryEntry>;
  series: ParsedSeries;
  findings: Finding[];
}

const decode = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** A finding about a file as a whole. */
export const wholeFile = (
  file: string,
  found: string,
  expected: string,
  remedy: string,
  line = 1,
): Finding => ({
  severity: 'error',
  file,
  line,
  column: 1,
  field: '',
  found,
  expected,
  remedy,
});

/**
 * Reads all content. Files that do not parse are left out and reported.
 * @param files with paths under the content folder.
 */
export function parseContent(files: readonly ContentFile[]): ParsedContent {
  const findings: Finding[] = [];
  const named = new Map(files.map((file) => [file.path, file]));
  const text = (path: string): string | undefined => {
    const file = named.get(path);
    if (!file) return undefined;
    try {
      return decode(file.bytes);
    } catch {
      findings.push(
        wholeFile(
          `content/${path}`,
          '不是有效的 UTF-8',
          'UTF-8 编码的文字',
          '用 UTF-8 另存这个文件。',
        ),
      );
      return undefined;
    }
  };

  const parseOutcomes = (path: string): ParsedOutcomes | undefined => {
    const yamlText = text(path);
    if (yamlText === undefined) return undefined;
    const file = `content/${path}`;
    const yaml = readYaml(yamlText);
    const checked = checkSchema(outcomesSchema, yaml, file);
    if ('value' in checked) return { file, record: checked.value, yaml };
    findings.push(...checked.findings);
    return undefined;
  };

  const plans = files.flatMap(({ path }) => {
    const folder = /^(plans\/\d{4})\/plan\.yaml$/u.exec(path)?.[1];
    const yamlText = folder === undefined ? undefined : text(path);
    if (folder === undefined || yamlText === undefined) return [];
    const file = `content/${path}`;
    const yaml = readYaml(yamlText);
    const checked = checkSchema(planSchema, yaml, file);
    if ('findings' in checked) {
      findings.push(...checked.findings);
      return [];
    }
    const taskFiles = files.filter(
      (task) => task.path.startsWith(`${folder}/tasks/`) && task.path.endsWith('.mdx'),
    );
    const tasks = taskFiles.flatMap((task) => {
      const taskText = text(task.path);
      const parsed =
        taskText === undefined ? undefined : parseTask(`content/${task.path}`, taskText, findings);
      return parsed ? [parsed] : [];
    });
    return [
      {
        file,
        folder: `content/${folder}`,
        record: checked.value,
        yaml,
        source: named.get(`${folder}/source.txt`)?.bytes,
        tasks,
        outcomes: parseOutcomes(`${folder}/outcomes.yaml`),
        complete: tasks.length === taskFiles.length,
      },
    ];
  });
  if (plans.length === 0 && findings.length === 0) {
    findings.push(
      wholeFile(
        'content/plans',
        '没有任何一年的 plan.yaml',
        '至少一年的计划',
        '运行 npm run import 导入原文。',
      ),
    );
  }
  const settings = text('site.yaml');
  if (settings === undefined) {
    findings.push(
      wholeFile('content/site.yaml', '没有这个文件', '网站设置', '恢复 content/site.yaml。'),
    );
  } else {
    const checked = checkSchema(settingsSchema, readYaml(settings), 'content/site.yaml');
    if ('findings' in checked) findings.push(...checked.findings);
  }
  const seriesText = text('series.yaml') ?? 'plans: []\nseries: []\n';
  const seriesYaml = readYaml(seriesText);
  const checkedSeries = checkSchema(seriesFileSchema, seriesYaml, 'content/series.yaml');
  if ('findings' in checkedSeries) findings.push(...checkedSeries.findings);
  return {
    plans,
    series: {
      record: 'value' in checkedSeries ? checkedSeries.value : { plans: [], series: [] },
      yaml: seriesYaml,
    },
    topics: parseList(text('topics.yaml'), 'content/topics.yaml', topicSchema, findings).entries,
    lexicon: parseList(text('lexicon.yaml'), 'content/lexicon.yaml', lexiconEntrySchema, findings),
    glossary: parseList(
      text('glossary.yaml'),
      'content/glossary.yaml',
      glossaryEntrySchema,
      findings,
    ),
    findings,
  };
}

function parseTask(file: string, text: string, findings: Finding[]): ParsedTask | undefined {
  const halves = splitFrontMatter(text);
  if (!halves) {
    findings.push(
      wholeFile(
        file,
        '文件开头没有用 --- 括起的字段',
        '第一行是 ---，字段之后再有一行 ---',
        '补上这两行。',
      ),
    );
    return undefined;
  }
  const yaml = readYaml(halves.yaml, halves.yamlLine);
  const checked = checkSchema(taskSchema, yaml, file);
  if ('findings' in checked) findings.push(...checked.findings);
  try {
    const wording = parseBody(halves.body);
    return 'value' in checked
      ? { file, record: checked.value, wording, yaml, bodyLine: halves.bodyLine }
      : undefined;
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    findings.push(
      wholeFile(file, error.found, error.message, error.remedy, halves.bodyLine + error.line - 1),
    );
    return undefined;
  }
}

/** A file that is one list; a list that cannot be read counts as empty, and is reported. */
function parseList<Schema extends z.ZodType>(
  text: string | undefined,
  file: string,
  schema: Schema,
  findings: Finding[],
): ParsedList<z.infer<Schema>> {
  const yaml = readYaml(text ?? '');
  if (text === undefined) {
    findings.push(wholeFile(file, '没有这个文件', '一个列表', `恢复 ${file}。`));
    return { entries: [], yaml };
  }
  const checked = checkSchema(z.array(schema), yaml, file);
  if ('value' in checked) return { entries: checked.value, yaml };
  findings.push(...checked.findings);
  return { entries: [], yaml };
}
