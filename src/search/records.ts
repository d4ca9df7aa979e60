/** What can be found: a record a task and a part of the document, from the domain model. */
import { chineseNumeral } from '../numbers/numerals.ts';
import type { Plan, Task } from '../plan/plan.ts';
import type { Addresses } from '../site/addresses.ts';
import { chapterHeading, titleStop } from '../wording/document.ts';
import type { SearchedTarget } from './number-query.ts';
import { indexedText } from './tokens.ts';

export interface SearchRecord {
  /** Address of the page, with the fragment of the part for parts of the document. */
  address: string;
  title: string;
  /** Where it stands: chapter heading and task number, or the document. */
  context: string;
  /** Official wording, paragraphs joined by "\n". */
  text: string;
  /** "1" … for a chapter's tasks; "document" for the rest. */
  chapter: string;
  /** Whether `${address}#s03` leads to the third sentence of `text`. */
  sentences: boolean;
}

/** All records, in the order of the document. */
export function searchRecords(plans: readonly Plan[], links: Addresses): SearchRecord[] {
  return plans.flatMap((plan) => [
    ...plan.tasks.map((task) => taskRecord(plan, task, links)),
    ...documentRecords(plan, links),
  ]);
}

function taskRecord(plan: Plan, task: Task, links: Addresses): SearchRecord {
  const chapter = plan.chapters.find(({ number }) => number === task.chapter);
  return {
    address: links.task(plan.year, task.number),
    title: task.title,
    context: `${plan.year}年 · ${chapter ? chapterHeading(chapter) : ''} · 任务${task.number}`,
    text: task.text,
    chapter: String(task.chapter),
    sentences: true,
  };
}

function documentRecords(plan: Plan, links: Addresses): SearchRecord[] {
  const { notice, preamble, closing } = plan.record;
  const parts: [fragment: string, title: string, text: string][] = [
    [
      'notice',
      '印发通知',
      [
        notice.letterhead,
        notice.documentNumber,
        notice.title,
        notice.addressees,
        ...notice.body,
        notice.signature,
        notice.date,
      ].join('\n'),
    ],
    ['preamble', '正文开头', [plan.title, ...preamble].join('\n')],
    ...plan.chapters.map((chapter): [string, string, string] => [
      `chapter-${chapter.number}`,
      `第${chineseNumeral(chapter.number)}部分的标题`,
      chapterHeading(chapter),
    ]),
    ['closing', '抄送', closing],
  ];
  return parts.map(([fragment, title, text]) => ({
    address: links.document(plan.year, fragment),
    title,
    context: `${plan.year}年 · ${plan.documentNumber}全文`,
    text,
    chapter: 'document',
    sentences: false,
  }));
}

/** All targets, for questions about numbers. */
export function searchedTargets(plans: readonly Plan[], links: Addresses): SearchedTarget[] {
  return plans.flatMap(({ year, targets }) =>
    targets.map(({ task, fragment, indicator, raw, value, unit, quote }) => ({
      address: links.task(year, task, fragment),
      indicator,
      raw,
      value,
      unit,
      context: `${year}年 · 任务${task}`,
      quote,
    })),
  );
}

/** A record as the engine takes it. The wording travels beside the tokens, so that excerpts are verbatim. */
export function engineRecord(record: SearchRecord) {
  const { address, title, context, text, chapter, sentences } = record;
  return {
    url: address,
    content: indexedText(`${title}${titleStop}${text}`),
    // No language the engine knows: neither side may segment or stem.
    language: 'unknown',
    meta: { title, context, text, sentences: sentences ? 'yes' : 'no' },
    filters: { chapter: [chapter] },
  };
}
