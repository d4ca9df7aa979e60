/** What comes with the project: locked, licensed, and running nothing at install but what is named. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../script.ts';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  optional?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
}
const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(projectRoot, name), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { allowScripts, dependencies, devDependencies } = read('package.json') as Record<
  'allowScripts' | 'dependencies' | 'devDependencies',
  Record<string, string | boolean>
>;
const locked = Object.entries(packages).filter(([name]) => name !== '');
const nameOf = (place: string) => place.replace(/^.*node_modules\//u, '');

/** Licences that let a public site be built with them, and its code stay under its own. */
const licences =
  /^(?:MIT|OFL-1\.1|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0|LGPL-3\.0-or-later)$/u;

/** Packages that name a licence in other words: "public domain or MIT", a tool of the tests. */
const looked = new Set(['uri-templates']);

describe('dependencies', () => {
  it('are wanted in one version each', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  it('are locked to what was checked, from the registry and from nowhere else', () => {
    for (const [
      place,
      { integrity, optional, resolved = 'https://registry.npmjs.org/' },
    ] of locked) {
      expect(resolved, place).toMatch(/^https:\/\/registry\.npmjs\.org\//u);
      // Packages for other systems are not installed here.
      if (integrity === undefined)
        expect([optional, existsSync(path.join(projectRoot, place))], place).toEqual([true, false]);
      else expect(integrity, place).toMatch(/^sha512-/u);
    }
  });

  it('run scripts at install only where that is decided by name', () => {
    const running = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => nameOf(place));
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(running)].sort());
  });

  it('have licences that go with the project’s own', () => {
    const others = locked
      .filter(([place]) => existsSync(path.join(projectRoot, place)))
      .filter(([place]) => !looked.has(nameOf(place)))
      .filter(
        ([, { license = '' }]) =>
          !license.split(/ (?:AND|OR) /u).every((one) => licences.test(one.replace(/[()]/gu, ''))),
      )
      .map(([place, { license }]) => `${nameOf(place)}: ${license}`);
    expect(others).toEqual([]);
  });
});
