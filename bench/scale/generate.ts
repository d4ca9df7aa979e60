/**
 * Content of any size that passes every check: the real plan's tasks over and over, under numbers, ids and years of
 * their own. Chance has no part in it, so that two measurements are of the same content.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { parseBody, writeBody } from '../../src/language/body.ts';
import { chapterHeading, taskHeading } from '../../src/language/document.ts';
import { digits } from '../../src/model/ids.ts';
import { projectRoot } from '../../tests/script.ts';

/** The year of the real plan. */
const realYear = 2024;
const realDistrict = '静安区';
const real = path.join(projectRoot, 'content');
const realPlan = path.join(real, 'plans', String(realYear));

type Fields = Record<string, unknown>;
interface ChapterFields extends Fields {
  chapter: number;
  numeral: string;
  title: string;
}
interface TaskFields extends Fields {
  number: number;
  title: string;
  summary: string;
  targets: Fields[];
}

interface PlanFields extends Fields {
  issuer: Fields;
  parts: Fields[];
  highlights: string[];
  otherNumbers: { task: number }[];
}

const plan = parse(readFileSync(path.join(realPlan, 'plan.yaml'), 'utf8')) as PlanFields;
const { outcomes, searches } = parse(
  readFileSync(path.join(realPlan, 'outcomes.yaml'), 'utf8'),
) as { outcomes: Fields[]; searches: Fields[] };
const tasks = readdirSync(path.join(realPlan, 'tasks'))
  .sort()
  .map((name) => {
    const file = splitFrontMatter(readFileSync(path.join(realPlan, 'tasks', name), 'utf8'));
    if (!file) throw new Error(`${name} has no front matter`);
    return { fields: parse(file.yaml) as TaskFields, ...parseBody(file.body) };
  });

/** Indicators of the plan's own targets. */
const indicators = new Set(
  tasks.flatMap(({ fields }) => fields.targets.map(({ indicatorKey }) => indicatorKey)),
);

/** Fields that hold ids of targets or figures, and days. */
const idFields = new Set(['id', 'target', 'targets', 'sameAs', 'highlights']);
const dayFields = new Set('periodStart periodEnd date read nextSearch'.split(' '));

/** A plan that is made. */
interface MadePlan {
  key: string;
  year: number;
  /** A made-up district in place of the real one. */
  district?: string;
}

const movedId = (id: string, { key }: MadePlan, round: number) =>
  id.replace(
    /^\d{4}-(?<task>\d\d)(?=-)/u,
    (_all, task: string) => `${key}-${digits(Number(task) + round * tasks.length)}`,
  );
const movedDay = (day: string, year: number) =>
  day.replace(/^\d{4}/u, (own) => String(Number(own) + year - realYear));

/** A mark without figures: A, B … Z, BA … */
const letters = (round: number): string =>
  (round < 26 ? '' : letters(Math.floor(round / 26))) + String.fromCodePoint(65 + (round % 26));

/** A record as that of another year and of a later round of the tasks. */
function moved<Value>(value: Value, made: MadePlan, round: number, field = ''): Value {
  const { year, district = '' } = made;
  const go = (one: unknown, own: string): unknown => {
    if (Array.isArray(one)) return one.map((entry) => go(entry, own));
    if (one !== null && typeof one === 'object')
      return Object.fromEntries(
        Object.entries(one).map(([name, inner]) => [name, go(inner, name)]),
      );
    if (typeof one !== 'string') return one;
    if (idFields.has(own)) return movedId(one, made, round);
    // An indicator belongs to one target of a plan; a search to the results of its year.
    if (own === 'indicatorKey' && round > 0) return `${one}-${round}`;
    if (own === 'indicator' && round > 0) return `${one}（${letters(round)}）`;
    if (own === 'url' && (year !== realYear || district !== ''))
      return `${one}${one.includes('?') ? '&' : '?'}year=${year}${encodeURIComponent(district)}`;
    if (own === 'soughtFor') return one.replaceAll(String(realYear), String(year));
    return dayFields.has(own) ? movedDay(one, year) : one;
  };
  return go(value, field) as Value;
}

/** The checks want anything like a date or an id in quotes. */
const yaml = (value: unknown) =>
  stringify(value, { lineWidth: 0 }).replace(
    /(?<=(?:: |- ))(?<word>\d{4}-\d{2,3}-[\dr-]+)$/gmu,
    '"$<word>"',
  );

/** Lines as of a printed document. */
const printed = (texts: readonly string[]) =>
  `${texts
    .flatMap((text) => text.split('\n'))
    .flatMap((paragraph) => paragraph.match(/.{1,28}/gu) ?? [])
    .join('\n\n')}\n`;

/** The words of a plan of another year and another place. */
const named = (fields: Fields, { year, district }: MadePlan): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [
      name,
      typeof text === 'string'
        ? text
            .replaceAll(String(realYear), String(year))
            .replaceAll(realDistrict, district ?? realDistrict)
        : text,
    ]),
  );

function writePlan(folder: string, made: MadePlan, count: number) {
  const { year } = made;
  const rounds = Math.ceil(count / tasks.length);
  const own = Array.from({ length: rounds }, (_none, round) =>
    tasks.map(({ fields, text, marks }) => ({
      round,
      text,
      marks: marks.map((mark) => ({
        ...mark,
        targetIds: mark.targetIds.map((id) => movedId(id, made, round)),
      })),
      fields: {
        ...moved(fields, made, round),
        number: fields.number + round * tasks.length,
        // A summary belongs to one task.
        summary: round === 0 ? fields.summary : `${letters(round)}：${fields.summary}`,
      },
    })),
  )
    .flat()
    .slice(0, count);
  const isChapter = (part: Fields) => 'chapter' in part;
  const chapters = plan.parts.filter(isChapter) as ChapterFields[];
  const chapterOf = (index: number) => Math.floor((index * chapters.length) / count);
  const partsFrom = (first: number, end?: number) =>
    plan.parts.slice(first, end).map((part) => named(part, made));
  const before = partsFrom(0, plan.parts.findIndex(isChapter));
  const after = partsFrom(plan.parts.findLastIndex((part) => 'task' in part) + 1);
  const inside = chapters.flatMap((chapter, at) => [
    {
      heading: chapterHeading({ ...chapter, number: chapter.chapter }),
      part: chapter,
      task: undefined,
    },
    ...own
      .filter((_task, index) => chapterOf(index) === at)
      .map((task) => ({ heading: '', part: { task: task.fields.number }, task })),
  ]);
  const wordsOf = (part: Fields) => Object.values(part).map(String);
  const source = printed([
    ...before.flatMap(wordsOf),
    ...inside.flatMap(({ heading, task }) =>
      task ? [taskHeading({ ...task.fields, text: task.text }), task.text] : [heading],
    ),
    ...after.flatMap(wordsOf),
  ]);
  mkdirSync(path.join(folder, 'tasks'), { recursive: true });
  writeFileSync(path.join(folder, 'source.txt'), source);
  for (const [index, { fields, text, marks }] of own.entries())
    writeFileSync(
      path.join(folder, 'tasks', `${digits(fields.number)}.mdx`),
      `---\n${yaml({ ...fields, chapter: chapterOf(index) + 1 })}---\n\n${writeBody({ text, marks })}`,
    );
  const { url: _url, ...rest } = plan['source'] as Fields;
  writeFileSync(
    path.join(folder, 'plan.yaml'),
    yaml({
      ...moved(plan, made, 0),
      year,
      issuer: { ...named(plan.issuer, made), slug: made.key.replace(/-?\d+$/u, '') || 'made' },
      source: { ...rest, sha256: createHash('sha256').update(source).digest('hex') },
      parts: [...before, ...inside.map(({ part }) => part), ...after],
      repairs: [],
      asPrinted: [],
      otherNumbers: Array.from({ length: rounds }, (_none, round) =>
        plan.otherNumbers.map((one) => ({ ...one, task: one.task + round * tasks.length })),
      )
        .flat()
        .filter(({ task }) => task <= count),
    }),
  );
  writeFileSync(
    path.join(folder, 'outcomes.yaml'),
    yaml({
      outcomes: Array.from({ length: rounds }, (_none, round) =>
        moved(outcomes, made, round),
      ).flat(),
      searches: moved(searches, made, 0),
    }),
  );
}

/** Lists that all plans share; what they say of years that have a plan is left to the plan. */
function writeLists(folder: string, plans: number, areDistricts: boolean) {
  for (const name of readdirSync(real).filter((one) => one !== 'plans'))
    cpSync(path.join(real, name), path.join(folder, name));
  const settings = path.join(folder, 'site.yaml');
  if (areDistricts) {
    const { mainIssuer: _real, ...others } = parse(readFileSync(settings, 'utf8')) as Fields;
    writeFileSync(settings, yaml({ ...others, name: '重点工作公开记录' }));
  }
  if (plans === 1) return;
  const file = path.join(folder, 'series.yaml');
  const { series } = parse(readFileSync(file, 'utf8')) as { series: Fields[] };
  writeFileSync(
    file,
    yaml({
      plans: [],
      series: series
        .filter(({ indicatorKey }) => indicators.has(indicatorKey))
        .map((one) => ({ ...one, targets: [], outcomes: [], breaks: [] })),
    }),
  );
}

/** A day after all that the content tells of, as seconds since 1970: the build's SOURCE_DATE_EPOCH. */
export const dayOfContent = String(Date.UTC(2110, 0) / 1000);

/**
 * Writes content.
 * @param folder which is made.
 * @param years number of plans of an issuer, one a year, at most 100.
 * @param count tasks of each, a multiple of the real plan's.
 * @param districts made-up ones, in place of the real one; see {@link madeUpDistricts}.
 */
export function writeContent(
  folder: string,
  years: number,
  count: number,
  districts: readonly string[] = [],
) {
  const first = years === 1 ? realYear : 2000;
  const plans = Array.from({ length: years }, (_none, index) => first + index).flatMap(
    (year): MadePlan[] =>
      districts.length === 0
        ? [{ key: String(year), year }]
        : districts.map((district, index) => ({
            key: `district${letters(index).toLowerCase()}-${year}`,
            year,
            district,
          })),
  );
  mkdirSync(folder, { recursive: true });
  writeLists(folder, plans.length, districts.length > 0);
  for (const made of plans) writePlan(path.join(folder, 'plans', made.key), made, count);
}

/** Names of districts that there are not. */
export const madeUpDistricts = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'].map((name) => `${name}江区`);
