/** Rules about what an operator has set that depend on the day. */
import { fieldAt, type Parsed } from '../content/parse.ts';
import { errorAt, type Finding } from '../model/finding.ts';
import type { Settings } from '../model/settings.ts';

/** @param today ISO date. */
export function checkSettings(settings: Parsed<Settings>, today: string): Finding[] {
  const { security } = settings.record;
  if (!security || security.expires > today) return [];
  return [
    errorAt(
      fieldAt(settings, ['security', 'expires']),
      `“${security.expires}”，已经到期`,
      `今天（${today}）以后的一天，一年以内`,
      '核对联系方式还有没有人看，再把日期往后改；没有人看了就删去 security。',
    ),
  ];
}
