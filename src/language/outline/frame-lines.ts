/** Lines of the frame by what they are: the number, a day, who is addressed, who signs, notes, what may be a title. */
import { printedDay } from '../dates.ts';
import { halfFigures } from '../numerals.ts';
import { solid, type Block } from './block.ts';
import { markerOf } from './marker.ts';
import { isUnitLine, unitsIn } from './units.ts';

/** 静府发〔2024〕2号; other brackets, and the quotation marks that extraction puts for them, too. */
const documentNumber =
  /(?:^|(?<=[:： （(]))(?:\p{sc=Han}*[文字]号)?(?<number>\p{sc=Han}{1,14}[〔［[(（【„]\s?(?:19|20)\d{2}[〕］\])）】‟]\s?第?\s?\d{1,5}\s?号)(?!(?!签发)\p{sc=Han})/u;
const day = '(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日';
const dayAlone = new RegExp(`^[（(]?${printedDay}[）)]?$`, 'u');
const signedDay = new RegExp(`(?<body>.*(?:政府|办公[室厅]|委员会|[局委办部厅]))${day}$`, 'u');

/** The document's number in a line; a sentence names that of another. */
export const numberIn = (text: string): string | undefined =>
  text.length < 60 && !/[，。；]/u.test(text)
    ? documentNumber.exec(halfFigures(text))?.groups!['number']
    : undefined;

/** A line that is the document's number. */
export const isNumber = (text: string) => text.length < 40 && numberIn(text) !== undefined;

/** The body that a line names before its date: “某县人民政府2024年3月1日”. */
export const signerIn = (text: string): string | undefined =>
  text.length < 45 ? signedDay.exec(halfFigures(solid(text)))?.groups!['body'] : undefined;

/** A line that is a date, or ends in one that a body signs. */
export const isDay = (text: string): boolean =>
  dayAlone.test(halfFigures(solid(text))) || signerIn(text) !== undefined;

/** The name of a body and nothing else. */
export const isBody = (text: string): boolean =>
  !markerOf(text) &&
  /^(?:[\p{sc=Han}、（）()]{2,30}(?:政府|办公[室厅]|委员会|[局委办部厅])|国务院)$/u.test(
    solid(text),
  );

/** A line of a letterhead, which stands on one or on two: “某县人民政府文件”. */
export const isLetterhead = (blocks: readonly Block[], at: number): boolean => {
  const [line, next] = blocks.slice(at, at + 2).map(({ text }) => solid(text));
  return letterhead.test(line!) || (isBody(line!) && next === '文件');
};
const letterhead = /^(?:[^关]*(?:政府|国务院|委员会|办公[室厅]|小组|[局委办部厅]))?文件$/u;

/** A note in brackets: （此件公开发布）, （联系电话：……）. */
const isNote = (text: string) =>
  /^[（(](?:[^（()）]|[（(][^（()）]*[）)]){2,60}[）)]$/u.test(text) &&
  !markerOf(text) &&
  !isUnitLine(text) &&
  unitsIn(`。${text}`).length === 0;

/** Who the document is sent to. */
export const isAddressees = (text: string): boolean =>
  text.length < 200 &&
  /^[\p{sc=Han}、，,（）() ]+[:：]$/u.test(text) &&
  /[各政府部门单位委局办]/u.test(text) &&
  !/(?:如下|通知|工作|目标|要求|内容|任务)[:：]/u.test(text) &&
  !markerOf(text);

/** 各位代表： */
export const isSalutation = (text: string): boolean =>
  /^各位(?:代表|委员)[:：！!]?$/u.test(solid(text));

/** When and where a report was given: “——2026年2月3日在……会议上”, on one line or on two. */
export const isOccasion = (text: string): boolean =>
  text.length < 90 &&
  (occasion.test(solid(text)) ||
    new RegExp(`^[—―–⸺-]{1,2}${printedDay}在`, 'u').test(solid(text)) ||
    /^(?:第.{1,4}届)?人民代表大会.{0,10}会议上[）)]?$/u.test(solid(text)));
const occasion = new RegExp(
  `^[（(—―–⸺-]*(?:${printedDay})?在[^，。]{4,60}会议上[^，。]{0,20}$`,
  'u',
);

/** The line under a picture. */
const isCaption = (text: string) =>
  text.length < 60 && /(?:记者|通讯员|资料|本报).{0,20}[摄图]$/u.test(solid(text));

/** 附件, 附件1： on a line of its own. */
export const isAnnexMark = (text: string): boolean =>
  /^附(?:件|表|录)[0-9一二三四五六七八九十]{0,2}[:：.．、]?$/u.test(solid(text));

/** 抄送：, 主题词, “某办公室 3月5日印发”. */
const isCopies = (text: string) => /^(?:抄[送报]|主题词|.{2,30}印发$)/u.test(solid(text));

/** Where copies go to, and nothing but furniture of print after it. */
export const beginsCopies = (text: string): boolean => /^抄[送报][:：]/u.test(solid(text));

/** 名词解释 and the like, above an appended glossary. */
export const isGlossary = (text: string): boolean =>
  /^[（(【]?.{0,20}(?:名词|名称|有关用语|用语|术语|注)(?:解释|注释|说明|释义|释)[）)】]?[:：]?$/u.test(
    solid(text),
  );

/** Lines that stand between number, title and text. */
export const isAside = (text: string): boolean =>
  isNumber(text) ||
  isDay(text) ||
  isNote(text) ||
  isAnnexMark(text) ||
  isOccasion(text) ||
  isCaption(text);

/** Lines that stand at the end of a document. */
export const isEnd = ({ text, kind }: Block): boolean =>
  kind !== 'row' &&
  (isCopies(text) ||
    isDay(text) ||
    isNote(text) ||
    isBody(text) ||
    /^特此(?:公告|通告|公示|通知|函告)[。！]?$/u.test(text));

/** Where a list of annexes begins that nothing follows: “附件：1．项目表”, “2．名册”; -1 where there is none. */
export function annexListAtEnd(blocks: readonly Block[], end: number): number {
  let at = end - 1;
  while (at > 0 && /^[0-9]{1,2}[.．、][^。；，]{2,60}$/u.test(blocks[at]!.text)) at--;
  const numbered = at < end - 1;
  const first = new RegExp(`^附件[:：]${numbered ? '1[.．、]' : ''}[^。；，]{2,60}$`, 'u');
  return at > 0 && blocks[at]!.kind !== 'row' && first.test(blocks[at]!.text) ? at : -1;
}

/** A line that may be part of a title. */
export const mayBeTitle = ({ text, kind }: Block): boolean =>
  kind !== 'row' &&
  text.length <= 80 &&
  !/[。；;]|[：:！!，,]$/u.test(text) &&
  !isAside(text) &&
  !markerOf(text);

/** Whether a block numbers something: an item, and not an annex. */
export const isItem = ({ text }: Block): boolean =>
  (markerOf(text)?.number ?? 0) > 0 && !isAnnexMark(text) && !isCopies(text);
