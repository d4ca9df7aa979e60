/** Where a text first uses an explained term. */

/** A term and the address part of its explanation. */
export interface ExplainedTerm {
  term: string;
  slug: string;
}

export interface TermPiece {
  text: string;
  /** Present where the piece is the first use of a term. */
  slug?: string;
}

/**
 * Cuts a text at the first use of each term; the pieces put together are the text. Of terms that begin at the same
 * place the longest is taken.
 * @param seen slugs that were used before; those found here are added.
 */
export function cutAtTerms(
  text: string,
  terms: readonly ExplainedTerm[],
  seen: Set<string>,
): TermPiece[] {
  const longestFirst = terms.toSorted((a, b) => b.term.length - a.term.length);
  const pieces: TermPiece[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = longestFirst.find(({ term }) => text.startsWith(term, at));
    if (found && !seen.has(found.slug)) {
      if (plain !== '') pieces.push({ text: plain });
      plain = '';
      pieces.push({ text: found.term, slug: found.slug });
      seen.add(found.slug);
    } else {
      plain += text.slice(at, at + (found?.term.length ?? 1));
    }
    at += found?.term.length ?? 1;
  }
  return plain === '' ? pieces : [...pieces, { text: plain }];
}
