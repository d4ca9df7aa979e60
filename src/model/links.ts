/**
 * Addresses that become links. Every field of the content that holds one is read by these schemas, so that no page ever
 * leads to a script, a password or a machine that readers cannot reach.
 */
import { z } from 'astro/zod';

/** Names that mean something only within a machine or a house (RFC 6761, 6762, 8375), or nothing at all. */
const privateName =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|invalid|test|home\.arpa)$/u;
/** Addresses that are not on the public internet (RFC 6890), multicast and reserved ones. */
const privateIpv4 =
  /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|192\.0\.[02]|198\.1[89]|198\.51\.100|203\.0\.113|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[345]\d)\./u;

/**
 * The host that an address leads to, in lower case, without the dot that may end it.
 * @throws TypeError where it is no address, which the schemas refuse before.
 */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/\.$/u, '');

/**
 * An address without the place in the page that it leads to, and without what tells no two pages apart: the way it is
 * fetched.
 * @throws TypeError where it is no address, which the schemas refuse before.
 */
export const pageOf = (url: string): string =>
  new URL(url).href.replace(/#.*/u, '').replace(/^http:/u, 'https:');

/** Whether two addresses lead to one page; an absent one leads nowhere. */
export const samePage = (one: string | undefined, other: string): boolean =>
  one !== undefined && pageOf(one) === pageOf(other);

/** Whether a host is a bare number on the network, of which nobody can tell whose it is. */
export const isNumber = (host: string): boolean => /^[\d.]+$/u.test(host);

/** What is wrong with an address that is to become a link, as what is expected of it; undefined where nothing is. */
function faultOf(text: string, schemes: readonly string[]): string | undefined {
  if (/[\s\p{Cc}\p{Cf}]/u.test(text)) return '网址里没有空格和看不见的字符';
  const form =
    schemes.length > 1 ? '以 https:// 或 http:// 开头的完整网址' : `写完整的 ${schemes[0]} 网址`;
  const beginning = schemes
    .map((one) => `${one}://`)
    .find((one) => text.toLowerCase().startsWith(one));
  // A browser skips further slashes; nobody writes them by intent.
  if (beginning === undefined || text[beginning.length] === '/') return form;
  if (/["'<>\\^`{|}]/u.test(text)) return form;
  // What ends a sentence around an address is no part of it.
  if (/[。，、；：！？）】》”’…]$/u.test(text)) return '网址后面没有标点';
  if (!URL.canParse(text)) return form;
  // а U+0430 is no a: a name of look-alikes is another name.
  const named = text.slice(beginning.length).split(/[/?#]/u)[0]!;
  if (/[^\p{ASCII}\p{Script=Han}]/u.test(named))
    return '主机名只有拉丁字母、数字、连字符、点，或者汉字';
  const { username, password } = new URL(text);
  if (username !== '' || password !== '') return '网址里不写用户名和密码';
  const host = hostOf(text);
  const own = !host.includes('.') || privateName.test(host) || privateIpv4.test(host);
  return own ? '公众能打开的网址，不是本机或内网的' : undefined;
}

const linkBy = (...schemes: string[]) =>
  z.string().superRefine((text, { addIssue }) => {
    const message = faultOf(text, schemes);
    if (message) addIssue({ code: 'custom', message });
  });

/** A page on the web. */
export const linkSchema = linkBy('https', 'http');
/** A page on the web that nobody can change on its way. */
export const secureLinkSchema = linkBy('https');

const byMail = z.string().regex(/^mailto:[^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+$/iu);
const byPhone = z.string().regex(/^tel:\+?\d[\d-]+$/iu);
/** Where whoever found a hole is heard. */
export const securityContactSchema = z.union(
  [secureLinkSchema, byMail],
  '写 https 网址或 mailto: 邮箱',
);
/** Where somebody is reached; any other scheme could run or show something. */
export const reachableSchema = z.union(
  [secureLinkSchema, byMail, byPhone],
  'https: 网址、mailto: 邮箱或 tel: 电话',
);
