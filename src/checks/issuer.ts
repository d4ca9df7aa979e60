/** Rules about the names of who issued a plan: an editor's short ones are of the authority that signed. */
import { fieldAt, type ParsedPlan } from '../content/parse.ts';
import { errorAt, type Finding } from '../model/finding.ts';
import { textOfRole } from '../language/document.ts';
import { issuerOf } from '../model/plan.ts';

/** 上海市静安区 → 上海市, 静安区: a name of at least two characters, and what kind of place it is. */
const unit =
  /[^省市区县州盟旗镇乡]{2,}?(?:自治区|自治州|自治县|自治旗|新区|开发区|省|市|区|县|州|盟|旗|镇|乡)/gu;
export const unitsOf = (name: string): string[] => name.match(unit) ?? [];

/** Checks the short name and the place of who issued a plan against the signature. */
export function checkIssuer(plan: ParsedPlan): Finding[] {
  const { issuer } = plan.record;
  const signature = textOfRole(plan.parts, 'signature');
  if (issuer?.name !== undefined && signature !== undefined && issuer.name !== signature)
    return errorAt(
      fieldAt(plan, ['issuer', 'name']),
      issuer.name,
      `落款“${signature}”`,
      '有落款的不填 name，照落款：删去这一项；落款认错了，改正 parts 里的 signature。',
    );
  const signed = unitsOf(issuerOf(plan));
  const innermost = signed.at(-1);
  if (!issuer || innermost === undefined) return [];
  const { shortName, place } = issuer;
  // Without its kind: 静安 of 静安区.
  const own = innermost.slice(0, -1);
  return [
    ...(shortName === undefined || shortName.includes(own)
      ? []
      : fault(plan, 'shortName', shortName)),
    ...(place === undefined || agrees(unitsOf(place), signed) ? [] : fault(plan, 'place', place)),
  ];
}

/** The shorter chain of places ends the longer one: 静安区 or 上海市静安区 for 上海市静安区人民政府. */
function agrees(place: readonly string[], signed: readonly string[]): boolean {
  const shared = Math.min(place.length, signed.length);
  return place.slice(-shared).join() === signed.slice(-shared).join();
}

const fault = (plan: ParsedPlan, field: 'shortName' | 'place', found: string): Finding[] =>
  errorAt(
    fieldAt(plan, ['issuer', field]),
    found,
    `与落款“${issuerOf(plan)}”是同一个地方`,
    '照落款改正；没有平常的称呼，删去这一项。',
  );
