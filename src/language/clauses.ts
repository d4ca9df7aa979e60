/** Where the clause of a number begins and ends in its sentence. */

/** After the last mark, or after a conjunction that follows an earlier number: “10幅零星旧改地块和7个……”. */
export function clauseStart(sentence: string, at: number): number {
  // What stands in brackets cuts nothing: 新（改、扩）建.
  const before = sentence
    .slice(0, at)
    .replace(/（[^（）]*）/gu, (inside) => '（'.repeat(inside.length));
  const mark =
    Math.max(...['，', '、', '。', '；', '\n'].map((sign) => before.lastIndexOf(sign))) + 1;
  const joined = /[0-9][^，、；]*?(?:和|及(?!以上)|以及)/u.exec(before.slice(mark));
  return joined ? mark + joined.index + joined[0].length : mark;
}

/** To the end of the number or, where the thing counted follows it, to the next mark or conjunction. */
export function clauseEnd(sentence: string, end: number): number {
  const rest = sentence.slice(end);
  const stop = rest.search(/[，、。；\n]|(?:和|及)(?=[^，。；]*[0-9])/u);
  return end + (stop < 0 ? rest.length : stop);
}

/** The words after the last of some marks. */
export const behindLast = (mark: RegExp, words: string) => words.split(mark).at(-1)!;
