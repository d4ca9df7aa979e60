/** A stand-in for a browser's voice that behaves as those of Chrome, Android and Safari do, and fails when asked to. */

export interface SpeechOptions {
  /**
   * `chrome` stays paused through all that comes, and loses with an error what is given to it right after it was broken
   * off; `android` ends an utterance that is paused; `safari` tells of no voices and loses without a word.
   */
  kind: 'chrome' | 'android' | 'safari';
  voices: readonly { lang: string; name?: string; localService?: boolean }[];
  /** Milliseconds until there are voices. */
  late?: number;
  /** Milliseconds that an utterance takes; none ends by itself without it. */
  pace?: number;
  /**
   * What becomes of each utterance in turn: '' it is said; `lost` nothing; `mute` it never begins, though the voice says
   * that it speaks; `unended` its end is not told; else the error code of what fails.
   */
  fates?: readonly string[];
}

export interface Spoken {
  text: string;
  rate: number;
  lang: string;
  voice: string | undefined;
  /** The sentence marked in the page while it is said. */
  marked: string | undefined;
}

export interface SpeechState {
  /** What was heard from its beginning. */
  spoken: Spoken[];
  /** What becomes of the utterances to come. */
  fates: string[];
  /** Whether anything is heard now. */
  isHeard: () => boolean;
}

/** Puts the voice in the place of the browser's, and its state into `speechState`. Runs in pages: it knows only itself. */
export function putSpeech({
  kind,
  voices,
  late = 0,
  pace,
  fates = [],
}: SpeechOptions): SpeechState {
  interface Utterance extends EventTarget {
    text: string;
    rate: number;
    lang: string;
    voice: { lang: string } | null;
  }
  let queue: Utterance[] = [];
  let current: Utterance | undefined;
  let isMute = false;
  let isPaused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let brokenOff = -Infinity;
  const state: SpeechState = {
    spoken: [],
    fates: [...fates],
    isHeard: () => current !== undefined && !isMute && !isPaused,
  };
  const tell = (utterance: Utterance, type: string, error?: string) =>
    setTimeout(() => utterance.dispatchEvent(Object.assign(new Event(type), { error })));

  function next() {
    if (isPaused || current) return;
    const utterance = queue.shift();
    if (!utterance) return;
    const fate = state.fates.shift() ?? '';
    if (fate === 'lost') return next();
    if (!['', 'mute', 'unended'].includes(fate)) {
      tell(utterance, 'error', fate);
      return next();
    }
    current = utterance;
    isMute = fate === 'mute';
    if (isMute) return;
    const { text, rate, lang, voice } = utterance;
    const marked = globalThis.document?.querySelector('.speaking')?.textContent?.trim();
    state.spoken.push({ text, rate, lang, voice: voice?.lang, marked });
    tell(utterance, 'start');
    goOn(fate !== 'unended');
  }
  function goOn(tells: boolean) {
    const utterance = current;
    if (!utterance || isMute || pace === undefined) return;
    timer = setTimeout(() => {
      current = undefined;
      if (tells) tell(utterance, 'end');
      next();
    }, pace);
  }

  const synth = {
    getVoices: () => (Date.now() < begun + late ? [] : voices),
    get paused() {
      return isPaused;
    },
    get pending() {
      return queue.length > 0;
    },
    get speaking() {
      return current !== undefined;
    },
    pause() {
      clearTimeout(timer);
      if (kind === 'android') {
        if (current) tell(current, 'end');
        current = undefined;
      } else isPaused = true;
    },
    resume() {
      const was = isPaused;
      isPaused = false;
      if (was && current) goOn(true);
      else next();
    },
    cancel() {
      clearTimeout(timer);
      if (current || queue.length > 0) brokenOff = Date.now();
      if (kind === 'chrome') {
        if (current) tell(current, 'error', 'interrupted');
        for (const utterance of queue) tell(utterance, 'error', 'canceled');
      } else if (current) tell(current, 'end');
      current = undefined;
      queue = [];
    },
    speak(utterance: Utterance) {
      if (kind !== 'android' && Date.now() - brokenOff < 50) {
        if (kind === 'chrome') tell(utterance, 'error', 'canceled');
        return;
      }
      queue.push(utterance);
      setTimeout(next, 5);
    },
  };
  const begun = Date.now();
  const events = new EventTarget();
  if (late > 0) setTimeout(() => events.dispatchEvent(new Event('voiceschanged')), late);
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
    configurable: true,
    value: class extends EventTarget {
      text: string;
      rate = 1;
      lang = '';
      voice = null;
      constructor(text: string) {
        super();
        this.text = text;
      }
    },
  });
  Object.defineProperty(globalThis, 'speechSynthesis', {
    configurable: true,
    value:
      kind === 'safari'
        ? synth
        : Object.assign(synth, {
            addEventListener: events.addEventListener.bind(events),
            removeEventListener: events.removeEventListener.bind(events),
          }),
  });
  Object.assign(globalThis, { speechState: state });
  return state;
}
