/**
 * Days as official documents print them and as the record keeps them (ISO 8601), and times as clocks in China show
 * them (UTC+8, without summer time): those of the place that the record is about.
 */
import { figuresOf, halfFigures } from './numerals.ts';

const day = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/u;
const spokenDay =
  /(?<year>[一二三四五六七八九零〇○OoＯ０0]{4})年(?<month>[一二三四五六七八九十]{1,2})月(?<date>[一二三四五六七八九十]{1,3})日/u;

/** How a day is printed, in figures or in words, as the source of a regular expression. */
export const printedDay = `(?:${day.source}|${spokenDay.source})`;

const pad = (value: string) => value.padStart(2, '0');

/**
 * ISO date of a day as printed, in figures (2024年3月8日) or in words; undefined where there is none, or none that any
 * calendar has.
 */
export function dayIn(text: string): string | undefined {
  const whole = halfFigures(text.replace(/\s/gu, ''));
  const found = day.exec(whole)?.[0].split(/\D/u, 3) ?? spoken(whole);
  const iso = found?.map(pad).join('-');
  return iso !== undefined && isDate(iso) ? iso : undefined;
}

function spoken(text: string): string[] | undefined {
  const said = spokenDay.exec(text)?.groups;
  if (!said) return undefined;
  const { year = '', month = '', date = '' } = said;
  const digits = [...year].map((char) => '一二三四五六七八九'.indexOf(char) + 1);
  return [digits.join(''), figuresOf(month) ?? '', figuresOf(date) ?? ''];
}

function isDate(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** The inverse of {@link dayIn}: 2024-03-08 → 2024年3月8日. */
export function chineseDate(iso: string): string {
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const ahead = 8 * 3_600_000;

/** "2026-11-23T10:19". @param time ISO 8601. */
export const chinaMinute = (time: string) =>
  new Date(Date.parse(time) + ahead).toISOString().slice(0, 16);

/** "2026-11-23". @param time ISO 8601. */
export const chinaDay = (time: string) => chinaMinute(time).slice(0, 10);
