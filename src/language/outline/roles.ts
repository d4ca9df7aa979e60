/** What the paragraphs around a plan are: number, title, addressees, signature, date. */
import type { TextRole } from '../document.ts';
import { solid, type Block } from './block.ts';
import type { Frame } from './frame.ts';
import {
  isAddressees,
  isAside,
  isBody,
  isDay,
  isLetterhead,
  isNumber,
  isSalutation,
} from './frame-lines.ts';

export interface RoleText {
  role: TextRole;
  text: string;
}

/** Names the paragraphs before the plan's text. What is neither of the usual things is a note. */
export function frontRoles(front: readonly Block[], { title, hasNotice }: Frame): RoleText[] {
  const titled = titleLines(front, title);
  const addressees = front.findIndex(({ text }) => isAddressees(text));
  const signed = front.findIndex(({ text }, at) => at > addressees && isDay(text));
  return joined(front.map(({ text }, at) => ({ role: roleOf(at), text })));

  function roleOf(at: number): TextRole {
    const { text } = front[at]!;
    if (titled.has(at)) return 'title';
    // A speech greets its listeners; nobody sends it to them.
    if (at === addressees) return isSalutation(text) ? 'note' : 'addressees';
    if (isDay(text)) return 'date';
    if (isNumber(text)) return 'documentNumber';
    if (isLetterhead(front, at)) return 'letterhead';
    if (isAside(text) || !hasNotice) return 'note';
    if (at < addressees) return isNoticeTitle(front, at) ? 'noticeTitle' : 'note';
    if (signed < 0 || at < signed) return isBody(text) ? 'signature' : 'notice';
    return 'note';
  }
}

/** Names the paragraphs after the plan's text. */
export const backRoles = (back: readonly Block[]): RoleText[] =>
  joined(
    back.map(({ text }): RoleText => {
      if (isDay(text)) return { role: 'date', text };
      if (isBody(text)) return { role: 'signature', text };
      return { role: isAside(text) ? 'note' : 'closing', text };
    }),
  );

/** Lines of one heading, and of a list of who gets copies, are one text. */
function joined(texts: readonly RoleText[]): RoleText[] {
  const one: RoleText[] = [];
  for (const { role, text } of texts) {
    const before = one.at(-1);
    const runsOn =
      before?.role === role &&
      (['letterhead', 'noticeTitle', 'title'].includes(role) ||
        (role === 'closing' && /[，、]$/u.test(before.text)));
    if (runsOn) before.text += text;
    else one.push({ role, text });
  }
  return one;
}

/** The last lines that put together are the title. */
function titleLines(front: readonly Block[], title: string | null): Set<number> {
  const lines = front.map(({ text }) => solid(text));
  const wanted = title && solid(title);
  for (let end = lines.length; end > 0; end--)
    for (let at = end - 1; at >= 0; at--)
      if (lines.slice(at, end).join('') === wanted)
        return new Set(Array.from({ length: end - at }, (_, index) => at + index));
  return new Set();
}

/** A line of the notice's title: it names what is sent, or runs on to the line that does. */
function isNoticeTitle(front: readonly Block[], at: number): boolean {
  const lines = front.slice(at, at + 4).map(({ text }) => text);
  const until = lines.findIndex((text) => solid(text).endsWith('通知'));
  return until >= 0 && lines.slice(0, until + 1).every((text) => !isAddressees(text));
}
