import { describe, expect, it } from 'vitest';
import { lineBreakEdits } from './line-breaks.ts';
import { edited, elementsOf } from './markup.ts';

const broken = (html: string) => edited(html, lineBreakEdits(html, elementsOf(html)));

describe('lineBreakEdits', () => {
  it('parts what a browser shows apart', () => {
    expect(broken('<ul><li><a>17</a></li><li>19</li></ul><p>甲</p><p>乙</p>')).toBe(
      '<ul>\n<li><a>17</a></li>\n<li>19</li></ul>\n<p>甲</p>\n<p>乙</p>',
    );
    expect(broken('<tr><th>2023</th><td>5</td></tr>')).toBe('<tr>\n<th>2023</th>\n<td>5</td></tr>');
  });

  it('adds nothing within a line, nor where there is a break', () => {
    for (const html of ['<p>甲<b>2</b>乙</p>', '<div>\n<p>甲</p> <p>乙</p></div>'])
      expect(broken(html)).toBe(html);
  });

  it.each([
    '<div data-verbatim="body"><p>甲</p><p>乙</p></div>',
    '<blockquote><p>甲</p><p>乙</p></blockquote>',
    '<pre><div>甲</div><div>乙</div></pre>',
  ])('leaves what is to the character what it is: %s', (html) => {
    expect(broken(`<p>前</p>${html}<p>后</p>`)).toBe(`<p>前</p>\n${html}\n<p>后</p>`);
  });
});
