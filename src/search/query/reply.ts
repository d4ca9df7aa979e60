/** The whole of what a search is answered with: hits, and above them what is said of a year, of results, or of nothing found. */
import { foldForms } from '../../language/ideographs.ts';
import { wholeInWords } from '../../language/numerals.ts';
import { unbrokenRuns } from '../../language/unbroken.ts';
import {
  answer,
  listed,
  targetAnswer,
  targetsNaming,
  type Answer,
  type Asked,
  type RankedHit,
} from './answer.ts';
import type { SearchIndex } from './client.ts';
import { numberedAddress, numberedIn, targetAddress } from './numbered.ts';
import { questionIn, type Question } from './question.ts';
import { queryRuns } from './tokens.ts';

/** A plan as answers name it. */
export interface SearchedPlan {
  key: string;
  year: number;
  /** "2024年", with its issuer where there are several. */
  name: string;
  /** Addresses of its front page, of its targets and of their results. */
  address: string;
  targets: string;
  results: string;
  /** How much of it has a published result: a sentence. */
  found: string;
  /** Address of the units that answer for its tasks, where it names any. */
  units?: string;
  /** How many tasks and chapters it has. */
  parts: Readonly<Record<'task' | 'chapter', number>>;
  /** Who issued it, as people say, and its official page; as far as is known. */
  issuer?: string;
  source?: string;
}

/** A sentence with links in it. */
export type Line = readonly (string | { text: string; address: string })[];

export interface Reply {
  answer: Answer;
  lines: Line[];
}

/** Up to this many characters what stands nowhere is a thing that is not mentioned; more are words put so. */
const longestThing = 4;

/**
 * Answers a search. What the whole query finds stays as it is; only where that is nothing are the words for a year, for
 * results and for asking taken out of it.
 * @param plans the one that the site leads with first.
 * @param thisYear the reader's calendar year.
 */
export async function reply(
  index: SearchIndex,
  asked: Asked,
  plans: readonly SearchedPlan[],
  thisYear: number,
): Promise<Reply> {
  const literal = await answer(index, asked);
  const question = questionIn(asked.query, thisYear);
  const { year, results, targets, responsible, subject } = question;
  const dated = plans.find((plan) => plan.year === year?.year);
  const chosen = plans.find(({ key }) => key === asked.filters['plan']);
  const plan = chosen ?? dated ?? plans[0];
  if (!plan || literal.numbers) return { answer: literal, lines: [] };
  const isWords = literal.counts.exact > 0;
  const part = isWords ? undefined : await numberedReply(index, asked, subject, plan, plans);
  if (part) return part;
  const found = isWords
    ? literal
    : await answerBesides(index, asked, question, plans.length > 1 ? dated : undefined, literal);
  return {
    answer: found,
    lines: [
      ...(year && (!isWords || subject === '') ? [yearLine(year, dated, plans[0] ?? plan)] : []),
      ...(results
        ? [[{ text: `${plan.name}的结果`, address: plan.results }, `：${plan.found}`]]
        : []),
      ...(targets && !isWords
        ? [[{ text: `${plan.name}的全部目标`, address: plan.targets }, `：${plan.found}`]]
        : []),
      ...(responsible && !isWords ? [responsibleLine(plan, plans.length)] : []),
      ...(isWords ? [] : taskMeant(subject, plan)),
      ...unmentioned(subject, found, plans.length, plan),
    ],
  };
}

const partName = {
  task: (number: number) => `任务${number}`,
  chapter: (number: number) => `第${wholeInWords(number)}部分`,
};
const partsCounted = {
  task: (count: number) => `${count}项任务`,
  chapter: (count: number) => `${count}个部分`,
};

/** The part of a plan that is asked for by its number; undefined where none is. */
async function numberedReply(
  index: SearchIndex,
  asked: Asked,
  subject: string,
  plan: SearchedPlan,
  plans: readonly SearchedPlan[],
): Promise<Reply | undefined> {
  const part = numberedIn(subject);
  if (part === undefined) return undefined;
  const found = (hits: RankedHit[], lines: Line[] = []): Reply => ({
    answer: {
      ...targetAnswer([], asked, false),
      hits,
      counts: { exact: hits.length, related: 0, near: 0 },
    },
    lines,
  });
  if (part.kind === 'target') {
    const own = plans.find(({ key }) => key === part.id.plan);
    const address = own && targetAddress(own.address, part.id);
    const target = (await index.targets()).find((one) => one.address === address);
    return target && found(targetAnswer([target], { ...asked, filters: {} }, false).hits);
  }
  const { kind, number } = part;
  const name = partName[kind](number);
  if (number > plan.parts[kind])
    return found(
      [],
      [[`${plan.name}的计划有${partsCounted[kind](plan.parts[kind])}，没有${name}。`]],
    );
  const address = numberedAddress(plan.address, kind, number);
  if (asked.filters['kind'] === 'target' && kind === 'task') {
    const own = (await index.targets()).filter((one) => one.address.startsWith(`${address}#`));
    return { answer: targetAnswer(own, asked, false), lines: [] };
  }
  const title = kind === 'task' ? await index.taskName(address) : undefined;
  return found([
    {
      match: 'exact',
      hit: {
        address,
        context: `${name} · ${plan.name}`,
        title: [{ text: title ?? `${plan.name}的计划，${name}`, marked: false }],
        sentences: [],
        more: 0,
        official: title !== undefined,
      },
    },
  ]);
}

/** A number by itself that stands nowhere may be that of a task. */
function taskMeant(subject: string, { address, parts }: SearchedPlan): Line[] {
  const number = /^[1-9]\d*$/u.test(subject) ? Number(subject) : Infinity;
  if (number > parts.task) return [];
  const link = { text: partName.task(number), address: numberedAddress(address, 'task', number) };
  return [['要找的是', link, '吗？']];
}

/** What is left of a query without what it asks: where it asks for results the targets with what is known of them first. */
async function answerBesides(
  index: SearchIndex,
  asked: Asked,
  { results, subject }: Question,
  plan: SearchedPlan | undefined,
  literal: Answer,
): Promise<Answer> {
  const parts = apart(subject);
  if (!results && parts.length === 1 && subject === foldForms(asked.query).trim()) return literal;
  // Of words that only ask nothing is near.
  if (!results && subject === '') return targetAnswer([], asked, false);
  const filters: Asked['filters'] = { ...(plan ? { plan: plan.key } : {}), ...asked.filters };
  const rest = { ...asked, query: parts.join(' '), filters };
  const words = await answer(index, rest);
  const isListed = !results || words.numbers || (filters['kind'] === 'target' && subject !== '');
  const targets = isListed ? [] : await index.targets();
  const named =
    subject === ''
      ? targets.filter(({ found }) => found)
      : targetsNaming(await index.known(subject), targets);
  const meant = targets.filter((target) =>
    words.related.some((term) => targetsNaming(term, [target]).length > 0),
  );
  const first = targetAnswer(named.length > 0 ? named : meant, rest, words.numbers);
  const { exact, related, near } = words.counts;
  const hits = [...first.hits, ...words.hits].map(({ hit, match }) => ({
    hit,
    match: match === 'near' ? match : ('related' as const),
  }));
  const elsewhere = first.elsewhere + words.elsewhere;
  const isNothing = hits.length + elsewhere === 0;
  if (isNothing && (!results || literal.counts.related > 0)) return literal;
  const bySubject = subject !== '' && named.length + exact > 0;
  return {
    ...words,
    hits: asked.all ? hits : hits.slice(0, listed),
    counts: { exact: 0, related: first.counts.exact + exact + related, near },
    elsewhere,
    related: [...new Set([...(bySubject ? parts : []), ...words.related])],
  };
}

/** What is looked for each by itself: of 200台电梯 the number and what it counts. */
const apart = (subject: string): string[] =>
  subject.split(' ').flatMap((part) => {
    const [{ start, end } = { start: 0, end: 0 }] = unbrokenRuns(part);
    return [part.slice(0, start), part.slice(start, end), part.slice(end)].filter(Boolean);
  });

function yearLine(
  { said, year }: NonNullable<Question['year']>,
  plan: SearchedPlan | undefined,
  newest: SearchedPlan,
): Line {
  const link = ({ name, address }: SearchedPlan) => ({ text: `${name}的计划`, address });
  const isNamed = /^[\d二]/u.test(said);
  if (plan) return [isNamed ? '这里有' : `“${said}”指`, link(plan), '。'];
  if (said === '今年' || said === '本年')
    return [
      `今年是${year}年，这里没有${year}年的计划。“${said}”在这里指最新的计划：`,
      link(newest),
      '。',
    ];
  return [`这里没有${year}年${isNamed ? '' : `（${said}）`}的计划，最新的是`, link(newest), '。'];
}

/** Who answers for the tasks, as far as the plan says it. */
const responsibleLine = ({ name, units }: SearchedPlan, plans: number): Line =>
  units === undefined
    ? [`${plans > 1 ? `${name}的计划` : '这份计划'}没有写明哪个单位负责。`]
    : [`${name}的计划写明了负责的单位：`, { text: '按单位看任务', address: units }, '。'];

/** That the plans do not mention what was looked for, and who else may know. */
function unmentioned(
  subject: string,
  { hits, counts, elsewhere }: Answer,
  plans: number,
  { issuer, source }: SearchedPlan,
): Line[] {
  const runs = queryRuns(subject);
  const isOfficial = counts.exact > hits.length || hits.some(({ hit }) => hit.official);
  const mentioned = counts.related > 0 || (counts.exact > 0 && isOfficial);
  if (mentioned || elsewhere > 0 || runs.length === 0) return [];
  const shown = subject.length > 30 ? `${[...subject].slice(0, 30).join('')}……` : subject;
  const whole = plans > 1 ? `这里的${plans}份计划都` : '这份计划';
  const isThing = runs.length === 1 && (counts.near === 0 || [...subject].length <= longestThing);
  const claim = isThing ? `${whole}没有提到“${shown}”。` : `${whole}没有一处完整写着“${shown}”。`;
  const page = source && { text: '官方网页', address: source };
  if (!issuer) return [page ? [claim, '也可以看发布这份计划的', page, '。'] : [claim]];
  const ask = `${claim}可以去问发布计划的${issuer}`;
  return [page ? [`${ask}，见`, page, `（${new URL(page.address).host}）。`] : [`${ask}。`]];
}
