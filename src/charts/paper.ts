/**
 * Colours outside style sheets, as `tokens.css` has them: of pictures, which know no dark mode, and of the browser's
 * own frame around a page.
 */

export const paper = '#fbf9f5';
export const darkPaper = '#181715';
export const ink = '#1d1b18';
export const soft = '#655f55';
export const rule = '#d9d4c9';
export const strongRule = '#8f887b';
export const accent = '#b3261e';
/** One a chapter. */
const hues = ['#84552a', '#2f6b8f', '#6b5b95', '#37744c', '#b0475c', '#945a12', '#4d6a78'];

/** @param chapter counting from 1; none has the colour of ink. */
export const chapterHue = (chapter: number | undefined): string =>
  chapter === undefined ? ink : (hues[(chapter - 1) % hues.length] ?? ink);
