import {
  array,
  assert,
  constantFrom,
  dictionary,
  integer,
  letrec,
  oneof,
  property,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureFiles, textOf } from '../../tests/fixture/fixture.ts';
import { readYaml, rewriteYaml, writeYaml } from './yaml.ts';

type Value = string | number | boolean | Value[] | { [key: string]: Value };
/** What editors write: words, numbers, lists, groups of fields. */
const { value } = letrec<{ value: Value }>((tie) => ({
  value: oneof(
    { depthSize: 'small', withCrossShrink: true },
    string({ unit: 'grapheme' }),
    integer(),
    constantFrom('2031-01-01', 'yes', 'null', '# 注', '- a', 'a: b', '“引”', '1_000', '0x1F', ' '),
    constantFrom(true, false),
    array(tie('value'), { maxLength: 4 }),
    dictionary(string({ minLength: 1, unit: constantFrom('a', 'b', 'c', '字') }), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

describe('readYaml', () => {
  it('gives back what writeYaml wrote, dates and yes and no as the words that they are', () => {
    assert(
      property(value, (one) => {
        const { value: read, errors } = readYaml(writeYaml(one));
        expect(errors).toEqual([]);
        expect(read).toEqual(one);
      }),
      { seed: 2031 },
    );
  });

  it('names words that became a comment, with their place', () => {
    const said = (text: string) =>
      readYaml(text).errors.map(({ line, column, message }) => `${line}:${column} ${message}`);
    expect(said('a: 1\ntitle: 建成 #3 号楼\nb: 2')).toEqual(['2:11 “#3 号楼”成了注释，没有读进来']);
    expect(said('list: [甲, 乙] \nother:\n  - 丙\t#丁')).toEqual(['3:7 “#丁”成了注释，没有读进来']);
    expect(said('value: 3 #4')).toHaveLength(1);
    expect(readYaml('title: 建成 #3 号楼').errors[0]?.remedy).toBe(
      '是文字，把整项加引号；是注释，在 # 后空一格，或者另起一行。',
    );
  });

  it.each([
    'title: 建成 # 三号楼',
    'title: 建成#3 号楼',
    'title: "建成" #3 号楼',
    "title: '建成 #3 号楼'",
    'title: 建成 #',
    '#注释\ntitle: 建成\n#注释\n',
    'title: |\n  建成 #3 号楼\n',
    'title: #注释\n  建成',
  ])('lets a comment be one: %j', (text) => expect(readYaml(text).errors).toEqual([]));

  it('reads an unquoted date as a date, as Astro’s own reader does, so that the schema refuses it', () => {
    expect(readYaml('id: 2031-01-01').value).toEqual({ id: new Date('2031-01-01') });
    expect(readYaml('id: "2031-01-01"').value).toEqual({ id: '2031-01-01' });
  });

  it('refuses a field that is there twice', () => {
    expect(readYaml('title: 甲\ntitle: 乙\n').errors).toMatchObject([
      { line: 2, column: 1, message: '同一个字段写了两次' },
    ]);
  });

  it('follows no alias, and names its place', () => {
    const { value: none, errors } = readYaml('a: &many [1]\nb: *many\n');
    expect(errors).toMatchObject([{ line: 2, column: 4, message: '别名 *many' }]);
    expect(none).toBeUndefined();
  });

  it('gives no value of what is no YAML, and one line a fault', () => {
    const { value: none, errors } = readYaml('title: "甲\nnumber: 1\n');
    expect(none).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
    for (const { message, line, column } of errors) {
      expect(message).not.toContain('\n');
      expect(Math.min(line, column)).toBeGreaterThan(0);
    }
  });

  it('names a colon of another kind, one with nothing behind it, and where a quotation begins', () => {
    const said = (text: string) =>
      readYaml(text).errors.map(({ line, message }) => `${line} ${message}`)[0];
    expect(said('a: 1\nvalue：2\nb: 3\n')).toBe('2 冒号是全角的');
    expect(said('a: 1\nvalue:2\nb: 3\n')).toBe('2 冒号后面没有空格');
    expect(said('- a: 1\n  value：2\n  b: 3\n')).toBe('2 冒号是全角的');
    expect(said('a: 1\n甲乙\nb: 3\n')).toBe('2 字段名断成了两行');
    expect(said('a: 1\nb: "2\nc: 3\nd: 4\n')).toBe('2 引号没有合上');
    expect(said("a: 1\nb: '2\nc: 3\n")).toBe('2 引号没有合上');
    expect(said('a: [1, 2\n')).not.toContain('引号');
  });

  it('never throws, whatever the text', () => {
    const text = string({
      unit: constantFrom(...'-:#&*!|>%@`"\'[]{},? \n\tab0'.split('')),
      maxLength: 40,
    });
    assert(
      property(text, (given) => {
        const { value: read, errors } = readYaml(given);
        expect(errors.length > 0 ? read : undefined).toBeUndefined();
      }),
      { seed: 2031, numRuns: 300 },
    );
  });
});

describe('placeOf', () => {
  const text = 'number: 5\ntargets:\n  - id: "甲"\n    topics: [a, b]\n  - id: "乙"\n';

  it.each([
    [['number'], 1, 9],
    [['targets', 0, 'id'], 3, 9],
    [['targets', 0, 'topics', 1], 4, 17],
    [['targets', 1], 5, 5],
    [['targets', 1, 'id'], 5, 9],
  ])('%j stands in line %i, column %i', (path, line, column) =>
    expect(readYaml(text).placeOf(path)).toEqual({ line, column }),
  );

  it('counts from the line of the file on which the text begins', () => {
    expect(readYaml(text, 2).placeOf(['number'])).toEqual({ line: 2, column: 9 });
    expect(readYaml('a: "b\n', 7).errors[0]?.line).toBeGreaterThanOrEqual(7);
  });

  it('names what is around a field that is not there, at last the first line', () => {
    const { placeOf } = readYaml(text, 2);
    expect(placeOf(['targets', 0, 'verb'])).toEqual(placeOf(['targets', 0]));
    expect(placeOf(['targets', 7, 'verb'])).toEqual(placeOf(['targets']));
    expect(placeOf(['nothing', 3])).toEqual({ line: 2, column: 1 });
    expect(placeOf([])).toEqual({ line: 2, column: 1 });
  });

  it('stands before the very words of the field, wherever it is in a file', () => {
    const words = string({ unit: constantFrom('甲', '乙', 'a'), minLength: 1, maxLength: 5 });
    const records = array(dictionary(constantFrom('id', 'quote', 'raw'), words, { minKeys: 1 }), {
      minLength: 1,
      maxLength: 5,
    });
    assert(
      property(records, integer({ min: 1, max: 50 }), (targets, first) => {
        const written = writeYaml({ title: '题', targets });
        const { placeOf } = readYaml(written, first);
        targets.forEach((target, index) => {
          for (const [field, words_] of Object.entries(target)) {
            const { line, column } = placeOf(['targets', index, field]);
            const rest = written.split('\n')[line - first]!.slice(column - 1);
            expect(rest.startsWith(words_)).toBe(true);
          }
        });
      }),
      { seed: 2031 },
    );
  });

  it('never fails, whatever is asked for', () => {
    const { placeOf } = readYaml(text);
    const path = array(oneof(string(), integer({ min: -1, max: 3 })), { maxLength: 4 });
    assert(
      property(path, (asked) => {
        const { line, column } = placeOf(asked);
        expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { seed: 2031 },
    );
  });
});

describe('rewriteYaml', () => {
  it.each(['plans/2031/plan.yaml', 'plans/2031/outcomes.yaml', 'series.yaml', 'topics.yaml'])(
    'gives %s back to the byte, comments too',
    (path) => expect(rewriteYaml(readYaml(textOf(path)).document)).toBe(textOf(path)),
  );

  it('gives the fields of every task back to the byte', () => {
    for (const { path } of fixtureFiles.filter((one) => one.path.endsWith('.mdx'))) {
      const fields = textOf(path).split('---\n')[1] ?? '';
      expect(rewriteYaml(readYaml(fields).document), path).toBe(fields);
    }
  });

  it('keeps a long line of wording in one line', () => {
    const wording = '推进一项又一项十分重要的工作，'.repeat(20);
    expect(writeYaml({ text: wording }).trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('what looks like something else', () => {
  const wrong = (text: string) =>
    readYaml(text).errors.map(({ line, column, message }) => `${line}:${column} ${message}`);

  it.each([
    ['a: !x b', '1:7 不认识的 ! 记号'],
    ['a: !x [b]', '1:7 不认识的 ! 记号'],
    ['a: !x {b: c}', '1:7 不认识的 ! 记号'],
    ['%YAML 1.1\n---\na: no', '1:1 不认识的 % 指令'],
    ['? [a, b]\n: 1', '1:3 字段名不是文字'],
    ['a: 010', '1:4 数字写作 010'],
    ['a: 0x1F', '1:4 数字写作 0x1F'],
    ['a: +5', '1:4 数字写作 +5'],
    ['a: 1\nb: 2\na: 3', '3:1 同一个字段写了两次'],
    ['a: 010\nb: +5', '1:4 数字写作 010,2:4 数字写作 +5'],
  ])('is refused: %j', (text, expected) => expect(wrong(text).join()).toBe(expected));

  it.each(['a: 0', 'a: -1.50', 'a: 1e3', 'a: "010"', 'a: !!str 5', '- a: 1\n- a: 2'])(
    'is not in %j',
    (text) => expect(wrong(text)).toEqual([]),
  );

  it('is found in a file of many fields in no time', () => {
    const fields = Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`);
    expect(wrong([...fields, 'k7: 2'].join('\n'))).toEqual(['20001:1 同一个字段写了两次']);
  });
});
