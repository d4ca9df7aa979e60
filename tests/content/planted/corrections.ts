/** 更正记录 */
import { change, type Cause, type PlantedFault } from './planting.ts';

const sound = {
  date: '"2026-11-24"',
  wrong: '目标4写成了20台。',
  now: '200台。',
  places: '[2024/tasks/18/#t04]',
};

const told = (name: string, fields: Partial<typeof sound>, cause: Cause): PlantedFault =>
  change(
    name,
    'corrections.yaml',
    /^\[\]$/mu,
    Object.entries({ ...sound, ...fields })
      .map(([field, value], at) => `${at === 0 ? '-' : ' '} ${field}: ${value}`)
      .join('\n'),
    cause,
  );

export const faults: readonly PlantedFault[] = [
  told('更正的日期还没有到', { date: '"2999-01-01"' }, { field: '[0].date', found: /还没有到/u }),
  told('更正前后一字不差', { now: sound.wrong }, { field: '[0].now', found: /一字不差/u }),
  told(
    '更正的地方没有这项任务',
    { places: '[2024/tasks/81/#t04]' },
    { field: '[0].places[0]', found: /没有任务 81/u },
  ),
  told(
    '更正的地方没有这个目标',
    { places: '[2024/tasks/18/#t14]' },
    { field: '[0].places[0]', found: /没有目标 14/u },
  ),
  told(
    '更正的地方没有这份计划',
    { places: '[2042/tasks/18/]' },
    { field: '[0].places[0]', found: /没有 2042/u },
  ),
  told(
    '更正的地方是别处的网址',
    { places: '["https://example.org/"]' },
    { field: '[0].places[0]' },
  ),
  told('更正没有写在哪里', { places: '[]' }, { field: '[0].places' }),
  told('更正早于那一年', { date: '"2020-11-24"' }, { field: '[0].date' }),
  told('更正的地方没有这一句', { places: '[2024/tasks/18/#s44]' }, { field: '[0].places[0]' }),
  told('更正的地方没有这个主题', { places: '[topics/petz/]' }, { field: '[0].places[0]' }),
  told(
    '更正公开了别人的邮箱',
    { now: '200台。\n  noticedBy: wang@record.example' },
    { field: '[0].noticedBy' },
  ),
  told(
    '更正的地方没有这个部分',
    { places: '[2024/chapters/9/]' },
    { field: '[0].places[0]', found: /没有第 9 部分/u },
  ),
  told(
    '更正的地方没有这样的网页',
    { places: '[2024/taks/18/]' },
    { field: '[0].places[0]', found: /没有 taks/u },
  ),
  told(
    '更正的地方没有这个词语',
    { places: '["glossary/#shou-dan"]' },
    { field: '[0].places[0]', found: /没有词语/u },
  ),
  told('更正里有市民的电话', { wrong: '市民13800000000说写错了。' }, { field: '[0].wrong' }),
];
