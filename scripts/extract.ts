/**
 * `npm run extract -- TEXTFILE`: the promised numbers that the target grammar proposes for a passage.
 * Offsets are UTF-16 code units in the file's text as decoded: a BOM is left out, CR and LF are counted. White space
 * inside a line (控制在 5％ 以内) is no part of the wording: it is read over, counted, and not in `raw`.
 */
import { plainFigures } from '../src/language/quantity.ts';
import { proposeTargets } from '../src/language/target-grammar.ts';
import { comparatorWords, kindWords } from '../src/model/words.ts';
import { fail, givenFile, misused, readWords } from './command-line.ts';

const usage =
  '用法：npm run extract -- 文本文件 [--json]\n  --json   给程序读：每个数字一个对象，start、end 是文本里的位置（UTF-16）';
const { positionals, values } = readWords(usage, {
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [file, ...others] = positionals;
if (file === undefined || others.length > 0) misused(usage);

const unreadable = (found: string) =>
  `错误  ${file}\n  发现：${found}\n  怎么改：核对路径；文件要存为 UTF-8 的纯文本。`;

const given = givenFile(file);
if ('fault' in given) fail(unreadable(given.fault));

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail(unreadable('不是有效的 UTF-8 文本'));
  }
}

const text = textOf(given.bytes);
/** Where each character of the wording stands in the text. */
const places = [...text.matchAll(/[\S\n]/g)].map(({ index }) => index);
const wording = text.replace(/[^\S\n]/g, '');
const proposals = proposeTargets(wording);
if (values.json) {
  const fields = proposals.map(
    ({ start, end, raw, value, valueTo, unit, comparator, kind, verb }) => ({
      start: places[start],
      end: places[end - 1]! + 1,
      raw,
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      unit,
      comparator,
      kind,
      verb,
    }),
  );
  console.log(JSON.stringify(fields, null, 2));
} else if (proposals.length === 0) console.log('没有读出承诺的数字。');
else
  for (const proposal of proposals) {
    const { raw, quote, comparator, kind, verb } = proposal;
    const words = [
      plainFigures(proposal),
      comparatorWords[comparator],
      kindWords[kind],
      ...(verb === '' ? [] : [`动词“${verb}”`]),
    ];
    console.log(`${raw}  ${words.filter((word) => word !== '').join('，')}\n  ${quote.trim()}`);
  }
