/**
 * What the record of published figures lets an output say. Read from the file and worded here, with nothing of the
 * project's renderers, so that one mistake cannot hide in both.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../script.ts';

/** A record as `outcomes.yaml` has it. */
export interface FigureRecord {
  id: string;
  target: string;
  indicator: string;
  role: string;
  periodStart: string;
  periodEnd: string;
  value: number;
  unit: string;
  comparator?: string;
  finality: 'final' | 'expected';
  definition: 'same' | 'unstated' | 'part' | 'different';
  difference?: string;
  source: {
    title: string;
    publisher: string;
    date?: string;
    url: string;
    place?: string;
    official: boolean;
    copyOf?: string;
    trust?: string;
  };
  read: string;
  note?: string;
}

const file = 'content/plans/2024/outcomes.yaml';
const recordsIn = (text: string) => (parse(text) as { outcomes: FigureRecord[] }).outcomes;

export const bare = (text: string | null | undefined) => (text ?? '').replace(/\s/gu, '');

/** A file of the content, by its path under the content folder. */
export const contentText = (name: string) =>
  readFileSync(path.join(projectRoot, 'content', name), 'utf8');

/** The records of 2024, in the order of the file. */
export const figureRecords = recordsIn(contentText('plans/2024/outcomes.yaml'));

/** Records of a target, or of the one that it repeats. */
export const recordsOf = ({ id, sameAs }: { id: string; sameAs?: string | undefined }) =>
  figureRecords.filter(({ target }) => target === id || target === sameAs);

export const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];
/** Addresses of the links in an element. */
export const hrefs = (root: ParentNode) => all(root, 'a').map((link) => link.getAttribute('href'));

/** The records in every version that the repository knows, newest first; none where there is no repository. */
export function formerRecords(): FigureRecord[][] {
  const git = (...words: string[]) =>
    spawnSync('git', ['-C', projectRoot, ...words], { encoding: 'utf8' }).stdout ?? '';
  const commits = git('log', '--format=%H', '--', file).split('\n').filter(Boolean);
  const texts = commits.map((commit) => git('show', `${commit}:${file}`)).filter(Boolean);
  return texts.map(recordsIn);
}

const leads: Record<string, string> = { eq: '', approx: '约', ge: '不低于', gt: '超过' };

/** "约1710" */
export function numberOf({ id, comparator = 'eq', value }: FigureRecord): string {
  const lead = leads[comparator];
  if (lead === undefined) throw new Error(`${id}: say here how “${comparator}” is to be shown`);
  return `${lead}${value}`;
}

/** "约1710亿元" */
export const figureOf = (record: FigureRecord) => `${numberOf(record)}${record.unit}`;

/** "2023年全年", "2024年1—9月", "2024年底", "2025年2月21日": the periods that the records have. */
export function periodOf({ periodStart, periodEnd }: FigureRecord): string {
  const [, from, first] = periodStart.split('-').map(Number);
  const [year, to, last] = periodEnd.split('-').map(Number);
  if (periodStart === periodEnd)
    return periodEnd.endsWith('-12-31') ? `${year}年底` : `${year}年${to}月${last}日`;
  if (!periodStart.startsWith(`${year}-`) || from !== 1 || first !== 1)
    throw new Error(`say here how a period from ${periodStart} to ${periodEnd} is to be shown`);
  return to === 12 ? `${year}年全年` : `${year}年1—${to}月`;
}

export const finalities = { final: '最终数', expected: '预计数' } as const;
export const definitions = {
  same: '同一口径',
  unstated: '口径不明',
  part: '其中一部分',
  different: '另一口径',
} as const;

/** All that a figure says, in one sentence: "社会消费品零售总额，2024年全年：1600亿元（预计数）". */
export const sentenceOf = (record: FigureRecord) =>
  `${record.indicator}，${periodOf(record)}：${figureOf(record)}${record.finality === 'expected' ? '（预计数）' : ''}`;

/** Who published it, when, and where in it. */
export const placeOf = ({ publisher, official, date, place, copyOf }: FigureRecord['source']) =>
  [
    `${publisher}${official ? '（官方）' : '（非官方）'}`,
    date ?? '没有标明日期',
    place,
    copyOf && `是转载，原来是${copyOf}`,
  ]
    .filter(Boolean)
    .join('，');

/** The line of a figure on the pages, white space aside. */
export function lineOf(record: FigureRecord): string {
  const { indicator, finality, definition, difference = '', note = '', source } = record;
  return bare(
    `${indicator}，${periodOf(record)}：${figureOf(record)}${finalities[finality]}，${definitions[definition]}。${difference}${note}来源：${placeOf(source)}。`,
  );
}

/** Value and unit with 万 and 亿 multiplied out. */
export function multipliedOut({ value, unit }: FigureRecord): { value: number; unit: string } {
  const scale = { 万: 1e4, 亿: 1e8 }[unit[0] ?? ''];
  if (scale === undefined) return { value, unit };
  return { value: Number((value * scale).toPrecision(12)), unit: unit.slice(1) };
}

/** A record as the tables have it: by the names of the columns, as text, empty where nothing is known. */
export function rowOf(record: FigureRecord): Record<string, string> {
  const { source, finality, definition } = record;
  const { value, unit } = multipliedOut(record);
  return {
    id: record.id,
    target: record.target,
    indicator: record.indicator,
    role: record.role,
    year: record.periodEnd.slice(0, 4),
    period: periodOf(record),
    period_start: record.periodStart,
    period_end: record.periodEnd,
    value: String(value),
    unit,
    comparator: record.comparator ?? 'eq',
    finality,
    same_definition: String(definition === 'same'),
    definition,
    difference: record.difference ?? '',
    source_title: source.title,
    source_publisher: source.publisher,
    source_date: source.date ?? '',
    source_url: source.url,
    source_place: source.place ?? '',
    source_official: String(source.official),
    read: record.read,
    note: record.note ?? '',
    source_copy_of: source.copyOf ?? '',
    source_trust: source.trust ?? (source.official ? 'high' : 'medium-high'),
  };
}

/** Numbers with a unit that figures may have, in a text without white space: "1700亿元", "5%". */
export const quantitiesIn = (text: string): string[] =>
  bare(text)
    .replaceAll('％', '%')
    .match(
      /(?<![\d.])\d+(?:\.\d+)?[万亿]?(?:美元|元|人次|[幢家个台人名场套户]|平方米|公里|%|‰)/gu,
    ) ?? [];
