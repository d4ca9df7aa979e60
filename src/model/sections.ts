/** A plan's document in the sections that pages and search tell apart. */
import type { TextRole } from '../language/document.ts';
import { passageName } from './ids.ts';
import type { Chapter, Paragraph, Plan, PlanPart, Sentence } from './plan.ts';
import { placeWords } from './words.ts';

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

/** Whether the sentences of a text outside tasks have addresses of their own. */
export const isAddressed = (role: TextRole): boolean =>
  ['notice', 'preamble', 'lead'].includes(role);

/** What those sentences are addressed by on the page of the whole document: "notice", "preamble", "c2". */
export const sentencePart = (role: TextRole, chapter?: number): string =>
  role === 'lead' && chapter !== undefined ? passageName({ chapter }) : role;

/** A sentence outside tasks. */
export interface PassageSentence {
  sentence: Sentence;
  /** Its fragment on the page of the whole document. */
  fragment: string;
  /** "通知", "正文开头", "第二部分开头". */
  place: string;
}

/** The sentences outside tasks that have addresses, in the order of the text. */
export function passageSentences({ parts }: Pick<Plan, 'parts'>): PassageSentence[] {
  let chapter: number | undefined;
  return parts.flatMap((part): PassageSentence[] => {
    if (part.kind === 'chapter') chapter = part.chapter.number;
    if (part.kind !== 'text' || !isAddressed(part.role)) return [];
    const own = sentencePart(part.role, chapter);
    const passage = part.role === 'lead' && chapter !== undefined ? { chapter } : 'preamble';
    const place = part.role === 'notice' ? '通知' : placeWords({ task: null, passage });
    return part.sentences.map((sentence) => ({
      sentence,
      fragment: `${own}-${sentence.fragment}`,
      place,
    }));
  });
}
