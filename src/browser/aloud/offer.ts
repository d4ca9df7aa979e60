/** What a reader may do with a page of official wording: have it read aloud, share it, print it. */
import { button } from '../dom.ts';
import { chineseVoice } from './voice.ts';

const actions = document.querySelector<HTMLElement>('[data-page-actions]');

function offer(words: string, act: () => void, first = false) {
  const made = button(words, act);
  if (first) actions?.prepend(made);
  else actions?.append(made);
}

/** Where the browser has no Chinese voice there is no button; voices may come late. */
function offerVoice() {
  if (!('speechSynthesis' in window)) return;
  const look = () => {
    if (!chineseVoice()) return;
    speechSynthesis.removeEventListener('voiceschanged', look);
    offer(
      '朗读',
      () => void import('./reader.ts').then(({ startReading }) => startReading()),
      true,
    );
  };
  speechSynthesis.addEventListener('voiceschanged', look);
  look();
}

if (actions) {
  offerVoice();
  if ('share' in navigator)
    offer('分享', () => {
      const { title } = document;
      // Who closes the sheet has shared nothing, and that is no error.
      navigator.share({ title, url: location.href }).catch(() => undefined);
    });
  offer('打印', () => print());
}
