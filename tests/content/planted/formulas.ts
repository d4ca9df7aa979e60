/** 表格公式：what a spreadsheet would run if it stood in a cell. */
import { change, outcomes, task, type PlantedFault } from './planting.ts';

export const faults: readonly PlantedFault[] = [
  change('说明以减号开头', outcomes, /note: "?302/u, 'note: "-302', { field: 'outcomes[0].note' }),
  change('说明以加号开头', outcomes, /note: "?302/u, 'note: "+302', { field: 'outcomes[0].note' }),
  change('口径说明以等号开头', outcomes, 'difference: 是', 'difference: =是', {
    field: 'outcomes[0].difference',
  }),
  change('出处的位置以 @ 开头', outcomes, 'place: 第一个列表第2条', 'place: "@静安发布 第2条"', {
    field: 'outcomes[0].source.place',
  }),
  change('出处的标题以等号开头', outcomes, 'title: "Looking', 'title: "=Looking', {
    field: 'outcomes[0].source.title',
  }),
  change(
    '出处的发布者前有空格和 @',
    outcomes,
    'publisher: Shanghai Daily (SHINE)',
    'publisher: " @SHINE"',
    {
      field: 'outcomes[0].source.publisher',
    },
  ),
  change(
    '结果的指标以减号开头',
    outcomes,
    'indicator: 区级一般公共预算收入\n',
    'indicator: "-区级收入"\n',
    {
      field: 'outcomes[0].indicator',
    },
  ),
  change('目标的指标以加号开头', task(18), /indicator: 筹措.*/u, 'indicator: "+筹措"', {
    found: /^“\+筹措”$/u,
  }),
  change('目标的动词以 @ 开头', task(18), 'verb: 开工建设', 'verb: "@开工建设"', {
    field: 'targets[3].verb',
  }),
];
