/** The switches in the head: the elder mode by one press, everything else in a dialog that is fetched when asked for. */
import panelSheet from '../../styles/display-panel.css?url';
import { fetched } from '../fetched.ts';
import { withSheet } from '../sheet.ts';
import { currentDisplay, setDisplay } from './settings.ts';

const bar = document.querySelector<HTMLElement>('[data-display]');
const [elder, more] = bar?.querySelectorAll('button') ?? [];

function show() {
  elder?.setAttribute('aria-pressed', String(currentDisplay().elder !== undefined));
}

if (bar && elder && more) {
  delete bar.dataset['waiting'];
  elder.addEventListener('click', () => {
    const { elder: on, ...others } = currentDisplay();
    setDisplay(on === undefined ? { ...others, elder: '2' } : others);
  });
  const load = withSheet(panelSheet, () => import('./panel.ts'));
  const open = async () => (await fetched(load))?.openPanel();
  more.addEventListener('click', () => void open());
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
    if (event.key === '?' && !typing && currentDisplay().shortcuts !== 'off') void open();
  });
  document.addEventListener('displaychange', show);
  show();
}
