import { describe, expect, it } from 'vitest';
import { roomOf, testsOf } from './order.ts';

const loads = (duration: number, ...files: string[]) => ({ files, duration });
const loaded = {
  'src/checks/far.test.ts': loads(10, 'src/model/ids.ts'),
  'src/model/slow.test.ts': loads(90, 'src/model/ids.ts', 'src/model/plan.ts'),
  'src/model/quick.test.ts': loads(20, 'src/model/ids.ts'),
  'src/model/ids.test.ts': loads(400, 'src/model/ids.ts'),
  'src/model/words.test.ts': loads(5, 'src/model/words.ts'),
};

describe('testsOf', () => {
  it('asks the tests that load the file: its own, then the nearest, the quickest of them first', () => {
    expect(testsOf('src/model/ids.ts', loaded)).toEqual([
      'src/model/ids.test.ts',
      'src/model/quick.test.ts',
      'src/model/slow.test.ts',
      'src/checks/far.test.ts',
    ]);
    expect(testsOf('src/model/unused.ts', loaded)).toEqual([]);
  });

  it('asks those sooner that noticed other faults in it, and all of them all the same', () => {
    const noticed = new Map([
      ['src/checks/far.test.ts', 3],
      ['src/model/slow.test.ts', 1],
    ]);
    expect(testsOf('src/model/ids.ts', loaded, noticed)).toEqual([
      'src/model/ids.test.ts',
      'src/checks/far.test.ts',
      'src/model/slow.test.ts',
      'src/model/quick.test.ts',
    ]);
  });
});

describe('roomOf', () => {
  it('is the folder under src', () => {
    expect(roomOf('src/language/outline/tree.ts')).toBe('src/language');
  });
});
