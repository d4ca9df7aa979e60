/** 正文里的标记 */
import { change, task, type PlantedFault } from './planting.ts';

export const faults: readonly PlantedFault[] = [
  change('正文里有 import', task(18), /\n---\n\n/u, "\n---\n\nimport x from './x.js'\n\n"),
  change('正文里有 export', task(18), /\n---\n\n/u, '\n---\n\nexport const x = 1\n\n'),
  change('正文里有表达式', task(18), '加快两旧', '{1 + 1}加快两旧'),
  change('正文里有 HTML', task(18), '加快两旧', '<b>加快</b>两旧'),
  change('正文里有脚本', task(18), '加快两旧', '<script>alert(1)</script>加快两旧'),
  change(
    '标记带事件属性',
    task(18),
    '<Target id="2024-18-04">',
    '<Target id="2024-18-04" onClick="alert(1)">',
  ),
  change('标记的属性是表达式', task(18), '<Target id="2024-18-04">', '<Target id={"2024-18-04"}>'),
  change('别的组件', task(18), '加快两旧', '<Sentence>加快</Sentence>两旧'),
  change('标记没有结尾', task(18), '200台</Target>', '200台'),
  change(
    '标记套标记',
    task(18),
    '<Target id="2024-18-04">',
    '<Target id="2024-18-04"><Target id="2024-18-05">',
  ),
  change('实体写法', task(18), '加快两旧', '&#60;加快两旧'),
];
