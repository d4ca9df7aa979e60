import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import { documentTexts } from '../language/document.ts';
import { placesOf } from '../model/plan.ts';
import { checkBuiltWording, checkQuotations } from './built-wording.ts';
import { readPage } from './page-reading.ts';

const whole = documentTexts(placesOf(plan), plan.tasks).map(({ text }) => `<p>${text}</p>`);

/** Pages that hold the wording and nothing else. */
const document = `<div data-verbatim="document">${whole.join('').replaceAll('\n', '</p><p>')}</div>`;
const pages = new Map([
  ['2031/document/index.html', document],
  ['2031/edition/index.html', document],
  ...plan.tasks.map(
    ({ number, title, text }) =>
      [
        `2031/tasks/${String(number).padStart(2, '0')}/index.html`,
        `<div data-verbatim="task"><h1 data-verbatim="title">${title}</h1>。<p data-verbatim="body">${text.replaceAll('\n', '<br>')}</p></div>`,
      ] as const,
  ),
]);
const read = (path: string) => pages.get(path);
/** Findings about the pages, changed. */
const findingsIn = (change: (path: string) => string | undefined) =>
  checkBuiltWording(
    plan,
    new Map([...pages.keys()].map((path) => [path, readPage(change(path) ?? '')])),
  );

describe('checkBuiltWording', () => {
  it('passes pages that hold the wording', () => {
    expect(findingsIn(read)).toEqual([]);
  });

  it('sees what a template added to, took from or changed in it', () => {
    const changed = (path: string) =>
      read(path)?.replace('既有多层住宅', '既有住宅').replace('增长4％', '增长4%');
    expect(findingsIn(changed).map(({ file }) => file)).toEqual([
      '2031/document/index.html',
      '2031/edition/index.html',
      '2031/tasks/01/index.html',
      '2031/tasks/01/index.html',
      '2031/tasks/05/index.html',
      '2031/tasks/05/index.html',
    ]);
  });

  it.each([' ', '\n', '\t', '\u3000', '\u00A0', '\u200B'])(
    'sees %j between two characters',
    (space) => {
      const changed = (path: string) => read(path)?.replace('既有多层住宅', `既有${space}多层住宅`);
      expect(findingsIn(changed).map(({ file }) => file)).toContain('2031/document/index.html');
    },
  );

  it('passes a line break of the markup between two paragraphs, and sees one within', () => {
    const broken = (path: string) => read(path)?.replaceAll('</p><p>', '</p>\n<p>');
    const task = plan.tasks.find(({ text }) => text.includes('\n'))!;
    const file = `2031/tasks/${String(task.number).padStart(2, '0')}/index.html`;
    const paragraphs = (path: string) =>
      path === file ? read(path)?.replace('<br>', '\n') : read(path);
    expect(findingsIn(paragraphs)).toEqual([]);
    // Between chapters, tasks and notices there is no break of the wording.
    expect(findingsIn(broken).length).toBeGreaterThan(0);
    const lost = (path: string) =>
      path === file ? read(path)?.replace('<br>', '\n\n') : read(path);
    expect(findingsIn(lost).map((one) => one.file)).toEqual([file, file]);
  });

  it('sees what is shown after the end', () => {
    const longer = (path: string) => read(path)?.replace(/<\/div>$/u, '又</div>');
    expect(findingsIn(longer).length).toBe(2 + plan.tasks.length);
  });

  it('sees a page that is missing', () => {
    expect(checkBuiltWording(plan, new Map())).toHaveLength(2 + 3 * plan.tasks.length);
  });
});

describe('checkQuotations', () => {
  const pageWith = (quoted: string) =>
    new Map([['topics/housing/index.html', readPage(`<blockquote>${quoted}</blockquote>`)]]);

  it('passes pieces of the document, links and line breaks inside them or not', () => {
    const quoted = '开工建设既有多层住宅加装电梯<a href="#t03">20台</a>。\n';
    expect(checkQuotations([plan], pageWith(quoted))).toEqual([]);
  });

  it.each([['开工建设既有多层住宅加装电梯30台。'], ['本站的话'], ['']])('sees %j', (quoted) => {
    expect(checkQuotations([plan], pageWith(quoted))).toMatchObject([
      { file: 'topics/housing/index.html', expected: '原文里一字不差的一段' },
    ]);
  });
});
