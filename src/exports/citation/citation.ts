/**
 * How to cite a document, a task, a target or a chart, in the forms that offices, scholars and programs use. A task or a target is
 * the government's: its issuer is the author, number and date are the document's, and only the address is this site's.
 * A chart is drawn by this site, and says from what.
 */
import { chartName, type Chart } from '../../charts/chart.ts';
import { findingOf } from '../../charts/finding.ts';
import {
  citedPlace,
  documentName,
  globalName,
  type Plan,
  type Target,
  type Task,
} from '../../model/plan.ts';
import type { Addresses } from '../../model/addresses.ts';
import { partsOf } from '../../model/ids.ts';
import { placeWords } from '../../model/words.ts';

/** What a reference says, before it is set in any form. */
export interface Reference {
  /** Official wording, or a figure that this site drew from it. */
  kind: 'wording' | 'figure';
  /** What reference managers call it: "jingan-2024-18", "jingan-2024-18-04", "jingan-2024-18-t04". */
  key: string;
  author: string;
  title: string;
  /** "静府发〔2024〕2号第18项" */
  number?: string;
  /** ISO 8601. */
  date?: string;
  /** As one office refers another to it: issuer, title, number, date, place. */
  official: string;
  /** Official wording that is quoted. */
  quote?: string;
  /** Permanent absolute address; undefined where the site has none yet, and then no form gives one. */
  address: string | undefined;
}

/** The document as one office refers another to it: issuer, title, number, date. */
export const officialDocument = (plan: Plan) => documentName(plan, true);

const officialReference = (plan: Plan, task: Task) =>
  officialDocument(plan) + citedPlace(plan, task);

/** The whole document, or a place in it. @param place "第18项", "正文开头". */
function documentPlace(plan: Plan, place: string): Omit<Reference, 'key' | 'address'> {
  const number = (plan.documentNumber ?? '') + place;
  return {
    kind: 'wording',
    author: plan.issuer,
    title: plan.title,
    ...(number === '' ? {} : { number }),
    ...(plan.date === undefined ? {} : { date: plan.date }),
    official: officialDocument(plan) + place,
  };
}

export const documentReference = (plan: Plan, links: Addresses): Reference => ({
  ...documentPlace(plan, ''),
  key: globalName(plan, plan.key),
  address: links.cited(links.document(plan.key)),
});

export const taskReference = (plan: Plan, task: Task, links: Addresses): Reference => ({
  ...documentPlace(plan, citedPlace(plan, task)),
  key: globalName(plan, task.id),
  address: links.cited(links.task(plan.key, task.number)),
});

/** A target of a task, or of what stands outside them. */
export function targetReference(plan: Plan, { id, quote }: Target, links: Addresses): Reference {
  const parts = partsOf(id);
  const task = plan.tasks.find(({ number }) => number === parts.task);
  return {
    ...documentPlace(plan, task ? citedPlace(plan, task) : placeWords(parts)),
    key: globalName(plan, id),
    quote,
    address: links.cited(links.target(id)),
  };
}

/** @param site name of this site, which draws the charts. */
export const chartReference = (
  plan: Plan,
  task: Task,
  chart: Chart,
  site: string,
  links: Addresses,
): Reference => ({
  kind: 'figure',
  key: globalName(plan, `${task.id}-${chartName(chart)}`),
  author: site,
  title: `${findingOf(chart)}（据${officialReference(plan, task)}绘制）`,
  official: `${officialReference(plan, task)}（图由“${site}”绘制）`,
  address: links.cited(links.embed(plan.key, task.number, chartName(chart))),
});

/** Stands in a citation where the day of reading belongs, until the reader's browser has filled it in. */
export const accessPlaceholder = '引用日期';

/**
 * GB/T 7714, electronic resource online. In Chinese entries the edition of 2025 sets colon and round brackets in full
 * width; author, title, carrier, dates and address stand as in the edition of 2015.
 * @param accessed day of reading, ISO 8601.
 */
export function gbt7714(
  edition: 2025 | 2015,
  { author, title, number, date, address }: Reference,
  accessed: string = accessPlaceholder,
): string {
  const [colon, open, close] = edition === 2025 ? ['：', '（', '）'] : [': ', '(', ')'];
  const named = number === undefined ? title : title + colon + number;
  const dated = date === undefined ? '' : open + date + close;
  const located = address === undefined ? '' : ` ${address}.`;
  return `${author}. ${named}[EB/OL]. ${dated}[${accessed}].${located}`;
}

/** The quotation with its source, in lines that survive a chat window. */
export const quoteWithSource = ({ quote, official, address }: Reference): string =>
  [...(quote === undefined ? [official] : [`“${quote}”`, `——${official}`]), address]
    .filter((line) => line !== undefined)
    .join('\n');

/** Characters that BibTeX reads as its own. */
const bibtexText = (text: string) => text.replace(/[\\{}%&#$_]/gu, (character) => `\\${character}`);

/** The fields that are there. */
const present = (fields: [string, string | undefined][]) =>
  fields.filter((field): field is [string, string] => field[1] !== undefined);

/** BibTeX, as programs of today read it (UTF-8). */
export function bibtex({ key, author, title, number, date, quote, address }: Reference): string {
  const fields = present([
    ['author', `{${bibtexText(author)}}`],
    ['title', `{${bibtexText(title)}}`],
    ['number', number && bibtexText(number)],
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['url', address],
    ['note', quote && bibtexText(quote)],
    ['langid', 'chinese'],
  ]);
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** RIS: a government document; a chart is a figure. */
export function ris(reference: Reference): string {
  const { kind, key, author, title, number, date, quote, address } = reference;
  const fields = present([
    ['TY', kind === 'figure' ? 'FIGURE' : 'GOVDOC'],
    ['ID', key],
    ['AU', author],
    ['TI', title],
    ['M1', number],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['UR', address],
    ['N1', quote],
    ['LA', 'zh-CN'],
    ['ER', ''],
  ]);
  return fields.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** CSL-JSON: an item, as Zotero and citeproc take it. */
export const cslItem = ({ key, author, title, number, date, quote, address }: Reference) => ({
  id: key,
  type: 'webpage',
  author: [{ literal: author }],
  title,
  ...(number === undefined ? {} : { number }),
  ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
  ...(address === undefined ? {} : { URL: address }),
  language: 'zh-CN',
  ...(quote === undefined ? {} : { note: quote }),
});
