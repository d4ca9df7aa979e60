/** How often a part stands in a text, overlapping ones once; the empty part never. */
export const occurrences = (text: string, part: string): number =>
  part === '' ? 0 : text.split(part).length - 1;
