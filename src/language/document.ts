/**
 * A document as issued, as a list of its parts in their order: what stands around the plan, chapter headings, tasks,
 * and the paragraphs between them. Put together, the parts are all of it.
 */

/** What a paragraph that belongs to no task is. */
export const textRoles = [
  'letterhead',
  'documentNumber',
  'noticeTitle',
  'addressees',
  'notice',
  'signature',
  'date',
  'note',
  'title',
  'preamble',
  'lead',
  'closing',
] as const;
export type TextRole = (typeof textRoles)[number];

/** A paragraph, line or row of a table that belongs to no task. */
export interface TextPart {
  kind: 'text';
  role: TextRole;
  text: string;
}

export interface ChapterHeading {
  /** Counting from 1, through the whole plan. */
  number: number;
  /** As printed, with its punctuation: “一、”; empty where there is none. */
  numeral: string;
  title: string;
  /** Punctuation printed behind the title, if any. */
  titleEnd?: string | undefined;
  /** Number of the chapter that it is a part of. */
  parent?: number | undefined;
  /** The heading is printed in the rows of its tasks, as a column of a table, and nowhere by itself. */
  inRows?: boolean | undefined;
}

export interface ChapterPart extends ChapterHeading {
  kind: 'chapter';
}

/** The place of a task, whose wording is kept apart. */
export interface TaskPlace {
  kind: 'task';
  number: number;
}

export type DocumentPart = TextPart | ChapterPart | TaskPlace;

export interface TaskWording {
  number: number;
  /** As printed: “（一）”, empty where there is none; absent for the usual “18．”. */
  numeral?: string | undefined;
  title?: string | undefined;
  /** Punctuation printed behind the title, which is a full stop unless said otherwise. */
  titleEnd?: string | undefined;
  /** Paragraphs joined by "\n"; the title is not repeated. */
  text: string;
}

/** A stretch of the document with the place a person would look for it. */
export interface PlacedText {
  /** "parts.3", "tasks.18.title", "tasks.18.text" */
  part: string;
  text: string;
}

/** A chapter's numeral and title, as people name it: “五、……”. */
export const chapterHeading = ({ numeral, title }: ChapterHeading): string => numeral + title;

/** Whether a chapter tells of what was done, as its title says beyond doubt: a report has one before what is to be done. */
export const looksBack = ({ title }: Pick<ChapterHeading, 'title'>): boolean =>
  /(?:回顾|回望)$/u.test(title);

/** What a task's title opens with: “18．”, “（一）”. */
export const taskNumeral = ({ number, numeral }: Pick<TaskWording, 'number' | 'numeral'>): string =>
  numeral ?? `${number}．`;

/** What ends a task's title that runs into its text. */
export const titleStop = '。';

/** What is printed behind a task's title; nothing behind none. */
export const titleEndOf = ({ title, titleEnd }: Pick<TaskWording, 'title' | 'titleEnd'>): string =>
  title === undefined ? '' : (titleEnd ?? titleStop);

/** Numeral, title and what ends it: all that is printed before a task's text. */
export const taskHeading = (task: TaskWording): string =>
  taskNumeral(task) + (task.title ?? '') + titleEndOf(task);

/**
 * The document in the order of its wording.
 * @param parts in their order.
 * @param tasks the tasks' wording in any order.
 */
export function documentTexts(
  parts: readonly DocumentPart[],
  tasks: readonly TaskWording[],
): PlacedText[] {
  const numbered = new Map(tasks.map((task) => [task.number, task]));
  return parts.flatMap((part, index): PlacedText[] => {
    const place = `parts.${index}`;
    if (part.kind === 'text') return [{ part: place, text: part.text }];
    if (part.kind === 'chapter')
      return part.inRows
        ? []
        : [{ part: place, text: chapterHeading(part) + (part.titleEnd ?? '') }];
    const task = numbered.get(part.number);
    return task
      ? [
          { part: `tasks.${task.number}.title`, text: taskHeading(task) },
          { part: `tasks.${task.number}.text`, text: task.text },
        ]
      : [];
  });
}

/** The texts that have a role, in their order. */
export const textsOf = (parts: readonly DocumentPart[], role: TextRole): string[] =>
  parts.flatMap((part) => (part.kind === 'text' && part.role === role ? [part.text] : []));

/** The text that has a role, its lines put together; undefined where there is none. */
export function textOfRole(parts: readonly DocumentPart[], role: TextRole): string | undefined {
  const texts = textsOf(parts, role);
  return texts.length === 0 ? undefined : texts.join('');
}
