/** 目标 */
import { change, changeAll, plan, task, textOf, type PlantedFault } from './planting.ts';

export const faults: readonly PlantedFault[] = [
  change(
    '引文不在任务里',
    task(18),
    'quote: 开工建设既有多层住宅加装电梯200台',
    'quote: 开工建设加装电梯200台',
  ),
  change('引文在任务里有两处', task(25), /quote: 新建1处户外健身空间/u, 'quote: 新建'),
  change('数值与原文不合', task(18), '\n    value: 200\n', '\n    value: 20\n'),
  change('单位与原文不合', task(18), '\n    unit: 台\n', '\n    unit: 部\n'),
  change('比较词与原文不合', task(4), 'comparator: ge', 'comparator: eq'),
  change('有记录，没有标记', task(18), '<Target id="2024-18-04">200台</Target>', '200台'),
  change('有标记，没有记录', task(18), '旧改地块和', '<Target id="2024-18-08">旧改</Target>地块和'),
  change('一个目标标了两次', task(18), '旧改地块和', '<Target id="2024-18-04">旧改</Target>地块和'),
  change(
    '标记标错了地方',
    task(18),
    '加装电梯<Target id="2024-18-04">200台</Target>',
    '<Target id="2024-18-04">加装电梯</Target>200台',
  ),
  change(
    '数字既不是目标，也没有列明',
    plan,
    /  - task: 5\n    text: 73街坊南块[\s\S]*?(?=  - task)/u,
    '',
    { file: task(5) },
  ),
  change('列为其他数字的文字不在任务里', plan, 'text: 73街坊南块', 'text: 74街坊南块'),
  change('指向的同一目标不存在', task(8), /sameAs: "2024-02-\d\d"/u, 'sameAs: "2024-02-99"'),
  change('成果的引文不在任务里', task(30), 'quote: 做好', 'quote: 办好'),
  change('时限不是原文写明的', task(18), 'deadline: 全年', 'deadline: 年底前'),
  change(
    '正文里两个标记的编号对调',
    task(18),
    /2024-18-01">10幅[\s\S]*2024-18-02">7个/u,
    '2024-18-02">10幅</Target>零星旧改地块和<Target id="2024-18-01">7个',
    {
      field: '',
      found: /标的是“7个”/u,
    },
  ),
  change(
    '正文里标记的编号写错了',
    task(18),
    '<Target id="2024-18-04">',
    '<Target id="2024-18-44">',
    {
      field: '',
      found: /2024-18-44/u,
    },
  ),
  changeAll(
    '目标的编号改了，别处还用着',
    task(18),
    [
      ['id: "2024-18-04"', 'id: "2024-18-08"'],
      ['<Target id="2024-18-04">', '<Target id="2024-18-08">'],
    ],
    { field: 'targets', found: /没有目标 2024-18-04/u },
  ),
  change(
    '目标不照原文先后',
    task(18),
    /(?= {2}- id: "2024-18-03")[^]*?(?= {2}- id: "2024-18-05")/u,
    textOf(task(18))
      .match(/ {2}- id: "2024-18-0[34]"[^]*?(?= {2}- id)/gu)!
      .toReversed()
      .join(''),
    { field: 'targets[3].id', found: /2024-18-03 列在 2024-18-04 后面/u },
  ),
  change(
    '指标错了一个字',
    task(18),
    'indicator: 筹措保障性租赁住房',
    'indicator: 筹措保障性祖赁住房',
    {
      field: 'targets[4].indicator',
      severity: 'warning',
    },
  ),
  change('别的任务都写的时限没有填', task(18), 'stated:\n  deadline: 全年\n', '', {
    field: 'stated.deadline',
    severity: 'warning',
  }),
  changeAll(
    '两个目标的指标对调',
    task(18),
    [
      ['indicator: 筹措保障性租赁住房', 'indicator: 受理'],
      ['indicator: 完成廉租住房申请受理', 'indicator: 筹措保障性租赁住房'],
      ['indicator: 受理', 'indicator: 完成廉租住房申请受理'],
    ],
    { field: 'targets[4].indicator', severity: 'warning' },
  ),
];
