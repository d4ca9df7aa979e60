/** No fault passes, none makes the checks fall over, each is named with its place and its remedy. */
import { readFileSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/loader/load.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { readContent } from '../../src/content/read.ts';
import { projectRoot } from '../script.ts';
import { copyContent } from './content-copy.ts';
import { faultTable, judged } from './fault-table.ts';
import { faultKinds } from './planted/index.ts';
import { content } from './planted/planting.ts';

const faults = Object.values(faultKinds).flat();

describe('the checks', () => {
  it('find nothing in the content as it is', () => {
    expect(loadContent(content).findings).toEqual([]);
  });

  it('are tried with hundreds of different faults, and several of each kind', () => {
    expect(faults.length).toBeGreaterThanOrEqual(300);
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    for (const [kind, some] of Object.entries(faultKinds))
      expect(some.length, kind).toBeGreaterThanOrEqual(5);
  });

  it.each(faults)('name first: $name', (fault) => {
    const { file, severity, cause } = fault;
    const { findings, content: published } = judged(fault);
    const [first] = findings;
    const said = findings.map(formatFinding).join('\n');
    expect(published === undefined, said).toBe(severity === 'error');
    expect(first?.file, said).toBe(`content/${file}`);
    expect(first?.severity, said).toBe(severity);
    if (cause.field !== undefined) expect(first?.field, said).toBe(cause.field);
    if (cause.found !== undefined) expect(first?.found, said).toMatch(cause.found);
    for (const finding of findings) {
      expect(finding.line).toBeGreaterThanOrEqual(1);
      expect(finding.column).toBeGreaterThanOrEqual(1);
      expect(finding.found.trim(), formatFinding(finding)).not.toBe('');
      // Said in Chinese, to an editor.
      expect(finding.remedy).toMatch(/\p{Script=Han}/u);
    }
  });

  it('say what the docs say they do', () => {
    expect(readFileSync(path.join(projectRoot, 'docs/faults.md'), 'utf8')).toBe(faultTable());
  });

  it('see links that leave the folder and files far too large, on the disk', () => {
    const copy = copyContent();
    symlinkSync('/etc/passwd', path.join(copy.root, 'plans/2024/tasks/31.mdx'));
    copy.write('lexicon.yaml', '');
    truncateSync(path.join(copy.root, 'lexicon.yaml'), 50_000_000);
    const { findings } = loadContent(readContent(copy.root));
    const said = findings.map(({ file, found }) => `${file} ${found}`);
    expect(said).toContain('content/plans/2024/tasks/31.mdx 是链接，不是文件');
    expect(said).toContain('content/lexicon.yaml 大于 2 MB');
  });

  it('notice every single character that is changed, wherever it stands in the wording', () => {
    const tasks = content.filter(({ path: name }) => name.endsWith('.mdx'));
    const strange = [...'的一。,“A5 \u200B\u3000<{&*\\'];
    assert(
      property(
        tuple(
          integer({ min: 0, max: tasks.length - 1 }),
          integer({ min: 0 }),
          integer({ min: 0, max: strange.length - 1 }),
          integer({ min: 0, max: 2 }),
        ),
        ([which, at, by, how]) => {
          const task = tasks[which]!;
          const text = new TextDecoder().decode(task.bytes);
          const start = text.indexOf('\n---\n\n') + '\n---\n\n'.length;
          const body = [...text.slice(start).trimEnd()];
          const index = at % body.length;
          const put = strange[by]!;
          if (how === 0) body.splice(index, 0, put);
          else if (how === 1) body.splice(index, 1);
          else body.splice(index, 1, put);
          const changed = `${text.slice(0, start)}${body.join('')}\n`;
          // White space is no part of the wording; what changes nothing else is no fault.
          if (changed.replace(/[ \n\u3000]/gu, '') === text.replace(/[ \n\u3000]/gu, '')) return;
          const bytes = new TextEncoder().encode(changed);
          const { findings } = loadContent(
            content.map((one) => (one === task ? { ...one, bytes } : one)),
          );
          expect(
            findings.some(({ severity }) => severity === 'error'),
            body.slice(index - 5, index + 5).join(''),
          ).toBe(true);
        },
      ),
      { seed: 2024, numRuns: 300 },
    );
  });
});
