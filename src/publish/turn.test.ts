import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeTurn } from './turn.ts';

function place(): string {
  const room = mkdtempSync(path.join(tmpdir(), 'turn-'));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  return path.join(room, 'deeper/turn');
}
const nobody = () => expect.unreachable('there was nobody to wait for');

describe('takeTurn', () => {
  it('takes a free turn at once, under its own name, and gives it back', async () => {
    const file = place();
    const giveBack = await takeTurn(file, nobody);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    giveBack();
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, String(process.ppid));
    giveBack();
    expect(readFileSync(file, 'utf8')).toBe(String(process.ppid));
  });

  it('waits for who has it, and says so once', async () => {
    const file = place();
    (await takeTurn(file, nobody))();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(file, String(other.pid));
    let told = 0;
    const next = takeTurn(file, () => told++);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(readFileSync(file, 'utf8')).toBe(String(other.pid));
    other.kill();
    await next;
    expect(told).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });

  it('takes over from a process that is gone', async () => {
    const file = place();
    (await takeTurn(file, nobody))();
    writeFileSync(file, String(spawnSync(process.execPath, ['-e', '']).pid));
    await takeTurn(file, nobody);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });
});
