/** Rules about the log of corrections: each was made already, is told once, and leads to what there is. */
import type { ParsedList, ParsedPlan } from '../content/parse.ts';
import { placeOfAddress, planPages } from '../model/addresses.ts';
import type { CorrectionRecord } from '../model/correction.ts';
import type { Finding } from '../model/finding.ts';
import { parseTargetFragment, partsOf } from '../model/ids.ts';
import type { GlossaryEntry, TopicRecord } from '../model/schema.ts';
import { splitSentences } from '../language/sentences.ts';
import { contactData } from './contact-data.ts';
import { futureFault } from './periods.ts';
import { faultIn, findingsIn, type Fault } from './record-findings.ts';

/** What addresses name; plans are whole. */
interface Site {
  plans: readonly ParsedPlan[];
  topics: readonly TopicRecord[];
  glossary: Pick<ParsedList<GlossaryEntry>, 'entries'>;
}

/**
 * Checks the corrections.
 * @param today ISO date.
 */
export const checkCorrections = (
  corrections: ParsedList<CorrectionRecord>,
  site: Site,
  today: string,
): Finding[] =>
  corrections.entries.flatMap((one, index, all) => {
    const twice = all.findIndex(({ date, wrong }) => date === one.date && wrong === one.wrong);
    const faults = [
      ...futureFault(['date'], one.date, today),
      ...beforePlan(one, site.plans),
      ...(one.noticedBy !== undefined &&
      reached.test(one.noticedBy) &&
      !contactData.test(one.noticedBy)
        ? faultIn(
            ['noticedBy'],
            one.noticedBy,
            '名字，没有邮箱和电话',
            '删去联系方式：更正记录是公开的。',
          )
        : []),
      ...(one.wrong === one.now
        ? faultIn(['now'], '与 wrong 一字不差', '改正以后的说法', '写明现在写的是什么。')
        : []),
      ...(twice < index
        ? faultIn(
            ['wrong'],
            `与第 ${twice + 1} 条日期、内容都相同`,
            '一处更正记一条',
            '删去多出的一条。',
          )
        : []),
      ...one.places.flatMap((address, at) => placeFaults(address, at, one.places, site)),
    ];
    return faults.flatMap(findingsIn(corrections, [index]).error);
  });

/** What is no name; what anywhere is taken for an address or a number of somebody is said with all other words. */
const reached = /[^\s@]+@[^\s@]+|[0-9][0-9 -]{6,}/u;

/** Nothing is put right in a plan before its year. */
function beforePlan({ date, places }: CorrectionRecord, plans: readonly ParsedPlan[]): Fault[] {
  const first = plans
    .filter(({ key }) => places.some((address) => placeOfAddress(address).plan === key))
    .map(({ record }) => record.periodStart)
    .sort()
    .at(-1);
  return first === undefined || date >= first
    ? []
    : faultIn(['date'], date, `不早于计划年度第一天 ${first}`, '改正日期，或改正 places。');
}

function placeFaults(
  address: string,
  at: number,
  all: readonly string[],
  { plans, topics, glossary }: Site,
): Fault[] {
  const fault = (found: string, expected: string, remedy: string): Fault[] =>
    faultIn(['places', at], found, expected, remedy);
  if (all.indexOf(address) < at)
    return fault(`${address} 列了两次`, '一个地址列一次', '删去多出的一个。');
  const { plan: key, page, task: number, fragment } = placeOfAddress(address);
  const term = /^glossary\/#(?<slug>.+)$/u.exec(address)?.groups!['slug'];
  if (term !== undefined && !glossary.entries.some(({ slug }) => slug === term))
    return fault(
      `${address}，没有词语 ${term}`,
      'content/glossary.yaml 里的 slug',
      '照 content/glossary.yaml 的 slug 改正 # 后面的部分。',
    );
  const topic = /^topics\/(?<slug>[^/]+)\//u.exec(address)?.groups!['slug'];
  if (topic !== undefined && !topics.some(({ slug }) => slug === topic))
    return fault(
      `${address}，没有主题 ${topic}`,
      topics.map(({ slug }) => slug).join('、') || '没有主题',
      '照 content/topics.yaml 的 slug 改正地址的第二段。',
    );
  if (key === undefined) return [];
  const plan = plans.find((one) => one.key === key);
  if (!plan)
    return fault(
      `${address}，没有 ${key} 这份计划`,
      plans.map((one) => one.key).join('、'),
      '改正地址的第一段，是计划的代号。',
    );
  if (page !== undefined && !planPages.includes(page))
    return fault(
      `${address}，没有 ${page} 这样的网页`,
      planPages.map((one) => `${key}/${one}/`).join('、'),
      '照网页的网址改正第二段。',
    );
  const chapter = /\/chapters\/(?<number>[^/]+)\//u.exec(address)?.groups!['number'];
  const chapters = plan.parts.flatMap((part) => (part.kind === 'chapter' ? [part.number] : []));
  if (chapter !== undefined && !chapters.includes(Number(chapter)))
    return fault(
      `${address}，没有第 ${chapter} 部分`,
      `1 到 ${chapters.length}`,
      '改正部分的序号。',
    );
  if (number === undefined) return [];
  const task = plan.tasks.find(({ record }) => record.number === number);
  if (!task) return fault(`${address}，没有任务 ${number}`, '已有的任务', '改正任务的序号。');
  const sentence = /^s(?<number>[0-9]+)$/u.exec(fragment)?.groups!['number'];
  const sentences = splitSentences(task.wording.text).length;
  if (sentence !== undefined && (Number(sentence) < 1 || Number(sentence) > sentences))
    return fault(
      `${address}，任务 ${number} 没有第 ${Number(sentence)} 句`,
      `1 到 ${sentences} 句`,
      '照任务页上这一句的网址改正 # 后面的部分。',
    );
  const target = parseTargetFragment(fragment);
  const known = task.record.targets.map(({ id }) => partsOf(id).number);
  return target === undefined || known.includes(target)
    ? []
    : fault(
        `${address}，任务 ${number} 没有目标 ${target}`,
        '这项任务的目标',
        '照任务页上目标的网址改正 # 后面的部分。',
      );
}
