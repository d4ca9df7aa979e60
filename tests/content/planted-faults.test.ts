/** No fault passes, none makes the checks fall over, each is named with its place and its remedy. */
import { readFileSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/loader/load.ts';
import { formatFinding, isError } from '../../src/model/finding.ts';
import { readContent, type ContentFile } from '../../src/content/read.ts';
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

  describe('notice every single character that is changed, wherever it stands in the wording', () => {
    const tasks = content.filter(({ path: name }) => name.endsWith('.mdx'));
    /** A place in a task's wording, what is put there, and whether before, in place of or for nothing. */
    const changeWith = (strange: readonly string[]) =>
      tuple(integer({ min: 0 }), constantFrom(...strange), constantFrom('more', 'less', 'other'));
    type Change = [at: number, put: string, how: 'more' | 'less' | 'other'];

    /** Files that were changed and of which the checks say nothing, each with the words around. */
    function unnoticed(changes: ReadonlyMap<ContentFile, Change>): string[] {
      const around = new Map<string, string>();
      const files = content.map((file) => {
        const change = changes.get(file);
        if (!change) return file;
        const [at, put, how] = change;
        const text = new TextDecoder().decode(file.bytes);
        const start = text.indexOf('\n---\n\n') + '\n---\n\n'.length;
        // A mark around a number is no wording, and stays whole.
        const body: string[] =
          text
            .slice(start)
            .trimEnd()
            .match(/<[^>]*>|./gsu) ?? [];
        const places = [...body.keys()].filter((place) => !body[place]!.startsWith('<'));
        const index = places[at % places.length]!;
        body.splice(index, how === 'more' ? 0 : 1, ...(how === 'less' ? [] : [put]));
        const now = `${text.slice(0, start)}${body.join('')}\n`;
        // White space is no part of the wording; what changes nothing else is no fault.
        const bare = (one: string) => one.replace(/[ \n\u3000]/gu, '');
        if (bare(now) === bare(text)) return file;
        around.set(`content/${file.path}`, body.slice(Math.max(0, index - 5), index + 5).join(''));
        return { ...file, bytes: new TextEncoder().encode(now) };
      });
      const { findings } = loadContent(files);
      const named = new Set(findings.flatMap((one) => (isError(one) ? [one.file] : [])));
      return [...around].flatMap(([file, words]) => (named.has(file) ? [] : [`${file} ${words}`]));
    }

    it('in all tasks at once', () => {
      const each = tuple(...tasks.map(() => changeWith([...'的一。,“A5\u3000'])));
      assert(
        property(each, (changes) => {
          expect(unnoticed(new Map(changes.map((one, at) => [tasks[at]!, one])))).toEqual([]);
        }),
        { seed: 2024, numRuns: 20 },
      );
    });

    it('in one that cannot be read any more', () => {
      assert(
        property(constantFrom(...tasks), changeWith([...'\u200B<{&*\\']), (task, change) => {
          expect(unnoticed(new Map([[task, change]]))).toEqual([]);
        }),
        { seed: 2024, numRuns: 60 },
      );
    });
  });
});
