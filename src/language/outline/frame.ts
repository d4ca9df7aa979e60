/** What stands around a plan: letterhead, notice, number, date, title before it; signature and copies after it. */
import { figuresOf } from '../numerals.ts';
import { solid, type Block, type Removed } from './block.ts';
import { markerOf } from './marker.ts';
import { isUnitLine, unitsIn } from './units.ts';

export interface Frame {
  title: string | null;
  issuer: string | null;
  documentNumber: string | null;
  /** ISO 8601 */
  date: string | null;
  hasNotice: boolean;
  hasClosing: boolean;
  /** Index of the first block after title and notice. */
  begins: number;
  /** Index of the first block of the closing; the number of blocks where there is none. */
  ends: number;
}

const numberPattern =
  /(?:^|(?<=[:： （(]|文号))(?<number>[\p{sc=Han}]{1,14}[〔［[(（【„]\s?(?:19|20)\d{2}[〕］\])）】‟]\s?第?\s?\d{1,5}\s?号)/u;
const dayPattern = /(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日/u;
const spokenDay =
  /(?<year>[一二三四五六七八九零〇○OoＯ０0]{4})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日/u;

const pad = (value: string | number) => String(value).padStart(2, '0');

/** ISO date of a day as printed, in figures or in words; undefined where there is none. */
export function dayIn(text: string): string | undefined {
  const groups = dayPattern.exec(text)?.groups;
  if (groups) return `${groups['year']}-${pad(groups['month']!)}-${pad(groups['day']!)}`;
  const said = spokenDay.exec(text)?.groups;
  if (!said) return undefined;
  const digits = [...said['year']!].map((char) =>
    '零〇○OoＯ０0'.includes(char) ? 0 : '一二三四五六七八九'.indexOf(char) + 1,
  );
  return `${digits.join('')}-${pad(figuresOf(said['month']!) ?? '')}-${pad(figuresOf(said['day']!) ?? '')}`;
}

/** A block that is a date and nothing else, brackets aside. */
const isDay = (text: string) =>
  new RegExp(`^[（(]?(?:${dayPattern.source}|${spokenDay.source})[）)]?$`, 'u').test(solid(text));

/** A date at the end of a short line that a body signs: “某县人民政府2024年3月1日”. */
const isSignedDay = (text: string) =>
  text.length < 45 && /(?:政府|办公[室厅]|委员会|[局委办部厅])(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/u.test(solid(text));

/** A line that is the document's number. */
const isNumber = (text: string) => numberPattern.test(text) && solid(text).length < 40;

const isBody = (text: string) =>
  /^[\p{sc=Han}、（）()]{2,30}(?:政府|办公[室厅]|委员会|国务院|[局委办部厅])$/u.test(solid(text)) ||
  solid(text) === '国务院';

/** A note in brackets: （此件公开发布）, （联系电话：……）. */
const isNote = (text: string) =>
  /^[（(](?:[^（()）]|[（(][^（()）]*[）)]){2,60}[）)]$/u.test(text) && !isDay(text) && !markerOf(text) && !isUnitLine(text) && unitsIn(`。${text}`).length === 0;
const isAddressees = (text: string) =>
  /[:：]$/u.test(text) && /[各政府部门单位委局办]/u.test(text) && !markerOf(text) && text.length < 200 && !/[。]/u.test(text) &&
  /^(?:[\p{sc=Han}、，,（）() ]+)[:：]$/u.test(text) && !/(?:如下|通知|工作|目标|要求|内容|任务)[:：]$/u.test(text);
const isSalutation = (text: string) => /^各位(?:代表|委员)[:：！!]?$/u.test(solid(text));

const titleEnd = /[。；;：:！!，,]$/u;
const isAnnexMark = (text: string) => /^附(?:件|表|录)[0-9一二三四五六七八九十]{0,2}[:：.．、]?$/u.test(solid(text));

/** A line that may be part of a title. */
function mayBeTitle(block: Block | undefined): boolean {
  if (!block || block.kind === 'row') return false;
  const { text } = block;
  return (
    solid(text).length <= 80 &&
    !titleEnd.test(text) &&
    !/[。；;]/u.test(text) &&
    !isDay(text) &&
    !isSignedDay(text) &&
    !isNote(text) &&
    !isAnnexMark(text) &&
    !isOccasion(text) &&
    !markerOf(text) &&
    !isNumber(text)
  );
}

/** Of a report: “——2026年2月3日在……会议上”. */
const isOccasion = (text: string) => /^(?:\d{4}年\d{1,2}月\d{1,2}日)?在.{4,60}会议上$/u.test(solid(text).replace(/^[—―–⸺-]+/u, '')) ;

const isClosingLine = (text: string) => /^(?:抄\s?送|抄\s?报|主题词|.{2,30}印发$)/u.test(text);

/** The name that a notice gives what it encloses. */
function enclosed(texts: readonly string[]): string[] {
  const joined = texts.join('');
  const quoted = [...joined.matchAll(/(?:印发|转发|下发|将|批准)?《(?<name>(?:[^《》]|《[^《》]*》)+)》/gu)].map(
    ({ groups }) => groups!['name']!,
  );
  const single = [...joined.matchAll(/印发[〈<](?<name>[^〈〉<>]+)[〉>]/gu)].map(({ groups }) => groups!['name']!);
  const bare = [...joined.matchAll(/(?:印发|下发|转发)(?<name>[^《》〈〉]{4,70}?)的通知/gu)].map(({ groups }) => groups!['name']!);
  const whole = [...joined.matchAll(/(?:印发|下发|转发)(?<name>.{4,80}?)的通知/gu)].map(({ groups }) => groups!['name']!);
  return [...quoted, ...single, ...bare, ...whole].map(solid);
}

const folded = (text: string) =>
  solid(text).normalize('NFKC').replace(/[《》〈〉“”"'‘’]/gu, '');

/** One to three blocks from `at` on that together are one of the names. */
function namedTitle(blocks: readonly Block[], at: number, names: readonly string[]): number {
  let text = '';
  for (let size = 1; size <= 3; size++) {
    const block = blocks[at + size - 1];
    if (!block || block.kind === 'row') return 0;
    text += folded(block.text);
    if (names.some((name) => folded(name) === text)) return size;
  }
  return 0;
}

/**
 * Finds what stands around the plan.
 * @param blocks what the reader kept.
 * @param left what it took out: the metadata of a web page may say number, date and issuer.
 */
export function frameOf(blocks: readonly Block[], left: readonly Removed[]): Frame {
  const opening = openingOf(blocks);
  const ends = closingOf(blocks, opening.begins);
  const front = blocks.slice(0, opening.begins);
  const back = blocks.slice(ends);
  const metadata = left.map(({ text }) => text);
  const number = [...front, ...back].map(({ text }) => numberPattern.exec(text.length < 60 ? text : '')?.groups?.['number']).find(Boolean);
  const bracketed = /[\p{sc=Han}]{2,14}〔\d{4}〕\d{1,5}号/u;
  const own = number ?? metadata.map((text) => bracketed.exec(solid(text))?.[0].replace(/^.*文号/u, '')).find(Boolean) ?? null;
  return {
    title: opening.title,
    issuer: issuerOf(front, back, blocks.slice(opening.begins, opening.begins + 3)),
    documentNumber: own,
    date: dateOf(front, back),
    hasNotice: opening.hasNotice,
    hasClosing: ends < blocks.length,
    begins: opening.begins,
    ends,
  };
}

interface Opening {
  title: string | null;
  hasNotice: boolean;
  begins: number;
}

const joinTitle = (blocks: readonly Block[]) => blocks.map(({ text }) => text).join('');

function openingOf(blocks: readonly Block[]): Opening {
  const texts = blocks.map(({ text }) => text);
  const addressees = texts.findIndex((text, at) => at < 20 && isAddressees(text));
  const firstItem = texts.findIndex((text, at) => at > addressees && markerOf(text) !== undefined && (markerOf(text)?.number ?? 0) > 0 && !isAnnexMark(text));
  const dayAt = texts.findIndex(
    (text, at) => at > addressees && (isDay(text) || isSignedDay(text)) && (addressees >= 0 || at > 2),
  );
  const more = dayAt >= 0 && hasMore(blocks, dayAt + 1);
  const head = texts.slice(0, Math.max(0, addressees + 1));
  const noticeEnd = more && (addressees >= 0 || dayAt < (firstItem < 0 ? Infinity : firstItem)) ? dayAt + 1 : -1;
  const bodyTexts = texts.slice(addressees + 1, noticeEnd > 0 ? noticeEnd : Math.min(blocks.length, addressees + 4));
  const sends = /(?:印发|转发|下发|下达)/u.test(head.join('') + bodyTexts.join(''));
  const names = enclosed([head.join(''), bodyTexts.join('')]);
  if (addressees >= 0 && (noticeEnd > 0 || sends)) {
    const from = noticeEnd > 0 ? noticeEnd : addressees + 1;
    const named = blocks.findIndex((_, at) => at >= from && at < from + 30 && namedTitle(blocks, at, names) > 0);
    if (named >= 0) {
      const size = namedTitle(blocks, named, names);
      // The list of annexes names the plan as its heading does.
      return { title: joinTitle(blocks.slice(named, named + size)), hasNotice: true, begins: named + size };
    }
    if (noticeEnd > 0) return { ...titleAfter(blocks, noticeEnd), hasNotice: true };
    const after = titleAfter(blocks, from);
    if (sends && firstItem > from && after.title !== null) return { ...after, hasNotice: true };
  }
  if (noticeEnd > 0 && addressees < 0) {
    const after = titleAfter(blocks, noticeEnd);
    if (after.title !== null && sends) return { ...after, hasNotice: true };
  }
  return ownTitle(blocks, addressees);
}

/** Whether a plan follows: an item, a row, or several sentences. */
function hasMore(blocks: readonly Block[], from: number): boolean {
  const rest = blocks.slice(from);
  return rest.some(({ text, kind }) => kind === 'row' || (markerOf(text)?.number ?? 0) > 0 && !isClosingLine(text) && !isAnnexMark(text)) ||
    rest.reduce((sum, { text }) => sum + text.length, 0) > 300;
}

/** The title that follows a notice, behind notes and the list of annexes. */
function titleAfter(blocks: readonly Block[], from: number): { title: string | null; begins: number } {
  let at = from;
  while (at < blocks.length) {
    const { text } = blocks[at]!;
    if (isNote(text) || isAnnexMark(text) || isDay(text)) at++;
    else if (/^附件?[:：]/u.test(text)) {
      at++;
      while (at < blocks.length && /^\d{1,2}[.．、]/u.test(blocks[at]!.text) && !/。$/u.test(blocks[at]!.text)) at++;
    } else break;
  }
  const title = titleRun(blocks, at);
  return title.length > 0
    ? { title: joinTitle(title), begins: at + title.length }
    : { title: null, begins: at };
}

const titleNouns = /(?:计划|要点|安排|方案|分解|分工|意见|通知|规划|报告|清单|任务|目标|事项|实事|表|措施|行动|规定|办法|纲要|工作|项目)(?:[（(].{2,20}[）)])?$/u;

/** The consecutive lines of a title. */
function titleRun(blocks: readonly Block[], from: number): Block[] {
  const run: Block[] = [];
  for (let at = from; at < Math.min(blocks.length, from + 4) && mayBeTitle(blocks[at]); at++) {
    run.push(blocks[at]!);
    if (titleNouns.test(solid(joinTitle(run)))) break;
  }
  return run;
}

/** A document that is the plan itself: its title comes first, then number, addressees or text. */
function ownTitle(blocks: readonly Block[], addressees: number): Opening {
  let at = 0;
  while (
    at < blocks.length &&
    (/文件$/u.test(solid(blocks[at]!.text)) || isDay(blocks[at]!.text) || isAnnexMark(blocks[at]!.text) || isNote(blocks[at]!.text) ||
      isNumber(blocks[at]!.text))
  )
    at++;
  const under = blocks.findIndex(({ text }, index) => index > at && (index === addressees || isNumber(text)));
  const lines = blocks.slice(at, under);
  const run = under > at && under - at < 6 && lines.every(mayBeTitle) ? lines : titleRun(blocks, at);
  const title = run.length > 0 ? joinTitle(run) : null;
  let begins = Math.max(at + run.length, addressees + 1);
  // The number, the occasion of a speech, who gives it and the salutation belong to the frame.
  const salutation = blocks.findIndex(({ text }, index) => index < begins + 12 && isSalutation(text));
  if (salutation >= begins) begins = salutation + 1;
  while (begins < blocks.length && blocks[begins]!.kind !== 'row' &&
    (isOccasion(blocks[begins]!.text) || isAnnexMark(blocks[begins]!.text) || isDay(blocks[begins]!.text) || isNote(blocks[begins]!.text) || folded(blocks[begins]!.text) === folded(title ?? '\u0000') ||
      isNumber(blocks[begins]!.text)))
    begins++;
  const sends = /通知$/u.test(solid(title ?? '')) && addressees >= 0;
  return { title, hasNotice: sends, begins };
}

/** Where the closing begins: signature, date, notes and copies at the end, or the last words of a speech. */
function closingOf(blocks: readonly Block[], from: number): number {
  const appendix = blocks.findIndex(({ text }, index) => index >= from && isGlossary(text));
  let at = appendix < 0 ? blocks.length : appendix;
  const isEnd = ({ text, kind }: Block) =>
    kind !== 'row' && (isClosingLine(text) || isDay(text) || isSignedDay(text) || isNote(text) || (isBody(text) && !markerOf(text)));
  const copies = blocks.findIndex(({ text }, index) => index >= from && /^抄\s?[送报][:：]/u.test(text));
  if (copies >= 0 && blocks.slice(copies).every(({ text }) => (markerOf(text)?.number ?? 0) === 0)) at = copies;
  while (at > from && isEnd(blocks[at - 1]!)) at--;
  while (at > from && /^各位代表[，,！!：:]/u.test(blocks[at - 1]!.text)) at--;
  return at;
}

const isGlossary = (text: string) =>
  /^[（(【]?(?:名词|名称|有关用语|用语|术语|注)(?:解释|注释|说明|释义)[）)】]?[:：]?$/u.test(solid(text));

function dateOf(front: readonly Block[], back: readonly Block[]): string | null {
  const alone = [...front, ...back].filter(({ text }) => isDay(text) || isSignedDay(text));
  const day = alone[0] ?? front.find(({ text }) => isOccasion(text));
  return (day && dayIn(solid(day.text))) ?? null;
}

function issuerOf(front: readonly Block[], back: readonly Block[], speech: readonly Block[]): string | null {
  const texts = [...front, ...back].map(({ text }) => solid(text));
  const signed = signature(front) ?? signature(back);
  const head = texts.slice(0, 5).map((text, at) => /^(?<body>.{2,30}(?:政府|委员会|办公[室厅]))文件/u.exec(text + (texts[at + 1] ?? ''))?.groups?.['body']).find(Boolean);
  const officer = texts
    .map((text) => /^(?<body>.{2,24}人民政府)代?(?:[省市区县州旗]|自治[区州县]|盟)长/u.exec(text)?.groups?.['body'])
    .find(Boolean);
  const speaker = [...front, ...speech]
    .map(({ text }) => /我代表(?<body>[\p{sc=Han}]{3,20}?人民政府)/u.exec(text)?.groups?.['body'])
    .find((body) => body !== undefined && !/^[省市区县]人民政府/u.test(body));
  const titled = front
    .slice(0, 4)
    .map((_, at) => /^(?<body>[\p{sc=Han}]{0,24}(?:人民政府办公[室厅]|人民政府|国务院办公厅|国务院|委员会))关于/u.exec(solid(front.slice(0, 4).slice(at, at + 3).map(({ text }) => text).join('')))?.groups?.['body'])
    .find(Boolean);
  return signed ?? head ?? titled ?? officer ?? speaker ?? null;
}

/** The body whose name stands right above a date, or before it on the same line. */
function signature(blocks: readonly Block[]): string | undefined {
  for (const [at, { text }] of blocks.entries()) {
    if (isSignedDay(text)) return solid(text).replace(/(?:19|20)\d{2}年.*$/u, '');
    const before = blocks[at - 1]?.text;
    if (isDay(text) && before !== undefined && isBody(before)) return solid(before);
  }
  return undefined;
}
