/** 先说原因：damage that much else depends on, and that alone is named. */
import {
  change,
  changeAll,
  glossary,
  outcomes,
  place,
  plan,
  remove,
  source,
  task,
  textOf,
  type PlantedFault,
} from './planting.ts';

const half = (path: string) => textOf(path).slice(0, textOf(path).length / 2);

export const faults: readonly PlantedFault[] = [
  change('计划的记录里有一行坏了', plan, 'year: 2024\n', 'year: 2024\n  : [\n', {
    found: /^读不懂的 YAML/u,
  }),
  place('计划的记录只剩一半', plan, half(plan)),
  place('计划的记录是空的', plan, '', undefined, { found: /没有内容/u }),
  remove('没有计划的记录', plan, { found: /没有这个文件/u }),
  place('计划的记录没有读的权限', plan, '', 'denied', { found: /权限/u }),
  change('主题的列表里有一行坏了', 'topics.yaml', '- slug: jobs', '- slug: "jobs', {
    found: /^读不懂的 YAML/u,
  }),
  remove('没有主题的列表', 'topics.yaml', { found: /没有主题/u }),
  change('几项任务用到的主题没有了', 'topics.yaml', 'slug: elderly', 'slug: old', {
    found: /没有主题 elderly/u,
  }),
  place('任务文件只剩一半', task(18), half(task(18))),
  place(
    '任务文件只剩字段',
    task(15),
    textOf(task(15)).replace(/(?<=\n---\n)[^]*/u, ''),
    undefined,
    {
      field: '正文',
    },
  ),
  place('任务是文件夹', task(18), '', 'folder', { found: /是文件夹/u }),
  place('任务的文件夹是文件', 'plans/2024/tasks', '', 'file', { found: /是文件，不是文件夹/u }),
  place('源文件没有读的权限', source, '', 'denied', { found: /权限/u }),
  place('源文件只剩一半', source, half(source), undefined, { file: plan, field: 'source.sha256' }),
  remove('没有源文件', source, { found: /没有这个文件/u }),
  place('结果读不出来', outcomes, '', 'unreadable', { found: /读不出来/u }),
  changeAll(
    '词语解释里用制表符缩进',
    glossary,
    [['- term: 亿元楼\n  slug', '- term: 亿元楼\n\tslug']],
    { found: /^读不懂的 YAML/u },
  ),
];
