/** Faults planted in the content, one at a time: each is refused, with the place and the remedy. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/loader/load.ts';
import { readContent, type ContentFile } from '../../src/content/read.ts';
import { runScript } from '../script.ts';
import {
  copyContent,
  fileBytes,
  formerSite,
  garbled,
  realContent,
  temporaryFolder,
  type ContentCopy,
} from './content-copy.ts';

const plan = 'plans/2024';
const task = (number: number) => `${plan}/tasks/${String(number).padStart(2, '0')}.mdx`;

/** Line of a file, counting from 1, on which words first stand. */
function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

interface Fault {
  name: string;
  plant(content: ContentCopy): void;
  /** File that the message must name. */
  file: string;
  /** Line that the message must name; any, where it depends on where the wording is found to part. */
  line?: number;
  /** Words that the message must hold. */
  says: string[];
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const original = (name: string) => readFileSync(path.join(realContent, name), 'utf8');

const faults: Fault[] = [
  {
    name: 'a chapter that is not in the plan',
    plant: (content) => content.replace(task(18), '\nchapter: 5\n', '\nchapter: 8\n'),
    file: task(18),
    line: lineOf(original(task(18)), 'chapter: 5'),
    says: ['chapter', '8', '应为：5'],
  },
  {
    name: 'a task that is missing',
    plant: (content) => content.remove(task(12)),
    file: task(12),
    line: 1,
    says: ['缺少任务 12'],
  },
  {
    name: 'the last task missing',
    plant: (content) => content.remove(task(30)),
    file: task(30),
    line: 1,
    says: ['任务 30'],
  },
  {
    name: 'two tasks with one number',
    plant: (content) => content.replace(task(7), '\nnumber: 7\n', '\nnumber: 6\n'),
    file: task(7),
    line: lineOf(original(task(7)), 'number: 7'),
    says: ['任务 6 已经在', task(6)],
  },
  {
    name: 'a target whose quote is not in its task',
    plant: (content) =>
      content.replace(
        task(18),
        'quote: 开工建设既有多层住宅加装电梯200台',
        'quote: 开工建设加装电梯200台',
      ),
    file: task(18),
    line: lineOf(original(task(18)), 'quote: 开工建设既有多层住宅加装电梯200台'),
    says: ['targets[3].quote', '开工建设加装电梯200台', '不在任务正文里'],
  },
  {
    name: 'a target whose value is not the printed number',
    plant: (content) => content.replace(task(18), '\n    value: 200\n', '\n    value: 20\n'),
    file: task(18),
    line: lineOf(original(task(18)), 'value: 200\n'),
    says: ['targets[3].value', '20', '200'],
  },
  {
    name: 'one changed character of a task',
    plant: (content) => content.replace(task(18), '加快两旧改造步伐', '加快两新改造步伐'),
    file: task(18),
    line: lineOf(original(task(18)), '加快两旧改造步伐'),
    says: ['加快两旧改造步伐', '加快两新改造步伐'],
  },
  {
    name: 'a source that is not UTF-8',
    plant: (content) => {
      const bytes = readFileSync(path.join(content.root, plan, 'source.txt'));
      content.write(`${plan}/source.txt`, garbled(bytes, '加快两旧改造步伐'));
    },
    file: `${plan}/source.txt`,
    line: lineOf(original(`${plan}/source.txt`), '加快两旧改造步伐'),
    says: ['UTF-8'],
  },
  {
    name: 'a source that is empty',
    plant: (content) => content.write(`${plan}/source.txt`, ''),
    file: `${plan}/source.txt`,
    line: 1,
    says: ['空'],
  },
];

function expectRefusal(
  { code, output }: { code: number | null; output: string },
  { file, line, says }: Fault,
): void {
  expect(output).toMatch(new RegExp(`content/${RegExp.escape(file)}:${line ?? '\\d+'}\\b`, 'u'));
  for (const words of says) expect(output).toContain(words);
  expect(output).toContain('怎么改');
  expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/u);
  expect(code).toBe(1);
}

describe('npm run check', () => {
  it('finds nothing wrong with the content as it is', async () => {
    const { code, output } = await runScript('check.ts', [], { CONTENT_DIR: copyContent().root });
    expect(output).not.toContain('错误');
    expect(code).toBe(0);
  });

  it.each(faults)('refuses $name', async (fault) => {
    const content = copyContent();
    fault.plant(content);
    expectRefusal(await runScript('check.ts', [], { CONTENT_DIR: content.root }), fault);
  });
});

describe('every task’s wording', () => {
  const files = readContent(realContent);
  const tasks = files.filter(({ path: name }) => /\/tasks\/\d{2}\.mdx$/u.test(name));

  /** The content with one file's text changed, checked. */
  const findingsWith = (file: ContentFile, text: string) =>
    loadContent(
      files.map((one) => (one === file ? { ...one, bytes: new TextEncoder().encode(text) } : one)),
    ).findings;

  it('is there', () => {
    expect(tasks).toHaveLength(30);
    expect(loadContent(files).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(tasks.map((file) => [file.path, file] as const))(
    'is guarded to the character in %s',
    (name, file) => {
      const text = decode(file.bytes);
      const bodyStart = text.indexOf('\n---\n') + '\n---\n'.length;
      const body = text.slice(bodyStart);
      const characters = [...body.matchAll(/\p{Script=Han}/gu)].map(
        ({ index }) => bodyStart + index,
      );
      // First, middle and last: a comparison that stops early, starts late or skips is found out.
      for (const place of [characters[0], characters[characters.length >> 1], characters.at(-1)]) {
        if (place === undefined) throw new Error(`${name} has no wording`);
        const changed = `${text.slice(0, place)}〇${text.slice(place + 1)}`;
        const errors = findingsWith(file, changed).filter(({ severity }) => severity === 'error');
        const guarded = errors.find(
          (finding) => finding.file === `content/${name}` && finding.found.includes('〇'),
        );
        expect(guarded, `${name}, character ${place}`).toMatchObject({
          line: lineOf(changed, '〇'),
          remedy: expect.stringMatching(/\S/u),
        });
        expect(guarded?.expected).toContain(text.charAt(place));
      }
    },
  );

  it.each(tasks.map((file) => [file.path, file] as const))(
    'is guarded in the title of %s',
    (name, file) => {
      const text = decode(file.bytes);
      const changed = text.replace(/^(title: .*)\p{Script=Han}$/mu, '$1〇');
      expect(changed).not.toBe(text);
      expect(findingsWith(file, changed)).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          file: `content/${name}`,
          line: lineOf(changed, 'title: '),
        }),
      );
    },
  );
});

describe('npm run build', () => {
  const refused = new Set([
    'a target whose quote is not in its task',
    'a source that is not UTF-8',
  ]);

  it.each(faults.filter(({ name }) => refused.has(name)))(
    'leaves the last good site alone at $name',
    async (fault) => {
      const room = temporaryFolder();
      const out = path.join(room, 'site');
      formerSite(out);
      const before = fileBytes(out);
      const content = copyContent();
      fault.plant(content);

      expectRefusal(
        await runScript('build.ts', [], { CONTENT_DIR: content.root, OUT_DIR: out }),
        fault,
      );
      expect(fileBytes(out)).toEqual(before);
      expect(readdirSync(room)).toEqual(['site']);
    },
  );

  it('builds nothing where there was nothing', async () => {
    const room = temporaryFolder();
    const content = copyContent();
    content.remove(task(12));
    const { code } = await runScript('build.ts', [], {
      CONTENT_DIR: content.root,
      OUT_DIR: path.join(room, 'site'),
    });
    expect(code).toBe(1);
    expect(readdirSync(room)).toEqual([]);
  });
});
