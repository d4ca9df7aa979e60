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
  change('一句话说明是空的', task(18), /^summary: .*$/mu, 'summary: ""'),
  change(
    '一项里写了两样',
    plan,
    '  - date: 2024年3月8日',
    '  - date: 2024年3月8日\n    note: 附注',
    {
      field: 'parts[6]',
    },
  ),
  change('没有这样的角色', plan, '  - signature: ', '  - signer: ', { field: 'parts[5].signer' }),
  change(
    '部分没有标题',
    plan,
    /  - chapter: 4\n    numeral: .*\n    title: .*\n/u,
    '  - chapter: 4\n',
    {
      field: 'parts[25]',
    },
  ),
  change('成文日期是没有的日子', plan, '- date: 2024年3月8日', '- date: 2024年2月30日', {
    field: 'parts[6].date',
  }),
  change('没有落款', plan, '  - signature: ', '  - note: ', { field: 'issuer.name' }),
  change('没有标题', plan, /  - (?:noticeTitle|title): (?!深|牢)/gu, '  - note: ', {
    field: 'parts',
  }),
  change(
    '目标没有核对，计划没有写明',
    task(18),
    '    verb: 开工建设\n',
    '    verb: 开工建设\n    confirmed: false\n',
    { file: plan, field: 'confirmed' },
  ),
  change('核对过的目标没有动词', task(18), '    verb: 开工建设\n', '', {
    field: 'targets[3].verb',
  }),
  change('说明里有原文没有的数字', task(18), /^summary: .*$/mu, 'summary: 给老楼加装999部电梯。'),
  change('日期没有加引号', outcomes, 'read: "2026-11-23"', 'read: 2026-11-23'),
  change('没有的日期', plan, 'periodEnd: "2024-12-31"', 'periodEnd: "2024-02-30"'),
  change(
    '代号里有大写字母',
    task(18),
    'indicatorKey: lifts-started',
    'indicatorKey: Lifts-Started',
  ),
  change('字段名里有看起来一样的字母', task(18), '\n    value: 200\n', '\n    vаlue: 200\n', {
    field: 'targets[3].vаlue',
    found: /U\+0430/u,
  }),
  change('字段名少了一个字母', task(18), '\n    value: 200\n', '\n    valu: 200\n', {
    field: 'targets[3].valu',
  }),
  change('用 << 并入别的字段', task(18), '\n    unit: 台\n', '\n    <<: { unit: 台 }\n', {
    field: 'targets[3].<<',
  }),
  change('自造的 YAML 记号', task(18), 'unit: 台', 'unit: !x 台', { found: /! 记号/u }),
  change('数字前面多了零', task(18), '\n    value: 200\n', '\n    value: 0200\n', {
    found: /0200/u,
  }),
  change('YAML 的版本指令', 'site.yaml', '# 网站设置', '%YAML 1.1\n---\n# 网站设置', {
    found: /% 指令/u,
  }),
  change('字段名是一个列表', 'site.yaml', '\noffline: true', '\n? [a, b]\n: 1\noffline: true', {
    found: /字段名不是文字/u,
  }),
  change('冒号是全角的', task(18), '    value: 200', '    value：200', {
    found: /冒号是全角的/u,
  }),
  change('冒号后面没有空格', task(18), '    value: 200', '    value:200', {
    found: /冒号后面没有空格/u,
  }),
  change('引号没有合上', task(18), 'id: "2024-18-04"', 'id: "2024-18-04', {
    found: /引号没有合上/u,
  }),
  change('前后的引号不是一种', task(18), 'id: "2024-18-04"', `id: '2024-18-04"`, {
    found: /引号没有合上/u,
  }),
  change('编号没有加引号', task(18), 'id: "2024-18-04"', 'id: 2024-18-04', {
    field: 'targets[3].id',
    found: /2024-18-04/u,
  }),
  change('下一行多缩进了一格', 'topics.yaml', '  name: 带孩子', '   name: 带孩子', {
    found: /缩进不对/u,
  }),
  change('列表里少了一个减号', 'topics.yaml', '- slug: children', '  slug: children', {
    found: /写了两次/u,
  }),
  change('查找的记录接在结果后面', outcomes, '\nsearches:\n', '\n', { field: 'searches' }),
  change('主题的名称太长', 'topics.yaml', 'name: 带孩子', `name: ${'带孩子'.repeat(9)}`, {
    field: '[1].name',
    found: /带孩子/u,
  }),
];
