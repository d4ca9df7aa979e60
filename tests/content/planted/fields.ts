/** 字段 */
import { change, plan, task, outcomes, type PlantedFault } from './planting.ts';

export const faults: readonly PlantedFault[] = [
  change('缺少字段', task(18), 'title: 持续改善群众居住品质\n', ''),
  change('不认识的字段', task(18), 'topics:\n', 'owner: 某局\ntopics:\n'),
  change('字段名拼错', task(18), 'indicatorKey: lifts-started', 'indicatorkey: lifts-started'),
  change('数字写成文字', task(18), 'value: 200\n', 'value: 二百\n'),
  change('文字写成数字', task(18), 'raw: 200台', 'raw: 200'),
  change('选项之外的值', task(18), 'kind: flow', 'kind: flows'),
  change('空的字段', task(18), 'verb: 开工建设', 'verb: ""'),
  change('列表写成文字', task(18), 'topics:\n  - housing\n', 'topics: housing\n'),
  change('没有一句话说明', task(18), /^summary: .*\n/mu, ''),
  change('说明里有原文没有的数字', task(18), /^summary: .*$/mu, 'summary: 给老楼加装999部电梯。'),
  change('日期没有加引号', outcomes, 'read: "2026-11-23"', 'read: 2026-11-23'),
  change('没有的日期', plan, 'periodEnd: "2024-12-31"', 'periodEnd: "2024-02-30"'),
  change(
    '代号里有大写字母',
    task(18),
    'indicatorKey: lifts-started',
    'indicatorKey: Lifts-Started',
  ),
];
