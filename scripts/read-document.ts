/** A thread that reads one document, so that one made to exhaust its reader ends nothing else. */
import { parentPort, workerData } from 'node:worker_threads';
import { doubt, type Doubt } from '../src/language/outline/doubt.ts';
import { readDocument } from '../src/readers/read.ts';
import { Unreadable, type Format, type Reading } from '../src/readers/reading.ts';

export type ReadingMessage = (Reading & { format: Format }) | { refused: Doubt };
/** Sent while a document with pages is read. */
export interface PageMessage {
  page: number;
  of: number;
}

async function read(bytes: Uint8Array): Promise<ReadingMessage> {
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    return await readDocument(bytes, (page, of) => parentPort?.postMessage({ page, of }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { line, found, expected, remedy } = error;
    return { refused: doubt('error', line, '', found, expected, remedy) };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await read(workerData as Uint8Array));
