/** The whole of what a search is answered with: hits, and above them what is said of a year, of results, or of nothing found. */
import { answer, listed, targetAnswer, targetsNaming, type Answer, type Asked } from './answer.ts';
import type { SearchIndex } from './client.ts';
import { foldForms } from '../../language/ideographs.ts';
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
  const { year, results, targets, subject } = question;
  const dated = plans.find((plan) => plan.year === year?.year);
  const chosen = plans.find(({ key }) => key === asked.filters['plan']);
  const plan = chosen ?? dated ?? plans[0];
  if (!plan || literal.numbers) return { answer: literal, lines: [] };
  const isWords = literal.counts.exact > 0;
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
      ...unmentioned(subject, found, plans.length, plan),
    ],
  };
}

/** What is left of a query without what it asks: where it asks for results the targets with what is known of them first. */
async function answerBesides(
  index: SearchIndex,
  asked: Asked,
  { results, subject }: Question,
  plan: SearchedPlan | undefined,
  literal: Answer,
): Promise<Answer> {
  if (!results && subject === foldForms(asked.query).trim()) return literal;
  // Of words that only ask nothing is near.
  if (!results && subject === '') return targetAnswer([], asked, false);
  const filters: Asked['filters'] = { ...(plan ? { plan: plan.key } : {}), ...asked.filters };
  const rest = { ...asked, query: subject, filters };
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
    related: [...(bySubject ? [subject] : []), ...words.related],
  };
}

function yearLine(
  { said, year }: NonNullable<Question['year']>,
  plan: SearchedPlan | undefined,
  newest: SearchedPlan,
): Line {
  const link = ({ name, address }: SearchedPlan) => ({ text: `${name}的计划`, address });
  const isNamed = /^\d/u.test(said);
  if (plan) return [isNamed ? '这里有' : `“${said}”指`, link(plan), '。'];
  if (said === '今年' || said === '本年')
    return [
      `今年是${year}年，这里没有${year}年的计划。“${said}”在这里指最新的计划：`,
      link(newest),
      '。',
    ];
  return [`这里没有${year}年${isNamed ? '' : `（${said}）`}的计划，最新的是`, link(newest), '。'];
}

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
