/** Times as clocks in China show them (UTC+8, without summer time): those of the place that the record is about. */

const ahead = 8 * 3_600_000;

/** "2026-11-23T10:19". @param time ISO 8601. */
export const chinaMinute = (time: string) =>
  new Date(Date.parse(time) + ahead).toISOString().slice(0, 16);

/** "2026-11-23". @param time ISO 8601. */
export const chinaDay = (time: string) => chinaMinute(time).slice(0, 10);
