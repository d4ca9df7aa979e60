/** What a check has to say to the person who must mend it. */

/** A place in a file. */
export interface Place {
  /** Path as the editor knows it, from the project's root: "content/plans/2024/tasks/18.mdx". */
  file: string;
  /** Counting from 1. */
  line: number;
  column: number;
  /** "targets[3].quote"; empty when the file as a whole is meant. */
  field: string;
}

export type Severity = 'error' | 'warning';

export interface Finding extends Place {
  severity: Severity;
  found: string;
  expected: string;
  remedy: string;
}

type FindingAt = (place: Place, found: string, expected: string, remedy: string) => Finding[];

const words: Record<Severity, string> = { error: '错误', warning: '提醒' };

const findingOf =
  (severity: Severity) =>
  ({ file, line, column, field }: Place, found: string, expected: string, remedy: string) => [
    { severity, file, line, column, field, found, expected, remedy },
  ];

/** What must be mended before anything is published: one finding, as a list, which is what rules give. */
export const errorAt: FindingAt = findingOf('error');

/** What an editor should look at; it does not keep anything from being published. */
export const warningAt: FindingAt = findingOf('warning');

/** A file as a whole or one of its lines, where no field can be named. */
export const lineOf = (file: string, line = 1): Place => ({ file, line, column: 1, field: '' });

export const isError = ({ severity }: Pick<Finding, 'severity'>): boolean => severity === 'error';

/** A finding as an editor reads it. */
export function formatFinding(finding: Finding): string {
  const { severity, file, line, column, field, found, expected, remedy } = finding;
  return [
    `${words[severity]}  ${file}:${line}:${column}${field ? `  ${field}` : ''}`,
    `  发现：${found}`,
    `  应为：${expected}`,
    `  怎么改：${remedy}`,
  ].join('\n');
}

/** All findings with a closing count, errors first; otherwise in the order in which they are given, causes first. */
export function formatFindings(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return [
    ...errorsFirst(findings).map(formatFinding),
    `共 ${count('error')} 处错误，${count('warning')} 处提醒。`,
  ].join('\n\n');
}

export const errorsFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => a.severity.localeCompare(b.severity));

/** Errors first; in the order of files and lines within each. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.severity.localeCompare(b.severity) ||
      a.file.localeCompare(b.file) ||
      a.line - b.line ||
      a.column - b.column,
  );
}

/** "targets[3].quote" for ["targets", 3, "quote"]. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key),
    '',
  );
}

/** A finding as GitHub's runners take it, to be shown beside its line. */
export function annotation(finding: Finding): string {
  const { severity, file, line, column, field, found, expected, remedy } = finding;
  const escaped = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(file)},line=${line},col=${column},title=${property(field || '内容检查')}`;
  return `::${severity} ${place}::${escaped(`发现：${found}\n应为：${expected}\n怎么改：${remedy}`)}`;
}
