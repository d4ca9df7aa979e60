/** The offer to keep the whole site on the device: a button, and what has become of it. */
import { button, element } from '../dom.ts';
import { registered } from '../offline.ts';
import { wholeKept } from './copies.ts';
import { dayWords } from './decisions.ts';
import { keepWhole, type Keeping } from './keep-whole.ts';

const failure: Readonly<Record<Exclude<Keeping['kind'], 'kept'>, string>> = {
  'not-there': '没有存成：有的网页没有下载下来。请连上网络再试。',
  'no-room': '没有存成：设备上的空间不够。',
  changing: '没有存成：网站正在更新。请过几分钟再试。',
};

const keptOn = (time: number) => `${dayWords(time, Date.now())}存下的`;

/** Resolves when the worker of this edition answers for pages. @returns false where there is none. */
async function workerAnswers(): Promise<boolean> {
  const registration = await registered;
  if (!registration) return false;
  await registration.update().catch(() => undefined);
  const next = registration.installing ?? registration.waiting;
  if (next)
    await new Promise<void>((resolve) => {
      const look = () => {
        if (next.state === 'activated' || next.state === 'redundant') resolve();
      };
      next.addEventListener('statechange', look);
      look();
    });
  return registration.active !== null;
}

/** Keeps it, and says how that ended: a sentence or two. */
async function keep(base: string): Promise<string> {
  const earlier = await wholeKept(base);
  const ended: Keeping = (await workerAnswers()) ? await keepWhole(base) : { kind: 'not-there' };
  if (ended.kind === 'kept')
    return ended.safe
      ? `已经存好。这是${keptOn(ended.time)}。`
      : `已经存好。这是${keptOn(ended.time)}；设备空间不够时，浏览器可能会把它清掉。`;
  return earlier === undefined
    ? failure[ended.kind]
    : `${failure[ended.kind]}原来${keptOn(earlier)}还在。`;
}

/** @param base the site's base path, with slashes at both ends. */
export function keepingOffer(base: string): HTMLParagraphElement {
  const said = element('span', { role: 'status' });
  let busy = false;
  const begin = async () => {
    if (busy) return;
    busy = true;
    said.textContent = '正在存……';
    said.textContent = await keep(base).catch(() => failure['not-there']);
    busy = false;
  };
  void wholeKept(base).then(
    (time) => {
      if (time !== undefined && !busy) said.textContent = `设备上有一份，是${keptOn(time)}。`;
    },
    () => undefined,
  );
  return element(
    'p',
    {},
    button('把整个计划存到设备上，没有网络也能读', () => void begin(), {}),
    said,
  );
}
