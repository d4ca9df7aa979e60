/** WebKitGTK, in a window of our own (`webkit-window.py`) that is driven line by line. */
import path from 'node:path';
import { onScreen, run, until, type Engine } from './engine.ts';

interface Answer {
  id: number;
  value?: unknown;
  error?: string;
}

export async function startWebKit(): Promise<Engine> {
  const program = run(
    'xvfb-run',
    () => onScreen('/usr/bin/python3', path.join(import.meta.dirname, 'webkit-window.py')),
    (folder) => ({
      XDG_RUNTIME_DIR: folder,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // WebKit's sandbox asks for rights that containers do not have.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    }),
  );
  let last = 0;
  let read = 0;
  let unread: string[] = [];
  /** Takes what has been said since into whole lines. */
  const lines = () => {
    const end = program.said().lastIndexOf('\n') + 1;
    unread.push(...program.said().slice(read, end).split('\n'));
    read = Math.max(read, end);
    return unread;
  };
  const call = async (command: object) => {
    const id = ++last;
    program.tell(`${JSON.stringify({ id, ...command })}\n`);
    const answer = await until(`WebKit to obey ${JSON.stringify(command).slice(0, 200)}`, () =>
      lines()
        .filter((line) => line.startsWith('ANSWER '))
        .map((line) => JSON.parse(line.slice('ANSWER '.length)) as Answer)
        .find((one) => one.id === id),
    );
    unread = unread.filter((line) => !line.startsWith('ANSWER '));
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  const evaluate = (expression: string) => call({ evaluate: expression });
  const engine: Engine = {
    userAgent: async () => String(await evaluate('navigator.userAgent')),
    async resize(width, height) {
      await call({ resize: [width, height] });
      await until(
        'the window to have its size',
        () => evaluate(`innerWidth === ${width}`) as Promise<boolean>,
      );
    },
    open: async (address) => void (await call({ open: address })),
    evaluate,
    complaints: async () => {
      const said = lines();
      unread = [];
      return said.filter((line) => line.startsWith('COMPLAINT '));
    },
    close: () => program.stop(),
  };
  try {
    await engine.open('about:blank');
    return engine;
  } catch (error) {
    await program.stop();
    throw new Error(program.said(), { cause: error });
  }
}
