/** What an operator sets from outside; an empty variable, or one of white space, is one that is not set. */
import path from 'node:path';

export interface Environment {
  /** SITE_URL: where the site will stand; undefined where nobody has said. */
  siteUrl: string | undefined;
  /** Origin of absolute addresses: of {@link siteUrl}, else of this machine's own server. */
  origin: string;
  /** BASE_PATH, with slashes at both ends; default "/". */
  base: string;
  /** OUT_DIR, default "dist": the folder of the built site, absolute. */
  out: string;
}

/** A variable's value; undefined where it is not set. */
const set = (value: string | undefined) => (value?.trim() ? value : undefined);

const refusal = (found: string, expected: string, remedy: string) =>
  new Error(`${found}\n  应为：${expected}\n  怎么改：${remedy}`);

/** What is wrong with an address as that of a site's origin; undefined where nothing is. */
function faultOf(siteUrl: string): string | undefined {
  if (!/^https?:/iu.test(siteUrl)) return '不是 http 或 https 网址';
  // "http:///a" and "http:a" are read as if a were the host.
  if (!/^https?:\/\/[^/?#\\]/iu.test(siteUrl) || !URL.canParse(siteUrl))
    return '不是网址，或没有主机名';
  if (siteUrl.includes('@')) return '带有用户名或密码，会公开在每一页';
  if (siteUrl.includes('?')) return '带有查询（?…）';
  if (siteUrl.includes('#')) return '带有 #…';
  if (new URL(siteUrl).pathname !== '/') return '带有路径；路径写在 BASE_PATH 里';
  return /\s/u.test(siteUrl) ? '有空格' : undefined;
}

function checkedSiteUrl(siteUrl: string | undefined): string | undefined {
  const fault = siteUrl === undefined ? undefined : faultOf(siteUrl);
  if (fault === undefined) return siteUrl;
  throw refusal(
    // A password that was set by mistake is not repeated in a log.
    `SITE_URL 不能用：${siteUrl?.replace(/\/\/[^/]*@/u, '//…@')}（${fault}）。`,
    '网站的协议和主机名，如 https://example.org',
    '如 SITE_URL=https://example.org BASE_PATH=/plan/ npm run build；还没有网址就不设。',
  );
}

function checkedBase(base: string): string {
  const steps = base.replace(/^\/|\/$/gu, '');
  const sound =
    steps === '' || steps.split('/').every((step) => /^(?!\.{1,2}$)[\w.~-]+$/u.test(step));
  if (sound && !/^\/{2}/u.test(base)) return steps === '' ? '/' : `/${steps}/`;
  throw refusal(
    `BASE_PATH 不能用：${base}。`,
    '网站所在的路径，如 /plan/：各段只有英文字母、数字和 - _ . ~，没有空格、“..”、“//”、“?”、“#”',
    '改成这样的路径；网站在根路径下就不设。',
  );
}

/**
 * Reads the environment.
 * @throws Error with a sentence for the operator where an address or a path is none.
 */
export function environment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const siteUrl = checkedSiteUrl(set(variables['SITE_URL']));
  return {
    siteUrl,
    origin: new URL(siteUrl ?? 'http://localhost:4321').origin,
    base: checkedBase(set(variables['BASE_PATH']) ?? '/'),
    out: path.resolve(set(variables['OUT_DIR']) ?? 'dist'),
  };
}
