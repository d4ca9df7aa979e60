/** `npm run import -- FILE --outline`: shows how a document is read, and writes nothing. */
import { Worker } from 'node:worker_threads';
import { doubt, type Doubt } from '../src/language/outline/doubt.ts';
import { readOutline } from '../src/language/outline/outline.ts';
import type { Finding } from '../src/model/finding.ts';
import { givenFile, lineInPlace } from './command-line.ts';
import type { PageMessage, ReadingMessage } from './read-document.ts';

export interface OutlineOptions {
  /** A marker as tasks have it, “（一）”. */
  tasks?: string;
  /** Numerals are so in the print: what looks wrong about them is no error. */
  asPrinted?: boolean;
}

/** A document that takes longer or more was made to exhaust its reader, or is none. */
const limits = { seconds: 30, bytes: 800_000_000 };

/**
 * Prints the outline of a file to standard output, and what is in doubt about it as JSON to standard error.
 * @returns the exit code: 1 where an editor has to settle something first.
 */
export async function printOutline(file: string, options: OutlineOptions): Promise<number> {
  const say = (doubts: readonly Doubt[]) => {
    const findings: Finding[] = doubts.map(({ severity, ...one }) => ({ severity, file, ...one }));
    if (findings.length > 0) console.error(JSON.stringify(findings, null, 1));
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  };
  const given = givenFile(file);
  if ('fault' in given) return say([refusal(given.fault, '文件的路径', '核对路径。')]);
  const read = await readApart(given.bytes);
  if ('refused' in read) return say([read.refused]);
  const { outline, doubts } = readOutline(read.blocks, read.left, options);
  console.log(JSON.stringify(outline, null, 1));
  return say(doubts);
}

const refusal = (found: string, expected: string, remedy: string) =>
  doubt('error', 1, '', found, expected, remedy);

/** Reads a file in a thread of its own, which is ended when it takes too much. */
async function readApart(bytes: Uint8Array): Promise<ReadingMessage> {
  const worker = new Worker(new URL('read-document.ts', import.meta.url), { workerData: bytes });
  const { promise, resolve, reject } = Promise.withResolvers<ReadingMessage>();
  const started = Date.now();
  const watch = setInterval(() => {
    const seconds = (Date.now() - started) / 1000;
    if (seconds < limits.seconds && process.memoryUsage().rss < limits.bytes) return;
    resolve({
      refused: refusal(
        '读这个文件用的时间或内存太多',
        '一份计划，几秒钟读完',
        '多半不是计划，或做了手脚：把正文复制出来，存成文本再导入。',
      ),
    });
  }, 100);
  const line = lineInPlace();
  worker.on('message', (message: ReadingMessage | PageMessage) => {
    if ('page' in message) line.show(`读 PDF：第 ${message.page}/${message.of} 页……`);
    else resolve(message);
  });
  worker.once('error', reject);
  try {
    return await promise;
  } finally {
    clearInterval(watch);
    line.clear();
    await worker.terminate();
  }
}
