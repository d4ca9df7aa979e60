import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { content } from '../../tests/fixture/fixture.ts';
import {
  contactAddress,
  contactName,
  settingsSchema,
  signature,
  unofficialNotice,
} from './settings.ts';

const least = { name: '记录', official: false };
const refusal = (value: unknown) => settingsSchema.safeParse(value).error?.issues[0];

describe('settings', () => {
  it('need a name, and whether the site is official, and nothing else', () => {
    expect(settingsSchema.parse(least)).toEqual(least);
    expect(refusal({ official: false })?.path).toEqual(['name']);
    expect(content.findings).toEqual([]);
  });

  it('are of a site that says that it speaks for no government, unless it does', () => {
    expect(unofficialNotice).toMatch(/^非官方.*不代表任何政府部门.*以原文为准$/u);
  });

  it('never take a site for official that does not say so', () => {
    for (const official of [undefined, '是', 'true', 1, null])
      expect(refusal({ name: '记录', official })?.path, String(official)).toEqual(['official']);
  });

  it.each<[string, object]>([
    ['a name of one character', { name: '记' }],
    ['a site code of ten digits', { siteCode: '3101060001' }],
    ['a site code of eight digits', { siteCode: '31010600' }],
    ['a site code of a ministry', { siteCode: 'bm12345678' }],
    [
      'all that a publisher may state',
      { publisher: '某区政府办公室', icp: '沪ICP备00000000号', contact: 'a@example.org' },
    ],
    ['a registration of ten digits', { icp: '京ICP备1234567890号-12' }],
    ['a registration of six digits', { icp: '沪ICP备123456号' }],
    ['a short name that fits under an icon', { shortName: '静安重点工作' }],
    ['an issuer to lead with', { mainIssuer: '云汀县人民政府' }],
    ['a contact by phone', { contact: 'tel:021-00000000' }],
    ['a repository', { repository: 'https://example.org/record' }],
    ['a site to take along', { offline: true }],
    [
      'a contact on the web',
      { security: { contact: 'https://example.org/security', expires: '2032-06-30' } },
    ],
    ['a contact by mail', { security: { contact: 'mailto:a@example.org', expires: '2032-06-30' } }],
  ])('take %s', (_name, change) => {
    expect(settingsSchema.parse({ ...least, ...change })).toEqual({ ...least, ...change });
  });

  it.each<[string, object, (string | number)[], string]>([
    ['a site code of letters', { siteCode: 'abc' }, ['siteCode'], '10 位数字，或 bm 加 8 位数字'],
    ['a site code within other words', { siteCode: '号3101060001号' }, ['siteCode'], '10 位数字'],
    ['a site code of seven digits', { siteCode: '3101060' }, ['siteCode'], '10 位数字'],
    ['a site code of eleven digits', { siteCode: '31010600011' }, ['siteCode'], '10 位数字'],
    ['an empty name', { name: '' }, ['name'], '不能为空；没有就删去这一行'],
    ['an empty publisher', { publisher: '' }, ['publisher'], '不能为空；没有就删去这一行'],
    [
      'code that is not on the web',
      { repository: 'http://example.org' },
      ['repository'],
      '写完整的 https 网址',
    ],
    [
      'code whose address only ends so',
      { repository: 'xhttps://example.org' },
      ['repository'],
      '写完整的 https 网址',
    ],
    [
      'a contact that runs something',
      { security: { contact: 'javascript:alert(1)', expires: '2032-06-30' } },
      ['security', 'contact'],
      '写 https 网址或 mailto: 邮箱',
    ],
    [
      'a contact that never ends',
      { security: { contact: 'mailto:a@example.org', expires: '永远' } },
      ['security', 'expires'],
      '日期写作 2027-01-01',
    ],
    [
      'a contact without an end',
      { security: { contact: 'mailto:a@example.org' } },
      ['security', 'expires'],
      '日期写作 2027-01-01',
    ],
    [
      'a contact with more than that',
      { security: { contact: 'mailto:a@example.org', expires: '2032-06-30', key: 'x' } },
      ['security'],
      'key',
    ],
    ['a setting that nobody knows', { colour: 'red' }, [], 'colour'],
    [
      'a contact whose address only ends so',
      { security: { contact: 'xhttps://example.org', expires: '2032-06-30' } },
      ['security', 'contact'],
      '写 https 网址或 mailto: 邮箱',
    ],
    [
      'a contact whose address only begins so',
      { security: { contact: 'httpsx://example.org', expires: '2032-06-30' } },
      ['security', 'contact'],
      '写 https 网址或 mailto: 邮箱',
    ],
    [
      'code whose address only begins so',
      { repository: 'httpsx://example.org' },
      ['repository'],
      '写完整的 https 网址',
    ],
    ['a short name that does not', { shortName: '静安的重点工作' }, ['shortName'], '最多6个字'],
    ['a registration of five digits', { icp: '沪ICP备12345号' }, ['icp'], '备案号'],
    ['a registration of eleven digits', { icp: '沪ICP备12345678901号' }, ['icp'], '备案号'],
    ['a registration of no province', { icp: '申ICP备123456号' }, ['icp'], '备案号'],
    ['a registration with more before it', { icp: '号沪ICP备123456号' }, ['icp'], '备案号'],
    ['a registration with more behind it', { icp: '沪ICP备123456号-' }, ['icp'], '备案号'],
    [
      'a contact that is none',
      { contact: '请来电话' },
      ['contact'],
      'https: 网址、邮箱（可加 mailto:）或 tel: 电话',
    ],
    ['offline in words', { offline: '是' }, ['offline'], 'boolean'],
  ])('refuse %s, and say where', (_name, change, path, message) => {
    const found = refusal({ ...least, ...change });
    expect(found?.path).toEqual(path);
    expect(found?.message).toContain(message);
  });

  it('are described field by field, for the findings to quote', () => {
    const { properties = {} } = z.toJSONSchema(settingsSchema);
    type Described = { description?: string; properties?: Record<string, Described> };
    const described = (fields: object): Described[] =>
      Object.values(fields).flatMap((field: Described) => [
        field,
        ...described(field.properties ?? {}),
      ]);
    const all = described(properties);
    expect(all.length).toBeGreaterThan(Object.keys(settingsSchema.shape).length);
    for (const { description } of all) expect(description).toMatch(/[^。]。$/u);
  });
});

describe('a site that says it is official', () => {
  it('says whose it is', () => {
    const official = { name: '记录', official: true };
    expect(refusal(official)).toMatchObject({
      path: ['publisher'],
      message: 'official 是 true 时写明主办单位',
    });
    expect(refusal({ ...official, publisher: '某区政府办公室' })).toBeUndefined();
  });

  it('signs with its name, and any other says that it is not', () => {
    expect(signature({ name: '记录', official: true })).toBe('记录');
    expect(signature({ name: '记录', official: false })).toBe('记录（非官方整理）');
  });
});

describe('a contact', () => {
  it.each([
    ['a@example.org', 'mailto:a@example.org', 'a@example.org'],
    ['mailto:a@example.org', 'mailto:a@example.org', 'a@example.org'],
    ['tel:021-00000000', 'tel:021-00000000', '021-00000000'],
    [
      'https://example.org/mailto:a',
      'https://example.org/mailto:a',
      'https://example.org/mailto:a',
    ],
  ])('%s leads to %s and is shown as %s', (contact, address, name) => {
    expect(contactAddress(contact)).toBe(address);
    expect(contactName(contact)).toBe(name);
  });
});
