/**
 * Parts of the site that are fetched when a reader asks for them. After a new edition the file that a page names may be
 * gone: that is said in words, with a way on, in this one place.
 */
import { button, element } from './dom.ts';

let notice: HTMLElement | undefined;

/** Opens the page again, as it is now. */
export const reopenButton = () => button('重新打开这一页', () => location.reload());

/** Its look is here, since a sheet would be lost with the part. It stands over the bar of reading aloud, where there is one. */
const look =
  'position:fixed;bottom:0;left:0;right:0;z-index:3;padding:.5rem 1rem;background:var(--color-raised);border-top:2px solid';

/** Says that a part did not come; once, however often it is asked for. */
function tellMissing() {
  notice?.remove();
  const close = button('关闭', () => own.remove());
  const own = element(
    'div',
    { class: 'print:hidden', role: 'alert' },
    element('p', {}, '有一部分程序没有下载下来：网站可能刚刚更新，或者网络断了。'),
    reopenButton(),
    close,
  );
  close.style.marginLeft = '1.5rem';
  own.style.cssText = look;
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
