/** The dialog of display settings: theme, size of the elder mode, single-key shortcuts and what keys there are. */
import { canKeep, keepPlan } from '../offline.ts';
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
];

const keys = [
  ['/ 或 Ctrl+K', '到搜索框'],
  ['?', '打开这个窗口'],
  ['Esc', '关上窗口，离开搜索框'],
  ['↑ ↓ Enter', '在搜索建议里选'],
] as const;

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

let dialog: HTMLDialogElement | undefined;

/** Opens the dialog. */
export function openPanel() {
  dialog ??= build();
  for (const input of dialog.querySelectorAll('input'))
    input.checked = (currentDisplay()[input.name as keyof Display] ?? '') === input.value;
  dialog.showModal();
}

function build(): HTMLDialogElement {
  const reset = element('button', '全部恢复');
  const close = element('button', '关闭');
  reset.type = 'button';
  const form = element(
    'form',
    ...choices.map(fieldset),
    ...(canKeep() ? [keeping()] : []),
    element('h3', '快捷键'),
    element('dl', ...keys.flatMap(([key, does]) => [element('dt', key), element('dd', does)])),
    element('p', reset, close),
  );
  form.method = 'dialog';
  const heading = element('h2', '显示设置');
  heading.id = 'display-heading';
  const made = element('dialog', heading, form);
  made.className = 'display-panel';
  made.setAttribute('aria-labelledby', heading.id);
  form.addEventListener('change', () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
    setDisplay(Object.fromEntries(chosen) as Display);
  });
  reset.addEventListener('click', () => {
    setDisplay({});
    for (const input of made.querySelectorAll('input')) input.checked = input.value === '';
  });
  document.body.append(made);
  return made;
}

/** Keeps every page of the plan on the device, and says whether it did. */
function keeping(): HTMLParagraphElement {
  const keep = element('button', '把整个计划存到设备上，没有网络也能读');
  keep.type = 'button';
  const said = element('span');
  said.role = 'status';
  keep.addEventListener('click', () => {
    said.textContent = '正在存……';
    keepPlan().then(
      (kept) => (said.textContent = kept ? '已经存好。' : '没有存成，请稍后再试。'),
      () => (said.textContent = '没有存成，请稍后再试。'),
    );
  });
  return element('p', keep, said);
}

function fieldset({ name, title, options }: Choice): HTMLFieldSetElement {
  return element(
    'fieldset',
    element('legend', title),
    ...options.map(([value, words]) => {
      const input = element('input');
      input.type = 'radio';
      input.name = name;
      input.value = value;
      return element('label', input, words);
    }),
  );
}
