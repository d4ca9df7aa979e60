import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureFiles, textOf } from '../../tests/fixture/fixture.ts';
import { fenceFault, splitFrontMatter } from './front-matter.ts';

describe('fenceFault', () => {
  it.each([
    ['', 1, '第一行是“”'],
    ['number: 1\n---\n', 1, '第一行是“number: 1”'],
    ['\n---\na: 1\n---\n', 1, '第一行是“”'],
    ['--- \na: 1\n---\n', 1, '第一行是“--- ”'],
    ['---\na: 1\n', 1, '字段之后没有一行 ---'],
    ['---\na: 1\n--- \n文', 3, '这一行是“--- ”'],
    ['---\na: 1\n———\n文', 3, '这一行是“———”'],
  ])('of %j is on line %i', (text, line, found) =>
    expect(fenceFault(text)).toEqual({ line, found }),
  );
});

describe('splitFrontMatter', () => {
  it('gives fields and wording, each with the line on which it begins', () => {
    expect(splitFrontMatter('---\nnumber: 5\ntitle: 题\n---\n\n原文。\n')).toEqual({
      yaml: 'number: 5\ntitle: 题\n',
      yamlLine: 2,
      body: '\n原文。\n',
      bodyLine: 5,
    });
  });

  it('reads Windows line ends as line ends', () => {
    expect(splitFrontMatter('---\r\nnumber: 5\r\n---\r\n原文。\r\n')).toMatchObject({
      yaml: 'number: 5\n',
      body: '原文。\n',
      bodyLine: 4,
    });
  });

  it.each([
    ['no fields at all', '原文。\n'],
    ['fields that do not end', '---\nnumber: 5\n'],
    ['something before the fields', '\n---\nnumber: 5\n---\n'],
    ['a byte order mark before the fields', '\uFEFF---\nnumber: 5\n---\n'],
    ['four dashes', '----\nnumber: 5\n----\n'],
    ['nothing', ''],
  ])('takes no file with %s', (_name, text) => expect(splitFrontMatter(text)).toBeUndefined());

  it('ends the fields at the first line of dashes; further ones belong to the body', () => {
    expect(splitFrontMatter('---\na: 1\n---\n甲\n---\n乙\n')?.body).toBe('甲\n---\n乙\n');
  });

  it('can be put together again, and names the lines where the halves stand', () => {
    const line = string({ unit: constantFrom('甲', ':', ' ', 'a') });
    assert(
      property(
        array(line, { minLength: 1, maxLength: 5 }),
        array(line, { maxLength: 5 }),
        (head, rest) => {
          const yaml = head.map((one) => `${one}\n`).join('');
          const body = rest.map((one) => `${one}\n`).join('');
          const text = `---\n${yaml}---\n${body}`;
          const halves = splitFrontMatter(text)!;
          expect([halves.yaml, halves.body]).toEqual([yaml, body]);
          expect(
            text
              .split('\n')
              .slice(halves.bodyLine - 1)
              .join('\n'),
          ).toBe(body);
          expect(text.split('\n')[halves.yamlLine - 1]).toBe(head[0]);
        },
      ),
      { seed: 2031 },
    );
  });

  it('knows the line of the wording in every task', () => {
    for (const { path } of fixtureFiles.filter((one) => one.path.endsWith('.mdx'))) {
      const text = textOf(path);
      const { body, bodyLine } = splitFrontMatter(text)!;
      expect(
        text
          .split('\n')
          .slice(bodyLine - 1)
          .join('\n'),
        path,
      ).toBe(body);
    }
  });
});
