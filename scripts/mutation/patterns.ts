/** Small changes to a regular expression. */

/** What stands in a pattern at one place, and what to put there instead. */
export interface PatternEdit {
  /** Offset into the pattern. */
  at: number;
  before: string;
  after: string;
}

/** Escapes that stand for a class of characters, and their complements. */
const complements: Record<string, string> = {
  '\\d': '\\D',
  '\\D': '\\d',
  '\\s': '\\S',
  '\\S': '\\s',
  '\\w': '\\W',
  '\\W': '\\w',
  '\\b': '\\B',
  '\\p': '\\P',
  '\\P': '\\p',
};

/** Groups that look around, and the same with the opposite answer. */
const opposites: Record<string, string> = {
  '(?=': '(?!',
  '(?!': '(?=',
  '(?<=': '(?<!',
  '(?<!': '(?<=',
};

const token =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|k<[^>]*>|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|\(\?(?:<[=!]|[=!:]|<[^>]*>)?|\{(?<least>\d+)(?<rest>,\d*)?\}|[\s\S]/gu;

/**
 * Every change of one quantifier, anchor, class or look-around: `+` ⇄ `*`, `?` taken away, `{2}` → `{3}`, `^` and `$`
 * taken away, `[…]` ⇄ `[^…]`, `\d` ⇄ `\D`, `(?=` ⇄ `(?!`.
 * What is no pattern afterwards is left out.
 * @param pattern a pattern without its slashes.
 * @param flags its flags; with `v`, classes hold classes.
 */
export function patternEdits(pattern: string, flags: string): PatternEdit[] {
  const edits: PatternEdit[] = [];
  let depth = 0;
  let former = '';
  for (const match of pattern.matchAll(token)) {
    const [found] = match;
    const at = match.index;
    const edit = (before: string, after: string) => edits.push({ at, before, after });
    const complement = complements[found.slice(0, 2)];
    const opposite = opposites[found];
    // Behind another quantifier, `?` makes it lazy.
    const lazy = found === '?' && /^(?:[*+?]|\{.*\})$/u.test(former);
    if (complement) edit(found, complement + found.slice(2));
    else if (found === '[' && (depth === 0 || flags.includes('v'))) {
      depth++;
      if (pattern[at + 1] === '^') edit('[^', '[');
      else edit('[', '[^');
    } else if (found === ']' && depth > 0) depth--;
    else if (depth === 0) {
      if (opposite) edit(found, opposite);
      else if (found === '+') edit('+', '*');
      else if (found === '*') edit('*', '+');
      else if (found === '?' && !lazy) edit('?', '');
      else if (match.groups?.['least'])
        edit(found, `{${Number(match.groups['least']) + 1}${match.groups['rest'] ?? ''}}`);
      else if (found === '^' || found === '$') edit(found, '');
    }
    former = found;
  }
  return edits.filter(({ at, before, after }) =>
    isPattern(pattern.slice(0, at) + after + pattern.slice(at + before.length), flags),
  );
}

function isPattern(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
