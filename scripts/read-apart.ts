/** Reads a document in a thread of its own, which is ended when it takes too much. */
import { Worker } from 'node:worker_threads';
import { doubt, type Doubt } from '../src/language/outline/doubt.ts';
import { lineInPlace } from './command-line.ts';
import type { PageMessage, ReadingMessage } from './read-document.ts';

/** A document that takes longer or more was made to exhaust its reader, or is none. */
const limits = { seconds: 30, bytes: 800_000_000 };

/** A refusal in words for whoever gave the file. */
export const refusal = (found: string, expected: string, remedy: string): Doubt =>
  doubt('error', 1, '', found, expected, remedy);

/** @param bytes the whole file. */
export async function readApart(bytes: Uint8Array): Promise<ReadingMessage> {
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
