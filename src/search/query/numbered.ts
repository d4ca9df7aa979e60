/** Parts of a plan that are asked for by their numbers, as people cite them: 任务18, 第十八项任务, 第五部分, 2024-18-t03. */
import { figuresOf, numeralCharacters } from '../../language/numerals.ts';
import {
  digits,
  documentFragment,
  parseTargetId,
  targetFragment,
  type TargetParts,
} from '../../model/ids.ts';

export type Numbered =
  { kind: 'task' | 'chapter'; number: number } | { kind: 'target'; id: TargetParts };

const number = `(?<number>\\d{1,4}|[${numeralCharacters}]{1,6})`;
const forms = [
  ['task', new RegExp(`^(?:重点)?任务第?${number}(?:项|号|条)?$`, 'u')],
  ['task', new RegExp(`^第${number}[项个号条](?:重点)?(?:任务|工作)$`, 'u')],
  ['task', new RegExp(`^${number}号(?:重点)?任务$`, 'u')],
  ['task', new RegExp(`^第${number}[项条]$`, 'u')],
  ['chapter', new RegExp(`^第${number}(?:部分|章|篇)$`, 'u')],
] as const;

/** @param subject of a query, folded. */
export function numberedIn(subject: string): Numbered | undefined {
  const said = subject.replace(/\s+/gu, '');
  const id = parseTargetId(said);
  if (id) return { kind: 'target', id };
  for (const [kind, form] of forms) {
    const written = form.exec(said)?.groups?.['number'];
    const value = written === undefined ? undefined : Number(figuresOf(written) ?? written);
    if (value) return { kind, number: value };
  }
  return undefined;
}

/** Address of a task or a chapter. @param plan that of its plan's front page. */
export const numberedAddress = (plan: string, kind: 'task' | 'chapter', part: number): string =>
  `${plan}${kind === 'task' ? `tasks/${digits(part)}` : `chapters/${part}`}/`;

/** Address of a target. @param plan that of its plan's front page. */
export function targetAddress(plan: string, { task, passage, number: own }: TargetParts): string {
  const fragment = targetFragment(own);
  return task === null
    ? `${plan}document/#${documentFragment(passage, fragment)}`
    : `${numberedAddress(plan, 'task', task)}#${fragment}`;
}
