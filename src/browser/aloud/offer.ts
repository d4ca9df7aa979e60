/** What a reader may do with a page of official wording: have it read aloud, share it, print it. */
import readingSheet from '../../styles/reading-aloud.css?url';
import { button, element } from '../dom.ts';
import { fetched } from '../fetched.ts';
import { withSheet } from '../sheet.ts';
import { chineseVoices } from './voice.ts';

const actions = document.querySelector<HTMLElement>('[data-page-actions]');
/** Milliseconds after which voices are looked for anew: not every browser tells when they are there. */
const looks = [250, 1000, 3000];

const offer = (words: string, act: () => void) => actions?.append(button(words, act));

function offerReading() {
  const load = withSheet(readingSheet, () => import('./reader.ts'));
  let reader: Awaited<ReturnType<typeof load>> | undefined;
  // One that does not come is told of when it is asked for.
  const fetchAhead = () => {
    load().then(
      (loaded) => (reader = loaded),
      () => undefined,
    );
  };
  const made = button('朗读', (own) => {
    // Where a voice may begin only while the button is pressed, there is no time to load anything.
    if (reader) reader.startReading(own);
    else void fetched(load).then((loaded) => loaded?.startReading(own));
  });
  for (const nearing of ['focus', 'pointerenter', 'pointerdown'])
    made.addEventListener(nearing, fetchAhead, { once: true });
  actions?.prepend(made);
}

/** Voices may come late, and in some browsers never tell. Where none is Chinese, that is said. */
function lookForVoice() {
  if (!('speechSynthesis' in window)) {
    sayNone();
    return;
  }
  let isOffered = false;
  let none: HTMLElement | undefined;
  const look = (isLast = false) => {
    if (isOffered) return;
    const voices = speechSynthesis.getVoices();
    // Safari before 16 has no list to wait for, and may give none though it can speak.
    const isUnknown = voices.length === 0 && !('addEventListener' in speechSynthesis);
    if (chineseVoices(voices).length > 0 || (isLast && isUnknown)) {
      isOffered = true;
      none?.remove();
      offerReading();
    } else if (isLast || voices.length > 0) none ??= sayNone();
  };
  if ('addEventListener' in speechSynthesis)
    speechSynthesis.addEventListener('voiceschanged', () => look());
  look();
  looks.forEach((after, at) => setTimeout(() => look(at === looks.length - 1), after));
}

function sayNone() {
  const said = element('span', { class: 'soft' }, '这个浏览器没有中文语音，不能朗读。');
  actions?.append(said);
  return said;
}

if (actions) {
  if ('share' in navigator)
    offer('分享', () => {
      const { title } = document;
      // Who closes the sheet has shared nothing, and that is no error.
      navigator.share({ title, url: location.href }).catch(() => undefined);
    });
  offer('打印', () => print());
  lookForVoice();
}
