/** How near an outline comes to one made by hand. */
import type { Outline } from '../src/language/outline/outline.ts';

/** An outline made by hand; what is optional counts neither way. */
export interface HandMade {
  chapters: { title: string; optional?: boolean }[];
  tasks: {
    title: string | null;
    titleAlt?: (string | null)[];
    chapter: number | null;
    begins: string;
    responsible: string | null;
    responsibleAlt?: string[];
    responsibleCut?: string;
    optional?: boolean;
    truncated?: boolean;
  }[];
}

/** Counts of one document: due, read, and right among both. */
export interface Score {
  chapters: { due: number; read: number; right: number };
  tasks: { due: number; read: number; right: number };
  /** Of the tasks that are right: those with the right title, and in the right chapter. */
  titles: number;
  inChapter: number;
  units: { due: number; right: number };
}

/** Width, punctuation and white space say nothing about structure. */
const key = (text: string | null | undefined) =>
  (text ?? '').normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

const begins = (a: string, b: string) => {
  const length = Math.min(a.length, b.length);
  return length >= 6 ? a.slice(0, length) === b.slice(0, length) : length > 0 && a === b;
};

/** The units that a text names. */
const unitsOf = (text: string) =>
  new Set(
    text
      .normalize('NFKC')
      .replace(/[（(]?(?:列第一位|以下均需).*$/u, '')
      .replace(/(?:牵头责任|牵头|责任|配合|协办|主办)(?:单位|部门)[:]|等和/gu, ';')
      .split(/[、,;|。\s]+/u)
      .map((one) =>
        one
          .replace(/(?:按职责分工)?(?:负责|指导|牵头|参与|落实)$/u, '')
          .replace(/等(?:有关)?(?:部门和单位|部门|单位)?$/u, ''),
      )
      .filter(Boolean),
  );

const sameUnits = (a: string, b: string) =>
  [...unitsOf(a)].sort().join() === [...unitsOf(b)].sort().join();

/** Holds an outline against one made by hand; items are matched in order. */
export function scoreOf(due: HandMade, read: Pick<Outline, 'chapters' | 'tasks'>): Score {
  const score: Score = {
    chapters: { due: due.chapters.filter(({ optional }) => !optional).length, read: 0, right: 0 },
    tasks: { due: due.tasks.filter(({ optional }) => !optional).length, read: 0, right: 0 },
    titles: 0,
    inChapter: 0,
    units: { due: 0, right: 0 },
  };
  const optionalTitles = new Set(
    due.chapters.filter(({ optional }) => optional).map(({ title }) => key(title)),
  );
  const titles = due.chapters.filter(({ optional }) => !optional).map(({ title }) => key(title));
  const readTitles = read.chapters
    .filter(({ parent }) => parent === undefined)
    .map(({ title }) => key(title));
  score.chapters.right = titles.filter((title) => readTitles.includes(title)).length;
  score.chapters.read = readTitles.filter((title) => !optionalTitles.has(title)).length;
  let from = 0;
  let optionalFound = 0;
  for (const task of due.tasks) {
    const wanted = key((task.title ?? '') + task.begins);
    const at = read.tasks.findIndex(
      (one, index) => index >= from && begins(wanted, key((one.title ?? '') + one.begins)),
    );
    const found = read.tasks[at];
    if (task.responsible !== null && !task.responsibleCut && !(task.optional && !found)) {
      score.units.due++;
      const given = found?.responsible;
      if (
        given &&
        [task.responsible, ...(task.responsibleAlt ?? [])].some((one) => sameUnits(one, given))
      )
        score.units.right++;
    }
    if (!found) continue;
    from = at + 1;
    if (task.optional) {
      optionalFound++;
      continue;
    }
    score.tasks.right++;
    if ([task.title, ...(task.titleAlt ?? [])].some((one) => key(one) === key(found.title)))
      score.titles++;
    const chapter = (some: readonly { title: string }[], which: number | null) =>
      which === null ? '' : key(some[which]?.title);
    if (chapter(due.chapters, task.chapter) === chapter(read.chapters, found.chapter))
      score.inChapter++;
  }
  score.tasks.read = read.tasks.length - optionalFound;
  return score;
}
