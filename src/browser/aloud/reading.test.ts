import { describe, expect, it } from 'vitest';
import { atRest, step, type Effect, type Reading, type ReadingEvent } from './reading.ts';

/** Three sentences of two pieces, none and one. */
const lengths = [2, 0, 1, 1, 1, 1];

function after(...events: readonly ReadingEvent[]): Reading & { effects: readonly Effect[] } {
  let effects: readonly Effect[] = [];
  const reading = events.reduce((now, event) => {
    const [next, todo] = step(lengths, now, event);
    effects = todo;
    return next;
  }, atRest);
  return { ...reading, effects };
}
const start: ReadingEvent = { type: 'start', sentence: 0 };
const press = (...types: ('toggle' | 'former' | 'next' | 'speed' | 'stop' | 'dismiss')[]) =>
  types.map((type) => ({ type }));
const ended = (turn: number): ReadingEvent => ({ type: 'ended', turn });
const began = (turn: number): ReadingEvent => ({ type: 'began', turn });
const failed = (turn: number, why: string, hasOther = false): ReadingEvent => ({
  type: 'failed',
  turn,
  why,
  hasOther,
});
const seconds = (
  count: number,
  voice: 'speaking' | 'paused' | 'idle' | 'unknown',
): ReadingEvent[] => Array.from({ length: count }, () => ({ type: 'second', voice }));

describe('reading', () => {
  it('goes from piece to piece and sentence to sentence, past what has nothing to say, to the end', () => {
    expect(after(start)).toMatchObject({
      phase: 'reading',
      sentence: 0,
      piece: 0,
      effects: ['say'],
    });
    expect(after(start, ended(1))).toMatchObject({ sentence: 0, piece: 1, effects: ['say'] });
    expect(after(start, ended(1), ended(2))).toMatchObject({ sentence: 2, piece: 0 });
    const all = [1, 2, 3, 4, 5, 6].map(ended);
    expect(after(start, ...all)).toMatchObject({ phase: 'idle', note: undefined });
  });

  it('goes to the next and the former sentence, from its beginning, and no further than the ends', () => {
    expect(after(start, ended(1), ...press('next'))).toMatchObject({ sentence: 2, piece: 0 });
    expect(after(start, ...press('next', 'former'))).toMatchObject({ sentence: 0, piece: 0 });
    expect(after(start, ...press('former'))).toMatchObject({ phase: 'reading', sentence: 0 });
    expect(after({ type: 'start', sentence: 5 }, ...press('next'))).toMatchObject({
      phase: 'idle',
    });
  });

  it.each(['former', 'next', 'speed'] as const)('reads on when %s is pressed in a pause', (one) => {
    expect(after(start, ...press('toggle'))).toMatchObject({ phase: 'paused', effects: ['hush'] });
    expect(after(start, ...press('toggle', one))).toMatchObject({
      phase: 'reading',
      effects: ['say'],
    });
  });

  it('begins the piece again after a pause', () => {
    expect(after(start, ended(1), ...press('toggle', 'toggle'))).toMatchObject({
      phase: 'reading',
      sentence: 0,
      piece: 1,
      effects: ['say'],
    });
  });

  it('goes through its speeds, and keeps the one chosen', () => {
    expect(after(start, ...press('speed')).speed).toBe(2);
    expect(after(start, ...press('speed', 'speed')).speed).toBe(0);
    expect(after(start, ...press('speed', 'stop'), start).speed).toBe(2);
  });

  it('hears nothing of what it broke off itself: that is no failure and no end', () => {
    for (const late of [ended(1), failed(1, 'interrupted'), failed(1, 'canceled'), began(1)]) {
      const next = [start, ...press('next')];
      expect(after(...next, late)).toMatchObject({ ...after(...next), effects: [] });
      const paused = [start, ...press('toggle')];
      expect(after(...paused, late)).toMatchObject({ ...after(...paused), effects: [] });
    }
  });

  it('goes on with the next sentence after a failure, and says so until the next is said', () => {
    for (const why of ['', 'synthesis-failed', 'text-too-long', 'invalid-argument', 'new code'])
      expect(after(start, failed(1, why)), why).toMatchObject({
        phase: 'reading',
        sentence: 2,
        note: 'skipped',
        effects: ['say'],
      });
    expect(after(start, failed(1, ''), ended(2))).toMatchObject({ sentence: 3, note: undefined });
  });

  it('stops with words after three failures on end, and counts anew when a sentence was said', () => {
    const three = [failed(1, ''), failed(2, ''), failed(3, '')];
    expect(after(start, ...three)).toMatchObject({
      phase: 'idle',
      note: 'failed',
      effects: ['hush'],
    });
    const between = [failed(1, ''), failed(2, ''), ended(3), failed(4, '')];
    expect(after(start, ...between)).toMatchObject({ phase: 'reading', note: 'skipped' });
  });

  it('says so when the last sentence fails', () => {
    expect(after({ type: 'start', sentence: 5 }, failed(1, ''))).toMatchObject({
      phase: 'idle',
      note: 'failed',
    });
  });

  it('tries another voice where one has no network or is gone, and says what is missing where there is none', () => {
    for (const [why, note] of [
      ['network', 'network'],
      ['voice-unavailable', 'no-voice'],
      ['language-unavailable', 'no-voice'],
    ] as const) {
      expect(after(start, failed(1, why, true))).toMatchObject({
        phase: 'reading',
        sentence: 0,
        effects: ['change-voice', 'say'],
      });
      expect(after(start, failed(1, why))).toMatchObject({ phase: 'idle', note });
    }
    for (const why of ['audio-busy', 'audio-hardware'])
      expect(after(start, failed(1, why))).toMatchObject({ phase: 'idle', note: 'no-device' });
  });

  it('waits for the reader where the browser wants a press, and tells what to press', () => {
    const refused = [start, failed(1, 'not-allowed')];
    expect(after(...refused)).toMatchObject({ phase: 'paused', note: 'not-allowed' });
    expect(after(...refused, ...press('toggle'))).toMatchObject({
      phase: 'reading',
      note: undefined,
    });
  });

  it('tries again when another program breaks it off, and pauses with words when that goes on', () => {
    const once = [start, failed(1, 'interrupted')];
    expect(after(...once)).toMatchObject({ phase: 'reading', sentence: 0, effects: ['say'] });
    expect(after(...once, failed(2, 'canceled'), failed(3, 'interrupted'))).toMatchObject({
      phase: 'paused',
      sentence: 0,
      note: 'interrupted',
    });
  });

  it('does not wait for ever: for a beginning, for an end that is not told, for a voice that somebody paused', () => {
    expect(after(start, ...seconds(2, 'idle'))).toMatchObject({ failures: 1, effects: ['say'] });
    expect(after(start, ...seconds(10, 'speaking'))).toMatchObject({ failures: 1 });
    expect(after(start, ...seconds(30, 'speaking'))).toMatchObject({
      phase: 'idle',
      note: 'silent',
    });
    expect(after(start, ...seconds(6, 'idle'))).toMatchObject({ phase: 'idle', note: 'silent' });
    expect(after(start, began(1), ...seconds(2, 'idle'))).toMatchObject({ piece: 1, failures: 0 });
    expect(after(start, began(1), ...seconds(39, 'speaking'))).toMatchObject({ piece: 0, turn: 1 });
    expect(after(start, began(1), ...seconds(40, 'speaking'))).toMatchObject({ failures: 1 });
    expect(after(start, ...seconds(1, 'paused')).effects).toEqual(['wake']);
    expect(after(start, ...seconds(5, 'unknown'))).toMatchObject({ turn: 1, effects: [] });
  });

  it('does nothing when nothing is read, but takes its words away when told to', () => {
    for (const type of ['toggle', 'former', 'next', 'speed', 'stop'] as const)
      expect(after({ type })).toMatchObject({ ...atRest, effects: [] });
    expect(after(start, failed(1, 'network'), { type: 'dismiss' }).note).toBeUndefined();
  });
});
