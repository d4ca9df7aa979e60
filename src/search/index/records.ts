/**
 * What can be found: tasks, chapters, the rest of the document, topics, published figures and explained terms, each
 * named as what it is.
 */
import { contextOf } from '../../model/context.ts';
import { foundCountWords } from '../../model/count-words.ts';
import { noVerdictWords } from '../../model/found.ts';
import { planName, plansBeside } from '../../model/issuers.ts';
import { unitsIn } from '../../model/units.ts';
import { definitionWords, stateWords } from '../../model/outcome-words.ts';
import {
  shortName,
  unknownIssuer,
  type Chapter,
  type Plan,
  type PlanPart,
  type Target,
  type Task,
} from '../../model/plan.ts';
import type { GlossaryEntry, TopicRecord } from '../../model/schema.ts';
import { targetFragment } from '../../model/ids.ts';
import type { Addresses } from '../../model/addresses.ts';
import { sectionsOf } from '../../model/sections.ts';
import { placeWords } from '../../model/words.ts';
import { chapterHeading } from '../../language/document.ts';
import type { RecordKind } from '../query/kinds.ts';
import type { SearchedTarget } from '../query/number-query.ts';
import type { SearchedPlan } from '../query/reply.ts';
import type { TargetSaid } from '../query/results.ts';
import { numberWord, wholeNumbers } from '../query/tokens.ts';
import { encodeWording, type RecordWording, type TargetPlace } from '../query/wording-code.ts';

export interface Facets {
  kind: RecordKind;
  /** "5"; absent outside the chapters. */
  chapter?: string;
  topics: readonly string[];
  /** Units that answer for it, as printed. */
  responsible?: readonly string[];
  /** Key of its plan, where the site has several. */
  plan?: string;
  /** Whether it states target numbers. */
  numbers: boolean;
}

export interface SearchRecord extends RecordWording {
  targets: readonly (TargetPlace & TargetSaid)[];
  /** Address of the page, with the fragment of the part for parts of the document. */
  address: string;
  /** Where it stands: chapter heading and task number, or the document. */
  context: string;
  /** What it can be filtered by. */
  facets: Facets;
}

/** All records, in the order of the documents. */
export function searchRecords(
  plans: readonly Plan[],
  topics: readonly TopicRecord[],
  glossary: readonly GlossaryEntry[],
  links: Addresses,
): SearchRecord[] {
  return [
    ...plans.flatMap((plan) => {
      const called = planName(plans, plan);
      return [
        ...plan.tasks.map((task) => taskRecord(plan, called, task, links)),
        ...plan.chapters.map((chapter) => chapterRecord(plan, called, chapter, links)),
        ...documentRecords(plan, called, links),
        ...outcomeRecords(plan, links),
      ].map((record) =>
        plans.length > 1 ? { ...record, facets: { ...record.facets, plan: plan.key } } : record,
      );
    }),
    ...topics.map((topic) => topicRecord(topic, links)),
    ...glossary.map((entry) => glossaryRecord(entry, links)),
  ];
}

/** @param called what the plan is called among the others; so for the other records. */
function chapterRecord(
  { key }: Plan,
  called: string,
  chapter: Chapter,
  links: Addresses,
): SearchRecord {
  return {
    address: links.chapter(key, chapter.number),
    title: chapterHeading(chapter),
    context: `部分 · ${called} · ${chapter.tasks.length}项任务`,
    text: '',
    targets: [],
    facets: {
      kind: 'chapter',
      chapter: String(chapter.number),
      topics: [],
      numbers: chapter.tasks.some(({ targets }) => targets.length > 0),
    },
  };
}

function topicRecord({ slug, name, description }: TopicRecord, links: Addresses): SearchRecord {
  return {
    address: links.topic(slug),
    title: name,
    context: '主题 · 由本站划分',
    text: description,
    targets: [],
    facets: { kind: 'topic', topics: [slug], numbers: false },
  };
}

function outcomeRecords({ key, targets }: Plan, links: Addresses): SearchRecord[] {
  return targets
    .filter(({ sameAs }) => sameAs === undefined)
    .flatMap(({ chapter, topics, outcomes, baselines }) =>
      [...outcomes, ...baselines].map((outcome) => ({
        address: links.progress(key, outcome.id),
        title: outcome.statement,
        context: `公布的结果 · ${outcome.source.publisher} · ${definitionWords[outcome.definition]}`,
        text: '',
        targets: [],
        facets: {
          kind: 'outcome' as const,
          ...(chapter === null ? {} : { chapter: String(chapter) }),
          topics,
          numbers: true,
        },
      })),
    );
}

function glossaryRecord(
  { slug, term, explanation, source }: GlossaryEntry,
  links: Addresses,
): SearchRecord {
  return {
    address: links.glossary(slug),
    title: term,
    // Shown, not searched: the index holds the words of the documents and the names of things.
    context: `词语解释 · ${source ? `据${source.publisher}` : '由本站解释'}：${explanation}`,
    text: '',
    targets: [],
    facets: { kind: 'glossary', topics: [], numbers: false },
  };
}

function taskRecord(plan: Plan, called: string, task: Task, links: Addresses): SearchRecord {
  const chapter = plan.chapters.find(({ number }) => number === task.chapter);
  return {
    address: links.task(plan.key, task.number),
    title: task.name,
    context: `任务${task.number} · ${called} · ${chapter ? chapterHeading(chapter) : ''}`,
    text: task.text,
    targets: targetPlaces(task, plan),
    facets: {
      kind: 'task',
      ...(task.chapter === null ? {} : { chapter: String(task.chapter) }),
      topics: task.topics,
      responsible: task.units.map(({ name }) => name),
      numbers: task.targets.length > 0,
    },
  };
}

/** The rest of the document: what stands around the plan, and the paragraphs between its tasks. */
function documentRecords(plan: Plan, called: string, links: Addresses): SearchRecord[] {
  const { front, title, opening, chapters, back } = sectionsOf(plan);
  const texts = (parts: readonly PlanPart[]) =>
    parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n');
  const parts: [fragment: string, title: string, text: string][] = [
    ['notice', '印发通知', texts(front)],
    ['preamble', '正文开头', texts([...title, ...opening])],
    ...chapters.map(({ chapter, parts: own }): [string, string, string] => [
      `chapter-${chapter.number}`,
      chapterHeading(chapter),
      texts(own),
    ]),
    ['closing', back[0]?.text.startsWith('抄送') ? '抄送' : '文末', texts(back)],
  ];
  return parts
    .filter(([, , text]) => text !== '')
    .map(([fragment, heading, text]) => ({
      address: links.document(plan.key, fragment),
      title: heading,
      context: ['文件', called, shortName(plan)].join(' · '),
      text,
      targets: [],
      facets: { kind: 'document', topics: [], numbers: false },
    }));
}

/** All targets, for questions about numbers. */
export function searchedTargets(plans: readonly Plan[], links: Addresses): SearchedTarget[] {
  return plans.flatMap((plan) => {
    const { key, targets, tasks } = plan;
    const called = planName(plans, plan);
    const unitsOf = (task: number | null) =>
      tasks.find(({ number }) => number === task)?.units.map(({ name }) => name) ?? [];
    return targets.map((target) => {
      const { id, task, chapter, topics, raw, value, valueTo, unit, quote, passage } = target;
      return {
        address: links.target(id),
        chapter: String(chapter ?? ''),
        topics,
        raw,
        ...targetSaid(target, plan),
        value,
        ...(valueTo === undefined ? {} : { valueTo }),
        unit,
        context: `${called} · ${placeWords({ task, passage })}`,
        quote,
        ...(target.standing.state === 'not-found' ? {} : { found: true }),
        ...(plans.length > 1 ? { plan: key } : {}),
        ...(unitsOf(task).length > 0 ? { responsible: unitsOf(task) } : {}),
      };
    });
  });
}

/**
 * The plans as answers name them.
 * @param leading the plan that the site leads with; those of its issuer come first, in their order.
 */
export function searchedPlans(
  plans: readonly Plan[],
  leading: Plan | undefined,
  links: Addresses,
): SearchedPlan[] {
  const own = leading ? plansBeside(plans, leading) : [];
  return [...new Set([...own, ...plans])].map((plan) => ({
    key: plan.key,
    year: plan.year,
    name: planName(plans, plan),
    address: links.plan(plan.key),
    targets: links.targets(plan.key),
    results: links.progress(plan.key),
    found: `${foundCountWords(plan)}。${noVerdictWords(plan)}`,
    ...(unitsIn(plan).length === 0 ? {} : { units: links.units(plan.key) }),
    parts: { task: plan.tasks.length, chapter: plan.chapters.length },
    ...(plan.issuer === unknownIssuer ? {} : { issuer: plan.issuerShort }),
    ...(plan.url === undefined ? {} : { source: plan.url }),
  }));
}

/** That nothing was found is said only where somebody has looked. */
function targetSaid(target: Target, plan: Plan): TargetSaid {
  const { indicator, standing } = target;
  const { result, comparison } = contextOf(target, plan, undefined);
  if (result)
    return {
      indicator,
      standing: [stateWords[standing.state], result.words, comparison].join(' · '),
    };
  const looked = standing.searches.length > 0;
  return { indicator, standing: looked ? '没有找到公布的结果' : '公布的结果还没有查过' };
}

const targetPlaces = ({ marks, targets }: Task, plan: Plan): SearchRecord['targets'] =>
  marks.flatMap(({ start, end, targetIds }) =>
    targets
      .filter(({ id }) => targetIds.includes(id))
      .map((target) => ({
        start,
        end,
        fragment: targetFragment(target.id),
        ...targetSaid(target, plan),
      })),
  );

/**
 * A record as the engine takes it. What need not be searched stands among the filters, since the engine
 * indexes all that is in `meta`.
 */
export function engineRecord(record: SearchRecord) {
  const { address, title, context, text, targets, facets } = record;
  const numbers = wholeNumbers(`${title}\n${text}`).map(numberWord);
  return {
    url: address,
    content: encodeWording({ title, text, targets }),
    // No language the engine knows: neither side may segment or stem.
    language: 'unknown',
    meta: numbers.length > 0 ? { numbers: [...new Set(numbers)].join(' ') } : {},
    filters: {
      context: [context],
      kind: [facets.kind],
      chapter: facets.chapter === undefined ? [] : [facets.chapter],
      topic: [...facets.topics],
      ...(facets.plan === undefined ? {} : { plan: [facets.plan] }),
      ...(facets.responsible?.length ? { responsible: [...facets.responsible] } : {}),
      numbers: facets.numbers ? ['yes'] : [],
      targets: targets.map(({ fragment, indicator, standing }) =>
        JSON.stringify([fragment, indicator, standing]),
      ),
    },
  };
}
