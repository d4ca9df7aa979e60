import { describe, expect, it } from 'vitest';
import { plan } from '../../../tests/fixture/fixture.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { parseNumberQuery, targetsFor } from './number-query.ts';
import { searchedTargets } from '../index/records.ts';

const targets = searchedTargets([plan], addressesUnder('/', 'https://example.org'));
const raws = (query: string) => targetsFor(parseNumberQuery(query)!, targets).map(({ raw }) => raw);

describe('number queries', () => {
  it.each([
    ['≥15 家', ['15家', '超40家', '达320家']],
    ['>= 15家', ['15家', '超40家', '达320家']],
    ['15家以上', ['15家', '超40家', '达320家']],
    ['大于15 家', ['超40家', '达320家']],
    ['3,000人次以上', ['3000人次以上', '1.6万人次']],
    ['大于等于1.6万人次', ['1.6万人次']],
    ['至多40张', ['40张']],
    ['单位:张', ['40张', '200张']],
    ['单位：‰', ['12.5‰']],
    ['小于10％', ['4％', '6％左右']],
    ['=20台', ['20台']],
    ['>1亿', ['80亿元', '1.2亿美元']],
  ])('%s', (query, expected) => {
    expect(raws(query)).toEqual(expected);
  });

  it('take 万 and 亿 for what they are, to the last digit', () => {
    expect(parseNumberQuery('≥1.1亿元')).toEqual({
      bound: { relation: 'ge', value: 110_000_000 },
      unit: '元',
    });
  });

  it('are told from other queries', () => {
    for (const query of ['电梯', '5%', '1700亿', '200台', '12345', '> 张', '']) {
      expect(parseNumberQuery(query), query).toBeUndefined();
    }
  });
});
