/** 网址 */
import { change, plan, outcomes, glossary, type PlantedFault } from './planting.ts';

export const faults: readonly PlantedFault[] = [
  change(
    'javascript: 网址',
    outcomes,
    'url: https://www.shine.cn',
    'url: javascript:alert(1)//www.shine.cn',
  ),
  change(
    'data: 网址',
    glossary,
    'url: https://www.shine.cn/feature/district/2501285396/',
    'url: data:text/html,x',
  ),
  change(
    '官方网页的网址不是网址',
    plan,
    /url: https:\/\/www\.jingan[^\n]*/u,
    'url: www.jingan.gov.cn',
  ),
  change(
    '代码库的网址不是 https',
    'site.yaml',
    'official: false',
    'official: false\nrepository: http://example.org/x',
  ),
];
