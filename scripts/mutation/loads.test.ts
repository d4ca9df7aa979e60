import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadedBy } from './loads.ts';

const root = path.resolve(import.meta.dirname, '../..');
const loaded = (file: string) =>
  loadedBy(path.join(root, file)).map((one) => path.relative(root, one));

describe('loadedBy', () => {
  it('follows imports as far as they go', () => {
    expect(loaded('src/model/ids.test.ts')).toContain('src/model/ids.ts');
    expect(loaded('src/checks/series.test.ts')).toEqual(
      expect.arrayContaining(['tests/fixture/fixture.ts', 'src/language/numerals.ts']),
    );
  });

  it('passes over packages and types', () => {
    const files = loaded('scripts/mutation/report.ts');
    expect(files).toContain('scripts/mutation/mutants.ts');
    // Only a type is imported from it.
    expect(loaded('scripts/mutation/order.ts')).not.toContain('scripts/mutation/runner.ts');
    expect(files.filter((one) => one.includes('node_modules'))).toEqual([]);
  });
});
