/** Compressed twins of text files, made once at build, so that a server need not compress for every reader. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const textual = /\.(?:html|css|js|json|jsonld|webmanifest|xml|txt|csv|svg|bib|ris)$/u;
/** Below this a compressed answer saves nothing that counts. */
const smallest = 512;

/** The twins of a file, by the ending of their names; none where it is no text or too small. */
export function compressedTwins(
  name: string,
  content: Buffer,
): { ending: string; content: Buffer }[] {
  if (!textual.test(name) || content.length < smallest) return [];
  return [
    { ending: '.gz', content: gzipSync(content, { level: 9 }) },
    {
      ending: '.br',
      content: brotliCompressSync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    },
  ].filter((twin) => twin.content.length < content.length);
}
