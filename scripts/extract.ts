/**
 * `npm run extract -- TEXTFILE`: the promised numbers that the target grammar proposes for a passage.
 * Offsets are UTF-16 code units in the file's text as decoded: a BOM is left out, CR and LF are counted. White space
 * inside a line (控制在 5％ 以内) is no part of the wording: it is read over, counted, and not in `raw`.
 */
import { readFileSync } from 'node:fs';
import { plainFigures } from '../src/language/quantity.ts';
import { proposeTargets } from '../src/language/target-grammar.ts';
import { comparatorWords, kindWords } from '../src/model/words.ts';
import { attempt, fail, readWords } from './command-line.ts';

const usage =
  '用法：npm run extract -- 文本文件 [--json]\n  --json   给程序读：每个数字一个对象，start、end 是文本里的位置（UTF-16）';
const { positionals, values } = readWords(usage, {
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [file, ...others] = positionals;
if (file === undefined || others.length > 0) fail(usage);

/** Why a file cannot be read, by Node's code. */
const faults: Record<string, string> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是文件夹，不是文件',
  EACCES: '没有读这个文件的权限',
  ERR_ENCODING_INVALID_ENCODED_DATA: '不是有效的 UTF-8 文本',
};

function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Error(
      `错误  ${path}\n  发现：${faults[code] ?? message}\n  怎么改：核对路径；文件要存为 UTF-8 的纯文本。`,
      { cause: error },
    );
  }
}

const text = attempt(() => textOf(file));
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
