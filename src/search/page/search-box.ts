/**
 * The search boxes of a page: `/` and Ctrl-K lead to the first one, Escape out of it. What suggests words is
 * fetched when a reader turns to a box, not before.
 */
import { fetched } from '../../browser/fetched.ts';

const boxes = document.querySelectorAll<HTMLInputElement>('input[data-suggest]');

for (const box of boxes) {
  box.addEventListener(
    'focus',
    async () => {
      const part = await fetched(() => import('./combobox.ts'));
      part?.attachSuggestions(box, box.dataset['suggest'] ?? '');
    },
    { once: true },
  );
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

document.addEventListener('keydown', (event) => {
  const wanted =
    event.key === '/'
      ? !isTyping(event.target) &&
        !event.ctrlKey &&
        document.documentElement.dataset['shortcuts'] !== 'off'
      : event.key === 'k' && (event.ctrlKey || event.metaKey);
  if (event.key === 'Escape' && event.target === boxes[0] && boxes[0]?.value === '')
    boxes[0].blur();
  if (!wanted || event.isComposing || event.altKey) return;
  event.preventDefault();
  boxes[0]?.focus();
  boxes[0]?.select();
});
