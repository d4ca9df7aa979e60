/** Firefox, through WebDriver BiDi, which it speaks by itself. */
import { run, type Engine } from './engine.ts';
import { openWire } from './wire.ts';

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

export async function startFirefox(): Promise<Engine> {
  const program = run('firefox-esr', (folder) => [
    '--headless',
    '--no-remote',
    '--profile',
    folder,
    '--remote-debugging-port=0',
    'about:blank',
  ]);
  try {
    const [, address = ''] = await program.saying(/WebDriver BiDi listening on (ws:\/\/\S+)/u);
    const wire = await openWire(`${address}/session`);
    await wire.send('session.new', { capabilities: {} });
    await wire.send('session.subscribe', { events: ['log.entryAdded'] });
    const { contexts } = (await wire.send('browsingContext.getTree')) as unknown as {
      contexts: [{ context: string }];
    };
    const [{ context }] = contexts;
    let complaints: string[] = [];
    wire.on('log.entryAdded', ({ level, text }) => {
      if (level === 'error') complaints.push(text);
    });
    const evaluate = async (expression: string) => {
      const { type, result, exceptionDetails } = (await wire.send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((answer) => JSON.stringify(answer))`,
        target: { context },
        awaitPromise: true,
      })) as unknown as Evaluated;
      if (type === 'exception') throw new Error(exceptionDetails?.text);
      return result?.value === undefined ? undefined : (JSON.parse(result.value) as unknown);
    };
    return {
      userAgent: async () => String(await evaluate('navigator.userAgent')),
      async resize(width, height) {
        await wire.send('browsingContext.setViewport', { context, viewport: { width, height } });
      },
      async open(url) {
        await wire.send('browsingContext.navigate', { context, url, wait: 'complete' });
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
