/** What a plan says outside its tasks, read as a task is: its preamble, and the leads of its chapters. */
import type { MarkedWording } from '../language/body.ts';
import type { DocumentPart } from '../language/document.ts';
import { partsOf, passageName, type Passage } from '../model/ids.ts';
import type { PlanRecord, TaskRecord } from '../model/schema.ts';
import type { YamlText } from './yaml.ts';

/** A task, or what is read as one, with the YAML that it was read from. */
export interface ParsedTask {
  /** Path from the project's root. */
  file: string;
  yaml: YamlText;
  record: TaskRecord;
  wording: MarkedWording;
  /** Which passage of the plan it is. */
  passage: Passage;
  /** Line on which the body begins. */
  bodyLine: number;
}

interface ReadPlan {
  file: string;
  yaml: YamlText;
  record: PlanRecord;
}

/** No task has this number: it stands for all that is outside tasks. */
export const outsideTasks = 0;

interface Wordings {
  parts: readonly DocumentPart[];
  wordings: readonly (MarkedWording | undefined)[];
}

/** The passages of a plan that may promise something, each with its targets. */
export function passagesOf(plan: ReadPlan, { parts, wordings }: Wordings): ParsedTask[] {
  const found = new Map<string, { passage: Passage; at: number[] }>();
  let chapter: number | undefined;
  parts.forEach((part, index) => {
    if (part.kind === 'chapter') chapter = part.number;
    if (part.kind !== 'text') return;
    const passage = passageAt(part.role, chapter);
    if (!passage) return;
    const name = passageName(passage);
    const one = found.get(name) ?? { passage, at: [] };
    found.set(name, one);
    one.at.push(index);
  });
  return [...found.values()].map(({ passage, at }) => {
    const own = plan.record.targets.flatMap((target, index) =>
      passageName(partsOf(target.id).passage) === passageName(passage) ? [index] : [],
    );
    const first = at[0]!;
    const fieldOf = ([list, index, ...rest]: readonly PropertyKey[]) =>
      list === 'targets' && typeof index === 'number'
        ? ['targets', own[index] ?? 0, ...rest]
        : ['parts', first];
    return {
      file: plan.file,
      passage,
      yaml: {
        ...plan.yaml,
        fieldOf,
        placeOf: (path) => plan.yaml.placeOf(fieldOf(path)),
      },
      record: {
        number: outsideTasks,
        topics: [],
        deliverables: [],
        targets: own.map((index) => plan.record.targets[index]!),
      },
      wording: joined(at.flatMap((index) => wordings[index] ?? [])),
      bodyLine: plan.yaml.placeOf(['parts', first]).line - 1,
    };
  });
}

/** Which passage a text belongs to; undefined for a role that promises nothing. */
export function passageAt(role: string, chapter: number | undefined): Passage | undefined {
  if (role === 'preamble') return 'preamble';
  return role === 'lead' && chapter !== undefined ? { chapter } : undefined;
}

/** Paragraphs as one wording, apart by "\n". */
function joined(paragraphs: readonly MarkedWording[]): MarkedWording {
  let text = '';
  const marks = paragraphs.flatMap((paragraph, index) => {
    if (index > 0) text += '\n';
    const before = text.length;
    text += paragraph.text;
    return paragraph.marks.map((mark) => ({
      ...mark,
      start: mark.start + before,
      end: mark.end + before,
    }));
  });
  return { text, marks };
}
