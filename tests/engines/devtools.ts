/** Chromium, today's and the old ones inside Debian's QtWebEngine, through the DevTools protocol. */
import path from 'node:path';
import { findChromium } from '../../scripts/find-programs.ts';
import { freePort, onScreen, run, until, type Engine, type Running } from './engine.ts';
import { openWire } from './wire.ts';

/** Chromium as it is installed. */
export const startChromium = (): Promise<Engine> =>
  throughDevTools(
    run(findChromium() ?? 'chromium', (folder) => [
      '--headless=new',
      '--no-first-run',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${folder}`,
      '--remote-debugging-port=0',
      'about:blank',
    ]),
  );

/** The Chromium of a version of Qt: 87 in Qt 5.15, 102 in Qt 6.4. */
export async function startQt(major: 5 | 6): Promise<Engine> {
  const window = path.join(import.meta.dirname, 'qt-window.py');
  const port = await freePort();
  return throughDevTools(
    run(
      'xvfb-run',
      () => onScreen('/usr/bin/python3', window, String(major)),
      (folder) => ({
        XDG_RUNTIME_DIR: folder,
        LIBGL_ALWAYS_SOFTWARE: '1',
        QTWEBENGINE_DISABLE_SANDBOX: '1',
        QTWEBENGINE_CHROMIUM_FLAGS: '--disable-gpu --disable-dev-shm-usage',
        QTWEBENGINE_REMOTE_DEBUGGING: `127.0.0.1:${port}`,
      }),
    ),
  );
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

async function throughDevTools(program: Running): Promise<Engine> {
  try {
    const [, origin = ''] = await program.saying(/DevTools listening on ws:\/\/([^/\s]+)/u);
    const page = await until('a page to drive', async () => {
      const response = await fetch(`http://${origin}/json/list`);
      const targets = (await response.json()) as { type: string; webSocketDebuggerUrl: string }[];
      return targets.find(({ type }) => type === 'page');
    });
    const wire = await openWire(page.webSocketDebuggerUrl);
    let complaints: string[] = [];
    wire.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
      complaints.push(`${text} ${exception?.description ?? ''}`),
    );
    wire.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
      if (level === 'error') complaints.push(`${text} ${url ?? ''}`);
    });
    wire.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error') complaints.push(JSON.stringify(args));
    });
    let loaded = false;
    wire.on('Page.loadEventFired', () => (loaded = true));
    for (const domain of ['Page', 'Runtime', 'Log']) await wire.send(`${domain}.enable`);
    const evaluate = async (expression: string) => {
      const { result, exceptionDetails } = (await wire.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as unknown as Evaluated;
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    return {
      userAgent: async () => String(await evaluate('navigator.userAgent')),
      async resize(width, height) {
        await wire.send('Emulation.setDeviceMetricsOverride', {
          width,
          height,
          deviceScaleFactor: 1,
          mobile: false,
        });
      },
      async open(address) {
        loaded = false;
        await wire.send('Page.navigate', { url: address });
        await until(`${address} to load`, () => loaded);
      },
      evaluate,
      complaints: async () => {
        const told = complaints;
        complaints = [];
        return told;
      },
      async close() {
        wire.close();
        await program.stop();
      },
    };
  } catch (error) {
    await program.stop();
    throw error;
  }
}
