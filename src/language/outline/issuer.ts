/** Who issued a document, as it says itself. */
import { solid, type Block } from './block.ts';
import { isBody, isDay, signerIn } from './frame-lines.ts';

const letterhead = /^(?<body>.{2,30}(?:政府|委员会|办公[室厅]))文件/u;
const titled =
  /^(?<body>[\p{sc=Han}]{0,24}(?:人民政府办公[室厅]|人民政府|国务院办公厅|国务院|委员会))关于/u;
const officer =
  /^(?<body>(?!自治[区州县]人民政府).{2,24}人民政府)代?(?:[省市区县州旗]|自治[区州县]|盟)长/u;
/** A speaker who says which place's government, not 省人民政府 alone. */
const speaker =
  /我代表(?<body>(?![省市区县州旗]人民政府|自治[区州县]人民政府)[\p{sc=Han}]{3,20}?人民政府)/u;

/** The first of some texts in which a pattern names a body. */
const named = (texts: readonly string[], pattern: RegExp) =>
  texts.map((text) => pattern.exec(text)?.groups!['body']).find((body) => body !== undefined);

/**
 * The body that issued a document: its signature, else its letterhead, its title, or the officer who reports.
 * @param front what stands before the plan. @param back what closes it. @param speech its first paragraphs.
 */
export function issuerOf(
  front: readonly Block[],
  back: readonly Block[],
  speech: readonly Block[],
): string | null {
  const wordsOf = (blocks: readonly Block[]) => blocks.map(({ text }) => solid(text));
  // A letterhead and a title may go on in the next lines.
  const first = wordsOf(front).slice(0, 5);
  const heads = [1, 3].flatMap((lines) =>
    first.map((_, at) => first.slice(at, at + lines).join('')),
  );
  return (
    signature(front) ??
    signature(back) ??
    named(heads, letterhead) ??
    named(heads, titled) ??
    named(wordsOf([...front, ...back]), officer) ??
    named(wordsOf([...front, ...speech]), speaker) ??
    null
  );
}

/** The body whose name stands right above a date, or before it on the same line. */
function signature(blocks: readonly Block[]): string | undefined {
  for (const [at, { text }] of blocks.entries()) {
    const before = blocks[at - 1]?.text ?? '';
    const signer = signerIn(text) ?? (isDay(text) && isBody(before) ? solid(before) : undefined);
    if (signer !== undefined) return signer;
  }
  return undefined;
}
