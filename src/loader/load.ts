/**
 * The one way from content to model: files are read, checked and built into plans here, for pages, search, exports and
 * the build alike. What the checks refuse nobody gets.
 */
import { checkContent } from '../checks/content.ts';
import { parseContent } from '../content/parse.ts';
import { contentStamp, readContent, type ContentFile } from '../content/read.ts';
import { newestFirst, type CorrectionRecord } from '../model/correction.ts';
import { chinaDay } from '../language/dates.ts';
import { errorsFirst, formatFindings, isError, type Finding } from '../model/finding.ts';
import type { SeriesFile } from '../model/outcome.ts';
import { buildPlan, type Plan } from '../model/plan.ts';
import type { GlossaryEntry, LexiconEntry, TopicRecord } from '../model/schema.ts';
import type { Settings } from '../model/settings.ts';

export interface LoadedContent {
  /** Newest first. */
  plans: Plan[];
  /** Topics that a task has, lexicon and glossary, in the order of their files. */
  topics: TopicRecord[];
  lexicon: LexiconEntry[];
  glossary: GlossaryEntry[];
  series: SeriesFile;
  settings: Settings;
  /** What was put right, newest first. */
  corrections: CorrectionRecord[];
  /** Bytes of the files, by their paths under the content folder. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Content that was looked at: what there is to say about it and, where nothing is wrong, what it gives. */
export interface CheckedContent {
  /** Errors first; causes before what follows from them. */
  findings: Finding[];
  /** Absent where a finding is an error. */
  content?: LoadedContent;
}

/** Thrown where content is asked for that the checks refuse; its message is what an editor reads. */
export class ContentRefused extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(formatFindings(findings));
    this.findings = findings;
  }
}

/**
 * Today in China, ISO date. What is built again later is built as on its day: `SOURCE_DATE_EPOCH` (seconds) names one,
 * https://reproducible-builds.org/specs/source-date-epoch/.
 */
function buildDay(): string {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']?.trim() || Number.NaN);
  return chinaDay(new Date(Number.isInteger(epoch) ? epoch * 1000 : Date.now()).toISOString());
}

/**
 * Checks content and builds its model.
 * @param files of the content folder, paths under it.
 * @param today ISO date.
 */
export function loadContent(files: readonly ContentFile[], today = buildDay()): CheckedContent {
  const parsed = parseContent(files);
  const findings = errorsFirst(checkContent(files, parsed, today));
  const { plans, topics, lexicon, glossary, series, settings, corrections } = parsed;
  if (!settings || !topics || findings.some(isError)) return { findings };
  const used = new Set(plans.flatMap(({ tasks }) => tasks.flatMap(({ record }) => record.topics)));
  return {
    findings,
    content: {
      plans: plans
        .map(({ outcomes, ...plan }) => buildPlan(plan, outcomes?.record))
        .sort((a, b) => b.year - a.year),
      topics: topics.entries.filter(({ slug }) => used.has(slug)),
      lexicon: lexicon.entries,
      glossary: glossary.entries,
      series: series.record,
      settings: settings.record,
      corrections: newestFirst(corrections?.entries ?? []),
      files: new Map(files.map(({ path, bytes }) => [path, bytes])),
    },
  };
}

/**
 * Content of a folder that nothing is wrong with.
 * @throws ContentRefused with what is wrong.
 */
export function soundContent(root: string): LoadedContent {
  const { findings, content } = loadContent(readContent(root));
  if (!content) throw new ContentRefused(findings);
  return content;
}

/** Content that was read last. */
interface LastRead {
  root: string;
  stamp: string;
  content: LoadedContent;
}

/** The pages of a build are a bundle with a copy of this module: what is read once for all stands beside both. */
const shared = globalThis as { contentReadLast?: LastRead };

/**
 * Content of a folder that nothing is wrong with, as it is now: a build reads it once, the editing server again after
 * every change.
 * @throws ContentRefused with what is wrong.
 */
export function currentContent(root: string): LoadedContent {
  const last = shared.contentReadLast;
  const building = process.env['NODE_ENV'] === 'production';
  if (building && last?.root === root) return last.content;
  const stamp = contentStamp(root);
  if (last?.root === root && last.stamp === stamp) return last.content;
  const content = soundContent(root);
  shared.contentReadLast = { root, stamp, content };
  return content;
}

/** Lets {@link currentContent} have what a build has checked already. */
export function keepContent(root: string, content: LoadedContent) {
  shared.contentReadLast = { root, stamp: contentStamp(root), content };
}
