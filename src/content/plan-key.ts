/** The key that a new plan is given: its year, with the place's name before it where the site has others' plans. */
import { pinyin } from 'pinyin-pro';
import { reservedSteps } from '../model/addresses.ts';
import type { PlanKey } from '../model/ids.ts';
import { isSameIssuer } from '../model/plan.ts';

/** A plan that is there. */
export interface KnownPlan {
  key: PlanKey;
  issuer: string;
  /** What names the document; see `identityOf`. */
  identity: string;
}

/** A document that is to be imported. */
export interface NewPlan {
  year: number;
  issuer: string;
  identity: string;
}

/**
 * Proposes a key. The same document has the key that it has; the year alone is enough while all plans are of one issuer.
 * @param known the plans that are there, whole or not.
 */
export function proposedKey(
  { year, issuer, identity }: NewPlan,
  known: readonly KnownPlan[],
): PlanKey {
  const same = known.find((plan) => plan.identity === identity && identity !== '');
  if (same) return same.key;
  const taken = (key: PlanKey) =>
    reservedSteps.includes(key) || known.some((plan) => plan.key === key);
  const alone = known.every((plan) => isSameIssuer(plan.issuer, issuer));
  const first =
    alone && !taken(String(year)) ? String(year) : `${placeSlug(issuer) || 'plan'}-${year}`;
  let key = first;
  for (let number = 2; taken(key); number++) key = `${first}-${number}`;
  return key;
}

/** “呼伦贝尔市海拉尔区人民政府” → "hailaer": the innermost place, in Latin letters. */
export function placeSlug(issuer: string): string {
  const place = issuer.replace(/(?:人民政府|管理?委员会|办公[室厅]|国务院).*$/u, '');
  const [innermost = ''] = /[^省市区县州旗盟]*[省市区县州旗盟]?$/u.exec(place) ?? [];
  const name = innermost.replace(/(?<=..)[省市区县州旗盟]$/u, '');
  return pinyin(name, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}
