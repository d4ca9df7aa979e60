/** Whether a piece of text stands in any of many texts, without looking through all of them. */

/** Length of the pieces by which texts are found, in UTF-16 units. */
const pieceLength = 6;
/** Of all pieces about one in so many is written down. */
const spread = 8;

/** FNV-1a over UTF-16 units: the choice of pieces only has to be the same in texts and in what is sought. */
function isMark(text: string, at: number): boolean {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + pieceLength; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 8) % spread === 0;
}

/** The first marked piece of a text at or after a place. */
function nextMark(text: string, from: number): { at: number; piece: string } | undefined {
  for (let at = from; at + pieceLength <= text.length; at++)
    if (isMark(text, at)) return { at, piece: text.slice(at, at + pieceLength) };
  return undefined;
}

/**
 * Indexes texts. Building takes time in proportion to their length, a question to that of the texts that share a marked
 * piece with what is sought, and to all of them only where it is too short to have one.
 * @returns whether a piece stands in one of the texts.
 */
export function passageIndex(texts: readonly string[]): (sought: string) => boolean {
  const holders = new Map<string, Set<string>>();
  for (const text of texts) {
    for (let mark = nextMark(text, 0); mark; mark = nextMark(text, mark.at + 1)) {
      const own = holders.get(mark.piece);
      if (own) own.add(text);
      else holders.set(mark.piece, new Set([text]));
    }
  }
  return (sought) => {
    const mark = nextMark(sought, 0);
    const among = mark ? (holders.get(mark.piece) ?? []) : texts;
    for (const text of among) if (text.includes(sought)) return true;
    return false;
  };
}
