/** Lists what changed since the last visit, in the closed box that `head-line.ts` has shown, and keeps this visit. */
import { button, element } from '../dom.ts';
import { currentDisplay } from '../display/settings.ts';
import { dayOf, forgetVisits, keepVisit, keptVisit, lastVisit, withVisit } from './kept.ts';

/** A change as the site publishes it. */
interface PublishedChange {
  /** Seconds since 1970. */
  time: number;
  words: string;
  name: string;
  address: string;
}

/** Changes that are listed at most; all of them are on the page of changes. */
const most = 12;

async function list(address: string, since: number): Promise<HTMLElement | undefined> {
  try {
    const changes = (await (await fetch(address)).json()) as PublishedChange[];
    const items = changes
      .filter(({ time }) => time > since)
      .slice(0, most)
      .map(({ name, address: href, words }) =>
        element(
          'li',
          { class: 'rule-t py-1.5' },
          element('a', { class: 'me-2', href }, name),
          ` ${words}`,
        ),
      );
    const made = element('ul', {}, ...items);
    (await import('../unbroken.ts')).keepNumbersWhole(made);
    return made;
  } catch {
    // Without the network the line says how many there are, and the page of changes is a link away.
    return undefined;
  }
}

const box = document.querySelector<HTMLElement>('[data-changes]');
const { plan, changes = '[]', list: listAddress } = box?.dataset ?? {};
if (currentDisplay().visits === 'off') forgetVisits();
else if (box && plan !== undefined && listAddress !== undefined) {
  const today = dayOf(new Date());
  const kept = keptVisit(plan);
  const last = lastVisit(kept, today);
  const [newest] = (JSON.parse(changes) as number[][]).map(([time = 0]) => time);
  if (newest !== undefined) keepVisit(plan, withVisit(kept, today, newest));
  if (last && !box.hidden) {
    const done = button(
      '知道了',
      () => {
        box.hidden = true;
        if (newest !== undefined) keepVisit(plan, { day: today, known: newest });
      },
      { class: 'plain-button my-2' },
    );
    box.append(done);
    void list(listAddress, last.known).then(
      (made) => made && box.insertBefore(made, box.querySelector('p')),
    );
  }
}
