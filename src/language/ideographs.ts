/**
 * Ideographs in the form that documents are written in. Text taken from a PDF may have the code point of a radical
 * (⻓ U+2ED3) or of a compatibility ideograph where the page has the ideograph (长): they look alike and are not the same.
 */

/**
 * Radicals that NFKC leaves as they are, each with its ideograph: Equivalent_Unified_Ideograph of the block CJK Radicals
 * Supplement, from Unicode's EquivalentUnifiedIdeograph.txt (version 14; Unicode License v3).
 */
const supplement =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月' +
  '⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀' +
  '⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝' +
  '⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀';

/** NFKC gives the traditional form; where a document of today was extracted, its font meant the one that is in use. */
const inUse = '⼾户';

const pairs = [...supplement, ...inUse];
const unified = new Map(
  pairs.flatMap((char, at) => (at % 2 === 0 ? [[char, pairs[at + 1]!]] : [])),
);

/**
 * Folds the forms of a text that are one for a reader: radicals and compatibility ideographs, and all that NFKC folds
 * (％ → %, ㎡ → m2).
 */
export const foldForms = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF]/gu, (char) => unified.get(char) ?? char).normalize('NFKC');

/** Radicals and compatibility ideographs of the Basic Multilingual Plane, each one UTF-16 unit as its ideograph is. */
const lookAlike = /[\u2E80-\u2FDF\uF900-\uFAFF]/gu;

/** A text with ideographs for what looks like them. It keeps its length, so that places stay. */
export const readAs = (text: string): string =>
  text.replace(lookAlike, (char) => {
    const folded = foldForms(char);
    return folded.length === 1 ? folded : char;
  });
