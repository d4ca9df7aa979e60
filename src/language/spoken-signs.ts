/** Signs and letters that stand for words: km² is 平方公里, Ⅲ 三, ① 一, + 加. */
import { wholeInWords } from './numerals.ts';

/** Units in letters or in one sign, as they are said. */
export const saidUnits: Readonly<Record<string, string>> = {
  ...unitsSaid('平方公里', 'km² km2 ㎢'),
  ...unitsSaid('平方米', '㎡ m² m2'),
  ...unitsSaid('立方米', '㎥ m³ m3'),
  ...unitsSaid('公里', 'km ㎞ KM'),
  ...unitsSaid('厘米', 'cm ㎝'),
  ...unitsSaid('毫米', 'mm ㎜'),
  ...unitsSaid('米', 'm'),
  ...unitsSaid('公顷', 'hm² ha'),
  ...unitsSaid('公斤', 'kg ㎏ KG'),
  ...unitsSaid('毫克', 'mg ㎎'),
  ...unitsSaid('微克', 'μg µg ug'),
  ...unitsSaid('克', 'g'),
  ...unitsSaid('吨', 't'),
  ...unitsSaid('毫升', 'mL ml'),
  ...unitsSaid('升', 'L'),
  ...unitsSaid('千瓦时', 'kWh kW·h KWh'),
  ...unitsSaid('兆瓦时', 'MWh'),
  ...unitsSaid('吉瓦时', 'GWh'),
  ...unitsSaid('千瓦', 'kW KW'),
  ...unitsSaid('兆瓦', 'MW'),
  ...unitsSaid('吉瓦', 'GW'),
  ...unitsSaid('千伏', 'kV KV'),
  ...unitsSaid('小时', 'h'),
  ...unitsSaid('分贝', 'dB(A) dB'),
  ...unitsSaid('摄氏度', '℃ °C'),
  ...unitsSaid('度', '°'),
};

function unitsSaid(words: string, signs: string) {
  return Object.fromEntries(signs.split(' ').map((sign) => [sign, words] as const));
}

/** Rows of signs that number things, by the first of each row: the sign of one. */
const rows: readonly (readonly [first: string, length: number])[] = [
  ['Ⅰ', 12],
  ['ⅰ', 12],
  ['①', 20],
  ['⑴', 20],
  ['⒈', 20],
  ['㈠', 10],
  ['❶', 10],
];
const numbering = new Map(
  rows.flatMap(([first, length]) =>
    Array.from({ length }, (_, at) => [
      String.fromCodePoint(first.codePointAt(0)! + at),
      wholeInWords(at + 1),
    ]),
  ),
);
const beforeFigures: Readonly<Record<string, string>> = { '×': '乘', '*': '乘', '±': '正负' };

const number = `[${[...numbering.keys()].join('')}]`;

/** Says signs that number things, and those of reckoning: 7×24小时, “互联网+”, 1+16+N. */
export const saidSigns = (text: string): string =>
  text
    .replace(new RegExp(`(${number})[—–～~-](?=${number})`, 'gu'), '$1至')
    .replace(new RegExp(number, 'gu'), (sign) => numbering.get(sign) ?? sign)
    .replace(/[×*±](?=\s?(?:[\dN]|[百千]分之))/gu, (sign) => beforeFigures[sign] ?? sign)
    .replace(/[+＋]/gu, '加');
