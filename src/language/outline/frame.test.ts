import { expect, it } from 'vitest';
import type { Block } from './block.ts';
import { frameOf } from './frame.ts';

const block = (text: string, line: number): Block => ({
  text,
  kind: 'paragraph',
  place: { line },
});

it('finds the number of a document in what a page says of it, where a PDF has radicals for ideographs', () => {
  const blocks = [block('云溪市2031年工作要点', 2), block('1．招商引资。新增企业五家。', 3)];
  const said = '发布机构云溪市⼈⺠政府办公室⽂号云政办〔2031〕1号';
  expect(frameOf(blocks, [{ text: said, line: 1 }]).documentNumber).toBe('云政办〔2031〕1号');
  expect(frameOf(blocks, []).documentNumber).toBeNull();
});
