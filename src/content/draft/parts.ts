/** A document's outline as a plan keeps it: its parts, the wording of its tasks, what it is called and what it plans. */
import { dayIn } from '../../language/dates.ts';
import { halfFigures } from '../../language/numerals.ts';
import { looksBack, type DocumentPart, textOfRole, textsOf } from '../../language/document.ts';
import type { OutlineItem, OutlinePart } from '../../language/outline/outline.ts';

export const wordingOf = ({ numeral, title, titleEnd, text }: OutlineItem, number: number) => ({
  number,
  numeral,
  ...(title === null ? {} : { title, titleEnd }),
  text,
});

/** White space that is no wording: all but what stands between two Latin words. */
const layoutSpace = /(?<![A-Za-z])[^\S\n]+|[^\S\n]+(?![A-Za-z])/gu;

/** A task without white space that is no wording: “GB 50180” is set so, and printed in one. */
export const withoutLayout = (task: OutlineItem): OutlineItem => ({
  ...task,
  title: task.title?.replace(layoutSpace, '') ?? null,
  text: task.text.replace(layoutSpace, ''),
});

/** The document's parts as plan.yaml lists them. */
export function documentPartsOf(document: readonly OutlinePart[]): DocumentPart[] {
  let chapter = 0;
  let task = 0;
  return document.map((part): DocumentPart => {
    if (part.kind === 'text') return { ...part, text: part.text.replace(layoutSpace, '') };
    if (part.kind === 'task') return { kind: 'task', number: ++task };
    const { parent, inRows } = part;
    const [numeral, title, titleEnd] = [part.numeral, part.title, part.titleEnd].map((text) =>
      text.replace(layoutSpace, ''),
    ) as [string, string, string];
    return {
      kind: 'chapter',
      number: ++chapter,
      numeral,
      title,
      ...(titleEnd === '' ? {} : { titleEnd }),
      ...(parent === undefined ? {} : { parent: parent + 1 }),
      ...(inRows ? { inRows } : {}),
    };
  });
}

/** Chapters, by their numbers, that look back on what was done: what they say in numbers is no promise. */
export function pastChapters(document: readonly OutlinePart[], year: number): Set<number> {
  const past = new Set<number>();
  let number = 0;
  for (const part of document) {
    if (part.kind !== 'chapter') continue;
    number++;
    const title = halfFigures(part.title);
    const named = /(?<year>20\d\d)年/u.exec(title)?.groups?.['year'];
    // A draft leaves out what may be past; pages say so only of what surely is.
    const mayLookBack =
      looksBack(part) ||
      /回顾|总结|主要成绩|取得的成[绩效]|完成情况|过去(?:一|五)年/u.test(part.title) ||
      (named !== undefined && Number(named) < year && !/[—－-]20\d\d/u.test(title));
    if (mayLookBack || (part.parent !== undefined && past.has(part.parent + 1))) past.add(number);
  }
  return past;
}

/**
 * The year that a document plans: the first that its title names, else that of its date, else that of its number.
 * @returns undefined where it names none.
 */
export function yearOf(outline: {
  title: string | null;
  date: string | null;
  documentNumber: string | null;
  document: readonly OutlinePart[];
}): number | undefined {
  const texts = outline.document.flatMap((part) => (part.kind === 'text' ? [part] : []));
  const titles = [
    outline.title ?? '',
    ...texts.filter(({ role }) => role === 'noticeTitle').map(({ text }) => text),
  ];
  const named = titles.map(
    (title) =>
      /(?<year>20\d\d)(?=年|[—－–~～至-]20\d\d)/u.exec(halfFigures(title))?.groups?.['year'],
  );
  const year =
    named.find((one) => one !== undefined) ??
    outline.date?.slice(0, 4) ??
    /20\d\d/u.exec(outline.documentNumber ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** What names a document where two might be meant, as it is printed: its number, else its title with its day. */
export function printedName(parts: readonly DocumentPart[]): string {
  const days = [...textsOf(parts, 'date'), ...textsOf(parts, 'note')].map(dayIn);
  return (
    textOfRole(parts, 'documentNumber') ??
    [textOfRole(parts, 'title'), days.find((day) => day !== undefined)].join(' ')
  );
}

/** What tells a document from others: its name, marks aside, which extraction confuses. */
export const identityOf = (parts: readonly DocumentPart[]): string =>
  printedName(parts)
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
