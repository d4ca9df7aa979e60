/**
 * The domain model: a year's plan with its chapters, tasks, sentences and targets, as plain data.
 * Built from content that has been checked; knows neither Astro nor files.
 */
import { elsewhereOf, type Background, type Commitment } from './elsewhere.ts';
import type { LeftOutRecord, OutcomesRecord, SearchRecord } from './outcome.ts';
import {
  changeSince,
  outcomeOf,
  standingOf,
  type Change,
  type Outcome,
  type Standing,
} from './standing.ts';
import type { MarkedWording, Mark } from '../language/body.ts';
import {
  textOfRole,
  textsOf,
  type ChapterHeading,
  type DocumentPart,
  type TextRole,
} from '../language/document.ts';
import { dayIn } from '../language/dates.ts';
import { splitSentences, type TextRange } from '../language/sentences.ts';
import {
  documentFragment,
  partsOf,
  sentenceFragment,
  targetFragment,
  taskId,
  type Passage,
  type PlanKey,
  type TargetId,
  type TaskId,
} from './ids.ts';
import { isConfirmed } from './confirmed.ts';
import type {
  DeliverableRecord,
  PlanRecord,
  StatedRecord,
  TargetRecord,
  TaskRecord,
  UnitRecord,
} from './schema.ts';
import { strengthOf, type Strength } from './strength.ts';

export interface Target extends Omit<TargetRecord, 'confirmed'> {
  /** "t04": its fragment on the task's page; "c2-t04" on the document's, of a target outside tasks. */
  fragment: string;
  /** Where in the plan it stands. */
  passage: Passage;
  /** Null outside tasks, and outside chapters. */
  task: number | null;
  chapter: number | null;
  /** False while it is a program's proposal that no editor has looked at. */
  confirmed: boolean;
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
  /** What other documents promise of the same thing, and figures that are only background. */
  commitments: Commitment[];
  background: Background[];
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
  /** Running through the plan. */
  number: number;
  /** As printed; absent for the usual “18．”. */
  numeral: string | undefined;
  chapter: number | null;
  /** As printed; a task may have none. */
  title: string | undefined;
  titleEnd: string | undefined;
  /** What lists call it: its title or, where it has none, how it begins. */
  name: string;
  /** What it is about in everyday words; the editor's, not the document's. */
  summary: string | undefined;
  /** Official wording of the body, paragraphs joined by "\n". */
  text: string;
  marks: TargetMark[];
  sentences: Sentence[];
  targets: Target[];
  deliverables: Deliverable[];
  strength: Strength;
  /** What the document states about who, where, by when and from which base; what it leaves open is absent. */
  stated: StatedRecord;
  /** Who answers for it, as printed. */
  units: readonly UnitRecord[];
  topics: string[];
}

export interface Chapter extends ChapterHeading {
  tasks: Task[];
}

/** A paragraph that belongs to no task, as it stands in the document. */
export interface Paragraph {
  kind: 'text';
  role: TextRole;
  text: string;
  marks: TargetMark[];
  sentences: Sentence[];
}

/** The document in its order. */
export type PlanPart =
  Paragraph | { kind: 'chapter'; chapter: Chapter } | { kind: 'task'; task: Task };

export interface Plan {
  key: PlanKey;
  year: number;
  record: PlanRecord;
  /** Whether an editor has gone through its numbers. */
  confirmed: boolean;
  title: string;
  /** Full name, as it signs. */
  issuer: string;
  /** What people call it. */
  issuerShort: string;
  /** Where it governs, if that is recorded. */
  place: string | undefined;
  /** Number, date (ISO 8601; and as printed), addressees, who gets copies: as far as the document says. */
  documentNumber: string | undefined;
  date: string | undefined;
  printedDate: string | undefined;
  addressees: string | undefined;
  copiesTo: string | undefined;
  /** Official web page, where one is recorded. */
  url: string | undefined;
  parts: PlanPart[];
  chapters: Chapter[];
  tasks: Task[];
  /** In the order of the text. */
  targets: Target[];
  /** Where results were looked for, as recorded; what was seen and is not among the figures, and why. */
  searches: SearchRecord[];
  leftOut: LeftOutRecord[];
}

/** What of a plan was read from its files. */
export interface PlanContent {
  key: PlanKey;
  record: PlanRecord;
  /** The document's parts, texts without their marks. */
  parts: readonly DocumentPart[];
  /** Wording of the parts that are texts, by their place in `parts`. */
  wordings: readonly (MarkedWording | undefined)[];
  tasks: readonly { record: TaskRecord; wording: MarkedWording }[];
}

/** The date of a document as it prints it; ISO 8601. */
export const dateOf = (parts: readonly DocumentPart[]): string | undefined => {
  const printed = textOfRole(parts, 'date');
  return printed === undefined ? undefined : dayIn(printed);
};

/** Stands where a document does not say who issued it, and no editor has looked it up. */
export const unknownIssuer = '发文机关未载明';

/** The full name of who issued a plan: recorded, or as it signs. */
export const issuerOf = ({ record, parts }: Pick<PlanContent, 'record' | 'parts'>): string =>
  record.issuer?.name ?? textOfRole(parts, 'signature') ?? '';

/** A plan's title; a document that is all notice has that of the notice. */
export const titleOf = (parts: readonly DocumentPart[]): string =>
  textOfRole(parts, 'title') ?? textOfRole(parts, 'noticeTitle') ?? '';

/** Of a plan for which nobody has looked yet. */
const nothingPublished: OutcomesRecord = {
  outcomes: [],
  searches: [],
  commitments: [],
  background: [],
  leftOut: [],
};

/**
 * Builds a plan.
 * @param content what was read of it, checked; tasks in any order.
 * @param published what was published about its targets, and where it was looked for.
 */
export function buildPlan(
  content: PlanContent,
  published: OutcomesRecord = nothingPublished,
): Plan {
  const { key, record, parts } = content;
  const known = { ...published, byTarget: Map.groupBy(published.outcomes, ({ target }) => target) };
  const tasks = content.tasks
    .map(({ record: task, wording }) => buildTask(key, record, task, wording, known))
    .sort((a, b) => a.number - b.number);
  const chapters = parts.flatMap((part): Chapter[] => {
    if (part.kind !== 'chapter') return [];
    const { number, numeral, title, titleEnd, parent } = part;
    const own = tasks.filter((task) => task.chapter === number);
    return [{ number, numeral, title, titleEnd, parent, inRows: part.inRows, tasks: own }];
  });
  const built = buildParts(content, chapters, tasks);
  const issuer = issuerOf(content) || unknownIssuer;
  return {
    key,
    year: record.year,
    record,
    confirmed: isConfirmed(record),
    title: titleOf(parts),
    issuer,
    issuerShort: record.issuer?.shortName ?? issuer,
    place: record.issuer?.place,
    documentNumber: textOfRole(parts, 'documentNumber'),
    date: dateOf(parts),
    printedDate: textOfRole(parts, 'date'),
    addressees: textOfRole(parts, 'addressees')?.replace(/[:：]$/u, ''),
    copiesTo: copiesIn(parts),
    url: record.source.url,
    parts: built,
    chapters,
    tasks,
    targets: targetsInOrder(content, built, known),
    searches: published.searches,
    leftOut: published.leftOut,
  };
}

/** Who gets copies; what else closes a document is no such list. */
const copiesIn = (parts: readonly DocumentPart[]): string | undefined =>
  textsOf(parts, 'closing')
    .map((text) => /^抄送[:：](?<bodies>.*?)。?$/u.exec(text)?.groups?.['bodies'])
    .find((bodies) => bodies !== undefined);

function sentencesIn(text: string, from = 0): Sentence[] {
  return splitSentences(text).map((range, index) => ({
    ...range,
    number: from + index + 1,
    fragment: sentenceFragment(from + index + 1),
    text: text.slice(range.start, range.end),
  }));
}

function buildParts(
  { parts, wordings }: PlanContent,
  chapters: readonly Chapter[],
  tasks: readonly Task[],
): PlanPart[] {
  /** Sentences of a passage are numbered through its paragraphs. */
  const counted = new Map<string, number>();
  let chapter = 0;
  return parts.flatMap((part, index): PlanPart[] => {
    if (part.kind === 'task') {
      const task = tasks.find(({ number }) => number === part.number);
      return task ? [{ kind: 'task', task }] : [];
    }
    if (part.kind === 'chapter') {
      chapter = part.number;
      return [{ kind: 'chapter', chapter: chapters.find(({ number }) => number === chapter)! }];
    }
    const { role, text } = part;
    const name = role === 'lead' ? `c${chapter}` : role;
    const before = counted.get(name) ?? 0;
    const sentences = sentencesIn(text, before);
    counted.set(name, before + sentences.length);
    const marks = (wordings[index]?.marks ?? []) as TargetMark[];
    return [{ kind: 'text', role, text, marks, sentences }];
  });
}

/** What was published about a plan's targets, and its figures by the target that they are said of. */
interface Published extends OutcomesRecord {
  byTarget: ReadonlyMap<TargetId, readonly OutcomesRecord['outcomes'][number][]>;
}

/** The targets of a plan as the text has them. */
function targetsInOrder(
  { record }: PlanContent,
  parts: readonly PlanPart[],
  published: Published,
): Target[] {
  let chapter: number | null = null;
  return parts.flatMap((part) => {
    if (part.kind === 'chapter') chapter = part.chapter.number;
    if (part.kind === 'task') return part.task.targets;
    if (part.kind === 'chapter') return [];
    const ids = part.marks.flatMap(({ targetIds }) => targetIds);
    return record.targets
      .filter(({ id }) => ids.includes(id))
      .map((target) => buildTarget(target, part, { plan: record, chapter, topics: [], published }));
  });
}

interface Surroundings {
  plan: PlanRecord;
  chapter: number | null;
  topics: readonly string[];
  published: Published;
}

function buildTarget(
  record: TargetRecord,
  { marks, sentences }: Pick<Paragraph, 'marks' | 'sentences'>,
  { plan, chapter, topics: around, published }: Surroundings,
): Target {
  const { passage, task, number } = partsOf(record.id);
  const mark = marks.find((one) => one.targetIds.includes(record.id));
  const {
    periodStart = plan.periodStart,
    periodEnd = plan.periodEnd,
    topics = [...around],
  } = record;
  return {
    ...record,
    ...standingIn(published, { ...record, periodStart, periodEnd }),
    confirmed: isConfirmed(record),
    passage,
    fragment:
      task === null ? documentFragment(passage, targetFragment(number)) : targetFragment(record.id),
    task,
    chapter,
    topics,
    periodStart,
    periodEnd,
    sentence: sentenceAt(sentences, mark?.start ?? 0).number,
    jointWith: mark?.targetIds.filter((id) => id !== record.id) ?? [],
  };
}

const sentenceAt = (sentences: readonly Sentence[], offset: number): Sentence =>
  sentences.findLast(({ start }) => start <= offset) ?? sentences[0]!;

/** Enough of a task without a title to know it by. */
const beginning = 24;

function nameOf(title: string | undefined, text: string): string {
  if (title !== undefined) return title;
  const first = text.split(/[。；！？\n]/u)[0]!;
  const letters = [...first];
  return letters.length > beginning ? `${letters.slice(0, beginning).join('')}…` : first;
}

function buildTask(
  key: PlanKey,
  plan: PlanRecord,
  record: TaskRecord,
  wording: MarkedWording,
  published: Published,
): Task {
  const sentences = sentencesIn(wording.text);
  const marks = wording.marks as TargetMark[];
  const { chapter = null, stated = {}, units = [] } = record;
  return {
    id: taskId(key, record.number),
    plan: key,
    number: record.number,
    numeral: record.numeral,
    chapter,
    title: record.title,
    titleEnd: record.titleEnd,
    name: nameOf(record.title, wording.text),
    summary: record.summary,
    text: wording.text,
    marks,
    sentences,
    topics: record.topics,
    strength: strengthOf(record),
    stated,
    units,
    deliverables: record.deliverables.map((deliverable) => ({
      ...deliverable,
      fragment: sentenceAt(sentences, wording.text.indexOf(deliverable.quote)).fragment,
    })),
    targets: record.targets.map((target) =>
      buildTarget(
        target,
        { marks, sentences },
        { plan, chapter, topics: record.topics, published },
      ),
    ),
  };
}

function standingIn(
  published: Published,
  target: TargetRecord & { periodStart: string; periodEnd: string },
) {
  // A promise printed twice is one promise: what was published about it is recorded once.
  const about = [target.id, target.sameAs];
  const own = (published.byTarget.get(target.sameAs ?? target.id) ?? []).map(outcomeOf);
  const { outcome: outcomes = [], baseline: baselines = [] } = Object.groupBy(
    own,
    ({ role }) => role,
  );
  const standing = standingOf(
    target,
    outcomes,
    published.searches.filter(({ targets }) => targets === 'all' || targets.includes(target.id)),
  );
  return {
    ...elsewhereOf(published, about),
    outcomes,
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

/** A task as a topic shows it: the sentences that concern the topic, with the targets and deliverables in them. */
export function onTopic(task: Task, topic: string): Task {
  const sentences = sentencesOn(task, topic);
  const numbers = new Set(sentences.map(({ number }) => number));
  const fragments = new Set(sentences.map(({ fragment }) => fragment));
  return {
    ...task,
    sentences,
    targets: task.targets.filter(({ sentence }) => numbers.has(sentence)),
    deliverables: task.deliverables.filter(({ fragment }) => fragments.has(fragment)),
  };
}

/** Whether two names are of one body: one may say which city the district is in. */
export const isSameIssuer = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one));

/** The document's parts as they are put together for the proof of its wording. */
export const placesOf = ({ parts }: Plan): DocumentPart[] =>
  parts.map((part): DocumentPart => {
    if (part.kind === 'text') return part;
    return part.kind === 'chapter'
      ? { kind: 'chapter', ...part.chapter }
      : { kind: 'task', number: part.task.number };
  });

/**
 * The document as it is named where it stands for itself: issuer, title, and in brackets its number and, where wanted,
 * its date, as far as they are known.
 */
export function documentName(
  { issuer, title, documentNumber, printedDate }: Plan,
  dated = false,
): string {
  const marks = [documentNumber, dated ? printedDate : undefined].filter(
    (one) => one !== undefined,
  );
  return `${issuer}《${title}》${marks.length > 0 ? `（${marks.join('，')}）` : ''}`;
}

/** The document in a few words, for source lines: its number or, without one, its title. */
export const shortName = ({ documentNumber, title }: Plan): string =>
  documentNumber ?? `《${title}》`;

/**
 * Where a task stands in the document, as one cites it: “第18项”; by the numerals that are printed, where they are not
 * simply its number.
 */
export function citedPlace({ chapters }: Plan, { number, numeral, chapter }: Task): string {
  if (numeral === undefined) return `第${number}项`;
  if (numeral === '') return `（本站编号第${number}项）`;
  const own = chapters.find((one) => one.number === chapter);
  return (own?.numeral ?? '') + numeral.replace(/[．.、]$/u, '');
}

/** A name for something of a plan where others' things have names as well: "jingan-2024-18-04". */
export const globalName = ({ record }: Plan, id: string): string =>
  record.issuer?.slug === undefined ? id : `${record.issuer.slug}-${id}`;

/** Who issued the plans, each once: "静安区政府". */
export const issuersOf = (plans: readonly Plan[]): string =>
  [...new Set(plans.map(({ issuerShort }) => issuerShort))].join('、');
