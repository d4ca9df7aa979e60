import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('a reading that is remembered', () => {
  const readings: string[] = [];
  const read = remembered((text) => {
    readings.push(text);
    return text === '' ? undefined : text.length;
  }, 2);

  it('reads a text once, also one in which it finds nothing, and forgets the oldest', () => {
    expect(['建房', '', '建房', ''].map(read)).toEqual([2, undefined, 2, undefined]);
    expect(readings).toEqual(['建房', '']);
    expect(['修路三条', '', '建房'].map(read)).toEqual([4, undefined, 2]);
    expect(readings).toEqual(['建房', '', '修路三条', '建房']);
  });
});
