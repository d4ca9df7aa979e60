/** Rules about targets that are gone: where several files still tell of one, it is missed where it stood. */
import { fieldAt, type ParsedPlan } from '../content/parse.ts';
import { errorAt, fieldName, type Finding } from '../model/finding.ts';
import { partsOf, type TargetId } from '../model/ids.ts';

interface Use {
  id: string;
  /** "plan.yaml highlights[2]" */
  place: string;
}

/** Every place outside the task files that names a target. */
function usesIn({ record, outcomes }: ParsedPlan): Use[] {
  const use = (id: string, file: string, ...path: (string | number)[]): Use => ({
    id,
    place: `${file} ${fieldName(path)}`,
  });
  const highlighted = record.highlights.map((id, at) => use(id, 'plan.yaml', 'highlights', at));
  if (!outcomes) return highlighted;
  const told = outcomes.record;
  const file = 'outcomes.yaml';
  return [
    ...highlighted,
    ...told.outcomes.map(({ target }, at) => use(target, file, 'outcomes', at)),
    ...told.searches.flatMap(({ targets }, at) =>
      targets === 'all' ? [] : targets.map((id) => use(id, file, 'searches', at)),
    ),
    ...(['commitments', 'background'] as const).flatMap((list) =>
      told[list].flatMap(({ figures }, at) =>
        figures.map(({ target }) => use(target, file, list, at)),
      ),
    ),
  ];
}

/** How many places have to name a target before it is the target that is missing, and not they that are wrong. */
const several = 2;
/** How many of them are named. */
const shown = 3;

/**
 * Targets of a plan that are not there, though several places name them.
 * @param plan whose tasks are all there.
 * @returns their ids, of which nothing more need be said, and a finding for each.
 */
export function missingTargets(plan: ParsedPlan): { missing: Set<TargetId>; findings: Finding[] } {
  const known = new Set<string>(
    plan.tasks.flatMap(({ record }) => record.targets.map(({ id }) => id)),
  );
  const missing = new Set<TargetId>();
  const findings = [...Map.groupBy(usesIn(plan), ({ id }) => id)].flatMap(([id, uses]) => {
    const places = [...new Set(uses.map(({ place }) => place))];
    if (known.has(id) || places.length < several) return [];
    const { plan: key, task: number } = partsOf(id as TargetId);
    const task = plan.tasks.find(({ record }) => record.number === number);
    if (key !== plan.key || !task) return [];
    missing.add(id as TargetId);
    return errorAt(
      fieldAt(task, ['targets']),
      `没有目标 ${id}`,
      `${places.slice(0, shown).join('、')}${places.length > shown ? ' 等处' : ''}用到的目标都在`,
      '恢复这个目标和它的编号：编号定了不改；确实没有这个目标，从这些地方删去它。',
    );
  });
  return { missing, findings };
}
