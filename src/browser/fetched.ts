/**
 * Parts of the site that are fetched when a reader asks for them. After a new edition the file that a page names may be
 * gone: that is said in words, with a way on, in this one place.
 */
import { button, element } from './dom.ts';

let notice: HTMLElement | undefined;

/** Opens the page again, as it is now. */
export const reopenButton = () => button('重新打开这一页', () => location.reload());

/** Says that a part did not come; once, however often it is asked for. */
function tellMissing() {
  notice?.remove();
  const own = element(
    'div',
    { class: 'missing-part', role: 'alert' },
    element('p', {}, '有一部分程序没有下载下来：网站可能刚刚更新，或者网络断了。'),
    reopenButton(),
    button('关闭', () => own.remove()),
  );
  document.body.append(own);
  notice = own;
}

/** Fetches a part; where it does not come, says so. @returns the part, or undefined. */
export async function fetched<Part>(load: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await load();
  } catch {
    tellMissing();
    return undefined;
  }
}
