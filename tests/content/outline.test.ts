import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../src/language/outline/outline.ts';
import type { Finding } from '../../src/model/finding.ts';
import { realSource, temporaryFolder } from './content-copy.ts';

const script = path.resolve(import.meta.dirname, '../../scripts/import.ts');

function outlineOf(file: string, ...words: string[]) {
  const folder = temporaryFolder();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, file, '--outline', ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: path.join(folder, 'content') },
    },
  );
  expect(readdirSync(folder)).toEqual([]);
  const read = <Type>(text: string) => (text === '' ? undefined : (JSON.parse(text) as Type));
  return { status, outline: read<Outline>(stdout), findings: read<Finding[]>(stderr) ?? [] };
}

const fileOf = (lines: readonly string[]) => {
  const file = path.join(temporaryFolder(), 'plan.txt');
  writeFileSync(file, lines.join('\n'));
  return file;
};

const gap = [
  '云溪市2031年工作要点',
  '一、经济',
  '1．招商。新增企业5家。',
  '3．外贸。新增口岸1个。',
];

describe('npm run import -- FILE --outline', () => {
  it('prints the outline of the 2024 plan, names what extraction got wrong, and writes nothing', () => {
    const { status, outline, findings } = outlineOf(realSource);
    expect(status).toBe(0);
    expect([outline?.chapters.length, outline?.tasks.length, outline?.left]).toEqual([
      7,
      30,
      ['- 1 -'],
    ]);
    // Its lines begin with “10 幅零星旧改地块” and the like.
    expect(outline?.parts.filter((part) => /\d \p{sc=Han}/u.test(part))).toEqual([]);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(findings.map(({ found }) => found)).toContain('“„2024‟”');
  });

  it('stops at a gap in the numerals, unless they are printed so', () => {
    const file = fileOf(gap);
    const { status, findings } = outlineOf(file);
    expect(status).toBe(1);
    expect(findings).toMatchObject([{ severity: 'error', file, line: 4, field: 'numbering' }]);
    expect(outlineOf(file, '--as-printed').status).toBe(0);
  });

  it('takes a folder, or nothing, for no file', () => {
    const folder = temporaryFolder();
    for (const [file, found] of [
      [folder, '这是文件夹，不是文件'],
      [path.join(folder, 'none.txt'), '没有这个文件'],
    ] as const)
      expect(outlineOf(file)).toMatchObject({ status: 1, findings: [{ file, found }] });
  });

  it('says what to do about a file that is not read', () => {
    const { status, outline, findings } = outlineOf('/nowhere/plan.pdf');
    expect([status, outline, findings[0]?.found]).toEqual([1, undefined, '没有这个文件']);
  });
});
