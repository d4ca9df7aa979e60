/** `npm run check` for people, for machines and in the log of a runner. */
import { describe, expect, it } from 'vitest';
import { runScript } from '../script.ts';
import { copyContent } from './content-copy.ts';

function faulty(): string {
  const content = copyContent();
  content.replace('plans/2024/tasks/18.mdx', '\n    value: 200\n', '\n    value: 20\n');
  content.replace('plans/2024/tasks/04.mdx', '\nchapter: 1\n', '\nchapter: 9\n');
  return content.root;
}

describe('npm run check', () => {
  it('prints all findings at once, with place and remedy', async () => {
    const { code, output } = await runScript('check.ts', [], { CONTENT_DIR: faulty() });
    expect(code).toBe(1);
    for (const words of [
      'tasks/04.mdx:3:10  chapter',
      'tasks/18.mdx:',
      'targets[3].value',
      '怎么改',
      '处错误',
    ])
      expect(output).toContain(words);
  });

  it('prints them for machines', async () => {
    const { code, output } = await runScript('check.ts', ['--json'], { CONTENT_DIR: faulty() });
    expect(code).toBe(1);
    const findings = JSON.parse(output) as Record<string, unknown>[];
    expect(findings[0]).toEqual({
      severity: 'error',
      file: 'content/plans/2024/tasks/04.mdx',
      line: 3,
      column: 10,
      field: 'chapter',
      found: '9',
      expected: '1',
      remedy: expect.any(String),
    });
    const sound = await runScript('check.ts', ['--json']);
    expect(JSON.parse(sound.output)).toEqual([]);
  });

  it('puts them beside their lines in the log of a runner', async () => {
    const { output } = await runScript('check.ts', [], {
      CONTENT_DIR: faulty(),
      GITHUB_ACTIONS: 'true',
    });
    expect(output).toContain(
      '::error file=content/plans/2024/tasks/04.mdx,line=3,col=10,title=chapter::发现：9%0A',
    );
  });
});
