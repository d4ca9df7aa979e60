import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { content, plan, textOf } from '../../tests/fixture/fixture.ts';
import { parse } from 'yaml';
import { correctionSchema } from './correction.ts';
import { outcomeSchema, outcomesSchema, searchSchema, seriesFileSchema } from './outcome.ts';
import { textRoles } from '../language/document.ts';
import {
  glossaryEntrySchema,
  hostSchema,
  lexiconEntrySchema,
  planSchema,
  sourceSchema,
  targetSchema,
  taskSchema,
  topicSchema,
} from './schema.ts';
import { comparatorMeanings, kindMeanings, legend } from './words.ts';

/** The fixture's plan as an editor wrote it. */
const written = parse(textOf('plans/2031/plan.yaml')) as Record<string, unknown> & {
  source: object;
  parts: object[];
};

/** What a schema says of a value: the first refusal, or nothing. */
const refusal = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message;

const target = {
  id: '2031-05-03',
  indicator: '加装电梯',
  indicatorKey: 'lifts-started',
  quote: '加装电梯20台',
  raw: '20台',
  value: 20,
  unit: '台',
  comparator: 'eq',
  kind: 'flow',
  verb: '加装',
  aggregable: true,
};
const source = {
  title: '年报',
  publisher: '云汀日报',
  date: '2032-01-25',
  url: 'https://news.yunting.example/',
};
const outcome = {
  indicator: '既有多层住宅加装电梯',
  id: '2031-05-03-r01',
  target: '2031-05-03',
  role: 'outcome',
  periodStart: '2031-01-01',
  periodEnd: '2031-12-31',
  value: 20,
  unit: '台',
  finality: 'final',
  definition: 'same',
  source: { ...source, official: false },
  read: '2032-03-01',
};
const search = {
  targets: 'all',
  soughtFor: '结果',
  date: '2032-03-01',
  nextSearch: '2032-09-01',
  places: [source],
};

describe('what an editor may write', () => {
  const schemas: Record<string, z.ZodObject> = {
    planSchema,
    taskSchema,
    targetSchema,
    outcomesSchema,
    outcomeSchema,
    searchSchema,
    seriesFileSchema,
    sourceSchema,
    topicSchema,
    lexiconEntrySchema,
    glossaryEntrySchema,
    hostSchema,
    correctionSchema,
  };

  it.each(Object.entries(schemas))(
    'is said field by field in %s, for the findings to quote',
    (_name, schema) => {
      const descriptions = (value: unknown): unknown[] =>
        typeof value !== 'object' || value === null
          ? []
          : Object.entries(value).flatMap(([key, inner]) =>
              key === 'description' && typeof inner === 'string' ? [inner] : descriptions(inner),
            );
      const said = descriptions(z.toJSONSchema(schema, { io: 'input' }));
      expect(said.length).toBeGreaterThan(0);
      for (const one of said) expect(one).toMatch(/[^。…][。…]+$/u);
    },
  );

  it('is said of every field that a record is made of', () => {
    for (const schema of [targetSchema, taskSchema, outcomeSchema, searchSchema, sourceSchema])
      for (const [name, field] of Object.entries(schema.shape))
        expect(field.description, name).toBeDefined();
  });

  it('quotes the words of the codes where a field takes codes', () => {
    expect(targetSchema.shape.comparator.description).toContain(legend(comparatorMeanings));
    expect(targetSchema.shape.kind.description).toContain(legend(kindMeanings));
  });

  it.each<[string, z.ZodType, object, object, string | undefined]>([
    ['a target as it should be', targetSchema, target, {}, undefined],
    ['a denominator', targetSchema, target, { of: '常住人口' }, undefined],
    ['no topic at all', targetSchema, target, { topics: [] }, undefined],
    ['an id without its task', targetSchema, target, { id: '2031-03' }, '写作 "计划-任务-序号"'],
    ['an id in a lead', targetSchema, target, { id: '2031-c2-01' }, undefined],
    ['an id in the preamble', targetSchema, target, { id: 'huangpu-2025-p-01' }, undefined],
    ['a verb that is not read yet', targetSchema, target, { verb: undefined }, undefined],
    ['no indicator key', targetSchema, target, { indicatorKey: undefined }, undefined],
    ['a proposal', targetSchema, target, { confirmed: false }, undefined],
    ['a word for what is confirmed', targetSchema, target, { confirmed: true }, 'expected false'],
    ['a key in Chinese', targetSchema, target, { indicatorKey: '电梯' }, '只用小写字母'],
    ['a key with a hanging hyphen', targetSchema, target, { indicatorKey: 'lifts-' }, '只用小写'],
    ['an empty verb', targetSchema, target, { verb: '' }, '不能为空'],
    ['a day that is none', targetSchema, target, { periodEnd: '2031-02-30' }, '日期写作'],
    ['an outcome as it should be', outcomeSchema, outcome, {}, undefined],
    ['a figure below zero', outcomeSchema, outcome, { value: -2.5 }, undefined],
    [
      'an outcome’s id without its number',
      outcomeSchema,
      outcome,
      { id: '2031-05-03' },
      '写作目标',
    ],
    [
      'an outcome of a role that is none',
      outcomeSchema,
      outcome,
      { role: 'result' },
      'Invalid option',
    ],
    ['an outcome without what it measures', outcomeSchema, outcome, { indicator: '' }, '不能为空'],
    [
      'a search of something else',
      searchSchema,
      search,
      { targets: 'some' },
      '写 all，或者列出目标编号',
    ],
    ['a search of all', searchSchema, search, {}, undefined],
    ['a search of some', searchSchema, search, { targets: ['2031-05-03'] }, undefined],
    ['a search of none', searchSchema, search, { targets: [] }, 'Too small'],
    ['a source without a date', sourceSchema, source, { date: undefined }, undefined],
    [
      'a source that is a script',
      sourceSchema,
      source,
      { url: 'javascript:alert(1)' },
      '以 https:// 或 http:// 开头的完整网址',
    ],
    [
      'a source called by its address',
      sourceSchema,
      source,
      { title: ' HTTPS://a.example/' },
      '名称',
    ],
    [
      'a publisher called by its host',
      sourceSchema,
      source,
      { publisher: 'www.a.example' },
      '名称',
    ],
    ['a source about the www', sourceSchema, source, { title: '论www与http://' }, undefined],
    [
      'a source on disk',
      sourceSchema,
      source,
      { url: 'file:///etc/passwd' },
      '以 https:// 或 http:// 开头的完整网址',
    ],
  ])('%s', (_name, schema, value, change, expected) => {
    const message = refusal(schema, { ...value, ...change });
    if (expected === undefined) expect(message).toBeUndefined();
    else expect(message).toContain(expected);
  });

  it.each<[string, z.ZodType, object]>([
    ['target', targetSchema, target],
    ['outcome', outcomeSchema, outcome],
    ['search', searchSchema, search],
    ['source', sourceSchema, source],
  ])('has no field of a %s that nobody knows', (_name, schema, value) => {
    expect(schema.safeParse({ ...value, owner: '某局' }).error?.issues[0]).toMatchObject({
      code: 'unrecognized_keys',
      keys: ['owner'],
    });
  });

  it('has nowhere to write a state: the rule gives it', () => {
    for (const state of ['state', 'verdict', 'standing'])
      expect(refusal(outcomeSchema, { ...outcome, [state]: 'final' })).toBeDefined();
  });
});

describe('what the fixture holds', () => {
  it('is what the schemas read', () => {
    expect(refusal(planSchema, written)).toBeUndefined();
    expect(planSchema.parse(written)).toEqual(plan.record);
    for (const entry of content.topics) expect(refusal(topicSchema, entry)).toBeUndefined();
    for (const entry of content.lexicon) expect(refusal(lexiconEntrySchema, entry)).toBeUndefined();
    for (const entry of content.glossary)
      expect(refusal(glossaryEntrySchema, entry)).toBeUndefined();
    expect(refusal(seriesFileSchema, content.series)).toBeUndefined();
    expect(refusal(outcomesSchema, { outcomes: [], searches: [] })).toBeUndefined();
  });
});

describe('years', () => {
  const series = { ...content.series.series[0]!, breaks: [{ year: 2031, reason: '改了名称' }] };
  const file = (year: number) => ({
    plans: [{ year, title: '安排', url: 'https://www.yunting.example/' }],
    series: [{ ...series, breaks: [{ year, reason: '改了名称' }] }],
  });

  it.each([
    [1999, false],
    [2000, true],
    [2100, true],
    [2101, false],
    [2031.5, false],
  ])('%d are those of a plan or a series: %j', (year, sound) => {
    expect(planSchema.safeParse({ ...written, year }).success).toBe(sound);
    expect(seriesFileSchema.safeParse(file(year)).success).toBe(sound);
  });
});

describe('a plan', () => {
  const change = (fields: object) =>
    planSchema.safeParse({ ...written, ...fields }).error?.issues[0];

  it.each<[string, object, string]>([
    ['a checksum that is cut', { source: { sha256: 'abc' } }, '64 位小写十六进制'],
    ['a checksum in capitals', { source: { sha256: 'A'.repeat(64) } }, '64 位小写十六进制'],
    [
      'a checksum with more behind it',
      { source: { sha256: `${'a'.repeat(64)}b` } },
      '64 位小写十六进制',
    ],
    [
      'an address of mail',
      { source: { ...written.source, url: 'mailto:a@example.org' } },
      '以 https:// 或 http:// 开头的完整网址',
    ],
    [
      'an address that only ends so',
      { source: { ...written.source, url: 'xhttps://example.org' } },
      '以 https:// 或 http:// 开头的完整网址',
    ],
    [
      'an original of another format',
      {
        source: {
          sha256: 'a'.repeat(64),
          original: { file: 'original.doc', sha256: 'a'.repeat(64) },
        },
      },
      'original.html、original.docx、original.pdf 或 original.txt',
    ],
    [
      'an original elsewhere',
      {
        source: {
          sha256: 'a'.repeat(64),
          original: { file: 'old/original.pdf', sha256: 'a'.repeat(64) },
        },
      },
      'original.html',
    ],
    [
      'an original whose name goes on',
      {
        source: {
          sha256: 'a'.repeat(64),
          original: { file: 'original.pdf.exe', sha256: 'a'.repeat(64) },
        },
      },
      'original.html',
    ],
    ['no part', { parts: [] }, 'Too small'],
    ['a chapter numbered 0', { parts: [{ chapter: 0, title: '题' }] }, 'Too small'],
    ['a part of chapter 0', { parts: [{ chapter: 1, title: '题', parent: 0 }] }, 'Too small'],
    [
      'a line 0 that is left out',
      { source: { sha256: 'a'.repeat(64), left: [{ line: 0, text: '— 1 —' }] } },
      'Too small',
    ],
    [
      'a character that was folded no times',
      { source: { sha256: 'a'.repeat(64), folded: [{ find: '⽔', replace: '水', times: 0 }] } },
      'Too small',
    ],
    ['a task numbered 0', { parts: [{ task: 0 }] }, 'Too small'],
    ['an empty paragraph', { parts: [{ notice: '' }] }, '不能为空'],
    ['a role that is none', { parts: [{ heading: '题' }] }, 'Unrecognized key'],
    ['a word for what is confirmed', { confirmed: true }, 'expected false'],
    ['an issuer without a name to show', { issuer: { shortName: '' } }, '不能为空'],
    ['an issuer’s code in Chinese', { issuer: { slug: '静安' } }, '只用小写字母'],
    [
      'a repair at line 0',
      { repairs: [{ find: 'a', replace: 'b', line: 0, reason: '因' }] },
      'Too small',
    ],
    [
      'a number read in some other way',
      { otherNumbers: [{ task: 1, text: '甲', number: '1', reason: '因', aloud: 'words' }] },
      'Invalid',
    ],
    [
      'a number of task 0',
      { otherNumbers: [{ task: 0, text: '甲', number: '1', reason: '因' }] },
      'Too small',
    ],
  ])('is refused with %s', (_name, fields, message) => {
    expect(change(fields)?.message).toContain(message);
  });

  it('is taken with what may be left open', () => {
    expect(change({ source: { sha256: 'a'.repeat(64) } })).toBeUndefined();
    expect(
      change({ source: { sha256: '0'.repeat(64), url: 'http://example.org/' } }),
    ).toBeUndefined();
    expect(
      change({ highlights: [], repairs: [], asPrinted: [], otherNumbers: [] }),
    ).toBeUndefined();
    expect(change({ issuer: undefined, targets: undefined })).toBeUndefined();
    expect(change({ confirmed: false })).toBeUndefined();
    for (const file of ['original.html', 'original.docx', 'original.pdf', 'original.txt'])
      expect(
        change({
          source: {
            sha256: 'a'.repeat(64),
            original: { file, sha256: 'a'.repeat(64) },
            folded: [{ find: '⽔', replace: '水', times: 1 }],
            left: [{ line: 1, text: '— 1 —' }],
          },
        }),
        file,
      ).toBeUndefined();
    expect(change({ parts: [{ chapter: 1, title: '题' }] })).toBeUndefined();
    expect(
      change({ repairs: [{ find: 'a', replace: 'b', line: 1, reason: '因' }] }),
    ).toBeUndefined();
    expect(
      change({
        otherNumbers: [{ task: 1, text: '甲', number: '1', reason: '因', aloud: 'digits' }],
      }),
    ).toBeUndefined();
  });
});

describe('a part of the document', () => {
  const read = (...parts: object[]) => planSchema.safeParse({ ...written, parts }).data?.parts;
  const refused = (part: object) =>
    planSchema.safeParse({ ...written, parts: [{ title: '安排' }, part] }).error?.issues[0];

  it.each(textRoles)('is a paragraph, named by what it is: %s', (role) => {
    expect(read({ [role]: '文字' })).toEqual([{ kind: 'text', role, text: '文字' }]);
  });

  it('is a chapter’s heading, with what is printed of it', () => {
    expect(
      read(
        { chapter: 1, numeral: '一、', title: '经济' },
        { chapter: 2, title: '工业', parent: 1, titleEnd: '：' },
        { chapter: 3, numeral: '第三章' },
        { chapter: 4, title: '住房', inRows: true },
      ),
    ).toEqual([
      { kind: 'chapter', number: 1, numeral: '一、', title: '经济' },
      { kind: 'chapter', number: 2, numeral: '', title: '工业', titleEnd: '：', parent: 1 },
      { kind: 'chapter', number: 3, numeral: '第三章', title: '' },
      { kind: 'chapter', number: 4, numeral: '', title: '住房', inRows: true },
    ]);
  });

  it('is the place of a task', () => {
    expect(read({ task: 18 })).toEqual([{ kind: 'task', number: 18 }]);
  });

  it.each([
    ['nothing', {}],
    ['two paragraphs', { notice: '甲', signature: '乙' }],
    ['a task and a paragraph', { task: 1, lead: '甲' }],
    ['a task and a title', { task: 1, title: '甲' }],
    ['a chapter and a task', { chapter: 1, title: '甲', task: 1 }],
    ['a chapter and a paragraph', { chapter: 1, title: '甲', lead: '乙' }],
    ['a chapter without a heading', { chapter: 1 }],
    ['a chapter without a heading that says so', { chapter: 1, numeral: '' }],
    ['a paragraph with a numeral', { lead: '甲', numeral: '一、' }],
    ['a numeral alone', { numeral: '一、' }],
  ])('is one thing, and not %s', (_name, part) => {
    expect(refused(part)).toMatchObject({
      path: ['parts', 1],
      message: expect.stringContaining('每项只写一样'),
    });
  });
});

describe('a task', () => {
  const task = {
    number: 1,
    chapter: 1,
    title: '题',
    summary: '话',
    topics: ['housing'],
    targets: [],
    deliverables: [],
  };
  it('may have neither title, chapter, summary nor topics', () => {
    expect(taskSchema.parse({ number: 1 })).toEqual({
      number: 1,
      topics: [],
      targets: [],
      deliverables: [],
    });
    expect(refusal(taskSchema, { number: 1, numeral: '', titleEnd: '' })).toBeUndefined();
    expect(refusal(taskSchema, { number: 1, title: '' })).toContain('不能为空');
    expect(refusal(taskSchema, { number: 1, summary: ' ' })).toContain('不能为空');
  });

  it('names who answers for it as printed, with a duty where that is printed', () => {
    const units = [{ name: '县交通局', role: '牵头' }, { name: '县财政局' }];
    expect(taskSchema.parse({ ...task, units }).units).toEqual(units);
    expect(refusal(taskSchema, { ...task, units: [{ role: '牵头' }] })).toBeDefined();
    expect(refusal(taskSchema, { ...task, units: ['县交通局'] })).toBeDefined();
  });

  it('counts itself and its chapter from one, and names topics by their slugs', () => {
    expect(refusal(taskSchema, task)).toBeUndefined();
    expect(refusal(taskSchema, { ...task, number: 0 })).toContain('Too small');
    expect(refusal(taskSchema, { ...task, chapter: 0 })).toContain('Too small');
    expect(refusal(taskSchema, { ...task, topics: ['住房'] })).toContain(
      '只用小写字母、数字和连字符',
    );
    for (const slug of ['a', 'a-b', '12345-hotline', 'a-1-b'])
      expect(refusal(taskSchema, { ...task, topics: [slug] }), slug).toBeUndefined();
    for (const slug of ['', '-a', 'a-', 'a--b', 'A', 'a b', 'a_b'])
      expect(refusal(taskSchema, { ...task, topics: [slug] }), slug).toBeDefined();
  });
});

describe('word lists', () => {
  it('have a word on each side', () => {
    expect(refusal(lexiconEntrySchema, { say: ['电梯'], mean: ['加装电梯'] })).toBeUndefined();
    expect(refusal(lexiconEntrySchema, { say: [], mean: ['加装电梯'] })).toContain('Too small');
    expect(refusal(lexiconEntrySchema, { say: ['电梯'], mean: [] })).toContain('Too small');
  });
});

describe('a host', () => {
  const takes = (host: string) =>
    hostSchema.safeParse({ host, official: true, reason: '部门自己的。' }).success;

  it.each(['www.example.org', 'a.b', 'a-1.example.org'])('is named as in an address: %s', (host) =>
    expect(takes(host)).toBe(true),
  );

  it.each([
    'example',
    'WWW.example.org',
    'https://www.example.org',
    'www.example.org/a',
    '.example.org',
    'www..example',
    'example.',
    '',
  ])('is not %j', (host) => {
    expect(takes(host)).toBe(false);
    expect(refusal(hostSchema, { host, official: true, reason: '部门自己的。' })).toContain(
      '网址里的主机名，小写',
    );
  });
});
