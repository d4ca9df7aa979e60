/** A sentence as it is read aloud: its numbers as people say them. */
import { spokenDigits, spokenNumber } from '../../language/aloud.ts';
import { arabicFigures, plainDigits, shareWords } from '../../language/numerals.ts';

/** A number with what decides how it is said; of a range its lower end, up to the upper. */
const number = new RegExp(
  `(?<printed>${arabicFigures})(?<sign>[%％‰]?)` +
    `(?:(?<to>[—–～~]{1,2})(?=${arabicFigures}(?<last>[%％‰年]?))|(?<next>[^\\d\\s]?))`,
  'gu',
);

/** After 2 these are no measure words: 2月, 2号, 2日. */
const noMeasure = /[月日号年十百%％‰、，。；（）-]/u;

/**
 * Writes every number of a text in words.
 * @param byDigits numbers that are said digit by digit, as telephone numbers are.
 */
export function spokenText(text: string, byDigits: readonly string[]): string {
  return text.replace(number, (...match) => {
    const { printed = '', to, last = '', ...behind } = match.at(-1) as Record<string, string>;
    const { sign = '', next = '' } = behind;
    const value = plainDigits(printed) ?? printed;
    // 2023—2025年, 5—6％: the word behind the upper end is that of the lower end too.
    if (to !== undefined) return `${spoken(value, sign || last, last || '个', byDigits)}至`;
    return spoken(value, sign, next, byDigits) + next;
  });
}

function spoken(value: string, sign: string, next: string, byDigits: readonly string[]): string {
  if (byDigits.includes(value)) return spokenDigits(value);
  // Years are said digit by digit, with 一 and not 幺.
  if (value.length === 4 && next === '年') return spokenDigits(value, '一');
  const said = spokenNumber(value);
  if (shareWords[sign] !== undefined) return shareWords[sign] + said;
  return said === '二' && next !== '' && !noMeasure.test(next) ? '两' : said;
}
