/** Begins with the files that take longest, so that no worker is left alone with one at the end of a run. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first; those that build sites lie apart, for builds of one project take turns. */
const longest = [
  'engines/matrix',
  'browser/access',
  'content/shards',
  'browser/offline',
  'browser/search',
  'content/publish',
  'browser/aloud',
  'browser/reading',
  'content/edition',
  'content/planted-faults',
  'server/server',
  'browser/targets',
  'content/safety',
  'content/outcome',
  'content/ledger',
  'content/county',
  'browser/charts',
  'browser/unbroken',
  'content/large-plan',
];

const rank = ({ moduleId }: TestSpecification) => {
  const at = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return at < 0 ? longest.length : at;
};

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
