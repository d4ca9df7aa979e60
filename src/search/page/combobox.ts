/**
 * Suggestions under a search box, as the combobox pattern of the W3C's ARIA Authoring Practices has them:
 * focus stays in the field, the arrow keys move through the list, Enter takes, Escape closes and then clears.
 */
import { element } from '../../browser/dom.ts';
import { once, readJson } from '../query/files.ts';
import { suggestionsFor, type Suggestion } from '../query/suggestions.ts';
import { mayBePinyin, suggestionsSaid } from '../query/pinyin.ts';
import { recentSearches, rememberSearch } from './recent.ts';
import { searchedPart } from '../query/tokens.ts';
import { pinyinFile, suggestionsFile } from '../query/words.ts';

const most = 8;

const file = once((address) => readJson<unknown[]>(address));

/** Without its file the box is a plain one. */
const load = <Entry>(address: string) => file(address).catch(() => []) as Promise<Entry[]>;

/** Words that hold what is typed or, where letters are typed, that are said so; in an empty box recent searches. */
async function suggest(typed: string, bundle: string): Promise<Suggestion[]> {
  if (typed === '') return recentSearches().map((text) => ({ text, kind: '最近搜过' }));
  const all = await load<Suggestion>(bundle + suggestionsFile);
  const written = suggestionsFor(typed, all, most);
  if (written.length > 0 || !mayBePinyin(typed)) return written;
  const pinyin = await load<string>(bundle + pinyinFile);
  return suggestionsSaid(typed, all, pinyin)
    .slice(0, most)
    .map(({ suggestion }) => suggestion);
}

/**
 * Makes a field a combobox.
 * @param bundle address of the search index's folder.
 */
export function attachSuggestions(field: HTMLInputElement, bundle: string) {
  const id = `${field.id}-suggestions`;
  const list = element('ul', {
    id,
    class: 'suggestions',
    hidden: '',
    role: 'listbox',
    'aria-label': '建议',
  });
  field.form?.append(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', id);
  field.setAttribute('aria-expanded', 'false');
  let shown: Suggestion[] = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };

  const take = ({ text, address }: Suggestion) => {
    close();
    field.value = text;
    if (address) location.assign(address);
    // Pressed, as a reader would: Safari sends forms by script, events and all, from 16 on.
    else field.form?.querySelector('button')?.click();
  };

  const activate = (index: number) => {
    active = (index + shown.length) % shown.length;
    [...list.children].forEach((option, at) =>
      option.setAttribute('aria-selected', String(at === active)),
    );
    field.setAttribute('aria-activedescendant', `${id}-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };

  const show = async () => {
    const typed = field.value;
    const suggested = await suggest(typed, bundle);
    // An older keystroke may get here after a newer one.
    if (typed !== field.value || document.activeElement !== field) return;
    shown = suggested;
    if (shown.length === 0) return close();
    list.replaceChildren(
      ...shown.map((suggestion, index) => {
        const option = element(
          'li',
          { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false' },
          `${suggestion.text} `,
          element('span', { class: 'soft' }, suggestion.kind),
        );
        // On press, not click: the field must not lose the focus first.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          take(suggestion);
        });
        return option;
      }),
    );
    list.hidden = false;
    active = -1;
    field.setAttribute('aria-expanded', 'true');
    field.removeAttribute('aria-activedescendant');
  };

  field.addEventListener('input', (event) => {
    // While an input method composes, the field holds letters that the reader does not mean.
    if (!(event as InputEvent).isComposing) void show();
  });
  field.addEventListener('compositionend', () => void show());
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (list.hidden) field.value = '';
      close();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) void show();
      else activate(event.key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1);
    } else if (event.key === 'Enter' && !list.hidden) {
      const suggestion = shown[active];
      if (!suggestion) return close();
      event.preventDefault();
      take(suggestion);
    }
  });
  field.form?.addEventListener('submit', () => rememberSearch(searchedPart(field.value)));
  if (field.value !== '') void show();
}
