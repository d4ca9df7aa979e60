import { describe, expect, it } from 'vitest';
import { readPage } from './page-reading.ts';

describe('readPage', () => {
  it('reads text as a browser gives it: decoded, without comments, over all that is inside', () => {
    const page = readPage(
      '<p data-verbatim="body">甲&amp;<mark>乙<i>&#x4E19;</i></mark><!-- 丁 --></p>戊',
    );
    expect(page.verbatim.get('body')).toBe('甲&乙丙');
  });

  it('reads the first of two elements that claim to be one official text, and those inside another', () => {
    const page = readPage(
      '<div data-verbatim="task"><h1 data-verbatim="title">甲</h1>乙</div><p data-verbatim="title">丙</p>',
    );
    expect(Object.fromEntries(page.verbatim)).toEqual({ task: '甲乙', title: '甲' });
  });

  it('takes for quotations what stands in one, and the links of lists of deliverables', () => {
    const page = readPage(
      '<a>甲</a><blockquote>乙<cite>丙</cite></blockquote><ul class="plain deliverables"><li><a>丁</a></ul><a>戊</a><div class="no-deliverables"><a>己</a></div>',
    );
    expect(page.quotations).toEqual(['乙丙', '丁']);
  });

  it('reads each address once, and both ways to name a place', () => {
    const page = readPage('<a id="a" href="/x/">1</a><a name="b" href="/x/">2</a><meta name="c">');
    expect([page.addresses, [...page.ids]]).toEqual([['/x/'], ['a', 'b']]);
  });
});
