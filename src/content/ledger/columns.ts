/** The ledger's sheets and their columns: which field each is, what it is called, and how it is filled in. */
import type { z } from 'astro/zod';
import { comparators } from '../../language/quantity.ts';
import { definitions, finalities, outcomeSchema, roles, trusts } from '../../model/outcome.ts';
import {
  definitionMeanings,
  definitionWords,
  finalityWords,
  roleMeanings,
} from '../../model/outcome-words.ts';
import { targetSchema, taskSchema } from '../../model/schema.ts';
import {
  comparatorMeanings,
  comparatorWords,
  kindMeanings,
  kindWords,
  trustMeanings,
} from '../../model/words.ts';
import { targetKinds } from '../../language/target-grammar.ts';
import { choice, day, named, number, several, text, yesNo, type Form } from './cells.ts';

export const sheetNames = ['任务', '目标', '成果', '结果'] as const;
export type SheetName = (typeof sheetNames)[number];

export interface Column {
  title: string;
  /** The field within the record; none for what stands beside it so that it can be read. */
  path?: readonly string[];
  form: Form;
  /** What belongs there, for the sheet that explains. */
  says: string;
  /** Official wording, ids and what stands beside: not changed here. */
  locked: boolean;
  /** What an empty cell means; a missing field if it is not given. */
  empty?: unknown;
  /** In characters. */
  width: number;
}

export interface Sheet {
  name: SheetName;
  columns: readonly Column[];
  /** Titles of the columns that tell a record from others. */
  key: readonly string[];
  /** Whether records can be added and taken away. */
  grows: boolean;
}

/** A row whose cell here says 是 is taken away; one that is only missing is not. */
export const removal = '删去';
const unconfirmed = '未核对';
const looked = '已核对';
/** What is confirmed needs no field. */
const confirmed: Form = {
  ...choice(new Map([[false, unconfirmed]])),
  value: (cell) => {
    if (cell === looked) return { value: undefined };
    return cell === unconfirmed ? { value: false } : { expected: `${unconfirmed}、${looked}之一` };
  },
  choices: [unconfirmed, looked],
};
/** The column that marks what no editor has looked at, and the word that does. */
export const confirmation = { title: '核对', word: unconfirmed };

/** What editors chose from among other records, offered again. */
export interface Vocabulary {
  /** Topics: code → name. */
  topics: ReadonlyMap<string, string>;
  verbs: readonly string[];
  units: readonly string[];
}

type Options = Partial<Pick<Column, 'empty' | 'width' | 'says'>>;

const among = <Code extends string>(codes: readonly Code[], words: Record<Code, string>) =>
  choice(new Map(codes.map((code) => [code, words[code]])));
const meanings = <Code extends string>(
  codes: readonly Code[],
  words: Record<Code, string>,
  explained: Record<Code, string>,
) => codes.map((code) => `${words[code]}：${explained[code]}`).join('；');

/** The sentence that the schema has for a field. */
function described(schema: z.ZodObject, path: readonly string[]): string {
  let at: unknown = schema;
  let says = '';
  for (const step of path) {
    while (at && typeof (at as { unwrap?: unknown }).unwrap === 'function')
      at = (at as { unwrap(): unknown }).unwrap();
    at = (at as { shape?: Record<string, unknown> } | undefined)?.shape?.[step];
    says = (at as { description?: string } | undefined)?.description ?? says;
  }
  return says;
}

/** Makes the columns of one kind of record. */
function columnsOf(schema: z.ZodObject) {
  const field = (
    title: string,
    place: string,
    form: Form,
    { width = form.kind === 'text' ? 18 : 13, ...options }: Options = {},
  ): Column => {
    const path = place.split('.');
    const says = described(schema, path);
    return { title, path, form, says, locked: false, width, ...options };
  };
  return {
    field,
    official: (title: string, place: string, options?: Options): Column => ({
      ...field(title, place, text(), options),
      locked: true,
    }),
  };
}

const beside = (title: string, says: string, width: number): Column => ({
  title,
  form: text(),
  says,
  locked: true,
  width,
});
const takenAway: Column = {
  title: removal,
  form: choice(new Map([[true, '是']])),
  says: '写“是”，导入时删去这一行的记录。只把行删掉不算，免得误删。',
  locked: false,
  width: 8,
};
const taskColumn: Column = {
  title: '任务',
  form: text(),
  says: '任务序号。新加的行写明加在哪一项任务。',
  locked: true,
  width: 8,
};
const sentence: Options = { width: 36 };
const reason = '程序有疑问、而编辑核对过的，写明理由。';
const why = (field: string): Options => ({ width: 24, says: `${field}：${reason}` });

/** All sheets, with what the plan's editors choose from. */
export function ledgerSheets({ topics, verbs, units }: Vocabulary): Record<SheetName, Sheet> {
  const task = columnsOf(taskSchema);
  const target = columnsOf(targetSchema);
  const outcome = columnsOf(outcomeSchema);
  const comparator = among(comparators, comparatorWords);
  const single = comparators.filter((one) => one !== 'range');
  const compared = meanings(comparators, comparatorWords, comparatorMeanings);
  const listed = `${[...topics.values()].join('、') || '还没有主题'}；几个的话用顿号隔开，都不属于写“无”。`;
  const deliverable = (title: string, field: 'quote' | 'verb', form: Form, locked: boolean) => ({
    title,
    path: [field],
    form,
    says: described(taskSchema.shape.deliverables.unwrap().element, [field]),
    locked,
    width: field === 'quote' ? 60 : 12,
  });
  return {
    任务: {
      name: '任务',
      key: ['任务'],
      grows: false,
      columns: [
        { ...taskColumn, says: '任务序号。' },
        beside('部分', '所在部分。', 20),
        task.official('标题', 'title', { width: 26 }),
        beside('原文', '任务的原文，一字不改；放在这里便于核对。', 70),
        task.field('一句话说明', 'summary', text(), { width: 44 }),
        task.field('主题', 'topics', several(topics), { says: `生活主题：${listed}` }),
        task.field('责任单位', 'stated.responsible', text(), sentence),
        task.field('单位名单', 'units', named('name', 'role'), {
          ...sentence,
          says: '原文写明的责任单位，逐个照抄，用分号隔开；写明职责的，写作“牵头单位：区教育局”。',
        }),
        task.field('地点', 'stated.place', text(), sentence),
        task.field('时限', 'stated.deadline', text(), sentence),
        task.field('上年基数', 'stated.base', text(), sentence),
      ],
    },
    目标: {
      name: '目标',
      key: ['编号'],
      grows: true,
      columns: [
        target.official('编号', 'id', { width: 14, says: '目标编号；新加的行不填，由程序编。' }),
        {
          ...taskColumn,
          says: '任务序号；任务之外的写“正文开头”“第二部分开头”。新加的行写明加在哪里。',
          width: 14,
        },
        {
          ...target.field(confirmation.title, 'confirmed', confirmed),
          says: `${unconfirmed}：机器识别，还没有编辑核对；核对好了改成“${looked}”，或清空。`,
          width: 10,
        },
        target.official('原文', 'quote', { width: 44 }),
        target.official('印的数', 'raw', { width: 14 }),
        target.field('指标', 'indicator', text(), sentence),
        target.field('指标代号', 'indicatorKey', text(), { width: 30 }),
        target.field('数值', 'value', number),
        target.field('上限', 'valueTo', number, { width: 10 }),
        target.field('单位', 'unit', text(units), { empty: '', width: 12 }),
        target.field('比较', 'comparator', comparator, { width: 10, says: compared }),
        target.field('性质', 'kind', among(targetKinds, kindWords), {
          width: 12,
          says: meanings(targetKinds, kindWords, kindMeanings),
        }),
        target.field('动词', 'verb', text(verbs), { width: 12 }),
        target.field('分母', 'of', text()),
        target.field('可相加', 'aggregable', yesNo, { width: 8 }),
        target.field('重复的是', 'sameAs', text(), { width: 14 }),
        target.field('主题', 'topics', several(topics), { says: `不填则与任务相同。${listed}` }),
        target.field('起', 'periodStart', day),
        target.field('止', 'periodEnd', day),
        target.field('数字的说明', 'acknowledged.raw', text(), why('印的数')),
        target.field('性质的说明', 'acknowledged.kind', text(), why('性质')),
        target.field('动词的说明', 'acknowledged.verb', text(), why('动词')),
        target.field('分母的说明', 'acknowledged.of', text(), why('分母')),
        takenAway,
      ],
    },
    成果: {
      name: '成果',
      key: ['任务', '原文'],
      grows: true,
      columns: [
        taskColumn,
        deliverable('原文', 'quote', text(), true),
        deliverable('动词', 'verb', text(verbs), false),
        takenAway,
      ],
    },
    结果: {
      name: '结果',
      key: ['编号'],
      grows: true,
      columns: [
        outcome.official('编号', 'id', { width: 18, says: '记录编号；新加的行不填，由程序编。' }),
        outcome.official('目标', 'target', { width: 14 }),
        beside('目标的原文', '目标的原文，放在这里便于核对。', 36),
        outcome.field('指标', 'indicator', text(), sentence),
        outcome.field('结果或基数', 'role', among(roles, roleMeanings), { width: 16 }),
        outcome.field('起', 'periodStart', day),
        outcome.field('止', 'periodEnd', day),
        outcome.field('数值', 'value', number),
        outcome.field('单位', 'unit', text(units), { width: 12 }),
        outcome.field('比较', 'comparator', among(single, comparatorWords), { width: 10 }),
        outcome.field('是否最终数', 'finality', among(finalities, finalityWords), { width: 12 }),
        outcome.field('口径', 'definition', among(definitions, definitionWords), {
          width: 14,
          says: meanings(definitions, definitionWords, definitionMeanings),
        }),
        outcome.field('口径的不同', 'difference', text(), sentence),
        outcome.field('出处标题', 'source.title', text(), sentence),
        outcome.field('出处发布者', 'source.publisher', text(), { width: 24 }),
        outcome.field('出处日期', 'source.date', day),
        outcome.field('出处网址', 'source.url', text(), sentence),
        outcome.field('出处位置', 'source.place', text(), { width: 24 }),
        outcome.field('官方', 'source.official', yesNo, { width: 8 }),
        outcome.field('原来的出处', 'source.copyOf', text(), { width: 24 }),
        outcome.field('可靠程度', 'source.trust', among(trusts, trustMeanings), { width: 16 }),
        outcome.field('读到的日期', 'read', day),
        outcome.field('说明', 'note', text(), sentence),
        outcome.field('大小的说明', 'acknowledged.scale', text(), why('大小')),
        outcome.field('比率的说明', 'acknowledged.share', text(), why('比率')),
        outcome.field('正负的说明', 'acknowledged.sign', text(), why('正负')),
        outcome.field('时段的说明', 'acknowledged.period', text(), why('时段')),
        takenAway,
      ],
    },
  };
}
