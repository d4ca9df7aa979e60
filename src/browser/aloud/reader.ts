/** Reads the page's sentences aloud by the browser's own voice, one at a time, each marked while it is said. */
import { button, element } from '../dom.ts';
import { spokenText } from '../../language/spoken-text.ts';
import { chineseVoice } from './voice.ts';

const sentences = [...document.querySelectorAll<HTMLElement>('.sentence')];
const byDigits =
  document.querySelector<HTMLElement>('[data-digits]')?.dataset['digits']?.split(' ') ?? [];
const speeds = [0.8, 1, 1.25];

let place = 0;
let speed = 1;
let bar: HTMLElement | undefined;
let pause: HTMLButtonElement | undefined;
/** The utterance that counts; the end of an older one must not go on from it. */
let current: SpeechSynthesisUtterance | undefined;

function mark(sentence: HTMLElement | undefined) {
  document.querySelector('.speaking')?.classList.remove('speaking');
  sentence?.classList.add('speaking');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  sentence?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}

function sayFrom(index: number) {
  place = Math.max(0, index);
  const sentence = sentences[place];
  speechSynthesis.cancel();
  if (!sentence) return stop();
  mark(sentence);
  const utterance = new SpeechSynthesisUtterance(
    spokenText(sentence.textContent?.trim() ?? '', byDigits),
  );
  const voice = chineseVoice();
  if (voice) utterance.voice = voice;
  utterance.lang = voice?.lang ?? 'zh-CN';
  utterance.rate = speed;
  // A sentence at a time: some browsers fall silent in longer texts.
  utterance.addEventListener('end', () => {
    if (utterance === current) sayFrom(place + 1);
  });
  current = utterance;
  speechSynthesis.speak(utterance);
  if (pause) pause.textContent = '暂停';
}

function stop() {
  current = undefined;
  speechSynthesis.cancel();
  mark(undefined);
  bar?.remove();
  bar = undefined;
}

function showBar() {
  pause = button('暂停', (own) => {
    const paused = own.textContent === '继续';
    if (paused) speechSynthesis.resume();
    else speechSynthesis.pause();
    own.textContent = paused ? '暂停' : '继续';
  });
  bar = element(
    'div',
    { class: 'reading-bar', role: 'toolbar', 'aria-label': '朗读' },
    button('上一句', () => sayFrom(place - 1)),
    pause,
    button('下一句', () => sayFrom(place + 1)),
    button('语速：中', (own) => {
      const next = (speeds.indexOf(speed) + 1) % speeds.length;
      speed = speeds[next] ?? 1;
      own.textContent = `语速：${['慢', '中', '快'][next] ?? ''}`;
      sayFrom(place);
    }),
    button('停止', stop),
  );
  document.body.append(bar);
  pause.focus();
}

/** Begins with the sentence that the address leads to, else with the first. */
export function startReading() {
  if (!bar) showBar();
  const asked = sentences.findIndex((sentence) => sentence.matches(':target'));
  sayFrom(Math.max(0, asked));
}

// Another page is another text.
addEventListener('pagehide', stop);
