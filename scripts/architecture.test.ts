import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomArrows, roomsInCircles, withPicture } from './architecture.ts';

const arrows = roomArrows(path.resolve('src'));

describe('the rooms of src', () => {
  it('have no circle, type imports and those of .astro files included', () => {
    expect(arrows).toContain('pages layouts');
    expect(roomsInCircles(arrows)).toEqual([]);
  });

  it('would be named if they had one', () => {
    expect(roomsInCircles(['a b', 'b c', 'c a', 'd a'])).toEqual(['a', 'b', 'c']);
  });

  it('are drawn in the docs as they are', () => {
    const page = readFileSync(path.resolve('docs/architecture.md'), 'utf8');
    expect(withPicture(page, arrows)).toBe(page);
  });
});
