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
    ['2万张、2亿元', '两万张、两亿元'],
    ['新增1,200个、１２００个', '新增一千二百个、一千二百个'],
    ['30—50张，2～3家', '三十至五十张，两至三家'],
    ['5％—5.5％，5—6％', '百分之五至百分之五点五，百分之五至百分之六'],
    ['2023—2025年', '二零二三至二零二五年'],
    ['热线95598-1', '热线九万五千五百九十八-一'],
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
