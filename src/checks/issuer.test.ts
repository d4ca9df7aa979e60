import { describe, expect, it } from 'vitest';
import { fixtureFiles } from '../../tests/fixture/fixture.ts';
import { parseContent } from '../content/parse.ts';
import type { PlanRecord } from '../model/schema.ts';
import { checkIssuer } from './issuer.ts';

const [plan] = parseContent(fixtureFiles).plans;
const said = (signature: string, issuer: PlanRecord['issuer']) =>
  checkIssuer({
    ...plan!,
    record: { ...plan!.record, issuer },
    parts: [{ kind: 'text', role: 'signature', text: signature }],
  }).map(({ field, found, expected, remedy }) => {
    expect(remedy).toBe('照落款改正；没有平常的称呼，删去这一项。');
    return `${field} ${found}；${expected}`;
  });

describe('who issued a plan', () => {
  it.each([
    ['上海市静安区人民政府', '静安区政府', '上海市静安区'],
    ['上海市静安区人民政府', '上海静安区政府', '静安区'],
    ['静安区人民政府', '静安区政府', '上海市静安区'],
    ['静安区人民政府', '静安政府', '静安区'],
    ['上海市浦东新区人民政府', '浦东新区政府', '上海市浦东新区'],
    ['云汀县人民政府', '云汀县政府', '云汀县'],
    ['深圳市人民政府', '深圳市政府', '深圳市'],
    ['广西壮族自治区人民政府', '广西壮族自治区政府', '广西壮族自治区'],
    ['某经济开发区管理委员会', '某经济开发区管委会', '某经济开发区'],
  ])('%s is %s of %s', (signature, shortName, place) =>
    expect(said(signature, { shortName, place })).toEqual([]),
  );

  const signature = '上海市静安区人民政府';
  const expected = `与落款“${signature}”是同一个地方`;
  it.each(['黄浦区政府', '上海市政府', '区政府', '静海区政府'])('is not %s', (shortName) =>
    expect(said(signature, { shortName })).toEqual([`issuer.shortName ${shortName}；${expected}`]),
  );
  it.each(['上海市黄浦区', '北京市静安区', '上海市', '静安'])('is not of %s', (place) =>
    expect(said(signature, { place })).toEqual([`issuer.place ${place}；${expected}`]),
  );

  it('has no other names than an editor gives it', () => {
    expect(said(signature, undefined)).toEqual([]);
    expect(said(signature, {})).toEqual([]);
    // A signature that names no place is held against nothing.
    expect(said('办公室', { shortName: '某政府', place: '某地' })).toEqual([]);
  });
});

it('an issuer is called as it signed', () => {
  expect(
    checkIssuer({
      ...plan!,
      record: { ...plan!.record, issuer: { name: '云山县人民政府', place: '云汀县' } },
      parts: [{ kind: 'text', role: 'signature', text: '云汀县人民政府' }],
    }),
  ).toMatchObject([
    { field: 'issuer.name', found: '云山县人民政府', expected: '落款“云汀县人民政府”' },
  ]);
});
