/** How well the grammar's proposals agree with the targets that editors recorded. */
import type { Plan, Target, Task } from '../model/plan.ts';
import { proposeTargets, type TargetProposal } from '../language/target-grammar.ts';

export interface ExtractionReport {
  recorded: number;
  proposed: number;
  /** Proposals that point at the printed number of a recorded target, one for each target. */
  matched: number;
  /** matched / proposed, 0 to 1. */
  precision: number;
  /** matched / recorded, 0 to 1. */
  recall: number;
  /** Of the matched ones, how many agree field by field. */
  fields: Record<'value' | 'unit' | 'comparator' | 'kind' | 'verb' | 'of' | 'quote', number>;
  missed: string[];
  extra: string[];
  /** "2024-18-04 verb: 开工 (recorded 开工建设)" */
  differences: string[];
}

const fieldNames = ['value', 'unit', 'comparator', 'kind', 'verb', 'of', 'quote'] as const;

/** Compares proposals and records over a whole plan. */
export function reportExtraction(plan: Plan): ExtractionReport {
  const fields = { value: 0, unit: 0, comparator: 0, kind: 0, verb: 0, of: 0, quote: 0 };
  const report = {
    recorded: plan.targets.length,
    proposed: 0,
    matched: 0,
    missed: [] as string[],
    extra: [] as string[],
    differences: [] as string[],
  };
  for (const task of plan.tasks) {
    const free = [...proposeTargets(task.text)];
    report.proposed += free.length;
    for (const target of task.targets) {
      const at = free.findIndex((proposal) => isFor(proposal, target, task));
      const [proposal] = at < 0 ? [] : free.splice(at, 1);
      if (!proposal) {
        report.missed.push(`${target.id} ${target.raw}`);
        continue;
      }
      report.matched++;
      for (const field of fieldNames) {
        if (proposal[field] === target[field]) fields[field]++;
        else
          report.differences.push(
            `${target.id} ${field}: ${proposal[field]} (recorded ${target[field]})`,
          );
      }
    }
    report.extra.push(...free.map(({ raw }) => `${task.id} ${raw}`));
  }
  return {
    ...report,
    fields,
    precision: report.proposed === 0 ? 0 : report.matched / report.proposed,
    recall: report.recorded === 0 ? 0 : report.matched / report.recorded,
  };
}

function isFor(proposal: TargetProposal, { id }: Target, { marks }: Task): boolean {
  return marks.some(
    ({ start, end, targetIds }) =>
      targetIds.includes(id) && start === proposal.start && end === proposal.end,
  );
}
