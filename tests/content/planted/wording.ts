/** 官方文字 */
import { change, plan, source, task, type PlantedFault } from './planting.ts';

export const faults: readonly PlantedFault[] = [
  change('原文一段分成了两段', task(18), '加快两旧改造步伐', '加快两旧\n\n改造步伐', {
    field: '正文',
    found: /另起一段/u,
  }),
  change('原文改了一个字', task(18), '加快两旧改造步伐', '加快两新改造步伐'),
  change('原文少了一个字', task(18), '加快两旧改造步伐', '加快两旧改造'),
  change('原文多了一个句号', task(18), '保障体系，', '保障体系。，'),
  change('原文里的全角逗号成了半角', task(18), '住房保障体系，', '住房保障体系,'),
  change(
    '原文里的全角百分号成了半角',
    task(1),
    '增长<Target id="2024-01-01">5％</Target>',
    '增长<Target id="2024-01-01">5%</Target>',
  ),
  change('原文里有零宽空格', task(18), '加快两旧', '加快\u200B两旧'),
  change('原文里有看不见的连接符', task(18), '加快两旧', '加快\u2060两旧'),
  change('标题改了一个字', task(18), 'title: 持续改善群众居住品质', 'title: 持续提高群众居住品质'),
  change('通知改了一个字', plan, '确保完成。', '确实完成。', { field: 'parts[4].notice' }),
  change('文号改了', plan, '静府发〔2024〕2号', '静府发〔2024〕3号', {
    field: 'parts[1].documentNumber',
  }),
  change('部分的标题改了一个字', plan, '深入实施城市更新', '深入推进城市更新', {
    field: 'parts[25].title',
  }),
  change('部分的序号改了', plan, 'numeral: 四、', 'numeral: 五、', { field: 'parts[25].numeral' }),
  change('抄送改了一个字', plan, '抄送：区委各部门', '抄送：区各部门', {
    field: 'parts[46].closing',
  }),
  change('删去一条声明的更正', plan, /  - find: 〃[\s\S]*?(?=asPrinted)/u, '', { file: task(24) }),
  change('更正指错了行', plan, 'line: 349', 'line: 350', { field: 'repairs[1].line' }),
  change('源文件改了一个字', source, '电梯', '电弟', { file: plan }),
];
