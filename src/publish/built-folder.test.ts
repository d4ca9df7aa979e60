import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesUnder, moveInto } from './built-folder.ts';

it('moves a built site into a folder that has something already', () => {
  const room = mkdtempSync(path.join(tmpdir(), 'built-folder-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const at = (...names: string[]) => path.join(room, ...names);
  mkdirSync(at('built/2031/tasks'), { recursive: true });
  mkdirSync(at('site'));
  for (const name of ['built/index.html', 'built/2031/tasks/05.html', 'site/.unfinished'])
    writeFileSync(at(name), name);
  moveInto(at('built'), at('site'));
  expect(filesUnder(at('site')).sort()).toEqual([
    '.unfinished',
    '2031/tasks/05.html',
    'index.html',
  ]);
  expect(existsSync(at('built/index.html'))).toBe(false);
});
