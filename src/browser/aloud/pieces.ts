/** Long sentences in pieces: some voices fall silent after fifteen seconds. */

import { numeralCharacters } from '../../language/numerals.ts';

/** At the slowest speed about twelve seconds of speech. */
const mostCharacters = 40;

const clause = /[^，；：、。！？]*[，；：、。！？]*[”’）》」』]*/gu;

/**
 * A spoken text in pieces of at most 40 characters that together are the text. Cut is behind a mark, a clause too long
 * anywhere; none where there is nothing to say.
 */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  const clauses = (text.match(clause) ?? []).flatMap((one) => cut(one));
  for (const one of clauses) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + one.length <= mostCharacters)
      pieces[pieces.length - 1] = last + one;
    else pieces.push(one);
  }
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** Between these no cut is made: half of a number is another number. */
const joined = new RegExp(`^[${numeralCharacters}点分之A-Za-z]{2}$`, 'u');

/** A clause without a mark in parts of about one length, so that no part is a few characters. */
function cut(whole: string): string[] {
  const most = Math.ceil(whole.length / Math.ceil(whole.length / mostCharacters));
  const parts: string[] = [];
  for (let start = 0; start < whole.length;) {
    let end = start + most;
    while (end > start + 1 && joined.test(whole.slice(end - 1, end + 1))) end--;
    parts.push(whole.slice(start, end));
    start = end;
  }
  return parts;
}
