import { array, assert, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsOf, inserted, withAttributes } from './markup.ts';

const page =
  '<!doctype html><html lang=zh-CN><head><title>a &lt; b</title></head>' +
  '<body><!-- <p id="no"> --><main id="top"><p class="a">甲<b>乙</b></p><img alt="" src="x.png"></main></body></html>';

describe('elementsOf', () => {
  it('gives every element in the order of the start tags, comments aside', () => {
    expect(elementsOf(page).map(({ name }) => name)).toEqual([
      'html',
      'head',
      'title',
      'body',
      'main',
      'p',
      'b',
      'img',
    ]);
  });

  it('says where each stands, and what stands between its tags, as written', () => {
    for (const { name, start, inner, source } of elementsOf(page)) {
      expect(page.slice(start)).toMatch(new RegExp(`^<${name}[ >]`, 'u'));
      expect(page[inner - 1]).toBe('>');
      if (source) expect(page.slice(inner).startsWith(`${source}</${name}>`)).toBe(true);
    }
    const source = (wanted: string) => elementsOf(page).find(({ name }) => name === wanted)?.source;
    expect(source('title')).toBe('a &lt; b');
    expect(source('p')).toBe('甲<b>乙</b>');
    expect(source('img')).toBe('');
  });

  it('reads attributes as a browser does: decoded, with or without quotes and value', () => {
    const [link] = elementsOf(`<a href='?a=1&amp;b=2' title="“甲”" data-x=1 hidden>`);
    expect(link?.attributes).toEqual({
      href: '?a=1&b=2',
      title: '“甲”',
      'data-x': '1',
      hidden: '',
    });
  });

  it('gives no source to what is never closed, nor to what another end tag closes', () => {
    const open = elementsOf('<ul><li>甲<li>乙</ul><div>丙').map(({ name, source }) => [
      name,
      source,
    ]);
    expect(open).toEqual([
      ['ul', '<li>甲<li>乙'],
      ['li', ''],
      ['li', ''],
      ['div', ''],
    ]);
  });

  it('gives an inner element of the same name its own source', () => {
    expect(elementsOf('<div>a<div>b</div>c</div>').map(({ source }) => source)).toEqual([
      'a<div>b</div>c',
      'b',
    ]);
  });

  it('takes markup in a script for text, and a stray end tag for nothing', () => {
    const script = '<script>if (a<b) "</p><p>"</script></section><p>甲</p>';
    expect(elementsOf(script).map(({ name, source }) => [name, source])).toEqual([
      ['script', 'if (a<b) "</p><p>"'],
      ['p', '甲'],
    ]);
  });
});

describe('withAttributes', () => {
  const links = (change: (value: string) => string) => (html: string) =>
    withAttributes(html, ({ attributes }, name) =>
      name === 'href' ? change(attributes['href'] ?? '') : undefined,
    );
  const upper = links((value) => value.toUpperCase());

  it.each([
    ['<a href="a">b</a>', '<a href="A">b</a>'],
    [`<a href='a'>b</a>`, `<a href='A'>b</a>`],
    ['<a  class="x"\n href = "a" id="y">', '<a  class="x"\n href = "A" id="y">'],
    ['<a title="href=a" href="b">', '<a title="href=a" href="B">'],
    ['<a data-href="a" href="b">', '<a data-href="a" href="B">'],
    ['<a href="a"></a>&lt;<a href="b">', '<a href="A"></a>&lt;<a href="B">'],
    ['甲<a href="a">乙</a>丙', '甲<a href="A">乙</a>丙'],
  ])('%j becomes %j', (html, expected) => expect(upper(html)).toBe(expected));

  it('changes the first of two that have one name, which is the one that counts', () => {
    expect(upper('<a href="a" href="b">')).toBe('<a href="A" href="b">');
  });

  it('leaves what has no quotes, no value, or nothing to change', () => {
    for (const html of [
      '<a href=a>',
      '<a href>',
      '<!-- <a href="a"> -->',
      '<script>"<a href=\'a\'>"</script>',
      page,
    ])
      expect(upper(html)).toBe(html);
  });

  it('writes what it is given, of any length, and empties where that is empty', () => {
    expect(links(() => '')('<a href="abc" id="x">')).toBe('<a href="" id="x">');
    expect(links(() => 'a much longer one &amp;')('<a href="b">c</a>')).toBe(
      '<a href="a much longer one &amp;">c</a>',
    );
  });

  it('tells of which element the attribute is', () => {
    const asked: string[] = [];
    withAttributes('<a id="x" href="y"><img src="z">', ({ name, attributes }, attribute) => {
      asked.push(`${name} ${attribute}=${attributes[attribute]}`);
      return undefined;
    });
    expect(asked).toEqual(['a id=x', 'a href=y', 'img src=z']);
  });

  it('leaves every other byte of any page as it is', () => {
    const piece = record({
      before: string({ maxLength: 4 }).map((text) => text.replace(/[<>&]/gu, '')),
      href: constantFrom('a', '#甲', '?q=1&amp;p=2', ''),
      quote: constantFrom('"', "'"),
    });
    assert(
      property(array(piece, { maxLength: 6 }), (pieces) => {
        const written = (value: (href: string) => string) =>
          pieces
            .map(
              ({ before, href, quote }) => `${before}<a href=${quote}${value(href)}${quote}>甲</a>`,
            )
            .join('');
        expect(links(() => 'new')(written((href) => href))).toBe(written(() => 'new'));
      }),
      { seed: 2031 },
    );
  });
});

describe('inserted', () => {
  it('puts text at a place, and nothing else', () => {
    expect(inserted('<p>乙</p>', 3, '甲')).toBe('<p>甲乙</p>');
    expect(inserted('ab', 0, 'x') + inserted('ab', 2, 'x')).toBe('xababx');
  });
});
