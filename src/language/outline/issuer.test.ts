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
});
