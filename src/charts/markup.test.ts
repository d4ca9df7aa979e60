import { assert, constantFrom, property, string } from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { escapeXml, roleClasses, svgText } from './markup.ts';

describe('svgText', () => {
  it('writes nodes as SVG, those without content closed at once', () => {
    expect(
      svgText(
        [
          { name: 'circle', role: 'dot', attributes: { cx: 7, cy: '4.5', r: 5 } },
          {
            name: 'text',
            role: 'text',
            attributes: { x: 0 },
            children: [
              '电梯 ',
              { name: 'tspan', role: 'value', attributes: {}, children: ['20台'] },
            ],
          },
        ],
        roleClasses,
      ),
    ).toBe(
      '<circle class="chart-dot" cx="7" cy="4.5" r="5"/>' +
        '<text x="0">电梯 <tspan class="chart-value">20台</tspan></text>',
    );
  });

  it('gives a role the attributes that the caller has for it; a node’s own come last', () => {
    const fill = () => ({ fill: 'red', stroke: 'none' });
    expect(svgText([{ name: 'rect', role: 'dot', attributes: { fill: 'blue' } }], fill)).toBe(
      '<rect fill="blue" stroke="none"/>',
    );
    expect(svgText([{ name: 'g', attributes: {} }], fill)).toBe('<g/>');
  });

  it('lets no text become markup, and gives it back to who reads the file', () => {
    const text = string({ unit: constantFrom('<', '>', '&', '"', "'", 'a', '字', ';', '/') });
    assert(
      property(text, text, (content, name) => {
        const written = svgText(
          [{ name: 'text', attributes: { 'data-name': name }, children: [`字${content}`] }],
          roleClasses,
        );
        const { document } = parseHTML(`<svg>${written}</svg>`);
        const [read, ...others] = document.querySelectorAll('svg *');
        expect(others).toEqual([]);
        expect(read?.textContent).toBe(`字${content}`);
        expect(read?.getAttribute('data-name')).toBe(name);
      }),
      { seed: 2031 },
    );
  });
});

describe('roleClasses', () => {
  it('names every role but plain text and frames, of which there are many', () => {
    expect(roleClasses('text')).toEqual({});
    for (const role of ['value', 'soft', 'dot', 'step', 'own'] as const)
      expect(roleClasses(role)).toEqual({ class: `chart-${role}` });
  });
});

describe('escapeXml', () => {
  it('is plain text where nothing has to be escaped', () => expect(escapeXml('电梯')).toBe('电梯'));
  it('escapes what would begin or end markup', () =>
    expect(escapeXml('<a href="&">')).toBe('&lt;a href=&quot;&amp;&quot;&gt;'));
});
