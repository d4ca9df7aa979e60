import { describe, expect, it } from 'vitest';
import { edited, parseMarkup, textOf } from './markup.ts';
import { unbrokenEdits } from './unbroken-numbers.ts';

const finished = (html: string) => edited(html, unbrokenEdits(parseMarkup(html)));

describe('unbrokenEdits', () => {
  it('sets a number and its unit in an element, and changes no character', () => {
    const html = '<p data-verbatim="body">筹措<a id="t05">3500套（间）</a>，A&amp;B受理500户。</p>';
    const after = finished(html);
    expect(after).toBe(
      '<p data-verbatim="body">筹措<a id="t05"><span class="u">3500套（间）</span></a>，A&amp;B受理<span class="u">500户</span>。</p>',
    );
    const text = (page: string) => {
      const { elements, texts } = parseMarkup(page);
      return textOf(elements[0]!, texts);
    };
    expect(text(after)).toBe(text(html));
  });

  it.each([
    '<head><title>2024年</title></head>',
    '<script type="application/ld+json">{"a":"30项"}</script>',
    '<style>p::after{content:"30项"}</style>',
    '<textarea>2024年</textarea>',
    '<select><option>30项</option></select>',
    '<svg><text>30项</text></svg>',
  ])('leaves alone what is not set in lines: %s', (html) => {
    expect(finished(html)).toBe(html);
    expect(finished(`${html}<p>30项</p>`)).toBe(`${html}<p><span class="u">30项</span></p>`);
  });
});
