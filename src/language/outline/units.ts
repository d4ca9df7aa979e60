/** Who answers for an item, as printed: in brackets behind it, on a line of its own, in a column of a table. */
import type { TextRange } from '../sentences.ts';

const label =
  '(?:(?:主要|第一|共同|具体)?(?:牵头|责任|主办|协办|配合|承办|负责|实施|主管|参与|参加|落实|完成|协同|主责|指导|监管|组织)(?:责任|实施|主办)?(?:单位|部门|处室|科室|主体|机构|镇街|区县|地区)|责任分工|部门分工|分工|牵头(?:及|和|、)(?:责任|配合)(?:单位|部门)|牵头|责任)';

/** The label of who answers, with the colon behind it. @param before the source of a pattern for what stands before it. */
const labelled = (before: string) => new RegExp(`${before}(?<role>${label})[:：]`, 'u');

const unitLine = labelled('^[（(\\[【〔［]?');
/** At the beginning. */
const dutyBefore = labelled('^');
const dutyBehindSentence = labelled('(?<=[。；;！!])');

/** Whether a paragraph says no more than who answers. */
export const isUnitLine = (text: string): boolean => unitLine.test(text);

/** Whether a paragraph says no more than who leads an item, or when it is due. */
export const isDutyLine = (text: string): boolean =>
  /^[（([【〔［]?(?:(?:责任|牵头|分管|包抓|挂联|联系|负责)领导|责任人|联系人|(?:完成|办结|推进)?(?:时限|时间|期限|时间节点)|工作时限|进度安排)[:：]/u.test(
    text,
  ) && text.length <= 60;

/** The words by which a bracket names units, without a label. */
const verbs =
  /(?:负责|牵头|参与|参加|配合|指导|落实|承办|协办|协助|推进|按职责分工|分工负责|持续推进|组织实施)[^。；;]{0,12}$/u;

/** What names of units end in. */
const unitName =
  /^[\p{sc=Han}A-Za-z0-9（）()“”]{1,30}(?:委|局|办|部|厅|署|处|科|院|[员联合协商学究金字工事侨进残委代]会|室|中心|公司|集团|银行|街道|镇|乡|区|县|市|政府|单位|部门|园|馆|站|队|支队|总队|联|社|台|校|(?<=[人工农中建交商分支])行|所|开发区|新区|管委会)(?:等|[（(][^）)]*[)）])?$/u;

/** Who leads, before who answers: “牵头领导：某某 责任单位：区教育局”. */
const leaderBefore = labelled('^(?:牵头|责任|分管|包抓|联系|负责)领导[:：].{1,30}?');

const namesUnits = (inside: string) => {
  if (dutyBefore.test(inside) || leaderBefore.test(inside)) return true;
  if (/^[\p{sc=Han}、，,；;（）()“”0-9A-Za-z]+$/u.test(inside) && verbs.test(inside))
    return inside.length > 4;
  const names = inside.split(/[、，,；;\s]/u).filter(Boolean);
  return names.length > 0 && names.every((name) => unitName.test(name));
};

const opening = '（([【〔［';
const closing = '）)]】〕］';

/** Brackets of a text, outermost ones, with what they hold. */
function brackets(text: string): (TextRange & { inside: string })[] {
  const found: (TextRange & { inside: string })[] = [];
  let depth = 0;
  let start = 0;
  [...text].reduce((at, char) => {
    if (opening.includes(char)) {
      if (depth === 0) start = at;
      depth++;
    } else if (closing.includes(char) && depth > 0) {
      depth--;
      if (depth === 0) found.push({ start, end: at + 1, inside: text.slice(start + 1, at) });
    }
    return at + char.length;
  }, 0);
  return found;
}

/** One of two lines between a pair of brackets: “（牵头单位：甲局”, “配合单位：乙局）”. */
function withoutLoneBracket(units: string): string {
  const count = (signs: string) => [...units].filter((char) => signs.includes(char)).length;
  const open = count(opening) - count(closing);
  if (open > 0 && opening.includes(units.charAt(0))) return units.slice(1);
  if (open < 0) return units.replace(/[）)\]】〕］]。?$/u, '');
  return units;
}

/**
 * Stretches of a paragraph that name who answers for it: a bracket after a full stop or at the end, or the label and
 * what follows it.
 * @returns ranges in order, with the units as printed.
 */
export function unitsIn(text: string): (TextRange & { units: string })[] {
  if (unitLine.test(text)) {
    const units = text.replace(/^[（([【〔［](?<inside>.*)[）)\]】〕］]。?$/u, '$<inside>');
    return [{ start: 0, end: text.length, units: withoutLoneBracket(units) }];
  }
  const found = brackets(text).flatMap(({ start, end, inside }) => {
    const before = text.slice(0, start);
    const parts = /[。；;！!.]$/u.test(before) || /^(?:$|[。；;.])/u.test(text.slice(end));
    // A note may follow: “……负责。列第一位者为牵头单位，下同”.
    const units = inside.replace(/[。.].*/u, '');
    return parts && before !== '' && namesUnits(units) ? [{ start, end, units }] : [];
  });
  if (found.length > 0) return found;
  const tail = dutyBehindSentence.exec(text);
  return tail ? [{ start: tail.index, end: text.length, units: text.slice(tail.index) }] : [];
}

/** A text without the stretches that name units. */
export const withoutUnits = (text: string): string =>
  unitsIn(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

/** All units that some paragraphs name, as printed, or null. */
export function unitsOf(paragraphs: readonly string[]): string | null {
  const all = paragraphs.flatMap((text) => unitsIn(text).map(({ units }) => units));
  const labels = new Set(all.map((units) => dutyBefore.exec(units)?.groups!['role']));
  const told = labels.size > 1 ? all : all.map(strip);
  return told.length > 0 ? told.join(' | ') : null;
}

const plainLabel = /^(?:责任单位|责任部门|牵头单位)[:：](?=[^:：]*$)/u;

/** One label alone says nothing that the field's name does not; several are wording. */
const strip = (units: string) => units.replace(plainLabel, '');

/** A unit as the document names it, with the duty that it prints: 牵头, 责任单位, 配合单位. */
export interface NamedUnit {
  name: string;
  role?: string;
}

const dutyAfter =
  /(?<role>分别负责|共同负责|按职责分工负责|负责|牵头|参与|参加|配合|协助|承办|协办)$/u;
/** “（列第一位者为牵头单位，下同）” */
const remark = /[（(][^（()）]*(?:下同|第一位|牵头单位)[^（()）]*[）)]/gu;

/** Where a label begins that stands behind other units: “牵头单位：甲局,责任单位：乙局”. */
const beforeLabel = new RegExp(`[，,、]?(?=${label}[:：])`, 'u');

/**
 * The units one by one.
 * @param responsible as {@link unitsOf} gives it. Words that name no unit are passed over: they stay in the wording.
 */
export function unitsNamed(responsible: string): NamedUnit[] {
  const units = responsible
    .replace(remark, '、')
    .split(/\s*\|\s*|[；;。]/u)
    .flatMap((group) => group.split(beforeLabel))
    .flatMap((group) => {
      const before = dutyBefore.exec(group);
      const role = before?.groups!['role'];
      // “甲牵头，乙、丙配合”: the duty stands behind those that have it.
      return group
        .slice(before?.[0].length ?? 0)
        .split(/(?<=负责|牵头|参与|参加|配合|协助|承办|协办)[，,、]?/u)
        .flatMap((part) => {
          const after = dutyAfter.exec(part)?.groups!['role'];
          const duty = role ?? after;
          const names = after === undefined ? part : part.slice(0, -after.length);
          return names
            .split(/[、，,\s]+/u)
            .map((name) => name.replace(/等$/u, ''))
            .filter((name) => unitName.test(name))
            .map((name): NamedUnit => (duty === undefined ? { name } : { name, role: duty }));
        });
    });
  return units.filter(
    ({ name, role }, at) => units.findIndex((one) => one.name === name && one.role === role) === at,
  );
}
