/** The last line of a test run, for a machine to read: how many tests passed, failed and were skipped. */
import type { Reporter, TestModule, TestState } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A file that could not be loaded, or an error outside any test, counts as one failure. */
function countTests(modules: readonly TestModule[], errors: number): Counts {
  const states = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  );
  const count = (...wanted: TestState[]) => states.filter((state) => wanted.includes(state)).length;
  return {
    passed: count('passed'),
    failed:
      count('failed') + modules.filter((module) => module.errors().length > 0).length + errors,
    skipped: count('skipped', 'pending'),
  };
}

/**
 * The line itself.
 * @param code the run's exit code: a run that failed before its first test, because the site could not be
 * built, never reads “0 failed”.
 */
export function closingLine({ passed, failed, skipped }: Counts, code: number): string {
  return `${passed} passed, ${code === 0 ? failed : Math.max(1, failed)} failed, ${skipped} skipped`;
}

export default class ClosingLine implements Reporter {
  #counts: Counts = { passed: 0, failed: 0, skipped: 0 };

  onInit(): void {
    // The default reporter writes its summary when the run ends; this line comes after it.
    process.once('exit', (code) => process.stdout.write(`${closingLine(this.#counts, code)}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    this.#counts = countTests(modules, errors.length);
  }
}
