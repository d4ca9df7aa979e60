/** 来源和网址 */
import {
  change,
  changeAll,
  plan,
  outcomes,
  glossary,
  textOf,
  type Cause,
  type PlantedFault,
} from './planting.ts';

const news = 'https://www.shine.cn/feature/district/2501285396/';
/** The first address in a file by another. */
const address = (name: string, file: string, before: string | RegExp, by: string, field: string) =>
  change(name, file, before, by, { field });
const result = (name: string, by: string, more: Cause = {}) =>
  change(name, outcomes, `url: ${news}`, `url: ${by}`, {
    field: 'outcomes[0].source.url',
    ...more,
  });
const setting = (name: string, lines: string, field: string) =>
  change(name, 'site.yaml', 'official: false\n', `official: false\n${lines}\n`, { field });
const series = 'series.yaml';
const earlier = /https:\/\/www\.jingan\.gov\.cn\/govxxgk\/JA0\/2020-03-31\/[^\n]*/u.exec(
  textOf(series),
)![0];
const explained = textOf(glossary)
  .split('- term: ')
  .slice(1)
  .findIndex((one) => one.includes(news));
const report =
  'https://www.jingan.gov.cn/govxxgk/JA0/2024-01-30/f2133f6b-9ad4-4ffa-a822-9d7e55e92a21.html';

export const faults: readonly PlantedFault[] = [
  result('javascript: 网址', 'javascript:alert(1)//www.shine.cn'),
  result('javascript:// 网址', 'javascript://www.shine.cn/%0aalert(1)'),
  result('网址里有用户名和密码', 'https://user:secret@www.shine.cn/', { found: /secret/u }),
  result('看着是政府网站的用户名', 'https://www.jingan.gov.cn@www.shine.cn/'),
  result('没有主机的网址', 'https:///feature/district'),
  result('没有写 https 的网址', 'www.shine.cn/feature'),
  result('网址里有空格', '"https://www.shine.cn/feature district"'),
  result('网址里有换行', '"https://www.shine.cn/\\nfeature"'),
  result('本机的网址', 'http://localhost:4321/2024/'),
  result('本机的 IP 地址', 'http://127.0.0.1/'),
  result('换了写法的本机 IP 地址', 'http://2130706433/'),
  result('内网的 IP 地址', 'http://192.168.1.8/a'),
  result('云主机的内部地址', 'http://169.254.169.254/latest/'),
  result('IPv6 地址', '"http://[::1]/"'),
  result('单位内网的名称', 'http://oa/2024'),
  result('没有列出的 IP 地址', 'http://9.9.9.9/a', { found: /IP 地址/u }),
  address(
    '查过的网页是 file: 网址',
    outcomes,
    `- title: "Looking back on 2024: Jing'an in statistics"\n        publisher: Shanghai Daily (SHINE)\n        date: "2025-01-26"\n        url: ${news}`,
    `- title: "Looking back on 2024: Jing'an in statistics"\n        publisher: Shanghai Daily (SHINE)\n        date: "2025-01-26"\n        url: file:///home/a.html`,
    'searches[0].places[0].url',
  ),
  address('各年计划的网址在内网', series, earlier, 'http://10.1.2.3/2020', 'plans[0].url'),
  address(
    '各年结果的网址有密码',
    series,
    report,
    'https://a:b@www.jingan.gov.cn/',
    'series[9].outcomes[0].source.url',
  ),
  address(
    '词语解释的出处是 data: 网址',
    glossary,
    `url: ${news}`,
    'url: data:text/html,x',
    `[${explained}].source.url`,
  ),
  change(
    '官方网页的网址不是网址',
    plan,
    /url: https:\/\/www\.jingan[^\n]*/u,
    'url: www.jingan.gov.cn',
    { field: 'source.url' },
  ),
  change(
    '官方网页的网址在本机',
    plan,
    /url: https:\/\/www\.jingan[^\n]*/u,
    'url: http://localhost/2024.html',
    { field: 'source.url' },
  ),
  setting('代码库的网址不是 https', 'repository: http://example.org/x', 'repository'),
  setting('代码库的网址有密码', 'repository: https://user:token@example.org/x', 'repository'),
  setting('联系方式的网址在内网', 'contact: https://192.168.1.8/', 'contact'),
  change('报纸标成官方', outcomes, 'official: false', 'official: true', {
    field: 'outcomes[0].source.official',
    found: /www\.shine\.cn/u,
  }),
  change(
    '像政府网站的报纸标成官方',
    outcomes,
    `url: ${news}\n      place: 第一个列表第2条\n      official: false`,
    'url: https://www.jingan.gov.cn.shine.cn/\n      place: 第一个列表第2条\n      official: true',
    { field: 'outcomes[0].source.official' },
  ),
  change(
    '政府网站标成非官方',
    outcomes,
    /(?<=jingan\.gov\.cn[^\n]*\n {6}place: [^\n]*\n {6})official: true/u,
    'official: false',
    { found: /www\.jingan\.gov\.cn/u },
  ),
  change('各年结果里政府网站标成非官方', series, 'official: true', 'official: false', {
    field: 'series[1].outcomes[1].source.official',
  }),
  change(
    '列为官方的主机是政府网站',
    'hosts.yaml',
    'host: 210.14.65.66',
    'host: www.jingan.gov.cn',
    { field: '[0].host', found: /gov/u },
  ),
  change('整个后缀算作政府部门的', 'hosts.yaml', 'host: 210.14.65.66', 'host: com.cn', {
    field: '[0].host',
  }),
  changeAll(
    '谁都可以发布的平台算作政府部门的',
    'hosts.yaml',
    [
      ['host: 210.14.65.66', 'host: mp.weixin.qq.com'],
      ['official: false', 'official: true'],
    ],
    { field: '[0].official' },
  ),
  change('列出主机而没有理由', 'hosts.yaml', /reason: .*/u, 'reason: ""', { field: '[0].reason' }),
  change('主机名带着 https://', 'hosts.yaml', 'host: 210.14.65.66', 'host: https://210.14.65.66/', {
    field: '[0].host',
  }),
  change(
    '来源的标题是网址',
    outcomes,
    `title: "Looking back on 2024: Jing'an in statistics"`,
    `title: ${news}`,
    { field: 'outcomes[0].source.title' },
  ),
  change('来源的发布者是空白', outcomes, 'publisher: Shanghai Daily (SHINE)', 'publisher: " "', {
    field: 'outcomes[0].source.publisher',
  }),
  change(
    '来源的发布者是网址',
    outcomes,
    'publisher: Shanghai Daily (SHINE)',
    'publisher: www.shine.cn',
    { field: 'outcomes[0].source.publisher' },
  ),
  change('在网页里的位置是空白', outcomes, 'place: 第一个列表第2条', 'place: " "', {
    field: 'outcomes[0].source.place',
  }),
  result('网址后面带了句号', `${news}。`),
  result('网址的主机名里有西里尔字母', 'https://www.shinе.cn/feature/district/2501285396/'),
  result('网址是网站的首页', 'https://www.shine.cn'),
  address(
    '计划的网址不是政府网站的',
    plan,
    'https://www.jingan.gov.cn/',
    'https://www.jingan.gov.cn.example.org/',
    'source.url',
  ),
  address(
    '计划的网址是政府网站的首页',
    plan,
    /https:\/\/www\.jingan\.gov\.cn\/\S+/u,
    'https://www.jingan.gov.cn/',
    'source.url',
  ),
  address(
    '各年计划的网址不是政府网站的',
    'series.yaml',
    'https://www.jingan.gov.cn/',
    'https://www.jinganqu.cn/',
    'plans[0].url',
  ),
  change('转载的没有写原来的出处', outcomes, '      copyOf: 静安区统计局的统计公报\n', '', {
    found: /转载/u,
  }),
  change(
    '一个网页有两个原来的出处',
    outcomes,
    'copyOf: 静安区统计局的统计公报',
    'copyOf: 徐汇区统计局的统计公报',
    {
      found: /徐汇区/u,
    },
  ),
  change('主机名是不存在的 IP 地址', 'hosts.yaml', 'host: 210.14.65.66', 'host: 999.14.65.66', {
    field: '[0].host',
  }),
  change(
    '政府部门的网址在别的区',
    outcomes,
    /(?<=f2133f6b[^]*?)www\.jingan(?=\.gov\.cn\/govxxgk\/JA0\/2024-01-30)/u,
    'www.huangpu',
    {
      severity: 'warning',
      found: /www\.huangpu\.gov\.cn/u,
    },
  ),
  change('计划的网址在名称相近的区', plan, 'www.jingan.gov.cn', 'www.jinshan.gov.cn', {
    field: 'source.url',
    severity: 'warning',
  }),
  change('网址少抄了一截', outcomes, 'a822-9d7e55e92a21.html', 'a822', { severity: 'warning' }),
  change(
    '网址错了一个字母',
    outcomes,
    'feature/district/2501285396/',
    'feature/district/2501285369/',
    {
      field: 'outcomes[0].source.url',
      severity: 'warning',
    },
  ),
  change(
    '报社列为政府部门的',
    'hosts.yaml',
    /$/u,
    '- host: www.shine.cn\n  official: true\n  reason: 上海日报的网站。\n',
    { field: '[1].official', found: /18 处/u },
  ),
];
