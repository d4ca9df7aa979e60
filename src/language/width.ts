/** How wide text is in print, as far as its characters tell. */

/**
 * Width of a line. Chinese characters and the marks that stand among them (“”‘’—…‰), all from U+2000 on, are full;
 * digits, Latin letters and their marks are narrow.
 * @param narrow width of a narrow character; half of a full one in most Chinese fonts.
 * @param full width of a full one.
 */
export const widthOf = (text: string, narrow = 0.5, full = 1): number =>
  [...text].reduce((sum, char) => sum + (char >= '\u2000' ? full : narrow), 0);
