/** Page numbers and running heads among the lines of a text. */
import { solid } from '../language/outline/block.ts';

/** A page number that says so: “- 1 -”, “第 2 页 共 12 页”, “2 / 12”. */
const printed =
  /^(?:[-－—–―~·•]{1,2}(?<a>\d{1,4})[-－—–―~·•]{1,2}|第(?<b>\d{1,4})页(?:[,，/]?共\d{1,4}页)?|(?<c>\d{1,4})\/\d{1,4}|Page(?<d>\d{1,4})(?:of\d{1,4})?)$/iu;

/** The number of a line that is a page number and looks like nothing else. */
export function pageNumberOf(text: string): number | undefined {
  const groups = printed.exec(solid(text))?.groups;
  const digits = groups && Object.values(groups).find((one) => one !== undefined);
  return digits === undefined ? undefined : Number(digits);
}

/** A line that holds nothing but a figure may be a page number, or the numeral of an item. */
export const bareNumber = (text: string): number | undefined =>
  /^\d{1,3}$/u.test(solid(text)) ? Number(solid(text)) : undefined;

/** How many pages a line must stand on, beside the page number, to be a running head. */
const repeats = 3;

/**
 * Lines that stand again and again beside page numbers.
 * @param lines of the whole text, blank ones left out.
 * @param marks indexes of the page numbers among them.
 */
export function runningHeads(lines: readonly string[], marks: ReadonlySet<number>): Set<number> {
  const places = new Map<string, number[]>();
  for (const mark of marks) {
    for (const at of [mark - 1, mark + 1]) {
      const text = solid(lines[at] ?? '').replace(/\d+/gu, '0');
      if (text === '' || marks.has(at) || text.length > 40) continue;
      places.set(text, [...(places.get(text) ?? []), at]);
    }
  }
  return new Set([...places.values()].filter((all) => all.length >= repeats).flat());
}
