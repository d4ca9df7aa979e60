/** Where no line may break: between a number and what it counts, within a day and a document's number. */
import { oneOf } from './one-of.ts';
import { knownUnits } from './measure-words.ts';

const figures = '[0-9０-９]+(?:[.．,，][0-9０-９]+)*';
const scale = '[十百千万亿多余]*';
const unit = `(?:${oneOf(knownUnits)})(?:（[\\p{Script=Han}]{1,2}）)?`;
const day = '[0-9]{4}-[0-9]{2}-[0-9]{2}\\p{Script=Han}?';
const issue = '〔[0-9]{4}〕[0-9]+号';
const pattern = new RegExp(
  `${day}|${issue}|第?${figures}(?:[—～~-]${figures})?(?:${scale}${unit}|[％%‰℃]|[百千万亿]+|\\p{Script=Han})`,
  'gu',
);

/**
 * Numbers in running text, each with the unit, the sign or the character behind it: 1700亿元, 5.5‰, 第2批,
 * 2024年; days: 2024-03-08; and the numbers of documents: 〔2024〕2号.
 * @returns UTF-16 offsets, half-open, in order.
 */
export function unbrokenRuns(text: string): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
}
