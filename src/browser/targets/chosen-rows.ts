/** Some rows of a CSV file, as the file has them. */

/**
 * The records of a CSV text as they stand, with their line ends; a quoted cell may hold line ends of its own.
 * @param csv RFC 4180.
 */
export const csvRecords = (csv: string): string[] =>
  csv.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/gu) ?? [];

/** The first cell of a record; the spreadsheets' file has an apostrophe before it. */
const idOf = (record: string) => record.slice(0, record.indexOf(',')).replace(/^'/u, '');

/**
 * The file's first line and its chosen rows, in the order in which they were chosen.
 * @param ids of the rows, their first cells.
 */
export function chosenRows(csv: string, ids: readonly string[]): string {
  const [names = '', ...records] = csvRecords(csv);
  const byId = new Map(records.map((record) => [idOf(record), record]));
  return names + ids.map((id) => byId.get(id) ?? '').join('');
}
