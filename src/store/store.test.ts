import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { made, prune } from './store.ts';

function emptyStore() {
  const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let times = 0;
  return {
    folder,
    times: () => times,
    /** Makes the recipe in capitals, and counts how often. */
    ask: async (...recipe: string[]) => {
      const make = () => {
        times += 1;
        return Buffer.from(recipe.join('+').toUpperCase());
      };
      return Buffer.from(await made('gzip', recipe, make, folder)).toString();
    },
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name)),
  };
}

describe('made', () => {
  it('makes a thing once, and gives the same bytes ever after', async () => {
    const store = emptyStore();
    expect([await store.ask('a'), await store.ask('a'), store.times()]).toEqual(['A', 'A', 1]);
  });

  it('tells recipes apart by each of their parts', async () => {
    const store = emptyStore();
    for (const recipe of [['ab'], ['a', 'b'], ['b', 'a']]) await store.ask(...recipe);
    expect(store.times()).toBe(3);
  });

  it.each([
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, 20)],
    ['is empty', () => Buffer.alloc(0)],
    [
      'has another byte',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')]),
    ],
  ])('makes again what %s, and mends it', async (_name, harm) => {
    const store = emptyStore();
    await store.ask('a');
    const [file = ''] = store.files();
    writeFileSync(file, harm(readFileSync(file)));
    expect([await store.ask('a'), await store.ask('a'), store.times()]).toEqual(['A', 'A', 2]);
  });

  it('still makes where nothing can be kept', async () => {
    const { folder } = emptyStore();
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(await made('gzip', ['a'], () => Buffer.from('A'), file)).toEqual(Buffer.from('A'));
  });
});

describe('prune', () => {
  const ages = async (limits: { days: number; bytes: number }) => {
    const store = emptyStore();
    for (const [index, recipe] of ['old', 'new'].entries()) {
      await store.ask(recipe);
      const file = store.files().find((one) => readFileSync(one).includes(recipe.toUpperCase()))!;
      const time = Date.now() / 1000 - (index === 0 ? 40 : 1) * 86_400;
      utimesSync(file, time, time);
    }
    prune(store.folder, limits);
    return store.files().map((file) => readFileSync(file).subarray(32).toString());
  };

  it('takes away what was not used for long', async () => {
    expect(await ages({ days: 30, bytes: 1e9 })).toEqual(['NEW']);
  });
  it('takes away the longest unused where there is too much', async () => {
    expect(await ages({ days: 99, bytes: 40 })).toEqual(['NEW']);
    expect((await ages({ days: 99, bytes: 1e9 })).sort()).toEqual(['NEW', 'OLD']);
  });
  it('leaves what it did not put there, in whatever folder it is pointed at', async () => {
    const store = emptyStore();
    await store.ask('a');
    const others = ['letter.txt', 'gzip/letter.txt', 'gzip/ab/letter.txt'].map((name) =>
      path.join(store.folder, name),
    );
    mkdirSync(path.join(store.folder, 'gzip/ab'), { recursive: true });
    for (const file of others) writeFileSync(file, '甲');
    prune(store.folder, { days: -1, bytes: 0 });
    expect(store.files().sort()).toEqual(others.sort());
  });
  it('is content where there is no store', () => {
    expect(() => prune('/nowhere/at/all')).not.toThrow();
  });
});
