/**
 * The domain model: a year's plan with its chapters, tasks, sentences and targets, as plain data.
 * Built from content that has been checked; knows neither Astro nor files.
 */
import type { OutcomesRecord, SearchRecord } from './outcome.ts';
import {
  changeSince,
  outcomeOf,
  standingOf,
  type Change,
  type Outcome,
  type Standing,
} from './standing.ts';
import type { MarkedWording, Mark } from '../language/body.ts';
import { isoDate } from '../language/dates.ts';
import { splitSentences, type TextRange } from '../language/sentences.ts';
import {
  planKey,
  sentenceFragment,
  targetFragment,
  taskId,
  type PlanKey,
  type TargetId,
  type TaskId,
} from './ids.ts';
import type {
  DeliverableRecord,
  PlanRecord,
  StatedRecord,
  TargetRecord,
  TaskRecord,
} from './schema.ts';
import { strengthOf, type Strength } from './strength.ts';

export interface Target extends TargetRecord {
  /** "t04": its fragment on the task's page. */
  fragment: string;
  task: number;
  chapter: number;
  periodStart: string;
  periodEnd: string;
  /** Life topics: its own, or its task's. */
  topics: string[];
  /** Number of the sentence that contains it, counting from 1. */
  sentence: number;
  /** Published figures for the plan's year, and for the year before. */
  outcomes: Outcome[];
  baselines: Outcome[];
  /** How it stands by them, and how that differs from the year before. */
  standing: Standing;
  change: Change | undefined;
  /** Other targets that share the same printed number ("各"). */
  jointWith: TargetId[];
}

/** An outcome without a number that can still be checked: an event held, a thing completed, a document issued. */
export interface Deliverable extends DeliverableRecord {
  /** Fragment of the sentence that contains it. */
  fragment: string;
}

export interface Sentence extends TextRange {
  /** Counting from 1 within its task. */
  number: number;
  /** "s03": its fragment on the task's page. */
  fragment: string;
  text: string;
}

/** A stretch of the wording that promises; ids of its targets, several where one number serves several promises. */
export interface TargetMark extends Mark {
  targetIds: TargetId[];
}

export interface Task {
  id: TaskId;
  plan: PlanKey;
  number: number;
  chapter: number;
  title: string;
  /** What it is about in everyday words; the editor's, not the document's. */
  summary: string;
  /** Official wording of the body, paragraphs joined by "\n". */
  text: string;
  marks: TargetMark[];
  sentences: Sentence[];
  targets: Target[];
  deliverables: Deliverable[];
  strength: Strength;
  /** What the document states about who, where, by when and from which base; what it leaves open is absent. */
  stated: StatedRecord;
  topics: string[];
}

export interface Chapter {
  number: number;
  title: string;
  tasks: Task[];
}

export interface Plan {
  key: PlanKey;
  year: number;
  record: PlanRecord;
  title: string;
  /** Full name, as it signs. */
  issuer: string;
  /** What people call it. */
  issuerShort: string;
  /** Where it governs, if that is recorded. */
  place: string | undefined;
  documentNumber: string;
  /** Date of the document, ISO 8601. */
  date: string;
  addressees: string;
  copiesTo: string;
  /** Official web page, where one is recorded. */
  url: string | undefined;
  chapters: Chapter[];
  tasks: Task[];
  targets: Target[];
  /** Where results were looked for, as recorded. */
  searches: SearchRecord[];
}

/**
 * Builds a plan.
 * @param record the plan's metadata and frame.
 * @param tasks every task's record with its marked wording, in any order.
 * @param published what was published about its targets, and where it was looked for.
 */
export function buildPlan(
  record: PlanRecord,
  tasks: readonly { record: TaskRecord; wording: MarkedWording }[],
  published: OutcomesRecord = { outcomes: [], searches: [] },
): Plan {
  const built = tasks
    .map(({ record: task, wording }) => buildTask(record, task, wording, published))
    .sort((a, b) => a.number - b.number);
  return {
    key: planKey(record.year),
    year: record.year,
    record,
    title: record.title,
    issuer: record.notice.signature,
    issuerShort: record.issuer?.shortName ?? record.notice.signature,
    place: record.issuer?.place,
    documentNumber: record.notice.documentNumber,
    date: isoDate(record.notice.date),
    addressees: record.notice.addressees.replace(/[:：]$/u, ''),
    copiesTo: record.closing.replace(/^抄送[:：]/u, '').replace(/。$/u, ''),
    url: record.source.url,
    chapters: record.chapters.map((chapter) => ({
      ...chapter,
      tasks: built.filter((task) => task.chapter === chapter.number),
    })),
    tasks: built,
    targets: built.flatMap((task) => task.targets),
    searches: published.searches,
  };
}

function buildTask(
  plan: PlanRecord,
  record: TaskRecord,
  wording: MarkedWording,
  published: OutcomesRecord,
): Task {
  const key = planKey(plan.year);
  const sentences = splitSentences(wording.text).map((range, index) => ({
    ...range,
    number: index + 1,
    fragment: sentenceFragment(index + 1),
    text: wording.text.slice(range.start, range.end),
  }));
  const sentenceAt = (offset: number) =>
    sentences.find(({ start, end }) => offset >= start && offset < end)?.number ?? 1;
  const marks = wording.marks as TargetMark[];
  return {
    id: taskId(key, record.number),
    plan: key,
    number: record.number,
    chapter: record.chapter,
    title: record.title,
    summary: record.summary,
    text: wording.text,
    marks,
    sentences,
    topics: record.topics,
    strength: strengthOf(record),
    stated: record.stated ?? {},
    deliverables: record.deliverables.map((deliverable) => ({
      ...deliverable,
      fragment: sentenceFragment(sentenceAt(wording.text.indexOf(deliverable.quote))),
    })),
    targets: record.targets.map((target) => {
      const mark = marks.find((one) => one.targetIds.includes(target.id));
      const periodStart = target.periodStart ?? plan.periodStart;
      const periodEnd = target.periodEnd ?? plan.periodEnd;
      return {
        ...target,
        ...standingIn(published, { ...target, periodStart, periodEnd }),
        fragment: targetFragment(target.id),
        task: record.number,
        chapter: record.chapter,
        topics: target.topics ?? record.topics,
        periodStart,
        periodEnd,
        sentence: sentenceAt(mark?.start ?? 0),
        jointWith: mark?.targetIds.filter((id) => id !== target.id) ?? [],
      };
    }),
  };
}

function standingIn(
  { outcomes, searches }: OutcomesRecord,
  target: TargetRecord & { periodStart: string; periodEnd: string },
) {
  // A promise printed twice is one promise: what was published about it is recorded once.
  const about = [target.id, target.sameAs];
  const own = outcomes.filter((record) => about.includes(record.target)).map(outcomeOf);
  const { outcome: published = [], baseline: baselines = [] } = Object.groupBy(
    own,
    ({ role }) => role,
  );
  const standing = standingOf(
    target,
    published,
    searches.filter(({ targets }) => targets === 'all' || targets.includes(target.id)),
  );
  return {
    outcomes: published,
    baselines,
    standing,
    change: changeSince(target, standing, baselines),
  };
}

/**
 * Sentences of a task that concern a topic: those of its targets in that topic; of a task without such targets,
 * those of its deliverables, or all.
 */
export function sentencesOn(task: Task, topic: string): Sentence[] {
  const numbers = new Set(
    task.targets.filter(({ topics }) => topics.includes(topic)).map(({ sentence }) => sentence),
  );
  const fragments = new Set(task.deliverables.map(({ fragment }) => fragment));
  if (numbers.size > 0) return task.sentences.filter(({ number }) => numbers.has(number));
  if (fragments.size > 0) return task.sentences.filter(({ fragment }) => fragments.has(fragment));
  return task.sentences;
}

/** A name for something of a plan where others' things have names as well: "jingan-2024-18-04". */
export const globalName = ({ record }: Plan, id: string): string =>
  record.issuer?.slug === undefined ? id : `${record.issuer.slug}-${id}`;

/** Who issued the plans, each once: "静安区政府". */
export const issuersOf = (plans: readonly Plan[]): string =>
  [...new Set(plans.map(({ issuerShort }) => issuerShort))].join('、');
