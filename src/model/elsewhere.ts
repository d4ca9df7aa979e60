/** What other documents say of a target: the same promise, with its number or another; figures that are only background. */
import { inBaseUnit } from '../language/quantity.ts';
import type { BackgroundRecord, CommitmentRecord, Evidence, OutcomesRecord } from './outcome.ts';
import { figureWords } from './outcome-words.ts';

/** What every figure of another document has. */
interface Elsewhere {
  /** As it says it: "5.7万平方米". */
  figure: string;
  /** With scale words multiplied out. */
  baseValue: number;
  baseUnit: string;
  source: Evidence;
  read: string;
  /** Said of the document as a whole. */
  about?: string;
}

export type Commitment = CommitmentRecord & Elsewhere;
export type Background = BackgroundRecord & Elsewhere;

type Documents = OutcomesRecord['commitments'] | OutcomesRecord['background'];

function figuresOf<Figure extends CommitmentRecord | BackgroundRecord>(
  documents: readonly (Omit<Documents[number], 'figures'> & { figures: readonly Figure[] })[],
  targets: readonly (string | undefined)[],
): (Figure & Elsewhere)[] {
  return documents.flatMap(({ source, read, note, figures }) =>
    figures
      .filter(({ target }) => targets.includes(target))
      .map((one) => {
        const figure = figureWords(one);
        const base = inBaseUnit(one.value, one.unit);
        if (!base) throw new Error(`no quantity: ${figure}`);
        return {
          ...one,
          figure,
          baseValue: base.value,
          baseUnit: base.unit,
          source,
          read,
          ...(note === undefined ? {} : { about: note }),
        };
      }),
  );
}

/**
 * The commitments and the background of a target.
 * @param ids its own, and of the target that it repeats.
 * @throws Error when value and unit make no quantity, which the checks refuse before.
 */
export const elsewhereOf = (
  { commitments, background }: OutcomesRecord,
  ids: readonly (string | undefined)[],
): { commitments: Commitment[]; background: Background[] } => ({
  commitments: figuresOf(commitments, ids),
  background: figuresOf(background, ids),
});
