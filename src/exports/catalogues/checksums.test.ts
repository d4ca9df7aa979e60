import { describe, expect, it } from 'vitest';
import { checksums, readChecksums, sha256 } from './checksums.ts';

const files = ['b/index.html', '404.html', '.well-known/security.txt', '..name'].map((name) => ({
  name,
  content: Buffer.from(name),
}));
const text = checksums(files);
const sum = sha256('');

describe('readChecksums', () => {
  it('reads what was written', () => {
    expect(readChecksums(text)).toEqual({
      sums: new Map(files.map(({ name, content }) => [name, sha256(content)])),
    });
  });

  it.each([
    ['nothing', '', 1],
    ['an empty line', `${text}\n`, 5],
    ['a line cut short', text.slice(0, -3), 4],
    ['a checksum too short', `${sum.slice(1)}  a\n`, 1],
    ['another text', '<!doctype html>\n', 1],
    ['a file twice', `${sum}  a\n${sum}  a\n`, 2],
    ['a name that leads out', `${sum}  a/../../b\n`, 1],
    ['a name that leads up', `${sum}  ../b\n`, 1],
    ['a name from the root', `${sum}  /etc/passwd\n`, 1],
    ['a name of no file', `${sum}  a//b\n`, 1],
    ['a name that a terminal would obey', `${sum}  a\u001b[2J\n`, 1],
    ['a folder', `${sum}  a/\n`, 1],
  ])('names the line of %s', (_, damaged, badLine) => {
    expect(readChecksums(damaged)).toEqual({ badLine });
  });
});
