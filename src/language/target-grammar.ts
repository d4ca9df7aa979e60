/**
 * The grammar of promises: from a task's wording to proposals for target records. Reads what the Chinese
 * says (verb, kind, comparator, denominator, joint promises); an editor confirms each.
 */
import { splitSentences } from './sentences.ts';
import { durations, ratios } from './measure-words.ts';
import {
  findQuantities,
  jointRun,
  oneOf,
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

/** The verbs of promises; 开工 is not 竣工 is not 建成. Longer ones first, so that 开工建设 is not 开工. */
const verbs =
  '更新改造 改造提升 整合提升 提升建设 盘活处置 新建改建 开工建设 优化调整 调整优化 优惠开放 基本建成 新改建 新改扩建 ' +
  '新增 新建 翻建 改建 扩建 引进 引育 培育 培养 举办 承办 组织 开展 完成 建成 竣工 开工 启动 推动 推进 创建 打造 实施 ' +
  '筹措 募集 帮助 提供 提升 安装 开办 开设 开发 组建 选送 适配 带动 改造 进行 减量 整治 修建 铺设 种植 ' +
  '攻克 增长 增加 降低 减少 下降 压缩 压减 缩短 控制 发放 受理 实现 达到 达';
const verbPattern = new RegExp(oneOf(verbs.split(' ')), 'gu');
/** Words that hold a verb and are none. */
const notVerbs = /开展好|推进会|竣工验收|达标/gu;

/** Proposes targets in a task's wording, in order. Numbers that are names, dates or ages are left out. */
export function proposeTargets(text: string): TargetProposal[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
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
    /[A-Za-z第每+＋×-]$|(?<![目此以之日当])前$/u.test(before) ||
    isStart(before, after) ||
    (/(?:从|由)$/u.test(before) && /[至到]/u.test(print.from?.to ?? '')) ||
    /^(?:号(?!源)|街坊|版|岁|周岁|论坛|峰会|级)/u.test(after) ||
    (/米|公里/u.test(unit) && /^(?:范围)?内(?![河环外部])/u.test(after)) ||
    (unit.includes('元') && isThreshold(raw, after)) ||
    (durations.has(unit) && comparator !== 'le' && comparator !== 'lt')
  );
}

/** What a change starts from: 从10％提高到12％, 由51家整合为33家, 从2020年的3.7亿元增长到, 从7家、4家增加到10家、6家. */
const isStart = (before: string, after: string) =>
  /(?:从|由)(?:[0-9]{4}年末?的?)?(?:[^，。；]{0,4}|[0-9.]+[^，。；0-9]{1,5}[、和])$/u.test(
    before,
  ) && /^(?:[、和][0-9.]+)?[^，。；0-9]{0,6}(?:至|到|为)/u.test(after);

/** The size of things that are counted behind it: 10亿元以上重大项目47个. */
const isThreshold = (raw: string, after: string) =>
  /以[上下]$/u.test(raw) && /^[^，。；、和及]*[0-9]/u.test(after);

/** Whether a number in Chinese words is promised, and not part of an idiom: its clause has a verb of a promise before it. */
function promises(sentence: string, { raw, start, end }: FoundQuantity): boolean {
  const clause = behindLast(/[，。；：\n]/u, sentence.slice(0, start));
  const { unit, print } = parseQuantity(raw, sentence, start)!;
  const { figure, scale } = print;
  return (
    verbIn(clause + raw) !== undefined &&
    !/[几数上]$/u.test(clause) &&
    // 一 is hardly a number, 二 counts nothing (两 does); three of these are the third: 三期, 十三届, 三次会议.
    !/^[一二]$/u.test(figure + scale) &&
    (figure === '两' || !['期', '届', '次'].includes(unit)) &&
    !/^(?:规定|方面|层面|环节|领域|维度|体系|机制|转变|阶段|工程|行动|月|年)/u.test(
      sentence.slice(end),
    )
  );
}

function proposalsFor(
  sentence: string,
  { raw, start, end }: FoundQuantity,
  all: readonly FoundQuantity[],
): TargetProposal[] {
  // One clause is about all of the numbers that only 和 or 、 parts.
  const run = jointRun(sentence, all, start);
  const from = clauseStart(sentence, run[0]!.start);
  const quote = sentence.slice(from, clauseEnd(sentence, run.at(-1)!.end));
  const quantity = parseQuantity(raw, sentence, start)!;
  const joint = /(?<first>[\p{Script=Han}]{2,4})、(?<second>[\p{Script=Han}]{2,4})各$/u.exec(
    sentence.slice(0, start),
  )?.groups;
  const spoken = joint
    ? [joint['first']!, joint['second']!].map((words) => verbIn(words) || words)
    : [quantity.print.lead.startsWith('达') ? quantity.print.lead : verbOf(sentence, start, end)];
  const kind = kindOf(sentence, from, start, end, quantity);
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

/** After the last mark, or after a conjunction that follows an earlier number: “10幅零星旧改地块和7个……”. */
function clauseStart(sentence: string, at: number): number {
  const before = sentence.slice(0, at);
  const mark =
    Math.max(...['，', '、', '。', '；', '\n'].map((sign) => before.lastIndexOf(sign))) + 1;
  const joined = /[0-9][^，、；]*?(?:和|及(?!以上)|以及)/u.exec(before.slice(mark));
  return joined ? mark + joined.index + joined[0].length : mark;
}

/** To the end of the number or, where the thing counted follows it, to the next mark or conjunction. */
function clauseEnd(sentence: string, end: number): number {
  const rest = sentence.slice(end);
  const stop = rest.search(/[，、。；\n]|(?:和|及)(?=[^，。；]*[0-9])/u);
  return end + (stop < 0 ? rest.length : stop);
}

function verbIn(words: string): string | undefined {
  return words.replace(notVerbs, '').match(verbPattern)?.at(-1);
}

/**
 * The verb that governs a number: the last one before it in its sentence or, after 为 or 对 ("为300户老年人
 * 进行……改造"), the first one behind it.
 */
function verbOf(sentence: string, start: number, end: number): string {
  const clause = behindLast(/[，、。；]/u, sentence.slice(0, start));
  if (/^(?:为|对).{0,4}$/u.test(clause)) {
    const behind = sentence.slice(end).replace(notVerbs, '').match(verbPattern)?.[0];
    if (behind) return behind;
  }
  return verbIn(clause) ?? verbIn(sentence.slice(0, start)) ?? '';
}

/** The words after the last of some marks. */
const behindLast = (mark: RegExp, words: string) => words.split(mark).at(-1)!;

/** Done in the year, reached in total, growth, share: from the words around the number. */
function kindOf(
  sentence: string,
  from: number,
  start: number,
  end: number,
  { unit, print }: Quantity,
): TargetKind {
  const lead = sentence.slice(from, start) + print.lead;
  if (ratios.has(unit)) {
    if (!'%‰成'.includes(unit) || isChange(lead)) return 'growth';
    return /率|占比|比重|比例|覆盖|(?:的|达到?)$/u.test(lead) ||
      /^(?:配置|覆盖|达标|完成)/u.test(sentence.slice(end))
      ? 'share'
      : 'growth';
  }
  if (/累计|总额|总量|总数|数量/u.test(lead)) return 'stock';
  const level = /达到|达$|保有|超$|(?:人数|产量|指数|规模|存量)(?:控制在|突破|超过)?$/u.test(lead);
  const done = /(?:新增|新建|引进|增加(?!值)|减少|建成|发放|举办|开展)[^，、]*$/u.test(lead);
  return level && !done ? 'stock' : 'flow';
}

/** A change, though of a rate: 增速6％, 失业率下降0.5％; 提高到 leads to a level. */
export const isChange = (lead: string) =>
  /增速|[涨增降]幅|(?:增长|下降|上涨)率/u.test(lead) ||
  /(?:增长|增加|递增|提高|上升|上涨|下降|降低|减少)(?:达到|[^至到，、]{0,4})$/u.test(lead);

function denominatorIn(clause: string): string | undefined {
  return (
    /达到(?<of>.+)的[0-9]/u.exec(clause)?.groups!['of'] ??
    /(?:实现|完成)?(?<of>.+?)(?:签约|覆盖|参保|入园|配置)率/u.exec(clause)?.groups!['of']
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
