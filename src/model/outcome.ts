/**
 * What an editor may write about results: published figures and searches of a plan (`outcomes.yaml`), and what
 * other years' plans promised (`series.yaml`). No state is written here; `standing.ts` computes it.
 */
import { z } from 'astro/zod';
import { comparators } from '../language/quantity.ts';
import { idPatterns } from './ids.ts';
import { linkSchema } from './links.ts';
import { isoDate, sourceSchema, targetIdSchema, words } from './schema.ts';
import { comparatorWords, legend, scopeMeanings, trustMeanings } from './words.ts';

/** "outcome" for the plan's own year; "baseline" for the year before. */
export const roles = ['outcome', 'baseline'] as const;
export type Role = (typeof roles)[number];
/** "final" published as done; "expected" published before the end, or as an estimate. */
export const finalities = ['final', 'expected'] as const;
export type Finality = (typeof finalities)[number];
/**
 * How what was counted compares with what the target counts: "same"; "unstated" the source does not say, or sources
 * contradict each other; "part" only a part of it; "different" something else (a level for a rate, another scope).
 */
export const definitions = ['same', 'unstated', 'part', 'different'] as const;
export type Definition = (typeof definitions)[number];

/** How a target stands by what was published; a target has the first that any of its records allows. */
export const states = [
  'final',
  'expected',
  'partial',
  'unclear',
  'not-comparable',
  'not-found',
] as const;
export type State = (typeof states)[number];
/** Whether a promise was kept, where that may be said. */
export type Verdict = 'met' | 'not-met';

/** A published number, in the unit that stands beside it; nobody publishes more than a million millions of 亿元. */
const published = z.number().min(-1e12).max(1e12);

/** One number, and how it binds: a range is none. */
const singleComparator = z.enum(comparators).exclude(['range']);

/**
 * How far a source is to be trusted: "high" an authority's own address; "medium-high" a newspaper or agency of record;
 * "medium" a copy of such a text at another address, or what an editor thinks less of; "low" is shown, and never drawn.
 */
export const trusts = ['high', 'medium-high', 'medium', 'low'] as const;
export type Trust = (typeof trusts)[number];

const evidenceSchema = sourceSchema.extend({
  place: words.optional().describe('在网页里的位置，如“第一个列表第2条”。'),
  official: z.boolean().describe('是不是政府部门发布的。'),
  copyOf: words
    .optional()
    .describe('转载、镜像、存档的，写明原来是谁、在哪里发布的什么；不是转载的不填。'),
  trust: z
    .enum(trusts)
    .optional()
    .describe(`出处可靠到什么程度：${legend(trustMeanings)}；不填由程序照前三条定。`),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** How far a source is to be trusted by what it is; an editor may trust it less. */
export function usualTrust({ official, copyOf }: Pick<Evidence, 'official' | 'copyOf'>): Trust {
  if (copyOf !== undefined) return 'medium';
  return official ? 'high' : 'medium-high';
}

/** How far a source is trusted. */
export const trustOf = (source: Evidence): Trust => source.trust ?? usualTrust(source);

const reason = words.optional();
/** Doubts of the checks that an editor has looked at and answered. */
const acknowledged = <Doubts extends Record<string, typeof reason>>(doubts: Doubts) =>
  z.strictObject(doubts).optional().describe('程序有疑问、而编辑核对过的，各写明理由。');

export const outcomeSchema = z.strictObject({
  id: z
    .string()
    .regex(idPatterns.outcome, '写作目标编号加 -r 和序号，如 "2024-18-04-r01"，并加引号')
    .describe('记录编号。定了不改，删了不再用。'),
  target: targetIdSchema.describe('目标编号。'),
  role: z.enum(roles).describe('outcome 计划年度的结果；baseline 上一年的数字。'),
  indicator: words.describe(
    '这个数字衡量的是什么，照来源，脱离上下文也能看懂；不一定是目标的指标。',
  ),
  periodStart: isoDate.describe('这个数字从哪一天算起；某一天的数，两个日期相同。'),
  periodEnd: isoDate.describe('这个数字算到哪一天。'),
  value: published.describe('公布的数值，“万”“亿”留在单位里。'),
  unit: words.describe('单位，如 亿元、幢、%。'),
  comparator: singleComparator.optional().describe('来源说“约”写 approx；照数不填。'),
  finality: z.enum(finalities).describe('final 最终数；expected 预计数。'),
  definition: z
    .enum(definitions)
    .describe(
      'same 与目标同一口径；unstated 来源没有写明或互相不一致；part 只是其中一部分；different 另一口径。',
    ),
  difference: words.optional().describe('口径有什么不同或不明；definition 不是 same 时必填。'),
  source: evidenceSchema.describe('出处。'),
  read: isoDate.describe('读到的日期。'),
  note: words.optional().describe('本站的说明。'),
  acknowledged: acknowledged({
    scale: reason,
    share: reason,
    sign: reason,
    period: reason,
    target: reason,
    comparator: reason,
  }),
});
export type OutcomeRecord = z.infer<typeof outcomeSchema>;

/** What another document says of a target's subject. */
const elsewhereFields = {
  target: targetIdSchema.describe('目标编号。'),
  value: published.describe('数值，“万”“亿”留在单位里。'),
  unit: words.describe('单位，如 亿元、幢、%。'),
  comparator: singleComparator.optional().describe('来源说“约”写 approx；照数不填。'),
  note: words.optional().describe('本站的说明。'),
  acknowledged: acknowledged({ scale: reason, target: reason }),
};

export const commitmentSchema = z.strictObject({
  ...elsewhereFields,
  difference: words.optional().describe('说的与目标不是同一件事的，写明不同在哪里；相同的不填。'),
});
export type CommitmentRecord = z.infer<typeof commitmentSchema>;

/** Whose figure it is: the government's own area or the whole city it belongs to. */
export const scopes = ['own', 'city'] as const;

export const backgroundSchema = z.strictObject({
  ...elsewhereFields,
  indicator: words.describe('这个数字衡量的是什么，照来源，脱离上下文也能看懂。'),
  scope: z.enum(scopes).describe(`是哪里的数字：${legend(scopeMeanings)}。`),
  periodStart: isoDate.describe('这个数字从哪一天算起；某一天的数，两个日期相同。'),
  periodEnd: isoDate.describe('这个数字算到哪一天。'),
  difference: words.describe('为什么不能与目标相比。'),
});
export type BackgroundRecord = z.infer<typeof backgroundSchema>;

/** A document or report with what it says, so that its source stands once. */
const documentSchema = <Said extends z.ZodType>(said: Said) =>
  z.strictObject({
    source: evidenceSchema.describe('出处。'),
    read: isoDate.describe('读到的日期。'),
    note: words.optional().describe('对整份文件的说明。'),
    figures: z.array(said).min(1).describe('它写的数字，一个目标一条。'),
  });

export const leftOutSchema = z.strictObject({
  about: words.describe('是什么数字，哪一年的，多少。'),
  reason: words.describe('为什么没有收。'),
  source: sourceSchema
    .extend({ title: sourceSchema.shape.title.optional().describe('标题；没有看到就不填。') })
    .describe('在哪里看到的。'),
});
export type LeftOutRecord = z.infer<typeof leftOutSchema>;

export const searchSchema = z.strictObject({
  targets: z
    .union([z.literal('all'), z.array(targetIdSchema).min(1)], '写 all，或者列出目标编号')
    .describe('找的是哪些目标：all，或列出编号。'),
  soughtFor: words.describe('找什么。'),
  date: isoDate.describe('哪一天找的。'),
  nextSearch: isoDate.describe('哪一天该再找一次。'),
  places: z.array(sourceSchema).default([]).describe('读过的网页；只查了、没有可读的写 []。'),
  queries: z.array(words).optional().describe('查的是哪些词，照查的样子写。'),
  unread: z
    .array(
      z.strictObject({ title: words.describe('是什么。'), reason: words.describe('为什么。') }),
    )
    .optional()
    .describe('该看而没有看到的来源，如那一年的统计公报。'),
  note: words.optional().describe('说明。'),
});
export type SearchRecord = z.infer<typeof searchSchema>;

export const outcomesSchema = z.strictObject({
  outcomes: z.array(outcomeSchema).describe('公布的数字；没有就写 []。'),
  searches: z.array(searchSchema).describe('找过的记录；没有就写 []。'),
  commitments: z
    .array(documentSchema(commitmentSchema))
    .default([])
    .describe('写了同一件事的其他文件：同样的数字，或者别的数字；没有就不填。'),
  background: z
    .array(documentSchema(backgroundSchema))
    .default([])
    .describe('有关、但不能与目标相比的数字，如全市的、历年累计的；没有就不填。'),
  leftOut: z.array(leftOutSchema).default([]).describe('看到了、没有收的数字；没有就不填。'),
});
export type OutcomesRecord = z.infer<typeof outcomesSchema>;

const seriesYear = z.int().min(2000).max(2100);

export const seriesTargetSchema = z.strictObject({
  year: seriesYear.describe('计划年度。'),
  value: published.optional().describe('目标数值；没有写数字就不填，写 words。'),
  unit: words.optional().describe('单位与这个指标的不同时才填。'),
  comparator: singleComparator.optional().describe(`${legend(comparatorWords)}。`),
  words: words.optional().describe('没有写数字时，说明写的是什么。'),
  difference: words
    .optional()
    .describe('只有这一年说的与这个指标不同时，写明不同在哪里；一直变了的写在 breaks。'),
  place: words.describe('在那年计划里的位置，如“一、1.”；写了 document 的，是在那份文件里的位置。'),
  document: words
    .optional()
    .describe('不是那年计划里写的，写明是 documents 里的哪一份；是那年计划写的不填。'),
  note: words.optional().describe('说明。'),
  acknowledged: acknowledged({ scale: reason }),
});

export const seriesOutcomeSchema = z.strictObject({
  year: seriesYear,
  value: published,
  unit: words.optional().describe('单位与这个指标的不同时才填。'),
  comparator: singleComparator.optional().describe('来源说“约”写 approx；照数不填。'),
  finality: z.literal('expected').optional().describe('预计数写 expected；最终数不填。'),
  part: words.optional().describe('只是这一年的一部分时，说明哪一部分，如“1—6月”。'),
  difference: words.optional().describe('与这个指标口径不同时，写明不同在哪里。'),
  source: evidenceSchema,
  note: words.optional(),
  acknowledged: acknowledged({ scale: reason }),
});

export const seriesSchema = z.strictObject({
  indicatorKey: words.describe('指标代号，与任务文件里的相同。'),
  name: words.describe('指标名称。'),
  unit: words.describe('单位，“万”“亿”留着。'),
  apart: words.optional().describe('各年不能连成线的理由；能连就不填。'),
  breaks: z
    .array(z.strictObject({ year: seriesYear, reason: words }))
    .describe('从哪一年起口径变了，为什么；没有就写 []。'),
  targets: z.array(seriesTargetSchema).describe('其他年度计划的目标。'),
  outcomes: z.array(seriesOutcomeSchema).describe('没有记在 outcomes.yaml 里的结果。'),
  acknowledged: acknowledged({ indicatorKey: reason, name: reason }),
});
export type SeriesRecord = z.infer<typeof seriesSchema>;

export const seriesFileSchema = z.strictObject({
  plans: z
    .array(z.strictObject({ year: seriesYear, title: words, url: linkSchema }))
    .describe('其他年度计划的官方网页。'),
  documents: z
    .array(
      z.strictObject({
        key: words.describe('代号，如 practical-2025。'),
        source: evidenceSchema.describe('出处。'),
      }),
    )
    .optional()
    .describe('计划以外、也写了那一年目标的文件和报道；没有就不填。'),
  series: z.array(seriesSchema),
});
export type SeriesFile = z.infer<typeof seriesFileSchema>;
