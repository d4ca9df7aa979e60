/**
 * Days as official documents print them and as the record keeps them (ISO 8601), and times as clocks in China show
 * them (UTC+8, without summer time): those of the place that the record is about.
 */

/** A day as official documents print it: 2024年3月8日. */
export const officialDay = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/**
 * ISO date of an official one: 2024年3月8日 → 2024-03-08.
 * @throws Error for anything else.
 */
export function isoDate(official: string): string {
  if (!officialDay.test(official)) throw new Error(`not an official date: ${official}`);
  return official
    .split(/\D/u, 3)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** The inverse of {@link isoDate}: 2024-03-08 → 2024年3月8日. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const ahead = 8 * 3_600_000;

/** "2026-11-23T10:19". @param time ISO 8601. */
export const chinaMinute = (time: string) =>
  new Date(Date.parse(time) + ahead).toISOString().slice(0, 16);

/** "2026-11-23". @param time ISO 8601. */
export const chinaDay = (time: string) => chinaMinute(time).slice(0, 10);
