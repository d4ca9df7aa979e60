/**
 * The data dictionary: every field of the public data files, with its name for readers, its meaning and what it may
 * hold. JSON Schemas, table schemas, column names, the spreadsheet's explanations and the page about the data are all
 * made from this, so that none can drift from the others. Names and meanings never change; fields may be added.
 */
import { z } from 'astro/zod';
import { comparators } from '../../language/quantity.ts';
import { targetKinds } from '../../language/target-grammar.ts';
import { idPatterns } from '../../model/ids.ts';
import { definitions, finalities, roles, scopes, states, trusts } from '../../model/outcome.ts';
import {
  definitionMeanings,
  finalityWords,
  roleMeanings,
  stateWords,
} from '../../model/outcome-words.ts';
import { strengths } from '../../model/strength.ts';
import {
  comparatorMeanings,
  kindMeanings,
  legend,
  scopeMeanings,
  strengthMeanings,
  trustMeanings,
} from '../../model/words.ts';

/** A field with its name for readers and its meaning. */
const field = <Type extends z.ZodType>(type: Type, title: string, description: string) =>
  type.meta({ title, description });

/** Wording of a document, which a spreadsheet could run; what editors write the checks refuse. */
const signed =
  "CSV 里以 =、+、-、@ 开头的，前面多一个撇号（'），表格软件才不会当作公式；JSON 里没有这个撇号。";
const words = z.string().min(1);
const date = z.iso.date();
const address = z.url();
const targetId = z.string().regex(idPatterns.target);
const outcomeId = z.string().regex(idPatterns.outcome);
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const comparator = field(
  z.enum(comparators),
  '比较',
  `数值怎样理解：${legend(comparatorMeanings)}。`,
);

/** Where a figure was read. */
export const sourceObject = z.strictObject({
  title: field(words, '出处标题', '出处的标题，照原样。'),
  publisher: field(words, '出处发布者', '谁发布的。'),
  date: field(date.nullable(), '出处日期', '发布日期；没有标明为空。'),
  url: field(address, '出处网址', '出处的网址。'),
  place: field(words.nullable(), '在出处的位置', '这个数字在出处的哪里。'),
  official: field(z.boolean(), '出处是否官方', '是不是政府部门发布的。'),
  copyOf: field(
    words.nullable(),
    '原来的出处',
    '出处是转载、镜像、存档的，原来是谁发布的什么；不是转载为空。',
  ),
  trust: field(z.enum(trusts), '出处的可靠程度', `${legend(trustMeanings)}。`),
});

/** A published figure, whatever it is of. */
export const figureObject = z.strictObject({
  id: field(outcomeId, '编号', '记录的编号：目标编号加 -r 和序号。不更改，不重用。'),
  indicator: field(words, '指标', '这个数字衡量的是什么，照来源；不一定是目标的指标。本站写的。'),
  year: field(z.int(), '年', '数字所到的年。'),
  period: field(words, '时段', '数字说的是哪段时间，如“2024年全年”“2024年底”。'),
  periodStart: field(date, '起始日期', '这段时间的第一天；某一天的数，两个日期相同。'),
  periodEnd: field(date, '截止日期', '这段时间的最后一天。'),
  value: field(z.number(), '数值', '公布的数值，“万”“亿”已乘开。'),
  unit: field(words, '单位', '数值的单位；“万”“亿”已乘开。'),
  comparator,
  finality: field(z.enum(finalities), '是否最终数', `${legend(finalityWords)}。`),
  sameDefinition: field(z.boolean(), '是否同一口径', '与目标是不是同一口径。'),
  definition: field(z.enum(definitions), '口径', `与目标的口径：${legend(definitionMeanings)}。`),
  difference: field(words.nullable(), '口径的不同', '口径有什么不同或不明；相同时为空。'),
  source: field(sourceObject, '出处', '在哪里读到的。'),
  read: field(date, '读到的日期', '哪一天读到的。'),
  note: field(words.nullable(), '说明', '本站的说明。'),
});

/** An object of `outcomes.json`. */
export const outcomeObject = figureObject.extend({
  target: field(targetId, '目标编号', '说的是哪个目标，见 targets。'),
  role: field(z.enum(roles), '结果或基数', `${legend(roleMeanings)}。`),
  url: field(address, '网址', '这条记录的固定网址。'),
});

/** An object of `context.json`. */
export const contextObject = z.strictObject({
  target: field(targetId, '目标编号', '与哪个目标有关，见 targets。'),
  kind: field(
    z.enum(['commitment', 'background']),
    '承诺或背景',
    'commitment 别的文件对同一件事的承诺；background 有关、但不能与目标相比的数字。',
  ),
  indicator: field(
    words.nullable(),
    '指标',
    '这个数字衡量的是什么，照来源；承诺与目标说的是同一件事，为空。',
  ),
  scope: field(
    z.enum(scopes).nullable(),
    '是哪里的',
    `${legend(scopeMeanings)}；承诺都是本地的，为空。`,
  ),
  periodStart: field(date.nullable(), '起始日期', '这段时间的第一天；承诺为空。'),
  periodEnd: field(date.nullable(), '截止日期', '这段时间的最后一天；承诺为空。'),
  value: field(z.number(), '数值', '写的数值，“万”“亿”已乘开。'),
  unit: field(words, '单位', '数值的单位；“万”“亿”已乘开。'),
  comparator,
  sameNumber: field(
    z.boolean().nullable(),
    '数字是否相同',
    '与目标的数字是否相同；口径不同的、背景数字为空。',
  ),
  difference: field(words.nullable(), '口径的不同', '与目标不同在哪里；说的是同一件事为空。'),
  source: field(sourceObject, '出处', '在哪里读到的。'),
  read: field(date, '读到的日期', '哪一天读到的。'),
  note: field(words.nullable(), '说明', '本站的说明。'),
  url: field(address, '网址', '这个目标的固定网址。'),
});

/** An object of `targets.json`. */
export const targetObject = z.strictObject({
  id: field(targetId, '编号', '目标的编号：计划、任务、序号。不更改，不重用。'),
  task: field(z.int().min(1).nullable(), '任务', '所在任务的序号；不在任务里为空。'),
  chapter: field(z.int().min(1).nullable(), '部分', '所在部分的序号；不在任何部分里为空。'),
  indicator: field(words, '指标', '衡量的是什么，脱离上下文也能看懂。本站写的。'),
  indicatorKey: field(
    slug.nullable(),
    '指标代号',
    '同一指标各年相同的代号；没有定为空。本站定的，不是官方译名。',
  ),
  quote: field(words, '原文', `含有这个数字的最短原文，一字不差，去掉空白。${signed}`),
  raw: field(
    words,
    '原文数字',
    `原文印出的数字和单位，连同紧挨着的“以上”“超”“达到”“以内”。${signed}`,
  ),
  value: field(z.number(), '数值', '原文的数值，“万”“亿”已乘开；范围的下限。'),
  valueTo: field(z.number().nullable(), '数值上限', '原文是一个范围时，它的上限；不是范围为空。'),
  unit: field(z.string(), '单位', '原文的量词；“万”“亿”已乘开，百分号用半角；原文没有印单位为空。'),
  comparator,
  kind: field(z.enum(targetKinds), '性质', `${legend(kindMeanings)}。`),
  verb: field(
    words.nullable(),
    '动词',
    '原文的动词：开工不是竣工，启动不是完成；没有识别出来为空。',
  ),
  of: field(words.nullable(), '分母', '比率的分母；原文没有写明为空。'),
  aggregable: field(z.boolean(), '可否相加', '能不能与同单位、同性质的数值相加。'),
  sameAs: field(targetId.nullable(), '同一目标', '原文把同一目标印了两次时，先出现的那个的编号。'),
  periodStart: field(date, '起始日期', '目标时段的第一天。'),
  periodEnd: field(date, '截止日期', '目标时段的最后一天。'),
  baseline: field(z.array(figureObject), '上年基数', '公布的上一年的数字；没有为空。'),
  outcomes: field(z.array(figureObject), '结果', '公布的计划年度的数字；没有为空。'),
  state: field(z.enum(states), '结果的状态', `${legend(stateWords)}。按公布的规则算出，不是评分。`),
  searched: field(date.nullable(), '查找日期', '最近一次查找结果的日期；没有查过为空。'),
  url: field(address, '网址', '这个目标的固定网址。'),
  confirmed: field(
    z.boolean(),
    '编辑核对',
    '编辑核对过没有：false 是程序从原文识别的，还没有人核对。',
  ),
  part: field(
    z.enum(['task', 'chapter', 'preamble']),
    '所在之处',
    '在哪里：task 任务，chapter 部分开头的段落，preamble 正文开头。',
  ),
  comparison: field(
    words.nullable(),
    '与目标相比',
    '公布的数字比目标多多少、少多少，或者为什么不能比；没有找到结果为空。本站算的。',
  ),
});

const deliverableObject = z.strictObject({
  quote: field(words, '原文', `成果的原文，一字不差。${signed}`),
  verb: field(words, '动词', '原文的动词。'),
});

/** An object of `tasks.json`. */
export const taskObject = z.strictObject({
  id: field(z.string().regex(idPatterns.task), '编号', '任务的编号：计划、序号。不更改，不重用。'),
  plan: field(z.int(), '计划年度', '计划的年份。'),
  number: field(z.int().min(1), '序号', '任务的序号，在整份计划里连续；原文印的序号见 numeral。'),
  chapter: field(z.int().min(1).nullable(), '部分', '所在部分的序号；不在任何部分里为空。'),
  title: field(
    words.nullable(),
    '标题',
    `任务的标题，照原文，不含序号和句号；原文没有标题为空。${signed}`,
  ),
  text: field(z.string(), '原文', `任务正文的原文，一字不差，不含标题；只有标题时为空。${signed}`),
  strength: field(z.enum(strengths), '写到什么程度', `${legend(strengthMeanings)}。不分好坏。`),
  deliverables: field(
    z.array(deliverableObject),
    '可核实的成果',
    '没有数字、但做没做看得出来的成果。',
  ),
  topics: field(z.array(slug), '主题', '生活主题的代号。本站定的。'),
  targets: field(z.array(targetId), '目标', '本任务各目标的编号，见 targets。'),
  url: field(address, '网址', '这项任务的固定网址。'),
  units: field(z.array(words), '责任单位', '原文写明的责任单位，照原文；没有写明为空。'),
  numeral: field(z.string(), '印出的序号', '原文印出的序号，连同标点；没有印序号为空。'),
});

/** The file of one task: the task, its targets and their outcomes, and the document they stand in. */
export const taskFileObject = z.strictObject({
  document: field(
    z.strictObject({
      title: field(words, '标题', '文件的标题，照原文。'),
      number: field(words.nullable(), '发文字号', '照原文；没有为空。'),
      issuer: field(words, '发文机关', '照原文。'),
      date: field(date.nullable(), '成文日期', '照原文；没有为空。'),
      url: field(address.nullable(), '官方网页', '官方网页的网址；没有记下为空。'),
    }),
    '文件',
    '任务所在的文件。',
  ),
  task: field(taskObject, '任务', '与 tasks.json 相同。'),
  targets: field(z.array(targetObject), '目标', '与 targets.json 相同。'),
  license: field(address, '许可', '本站整理的数据的使用许可；文件原文是国家机关的公文。'),
});

export type ExportedTask = z.infer<typeof taskObject>;
export type ExportedTarget = z.infer<typeof targetObject>;
export type ExportedOutcome = z.infer<typeof outcomeObject>;
export type ExportedContext = z.infer<typeof contextObject>;
export type ExportedTaskFile = z.infer<typeof taskFileObject>;

/** The JSON files, by the name of their schema. */
export const jsonObjects = {
  tasks: z.array(taskObject),
  targets: z.array(targetObject),
  outcomes: z.array(outcomeObject),
  context: z.array(contextObject),
  task: taskFileObject,
};
