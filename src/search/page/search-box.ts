/**
 * The search fields of a page: `/` and Ctrl-K lead to the first one, Escape out of it. What suggests words is
 * fetched when a reader turns to a field, not before.
 */
import suggestionsSheet from '../../styles/suggestions.css?url';
import { fetched } from '../../browser/fetched.ts';
import { withSheet } from '../../browser/sheet.ts';

const fields = document.querySelectorAll<HTMLInputElement>('input[type="search"]');

const load = withSheet(suggestionsSheet, () => import('./combobox.ts'));

for (const box of fields) {
  if (box.dataset['suggest'] === undefined) continue;
  box.addEventListener(
    'focus',
    async () => {
      const part = await fetched(load);
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
  if (event.key === 'Escape' && event.target === fields[0] && fields[0]?.value === '')
    fields[0].blur();
  if (!wanted || event.isComposing || event.altKey) return;
  event.preventDefault();
  fields[0]?.focus();
  fields[0]?.select();
});
