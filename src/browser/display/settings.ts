/**
 * How a reader wants the site shown, kept on the device only. Each setting is an attribute of <html>; the script
 * in the head (`head-script.ts`) sets them before the first paint, from the same store.
 */
import { sheet } from '../sheet.ts';

/** How long who switches the elder mode on waits for its sheet, in milliseconds. */
const patience = 1000;

/** Name in the browser's storage. */
export const displayKey = 'display';

/** Sizes of the elder mode, from large to largest. */
export const elderSizes = ['1', '2', '3'] as const;
export type ElderSize = (typeof elderSizes)[number];

export interface Display {
  /** Absent where the device decides. */
  theme?: 'light' | 'dark';
  /** Present while the elder mode is on. */
  elder?: ElderSize;
  /** Present where single keys must not act (WCAG 2.2, 2.1.4). */
  shortcuts?: 'off';
  /** Present where no visit is to be kept. */
  visits?: 'off';
}

const names = ['theme', 'elder', 'shortcuts', 'visits'] as const;

/** What the page shows now. */
export function currentDisplay(): Display {
  const { theme, elder, shortcuts, visits } = document.documentElement.dataset;
  return {
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(elderSizes.includes(elder as ElderSize) ? { elder: elder as ElderSize } : {}),
    ...(shortcuts === 'off' ? { shortcuts } : {}),
    ...(visits === 'off' ? { visits } : {}),
  };
}

/** What is to be shown, where it was asked for last. */
let wanted: Display | undefined;

/** Shows it so, and keeps it where the browser keeps anything. The elder mode is shown when its sheet is there. */
export function setDisplay(display: Display) {
  wanted = display;
  const showIfWanted = () => {
    if (wanted === display) show(display);
  };
  if (display.elder === undefined || currentDisplay().elder !== undefined) showIfWanted();
  else void elderSheet().then(showIfWanted);
  keep(display);
}

/** Resolves when the sheet of the elder mode is there, or does not come in time: letters are large without it. */
const elderSheet = () =>
  Promise.race([
    sheet(document.documentElement.dataset['elderSheet'] ?? '').catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, patience)),
  ]);

function show(display: Display) {
  for (const name of names) {
    const value = display[name];
    if (value === undefined) delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = value;
  }
  document.dispatchEvent(new Event('displaychange'));
}

function keep(display: Display) {
  try {
    if (Object.keys(display).length > 0) localStorage.setItem(displayKey, JSON.stringify(display));
    else localStorage.removeItem(displayKey);
  } catch {
    // A browser that keeps nothing shows this page so, and the next as the device has it.
  }
}
