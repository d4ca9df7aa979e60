import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from './environment.ts';

describe('environment', () => {
  it('takes an empty variable for one that is not set', () => {
    const unset = {
      siteUrl: undefined,
      origin: 'http://localhost:4321',
      base: '/',
      out: path.resolve('dist'),
    };
    expect(environment({})).toEqual(unset);
    expect(environment({ SITE_URL: '', BASE_PATH: '', OUT_DIR: '' })).toEqual(unset);
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
  });

  it('says in a sentence that an address is none', () => {
    expect(() => environment({ SITE_URL: 'example' })).toThrow('SITE_URL 不是网址：example');
  });
});
