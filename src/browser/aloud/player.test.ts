import { array, assert, boolean, constantFrom, nat, oneof, property, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { putSpeech, type SpeechOptions } from '../../../tests/speech.ts';
import { player } from './player.ts';
import { atRest, type Press, type Reading } from './reading.ts';

const kinds = ['chrome', 'android', 'safari'] as const;
const mandarin = [{ lang: 'zh-CN', name: '', localService: true }];

/** A reader before a page of many sentences, with a voice in place of the browser's. */
function reader(options: Partial<SpeechOptions> & Pick<SpeechOptions, 'kind'>) {
  vi.clearAllTimers();
  const speech = putSpeech({ voices: mandarin, pace: 4000, ...options });
  const sentences = Array.from({ length: 60 }, (_, at) => [`第${at}句，`, '后半句。']);
  let reading: Reading = atRest;
  const browser = {
    synth: speechSynthesis,
    utterance: (text: string) => new SpeechSynthesisUtterance(text),
  };
  const tell = player(sentences, browser, (next) => (reading = next));
  return {
    speech,
    press: (type: Press | 'start') => tell(type === 'start' ? { type, sentence: 0 } : { type }),
    now: () => reading,
    texts: () => speech.spoken.map(({ text }) => text),
  };
}
const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

describe('the player', () => {
  beforeAll(() => void vi.useFakeTimers());
  afterAll(() => void vi.useRealTimers());

  it.each(kinds)(
    'reads on after every button, in a pause too, with a voice like that of %s',
    (kind) => {
      const { press, speech, texts } = reader({ kind });
      press('start');
      for (const button of ['next', 'speed', 'toggle'] as const) {
        wait(1000);
        press('toggle');
        wait(1000);
        expect(speech.isHeard()).toBe(false);
        press(button);
        wait(1000);
        expect(speech.isHeard(), button).toBe(true);
      }
      press('stop');
      wait(1000);
      expect(speech.isHeard()).toBe(false);
      press('start');
      wait(1000);
      expect(texts().at(-1)).toBe('第0句，');
      expect(speech.isHeard()).toBe(true);
    },
  );

  it.each(kinds)('says each sentence once and in order with a voice like that of %s', (kind) => {
    const { press, texts } = reader({ kind });
    press('start');
    wait(21_000);
    expect(texts()).toEqual(['第0句，', '后半句。', '第1句，', '后半句。', '第2句，', '后半句。']);
  });

  it.each(kinds)(
    'is heard at once after a button that breaks off a voice like that of %s',
    (kind) => {
      const { press, speech, texts } = reader({ kind });
      press('start');
      for (const sentence of [1, 2, 3]) {
        wait(300);
        press('next');
        wait(300);
        expect(texts().at(-1)).toBe(`第${sentence}句，`);
        expect(speech.isHeard()).toBe(true);
      }
    },
  );

  it.each(['synthesis-failed', 'mute', 'lost', 'interrupted'])(
    'does not go through the page in silence with a voice that is %s for good',
    (fate) => {
      const { now, press, speech } = reader({ kind: 'chrome', fates: Array(99).fill(fate) });
      press('start');
      wait(45_000);
      expect(now().phase).not.toBe('reading');
      expect(now().note).toBeDefined();
      expect(now().sentence).toBeLessThan(3);
      expect(speech.fates.length).toBeGreaterThan(90);
    },
  );

  it('begins though another page left the voice paused', () => {
    const { press, speech } = reader({ kind: 'chrome' });
    speechSynthesis.pause();
    press('start');
    wait(500);
    expect(speech.isHeard()).toBe(true);
  });

  it('takes the next voice where the first needs a network that is not there', () => {
    const { press, speech } = reader({
      kind: 'chrome',
      voices: [...mandarin, { lang: 'zh-TW', name: '', localService: true }],
      fates: ['network'],
    });
    press('start');
    wait(1000);
    expect(speech.spoken[0]).toMatchObject({ voice: 'zh-TW', lang: 'zh-TW', text: '第0句，' });
  });

  it('asks for Mandarin where the browser names no voices', () => {
    const { press, speech } = reader({ kind: 'safari', voices: [] });
    press('start');
    wait(1000);
    expect(speech.spoken[0]).toMatchObject({ lang: 'zh-CN', voice: undefined });
  });

  const acts = oneof(
    record({
      press: constantFrom<Press | 'start'>(
        'start',
        'toggle',
        'former',
        'next',
        'speed',
        'stop',
        'dismiss',
      ),
    }),
    record({ wait: constantFrom(0, 1, 40, 160, 1000, 5000, 30_000) }),
    record({
      fates: array(
        constantFrom(
          '',
          'lost',
          'mute',
          'unended',
          'interrupted',
          'canceled',
          'network',
          'not-allowed',
          'synthesis-failed',
          'voice-unavailable',
          'audio-busy',
        ),
        { maxLength: 5 },
      ),
    }),
    record({ other: constantFrom<'pause' | 'resume' | 'cancel'>('pause', 'resume', 'cancel') }),
  );

  it('never says that it reads while nothing is heard, nor is heard when it says it does not', () => {
    assert(
      property(
        constantFrom(...kinds),
        boolean(),
        nat(6000),
        array(acts, { maxLength: 25 }),
        (kind, other, pace, all) => {
          const voices = other ? [...mandarin, { lang: 'zh-HK' }] : mandarin;
          const { press, now, speech } = reader({ kind, voices, pace: pace + 20 });
          for (const act of all) {
            if ('press' in act) press(act.press);
            else if ('wait' in act) wait(act.wait);
            else if ('fates' in act) speech.fates = [...act.fates];
            else speechSynthesis[act.other]();
          }
          // Whatever was wrong may take all patience there is; from then on the voice is sound.
          speech.fates = [];
          wait(45_000);
          const heardBefore = speech.spoken.length;
          const { turn } = now();
          wait(10_000);
          if (now().phase === 'reading') {
            expect(speech.spoken.length).toBeGreaterThan(heardBefore);
            expect(now().turn).toBeGreaterThan(turn);
          } else if (now().turn === turn) expect(speech.isHeard()).toBe(false);
          press('stop');
          wait(45_000);
          expect(speech.isHeard()).toBe(false);
          expect(vi.getTimerCount()).toBe(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
