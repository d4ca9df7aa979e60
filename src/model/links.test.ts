import type { ZodType } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import {
  hostOf,
  isNumber,
  linkSchema,
  pageOf,
  reachableSchema,
  samePage,
  secureLinkSchema,
  securityContactSchema,
} from './links.ts';

const refusal = (schema: ZodType, text: string) => schema.safeParse(text).error?.issues[0]?.message;

describe('a link', () => {
  it.each([
    'https://www.yunting.example/report/2032',
    'http://www.yunting.example',
    'HTTPS://WWW.YUNTING.EXAMPLE/A',
    'https://www.yunting.example:8443/a?b=c#d',
    'https://云汀.example/报告',
    'https://www.yunting.example/a(1).html',
    'http://9.9.9.9/a',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://100.63.0.1/',
    'http://100.128.0.1/',
    'http://192.167.0.1/',
    'http://110.0.0.1/',
    'http://223.0.0.1/',
    'https://mylocal.example/',
    'https://local.example/',
    'https://a.mylocal/',
    'http://8.127.0.1/',
  ])('may be %s', (text) => {
    expect(refusal(linkSchema, text)).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'javascript://www.yunting.example/%0aalert(1)',
    'data:text/html,x',
    'ftp://www.yunting.example/a',
    'file:///etc/passwd',
    'www.yunting.example',
    '//www.yunting.example/a',
    '/report',
    'https:www.yunting.example',
    'https:/www.yunting.example',
    'https:///www.yunting.example',
    'https:\\\\www.yunting.example',
    'https://www.yunting.example\\@other.example',
    'https://',
    'xhttps://www.yunting.example',
    'httpsx://www.yunting.example',
    'https://www.yunting.example/"onclick=',
    "https://www.yunting.example/'",
    'https://www.yunting.example/<b>',
    'https://www.yunting.example/`',
    'https://www.yunting.example/{a}',
    'https://www.yunting.example/a|b',
    'https://www.yunting.example/^',
    'https://www.yunting.example:port/',
    '',
  ])('is not %s', (text) => {
    expect(refusal(linkSchema, text)).toBe('以 https:// 或 http:// 开头的完整网址');
  });

  it.each([
    'https://www.yunting.example/a b',
    ' https://www.yunting.example/',
    'https://www.yunting.example/\n',
    'https://www.yunting.example/\u0000',
    'https://www.yunting.example/\u200b',
    'java\tscript:alert(1)',
  ])('holds nothing that is not seen: %j', (text) => {
    expect(refusal(linkSchema, text)).toBe('网址里没有空格和看不见的字符');
  });

  it.each([
    'https://user:secret@www.yunting.example/',
    'https://user@www.yunting.example/',
    'https://:secret@www.yunting.example/',
    'https://www.yunting.example@other.example/',
  ])('holds nobody’s password, nor a host that is none: %s', (text) => {
    expect(refusal(linkSchema, text)).toBe('网址里不写用户名和密码');
  });

  it.each([
    'localhost',
    'LOCALHOST',
    'a.localhost',
    'localhost.',
    'intranet',
    'server.local',
    'server.localdomain',
    'server.internal',
    'server.intranet',
    'server.lan',
    'server.invalid',
    'server.test',
    'router.home.arpa',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0.0.0.0',
    '10.0.0.8',
    '100.64.0.1',
    '100.99.0.1',
    '100.100.0.1',
    '100.127.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.20.0.1',
    '172.31.0.1',
    '192.0.0.1',
    '192.0.2.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.19.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[fd00::1]',
  ])('leads to where readers can go, not to %s', (host) => {
    expect(refusal(linkSchema, `http://${host}/a`)).toBe('公众能打开的网址，不是本机或内网的');
  });

  it('to code is one that nobody can change on its way', () => {
    expect(refusal(secureLinkSchema, 'https://example.org/record')).toBeUndefined();
    expect(refusal(secureLinkSchema, 'http://example.org/record')).toBe('写完整的 https 网址');
    expect(refusal(secureLinkSchema, 'https://a:b@example.org/')).toBe('网址里不写用户名和密码');
  });
});

describe('where somebody is reached', () => {
  it.each(['https://example.org/a', 'mailto:a@example.org', 'MAILTO:a.b@mail.example.org'])(
    'may be %s, for security too',
    (text) => {
      expect(refusal(reachableSchema, text)).toBeUndefined();
      expect(refusal(securityContactSchema, text)).toBeUndefined();
    },
  );

  it('may be a phone, but not for security', () => {
    for (const phone of ['tel:+86-21-00000000', 'tel:12345', 'TEL:021-00000000']) {
      expect(refusal(reachableSchema, phone)).toBeUndefined();
      expect(refusal(securityContactSchema, phone)).toBe('写 https 网址或 mailto: 邮箱');
    }
  });

  it.each([
    'http://example.org/a',
    'https://a:b@example.org/',
    'https://localhost/',
    'javascript:alert(1)',
    'mailto:',
    'mailto:a',
    'mailto:a@b',
    'mailto:@example.org',
    'mailto:a@.org',
    'mailto:a@example.',
    'tel:1',
    'mailto:a@example.org?bcc=b@example.org',
    'mailto:a@b@example.org',
    'mailto:a b@example.org',
    'xmailto:a@example.org',
    'tel:',
    'tel:请来电话',
    'tel:+',
    'tel:12345;x',
    'xtel:12345',
  ])('is not %s', (text) => {
    expect(refusal(reachableSchema, text)).toBe('https: 网址、mailto: 邮箱或 tel: 电话');
  });
});

describe('a host', () => {
  it('is named in one way', () => {
    expect(hostOf('https://WWW.Yunting.example.:443/a')).toBe('www.yunting.example');
    expect(() => hostOf('www.yunting.example')).toThrow(TypeError);
  });

  it('may be but a number', () => {
    expect(isNumber('9.9.9.9')).toBe(true);
    for (const host of ['', 'a9.9.9.9', '9.9.9.9a', '9.9.9.example'])
      expect(isNumber(host)).toBe(false);
  });
});

describe('a link', () => {
  it.each([
    ['https://a.example/b。', '网址后面没有标点'],
    ['https://a.example/b）', '网址后面没有标点'],
    ['https://a.example/b；', '网址后面没有标点'],
    ['https://www.yuntіng.example/b', '主机名只有拉丁字母、数字、连字符、点，或者汉字'],
    ['https://ｗｗｗ.yunting.example/b', '主机名只有拉丁字母、数字、连字符、点，或者汉字'],
  ])('is not %s', (text, expected) => expect(refusal(linkSchema, text)).toBe(expected));

  it.each(['https://云汀.政务/b', 'https://a.example/静安。html', 'https://a.example/?q=静安'])(
    'may be %s',
    (text) => expect(refusal(linkSchema, text)).toBeUndefined(),
  );
});

describe('a page', () => {
  it.each([
    ['https://a.example/b#c', 'https://a.example/b'],
    ['https://a.example/b#c#d', 'https://a.example/b'],
    ['https://a.example/b#', 'https://a.example/b'],
    ['http://a.example/b?c=d', 'https://a.example/b?c=d'],
    ['HTTPS://A.Example:443', 'https://a.example/'],
    ['https://a.example/?to=http://b.example/', 'https://a.example/?to=http://b.example/'],
  ])('that %s leads to is %s', (url, page) => expect(pageOf(url)).toBe(page));

  it('is one, however its address is written', () => {
    expect(samePage('http://a.example/b#c', 'https://A.example/b')).toBe(true);
    expect(samePage('https://a.example/b', 'https://a.example/c')).toBe(false);
  });

  it('is none where no address is given', () => {
    expect(samePage(undefined, 'https://a.example/b')).toBe(false);
  });
});
