import { describe, expect, it } from 'vitest';
import { checkContent } from '../../checks/content.ts';
import { readContent } from '../../content/read.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { parseNumberQuery, targetsFor } from './number-query.ts';
import { searchedTargets } from '../index/records.ts';

const { plans } = checkContent(readContent('content'));
const targets = searchedTargets(plans, addressesUnder('/', 'https://example.org'));
const raws = (query: string) => targetsFor(parseNumberQuery(query)!, targets).map(({ raw }) => raw);

describe('number queries', () => {
  it.each([
    ['≥1000 张', ['1000张', '16万张']],
    ['>= 1000张', ['1000张', '16万张']],
    ['1,000张以上', ['1000张', '16万张']],
    ['大于100 家', ['150家', '170家以上', '超400家', '达650家']],
    ['大于等于16万张', ['16万张']],
    ['单位:户', ['300户', '400户', '500户', '500户']],
    ['单位：‰', ['5.5‰']],
    ['小于10％', ['5％', '5％']],
    ['=92幢', ['达到92幢']],
    ['>1亿', ['600亿元', '1700亿元', '9.1亿美元']],
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
