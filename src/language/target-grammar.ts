/**
 * The grammar of promises: from a task's wording to proposals for target records. Reads what the Chinese
 * says (verb, kind, comparator, denominator, joint promises); an editor confirms each.
 */
import { remembered } from './remembered.ts';
import { splitSentences, type TextRange } from './sentences.ts';
import { fullMarks } from './full-marks.ts';
import { isPast } from './look-back.ts';
import { durations, measures, ratios } from './measure-words.ts';
import { behindLast, clauseEnd, clauseStart } from './clauses.ts';
import { listedLevel, verbOf, type Counts } from './governing-verb.ts';
import {
  hasVerb,
  isNoun,
  lastVerb,
  levelVerb,
  namesWhom,
  openingVerb,
  saysLevel,
  saysNothing,
  standsAlone,
} from './promise-verbs.ts';
import {
  findQuantities,
  jointRun,
  parseQuantity,
  type FoundQuantity,
  type Quantity,
} from './quantity.ts';

/**
 * "flow" done or added in the year; "stock" reached in total; "growth" a rate of change;
 * "share" a rate or coverage.
 */
export const targetKinds = ['flow', 'stock', 'growth', 'share'] as const;
export type TargetKind = (typeof targetKinds)[number];

export interface TargetProposal extends Quantity {
  raw: string;
  /** UTF-16 offsets of the printed number in the text, half-open. */
  start: number;
  end: number;
  quote: string;
  verb: string;
  kind: TargetKind;
  indicator: string;
  /** Denominator of a share, where the text names one. */
  of?: string;
}

/** Proposes targets in a task's wording, in order. Numbers that are names, dates or ages are left out. */
export const proposeTargets = remembered((text): readonly TargetProposal[] => {
  const read = fullMarks(text);
  const proposals = splitSentences(read).flatMap(({ start, end }) => {
    const sentence = read.slice(start, end);
    const found = findQuantities(sentence);
    return found
      .filter((one) => !isName(sentence, one) && (!one.inWords || promises(sentence, one)))
      .flatMap((one) => proposalsFor(sentence, one, found))
      .map((proposal) => ({
        ...proposal,
        start: proposal.start + start,
        end: proposal.end + start,
      }));
  });
  return read === text ? proposals : proposals.map((one) => asPrinted(one, text, read));
});

/** A proposal that was read with marks of full width, in the words of the text. @param read of the same length. */
function asPrinted(proposal: TargetProposal, text: string, read: string): TargetProposal {
  const { start, end, verb, of } = proposal;
  const words = (some: string) => {
    const at = read.lastIndexOf(some, start);
    return at < 0 ? some : text.slice(at, at + some.length);
  };
  const [raw, quote] = [text.slice(start, end), words(proposal.quote)];
  return {
    ...proposal,
    ...parseQuantity(raw, read, start)!,
    raw,
    quote,
    verb: words(verb),
    indicator: indicatorIn(quote, raw, words(verb)),
    ...(of === undefined ? {} : { of: words(of) }),
  };
}

/**
 * A number inside the name of something (“15分钟社区生活圈”, G60科创走廊), an ordinal, a day, an age, a span of time that
 * is not to be shortened, or what a change starts from (从10％提高到12％).
 */
function isName(sentence: string, { raw, start, end }: FoundQuantity): boolean {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  const opened = before.lastIndexOf('“');
  const inQuotes = opened >= 0 && !before.slice(opened).includes('”');
  const { unit, comparator, print } = parseQuantity(raw, sentence, start)!;
  return (
    inQuotes ||
    (print.lead === '' && (isOfLatinName(before) || isRank(before))) ||
    /[第每+＋×-]$|海拔$/u.test(before) ||
    isCondition(before) ||
    isStart(before, after) ||
    isPast(sentence, start) ||
    isSubject(before, after) ||
    (/(?:从|由)$/u.test(before) && /[至到]/u.test(print.from?.to ?? '')) ||
    /^(?:号(?!源)|街坊|版|岁|周岁|论坛|峰会|级|方面)/u.test(after) ||
    (/米|公里/u.test(unit) && /^(?:范围)?内(?![河环外部])/u.test(after)) ||
    (/米|公里/u.test(unit) && raw.endsWith('内') && openingVerb(clauseOf(before)) === undefined) ||
    (unit.includes('元') && isThreshold(raw, after)) ||
    (!ratios.has(unit) && isSmallest(raw, after)) ||
    isSize(before, raw, after) ||
    (print.figure === '万' && unit === '家') ||
    (durations.has(unit) && comparator !== 'le' && comparator !== 'lt')
  );
}

/** What a change starts from: 从10％提高到12％, 由51家整合为33家, 从2020年的3.7亿元增长到, 从7家、4家增加到10家、6家. */
const isStart = (before: string, after: string) =>
  /(?:从|由)(?:[0-9]{4}年末?的?)?(?:[^，。；]{0,6}|[^，。；0-9]{0,6}[0-9.]+[^，。；0-9]{1,5}[、和])$/u.test(
    before,
  ) && /^(?:[、和][0-9.]+)?[^，。；0-9]{0,6}(?:至|到|为)/u.test(after);

/** G60, A3; but of GDP120亿元 the number is its value. */
const isOfLatinName = (before: string) =>
  /[A-Za-z]$/u.test(before) && !/(?:GDP|CPI|PPI)$/u.test(before);

/** 前10名; 6月底前, 目前 and 国庆节前 say when. */
const isRank = (before: string) => /(?<![目此以之日当底末月年期节])前$/u.test(before);

/** What something is given for, one by one: 每新增1家企业奖励20万元. */
const isCondition = (before: string) =>
  /每(?:新?[增建招]|增加|引进|吸纳|培育|创建|完成|建成|成功)[^，。；0-9]{0,4}$/u.test(before);

const clauseOf = (before: string) => behindLast(/[，。；：、\n]/u, before);

/** What a rate is of, where nothing is done: 15个断面优良比例达到86％, 站点500米覆盖率达到100％. */
const isSubject = (before: string, after: string) =>
  openingVerb(clauseOf(before)) === undefined &&
  lastVerb(clauseOf(before)) === undefined &&
  /^[^，。；、：\n0-9]*(?:率|比例|占比|比重|满意度)[^，。；、：0-9]{0,6}[0-9.]+[%％‰]/u.test(
    withoutBrackets(after),
  );

const withoutBrackets = (words: string) => words.replace(/（[^（）]*）/gu, '');

/** The smallest of the things that are counted behind it: 100亩以上大户30户. */
const isSmallest = (raw: string, after: string) =>
  /以[上下]$/u.test(raw) &&
  (/^[^，。；、和及或（）0-9]{1,16}[0-9.]+[万亿余多]*[^0-9，。；、和及]{1,3}(?:以上|左右|以内)?(?:[，。；、）]|$)/u.test(
    after,
  ) ||
    /^的[^，。；0-9]{1,12}(?:全覆盖|全部)/u.test(after));

/** The size of things that are counted behind it: 10亿元以上重大项目47个. */
const isThreshold = (raw: string, after: string) =>
  (/以[上下]$|^[超过]/u.test(raw) && /^[^，。；、和及]*[0-9]/u.test(after)) ||
  /^级?(?:企业|产业|产业集群|集群|园区|项目|镇|村)[0-9]/u.test(after);

/** The size of what was counted before it, or of what is built: 3处500平方米以上的公园, 总投资13亿元的水库. */
const isSize = (before: string, raw: string, after: string) =>
  (/[0-9][^0-9，。；、和及]{1,2}$/u.test(before) && /以[上下]$|^[十百千万亿]/u.test(raw)) ||
  (/(?:总投资|占地|占地面积|建筑面积)(?:约|近|超)?$/u.test(before) &&
    /^(?:、(?:占地|占地面积|建筑面积|总投资)[约近超]?[0-9.]+[^，。；、]{1,4})*的/u.test(after));

/** Whether a number in Chinese words is promised, and not part of an idiom: its clause has a verb of a promise before it. */
function promises(sentence: string, { raw, start, end }: FoundQuantity): boolean {
  const clause = behindLast(/[，。；：\n]/u, sentence.slice(0, start));
  const { unit, print } = parseQuantity(raw, sentence, start)!;
  const { figure, scale } = print;
  return (
    hasVerb(clause + raw) &&
    !(/^[十百千万亿]+$/u.test(figure + scale) && measures.has(unit) && print.lead === '') &&
    !/[几数上]$/u.test(clause) &&
    // 一 is hardly a number but of times (一倍), 二 counts nothing (两 does); three of these are the third: 三期.
    (!/^[一二]$/u.test(figure + scale) || unit === '倍' || unit === '番') &&
    (unit !== '番' || clause.endsWith('翻')) &&
    !['类', '组', '分'].includes(unit) &&
    (figure === '两' || !['期', '届', '次'].includes(unit)) &&
    !/^(?:规定|方面|层面|环节|领域|维度|体系|机制|转变|阶段|补贴|税率|[^，。；、]{0,3}(?:任务|工作|制度|措施)|工程|行动|月|年)/u.test(
      sentence.slice(end),
    )
  );
}

/** The words of a clause in which a number stands once: of 分别增长5％、6％、5％ the last has what is behind the first. */
function quoteOf(sentence: string, clause: TextRange, start: number, raw: string): string {
  const end = start + raw.length;
  const behind = sentence.slice(clause.start, start).lastIndexOf(raw);
  if (behind >= 0)
    return sentence.slice(clause.start + behind + raw.length, end).replace(/^[、，和及与以]+/u, '');
  return sentence.slice(
    clause.start,
    sentence.slice(end, clause.end).includes(raw) ? end : clause.end,
  );
}

/** What the verb of a number is looked for by. */
const counted: Record<TargetKind, Counts> = {
  flow: 'deeds',
  stock: 'level',
  growth: 'rate',
  share: 'rate',
};

function proposalsFor(
  sentence: string,
  { raw, start, end }: FoundQuantity,
  all: readonly FoundQuantity[],
): TargetProposal[] {
  // One clause is about all of the numbers that only 和 or 、 parts.
  const run = jointRun(sentence, all, start);
  const from = clauseStart(sentence, run[0]!.start);
  const quote = quoteOf(
    sentence,
    { start: from, end: clauseEnd(sentence, run.at(-1)!.end) },
    start,
    raw,
  );
  const quantity = parseQuantity(raw, sentence, start)!;
  const joint = /(?<first>[\p{Script=Han}]{2,4})、(?<second>[\p{Script=Han}]{2,4})各$/u.exec(
    sentence.slice(0, start),
  )?.groups;
  const before = wordsBefore(sentence, from, run[0]!.start, all);
  const kind = kindOf(before, sentence.slice(end), quantity);
  const governing = verbOf(sentence, { raw, start, end }, all, counted[kind]);
  const spoken = joint
    ? [joint['first']!, joint['second']!].map((words) => lastVerb(words) ?? governing)
    : [governing];
  const of = kind === 'share' ? denominatorIn(sentence.slice(from, end)) : undefined;
  const wholeQuote = joint ? sentence.slice(clauseStart(sentence, from - 1), end) : quote;
  return spoken.map((verb) => ({
    ...quantity,
    raw,
    start,
    end,
    quote: wholeQuote,
    verb,
    kind,
    indicator: indicatorIn(wholeQuote, raw, verb),
    ...(of === undefined ? {} : { of }),
  }));
}

/** The words before a number that say what is counted: of 力争550亿元 those of the number before it. */
function wordsBefore(
  sentence: string,
  from: number,
  start: number,
  all: readonly FoundQuantity[],
): string {
  const own = sentence.slice(from, start);
  const listed = listedLevel(sentence, start, own, all);
  if (listed !== undefined) return own + listed;
  const former = all.findLast((one) => one.end <= from);
  if (!former || !standsAlone(own) || !saysNothing(own)) return own;
  const { lead } = parseQuantity(former.raw, sentence, former.start)!.print;
  return sentence.slice(clauseStart(sentence, former.start), former.start) + lead;
}

/**
 * Done in the year, reached in total, growth, share: from the words around the number.
 * @param before of its clause. @param after it.
 */
function kindOf(before: string, after: string, { value, unit, print }: Quantity): TargetKind {
  const lead = withoutBrackets(before) + print.lead;
  if (ratios.has(unit)) {
    const changes = isChange(lead) || /^的?(?:增长|涨|降)/u.test(after);
    if (/^\/[10十]+万$/u.test(unit)) return 'share';
    if (!'%‰成'.includes(unit) || changes) return 'growth';
    return /率|满意度|知晓度|占|比重|比例|覆盖|(?:的|达到?|完成|在)$/u.test(lead) ||
      (value === 100 && unit === '%') ||
      /^其中|(?:完成|化解|办结|消化)[^，、]*$/u.test(before) ||
      leadsToLevel(lead) ||
      saysNothing(before) ||
      /^(?:完成|推动|实现)$/u.test(openingVerb(before) ?? '') ||
      /^\p{sc=Han}/u.test(after)
      ? 'share'
      : 'growth';
  }
  if (/累计|总额|总量|总数|数量|人均|每[千万百]/u.test(lead) || /^[^元]+\/[百千万]+人$/u.test(unit))
    return 'stock';
  if (unit + print.scale === '' || unit === '分') return 'stock';
  const held = /^(?:保持|稳定|维持)$/u.test(openingVerb(before) ?? '');
  const level = saysLevel(lead) || leadsToLevel(lead);
  return held || (level && !isDone(before, saysLevel(withoutBrackets(before)))) ? 'stock' : 'flow';
}

/**
 * Whether the words of a clause say what is done: 新增企业超650家, and not 推动总产值超200亿元.
 * @param named whether they name a level, so that a noun of doing is a part of its name: 养殖规模.
 */
function isDone(clause: string, named: boolean): boolean {
  const verb = openingVerb(clause);
  return (
    namesWhom(clause) ||
    (verb !== undefined &&
      !(named && isNoun(verb)) &&
      !/^(?:推动|实现|带动|达到?|突破|拥有)$/u.test(verb) &&
      levelVerb(clause) !== verb) ||
    /(?:新增|新建|引进|增加(?!值)|减少(?![至到])|建成|发放|举办|开展|治理|完成)[^，、]*$/u.test(
      clause,
    )
  );
}

/** What a change leads to, or where something is held. */
const leadsToLevel = (lead: string) =>
  levelVerb(lead) !== undefined &&
  /(?:[至到在为于]|突破|保持|稳定)(?:(?:平均)?每[^，。；0-9]{1,6})?(?:约|不低于|不少于|不超过)?$/u.test(
    lead,
  );

/** A change, though of a rate: 增速6％, 失业率下降0.5％; 提高到 leads to a level. */
export const isChange = (lead: string) =>
  /增速|[涨增降]幅|(?:增长|下降|上涨)率/u.test(lead) ||
  /(?:增长|增加|递增|提高|上升|上涨|下降|降低|减少)(?:达到|[^至到，、]{0,4})$/u.test(lead);

function denominatorIn(clause: string): string | undefined {
  return (
    /达到(?<of>.+)的[0-9]/u.exec(clause)?.groups!['of'] ??
    /^(?:实现|完成)?(?<of>(?!实现|完成).+?)(?:签约|覆盖|参保|入园|配置)率/u.exec(clause)?.groups![
      'of'
    ]
  );
}

/** What is measured, as a first proposal: the clause without its number and without “全年”, “为”, “对”. */
function indicatorIn(quote: string, raw: string, verb: string): string {
  const words = quote
    .replace(raw, '')
    .replace(/^(?:全年|实现|累计实现|全年实现)/u, '')
    .replace(/^(?:为|对)/u, '')
    .replace(/各$/u, '');
  return words.includes(verb) || verb.startsWith('达') ? words : verb + words;
}
