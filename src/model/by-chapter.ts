/** A plan's targets under the headings of its chapters, as the target tables show them. */
import type { Plan, Target } from './plan.ts';
import { chapterHeading } from '../language/document.ts';

export interface ChapterTargets {
  targets: Target[];
  heading: { name: string; fragment: string; chapter: number };
}

/** @param prefix of the headings' fragments, unique on the page. */
export const targetsByChapter = (plan: Plan, prefix = 'chapter'): ChapterTargets[] =>
  plan.chapters
    .map((chapter) => ({
      targets: chapter.tasks.flatMap((task) => task.targets),
      heading: {
        name: chapterHeading(chapter),
        fragment: `${prefix}-${chapter.number}`,
        chapter: chapter.number,
      },
    }))
    .filter(({ targets }) => targets.length > 0);
