/** However a file of the content is damaged, it is named first, in Chinese, and hardly another with it. */
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/content/paths.ts';
import type { ContentFile } from '../../src/content/read.ts';
import { loadContent } from '../../src/loader/load.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { content, encode } from './planted/planting.ts';

type Damage = (file: ContentFile) => ContentFile[];
const withBytes = (file: ContentFile, bytes: Uint8Array) => [{ ...file, bytes }];
const text = ({ bytes }: ContentFile) => new TextDecoder().decode(bytes);
/** Somewhere in the middle, at the beginning of a line. */
const middle = (words: string) => words.lastIndexOf('\n', words.length / 2) + 1;

const damages: Readonly<Record<string, Damage>> = {
  'cut off in the middle of a line': (file) =>
    withBytes(file, file.bytes.subarray(0, (file.bytes.length >> 1) + 1)),
  'cut off after a line': (file) =>
    withBytes(file, encode(text(file).slice(0, middle(text(file))))),
  'holding a byte that is no text': (file) => {
    const at = file.bytes.length >> 1;
    const [head, tail] = [file.bytes.subarray(0, at), file.bytes.subarray(at)];
    return withBytes(file, Uint8Array.from([...head, 0xff, ...tail]));
  },
  'holding a broken line': (file) => {
    const words = text(file);
    return withBytes(
      file,
      encode(`${words.slice(0, middle(words))}\t: ["\n${words.slice(middle(words))}`),
    );
  },
  'begun with a broken line': (file) => withBytes(file, encode(`: ["\n${text(file)}`)),
  'holding what nobody sees': (file) => {
    const words = text(file);
    return withBytes(file, encode(`${words.slice(0, -2)}\u200B${words.slice(-2)}`));
  },
  'saved with a byte order mark': (file) => withBytes(file, encode(`\uFEFF${text(file)}`)),
  'saved with the line ends of Windows': (file) =>
    withBytes(file, encode(text(file).replaceAll('\n', '\r\n'))),
  empty: (file) => withBytes(file, new Uint8Array()),
  'full of zeros': (file) => withBytes(file, new Uint8Array(file.bytes.length)),
  'that may not be read': (file) => [{ ...file, bytes: new Uint8Array(), unread: 'denied' }],
  'that is a link': (file) => [{ ...file, bytes: new Uint8Array(), unread: 'link' }],
  'far too large': (file) => [{ ...file, bytes: new Uint8Array(), unread: 'large' }],
  'that is a folder': (file) => [{ ...file, bytes: new Uint8Array(), unread: 'folder' }],
  deleted: () => [],
  renamed: (file) => [{ ...file, path: `${file.path}.bak` }],
};

/** Nobody may have looked for results, and there may be no series and no corrections; the license is asked for where it is published. */
const optional = ['plans/2024/outcomes.yaml', 'series.yaml', 'corrections.yaml', 'LICENSE.md'];
/** A list, a note or a figure less: what is left is sound, and nothing tells that there was more. */
const mayBeShorter = [...optional, 'lexicon.yaml', 'glossary.yaml', 'topics.yaml', 'site.yaml'];

/**
 * Whether a finding is about the file: by its name, by the hash that is kept of it, by that it is missing, or, of hosts
 * that are no longer listed, by an address that has none.
 */
const isAbout = (file: ContentFile, finding: { file: string; field: string }) =>
  [`content/${file.path}`, `content/${file.path}.bak`].includes(finding.file) ||
  (placeOf(file.path)?.kind === 'source' && finding.field === 'source.sha256') ||
  (file.path === 'hosts.yaml' && finding.field.endsWith('source.url'));

/** Of the tasks a few: the first and the last, with targets, without, and with a number that is none. */
const files = content.filter(
  ({ path }) => !path.endsWith('.mdx') || /(?:01|10|15|18|30)\.mdx$/u.test(path),
);

describe.each(Object.entries(damages))('a file %s', (name, damage) => {
  it.each(files.map((file) => [file.path, file] as const))('is named first: %s', (path, file) => {
    const others = content.filter((one) => one !== file);
    const { findings } = loadContent([...others, ...damage(file)]);
    const said = findings.map(formatFinding).join('\n');
    const [first] = findings;
    if (!first) {
      const less = name.startsWith('cut off') || name === 'deleted';
      expect(less ? mayBeShorter : ['plans/2024/source.txt', 'LICENSE.md'], path).toContain(path);
      return;
    }
    expect(isAbout(file, first), said).toBe(true);
    expect(findings.filter((one) => !isAbout(file, one)).length, said).toBeLessThanOrEqual(1);
    for (const { found, expected, remedy } of findings) {
      expect(`${found}${expected}${remedy}`, said).toMatch(/\p{Script=Han}/u);
      expect(found, said).not.toMatch(/null|undefined|[a-z]+ [a-z]+ [a-z]+/u);
    }
  });
});
