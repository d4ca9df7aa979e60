/**
 * How a reader wants the site shown, kept on the device only. Each setting is an attribute of <html>; the script
 * in the head (`head-script.ts`) sets them before the first paint, from the same store.
 */

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

/** Shows it so, and keeps it where the browser keeps anything. */
export function setDisplay(display: Display) {
  for (const name of names) {
    const value = display[name];
    if (value === undefined) delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = value;
  }
  try {
    if (Object.keys(display).length > 0) localStorage.setItem(displayKey, JSON.stringify(display));
    else localStorage.removeItem(displayKey);
  } catch {
    // A browser that keeps nothing shows this page so, and the next as the device has it.
  }
  document.dispatchEvent(new Event('displaychange'));
}
