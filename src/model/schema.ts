/**
 * What an editor may write in `content/`: one schema a file kind. The description of a field is the
 * sentence an editor needs, and is what a finding about that field quotes.
 *
 * This file knows neither Astro's collections nor files; `src/content.config.ts` and the checks use it.
 */
import { z } from 'astro/zod';
import { officialDay } from '../language/dates.ts';
import { comparators } from '../language/quantity.ts';
import { targetKinds } from '../language/target-grammar.ts';
import { idPatterns, type TargetId } from './ids.ts';
import { linkSchema } from './links.ts';
import { comparatorMeanings, kindMeanings, legend } from './words.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只用小写字母、数字和连字符，如 gdp-growth');
/** A day and a text, as any record has them. */
export const isoDate = z.iso.date('日期写作 2024-01-01，并加引号');
export const words = z.string().regex(/\S/u, '不能为空');

/** A target's id as an editor writes it. */
export const targetIdSchema = z
  .string()
  .regex(idPatterns.target, '写作 "年-任务-序号"，如 "2024-18-04"，并加引号') as z.ZodType<
  TargetId,
  string
> &
  z.ZodString;

export const targetSchema = z.strictObject({
  id: targetIdSchema.describe('目标编号：年、任务、序号。定了不改，删了不再用。'),
  indicator: words.describe('衡量的是什么，脱离上下文也能看懂。'),
  indicatorKey: slug.describe('指标代号，同一指标各年相同；是本站的代号，不是官方译名。'),
  quote: words.describe('含有这个数字的最短原文，一字不差，在本任务中只出现一次。'),
  raw: words.describe('原文印出的数字和单位，连同紧挨着的“以上、超、达到、以内、不超过”。'),
  value: z.number().describe('数值，“万”“亿”已乘开；范围写下限。'),
  valueTo: z.number().optional().describe('范围的上限，“万”“亿”已乘开；不是范围就不填。'),
  unit: z.string().describe('单位，保留原文量词；百分号用半角；原文没有印单位，写 ""。'),
  comparator: z.enum(comparators).describe(`${legend(comparatorMeanings)}。`),
  kind: z.enum(targetKinds).describe(`${legend(kindMeanings)}。`),
  verb: words.describe('原文的动词：新增、建成、开工、启动、完成……'),
  of: words.optional().describe('比率的分母，原文写明时才填。'),
  aggregable: z.boolean().describe('这个数值能不能与同单位同性质的数值相加。'),
  sameAs: targetIdSchema.optional().describe('原文把同一目标印了两次时，填先出现的那个编号。'),
  topics: z
    .array(slug)
    .optional()
    .describe('这个目标的生活主题，要在任务的主题之内；不填则与任务相同，都不属于写 []。'),
  acknowledged: z
    .strictObject({
      raw: words.optional(),
      kind: words.optional(),
      verb: words.optional(),
      of: words.optional(),
    })
    .optional()
    .describe('与程序从原文读出的不同，而编辑核对过的字段，各写明理由。'),
  periodStart: isoDate.optional().describe('起始日期；不填则为计划年度。'),
  periodEnd: isoDate.optional().describe('截止日期；不填则为计划年度。'),
});
export type TargetRecord = z.infer<typeof targetSchema>;

const deliverableSchema = z.strictObject({
  quote: words.describe('成果的原文，一字不差，在本任务中只出现一次。'),
  verb: words.describe('原文的动词：举办、完成、开工、竣工、制定……'),
});
export type DeliverableRecord = z.infer<typeof deliverableSchema>;

const statedSchema = z.strictObject({
  responsible: words.optional().describe('责任单位的原文。'),
  place: words.optional().describe('地点的原文。'),
  deadline: words.optional().describe('完成时限的原文，如“全年”。'),
  base: words.optional().describe('上年基数的原文。'),
});
export type StatedRecord = z.infer<typeof statedSchema>;

export const taskSchema = z.strictObject({
  number: z.int().min(1).describe('任务序号，照原文。'),
  chapter: z.int().min(1).describe('所在部分的序号。'),
  title: words.describe('任务标题，照原文，不含序号和句号。'),
  summary: words.describe(
    '一句日常的话，说这项任务要做什么；在网站上标明是编辑写的，不写原文没有的数字。',
  ),
  topics: z.array(slug).describe('生活主题代号，见 content/topics.yaml；没有就写 []。'),
  targets: z.array(targetSchema).describe('本任务的目标，照原文先后。'),
  deliverables: z
    .array(deliverableSchema)
    .describe('没有数字、但做没做看得出来的成果，照原文先后；没有就写 []。'),
  stated: statedSchema
    .optional()
    .describe('原文写明的责任单位、地点、时限、上年基数，照抄；没有写明的不填。'),
});
export type TaskRecord = z.infer<typeof taskSchema>;

/** A name that people read, not an address. */
const name = words.regex(/^(?!\s*(?:[a-z]+:\/\/|www\.))/iu, '读者看得懂的名称，不是网址');

/** Where a statement that is not the document's was read. */
export const sourceSchema = z.strictObject({
  title: name.describe('标题，照原样。'),
  publisher: name.describe('发布者。'),
  date: isoDate.optional().describe('发布日期；没有标明就不填。'),
  url: linkSchema.describe('网址。'),
});

const repairSchema = z.strictObject({
  find: words.describe('文本提取中的写法；看不见的符号写作转义，如 "多层\\u200b住宅"。'),
  replace: z.string().describe('更正后的写法；只是删去的写 ""。'),
  line: z.int().min(1).describe('在 source.txt 的第几行。'),
  reason: words.describe('为什么要更正。'),
  secondSource: sourceSchema
    .optional()
    .describe('更正动了数字时必填：另一处印着同一数字的官方来源。'),
});

const otherNumberSchema = z.strictObject({
  task: z.int().min(1).describe('任务序号。'),
  text: words.describe('含有这个数字的原文，在该任务中只出现一次。'),
  number: words.describe('数字本身。'),
  reason: words.describe('为什么不是目标。'),
  aloud: z.enum(['digits']).optional().describe('逐个数字念的（电话号码）写 digits；其余不填。'),
  acknowledged: z
    .strictObject({ target: words.optional() })
    .optional()
    .describe('程序读作承诺而编辑核对过不是的，写明理由。'),
});

export const planSchema = z.strictObject({
  year: z.int().min(2000).max(2100).describe('计划年度。'),
  periodStart: isoDate.describe('计划年度第一天。'),
  periodEnd: isoDate.describe('计划年度最后一天。'),
  source: z.strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, '64 位小写十六进制')
      .describe('source.txt 的 SHA-256，由导入命令写入。'),
    url: linkSchema.optional().describe('官方网页地址。'),
  }),
  notice: z
    .strictObject({
      letterhead: words,
      documentNumber: words,
      title: words,
      addressees: words,
      body: z.array(words).min(1),
      signature: words,
      date: words.regex(officialDay, '照原文写作 2024年3月8日'),
    })
    .describe('印发通知的原文。'),
  issuer: z
    .strictObject({
      shortName: words.optional().describe('平常怎么称呼，如“某某区政府”；不填用落款的全称。'),
      place: words.optional().describe('管辖的地方，如“某某市某某区”；不填就不说。'),
      slug: slug.optional().describe('引用和数据目录里的代号，定了不改。'),
    })
    .optional()
    .describe('发文机关，全称照落款。'),
  title: words.describe('正文标题，照原文。'),
  preamble: z.array(words).describe('正文第一部分之前的段落，照原文。'),
  chapters: z
    .array(z.strictObject({ number: z.int().min(1), title: words }))
    .min(1)
    .describe('各部分，照原文先后；标题不含“一、”。'),
  closing: words.describe('抄送，照原文。'),
  repairs: z.array(repairSchema).describe('对文本提取所作的更正，逐条列明。'),
  asPrinted: z
    .array(z.strictObject({ text: words, note: words }))
    .describe('看似有误、照原文保留之处。'),
  examples: z.array(words).optional().describe('首页搜索框下“试试”的词；不填就没有。'),
  highlights: z.array(words).describe('首页突出的几个目标的编号，加引号；没有就写 []。'),
  otherNumbers: z.array(otherNumberSchema).describe('任务中不是目标的阿拉伯数字，逐个列明理由。'),
});
export type PlanRecord = z.infer<typeof planSchema>;

export const lexiconEntrySchema = z.strictObject({
  say: z.array(words).min(1).describe('居民的说法。'),
  mean: z.array(words).min(1).describe('文件里的词，在某年计划的原文里出现。'),
});
export type LexiconEntry = z.infer<typeof lexiconEntrySchema>;

export const hostSchema = z.strictObject({
  host: z
    .string()
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u, '网址里的主机名，小写，如 www.example.org')
    .describe('网址里的主机名，不含 https:// 和后面的路径。'),
  official: z.boolean().describe('是不是政府部门的；gov.cn 的都是，不用列出。'),
  reason: words.describe('凭什么这样说。'),
});
export type HostRecord = z.infer<typeof hostSchema>;

export const glossaryEntrySchema = z.strictObject({
  term: words.describe('原文里的词，一字不差。'),
  slug: slug.describe('网址里的代号，定了不改。'),
  explanation: words.describe('用平常的话解释，一两句。'),
  source: sourceSchema.optional().describe('解释的出处；不填就标明“本站解释”。'),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

export const topicSchema = z.strictObject({
  slug,
  name: words.describe('居民怎么说，就怎么写。'),
  description: words.describe('一句话说明收录什么。'),
});
export type TopicRecord = z.infer<typeof topicSchema>;
