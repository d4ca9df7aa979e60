/** A schema's refusal, said to an editor: which field, what stands there, what belongs there. */
import { z } from 'astro/zod';
import type { YamlText } from './yaml.ts';
import { codeOf, hiddenWords } from '../language/hidden.ts';
import { lettersApart } from '../language/letters-apart.ts';
import { errorAt, fieldName, lineOf, type Finding, type Place } from '../model/finding.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = {
  string: '文字（像日期、纯数字的要加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项以 - 开头）',
  object: '一组字段',
  undefined: '不填',
};

/** Nobody mends more at once; what is so full of faults is no content. */
const mostFindings = 200;

/**
 * Checks a value read from YAML.
 * @param file path as the editor knows it.
 * @param mayHide whether what a field says may hold what nobody sees.
 * @returns the typed value, or findings, one a fault, with line and column.
 */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlText,
  file: string,
  mayHide: (path: readonly PropertyKey[]) => boolean = () => false,
): { value: z.infer<Schema> } | { findings: Finding[] } {
  const place = (path: readonly PropertyKey[]): Place => ({
    file,
    ...yaml.placeOf(path),
    field: fieldName(path),
  });
  // What comes after the first place that is no YAML follows from it.
  const [broken] = yaml.errors;
  if (broken) {
    const { line, column, message, remedy } = broken;
    return {
      findings: errorAt(
        { file, line, column, field: '' },
        `读不懂的 YAML：${message}`,
        '正确的 YAML',
        remedy,
      ),
    };
  }
  if (yaml.value === null) {
    const [expected, remedy] =
      innermost(schema) instanceof z.ZodArray
        ? ['一个列表；没有要写的就写 []', '没有要写的，写上 []；误删了，从版本历史恢复这个文件。']
        : ['约定的字段', '从版本历史恢复这个文件。'];
    return { findings: errorAt(lineOf(file), '没有内容', expected!, remedy!) };
  }
  const hidden = hiddenWords(yaml.value).filter(({ at }) => !mayHide(at));
  if (hidden.length > 0) {
    return {
      findings: hidden
        .slice(0, mostFindings)
        .flatMap(({ at, found, remedy }) => errorAt(place(at), found, '看得见的文字', remedy)),
    };
  }
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data };
  // A field that is missing where another is unknown may be there under a name that is spelled wrongly.
  const { issues: all } = result.error;
  const unknown = all.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ at: issue.path, key })) : [],
  );
  const isMisspelled = ({ path }: Issue) =>
    valueAt(yaml.value, path) === undefined &&
    unknown.some(
      ({ at, key }) =>
        fieldName(at) === fieldName(path.slice(0, -1)) && isSlip(key, String(path.at(-1))),
    );
  const misplaced = misplacedIn(all);
  const issues = all.filter(
    (issue) =>
      !isMisspelled(issue) &&
      !misplaced.some((at) => isUnder(issue.path, at.slice(0, -1), at.at(-1))),
  );
  const findings = [
    ...misplaced.flatMap((at) => misplacedFinding(at, schema, yaml.value, place)),
    ...issues.slice(0, mostFindings).flatMap((issue) => issueFindings(issue, schema, yaml, place)),
  ];
  return { findings: findings.slice(0, mostFindings) };
}

/** So many fields that are missing, and so many that do not belong there, make a record one of another list. */
const manyFields = 2;

/** The first record of each list that has the fields of another one. What stands behind it stands in the wrong list too. */
function misplacedIn(issues: readonly Issue[]): PropertyKey[][] {
  const strange = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.keys.length >= manyFields ? [issue.path] : [],
  );
  const lists = new Set<string>();
  return strange.filter((at) => {
    const missing = issues.filter(
      ({ code, path }) => code === 'invalid_type' && fieldName(path.slice(0, -1)) === fieldName(at),
    );
    const list = fieldName(at.slice(0, -1));
    if (typeof at.at(-1) !== 'number' || missing.length < manyFields || lists.has(list))
      return false;
    lists.add(list);
    return true;
  });
}

/** Whether a field is in a list from one of its records on. */
const isUnder = (
  path: readonly PropertyKey[],
  list: readonly PropertyKey[],
  from: PropertyKey | undefined,
) =>
  path.length > list.length &&
  list.every((key, at) => path[at] === key) &&
  Number(path[list.length]) >= Number(from);

function misplacedFinding(
  at: readonly PropertyKey[],
  schema: z.ZodType,
  value: unknown,
  place: (path: readonly PropertyKey[]) => Place,
): Finding[] {
  const list = at.slice(0, -1);
  const fields = Object.keys(valueAt(value, at) as object).join('、');
  return errorAt(
    place(at),
    `这一条写了 ${fields}，不是这个列表里的`,
    descriptionAt(schema, list) ?? '列表里的字段',
    '移到它所属的列表里；前面那个列表的名称（如 searches:）删掉了，就补回来。',
  );
}

function issueFindings(
  issue: Issue,
  schema: z.ZodType,
  yaml: YamlText,
  place: (path: readonly PropertyKey[]) => Place,
): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, mostFindings)
      .flatMap((key) =>
        errorAt(
          { ...place([...issue.path, key]), ...yaml.placeOfKey(issue.path, key) },
          `没有这个字段：${keyShown(key)}`,
          '只用约定的字段',
          '改正字段名的拼写，或删去这一项。',
        ),
      );
  }
  const value = valueAt(yaml.value, issue.path);
  return errorAt(
    place(issue.path),
    value === undefined || value === null ? '没有填写' : shown(value, yaml.writtenAt(issue.path)),
    expectation(issue),
    descriptionAt(schema, issue.path) ?? '照说明填写这个字段。',
  );
}

/** Whether one name is another with a letter or two more, less or otherwise; `<<` would bring in any. */
const isSlip = (written: string, meant: string): boolean =>
  written === '<<' || lettersApart(written, meant) <= 2;

/** A field's name, with the code of what may pass for a letter in it, or not be seen. */
const keyShown = (key: string): string =>
  key.replace(/[^\p{ASCII}\p{Script=Han}]/gu, (char) => `${char}［${codeOf(char)}］`);

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join('、') + '之一';
    case 'too_small':
      return issue.origin === 'array'
        ? `至少 ${issue.minimum} 项`
        : issue.origin === 'string'
          ? '不能为空'
          : `不小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${issue.maximum} 个字` : `不大于 ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** @param written as it stands in the file: 2024-18-04 is no day, and would be read as another. */
function shown(value: unknown, written = ''): string {
  if (value instanceof Date) return `没有加引号的日期 ${written}`;
  const text =
    typeof value === 'string'
      ? `“${value}”`
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? `写了 ${Object.keys(value).join('、') || '一组空的字段'}`
        : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 60)}…${text.slice(-30)}` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

/** A field's own schema, under what lets it be absent or makes something else of it. */
function innermost(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return innermost(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? innermost(schema.in as z.ZodType) : schema;
}

/** The nearest `.describe()` on the way to a field: the sentence an editor needs. */
function descriptionAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let at: z.ZodType | undefined = schema;
  let description: string | undefined;
  for (const key of path) {
    at = at && innermost(at);
    if (at instanceof z.ZodArray) at = at.element as z.ZodType;
    else if (at instanceof z.ZodObject) at = at.shape[String(key)] as z.ZodType | undefined;
    description = at?.description ?? description;
  }
  return description;
}
