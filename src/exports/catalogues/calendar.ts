/** The days on which results are to be looked for again, as a calendar (RFC 5545). */
import { globalName, type Plan } from '../../model/plan.ts';

/** A day on which something is due. */
export interface DueDay {
  /** Stays the same however often the calendar is made. */
  uid: string;
  /** ISO date. */
  day: string;
  /** ISO date on which it was decided: the stamp, so that equal content gives equal bytes. */
  decided: string;
  summary: string;
  /** Plain text; lines by "\n". */
  description: string;
  /** Absolute; undefined where the site has no address yet. */
  address: string | undefined;
}

/** Octets of a line; longer ones are folded (RFC 5545, 3.1). */
const longestLine = 75;

/** A text value (RFC 5545, 3.3.11). */
const escaped = (text: string) =>
  text.replace(/[\\;,]/gu, String.raw`\$&`).replaceAll('\n', String.raw`\n`);

/** Folds a line between characters, never within one. */
function folded(line: string): string {
  const octets = (text: string) => new TextEncoder().encode(text).length;
  const lines = [''];
  for (const character of line) {
    const last = lines.at(-1)!;
    if (octets(last + character) <= longestLine) lines[lines.length - 1] = last + character;
    // The space that begins a folded line counts.
    else lines.push(` ${character}`);
  }
  return lines.join('\r\n');
}

const date = (iso: string) => iso.replaceAll('-', '');
/** ISO date of the day after. */
const dayAfter = (iso: string) =>
  new Date(Date.parse(`${iso}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const event = ({ uid, day, decided, summary, description, address }: DueDay): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${date(decided)}T000000Z`,
  `DTSTART;VALUE=DATE:${date(day)}`,
  `DTEND;VALUE=DATE:${date(dayAfter(day))}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  ...(address === undefined ? [] : [`URL:${address}`]),
  // The day is nobody's time.
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  // At nine in the morning of that day.
  'TRIGGER:PT9H',
  'END:VALARM',
  'END:VEVENT',
];

/** Writes the calendar. @param name what calendar programs call it. */
export const calendar = (name: string, days: readonly DueDay[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(name)}//ZH-CN`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(event),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

/**
 * The days on which a plan's results are to be looked for again: of every search the one after the latest for the same
 * targets and thing, one a day.
 * @param address absolute address of the page that says where was looked.
 */
export function dueDays(plan: Plan, address: string | undefined): DueDay[] {
  const latest = plan.searches.filter(
    ({ targets, soughtFor, date: day }) =>
      !plan.searches.some(
        (other) =>
          String(other.targets) === String(targets) &&
          other.soughtFor === soughtFor &&
          other.date > day,
      ),
  );
  const byDay = [...Map.groupBy(latest, ({ nextSearch }) => nextSearch)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return byDay.map(([day, searches]) => ({
    uid: globalName(plan, `${plan.key}-search-${day}`),
    day,
    decided: searches
      .map((search) => search.date)
      .toSorted()
      .at(-1)!,
    summary: `该再查一次结果：${plan.title}`,
    description: [...new Set(searches.map(({ soughtFor }) => soughtFor))].join('\n'),
    address,
  }));
}
