/** Traditional and other forms of the characters that the texts have, from OpenCC's tables. Build only. */
import { Converter } from 'opencc-js/t2cn';

/** First and last character of the blocks that hold the forms in use. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/**
 * Pairs of a written form and the simplified character it stands for: "電电".
 * @param texts all that is searched; a character that stands in them is never taken for another.
 * @param said what people are known to say.
 */
export function variantPairs(texts: readonly string[], said: readonly string[]): string {
  const searched = new Set(texts.join(''));
  const known = new Set([...searched, ...said.join('')]);
  const simplified = [
    Converter({ from: 't', to: 'cn' }),
    Converter({ from: 'tw', to: 'cn' }),
    Converter({ from: 'hk', to: 'cn' }),
  ];
  let pairs = '';
  for (const [first, last] of blocks) {
    for (let code = first; code <= last; code++) {
      const written = String.fromCodePoint(code);
      if (searched.has(written)) continue;
      const meant = simplified
        .map((convert) => convert(written))
        .find((char) => char !== written && known.has(char));
      if (meant !== undefined) pairs += written + meant;
    }
  }
  return pairs;
}
