/** 结果 */
import { change, outcomes, type PlantedFault } from './planting.ts';

export const faults: readonly PlantedFault[] = [
  change(
    '结果没有出处',
    outcomes,
    '    source:\n      title: "Looking',
    '    origin:\n      title: "Looking',
  ),
  change('结果的目标不存在', outcomes, 'target: "2024-02-09"', 'target: "2024-02-99"'),
  change('结果的单位不合', outcomes, 'unit: 幢', 'unit: 家'),
  change('预计数记成最终数', outcomes, 'finality: expected', 'finality: final'),
  change('结果早于计划', outcomes, 'periodStart: "2024-01-01"', 'periodStart: "2023-06-01"'),
  change('口径不同而没有说明', outcomes, '    difference: 是总额，不是增长率。\n', ''),
];
