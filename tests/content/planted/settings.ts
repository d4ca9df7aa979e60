/** 网站设置 */
import { change, type PlantedFault } from './planting.ts';

const site = 'site.yaml';

const set = (name: string, lines: string, field: string, found?: RegExp): PlantedFault =>
  change(name, site, 'official: false\n', `official: false\n${lines}\n`, {
    field,
    ...(found ? { found } : {}),
  });

const security = (contact: string, expires: string) =>
  `security:\n  contact: ${contact}\n  expires: ${expires}`;

export const faults: readonly PlantedFault[] = [
  change('官方发布而没有主办单位', site, 'official: false', 'official: true', {
    field: 'publisher',
    found: /没有填写/u,
  }),
  change('是否官方写成文字', site, 'official: false', 'official: "false"', { field: 'official' }),
  change('没有网站名称', site, /^name: .*\n/mu, '', { field: 'name', found: /没有填写/u }),
  set('设置里有不认识的字段', 'publishr: 某单位', 'publishr'),
  set('主办单位是空的', 'publisher: ""', 'publisher'),
  set('网站标识码少一位', 'siteCode: "3100000"', 'siteCode'),
  set('联系方式是 javascript: 网址', 'contact: javascript:alert(1)', 'contact', /javascript/u),
  set('联系方式是 http 网址', 'contact: http://record.example/', 'contact', /http:/u),
  set('联系方式不是网址，也不是邮箱', 'contact: 请来电话', 'contact'),
  set(
    '安全联系方式是 data: 网址',
    security('data:text/html,x', '"2999-01-01"'),
    'security.contact',
  ),
  set(
    '安全联系方式已经到期',
    security('mailto:security@record.example', '"2020-01-01"'),
    'security.expires',
    /2020-01-01.*到期/u,
  ),
  set(
    '安全联系方式的到期日没有加引号',
    security('mailto:security@record.example', '2999-01-01'),
    'security.expires',
  ),
  set('不是官方的网站有网站标识码', 'siteCode: "3101060001"', 'siteCode'),
  set('不是官方的网站由政府主办', 'publisher: 上海市静安区人民政府', 'publisher'),
  change('不是官方的网站自称官方', site, /^name: .*$/mu, 'name: 静安区政府官方网站', {
    field: 'name',
  }),
  set('备案号写着待办理', 'icp: 待办理', 'icp'),
  set('联系方式写成了电话号码', 'contact: 021-62472222', 'contact', /021/u),
  set(
    '安全联系方式十年后才到期',
    security('mailto:security@record.example', '"2037-01-01"'),
    'security.expires',
  ),
  change('首页的机关不是哪份计划的', site, '上海市静安区人民政府', '上海市静安区政府', {
    field: 'mainIssuer',
  }),
  change('网站以别的区命名', site, /^name: .*$/mu, 'name: 徐汇区政府重点工作公开记录', {
    field: 'name',
  }),
  change(
    '官方网站由别的区主办',
    site,
    'official: false',
    'official: true\npublisher: 上海市徐汇区人民政府',
    { field: 'publisher' },
  ),
];
