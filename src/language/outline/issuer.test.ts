import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { issuerOf } from './issuer.ts';

const blocks = (...lines: string[]): Block[] =>
  lines.map((text, at) => ({ text, kind: 'paragraph', place: { line: at + 1 } }));
const none = blocks();

describe('issuerOf', () => {
  it('is the body that signs, above its date or before it', () => {
    expect(issuerOf(blocks('工作要点', '云溪市人民政府', '2031年3月5日'), none, none)).toBe(
      '云溪市人民政府',
    );
    expect(issuerOf(none, blocks('云溪市人民政府2031年3月5日'), none)).toBe('云溪市人民政府');
    expect(issuerOf(blocks('云溪市人民政府', '工作要点', '2031年3月5日'), none, none)).toBeNull();
  });

  it('is rather who signs than whose letterhead it is, the notice rather than the plan', () => {
    expect(
      issuerOf(
        blocks('中共云溪市委办公室文件', '云溪市人民政府', '2031年3月5日'),
        blocks('云溪市财政局', '2031年3月1日'),
        none,
      ),
    ).toBe('云溪市人民政府');
  });

  it('is that of a letterhead, though it stands on two lines', () => {
    expect(issuerOf(blocks('云溪市人民政府文件', '工作要点'), none, none)).toBe('云溪市人民政府');
    expect(issuerOf(blocks('云溪市人民政府', '文件', '工作要点'), none, none)).toBe(
      '云溪市人民政府',
    );
  });

  it('is who titles it, an officer who reports, or a speaker who says for whom', () => {
    expect(issuerOf(blocks('云溪市人民政府关于', '印发工作要点的通知'), none, none)).toBe(
      '云溪市人民政府',
    );
    expect(issuerOf(blocks('政府工作报告', '云溪市人民政府代市长李某'), none, none)).toBe(
      '云溪市人民政府',
    );
    expect(
      issuerOf(blocks('政府工作报告'), none, blocks('现在，我代表云溪市人民政府报告工作。')),
    ).toBe('云溪市人民政府');
    expect(issuerOf(none, none, blocks('我代表市人民政府报告工作。'))).toBeNull();
  });

  it('is nobody where the document does not say', () => {
    expect(issuerOf(blocks('2031年工作要点'), none, blocks('坚持稳中求进。'))).toBeNull();
  });

  const titled = (...lines: string[]) => issuerOf(blocks(...lines), none, none);
  const spoken = (text: string) => issuerOf(none, none, blocks(text));

  it.each([
    ['云溪政府文件', '云溪政府'],
    ['国务院关于做好工作的通知', '国务院'],
    ['国务院办公厅关于做好工作的通知', '国务院办公厅'],
    ['云溪市人民政府办公室关于做好工作的通知', '云溪市人民政府办公室'],
    ['云溪市人民政府办公厅文件', '云溪市人民政府办公厅'],
    ['云溪人民政府市长李某', '云溪人民政府'],
    ['云溪自治县人民政府自治县长李某', '云溪自治县人民政府'],
    ['云溪盟人民政府盟长李某', '云溪盟人民政府'],
  ])('is named by one line: %s', (line, body) => expect(titled(line)).toBe(body));

  it('is named in the first lines alone, and by no line that closes the document', () => {
    const line = '云溪市人民政府关于工作的通知';
    expect(titled('1', '2', '3', '4', line)).toBe('云溪市人民政府');
    expect(titled('1', '2', '3', '4', '5', line)).toBeNull();
    expect(issuerOf(blocks('工作要点'), blocks(line), none)).toBeNull();
    expect(titled('附件', line)).toBe('云溪市人民政府');
    const letterhead = '云溪市人民政府文件';
    expect(titled('甲', '乙', '丙', '丁', letterhead)).toBe('云溪市人民政府');
  });

  it('is nobody where words stand before the name, or it has no place', () => {
    expect(titled(`${'云'.repeat(31)}人民政府文件`)).toBeNull();
    expect(titled('报送：云溪市人民政府关于工作的请示')).toBeNull();
    expect(titled('自治县人民政府县长李某')).toBeNull();
    expect(spoken('我代表省人民政府报告，请云溪市人民政府审议')).toBeNull();
    expect(spoken('我代表省人民政府报告云溪市人民政府的工作')).toBeNull();
    expect(spoken('我代表自治区人民政府报告云溪市人民政府的工作')).toBeNull();
    expect(spoken('我代表云溪县人民政府报告')).toBe('云溪县人民政府');
  });
});
