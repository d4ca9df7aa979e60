import { describe, expect, it } from 'vitest';
import { plan } from '../../../tests/fixture/fixture.ts';
import { spokenQuantity } from '../../language/aloud.ts';
import { parseQuantity } from '../../language/quantity.ts';
import { spokenText } from './spoken-text.ts';

describe('spokenText', () => {
  it.each([
    ['加强12345市民服务热线', '加强幺二三四五市民服务热线'],
    ['达到5.5‰。', '达到千分之五点五。'],
    ['增长5％，', '增长百分之五，'],
    ['3500套（间）', '三千五百套（间）'],
    ['引进2家、2个，绿道2公里', '引进两家、两个，绿道两公里'],
    ['行动方案7.0版', '行动方案七点零版'],
    ['2024年1月2日', '二零二四年一月二日'],
    ['16万张，9.1亿美元', '十六万张，九点一亿美元'],
    ['没有数字', '没有数字'],
  ])('%s', (text, said) => expect(spokenText(text, ['12345'])).toBe(said));

  it('says the numbers of all targets as people say them', () => {
    for (const { id, quote, raw } of plan.targets) {
      const quantity = parseQuantity(raw);
      if (!quantity) throw new Error(`${id}: ${raw} is no quantity`);
      expect(spokenText(quote, []), id).toContain(spokenQuantity(quantity));
      expect(spokenText(quote, []), id).not.toMatch(/\d/u);
    }
  });
});
