/** A plan's document in the sections that pages and search tell apart. */
import type { TextRole } from '../language/document.ts';
import type { Chapter, Paragraph, Plan, PlanPart } from './plan.ts';

type TaskPart = Extract<PlanPart, { kind: 'task' }>;

export interface DocumentSections {
  /** What stands before the plan's title: letterhead, notice, date. */
  front: Paragraph[];
  /** Lines of the title. */
  title: Paragraph[];
  /** What follows the title outside chapters, tasks among it. */
  opening: (Paragraph | TaskPart)[];
  chapters: { chapter: Chapter; parts: (Paragraph | TaskPart)[] }[];
  /** What stands after the plan: signature, date, copies. */
  back: Paragraph[];
}

/** Roles of the plan's own text; all others are of what stands around it. */
const ofPlan: readonly TextRole[] = ['title', 'preamble', 'lead'];

const isFrame = (part: PlanPart): part is Paragraph =>
  part.kind === 'text' && !ofPlan.includes(part.role);

/** Cuts a plan's document into its sections; put together they are all of it, in its order. */
export function sectionsOf({ parts }: Pick<Plan, 'parts'>): DocumentSections {
  const sections: DocumentSections = { front: [], title: [], opening: [], chapters: [], back: [] };
  const last = parts.findLastIndex((part) => !isFrame(part));
  parts.forEach((part, index) => {
    const { front, title, opening, chapters, back } = sections;
    const begun = opening.length > 0 || chapters.length > 0;
    if (part.kind === 'chapter') chapters.push({ chapter: part.chapter, parts: [] });
    else if (index > last) back.push(part as Paragraph);
    else if (!begun && title.length === 0 && isFrame(part)) front.push(part);
    else if (!begun && part.kind === 'text' && part.role === 'title') title.push(part);
    else (chapters.at(-1)?.parts ?? opening).push(part);
  });
  return sections;
}
