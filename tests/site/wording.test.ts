/**
 * The official wording on the built pages against the source itself. This file treats the source on its
 * own, with nothing of the project's wording code, so that one mistake cannot hide in both.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { projectRoot } from '../script.ts';
import { readBuiltFiles, readPages, taskPage, upTo } from './built-pages.ts';

const bare = (text: string) => text.replace(/\s/gu, '');

const source = readFileSync(path.join(projectRoot, 'content/plans/2024/source.txt'), 'utf8')
  .split('\n')
  .map(bare)
  .filter((line) => !/^-\d+-$/u.test(line))
  .join('')
  .replace('„2024‟', '〔2024〕')
  .replace('〃', '·');

/** Title and body of a task in the source, without number and without the heading that may follow. */
function taskInSource(number: number): { title: string; body: string } {
  const start = source.indexOf(`${number}．`);
  const end = number === 30 ? source.indexOf('抄送：') : source.indexOf(`${number + 1}．`, start);
  const wording = source.slice(start + `${number}．`.length, end);
  const stop = wording.indexOf('。');
  return {
    title: wording.slice(0, stop),
    body: wording.slice(stop + 1, wording.lastIndexOf('。') + 1),
  };
}

describe('the source', () => {
  it('is that of the plan, with thirty tasks', () => {
    expect(source).toMatch(/^上海市静安区人民政府文件静府发〔2024〕2号/u);
    expect(upTo(30).filter((number) => taskInSource(number).body.length < 40)).toEqual([]);
    expect(new Set(upTo(30).map((number) => taskInSource(number).title)).size).toBe(30);
  });
});

describe.each(inject('sites'))('official wording on the site at $base', ({ folder }) => {
  const pages = readPages(readBuiltFiles(folder));
  const verbatim = (page: string, part: string): string => {
    const elements = [...(pages.get(page)?.querySelectorAll(`[data-verbatim="${part}"]`) ?? [])];
    expect(elements, `${page}: [data-verbatim="${part}"]`).toHaveLength(1);
    // As it is: no white space of the markup between two characters.
    return elements[0]?.textContent ?? '';
  };

  it('has no white space of its own in the data, but where a paragraph ends', () => {
    const tasks = JSON.parse(readFileSync(path.join(folder, 'data/2024/tasks.json'), 'utf8')) as {
      number: number;
      title: string;
      text: string;
    }[];
    for (const { number, title, text } of tasks) {
      expect(title).toBe(taskInSource(number).title);
      expect(text.replaceAll('\n', '')).toBe(taskInSource(number).body);
    }
  });

  it('is copied to the character', () => {
    const quoted = [...pages.values()].flatMap((page) =>
      [...page.querySelectorAll('pre[data-copy-text]')].flatMap(
        ({ textContent }) =>
          /^“(?<words>.+)”\n——/su.exec(textContent ?? '')?.groups?.['words'] ?? [],
      ),
    );
    expect(quoted.length).toBeGreaterThan(90);
    expect(quoted.filter((words) => !source.includes(words))).toEqual([]);
  });

  it('is the whole source on the page of the document', () => {
    expect(verbatim('2024/document/index.html', 'document')).toBe(source);
  });

  it.each(upTo(30))('is the source’s in title and body of task %i', (number) => {
    const { title, body } = taskInSource(number);
    expect(verbatim(taskPage(number), 'title')).toBe(title);
    expect(verbatim(taskPage(number), 'body')).toBe(body);
    expect(pages.get(taskPage(number))?.querySelector('h1')?.textContent?.trim()).toContain(title);
  });

  it.each(upTo(30))('stands in one element on the page of task %i, as in the source', (number) => {
    const { title, body } = taskInSource(number);
    const task = verbatim(taskPage(number), 'task');
    expect(source).toContain(task);
    expect(task).toContain(title);
    expect(task.indexOf(body)).toBeGreaterThanOrEqual(task.indexOf(title) + title.length);
  });

  it('carries ninety-two targets, each at an anchor that holds its number', () => {
    const anchors = upTo(30).flatMap((number) =>
      [...(pages.get(taskPage(number))?.querySelectorAll('[data-verbatim="body"] [id]') ?? [])]
        .filter(({ id }) => /^t\d{2}$/u.test(id))
        .map(({ id, textContent }) => ({
          anchor: `${taskPage(number)}#${id}`,
          text: textContent ?? '',
        })),
    );
    expect(anchors).toHaveLength(92);
    expect(new Set(anchors.map(({ anchor }) => anchor)).size).toBe(92);
    expect(anchors.filter(({ text }) => !/\d/u.test(text))).toEqual([]);
  });

  it('gives every sentence an anchor, and the sentences together are the body', () => {
    for (const number of upTo(30)) {
      const sentences = [
        ...(pages.get(taskPage(number))?.querySelectorAll('[data-verbatim="body"] [id]') ?? []),
      ].filter(({ id }) => /^s\d{2}$/u.test(id));
      expect(sentences.map(({ id }) => id)).toEqual(
        upTo(sentences.length).map((one) => `s${String(one).padStart(2, '0')}`),
      );
      expect(bare(sentences.map(({ textContent }) => textContent).join(''))).toBe(
        taskInSource(number).body,
      );
    }
  });
});
