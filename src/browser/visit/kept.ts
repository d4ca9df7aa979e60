/** A reader's visits to a plan's pages, kept on the device only. */
import { visitKey } from './head-line.ts';

export interface Visit {
  /** "2026-11-5": the day on the reader's device. */
  day: string;
  /** Time of the newest change that the site knew, in seconds since 1970. */
  known: number;
}

/** The visit of the latest day, with the one before it. */
export interface KeptVisit extends Visit {
  before?: Visit;
}

const isVisit = (value: unknown): value is Visit => {
  const { day, known } = (value ?? {}) as Partial<Visit>;
  return typeof day === 'string' && typeof known === 'number';
};

/** "2026-11-5" */
export const dayOf = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].join('-');

/** The visit to hold the site against: the one before today's; undefined on a first visit. */
export const lastVisit = (kept: KeptVisit | undefined, today: string): Visit | undefined =>
  kept?.day === today ? kept.before : kept;

/** What is kept after a visit. @param newest time of the newest change, in seconds since 1970. */
export function withVisit(kept: KeptVisit | undefined, today: string, newest: number): KeptVisit {
  const last = lastVisit(kept, today);
  return {
    day: today,
    known: newest,
    ...(last ? { before: { day: last.day, known: last.known } } : {}),
  };
}

/** What is kept of a plan; undefined where nothing is, or nothing that can be read. */
export function keptVisit(plan: string): KeptVisit | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(visitKey + plan) ?? 'null');
    if (!isVisit(value)) return undefined;
    const { day, known, before } = value as KeptVisit;
    return { day, known, ...(isVisit(before) ? { before } : {}) };
  } catch {
    return undefined;
  }
}

/** Keeps a visit where the browser keeps anything. */
export function keepVisit(plan: string, visit: KeptVisit) {
  try {
    localStorage.setItem(visitKey + plan, JSON.stringify(visit));
  } catch {
    // Every visit is the first then.
  }
}

/** Forgets all visits. */
export function forgetVisits() {
  try {
    const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
    for (const name of names) if (name?.startsWith(visitKey)) localStorage.removeItem(name);
  } catch {
    // Nothing is kept.
  }
}
