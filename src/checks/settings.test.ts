import { describe, expect, it } from 'vitest';
import { filesWith, fixtureDay, fixtureFiles, replacing } from '../../tests/fixture/fixture.ts';
import { parseContent } from '../content/parse.ts';
import { loadContent } from '../loader/load.ts';
import type { Finding } from '../model/finding.ts';
import { contactAddress, contactName, type Settings } from '../model/settings.ts';
import { checkMainIssuer, checkNames, checkSettings } from './settings.ts';

const findings = (words: string, by: string, today = fixtureDay) =>
  loadContent(filesWith({ 'site.yaml': replacing(words, by) }), today).findings;

describe('the settings', () => {
  it('let the security contact run to its day, and not on it', () => {
    const on = (today: string) => findings('official: false', 'official: false', today);
    expect(on('2032-06-29')).toEqual([]);
    expect(on('2032-06-30')).toMatchObject([
      { file: 'content/site.yaml', field: 'security.expires', line: 9, severity: 'error' },
    ]);
  });

  it('name whose an official site is', () => {
    expect(findings('official: false', 'official: true')).toMatchObject([
      { field: 'publisher', found: '没有填写', expected: 'official 是 true 时写明主办单位' },
    ]);
    expect(findings('official: false', 'official: true\npublisher: 某区政府办公室')).toEqual([]);
  });

  it.each(['https://example.org/contact', 'record@example.org', 'tel:+86-21-00000000'])(
    'take %s for a contact',
    (contact) => {
      expect(findings('mailto:record@example.org', contact)).toEqual([]);
    },
  );

  it.each([
    'javascript:alert(1)',
    '"java\\tscript:alert(1)"',
    'http://example.org',
    'data:x',
    '电话',
  ])('refuse %s for a contact', (contact) => {
    expect(findings('mailto:record@example.org', contact)).toMatchObject([{ field: 'contact' }]);
  });
});

describe('a contact', () => {
  it('is an address to machines and its plain form to readers', () => {
    for (const [contact, address, name] of [
      ['a@example.org', 'mailto:a@example.org', 'a@example.org'],
      ['mailto:a@example.org', 'mailto:a@example.org', 'a@example.org'],
      ['tel:+86', 'tel:+86', '+86'],
      ['https://example.org/', 'https://example.org/', 'https://example.org/'],
    ] as const)
      expect([contactAddress(contact), contactName(contact)]).toEqual([address, name]);
  });
});

describe('a site that is not official', () => {
  const unofficial = 'official: false\n';
  it.each([
    ['publisher: 云汀县人民政府', 'publisher'],
    ['publisher: 云汀县政府办公室', 'publisher'],
    ['siteCode: "3101060001"', 'siteCode'],
  ])('has no %s', (line, field) => {
    expect(findings(unofficial, `${unofficial}${line}\n`)).toMatchObject([{ field }]);
    const owned = line.startsWith('publisher') ? line : `${line}\npublisher: 云汀县人民政府`;
    expect(findings(unofficial, `official: true\n${owned}\n`)).toEqual([]);
  });

  it.each(['云汀县政府官方网站', '云汀县政府官网'])('is not called %s', (name) => {
    expect(findings('name: 云汀县政府重点工作公开记录', `name: ${name}`)).toMatchObject([
      { field: 'name', found: `“${name}”，而 official 是 false` },
    ]);
  });

  it('may have a publisher, and be called unofficial', () => {
    expect(findings(unofficial, `${unofficial}publisher: 某某研究会\n`)).toEqual([]);
    expect(findings('name: 云汀县', 'name: （非官方）云汀县')).toEqual([]);
  });
});

it('the security contact is looked at again within a year', () => {
  expect(findings('"2032-06-30"', '"2033-06-15"')).toEqual([]);
  expect(findings('"2032-06-30"', '"2033-06-16"')).toMatchObject([
    { field: 'security.expires', found: '“2033-06-16”，还有一年以上' },
  ]);
});

describe('the main issuer', () => {
  const named = (issuer: string) =>
    findings('official: false\n', `official: false\nmainIssuer: ${issuer}\n`);

  it('is that of a plan, and else named before what follows from it', () => {
    expect(named('云汀县人民政府')).toEqual([]);
    expect(named('云汀县政府')[0]).toMatchObject({
      file: 'content/site.yaml',
      field: 'mainIssuer',
      expected: '“云汀县人民政府”',
    });
    expect(named('云汀县政府')).toHaveLength(1);
  });
});

it.each(['待办理', 'ICP备05012345号', '沪ICP备号'])('“%s” is no record number', (icp) => {
  expect(findings('official: false\n', `official: false\nicp: ${icp}\n`)).toMatchObject([
    { field: 'icp' },
  ]);
  expect(findings('official: false\n', 'official: false\nicp: 沪ICP备05012345号-1\n')).toEqual([]);
});

it('what reaches nobody is refused in Chinese', () => {
  for (const contact of ['021-00000000', 'a@b', 'tel:abc'])
    expect(findings('mailto:record@example.org', contact)[0]?.expected).toBe(
      'https: 网址、邮箱（可加 mailto:）或 tel: 电话',
    );
});

it('a site is named after a government whose plan it has', () => {
  const named = (name: string) => findings('name: 云汀县政府重点工作公开记录', `name: ${name}`);
  expect(named('云山县政府重点工作公开记录')).toMatchObject([
    { field: 'name', expected: '云汀县人民政府的，不是云山县的' },
  ]);
  expect(named('云汀县人民政府重点工作')).toEqual([]);
  expect(named('重点工作公开记录')).toEqual([]);
  expect(
    findings('official: false\n', 'official: true\npublisher: 某市云山区人民政府\n'),
  ).toMatchObject([{ field: 'publisher' }]);
});

describe('what an operator is told', () => {
  const { settings } = parseContent(fixtureFiles);
  const set = (fields: Partial<Settings>) => ({
    ...settings!,
    record: { ...settings!.record, ...fields },
  });
  const told = (all: readonly Finding[]) =>
    all.map(({ field, found, expected, remedy }) => `${field}：${found}；${expected}；${remedy}`);
  const issuers = ['云汀县人民政府', '某市云山区人民政府'];

  it('of the main issuer', () => {
    const main = (mainIssuer: string | undefined, of = issuers) =>
      told(checkMainIssuer(set({ mainIssuer }), of));
    expect(main(undefined)).toEqual([]);
    for (const one of issuers) expect(main(one)).toEqual([]);
    expect(main('云汀县政府')).toEqual([
      'mainIssuer：“云汀县政府”；“云汀县人民政府”、“某市云山区人民政府”；照计划的落款写全称，一字不差；不填就是计划最多的那个机关。',
    ]);
    // Whose plan it is may not be known yet.
    expect(main('云汀县政府', [''])).toEqual([]);
  });

  it('of the names of governments', () => {
    const named = (fields: Partial<Settings>, of = issuers) => told(checkNames(set(fields), of));
    expect(named({ name: '重点工作', publisher: '某某研究会' })).toEqual([]);
    expect(named({ name: '云山区政府的工作', publisher: '云汀县政府' })).toEqual([]);
    const remedy = '照计划的落款改正是哪里的政府。';
    const whose = '云汀县人民政府、某市云山区人民政府的';
    expect(named({ name: '云海县政府的工作', publisher: '云海县人民政府' })).toEqual([
      `name：“云海县政府的工作”；${whose}，不是云海县的；${remedy}`,
      `publisher：“云海县人民政府”；${whose}，不是云海县的；${remedy}`,
    ]);
    expect(named({ name: '云海县政府的工作' }, [])).toEqual([]);
    expect(named({ name: '云海县政府的工作' }, [''])).toEqual([]);
  });

  it('of a site that says it is official, and is not', () => {
    const remedy = '由有权发布的政府部门发布的，official 写 true；不是的，改正或删去这一项。';
    const claims = {
      name: '云汀县门户网站',
      publisher: '云汀县管委会办公室',
      siteCode: '3101060001',
    };
    const said = (fields: Partial<Settings>) => told(checkSettings(set(fields), fixtureDay));
    expect(said({ official: false, ...claims, publisher: '云汀新区管理委员会' })).toEqual([
      `name：“云汀县门户网站”，而 official 是 false；不自称官方的名称；${remedy}`,
      `publisher：“云汀新区管理委员会”，而 official 是 false；政府部门以外的主办者；${remedy}`,
      `siteCode：“3101060001”，而 official 是 false；不填：网站标识码只有政府网站有；${remedy}`,
    ]);
    expect(said({ official: true, ...claims })).toEqual([]);
    for (const publisher of ['区政府办公厅', '云汀新区管委员会', '县政府'])
      expect(said({ official: false, publisher })).toHaveLength(1);
    for (const publisher of ['某地研究会', '政府工作读者会'])
      expect(said({ official: false, publisher })).toEqual([]);
    expect(said({ official: false, security: undefined })).toEqual([]);
  });

  it('of the security contact', () => {
    const until = (expires: string) =>
      told(
        checkSettings(set({ security: { ...settings!.record.security!, expires } }), fixtureDay),
      );
    expect(until('2033-06-16')).toEqual([
      'security.expires：“2033-06-16”，还有一年以上；不晚于 2033-06-15；写一年以内的一天：到时候核对联系方式还有没有人看，再往后改。',
    ]);
    expect(until('2032-06-15')).toEqual([
      'security.expires：“2032-06-15”，已经到期；今天（2032-06-15）以后的一天，一年以内；核对联系方式还有没有人看，再把日期往后改；没有人看了就删去 security。',
    ]);
  });
});
