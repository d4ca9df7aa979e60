/**
 * The site's words for coded fields, each said here once: short, as a legend of the data, and as a sentence. The codes
 * stay in the data.
 */
import { chineseNumeral } from '../language/numerals.ts';
import type { Comparator } from '../language/quantity.ts';
import type { TargetKind } from '../language/target-grammar.ts';
import type { TargetParts } from './ids.ts';
import type { Strength } from './strength.ts';

/** "eq 照数；ge 不低于": codes with their meanings, as descriptions of fields give them. */
export const legend = (meanings: Readonly<Record<string, string>>): string =>
  Object.entries(meanings)
    .map(([code, meaning]) => `${code} ${meaning}`)
    .join('；');

export const kindWords: Record<TargetKind, string> = {
  flow: '年内数量',
  stock: '总量',
  growth: '增长率',
  share: '比率',
};

export const kindMeanings: Record<TargetKind, string> = {
  flow: '年内完成的数量',
  stock: '累计达到的总量或全年总额',
  growth: '增长率',
  share: '比率、覆盖率',
};

/** What each kind means, for the reader who wants to know. */
export const kindExplanations: Record<TargetKind, string> = {
  flow: '这一年里要启动、新增、完成多少。',
  stock: '到年底一共要有多少，或全年总额。',
  growth: '比上一年增长百分之几。',
  share: '占一个整体的百分之几或千分之几。',
};

export const strengthWords: Record<Strength, string> = {
  quantified: '写明数字',
  checkable: '可核实的成果',
  directional: '方向性表述',
};

export const strengthMeanings: Record<Strength, string> = {
  quantified: '写明数字',
  checkable: '没有数字，但有可以核实的成果',
  directional: '只说方向',
};

export const strengthExplanations: Record<Strength, string> = {
  quantified: '至少有一个写明数字的目标。',
  checkable: '没有数字，但至少有一项做没做看得出来的成果：办一场活动、完成一项工程、出台一份文件。',
  directional: '只说方向（推进、深化、提升），没有数字，也没有可以核实的成果。',
};

export const comparatorWords: Record<Comparator, string> = {
  eq: '照数',
  ge: '不低于',
  gt: '超过',
  approx: '约',
  le: '不高于',
  lt: '低于',
  range: '范围',
};

/** With the words that documents print. */
export const comparatorMeanings: Record<Comparator, string> = {
  eq: '照数',
  ge: '不低于（以上、达到、达）',
  gt: '超过（超）',
  approx: '约（左右、约）',
  le: '不高于，含本数（以内、以下、不超过）',
  lt: '低于（低于、不到）',
  range: '范围（从一个数到另一个数）',
};

/** How far a source is to be trusted, by its codes. */
export const trustMeanings = {
  high: '政府部门自己的网址',
  'medium-high': '报纸、通讯社',
  medium: '转载、镜像、存档，或者没有那么可靠的报道',
  low: '不大可靠，只列出，不画在图上',
};

/** Whose figure it is, by its codes. */
export const scopeMeanings = { own: '本地的', city: '所属的整个城市的' };

/** What stands before a figure that is not to be taken as it is: "约" of 约1710亿元; a range is seen to be one. */
export const comparatorLead = (comparator: Comparator): string =>
  comparator === 'eq' || comparator === 'range' ? '' : comparatorWords[comparator];

/** Where a target stands, as lists say it: “任务18”, “第二部分开头”, “正文开头”. */
export function placeWords({ task, passage }: Pick<TargetParts, 'task' | 'passage'>): string {
  if (task !== null) return `任务${task}`;
  if (passage === 'preamble') return '正文开头';
  return 'chapter' in passage ? `第${chineseNumeral(passage.chapter)}部分开头` : '';
}
