/** Compressed twins of text files, made once at build, so that a server need not compress for every reader. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { made, type Kind } from '../store/store.ts';

const textual = /\.(?:html|css|js|json|jsonld|webmanifest|xml|txt|csv|svg|bib|ris|ics)$/u;
/** Below this a compressed answer saves nothing that counts. */
const smallest = 512;

interface Method {
  ending: string;
  kind: Kind;
  version: string | undefined;
  compress(content: Buffer): Promise<Buffer>;
}

const methods: readonly Method[] = [
  {
    ending: '.gz',
    kind: 'gzip',
    version: process.versions.zlib,
    compress: (content) => promisify(gzip)(content, { level: 9 }),
  },
  {
    ending: '.br',
    kind: 'brotli',
    version: process.versions.brotli,
    compress: (content) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
];

/** Whether a file is a twin of another, by its name. */
export const isTwin = (name: string) => methods.some(({ ending }) => name.endsWith(ending));

/** The twins of a file, by the ending of their names; none where it is no text or too small. */
export async function compressedTwins(
  name: string,
  content: Buffer,
): Promise<{ ending: string; content: Uint8Array }[]> {
  if (!textual.test(name) || content.length < smallest) return [];
  const twins = await Promise.all(
    methods.map(async ({ ending, kind, version, compress }) => ({
      ending,
      content: await made(kind, [version ?? '', content], () => compress(content)),
    })),
  );
  return twins.filter((twin) => twin.content.length < content.length);
}
