/** The text of an information request (依申请公开) for results that were not found; the reader fills in the rest. */
import { chineseDate } from '../language/dates.ts';
import { citedPlace, documentName, type Plan, type Target, type Task } from '../model/plan.ts';
import { kindWords } from '../model/words.ts';
import type { TargetKind } from '../language/target-grammar.ts';

/** What is asked for of one target: which figure, for which period. */
function wantedOf({ quote, raw, unit, kind, indicator, periodStart, periodEnd }: Target): string {
  const whole = `${chineseDate(periodStart)}至${chineseDate(periodEnd)}`;
  const periods: Record<TargetKind, string> = {
    flow: whole,
    stock: `截至${chineseDate(periodEnd)}`,
    growth: whole,
    share: whole,
  };
  return `${periods[kind]}“${indicator}”的实际数值（${kindWords[kind]}，单位：${unit}；文件写的是“${quote}”，${raw}）`;
}

/**
 * One request for all of a task's results that were not found, as plain text. It names the document, quotes it, and says
 * exactly which figures are wanted and for which period; who must be asked is not known to this site, and is not guessed.
 */
export function requestText(plan: Plan, task: Task, targets: readonly Target[]): string {
  const wanted = targets.map(wantedOf);
  return [
    `申请公开的政府信息：${documentName(plan).slice(plan.issuer.length)}${citedPlace(plan, task)}的下列结果，以及它们的统计口径。`,
    ...(wanted.length === 1
      ? wanted.map((one) => `${one}。`)
      : wanted.map((one, index) => `${index + 1}．${one}。`)),
    '提供方式：（由申请人填写）',
    '申请人姓名、身份证明、联系方式：（由申请人填写）',
  ].join('\n');
}
