import { describe, expect, it } from 'vitest';
import { nearest, progress } from './command-line.ts';

describe('nearest', () => {
  const known = ['--plan', '--accept-repairs', '--outline', '--help'];
  it.each([
    ['--plna', '--plan'],
    ['--accept-repair', '--accept-repairs'],
    ['--acceptrepairs', '--accept-repairs'],
    ['--OUTLINE', '--outline'],
    ['--hlep', '--help'],
    ['--year', undefined],
    ['', undefined],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });
});

describe('progress', () => {
  const told = (isTTY: boolean) => {
    let written = '';
    const stream = { isTTY, write: (text: string) => Boolean((written += text)) };
    const { begin, done } = progress(['读', '写'], stream);
    begin('读');
    begin('写');
    done();
    return written;
  };

  it('is a line a step where it is kept', () => {
    expect(told(false)).toBe('[1/2] 读……\n[2/2] 写……\n');
  });

  it('stays in one line at a terminal, and leaves it empty', () => {
    expect(told(true)).toBe('\r\u001B[K[1/2] 读……\r\u001B[K[2/2] 写……\r\u001B[K');
  });
});
