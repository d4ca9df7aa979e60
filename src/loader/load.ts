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
  const named = new Date(Number.isInteger(epoch) ? epoch * 1000 : Number.NaN);
  // Milliseconds given for seconds name no day that there is.
  return chinaDay((Number.isNaN(named.getTime()) ? new Date() : named).toISOString());
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

/** The content, or what is wrong with it thrown. */
function soundOf({ findings, content }: CheckedContent): LoadedContent {
  if (!content) throw new ContentRefused(findings);
  return content;
}

/**
 * Content of a folder that nothing is wrong with.
 * @throws ContentRefused with what is wrong.
 */
export const soundContent = (root: string): LoadedContent =>
  soundOf(loadContent(readContent(root)));

/** Content that was read last. */
interface LastRead {
  root: string;
  stamp: string;
  checked: CheckedContent;
  files: readonly ContentFile[];
}

/** The pages of a build are a bundle with a copy of this module: what is read once for all stands beside both. */
const shared = globalThis as { contentReadLast?: LastRead };

/**
 * Content of a folder as it is now, looked at once after every change, in which only the files that changed are parsed.
 */
export function watchedContent(root: string): CheckedContent {
  const last = shared.contentReadLast?.root === root ? shared.contentReadLast : undefined;
  const stamp = contentStamp(root);
  if (last?.stamp === stamp) return last.checked;
  const files = readContent(root, last?.files);
  const checked = loadContent(files);
  shared.contentReadLast = { root, stamp, checked, files };
  return checked;
}

/**
 * Content of a folder that nothing is wrong with, as it is now: a build reads it once, the editing server again after
 * every change.
 * @throws ContentRefused with what is wrong.
 */
export function currentContent(root: string): LoadedContent {
  const last = shared.contentReadLast;
  const building = process.env['NODE_ENV'] === 'production';
  return soundOf(building && last?.root === root ? last.checked : watchedContent(root));
}

/** Lets {@link currentContent} have what a build has checked already. */
export function keepContent(root: string, content: LoadedContent) {
  shared.contentReadLast = {
    root,
    stamp: contentStamp(root),
    checked: { findings: [], content },
    files: [],
  };
}
