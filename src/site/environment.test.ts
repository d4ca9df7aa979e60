import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from './environment.ts';

describe('environment', () => {
  it('takes an empty variable, or one of white space, for one that is not set', () => {
    const unset = {
      siteUrl: undefined,
      origin: 'http://localhost:4321',
      base: '/',
      out: path.resolve('dist'),
    };
    expect(environment({})).toEqual(unset);
    for (const empty of ['', ' ', '\t'])
      expect(environment({ SITE_URL: empty, BASE_PATH: empty, OUT_DIR: empty })).toEqual(unset);
  });

  it('takes what is set', () => {
    expect(
      environment({ SITE_URL: 'https://example.org/', BASE_PATH: '/plan/', OUT_DIR: '/a/b' }),
    ).toEqual({
      siteUrl: 'https://example.org/',
      origin: 'https://example.org',
      base: '/plan/',
      out: '/a/b',
    });
    expect(environment({ SITE_URL: 'http://127.0.0.1:8080' }).origin).toBe('http://127.0.0.1:8080');
  });

  it.each([
    ['/', '/'],
    ['plan', '/plan/'],
    ['/plan', '/plan/'],
    ['/a/b-1.2/', '/a/b-1.2/'],
  ])('reads the base path %s', (given, base) => {
    expect(environment({ BASE_PATH: given }).base).toBe(base);
  });

  it.each([
    ['example', '不是 http 或 https 网址'],
    ['ftp://example.org', '不是 http 或 https 网址'],
    ['javascript:alert(1)', '不是 http 或 https 网址'],
    ['https://', '没有主机名'],
    ['https:///plan', '没有主机名'],
    ['https:example.org', '没有主机名'],
    ['https://user@example.org', '用户名或密码'],
    ['https://@example.org', '用户名或密码'],
    ['https://example.org/plan/', '路径写在 BASE_PATH 里'],
    [String.raw`https://example.org\plan`, '路径写在 BASE_PATH 里'],
    ['https://example.org?a=1', '查询'],
    ['https://example.org/?', '查询'],
    ['https://example.org/#a', '带有 #'],
    [' https://example.org', '不是 http 或 https 网址'],
    ['https://example.org ', '有空格'],
  ])('refuses the address %s in a sentence', (address, said) => {
    expect(() => environment({ SITE_URL: address })).toThrow(said);
    expect(() => environment({ SITE_URL: address })).toThrow('SITE_URL=https://example.org');
  });

  it('does not repeat a password', () => {
    const address = 'https://user:secret@example.org';
    expect(() => environment({ SITE_URL: address })).toThrow('https://…@example.org');
    expect(() => environment({ SITE_URL: address })).not.toThrow('secret');
  });

  it.each([
    '..',
    '/a/../b/',
    '/./',
    '//',
    '//a/',
    '/a//b/',
    '/a?b',
    '/a#b',
    '/a b/',
    '/计划/',
    '/%2e%2e/',
  ])('refuses the base path %s in a sentence', (base) => {
    expect(() => environment({ BASE_PATH: base })).toThrow(`BASE_PATH 不能用：${base}。`);
  });
});
