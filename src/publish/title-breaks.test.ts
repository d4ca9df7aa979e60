import { expect, it } from 'vitest';
import { edited, parseMarkup } from './markup.ts';
import { titleBreakEdits } from './title-breaks.ts';

const finished = (html: string) => edited(html, titleBreakEdits(parseMarkup(html)));

it('lets long titles break before words, and no other text', () => {
  expect(finished('<h3><a href="/">完善社会保障服务</a></h3><p>完善社会保障服务</p>')).toBe(
    '<h3><a href="/">完善<wbr>社会<wbr>保障<wbr>服务</a></h3><p>完善社会保障服务</p>',
  );
  expect(finished('<figcaption><span>2025年的目标是1700亿元</span></figcaption>')).toBe(
    '<figcaption><span>2025年的<wbr>目标是<wbr>1700亿元</span></figcaption>',
  );
  expect(finished('<a class="py-1 break-keep">完善社会保障服务</a>')).toBe(
    '<a class="py-1 break-keep">完善<wbr>社会<wbr>保障<wbr>服务</a>',
  );
});
