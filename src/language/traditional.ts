/** Characters of traditional script, as a slip of an input method leaves them in a text of simplified script. */
import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 't', to: 'cn' });

/** The rows of GB 2312 that hold ideographs: all that are in use in simplified script, 著 and 乾 among them. */
const rows = { first: 0xb0, last: 0xf7 };
const cells = { first: 0xa1, last: 0xfe };

let inUse: ReadonlySet<string> | undefined;
function charactersInUse(): ReadonlySet<string> {
  if (inUse) return inUse;
  const decoder = new TextDecoder('gbk');
  const bytes: number[] = [];
  for (let row = rows.first; row <= rows.last; row++)
    for (let cell = cells.first; cell <= cells.last; cell++) bytes.push(row, cell);
  return (inUse = new Set(decoder.decode(new Uint8Array(bytes))));
}

/** The first character of a text that simplified script writes otherwise; undefined where there is none. */
export function traditionalIn(text: string): { 0: string; index: number } | undefined {
  const known = charactersInUse();
  for (const found of text.matchAll(/\p{Script=Han}/gu)) {
    const [char] = found;
    if (known.has(char)) continue;
    const other = simplified(char);
    if (other !== char && known.has(other)) return found;
  }
  return undefined;
}
