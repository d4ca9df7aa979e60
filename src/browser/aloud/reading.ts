/**
 * Reading aloud as a pure machine: what a reader presses and what the voice does → what is shown, and what the voice is
 * to do. It never pauses the voice: some begin nothing new while paused, others end the utterance. To pause is to be
 * still, to go on is to begin the piece again.
 */

/** How fast, and what it is called. */
export const speeds = [
  { rate: 0.8, name: '慢' },
  { rate: 1, name: '中' },
  { rate: 1.25, name: '快' },
] as const;

/** What the reader is told besides what is read. */
export type Note =
  | 'skipped'
  | 'interrupted'
  | 'not-allowed'
  | 'silent'
  | 'network'
  | 'no-voice'
  | 'no-device'
  | 'failed';

export interface Reading {
  readonly phase: 'idle' | 'reading' | 'paused';
  /** Index of the sentence, and in it of the piece that is said at once. */
  readonly sentence: number;
  readonly piece: number;
  /** Index in {@link speeds}. */
  readonly speed: number;
  /** Counts what the voice was given: what it tells of anything older does not count. */
  readonly turn: number;
  /** Whether the voice told that it began, and seconds since it told anything. */
  readonly began: boolean;
  readonly waited: number;
  /** Failures since a piece was last said to its end. */
  readonly failures: number;
  readonly note: Note | undefined;
}

export type Press = 'toggle' | 'former' | 'next' | 'speed' | 'stop' | 'dismiss';

/** What the voice tells of a turn, or the clock every second. */
type Sign =
  | { readonly type: 'began'; readonly turn: number }
  | { readonly type: 'ended'; readonly turn: number }
  /** `why` is the error code of the voice; `hasOther`: another Chinese voice is there to try. */
  | {
      readonly type: 'failed';
      readonly turn: number;
      readonly why: string;
      readonly hasOther: boolean;
    }
  /** What the voice says of itself, if it does. */
  | { readonly type: 'second'; readonly voice: 'speaking' | 'paused' | 'idle' | 'unknown' };

export type ReadingEvent =
  { readonly type: 'start'; readonly sentence: number } | { readonly type: Press } | Sign;

/** `say` the piece, leaving off whatever is said; `hush`; `wake` a voice that somebody else paused. */
export type Effect = 'say' | 'hush' | 'wake' | 'change-voice';

type Step = readonly [Reading, readonly Effect[]];

export const atRest: Reading = {
  phase: 'idle',
  sentence: 0,
  piece: 0,
  speed: 1,
  turn: 0,
  began: false,
  waited: 0,
  failures: 0,
  note: undefined,
};

/** As many failures on end are taken for good. */
const mostFailures = 3;
/** Seconds in which a voice that calls itself idle may still begin, any voice should, and a piece is over. */
const patience = { idle: 2, begin: 10, end: 40 };

/** What the error codes of the Web Speech API come to; those not named are of one sentence. */
const causes: Readonly<Record<string, Note>> = {
  canceled: 'interrupted',
  interrupted: 'interrupted',
  'not-allowed': 'not-allowed',
  network: 'network',
  'voice-unavailable': 'no-voice',
  'language-unavailable': 'no-voice',
  'audio-busy': 'no-device',
  'audio-hardware': 'no-device',
  silent: 'silent',
};

/**
 * One step of the machine.
 * @param lengths of every sentence the number of its pieces; a sentence of none is passed over.
 */
export function step(lengths: readonly number[], now: Reading, event: ReadingEvent): Step {
  if (event.type === 'start')
    return sentenceFrom(lengths, { ...now, failures: 0 }, event.sentence, 1);
  if (event.type === 'dismiss') return [{ ...now, note: undefined }, []];
  if (now.phase === 'idle') return [now, []];
  switch (event.type) {
    case 'toggle':
      return now.phase === 'paused' ? say({ ...now, failures: 0 }) : pause(now);
    case 'next':
      return sentenceFrom(lengths, { ...now, failures: 0 }, now.sentence + 1, 1);
    case 'former':
      return sentenceFrom(lengths, { ...now, failures: 0 }, now.sentence - 1, -1);
    case 'speed':
      return say({ ...now, failures: 0, speed: (now.speed + 1) % speeds.length });
    case 'stop':
      return stop(now);
    case 'began':
    case 'ended':
    case 'failed':
    case 'second':
      return now.phase === 'reading' ? heard(lengths, now, event) : [now, []];
  }
}

/** What the voice, or the clock, tells while something is read. */
function heard(lengths: readonly number[], now: Reading, event: Sign): Step {
  if (event.type === 'second') return watch(lengths, now, event.voice);
  if (event.turn !== now.turn) return [now, []];
  if (event.type === 'began') return [{ ...now, began: true, waited: 0 }, []];
  if (event.type === 'ended') return goOn(lengths, now);
  return fail(lengths, now, causes[event.why] ?? 'failed', event.hasOther);
}

/** A voice may neither begin nor end, or end and not tell, or be paused by the system or another page. */
function watch(lengths: readonly number[], now: Reading, voice: string): Step {
  const waited = now.waited + 1;
  const { began } = now;
  if (voice === 'idle' && waited >= patience.idle)
    return began ? goOn(lengths, now) : fail(lengths, now, 'silent', false);
  if (waited >= (began ? patience.end : patience.begin)) return fail(lengths, now, 'silent', false);
  return [{ ...now, waited }, voice === 'paused' ? ['wake'] : []];
}

function fail(lengths: readonly number[], before: Reading, cause: Note, hasOther: boolean): Step {
  const now = { ...before, failures: before.failures + 1 };
  const isLast = now.failures >= mostFailures;
  switch (cause) {
    case 'network':
    case 'no-voice':
      return hasOther ? say(now, 'change-voice') : stop(now, cause);
    case 'silent':
      return isLast ? stop(now, cause) : say(now);
    case 'interrupted':
      return isLast ? pause(now, cause) : say(now);
    case 'not-allowed':
      return pause(now, cause);
    case 'no-device':
      return stop(now, cause);
    default: {
      if (isLast) return stop(now, 'failed');
      const [next, effects] = sentenceFrom(lengths, now, now.sentence + 1, 1);
      return [{ ...next, note: next.phase === 'idle' ? 'failed' : 'skipped' }, effects];
    }
  }
}

const say = (now: Reading, ...before: readonly Effect[]): Step => [
  { ...now, note: undefined, phase: 'reading', turn: now.turn + 1, began: false, waited: 0 },
  [...before, 'say'],
];
const pause = (now: Reading, note?: Note): Step => [
  { ...now, note, phase: 'paused', turn: now.turn + 1 },
  ['hush'],
];
const stop = (now: Reading, note?: Note): Step => [
  { ...now, note, phase: 'idle', turn: now.turn + 1 },
  ['hush'],
];

/** The next piece, the next sentence, or the end. */
function goOn(lengths: readonly number[], before: Reading): Step {
  const now = { ...before, failures: 0, piece: before.piece + 1 };
  return now.piece < (lengths[now.sentence] ?? 0)
    ? say(now)
    : sentenceFrom(lengths, now, now.sentence + 1, 1);
}

/** The nearest sentence with anything to say, from one on; before the first is the first, behind the last the end. */
function sentenceFrom(
  lengths: readonly number[],
  now: Reading,
  from: number,
  direction: 1 | -1,
): Step {
  for (let at = from; at >= 0 && at < lengths.length; at += direction)
    if (lengths[at]! > 0) return say({ ...now, sentence: at, piece: 0 });
  return direction === 1 ? stop(now) : sentenceFrom(lengths, now, 0, 1);
}
