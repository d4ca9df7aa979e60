/** Rules about where something was read: whose the page is, and that it was there by the day it is said to have been. */
import type { ParsedContent, ParsedList } from '../content/parse.ts';
import { citedIn, type Cited } from './cited.ts';
import type { Finding } from '../model/finding.ts';
import { hostOf, isNumber } from '../model/links.ts';
import { trusts, usualTrust, type Trust } from '../model/outcome.ts';
import type { HostRecord } from '../model/schema.ts';
import { trustMeanings } from '../model/words.ts';
import { checkPages } from './pages.ts';
import { futureFault } from './periods.ts';
import { faultIn, findingsIn, type Fault } from './record-findings.ts';

/**
 * Checks every page that the content leads to, and the list of hosts by which they are judged.
 * @param today ISO date.
 */
export function checkSources(content: ParsedContent, today: string): Finding[] {
  const { hosts } = content;
  const known = hosts && new Map(hosts.entries.map((one) => [one.host, one]));
  const cited = [...citedIn(content)];
  const doubted = hosts ? contradictedHosts(hosts, cited) : [];
  if (doubted.length > 0) return doubted;
  return [
    ...(hosts ? hostFindings(hosts) : []),
    ...checkPages(cited),
    ...cited.flatMap(({ parsed, at, url, date, publisher, official, copyOf, trust, ofPlan }) =>
      [
        ...futureFault(['date'], date, today),
        ...whose(url, official, ofPlan === true, known),
        ...(known ? numberFaults(hostOf(url), known) : []),
        ...(official === undefined ? [] : copyFaults(publisher, copyOf)),
        ...(official === undefined ? [] : trustFaults(official, copyOf, trust)),
      ].flatMap(findingsIn(parsed, at).error),
    ),
  ];
}

/** One host in the list is less likely to be right than all that cite it. */
const contradictedHosts = (hosts: ParsedList<HostRecord>, cited: readonly Cited[]): Finding[] =>
  hosts.entries.flatMap(({ host, official }, index) => {
    const uses = cited.filter((one) => one.official !== undefined && hostOf(one.url) === host);
    if (!official || uses.length < 2 || uses.some((one) => one.official)) return [];
    return findingsIn(hosts, [index]).error({
      field: ['official'],
      found: `true，而写着它的 ${uses.length} 处出处都是 false`,
      expected: '与出处的 official 一致',
      remedy: '核对它是谁的网站：这里写 false，或者出处都写 true。',
    });
  });

/** Whose the page is; one that is somebody else's need not be held against its address further. */
function whose(
  url: string,
  official: boolean | undefined,
  ofPlan: boolean,
  known: ReadonlyMap<string, HostRecord> | undefined,
): Fault[] {
  if (official === undefined && !ofPlan) return [];
  const host = hostOf(url);
  const faults = !known
    ? []
    : official === undefined
      ? planFaults(host, known)
      : officialFaults(host, official, known);
  return faults.length > 0 ? faults : frontPageFaults(url);
}

/** Only authorities of the state have a name under gov.cn (CNNIC). */
const isGovernment = (host: string) => host === 'gov.cn' || host.endsWith('.gov.cn');

function officialFaults(
  host: string,
  official: boolean,
  known: ReadonlyMap<string, HostRecord>,
): Fault[] {
  const government = isGovernment(host);
  const really = government || known.get(host)?.official === true;
  if (official === really) return [];
  const declared = government ? '是政府网站' : 'content/hosts.yaml 里写的是政府部门的';
  return faultIn(
    ['official'],
    `${official}，而网址在 ${host}`,
    really
      ? `true：${host} ${declared}`
      : 'false：不是 gov.cn 的网址，content/hosts.yaml 里也没有写是政府部门的',
    really
      ? '写 true，或者改正网址。'
      : '转载的写 false；确是政府部门自己的网站，在 content/hosts.yaml 里列出主机名和理由。',
  );
}

/** A plan's own page is its government's, and the second that bears a repair out. */
const planFaults = (host: string, known: ReadonlyMap<string, HostRecord>): Fault[] =>
  isGovernment(host) || isNumber(host) || known.get(host)?.official === true
    ? []
    : faultIn(
        ['url'],
        host,
        '政府网站：gov.cn 的网址，或者 content/hosts.yaml 里写明是政府部门的',
        '换成政府网站上的网址，没有就删去；确是政府部门自己的网站，在 content/hosts.yaml 里列出。',
      );

/** Who publishes copies says so in his name, and then what it is a copy of is told too. */
const copyFaults = (publisher = '', copyOf: string | undefined): Fault[] =>
  copyOf !== undefined || !/[（(][^）)]*(?:转载|镜像|存档|快照)/u.test(publisher)
    ? []
    : faultIn(
        ['copyOf'],
        `没有填写，而发布者是“${publisher}”`,
        '原来是谁、在哪里发布的什么',
        '照来源填写 copyOf；不是转载的，改正 publisher。',
      );

/** Nobody finds a number, or a plan, again from the front page of a site. */
const frontPageFaults = (url: string): Fault[] => {
  const { pathname, search } = new URL(url);
  return pathname !== '/' || search !== ''
    ? []
    : faultIn(['url'], `${url}，是网站的首页`, '写着它的那个网页', '换成那个网页的网址。');
};

/** No source is trusted more than what it is lets it be. */
function trustFaults(
  official: boolean,
  copyOf: string | undefined,
  trust: Trust | undefined,
): Fault[] {
  const most = usualTrust({ official, copyOf });
  if (trust === undefined || trusts.indexOf(trust) >= trusts.indexOf(most)) return [];
  return faultIn(
    ['trust'],
    trust,
    `不高于 ${most}：${trustMeanings[most]}`,
    '照出处是什么改正；是政府部门自己的网址，official 写 true，不写 copyOf。',
  );
}

/** Nobody can tell from a bare number whose the page is. */
const numberFaults = (host: string, known: ReadonlyMap<string, HostRecord>): Fault[] =>
  !isNumber(host) || known.has(host)
    ? []
    : faultIn(
        ['url'],
        `${host}，只有 IP 地址`,
        '有域名的网址',
        '换成有域名的网址；没有域名可用，在 content/hosts.yaml 里列出它和理由。',
      );

/** Where anyone may publish: what is there is nobody's own site. */
const platforms =
  /(?:^|\.)(?:qq|weixin|weibo|baidu|163|sohu|sina|toutiao|zhihu|bilibili|douyin|xiaohongshu|github|gitee|wikipedia)\.(?:com|cn|com\.cn|org|io)$/u;
/** Under which names are given to others: com.cn, sh.cn. */
const suffix = /^(?:com|net|org|edu|ac|mil|[a-z]{2})\.[a-z]{2}$/u;

const hostFindings = (hosts: ParsedList<HostRecord>): Finding[] =>
  hosts.entries.flatMap(({ host, official }, index) => {
    const { error } = findingsIn(hosts, [index]);
    const field = ['host'];
    if (suffix.test(host))
      return error({
        field,
        found: `${host}，是许多网站共有的后缀`,
        expected: '一个网站的主机名，如 www.example.com.cn',
        remedy: '照网址写全。',
      });
    if (official && platforms.test(host))
      return error({
        field: ['official'],
        found: `true，而 ${host} 是谁都可以发布的平台`,
        expected: 'false',
        remedy: '写 false；平台上政府部门的账号，在出处的 publisher 里写明。',
      });
    if (isGovernment(host))
      return error({
        field,
        found: host,
        expected: 'gov.cn 以外的主机名',
        remedy: 'gov.cn 的都是政府网站，不用列出：删去这一条。',
      });
    if (isNumber(host) && !URL.canParse(`https://${host}`))
      return error({
        field,
        found: host,
        expected: 'IP 地址的四段各不大于 255，或者有域名的主机名',
        remedy: '照网址改正。',
      });
    if (hosts.entries.findIndex((one) => one.host === host) < index)
      return error({
        field,
        found: `${host} 列了两次`,
        expected: '一个主机名列一次',
        remedy: '合并成一条。',
      });
    return [];
  });
