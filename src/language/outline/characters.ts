/** Characters that only look like the document's: read as what they stand for, named with their repair. */
import { extractionFaults } from '../extraction-faults.ts';
import { readAs } from '../ideographs.ts';
import { proposeRepairs } from '../source.ts';
import { lineAt, type Block } from './block.ts';
import { doubt, type Doubt } from './doubt.ts';

/** Blocks as they read; see {@link readAs}. */
export const blocksAsRead = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => ({
    ...block,
    text: readAs(block.text),
    ...(block.cells ? { cells: block.cells.map(readAs) } : {}),
  }));

/** Characters that no document prints, with the repair to declare; one doubt a line and kind. */
export function characterDoubts(blocks: readonly Block[]): Doubt[] {
  return blocks.flatMap((block) => {
    const said = new Set<string>();
    return [
      ...extractionFaults(block.text, []).map(({ column, found, repair }) => ({
        at: column - 1,
        found,
        repair,
      })),
      ...proposeRepairs(block.text).map((repair) => ({
        at: block.text.indexOf(repair.find),
        found: `“${repair.find}”`,
        repair,
      })),
    ].flatMap(({ at, found, repair }): Doubt[] => {
      const line = lineAt(block, at);
      if (said.has(`${line} ${found}`)) return [];
      said.add(`${line} ${found}`);
      const by = repair.replace === undefined ? '对照原件确定' : `“${repair.replace}”`;
      return [
        doubt(
          'warning',
          line,
          'parts',
          found,
          repair.replace === undefined ? '文件印的字' : `“${repair.find}”应为${by}`,
          `导入时在 repairs 写明：find: ${JSON.stringify(repair.find)}，replace: ${repair.replace === undefined ? by : JSON.stringify(repair.replace)}。${repair.reason}`,
        ),
      ];
    });
  });
}

/** Marks of half width among Chinese, counted: some documents print them so. */
export function halfWidthDoubt(blocks: readonly Block[]): Doubt[] {
  const marks = blocks.flatMap((block) =>
    [...block.text.matchAll(/(?<=\p{sc=Han})[,;:!?()](?=\p{sc=Han}|$)/gu)].map(({ index }) =>
      lineAt(block, index),
    ),
  );
  const [line] = marks;
  if (line === undefined) return [];
  return [
    doubt(
      'warning',
      line,
      'parts',
      `汉字之间有 ${marks.length} 个半角标点，第一个在第 ${line} 行`,
      '全角标点，如“，；：（）”',
      '对照原件：原件印的是全角，就换一份来源或逐个更正；原件确是半角，照此导入。',
    ),
  ];
}
