import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
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
import { isRunning, processLine } from './running.ts';
import { takeTurn } from './turn.ts';

function place(): string {
  const room = mkdtempSync(path.join(tmpdir(), 'turn-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  mkdirSync(path.join(room, 'deeper'));
  return path.join(room, 'deeper/turn');
}
const nobody = () => expect.unreachable('there was nobody to wait for');
const quick = { interval: 10, nameless: 3, owned: 20 };
const own = processLine();

/** A process that is there until the test ends. */
function another() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => void child.kill());
  return child;
}

describe('processLine', () => {
  it('tells a process from another that has its number', () => {
    expect(own).toMatch(new RegExp(`^${process.pid} .+`, 'u'));
    expect(isRunning(own)).toBe(true);
    expect(isRunning(`${process.pid} of an earlier day`)).toBe(false);
    expect(isRunning(String(process.pid))).toBe(false);
    // The first process, which is not this one's to signal unless it is root's.
    expect(isRunning(processLine(1))).toBe(true);
  });

  it.each(['', '\n', 'x', '-1', '0', '1.5', '\u0000\u0000', '99999999999 x', `${own}\n${own}`])(
    'takes %j for no process',
    (line) => {
      expect(isRunning(line)).toBeUndefined();
    },
  );
});

describe('takeTurn', () => {
  it('takes a free turn at once, under its own name, and gives it back', async () => {
    const file = path.join(path.dirname(place()), 'not/there/turn');
    const giveBack = await takeTurn(file, nobody);
    expect(readFileSync(file, 'utf8')).toBe(own);
    giveBack();
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, processLine(process.ppid));
    giveBack();
    expect(readFileSync(file, 'utf8')).toBe(processLine(process.ppid));
  });

  it('waits for who has it, and says so once', async () => {
    const file = place();
    const other = another();
    const line = processLine(other.pid);
    writeFileSync(file, line);
    let told = 0;
    const next = takeTurn(file, () => told++);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(readFileSync(file, 'utf8')).toBe(line);
    other.kill();
    await next;
    expect(told).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(own);
  });

  it.each([
    ['a process that is gone', () => `${spawnSync(process.execPath, ['-e', '']).pid} 1 2`],
    ['a process whose number another has now', () => `${another().pid} 1 2`],
    ['a number that the system’s first process has', () => '1'],
    ['a system that was started anew', () => own.replace(/ \S+/u, ' another-run')],
  ])('takes over at once from %s', async (_, line) => {
    const file = place();
    writeFileSync(file, line());
    await takeTurn(file, nobody, { ...quick, nameless: 1e9, owned: 1e9 });
    expect(readFileSync(file, 'utf8')).toBe(own);
    expect(readdirSync(path.dirname(file))).toEqual(['turn']);
  });

  it.each([
    ['empty', ''],
    ['damaged', '\u0000\u0000\u0000'],
    ['a page', '<!doctype html>'],
  ])('takes over soon from a file that is %s, whatever its time', async (_, text) => {
    const file = place();
    writeFileSync(file, text);
    // The clock was set back since.
    const later = Date.now() / 1000 + 1e8;
    utimesSync(file, later, later);
    await takeTurn(file, nobody, quick);
    expect(readFileSync(file, 'utf8')).toBe(own);
  });

  it('takes over from a folder of its name', async () => {
    const file = place();
    mkdirSync(path.join(file, 'a'), { recursive: true });
    await takeTurn(file, nobody, quick);
    expect(readFileSync(file, 'utf8')).toBe(own);
  });

  it('does not wait without end for one that goes on', async () => {
    const file = place();
    writeFileSync(file, processLine(another().pid));
    await takeTurn(file, () => {}, quick);
    expect(readFileSync(file, 'utf8')).toBe(own);
  });
});
