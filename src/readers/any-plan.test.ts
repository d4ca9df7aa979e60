import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  madePlans,
  printedMarker,
  wrapped,
  type MadePlan,
} from '../../tests/plans/made-up.ts';
import { readOutline } from '../language/outline/outline.ts';
import { readLines } from './text.ts';

/** What a plan's outline has to be. */
function expected(plan: MadePlan) {
  let through = 0;
  return {
    title: plan.title,
    documentNumber: plan.notice ? '东政发〔2031〕5号' : null,
    hasNotice: plan.notice,
    hasClosing: plan.closing,
    chapters: plan.chapters.map(({ title }, at) => ({
      marker: printedMarker(plan.styles.chapter, at + 1).trim(),
      title,
    })),
    tasks: plan.chapters.flatMap(({ tasks }, chapter) =>
      tasks.map(({ title, sentences, units }, at) => {
        through++;
        const number = plan.restarts || plan.styles.task === 'circled' ? at + 1 : through;
        return {
          marker: printedMarker(plan.styles.task, number).trim(),
          title,
          chapter,
          begins: [...sentences.join('')].slice(0, 12).join(''),
          responsible: units,
        };
      }),
    ),
  };
}

function read(lines: readonly string[]) {
  const { blocks, left } = readLines(lines.join('\n'));
  const { outline, doubts } = readOutline(blocks, left);
  const { title, documentNumber, hasNotice, hasClosing, chapters, tasks } = outline;
  return {
    outline,
    doubts,
    told: { title, documentNumber, hasNotice, hasClosing, chapters, tasks },
  };
}

test('a plan in any way of marking its parts is read as it was made', () => {
  fc.assert(
    fc.property(madePlans, (plan) => {
      const { told, doubts } = read(linesOf(plan));
      expect(told).toEqual(expected(plan));
      expect(doubts.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 300, seed: 1 },
  );
});

/** A margin shows where paragraphs run on over several lines; a page of short items has none. */
const showsMargin = (plan: MadePlan) => {
  const lines = linesOf(plan);
  return wrapped(lines).length > lines.length * 1.6;
};

test('the same plan broken into lines as a page breaks them is the same plan', () => {
  fc.assert(
    fc.property(madePlans.filter(showsMargin), (plan) => {
      const { told } = read(wrapped(linesOf(plan)));
      expect(told).toEqual(expected(plan));
    }),
    { numRuns: 200, seed: 2 },
  );
});
