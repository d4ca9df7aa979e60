/** plan.yaml: drafted from a document, or with its official parts set anew. */
import { parseBody } from '../../language/body.ts';
import { type DocumentPart, textOfRole } from '../../language/document.ts';
import { halfFigures } from '../../language/numerals.ts';
import { type YamlText, rewriteYaml, writeYaml } from '../yaml.ts';
import { draftFrame } from './proposals.ts';
import type { ImportRemark } from './remark.ts';
import { sha256, type SourceText } from './source-text.ts';

/** Parts as an editor reads them: a role and its text, a chapter with its heading, a task's number. */
const partYaml = (part: DocumentPart, text: string | undefined) => {
  if (part.kind === 'text') return { [part.role]: text ?? part.text };
  if (part.kind === 'task') return { task: part.number };
  const { kind: _, number, ...heading } = part;
  return { chapter: number, ...heading };
};

export function draftPlanYaml({
  year,
  issuer,
  parts,
  frame,
  source,
}: {
  year: number;
  issuer: string | null;
  parts: readonly DocumentPart[];
  frame: ReturnType<typeof draftFrame>;
  source: SourceText;
}): string {
  const head = [
    '# 本文件由导入命令从文件起草，请编辑核对。',
    '# parts 是原文，照先后，一字不改；其余由编辑填写。',
    '# source.url：官方网页地址，查到再填。otherNumbers：不是目标的阿拉伯数字，逐个写明理由。',
    '# confirmed: false 表示数字还没有逐个核对；核对完，把它删去。',
  ].join('\n');
  const signed = textOfRole(parts, 'signature');
  return `${head}\n${writeYaml({
    year,
    periodStart: `${year}-01-01`,
    periodEnd: `${lastYear(parts, year)}-12-31`,
    confirmed: false,
    source: {
      sha256: sha256(source.bytes),
      ...(source.original ? { original: source.original } : {}),
      ...(source.folded.length > 0 ? { folded: source.folded } : {}),
      ...(source.left.length > 0 ? { left: leftYaml(source) } : {}),
    },
    ...(issuer !== null && issuer !== signed ? { issuer: { name: issuer } } : {}),
    parts: parts.map((part, index) => partYaml(part, frame.bodies.get(index))),
    ...(frame.targets.length > 0 ? { targets: frame.targets } : {}),
    repairs: source.repairs,
    asPrinted: [],
    highlights: [],
    otherNumbers: [],
  })}`;
}

/** A title that names several years says how long the plan is: （2023—2025年）. */
function lastYear(parts: readonly DocumentPart[], year: number): number {
  const title = halfFigures(textOfRole(parts, 'title') ?? '');
  const last = /20\d\d年?[—－–~～至-](?<last>20\d\d)年?/u.exec(title)?.groups?.['last'];
  return Math.max(year, Number(last ?? year));
}

/** Sets the official parts anew where they differ; everything else, comments too, stays to the byte. */
export function updatedPlanYaml(
  former: string,
  { document: yaml, value, placeOf }: YamlText,
  parts: readonly DocumentPart[],
  source: SourceText,
  remarks: ImportRemark[],
): string {
  const record = value as { parts?: unknown; source?: { sha256?: string; left?: unknown } };
  let changed = source.accepted.length > 0;
  for (const repair of source.accepted) yaml.addIn(['repairs'], yaml.createNode(repair));
  const wanted = parts.map((part) => partYaml(part, undefined));
  if (JSON.stringify(unmarked(record.parts)) !== JSON.stringify(wanted)) {
    yaml.set('parts', yaml.createNode(markedAgain(wanted, record.parts, placeOf, remarks)));
    changed = true;
  }
  const sha = sha256(source.bytes);
  if (record.source?.sha256 !== sha) {
    yaml.setIn(['source', 'sha256'], sha);
    if (source.original) yaml.setIn(['source', 'original'], yaml.createNode(source.original));
    if (source.folded.length > 0) yaml.setIn(['source', 'folded'], yaml.createNode(source.folded));
    if (source.left.length > 0) yaml.setIn(['source', 'left'], yaml.createNode(leftYaml(source)));
    changed = true;
  }
  return changed ? rewriteYaml(yaml) : former;
}

const leftYaml = ({ left }: SourceText) =>
  left.map(({ line, text }) => ({ line, text: text.trim() }));

/** The parts with the marks of those whose text is as it was; marks of the others are named. */
function markedAgain(
  wanted: readonly object[],
  former: unknown,
  placeOf: YamlText['placeOf'],
  remarks: ImportRemark[],
): object[] {
  const before = Array.isArray(former) ? (former as object[]) : [];
  const bare = (unmarked(before) as object[]).map((part) => JSON.stringify(part));
  const taken = new Set<number>();
  const marked = wanted.map((part) => {
    const text = JSON.stringify(part);
    const at = bare.findIndex((one, index) => one === text && !taken.has(index));
    if (at < 0) return part;
    taken.add(at);
    return before[at]!;
  });
  before.forEach((part, index) => {
    const ids = JSON.stringify(part).match(/(?<=<Target id=\\")[^"\\]+/gu) ?? [];
    if (ids.length > 0 && !taken.has(index))
      remarks.push({
        stop: false,
        file: 'plan.yaml',
        line: placeOf(['parts', index]).line,
        found: `目标 ${ids.join('、')} 所在的一段原文变了，标记没有放回`,
        remedy: '照新的原文改 targets 里的 quote 和 raw，再在 parts 里标出。',
      });
  });
  return marked;
}

/** Parts without the marks that an editor set in their texts. */
const unmarked = (parts: unknown): unknown =>
  Array.isArray(parts)
    ? parts.map((part: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(part).map(([name, text]) => [
            name,
            typeof text === 'string' && text.includes('<Target') ? parseBody(text).text : text,
          ]),
        ),
      )
    : parts;
