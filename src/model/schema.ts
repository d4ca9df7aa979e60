/**
 * What an editor may write in `content/`: one schema a file kind. The description of a field is the
 * sentence an editor needs, and is what a finding about that field quotes.
 *
 * This file knows neither Astro's collections nor files; `src/content.config.ts` and the checks use it.
 */
import { z } from 'astro/zod';
import { textRoles, type DocumentPart } from '../language/document.ts';
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
  .regex(
    idPatterns.target,
    '写作 "计划-任务-序号"，如 "2024-18-04"；部分开头的写 "2024-c2-04"，正文开头的写 "2024-p-04"；都加引号',
  ) as z.ZodType<TargetId, string> & z.ZodString;

export const targetSchema = z.strictObject({
  id: targetIdSchema.describe('目标编号：计划、任务、序号。定了不改，删了不再用。'),
  indicator: words.describe('衡量的是什么，脱离上下文也能看懂。'),
  indicatorKey: slug
    .optional()
    .describe('指标代号，同一指标各年相同；是本站的代号，不是官方译名；不与别年相比就不填。'),
  quote: words.describe('含有这个数字的最短原文，一字不差，在本任务中只出现一次。'),
  raw: words.describe('原文印出的数字和单位，连同紧挨着的“以上、超、达到、以内、不超过”。'),
  value: z.number().describe('数值，“万”“亿”已乘开；范围写下限。'),
  valueTo: z.number().optional().describe('范围的上限，“万”“亿”已乘开；不是范围就不填。'),
  unit: z.string().describe('单位，保留原文量词；百分号用半角；原文没有印单位，写 ""。'),
  comparator: z.enum(comparators).describe(`${legend(comparatorMeanings)}。`),
  kind: z.enum(targetKinds).describe(`${legend(kindMeanings)}。`),
  verb: words
    .optional()
    .describe('原文的动词：新增、建成、开工、启动、完成……；编辑核对过的目标必填。'),
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
  confirmed: z
    .literal(false)
    .optional()
    .describe('false：由程序从原文识别，还没有编辑核对；核对完就删去这一行。'),
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

const unitSchema = z.strictObject({
  name: words.describe('单位名称，照原文。'),
  role: words.optional().describe('原文写明的职责，如“牵头单位”；没有写明就不填。'),
});
export type UnitRecord = z.infer<typeof unitSchema>;

export const taskSchema = z.strictObject({
  number: z.int().min(1).describe('任务序号：从 1 起，在整份计划里连续。'),
  chapter: z.int().min(1).optional().describe('所在部分的序号；不在任何部分里就不填。'),
  numeral: z
    .string()
    .optional()
    .describe('原文印出的序号，连同标点，如“（一）”；没有印序号写 ""；不填就是“18．”这样。'),
  title: words.optional().describe('任务标题，照原文，不含序号和句号；原文没有标题就不填。'),
  titleEnd: z
    .string()
    .optional()
    .describe('标题后面印的标点；不填就是句号，没有标点（标题独占一行）写 ""。'),
  summary: words
    .optional()
    .describe(
      '一句日常的话，说这项任务要做什么；在网站上标明是编辑写的，不写原文没有的数字；可以不填。',
    ),
  topics: z.array(slug).default([]).describe('生活主题代号，见 content/topics.yaml；没有就写 []。'),
  units: z.array(unitSchema).optional().describe('原文写明的责任单位，逐个照抄；没有就不填。'),
  targets: z.array(targetSchema).default([]).describe('本任务的目标，照原文先后。'),
  deliverables: z
    .array(deliverableSchema)
    .default([])
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
  url: linkSchema.describe('网页的完整网址，照浏览器的地址栏。'),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 位小写十六进制');

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
  task: z.int().min(1).optional().describe('任务序号；不填就是正文开头和各部分开头的段落。'),
  text: words.describe('含有这个数字的原文，在该任务中只出现一次。'),
  number: words.describe('数字本身。'),
  reason: words.describe('为什么不是目标。'),
  aloud: z.enum(['digits']).optional().describe('逐个数字念的（电话号码）写 digits；其余不填。'),
  acknowledged: z
    .strictObject({ target: words.optional() })
    .optional()
    .describe('程序读作承诺而编辑核对过不是的，写明理由。'),
});

/** One entry of `parts` as an editor writes it: a paragraph by its role, a chapter's heading, or the place of a task. */
const partFields = z.strictObject({
  letterhead: words.optional().describe('版头。'),
  documentNumber: words.optional().describe('发文字号。'),
  noticeTitle: words.optional().describe('通知的标题。'),
  addressees: words.optional().describe('主送机关。'),
  notice: words.optional().describe('通知的一段。'),
  signature: words.optional().describe('落款的机关。'),
  date: words.optional().describe('成文日期，照原文，如 2024年3月8日。'),
  note: words.optional().describe('计划前后别的文字，如“（此件公开发布）”、会议和报告人。'),
  title: words.optional().describe('正文的标题；跟 chapter 一起写，是部分的标题，不含“一、”。'),
  preamble: words.optional().describe('正文第一部分之前的一段。'),
  lead: words.optional().describe('部分标题之后、任务之外的一段。'),
  closing: words.optional().describe('文末的一段，如抄送。'),
  chapter: z.int().min(1).optional().describe('部分的序号：从 1 起，在整份计划里连续。'),
  numeral: z.string().optional().describe('部分标题印出的序号，连同标点，如“一、”；没有就写 ""。'),
  titleEnd: z.string().optional().describe('部分标题后面印的标点；没有就不填。'),
  parent: z.int().min(1).optional().describe('属于哪个部分；最上一级的不填。'),
  inRows: z.literal(true).optional().describe('true：标题印在表格的列里，不单独成行。'),
  task: z.int().min(1).optional().describe('这里是哪项任务；任务的文字在 tasks 里。'),
});

const oneThing = '每项只写一样：一段文字、一个部分（chapter、numeral、title），或一项任务（task）';

const partSchema = partFields.transform((fields, context): DocumentPart => {
  const refuse = () => {
    context.addIssue({ code: 'custom', message: oneThing });
    return z.NEVER;
  };
  const { chapter, numeral, titleEnd, parent, inRows, task, title } = fields;
  const written = Object.keys(fields).length;
  if (task !== undefined) return written === 1 ? { kind: 'task', number: task } : refuse();
  if (chapter !== undefined) {
    const apart = [chapter, numeral, title, titleEnd, parent, inRows];
    if (title === undefined && !numeral) return refuse();
    return written === apart.filter((one) => one !== undefined).length
      ? {
          kind: 'chapter',
          number: chapter,
          numeral: numeral ?? '',
          title: title ?? '',
          ...(titleEnd === undefined ? {} : { titleEnd }),
          ...(parent === undefined ? {} : { parent }),
          ...(inRows === undefined ? {} : { inRows }),
        }
      : refuse();
  }
  const role = textRoles.find((one) => fields[one] !== undefined);
  if (role === undefined || written > 1) return refuse();
  return { kind: 'text', role, text: fields[role]! };
});

export const planSchema = z.strictObject({
  year: z.int().min(2000).max(2100).describe('计划年度。'),
  periodStart: isoDate.describe('计划年度第一天。'),
  periodEnd: isoDate.describe('计划年度最后一天。'),
  confirmed: z
    .literal(false)
    .optional()
    .describe('false：目标和数字还没有逐个核对；没有列出的数字先不算错。核对完就删去这一行。'),
  source: z.strictObject({
    sha256: sha256.describe('source.txt 的 SHA-256，由导入命令写入。'),
    url: linkSchema.optional().describe('官方网页的完整网址，照浏览器的地址栏。'),
    original: z
      .strictObject({
        file: z
          .string()
          .regex(
            /^original\.(?:html|docx|pdf|txt)$/u,
            'original.html、original.docx、original.pdf 或 original.txt',
          ),
        sha256,
      })
      .optional()
      .describe('导入的文件和它的 SHA-256，由导入命令写入。'),
    folded: z
      .array(z.strictObject({ find: z.string(), replace: z.string(), times: z.int().min(1) }))
      .optional()
      .describe('PDF 的字体用部首符号代替的汉字，读时照印出的字还原，由导入命令写入。'),
    left: z
      .array(z.strictObject({ line: z.int().min(1), text: z.string() }))
      .optional()
      .describe('source.txt 里不是文件文字的行（页码、页眉），由导入命令写入。'),
  }),
  issuer: z
    .strictObject({
      name: words.optional().describe('发文机关的全称；原文有落款就不填，照落款。'),
      shortName: words.optional().describe('平常怎么称呼，如“某某区政府”；不填用全称。'),
      place: words.optional().describe('管辖的地方，如“某某市某某区”；不填就不说。'),
      slug: slug.optional().describe('引用和数据目录里的代号，定了不改。'),
    })
    .optional()
    .describe('发文机关，全称照落款。'),
  parts: z.array(partSchema).min(1).describe('文件的各部分，照原文先后，一字不改。'),
  targets: z
    .array(targetSchema)
    .default([])
    .describe('任务之外的目标（正文开头、各部分开头），照原文先后。'),
  repairs: z.array(repairSchema).describe('对文本提取所作的更正，逐条列明。'),
  asPrinted: z
    .array(z.strictObject({ text: words, note: words }))
    .describe('看似有误、照原文保留之处。'),
  examples: z.array(words).optional().describe('首页搜索框下“试试”的词；不填就没有。'),
  highlights: z.array(words).describe('首页先讲的几个目标的编号，加引号；写 [] 由程序挑。'),
  otherNumbers: z.array(otherNumberSchema).describe('不是目标的阿拉伯数字，逐个列明理由。'),
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

/** Characters that there is room for in a list of topics. */
const topicNameLength = 20;

export const topicSchema = z.strictObject({
  slug: slug.describe('主题的代号，也在网址里，定了不改。'),
  name: words.max(topicNameLength).describe('居民怎么说，就怎么写。'),
  description: words.describe('一句话说明收录什么。'),
});
export type TopicRecord = z.infer<typeof topicSchema>;
