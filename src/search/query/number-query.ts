/** Questions about numbers: ≥1000 张, 大于100家, 1000张以上, 单位:户. Answered from the targets' records. */
import { foldForms } from '../../language/ideographs.ts';
import { multipliedOut } from '../../language/numerals.ts';
import type { TargetHit } from './results.ts';

/** A target as the browser knows it. */
export interface SearchedTarget extends TargetHit {
  /** "5" */
  chapter: string;
  topics: readonly string[];
  /** Key of its plan, where the site has several. */
  plan?: string;
  /** Units that answer for its task, where the plan prints any. */
  responsible?: readonly string[];
  value: number;
  /** The upper end of a range. */
  valueTo?: number;
  unit: string;
  /** "2024年 · 任务18" */
  context: string;
  quote: string;
  /** Whether anything was published about it. */
  found?: true;
}

type Relation = 'ge' | 'gt' | 'le' | 'lt' | 'eq';

export interface NumberQuery {
  /** Absent where only a unit is asked for. */
  bound?: { relation: Relation; value: number };
  /** Empty where any unit will do. */
  unit: string;
}

const relations: Record<string, Relation> = {
  '≥': 'ge',
  '>=': 'ge',
  大于等于: 'ge',
  不小于: 'ge',
  不少于: 'ge',
  不低于: 'ge',
  至少: 'ge',
  '>': 'gt',
  大于: 'gt',
  超过: 'gt',
  多于: 'gt',
  高于: 'gt',
  '≤': 'le',
  '<=': 'le',
  小于等于: 'le',
  不超过: 'le',
  不大于: 'le',
  不高于: 'le',
  不多于: 'le',
  至多: 'le',
  最多: 'le',
  '<': 'lt',
  小于: 'lt',
  少于: 'lt',
  低于: 'lt',
  不到: 'lt',
  不足: 'lt',
  '=': 'eq',
  等于: 'eq',
};

// Longer words first, so that 大于等于 is not 大于.
const relation = Object.keys(relations)
  .sort((a, b) => b.length - a.length)
  .join('|');
const amount = '(?<number>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<scale>[万亿])?\\s*(?<unit>[^\\s\\d]*?)';
const forms = [
  new RegExp(`^(?<relation>${relation})\\s*${amount}$`, 'u'),
  new RegExp(`^${amount}\\s*(?<trail>以上|及以上|以下|及以下|以内|之内)$`, 'u'),
  /^单位\s*:\s*(?<unit>\S+)$/u,
];

/** Reads a question about numbers; undefined where the query is something else. */
export function parseNumberQuery(query: string): NumberQuery | undefined {
  const asked = foldForms(query).replace('》=', '≥').trim();
  for (const form of forms) {
    const group = form.exec(asked)?.groups;
    if (!group) continue;
    const unit = group['unit'] ?? '';
    if (group['number'] === undefined) return { unit };
    const value = multipliedOut(group['number'].replaceAll(',', ''), group['scale'] ?? '');
    const trail: Relation = group['trail']?.endsWith('以上') ? 'ge' : 'le';
    return { bound: { relation: relations[group['relation'] ?? ''] ?? trail, value }, unit };
  }
  return undefined;
}

/** Whether a value, or some value of a range, is within the bound. */
const holds: Record<Relation, (from: number, to: number, bound: number) => boolean> = {
  ge: (_, to, bound) => to >= bound,
  gt: (_, to, bound) => to > bound,
  le: (from, _, bound) => from <= bound,
  lt: (from, _, bound) => from < bound,
  eq: (from, to, bound) => from <= bound && bound <= to,
};

/**
 * The targets that answer, by unit in the order of the text, within a unit the smallest first: values of
 * two units are never set against each other.
 */
export function targetsFor(
  { bound, unit }: NumberQuery,
  targets: readonly SearchedTarget[],
): SearchedTarget[] {
  const answering = targets.filter(
    (target) =>
      (unit === '' || target.unit === unit) &&
      (!bound || holds[bound.relation](target.value, target.valueTo ?? target.value, bound.value)),
  );
  const units = [...new Set(answering.map((target) => target.unit))];
  return units.flatMap((one) =>
    answering.filter((target) => target.unit === one).sort((a, b) => a.value - b.value),
  );
}
