/** In how many letters two short words differ: such as are to be added, left out or changed (Levenshtein). */
export function lettersApart(one: string, other: string): number {
  const wanted = [...other];
  // Row by row of the table.
  let row = [...wanted.keys(), wanted.length];
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, meant] of wanted.entries())
      next.push(Math.min(row[at + 1]! + 1, next[at]! + 1, row[at]! + (letter === meant ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
