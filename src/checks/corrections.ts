/** Rules about the log of corrections: each was made already, is told once, and leads to what there is. */
import type { ParsedList, ParsedPlan } from '../content/parse.ts';
import { placeOfAddress } from '../model/addresses.ts';
import type { CorrectionRecord } from '../model/correction.ts';
import type { Finding } from '../model/finding.ts';
import { parseTargetFragment, partsOf } from '../model/ids.ts';
import { futureFault } from './periods.ts';
import { findingsIn, type Fault } from './record-findings.ts';

/**
 * Checks the corrections.
 * @param plans whole: what an address names is looked for in them.
 * @param today ISO date.
 */
export const checkCorrections = (
  corrections: ParsedList<CorrectionRecord>,
  plans: readonly ParsedPlan[],
  today: string,
): Finding[] =>
  corrections.entries.flatMap((one, index, all) => {
    const twice = all.findIndex(({ date, wrong }) => date === one.date && wrong === one.wrong);
    const faults = [
      ...futureFault(['date'], one.date, today),
      ...(one.wrong === one.now
        ? [
            {
              field: ['now'],
              found: '与 wrong 一字不差',
              expected: '改正以后的说法',
              remedy: '写明现在写的是什么。',
            },
          ]
        : []),
      ...(twice < index
        ? [
            {
              field: ['wrong'],
              found: `与第 ${twice + 1} 条日期、内容都相同`,
              expected: '一处更正记一条',
              remedy: '删去多出的一条。',
            },
          ]
        : []),
      ...one.places.flatMap((address, at) => placeFaults(address, at, one.places, plans)),
    ];
    return faults.map(findingsIn(corrections, [index]).error);
  });

function placeFaults(
  address: string,
  at: number,
  all: readonly string[],
  plans: readonly ParsedPlan[],
): Fault[] {
  const fault = (found: string, expected: string, remedy: string): Fault[] => [
    { field: ['places', at], found, expected, remedy },
  ];
  if (all.indexOf(address) < at)
    return fault(`${address} 列了两次`, '一个地址列一次', '删去多出的一个。');
  const { plan: key, task: number, fragment } = placeOfAddress(address);
  if (key === undefined) return [];
  const plan = plans.find((one) => one.key === key);
  if (!plan)
    return fault(
      `${address}，没有 ${key} 这份计划`,
      plans.map((one) => one.key).join('、'),
      '改正地址的第一段，是计划的代号。',
    );
  if (number === undefined) return [];
  const task = plan.tasks.find(({ record }) => record.number === number);
  if (!task) return fault(`${address}，没有任务 ${number}`, '已有的任务', '改正任务的序号。');
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
