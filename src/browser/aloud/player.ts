/** Carries out what the machine of reading asks of the browser's voice, and tells it what the voice does. */
import { atRest, speeds, step, type Effect, type Reading, type ReadingEvent } from './reading.ts';
import { chineseVoices } from './voice.ts';

/** What is used of the browser: its voice, and a way to make an utterance. */
export interface Speech {
  readonly synth: Pick<
    SpeechSynthesis,
    'cancel' | 'getVoices' | 'paused' | 'pending' | 'resume' | 'speak' | 'speaking'
  >;
  readonly utterance: (text: string) => SpeechSynthesisUtterance;
}

/** Milliseconds in which a voice gets over being broken off: what is said at once, several lose. */
const settling = 150;

/**
 * Reads sentences, each in its pieces.
 * @param draw is given every new state.
 * @returns how to tell the machine what the reader presses.
 */
export function player(
  sentences: readonly (readonly string[])[],
  { synth, utterance }: Speech,
  draw: (reading: Reading) => void,
): (event: ReadingEvent) => void {
  const lengths = sentences.map((pieces) => pieces.length);
  const avoided = new Set<string>();
  let now = atRest;
  let clock: ReturnType<typeof setInterval> | undefined;
  let settled: ReturnType<typeof setTimeout> | undefined;
  /** What is being said: a browser may forget an utterance that nobody holds, and not tell its end. */
  let current: SpeechSynthesisUtterance | undefined;

  const nameOf = ({ lang, name, voiceURI }: SpeechSynthesisVoice) => `${lang} ${name} ${voiceURI}`;
  const voices = () =>
    chineseVoices(synth.getVoices()).filter((voice) => !avoided.has(nameOf(voice)));

  function hush() {
    current = undefined;
    const isBusy = synth.speaking || synth.pending;
    synth.cancel();
    if (!isBusy) return;
    clearTimeout(settled);
    settled = setTimeout(() => {
      settled = undefined;
      begin();
    }, settling);
  }

  /** A voice that was paused begins nothing: it is woken first. */
  function begin() {
    if (!current) return;
    synth.resume();
    synth.speak(current);
  }

  function say() {
    if (current || synth.speaking || synth.pending) hush();
    const { sentence, piece, speed, turn } = now;
    const made = utterance(sentences[sentence]?.[piece] ?? '');
    const [voice] = voices();
    if (voice) made.voice = voice;
    made.lang = voice?.lang.replace('_', '-') ?? 'zh-CN';
    made.rate = speeds[speed]?.rate ?? 1;
    made.addEventListener('start', () => tell({ type: 'began', turn }));
    made.addEventListener('end', () => {
      if (made === current) current = undefined;
      tell({ type: 'ended', turn });
    });
    made.addEventListener('error', ({ error }) => {
      if (made === current) current = undefined;
      tell({ type: 'failed', turn, why: error ?? '', hasOther: voices().length > 1 });
    });
    current = made;
    if (settled === undefined) begin();
  }

  const effects: Readonly<Record<Effect, () => void>> = {
    say,
    hush,
    wake: () => synth.resume(),
    'change-voice': () =>
      voices()
        .slice(0, 1)
        .forEach((voice) => avoided.add(nameOf(voice))),
  };

  function second() {
    const isBusy = synth.speaking || synth.pending;
    // A browser that does not say so is not taken to be idle.
    const claim = isBusy ? 'speaking' : synth.speaking === false ? 'idle' : 'unknown';
    tell({ type: 'second', voice: synth.paused ? 'paused' : claim });
  }

  function tell(event: ReadingEvent) {
    if (event.type === 'start') avoided.clear();
    const [next, todo] = step(lengths, now, event);
    const isNew = next !== now;
    now = next;
    for (const effect of todo) effects[effect]();
    if (now.phase === 'reading') clock ??= setInterval(second, 1000);
    else {
      clearInterval(clock);
      clock = undefined;
    }
    if (isNew) draw(now);
  }
  return tell;
}
