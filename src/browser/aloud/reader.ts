/** Reads the page's sentences aloud by the browser's own voice, each marked while it is said. */
import { spokenText } from '../../language/spoken-text.ts';
import { readingBar } from './bar.ts';
import { piecesOf } from './pieces.ts';
import { player } from './player.ts';
import type { Reading } from './reading.ts';

const sentences = [...document.querySelectorAll<HTMLElement>('.sentence')];
const byDigits =
  document.querySelector<HTMLElement>('[data-digits]')?.dataset['digits']?.split(' ') ?? [];

let opener: HTMLElement | undefined;
const tell = player(
  sentences.map((sentence) => piecesOf(spokenText(sentence.textContent?.trim() ?? '', byDigits))),
  { synth: speechSynthesis, utterance: (text) => new SpeechSynthesisUtterance(text) },
  (reading) => {
    mark(reading);
    drawBar(reading);
  },
);
const drawBar = readingBar(tell, () => opener);

let marked: HTMLElement | undefined;
function mark({ phase, sentence }: Reading) {
  const toMark = phase === 'idle' ? undefined : sentences[sentence];
  if (toMark === marked) return;
  marked?.classList.remove('speaking');
  toMark?.classList.add('speaking');
  marked = toMark;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  toMark?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}

/** Begins with the sentence that the address leads to, else with the first. @param pressed what began it. */
export function startReading(pressed: HTMLElement) {
  opener = pressed;
  const asked = sentences.findIndex((sentence) => sentence.matches(':target'));
  tell({ type: 'start', sentence: Math.max(0, asked) });
}

// Another page is another text.
addEventListener('pagehide', () => tell({ type: 'stop' }));
