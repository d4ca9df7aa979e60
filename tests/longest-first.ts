/** Begins with the files that take longest, so that no worker is left alone with one at the end of a run. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of more than half a minute, the longest first. */
const longest = [
  'engines/matrix',
  'browser/search',
  'browser/unbroken',
  'browser/access',
  'browser/aloud',
  'content/publish',
  'content/shards',
  'browser/offline',
  'server/server',
  'content/planted-faults',
  'browser/charts',
  'browser/targets',
  'browser/reading',
  'content/safety',
  'content/outcome',
  'content/county',
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
