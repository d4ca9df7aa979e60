/** The bar under the page while something is read, and what the reader is told. */
import { button, element } from '../dom.ts';
import { speeds, type Note, type Press, type Reading, type ReadingEvent } from './reading.ts';

const words: Readonly<Record<Note, string>> = {
  skipped: '有一句没有读出来，接着读下一句。',
  interrupted: '朗读被打断了，按“继续”从这里接着读。',
  'not-allowed': '浏览器要先按一下才出声，请按“继续”。',
  silent: '浏览器的语音没有反应，朗读停了。可以再按“朗读”试试。',
  network: '这个语音要联网，现在连不上，朗读停了。',
  'no-voice': '浏览器的中文语音用不了，朗读停了。',
  'no-device': '声音设备用不了，朗读停了。',
  failed: '语音没有读出来，朗读停了。可以再按“朗读”试试。',
};

/**
 * Draws the bar at the end of the page.
 * @param tell is told what the reader presses.
 * @param opener gets the focus back when the bar goes.
 */
export function readingBar(
  tell: (event: ReadingEvent) => void,
  opener: () => HTMLElement | undefined,
): (reading: Reading) => void {
  const press = (type: Press) => () => tell({ type });
  const toggle = button('暂停', press('toggle'));
  const speed = button('', press('speed'));
  const bar = element(
    'div',
    { class: 'reading-bar', role: 'toolbar', 'aria-label': '朗读' },
    button('上一句', press('former')),
    toggle,
    button('下一句', press('next')),
    speed,
    button('停止', press('stop')),
  );
  bar.addEventListener('keydown', (event) => moveFocus(bar, event, press('stop')));
  // It is there before anything is told, so that screen readers say what comes.
  const note = element('p', { class: 'reading-note', role: 'status' });
  const close = button('知道了', press('dismiss'));
  const foot = element('div', { class: 'reading-foot' }, note);

  return ({ phase, note: told, speed: at }) => {
    if (!foot.isConnected) document.body.append(foot);
    const said = told === undefined ? '' : words[told];
    if (note.textContent !== said) note.textContent = said;
    toggle.textContent = phase === 'paused' ? '继续' : '暂停';
    speed.textContent = `语速：${speeds[at]?.name ?? ''}`;
    const hadFocus = foot.contains(document.activeElement);
    if (phase === 'idle') {
      bar.remove();
      if (said === '') close.remove();
      else foot.append(close);
      if (hadFocus) opener()?.focus({ preventScroll: true });
    } else if (!bar.isConnected) {
      close.remove();
      foot.append(bar);
      toggle.focus({ preventScroll: true });
    }
    // What gets the focus by the tab key is not hidden under it.
    document.documentElement.style.scrollPaddingBottom = `${foot.offsetHeight}px`;
  };
}

/** In a toolbar arrows go from button to button; Escape stops. */
function moveFocus(bar: HTMLElement, event: KeyboardEvent, stop: () => void) {
  if (event.key === 'Escape') return stop();
  const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (way === undefined) return;
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + way + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
