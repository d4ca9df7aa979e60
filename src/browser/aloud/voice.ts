/** The browser's own Chinese voice, where it has one. */
export const chineseVoice = () =>
  speechSynthesis.getVoices().find(({ lang }) => /^(?:zh|cmn)/iu.test(lang));
