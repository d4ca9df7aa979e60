/** The text of an information request (依申请公开) for a result that was not found; the reader fills in the rest. */
import { chineseDate } from '../language/dates.ts';
import { citedPlace, documentName, type Plan, type Target } from '../model/plan.ts';
import { kindWords } from '../model/words.ts';
import type { TargetKind } from '../language/target-grammar.ts';

/**
 * The request, as plain text. It names the document, quotes it, and says exactly which figure is wanted and for
 * which period; who must be asked is not known to this site, and is not guessed.
 */
export function requestText(plan: Plan, target: Target): string {
  const { quote, raw, unit, kind, indicator, periodStart, periodEnd, task } = target;
  const whole = `${chineseDate(periodStart)}至${chineseDate(periodEnd)}`;
  const periods: Record<TargetKind, string> = {
    flow: whole,
    stock: `截至${chineseDate(periodEnd)}`,
    growth: whole,
    share: whole,
  };
  const own = plan.tasks.find(({ number }) => number === task);
  const place = own ? citedPlace(plan, own) : '';
  return [
    `申请公开的政府信息：${documentName(plan).slice(plan.issuer.length)}${place}提出：“${quote}”。`,
    `请公开${periods[kind]}“${indicator}”的实际数值（${kindWords[kind]}，单位：${unit}；文件写的是${raw}），以及这个数值的统计口径。`,
    '提供方式：（由申请人填写）',
    '申请人姓名、身份证明、联系方式：（由申请人填写）',
  ].join('\n');
}
