/** A sentence as it is read aloud: its numbers as people say them. */
import { spokenDigits, spokenNumber } from '../../language/aloud.ts';
import { shareWords } from '../../language/numerals.ts';

/** A number with what decides how it is said. */
const number = /(?<value>\d+(?:\.\d+)?)(?<sign>[%％‰]?)(?<next>[^\d\s]?)/gu;

/** After 2 these are no measure words: 2月, 2号, 2日; a whole figure goes on with 万 and 亿. */
const noMeasure = /[月日号年十百千万亿%％‰、，。；（）-]/u;

/**
 * Writes every number of a text in words.
 * @param byDigits numbers that are said digit by digit, as telephone numbers are.
 */
export function spokenText(text: string, byDigits: readonly string[]): string {
  return text.replace(number, (...match) => {
    const { value = '', sign = '', next = '' } = match.at(-1) as Record<string, string>;
    return spoken(value, sign, next, byDigits) + next;
  });
}

function spoken(value: string, sign: string, next: string, byDigits: readonly string[]): string {
  if (byDigits.includes(value)) return spokenDigits(value);
  // Years are said digit by digit, with 一 and not 幺.
  if (value.length === 4 && next === '年') return spokenDigits(value, '一');
  const said = spokenNumber(value);
  if (sign !== '') return (shareWords[sign] ?? '') + said;
  return said === '二' && next !== '' && !noMeasure.test(next) ? '两' : said;
}
