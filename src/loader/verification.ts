/** What was proved of a plan's wording, and what was undone to its source, for readers to see. */
import { findArabicNumbers } from '../language/numerals.ts';
import { pagesOf, type ListPage } from '../model/list-pages.ts';
import { placesOf, type Plan } from '../model/plan.ts';
import { decodeSource, readSource, type SourceTreatment } from '../language/source.ts';
import { proveWording } from '../language/proof.ts';

export interface Verification {
  plan: Plan;
  treatment: SourceTreatment;
  /** Characters of official wording, white space left out. */
  characters: number;
  sentences: number;
  /** Arabic numbers in the tasks: those inside a target's mark, and the others. */
  targetNumbers: number;
  otherNumbers: number;
}

/**
 * Proves a plan's wording against its source once more.
 * @param bytes of the source.
 * @throws Error when the proof fails; the content checks say where, and run before every build.
 */
export function verify(plan: Plan, bytes: Uint8Array): Verification {
  const decoded = decodeSource(bytes);
  if ('problem' in decoded) throw new Error(`source.txt: ${decoded.problem}`);
  const source = readSource(decoded.text, plan.record.repairs, plan.record.source.left);
  const { characters, difference } = proveWording(source, placesOf(plan), plan.tasks);
  if (difference) throw new Error(`wording differs from source.txt line ${difference.sourceLine}`);
  const numbers = plan.tasks.flatMap(({ text, marks }) =>
    findArabicNumbers(text).map((number) =>
      marks.some(({ start, end }) => number.start >= start && number.end <= end),
    ),
  );
  return {
    plan,
    treatment: source.treatment,
    characters,
    sentences: plan.tasks.reduce((sum, task) => sum + task.sentences.length, 0),
    targetNumbers: numbers.filter(Boolean).length,
    otherNumbers: numbers.filter((isTarget) => !isTarget).length,
  };
}

/** What the page of the proofs lists of a plan: the proof, then each number in the tasks that is no target. */
type Listed = 'proof' | Plan['record']['otherNumbers'][number];

/** Elements of a number's row, and of what is said of a plan's proof with its repairs. */
const elements = { number: 6, proof: 80 };

/** The proofs of all plans, dealt out to pages. */
export const verificationPages = (plans: readonly Plan[]): ListPage<Plan, Listed>[] =>
  pagesOf<Plan, Listed>(
    plans,
    ({ record }) => ['proof', ...record.otherNumbers],
    (one) => (one === 'proof' ? elements.proof : elements.number),
  );
