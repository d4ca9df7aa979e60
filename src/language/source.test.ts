import { describe, expect, it } from 'vitest';
import { textOf } from '../../tests/fixture/fixture.ts';
import { decodeSource, proposeRepairs, readSource } from './source.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('decodeSource', () => {
  it('refuses an empty file, a BOM, and bytes that are not UTF-8, naming the line', () => {
    expect(decodeSource(bytes(''))).toEqual({ problem: '文件是空的', line: 1 });
    expect(decodeSource(bytes(' \n \n'))).toEqual({ problem: '文件只有空白', line: 1 });
    expect(decodeSource(bytes('\uFEFF一、'))).toEqual({ problem: '文件以 BOM 开头', line: 1 });
    const broken = new Uint8Array([...bytes('好\n好\n'), 0xb9, 0xfa, 0x0a]);
    expect(decodeSource(broken)).toEqual({ problem: '不是有效的 UTF-8', line: 3 });
  });
});

describe('readSource', () => {
  it('joins nothing itself, but takes out typed spaces, page marks and blank lines, and counts them', () => {
    const { lines, treatment } = readSource('\n- 1 - \n 安装 64 块\n\n', []);
    expect(lines).toEqual([{ line: 3, text: '安装64块' }]);
    expect(treatment).toMatchObject({
      lines: 5,
      blankLines: 3,
      typedSpaces: 3,
      pageMarks: [{ line: 2, text: '- 1 -' }],
    });
  });

  it('counts lines as an editor does, whatever ends a line or a page', () => {
    expect(readSource('一\r\n\f二\n— 12 —\n三', []).lines).toEqual([
      { line: 1, text: '一' },
      { line: 2, text: '二' },
      { line: 4, text: '三' },
    ]);
    expect(proposeRepairs('一\f\r\n静安〃爵士')[0]?.line).toBe(2);
  });

  it('applies a declared repair on its line only', () => {
    const repair = { find: '〃', replace: '·', line: 1, reason: '' };
    expect(readSource('静安〃爵士\n静安〃爵士', [repair]).lines.map(({ text }) => text)).toEqual([
      '静安·爵士',
      '静安〃爵士',
    ]);
  });

  it('reports a repair that does not apply, and a space that may belong to the text', () => {
    const repair = { find: '〃', replace: '·', line: 1, reason: '' };
    expect(readSource('静安', [repair]).problems).toMatchObject([
      { line: 1, expected: '含有“〃”' },
    ]);
    expect(readSource('Blue Ocean', []).problems).toMatchObject([{ line: 1, found: 'e O' }]);
    expect(readSource('静安', [{ ...repair, line: 9 }]).problems).toMatchObject([
      { found: '全文只有 1 行' },
    ]);
  });

  it('finds the faults that extraction is known to make', () => {
    const text = textOf('plans/2031/source.txt');
    expect(proposeRepairs(text).map(({ line, find, replace }) => [line, find, replace])).toEqual([
      [7, '„2031‟', '〔2031〕'],
      [45, '〃', '·'],
    ]);
  });
});
