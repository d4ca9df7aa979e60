/** All planted faults, by kind, in the order of the table in the docs. */
import { faults as fields } from './fields.ts';
import { faults as order } from './order.ts';
import { faults as wording } from './wording.ts';
import { faults as targets } from './targets.ts';
import { faults as contradictions } from './contradictions.ts';
import { faults as numbers } from './numbers.ts';
import { faults as outcomes } from './outcomes.ts';
import { faults as links } from './links.ts';
import { faults as series } from './series.ts';
import { faults as lists } from './lists.ts';
import { faults as markup } from './markup.ts';
import { faults as files } from './files.ts';
import { faults as settings } from './settings.ts';
import { faults as elsewhere } from './elsewhere.ts';
import { faults as extraction } from './extraction.ts';
import { faults as causes } from './causes.ts';
import { faults as formulas } from './formulas.ts';
import { faults as repeated } from './repeated.ts';
import { faults as neighbours } from './neighbours.ts';
import { faults as repairs } from './repairs.ts';
import { faults as corrections } from './corrections.ts';
import { faults as words } from './words.ts';
import type { PlantedFault } from './planting.ts';

export const faultKinds: Readonly<Record<string, readonly PlantedFault[]>> = {
  字段: fields,
  编号和次序: order,
  官方文字: wording,
  目标: targets,
  数字和比较词: numbers,
  互相矛盾的字段: contradictions,
  结果: outcomes,
  来源和网址: links,
  各年数字: series,
  别处的数字: elsewhere,
  词语和各年目标: lists,
  正文里的标记: markup,
  文件: files,
  网站设置: settings,
  识别留下的字符: extraction,
  先说原因: causes,
  表格公式: formulas,
  列了两次: repeated,
  抄了旁边的: neighbours,
  声明的更正: repairs,
  更正记录: corrections,
  编辑写的文字: words,
};
