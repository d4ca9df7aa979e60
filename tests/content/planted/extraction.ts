/** 识别留下的字符 */
import { createHash } from 'node:crypto';
import {
  change,
  changeFiles,
  edited,
  encode,
  plan,
  source,
  task,
  type Cause,
  type PlantedFault,
} from './planting.ts';

/** The source as it would have been extracted, with the hash that was kept of it, and more of the plan changed. */
function extracted(
  name: string,
  words: string,
  by: string,
  cause: Cause,
  repair?: string,
): PlantedFault {
  const hash = createHash('sha256')
    .update(encode(edited(source, [[words, by]])))
    .digest('hex');
  const declared =
    repair === undefined ? [] : [['repairs:\n', `repairs:\n  - { ${repair} }\n`] as const];
  const kept = [/sha256: \w+/u, `sha256: ${hash}`] as const;
  return changeFiles(name, { [source]: [[words, by]], [plan]: [kept, ...declared] }, cause);
}

const storeys = (by: string) => ['多层住宅加装', `多层${by}加装`] as const;

export const faults: readonly PlantedFault[] = [
  extracted('部首补充区的字符', '社区长者食堂', '社区⻓者食堂', { found: /部首.*U\+2ED3/u }),
  extracted('康熙部首', '实施文化惠民', '实施⽂化惠民', { found: /部首.*U\+2F42/u }),
  extracted('兼容汉字', ...storeys('住\uFA04'), { found: /兼容汉字.*U\+FA04/u }),
  extracted('兼容汉字补充区的字符', ...storeys('住\u{2F804}'), { found: /兼容.*U\+2F804/u }),
  extracted('零宽空格', ...storeys('\u200B住宅'), { found: /看不见的符号 U\+200B/u }),
  extracted('零宽连字', ...storeys('\u200D住宅'), { found: /看不见的符号 U\+200D/u }),
  extracted('软连字符', ...storeys('\u00AD住宅'), { found: /看不见的符号 U\+00AD/u }),
  extracted('不换行空格', ...storeys('\u00A0住宅'), { found: /特殊的空格 U\+00A0/u }),
  extracted('源文件里的控制符', ...storeys('\u0007住宅'), { found: /控制符 U\+0007/u }),
  extracted('源文件里改变文字方向的控制符', ...storeys('\u202E住宅'), { found: /U\+202E/u }),
  extracted('专用区的字符', ...storeys('住\uE2A5'), { found: /专用区.*U\+E2A5/u }),
  extracted('丢失的字', ...storeys('住\uFFFD'), { found: /U\+FFFD/u }),
  extracted(
    '更正了一处，漏了一处',
    '社区长者食堂',
    '社区⻓者⻝堂',
    { found: /U\+2EDD/u },
    'find: ⻓, replace: 长, line: 304, reason: 部首',
  ),
  extracted(
    '更正动了数字，没有第二个来源',
    '加装电梯 200 台',
    '加装电梯 2O0 台',
    { file: plan, field: 'repairs[0].secondSource' },
    'find: 2O0, replace: "200", line: 267, reason: 字母和数字',
  ),
  changeFiles(
    '原文里的全角标点提取成半角',
    {
      [source]: [['保障体系，筹措', '保障体系,筹措']],
      [task(18)]: [['保障体系，筹措', '保障体系,筹措']],
      [plan]: [
        [
          /sha256: \w+/u,
          `sha256: ${createHash('sha256')
            .update(encode(edited(source, [['保障体系，筹措', '保障体系,筹措']])))
            .digest('hex')}`,
        ],
      ],
    },
    { severity: 'warning', found: /半角标点“,”/u },
  ),
  change('任务里的部首', task(21), '优化养老服务', '优化养⽼服务', { found: /部首.*U\+2F7C/u }),
  change('任务里的全角空格', task(18), '加快两旧', '加快\u3000两旧', { found: /U\+3000/u }),
  change('词语解释里的部首', 'glossary.yaml', '商店、餐饮', '商店、餐⻝', { found: /U\+2EDD/u }),
  change('更正里有看不见的符号，没有写作转义', plan, 'find: 〃', 'find: 〃\u200B', {
    found: /U\+200B/u,
  }),
];
