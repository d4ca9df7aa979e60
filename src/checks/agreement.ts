/**
 * Rules that hold a target's fields against each other and against the wording around its number, so that no record
 * says of a promise what the text does not. What the grammar reads otherwise is a warning that an editor can
 * acknowledge with a reason.
 */
import { ratios } from '../language/measure-words.ts';
import { findArabicNumbers } from '../language/numerals.ts';
import { findQuantities, type FoundQuantity } from '../language/quantity.ts';
import { splitSentences, type TextRange } from '../language/sentences.ts';
import {
  isChange,
  proposeTargets,
  type TargetKind,
  type TargetProposal,
} from '../language/target-grammar.ts';
import { isConfirmed } from '../model/confirmed.ts';
import type { TargetRecord } from '../model/schema.ts';
import { errorAt, warningAt, type Finding, type Place } from '../model/finding.ts';
import { fieldAt, type ParsedPlan, type ParsedTask } from '../content/parse.ts';
import { likeness } from './likeness.ts';

/** A target where its number stands in the text. */
interface Placed {
  task: ParsedTask;
  target: TargetRecord;
  index: number;
  /** UTF-16 offset of `raw` in the task's text. */
  start: number;
  /** The sentence that holds it, and where `raw` stands in it. */
  sentence: string;
  startInSentence: number;
}

type Field = keyof TargetRecord;
const at = ({ task, index }: Pick<Placed, 'task' | 'index'>, ...path: readonly Field[]): Place =>
  fieldAt(task, ['targets', index, ...path]);

/**
 * Checks every target of one task whose number could be found in the text.
 * @param proposals what the grammar reads in the task's wording.
 */
export function checkAgreement(
  plan: ParsedPlan,
  task: ParsedTask,
  proposals: readonly TargetProposal[] = proposeTargets(task.wording.text),
): Finding[] {
  const { text } = task.wording;
  const [sentences, quantities] = [splitSentences(text), findQuantities(text)];
  return task.record.targets.flatMap((target, index) => {
    const placed = placedIn(task, target, index, sentences);
    const faults = [
      ...kindFindings({ task, target, index }),
      ...periodFindings(plan, { task, target, index }, placed),
      ...(placed ? wordingFindings(placed, quantities) : []),
    ];
    // What is wrong in itself need not be told from what the grammar reads.
    if (placed && faults.length === 0) return proposalFindings(placed, proposals);
    // A proposal is said to be one wherever it is shown: what is doubtful about it stops nothing.
    return !isConfirmed(target)
      ? faults.map((fault) => ({ ...fault, severity: 'warning' as const }))
      : faults;
  });
}

function placedIn(
  task: ParsedTask,
  target: TargetRecord,
  index: number,
  sentences: readonly TextRange[],
): Placed | undefined {
  const { text } = task.wording;
  const quote = text.indexOf(target.quote);
  const inQuote = target.quote.indexOf(target.raw);
  if (quote < 0 || inQuote < 0) return undefined;
  const start = quote + inQuote;
  const range = sentences.find((one) => one.start <= start && start < one.end);
  return (
    range && {
      task,
      target,
      index,
      start,
      sentence: text.slice(range.start, range.end),
      startInSentence: start - range.start,
    }
  );
}

/** What a kind of target implies for its other fields. */
const kindRules: Record<TargetKind, { ratio: boolean; notAdded?: string }> = {
  flow: { ratio: false },
  stock: { ratio: false, notAdded: '总量' },
  growth: { ratio: true, notAdded: '增长率' },
  share: { ratio: true, notAdded: '比率' },
};

function kindFindings(one: Pick<Placed, 'task' | 'target' | 'index'>): Finding[] {
  const { kind, unit, aggregable, of, comparator } = one.target;
  const { ratio, notAdded = comparator === 'range' ? '范围' : undefined } = kindRules[kind];
  const findings: Finding[] = [];
  if (ratios.has(unit) !== ratio)
    findings.push(
      ...errorAt(
        at(one, 'kind'),
        `${kind}，而单位是“${unit}”`,
        ratios.has(unit) ? 'growth 或 share' : 'flow 或 stock',
        '百分比、千分比、百分点、成、倍是增长率或比率，其余单位不是。照原文改正 kind 或 unit。',
      ),
    );
  if (aggregable && notAdded !== undefined)
    findings.push(
      ...errorAt(
        at(one, 'aggregable'),
        'true',
        'false',
        `${notAdded}不能相加：写 false，或者改正 kind。`,
      ),
    );
  if (of !== undefined && kind !== 'share')
    findings.push(
      ...errorAt(at(one, 'of'), of, `${kind} 不填`, '分母只有比率才有：删去 of，或者改正 kind。'),
    );
  return findings;
}

/** Words that say in which month something begins or ends, besides its own name. */
const monthWords: Record<'periodStart' | 'periodEnd', Readonly<Record<number, string>>> = {
  periodStart: { 4: '二季度', 7: '下半年|三季度', 10: '四季度' },
  periodEnd: { 3: '一季度', 6: '半年|二季度', 9: '三季度', 12: '年底|年末|全年|年内|四季度' },
};

function saysMonth(sentence: string, field: keyof typeof monthWords, month: number): boolean {
  const words = [`(?<![0-9])${month}月`, monthWords[field][month]].filter(Boolean);
  return new RegExp(words.join('|'), 'u').test(sentence);
}

/** 2033年, or the first year of 2029—2033年. */
const saysYear = (sentence: string, year: string) =>
  new RegExp(`${year}(?:年|[—–～~至-]{1,2}[0-9]{4}年)`, 'u').test(sentence);

/** A period of a target's own is in order, inside the plan's, and printed. */
function periodFindings(
  { record: plan }: ParsedPlan,
  one: Pick<Placed, 'task' | 'target' | 'index'>,
  placed: Placed | undefined,
): Finding[] {
  const { periodStart = plan.periodStart, periodEnd = plan.periodEnd } = one.target;
  if (periodEnd < periodStart)
    return errorAt(at(one, 'periodEnd'), periodEnd, `不早于 ${periodStart}`, '改正起止日期。');
  return (['periodStart', 'periodEnd'] as const).flatMap((field) => {
    const own = one.target[field];
    if (own === undefined || own === plan[field]) return [];
    const outside = own < plan.periodStart || own > plan.periodEnd;
    if (outside && !(placed && saysYear(placed.sentence, own.slice(0, 4))))
      return errorAt(
        at(one, field),
        own,
        `在计划年度之内：${plan.periodStart} 至 ${plan.periodEnd}`,
        '改正日期；与计划年度相同就不填。原文的一句里写明别的年份，才填那一年。',
      );
    const wholeYear = own.endsWith(field === 'periodStart' ? '-01-01' : '-12-31');
    if (!placed || (outside && wholeYear)) return [];
    if (saysMonth(placed.sentence, field, Number(own.slice(5, 7)))) return [];
    return errorAt(
      at(one, field),
      `${own}，而“${placed.sentence}”没有写这个时间`,
      '原文写明的时间；原文没有写就不填',
      '删去这一项：日期不照原文，会让一个还没有完的数字被当成结果。',
    );
  });
}

function wordingFindings(placed: Placed, quantities: readonly FoundQuantity[]): Finding[] {
  const { target, sentence, start } = placed;
  const { verb, of, indicator, raw } = target;
  const findings: Finding[] = [];
  if (verb === undefined && isConfirmed(placed.target))
    findings.push(
      ...errorAt(
        at(placed, 'verb'),
        '没有填写',
        `“${sentence}”里的动词`,
        '照抄原文里管着这个数字的动词；还没有核对，就写 confirmed: false。',
      ),
    );
  if (verb !== undefined && !sentence.includes(verb))
    findings.push(
      ...errorAt(
        at(placed, 'verb'),
        `“${verb}”不在这个数字的一句里`,
        `“${sentence}”里的动词`,
        '照抄原文里管着这个数字的动词。',
      ),
    );
  if (of !== undefined && !sentence.includes(of))
    findings.push(
      ...errorAt(
        at(placed, 'of'),
        `“${of}”不在这个数字的一句里`,
        `“${sentence}”里的原文`,
        '照抄原文写明的分母；原文没有写就不填。',
      ),
    );
  if (likeness(indicator, sentence) === 0)
    findings.push(
      ...errorAt(
        at(placed, 'indicator'),
        `“${indicator}”与“${sentence}”没有相同的词`,
        '用原文的词说明衡量的是什么',
        '照原文改写 indicator。',
      ),
    );
  // A verb that is not the text's is no measure of the indicator.
  if (findings.length === 0) findings.push(...indicatorFindings(placed));
  const whole = quantities.find((found) => found.start < start + raw.length && start < found.end);
  if (whole && (whole.start < start || whole.end > start + raw.length))
    findings.push(
      ...errorAt(
        at(placed, 'raw'),
        `“${raw}”`,
        `“${whole.raw}”`,
        '把紧挨着的比较词和整个单位都写进 raw，正文的标记也包住它们：少了“以上”“以内”，承诺就变了。',
      ),
    );
  return [...findings, ...contradictedKind(placed)];
}

/** How far something is got: what is begun is not finished. */
const stages = /开工|动工|启动|竣工|建成|完工|投用|投运|投入使用|交付使用/gu;

/** An indicator names what is counted, in the text's words: no number and no stage of the work that is not there. */
function indicatorFindings(placed: Placed): Finding[] {
  const { task, target, sentence } = placed;
  const { indicator, verb = '' } = target;
  const named = indicator.match(stages) ?? [];
  const promised: readonly string[] = verb.match(stages) ?? [];
  const wrong =
    promised.length === 0
      ? named.find((word) => !sentence.includes(word))
      : named.every((word) => !promised.includes(word))
        ? named[0]
        : undefined;
  const number = findArabicNumbers(indicator).find(
    ({ digits }) =>
      !findArabicNumbers(`${task.record.title ?? ''}\n${task.wording.text}`).some(
        (one) => one.digits === digits,
      ),
  );
  return [
    ...(wrong !== undefined
      ? errorAt(
          at(placed, 'indicator'),
          `“${indicator}”`,
          promised.length > 0 ? `“${verb}”，不是“${wrong}”` : `“${sentence}”里的说法`,
          '照原文的动词改写 indicator：开工不是竣工，启动不是完成。',
        )
      : []),
    ...(number
      ? errorAt(
          at(placed, 'indicator'),
          `“${indicator}”里的“${number.digits}”不在任务正文里`,
          '衡量的是什么，不写原文没有的数字',
          '删去数字，或照原文改正。',
        )
      : []),
  ];
}

const rates =
  /(?:覆盖|签约|入园|入学|就业|失业|参保|达标|合格|满意|完成|配置|利用|普及)率|占比|比重|比例/u;
/** What is added to a total is none: 贷款总额新增50亿元. */
const totals = /(?:累计|总额|总量|总数)(?!.*(?:增加|新增|净增|减少|下降))/u;

/** The kind, where the words right before the number leave no choice. */
function kindBy(before: string, unit: string): TargetKind | undefined {
  if (!ratios.has(unit)) return totals.test(before) ? 'stock' : undefined;
  if (isChange(before)) return 'growth';
  return rates.test(before) ? 'share' : undefined;
}

function contradictedKind(placed: Placed): Finding[] {
  const { kind, unit, raw } = placed.target;
  const before = placed.sentence
    .slice(0, placed.startInSentence)
    .split(/[，。；、]/u)
    .at(-1)!;
  const printed = kindBy(before, unit);
  // Where kind and unit contradict each other, that is said instead.
  if (!printed || printed === kind || kindRules[kind].ratio !== ratios.has(unit)) return [];
  return errorAt(
    at(placed, 'kind'),
    `${kind}，而原文是“${before}${raw}”`,
    printed,
    '照原文改正 kind：累计、总量是 stock，率、占比是 share，增长、下降是 growth。',
  );
}

const compared = ['kind', 'verb', 'of'] as const;

/** Where the grammar reads the text otherwise, an editor has looked and says why. */
function proposalFindings(placed: Placed, proposals: readonly TargetProposal[]): Finding[] {
  const { target, start } = placed;
  const end = start + target.raw.length;
  const here = proposals.filter((one) => one.start < end && start < one.end);
  // Of a joint promise (开工、竣工各100万) each target is one of several that are read at one place.
  const proposal = here.find(({ verb }) => verb === target.verb) ?? here[0];
  // What the grammar proposed agrees with it.
  if (!proposal || !isConfirmed(target)) return [];
  return compared.flatMap((field) => {
    const reason = target.acknowledged?.[field];
    const same = proposal[field] === target[field];
    if (same === (reason === undefined)) return [];
    return same
      ? warningAt(
          at(placed, 'acknowledged'),
          `${field}：${reason}`,
          `不填：${field} 与从原文读出的相同`,
          '删去 acknowledged 里的这一项。',
        )
      : warningAt(
          at(placed, field),
          target[field] || '没有填写',
          `程序从原文读出：${proposal[field] || '没有'}`,
          `再核对一次原文；确实没有错，在这个目标的 acknowledged 里写 ${field} 和理由。`,
        );
  });
}
