import { describe, expect, it } from 'vitest';
import {
  contentWith,
  filesWith,
  fixtureDay,
  removed,
  replacing,
  type Edit,
  type Edits,
} from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { loadContent } from '../loader/load.ts';

const outcomes = 'plans/2031/outcomes.yaml';
const series = 'series.yaml';
const hosts = 'hosts.yaml';

const said = (edits: Edits) =>
  contentWith(edits).findings.map(
    ({ file, field, found, expected }) =>
      `${file.replace('content/', '')} ${field}：${found}；${expected}`,
  );

describe('who published something', () => {
  faults([
    {
      fault: 'a newspaper as official',
      file: outcomes,
      edit: replacing('year\n      official: false', 'year\n      official: true'),
      at: 'https://news.yunting.example/2032/year\n      official: ▸true',
      field: 'outcomes[4].source.official',
      found: 'true，而网址在 news.yunting.example',
      expected: 'false：不是 gov.cn 的网址，content/hosts.yaml 里也没有写是政府部门的',
      remedy: '转载的写 false；确是政府部门自己的网站，在 content/hosts.yaml 里列出主机名和理由。',
    },
    {
      fault: 'a declared authority as none',
      file: outcomes,
      edit: replacing(
        'place: 第一段\n      official: true',
        'place: 第一段\n      official: false',
      ),
      at: 'place: 第一段\n      official: ▸false',
      field: 'outcomes[0].source.official',
      found: 'false，而网址在 www.yunting.example',
      expected: 'true：www.yunting.example content/hosts.yaml 里写的是政府部门的',
      remedy: '写 true，或者改正网址。',
    },
    {
      fault: 'an authority of the state as none',
      file: series,
      edit: replacing(
        'https://news.yunting.example/2030/half',
        'https://www.yunting.gov.cn/2030/half',
      ),
      at: '2030/half\n          official: ▸false',
      field: 'series[2].outcomes[0].source.official',
      found: 'false，而网址在 www.yunting.gov.cn',
      expected: 'true：www.yunting.gov.cn 是政府网站',
      remedy: '写 true，或者改正网址。',
    },
    {
      fault: 'a host that needs no declaration',
      file: hosts,
      edit: (text) => `${text}- host: www.yunting.gov.cn\n  official: true\n  reason: 政府网站。\n`,
      at: 'host: ▸www.yunting.gov.cn',
      field: '[1].host',
      found: 'www.yunting.gov.cn',
      expected: 'gov.cn 以外的主机名',
      remedy: 'gov.cn 的都是政府网站，不用列出：删去这一条。',
    },
    {
      fault: 'a suffix that many share',
      file: hosts,
      edit: (text) => `${text}- host: sh.cn\n  official: true\n  reason: 上海的网站。\n`,
      at: 'host: ▸sh.cn',
      field: '[1].host',
      found: 'sh.cn，是许多网站共有的后缀',
      expected: '一个网站的主机名，如 www.example.com.cn',
      remedy: '照网址写全。',
    },
    {
      fault: 'a platform where anyone may publish',
      file: hosts,
      edit: (text) =>
        `${text}- host: mp.weixin.qq.com\n  official: true\n  reason: 县政府的公众号。\n`,
      at: 'host: mp.weixin.qq.com\n  official: ▸true',
      field: '[1].official',
      found: 'true，而 mp.weixin.qq.com 是谁都可以发布的平台',
      expected: 'false',
      remedy: '写 false；平台上政府部门的账号，在出处的 publisher 里写明。',
    },
    {
      fault: 'a host that is declared twice',
      file: hosts,
      edit: (text) => `${text}- host: www.yunting.example\n  official: true\n  reason: 又一次。\n`,
      at: 'host: ▸www.yunting.example\n  official: true\n  reason: 又一次。',
      field: '[1].host',
      found: 'www.yunting.example 列了两次',
      expected: '一个主机名列一次',
      remedy: '合并成一条。',
    },
    {
      fault: 'a host with its scheme',
      file: hosts,
      edit: replacing('host: www.yunting.example', 'host: https://www.yunting.example'),
      at: 'host: ▸https',
      field: '[0].host',
      found: '“https://www.yunting.example”',
      expected: '网址里的主机名，小写，如 www.example.org',
      remedy: '网址里的主机名，不含 https:// 和后面的路径。',
    },
  ]);

  it.each([
    'gov.cn',
    'www.yunting.gov.cn',
    'a.b.gov.cn',
    'WWW.YUNTING.GOV.CN',
    'www.yunting.gov.cn.',
  ])('is an authority at %s', (host) => {
    const at = (official: boolean) =>
      said({
        [outcomes]: replacing(
          'url: https://news.yunting.example/aquatic\n      official: false',
          `url: https://${host}/aquatic\n      official: ${official}`,
        ),
      });
    expect(at(true)).toEqual([]);
    expect(at(false)).toHaveLength(1);
  });

  it.each([
    'gov.cn.example',
    'wwwgov.cn',
    'www.yunting-gov.cn',
    'gov.com',
    'www.yunting.gov.cn.example',
  ])('is none at %s', (host) => {
    const edit = replacing(
      'url: https://news.yunting.example/aquatic\n      official: false',
      `url: https://${host}/aquatic\n      official: true`,
    );
    expect(said({ [outcomes]: edit })).toHaveLength(1);
  });

  it('is no authority where it is declared not to be one', () => {
    const edits = { [hosts]: replacing('official: true', 'official: false') };
    expect(said(edits)).toContain(
      'plans/2031/outcomes.yaml outcomes[0].source.official：true，而网址在 www.yunting.example；false：不是 gov.cn 的网址，content/hosts.yaml 里也没有写是政府部门的',
    );
  });

  it('is judged by no list where there is none, and not at all where it cannot be read', () => {
    expect(said({ [hosts]: removed }).length).toBeGreaterThan(5);
    expect(said({ [hosts]: () => 'x: y\n' })).toEqual([
      'hosts.yaml ：写了 x；列表（每项以 - 开头）',
    ]);
  });
});

describe('an address that is but a number', () => {
  const number = 'https://9.9.9.9/a';
  const fault = '9.9.9.9，只有 IP 地址；有域名的网址';

  it.each<[string, string, string, string]>([
    [
      outcomes,
      'https://news.yunting.example/aquatic\n      official',
      'outcomes[7].source.url',
      'a result',
    ],
    [outcomes, 'https://www.yunting.example/housing/2031', 'searches[1].places[0].url', 'a search'],
    [series, 'https://www.yunting.example/plans/2027', 'plans[0].url', 'another year’s plan'],
    [
      series,
      'https://news.yunting.example/2030/half',
      'series[2].outcomes[0].source.url',
      'another year’s result',
    ],
    [
      'glossary.yaml',
      'https://www.yunting.example/tongji/mingci',
      '[0].source.url',
      'an explanation',
    ],
  ])('in %s has to be declared: %s', (file, url, field) => {
    const edit = replacing(url, url.replace(/^https:\S+/u, number));
    expect(said({ [file]: edit })).toEqual([`${file} ${field}：${fault}`]);
    const declared = {
      [file]: edit,
      [hosts]: (text: string) =>
        `${text}- host: 9.9.9.9\n  official: false\n  reason: 没有域名。\n`,
    };
    expect(said(declared)).toEqual([]);
  });

  it('of the plan’s own page too', () => {
    const edit = (text: string) => text.replace(/^ {2}url: .*$/mu, `  url: ${number}`);
    expect(said({ 'plans/2031/plan.yaml': edit })).toEqual([
      `plans/2031/plan.yaml source.url：${fault}`,
    ]);
  });

  it('of what a repair of a number leans on too', () => {
    const edit = (text: string) =>
      text.replace(
        /(repairs:\n[\s\S]*?reason: .*\n)/u,
        (repair) =>
          `${repair}    secondSource:\n      title: 公报\n      publisher: 云汀县人民政府\n      url: ${number}\n`,
      );
    expect(said({ 'plans/2031/plan.yaml': edit })).toContain(
      `plans/2031/plan.yaml repairs[0].secondSource.url：${fault}`,
    );
  });
});

describe('a page of a day to come', () => {
  it.each<[string, string, string]>([
    [outcomes, 'date: "2032-05-20"', 'searches[1].places[0].date'],
    ['glossary.yaml', 'date: "2030-05-06"', '[0].source.date'],
    [series, 'date: "2030-01-15"', 'series[0].outcomes[0].source.date'],
  ])('is in no %s', (file, words, field) => {
    const on = (day: string) =>
      loadContent(
        filesWith({ [file]: replacing(words, `date: "${day}"`) }),
        fixtureDay,
      ).findings.filter(({ expected }) => expected.startsWith('不晚于今天'));
    expect(on('2032-06-16')).toMatchObject([
      { field, found: '2032-06-16，还没有到', expected: '不晚于今天 2032-06-15' },
    ]);
    expect(on('2032-06-15')).toEqual([]);
  });
});

describe('the name of a source', () => {
  it.each([
    [
      'title: 云汀水产业巡礼\n      publisher',
      'title: https://news.yunting.example/aquatic\n      publisher',
      'title',
    ],
    [
      'title: 云汀水产业巡礼\n      publisher',
      'title: www.yunting.example\n      publisher',
      'title',
    ],
    [
      'publisher: 云汀日报\n      url: https://news.yunting.example/aquatic',
      'publisher: HTTP://news.yunting.example\n      url: https://news.yunting.example/aquatic',
      'publisher',
    ],
    ['title: 云汀水产业巡礼\n      publisher', 'title: "  "\n      publisher', 'title'],
  ])('is one that people read: %s', (words, by, field) => {
    expect(said({ [outcomes]: replacing(words, by) })).toMatchObject([
      expect.stringContaining(`${outcomes} outcomes[7].source.${field}：`),
    ]);
  });

  it('may hold an address', () => {
    const edit: Edit = (text) =>
      text.replaceAll('title: 云汀水产业巡礼', 'title: news.yunting.example的报道');
    expect(said({ [outcomes]: edit })).toEqual([]);
  });
});

describe('the page of a plan', () => {
  it.each([
    ['plans/2031/plan.yaml', 'https://www.yunting.example/plans/2031', 'source.url'],
    [series, 'https://www.yunting.example/plans/2027', 'plans[0].url'],
  ])('in %s is its government’s', (file, page, field) => {
    const at = (url: string) => said({ [file]: replacing(page, url) });
    expect(at('https://plans.example/2031')).toEqual([
      `${file} ${field}：plans.example；政府网站：gov.cn 的网址，或者 content/hosts.yaml 里写明是政府部门的`,
    ]);
    expect(at('https://www.yunting.gov.cn.example/2031')).toHaveLength(1);
    expect(at('https://www.yunting.gov.cn/2031')).toEqual([]);
  });

  it('is no front page', () => {
    const edit = replacing('https://www.yunting.example/plans/2027', 'https://www.yunting.example');
    expect(said({ [series]: edit })).toEqual([
      `${series} plans[0].url：https://www.yunting.example，是网站的首页；写着它的那个网页`,
    ]);
  });
});

describe('the page of a figure', () => {
  const page = 'url: https://news.yunting.example/2031/practical';
  it.each(['https://news.yunting.example', 'https://news.yunting.example/#top'])(
    'is no front page: %s',
    (url) => {
      expect(said({ [outcomes]: replacing(page, `url: ${url}`) })[0]).toContain('是网站的首页');
    },
  );

  it('may be told apart by what is asked for', () => {
    const edit = replacing(page, 'url: https://news.yunting.example/?id=7');
    expect(said({ [outcomes]: edit })).toEqual([]);
  });

  it.each(['（转载）', '（某某网镜像）', '（存档）', '(网页快照)'])(
    'of a publisher “%s” says what it is a copy of',
    (copy) => {
      const edit: Edit = (text) =>
        text.replaceAll('publisher: 云汀论坛', `publisher: 云汀论坛${copy}`);
      expect(said({ [outcomes]: edit })).toEqual([]);
      const without: Edit = (text) =>
        edit(text)!.replaceAll(/ +copyOf: .*\n(?: +trust: .*\n)?/gu, '');
      expect(said({ [outcomes]: without })).toContainEqual(
        expect.stringContaining(`copyOf：没有填写，而发布者是“云汀论坛${copy}”`),
      );
    },
  );
});

describe('a host that is a number', () => {
  it('is one that there can be', () => {
    const edit: Edit = (text) =>
      `${text}- host: 999.14.65.66\n  official: false\n  reason: 没有域名。\n`;
    expect(said({ [hosts]: edit })).toEqual([
      'hosts.yaml [1].host：999.14.65.66；IP 地址的四段各不大于 255，或者有域名的主机名',
    ]);
  });
});

describe('how far a source is trusted', () => {
  const trusted = (trust: string, more = '') =>
    contentWith({
      'plans/2031/outcomes.yaml': replacing(
        'official: false\n      trust: medium-high\n',
        `official: false\n${more}      trust: ${trust}\n`,
      ),
    }).findings;

  it.each(['medium-high', 'medium', 'low'])('may be less than what it is lets it be: %s', (trust) =>
    expect(trusted(trust)).toEqual([]),
  );

  it('is no more than that', () => {
    expect(trusted('high')).toMatchObject([
      {
        severity: 'error',
        field: 'commitments[0].source.trust',
        found: 'high',
        expected: expect.stringMatching(/^不高于 medium-high：/u) as string,
        remedy: '照出处是什么改正；是政府部门自己的网址，official 写 true，不写 copyOf。',
      },
    ]);
    const copy = '      copyOf: 云汀日报1月的报道\n';
    expect(trusted('medium-high', copy)).toMatchObject([
      { field: 'commitments[0].source.trust', found: 'medium-high' },
    ]);
    expect(trusted('medium', copy)).toEqual([]);
  });
});
