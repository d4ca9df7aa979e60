/** 文件 */
import { change, place, remove, encode, textOf, task, type PlantedFault } from './planting.ts';

export const faults: readonly PlantedFault[] = [
  place('文件开头有 BOM', task(18), `\uFEFF${textOf(task(18))}`),
  place('CRLF 换行', task(18), textOf(task(18)).replaceAll('\n', '\r\n')),
  place('有 NUL', 'topics.yaml', textOf('topics.yaml').replace('家里有老人', '家里\u0000有老人')),
  place('不是 UTF-8', task(18), Uint8Array.from([...encode(textOf(task(18))), 0xff, 0xfe])),
  place(
    '不成对的代理码位（编码）',
    task(18),
    Uint8Array.from([...encode(textOf(task(18))), 0xed, 0xa0, 0x80]),
  ),
  change(
    '不成对的代理码位（转义）',
    'topics.yaml',
    'name: 家里有老人',
    String.raw`name: "家里\uD800有老人"`,
  ),
  change('改变文字方向的控制符', 'topics.yaml', 'name: 家里有老人', 'name: 家里\u202E有老人'),
  change(
    '转义里的方向控制符',
    'topics.yaml',
    'name: 家里有老人',
    String.raw`name: "家里\u202E有老人"`,
  ),
  place('YAML 炸弹', 'topics.yaml', `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`),
  change('YAML 缩进错', 'topics.yaml', '  name: 家里有老人', ' name: 家里有老人'),
  change('YAML 字段写了两次', task(18), 'number: 18\n', 'number: 18\nnumber: 18\n'),
  place('没有字段的任务文件', task(18), '加快两旧改造步伐。\n'),
  place('空的任务文件', task(18), ''),
  place('很大的文件', task(18), '', 'large'),
  place('指到别处的链接', task(18), '', 'link'),
  place('文件名里有 ..', 'plans/2024/tasks/../../x.mdx', 'x'),
  place('文件名里有空格', 'plans/2024/tasks/18 .mdx', textOf(task(18))),
  place('文件名的大小写不合', 'plans/2024/tasks/18.MDX', textOf(task(18))),
  place('多出来的文件', 'plans/2024/notes.txt', 'x'),
  remove('没有网站设置', 'site.yaml'),
  change('字段后面的 --- 带着空格', task(18), '\n---\n\n加快', '\n--- \n\n加快', {
    found: /这一行是“--- ”/u,
  }),
  change('字段后面是破折号', task(18), '\n---\n\n加快', '\n———\n\n加快', {
    found: /这一行是“———”/u,
  }),
  change('第一行是空的', task(18), /^---/u, '\n---', { found: /第一行是“”/u }),
  change('没有合并完的改动', 'topics.yaml', '- slug: children', '<<<<<<< HEAD\n- slug: children', {
    found: /没有合并完/u,
  }),
  place('换行都是回车符', 'topics.yaml', textOf('topics.yaml').replaceAll('\n', '\r'), undefined, {
    found: /回车符/u,
  }),
];
