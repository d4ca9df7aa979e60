/** The dialog of display settings: theme, size of the elder mode, single-key shortcuts and what keys there are. */
import { button, element } from '../dom.ts';
import { keepingBase } from '../offline.ts';
import { keepingOffer } from '../offline/keeping-offer.ts';
import { forgetVisits } from '../visit/kept.ts';
import { currentDisplay, elderSizes, setDisplay, type Display } from './settings.ts';

interface Choice {
  name: keyof Display;
  title: string;
  /** Value and words; the empty value is the device's own. */
  options: readonly (readonly [value: string, words: string])[];
}

const choices: readonly Choice[] = [
  {
    name: 'elder',
    title: '关怀版（长者模式）',
    options: [
      ['', '不用'],
      ...elderSizes.map((size, at) => [size, ['大', '特大', '超大'][at] ?? ''] as const),
    ],
  },
  {
    name: 'theme',
    title: '颜色',
    options: [
      ['', '跟随设备'],
      ['light', '浅色'],
      ['dark', '深色'],
    ],
  },
  {
    name: 'shortcuts',
    title: '单键快捷键',
    options: [
      ['', '开'],
      ['off', '关'],
    ],
  },
  {
    name: 'visits',
    title: '上次来访后的变化',
    options: [
      ['', '提示，来访日期只记在这台设备上'],
      ['off', '不记来访日期'],
    ],
  },
];

const keys = [
  ['/ 或 Ctrl+K', '到搜索框'],
  ['?', '打开这个窗口'],
  ['Esc', '关上窗口，离开搜索框'],
  ['↑ ↓ Enter', '在搜索建议里选'],
] as const;

let dialog: HTMLDialogElement | undefined;

/** Opens the dialog. */
export function openPanel() {
  dialog ??= build();
  for (const input of dialog.querySelectorAll('input'))
    input.checked = (currentDisplay()[input.name as keyof Display] ?? '') === input.value;
  if ('showModal' in dialog) dialog.showModal();
  else openAsBox(dialog);
}

/** Where dialogs are not known (Safari before 15.4, Firefox before 98) it is a box over the page. */
function openAsBox(box: HTMLElement) {
  box.setAttribute('role', 'dialog');
  box.setAttribute('open', '');
  box.querySelector('input')?.focus();
  const close = (event: Event) => {
    event.preventDefault();
    box.removeAttribute('open');
    box.removeEventListener('submit', close);
    document.removeEventListener('keydown', closeByKey);
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close(event);
  };
  box.addEventListener('submit', close);
  document.addEventListener('keydown', closeByKey);
}

function build(): HTMLDialogElement {
  const headingId = 'display-heading';
  const reset = () => {
    setDisplay({});
    for (const input of made.querySelectorAll('input')) input.checked = input.value === '';
  };
  const form = element(
    'form',
    { method: 'dialog' },
    ...choices.map(fieldset),
    ...(keepingBase === undefined ? [] : [keepingOffer(keepingBase)]),
    element('h3', {}, '快捷键'),
    element(
      'dl',
      {},
      ...keys.flatMap(([key, does]) => [element('dt', {}, key), element('dd', {}, does)]),
    ),
    element('p', {}, button('全部恢复', reset, {}), element('button', {}, '关闭')),
  );
  const made = element(
    'dialog',
    { class: 'display-panel', 'aria-labelledby': headingId },
    element('h2', { id: headingId }, '显示设置'),
    form,
  );
  form.addEventListener('change', () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
    const display = Object.fromEntries(chosen) as Display;
    setDisplay(display);
    if (display.visits === 'off') forgetVisits();
  });
  document.body.append(made);
  return made;
}

function fieldset({ name, title, options }: Choice): HTMLFieldSetElement {
  return element(
    'fieldset',
    {},
    element('legend', {}, title),
    ...options.map(([value, words]) =>
      element('label', {}, element('input', { type: 'radio', name, value }), words),
    ),
  );
}
