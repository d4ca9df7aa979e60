/** What was measured, as tables. */
import { exponentOf } from './exponent.ts';
import type { Measured } from './measure.ts';
import { peers, type Peer, type PeerMeasured } from './peers.ts';

export interface Size {
  plans: number;
  tasks: number;
}

/** What was measured of one size; `peers` where the same pages were built with them. */
export interface Result {
  size: Size;
  ours: Measured;
  peers?: Partial<Record<Peer, PeerMeasured>>;
}

/** Phases that take less at the largest size are lost in the noise, in seconds of CPU. */
const least = 1;
/** The largest exponent that a phase may have. */
export const most = 1.15;

export const sizeName = ({ plans, tasks }: Size): string =>
  plans === 1 ? `${tasks} tasks` : `${plans} × ${tasks}`;

const table = ([head = [], ...rows]: readonly (readonly string[])[]) =>
  [head, head.map((_cell, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const sum = (phases: Record<string, number>) =>
  Object.values(phases).reduce((all, seconds) => all + seconds, 0);

/** CPU seconds of a build, pictures and compression left out. */
export const cpuOf = ({ phases, routes }: Measured): number =>
  sum(phases) -
  (phases['compress'] ?? 0) -
  Object.entries(routes)
    .filter(([route]) => route.startsWith('/share/'))
    .reduce((all, [, seconds]) => all + seconds, 0);

/** The exponent of what was measured of one plan of different sizes. */
function exponent(results: readonly Result[], field: (one: Measured) => number) {
  const points = results
    .filter(({ size }) => size.plans === 1)
    .map(({ size, ours }) => [size.tasks, field(ours)] as const);
  return points.length < 3 || points.some(([, measured]) => measured <= 0)
    ? undefined
    : exponentOf(points);
}

/**
 * Two measurings of a size as one: of each phase the lesser, since whatever else a machine does only adds to it. A tenth
 * more or less of a phase with a long start is as much as its growth from 30 to 300 tasks, and moves its exponent by
 * several tenths.
 */
export const lesserOf = (one: Result, other: Result): Result => ({
  ...one,
  ours: {
    ...one.ours,
    peak: Math.min(one.ours.peak, other.ours.peak),
    phases: Object.fromEntries(
      Object.entries(one.ours.phases).map(([phase, seconds]) => [
        phase,
        Math.min(seconds, other.ours.phases[phase] ?? seconds),
      ]),
    ),
  },
});

/** A phase that grows faster than it may. */
interface Growth {
  phase: string;
  exponent: number;
}

/** The phases whose exponent is above {@link most}. */
export const tooFast = (results: readonly Result[]): Growth[] =>
  Object.keys(results[0]?.ours.phases ?? {}).flatMap((phase) => {
    const found = exponent(results, ({ phases }) => phases[phase] ?? 0) ?? 0;
    return isJudged(results, phase) && found > most ? [{ phase, exponent: found }] : [];
  });

/**
 * The phases that grow too fast by every one of several measurings of the same sizes, with the least exponent of each:
 * writing files takes half as much again at one time as at another, which in one measuring looks like growth.
 */
export const alwaysTooFast = (measurings: readonly (readonly Result[])[]): Growth[] =>
  measurings
    .map(tooFast)
    .reduce((known, next) =>
      known.flatMap((one) =>
        next
          .filter(({ phase }) => phase === one.phase)
          .map((other) => (other.exponent < one.exponent ? other : one)),
      ),
    );

const isJudged = (results: readonly Result[], phase: string) =>
  (results.findLast(({ size }) => size.plans === 1)?.ours.phases[phase] ?? 0) >= least;

/** CPU by phase, memory and size, a column each size. */
export function phaseTable(results: readonly Result[]): string {
  const row = (words: string, field: (one: Measured) => number, digits: number, judged = true) => [
    words,
    ...results.map(({ ours }) => field(ours).toFixed(digits)),
    (judged && exponent(results, field)?.toFixed(2)) || '–',
  ];
  return table([
    ['CPU seconds', ...results.map(({ size }) => sizeName(size)), 'exponent'],
    ...Object.keys(results[0]?.ours.phases ?? {}).map((phase) =>
      row(phase, ({ phases }) => phases[phase] ?? 0, 1, isJudged(results, phase)),
    ),
    row('**all**', ({ phases }) => sum(phases), 1),
    row('peak memory, MB', ({ peak }) => peak / 1e6, 0),
    row('HTML pages', ({ pages }) => pages, 0),
    row('files', ({ files }) => files, 0),
    row('MB', ({ bytes }) => bytes / 1e6, 1),
    row('elements of all pages, thousands', ({ elements }) => elements / 1e3, 0),
  ]);
}

/** The heaviest page of each kind: kB after gzip and elements, two columns each size. */
export function weightTable(results: readonly Result[]): string {
  const kinds = new Set(results.flatMap(({ ours }) => Object.keys(ours.heaviest)));
  return table([
    ['heaviest page: kB, elements', ...results.map(({ size }) => sizeName(size))],
    ...[...kinds].map((kind) => [
      kind,
      ...results.map(({ ours }) => {
        const page = ours.heaviest[kind];
        return page ? `${(page.gzip / 1e3).toFixed(1)}, ${page.elements}` : '–';
      }),
    ]),
  ]);
}

/** The same pages with each peer, and how many times as much CPU a page takes here. */
export function peerTable(results: readonly Result[]): string {
  const measured = results.filter((one) => one.peers);
  const cells = (pages: number, cpu: number, memory: number, own: number) => [
    String(pages),
    cpu.toFixed(1),
    ((1000 * cpu) / pages).toFixed(1),
    (own / (cpu / pages)).toFixed(2),
    (memory / 1e6).toFixed(0),
  ];
  return table([
    ['built with', 'HTML pages', 'CPU, s', 'CPU a page, ms', 'ours : theirs', 'peak memory, MB'],
    ...measured.flatMap(({ size, ours, peers: others = {} }) => {
      const own = cpuOf(ours) / ours.pages;
      return [
        [`${sizeName(size)}, this site`, ...cells(ours.pages, cpuOf(ours), ours.peak, own)],
        ...peers.flatMap((peer) => {
          const other = others[peer];
          return other ? [[peer, ...cells(other.pages, other.cpu, other.peak, own)]] : [];
        }),
      ];
    }),
  ]);
}
