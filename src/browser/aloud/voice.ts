/** Which of the browser's voices reads: Mandarin of the mainland before any other Chinese. */

/** What is asked of a voice; a language may be written zh_CN. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'name' | 'localService'>;

/** From the best to the last resort: dialects and Cantonese read Mandarin's words in their own way. */
const ranks = [
  /^(?:zh|cmn)-(?:hans-)?cn$/iu,
  /^(?:cmn|zh|(?:zh|cmn)-hans|zh-(?:hans-)?sg)$/iu,
  /^(?:zh|cmn)-(?:hant-)?tw$|^(?:zh|cmn)-hant$/iu,
  /^(?:zh-cn|cmn)-/iu,
  /^(?:zh|cmn|yue|wuu|nan|hak)(?:-|$)/iu,
];
/** Apple's playful voices stand before its good ones in the list. */
const playful = /^(?:Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley)\b/u;

/**
 * The Chinese voices, the best first: of equal ones those of the device, which need no network and do not stop after
 * fifteen seconds.
 */
export function chineseVoices<One extends Voice>(voices: readonly One[]): One[] {
  const rank = ({ lang }: One) => {
    const at = ranks.findIndex((pattern) => pattern.test(lang.replace(/_/gu, '-')));
    return at < 0 ? ranks.length : at;
  };
  const order = (one: One) =>
    rank(one) * 4 + Number(playful.test(one.name ?? '')) * 2 + Number(one.localService === false);
  return voices
    .filter((one) => rank(one) < ranks.length)
    .sort((one, other) => order(one) - order(other));
}
