import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomArrows, roomsInCircles, withPicture } from './architecture.ts';

const arrows = roomArrows(path.resolve('src'));

describe('the rooms of src', () => {
  it('have no circle, type imports and those of .astro files included', () => {
    expect(arrows).toContain('pages layouts');
    expect(roomsInCircles(arrows)).toEqual([]);
  });

  it('are folders of src: what stands outside is no room', () => {
    const named = new Set(arrows.flatMap((arrow) => arrow.split(' ')));
    expect([...named].filter((room) => !existsSync(path.resolve('src', room)))).toEqual([]);
    expect(named).not.toContain('..');
  });

  it('would be named if they had one', () => {
    expect(roomsInCircles(['a b', 'b c', 'c a', 'd a'])).toEqual(['a', 'b', 'c']);
  });

  it('are drawn in the docs as they are', () => {
    const page = readFileSync(path.resolve('docs/architecture.md'), 'utf8');
    expect(withPicture(page, arrows)).toBe(page);
  });
});

describe('the docs', () => {
  const rooms = ['.', 'src'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory()),
  );
  const starts = new Set(rooms.map(({ name }) => name));

  it('name no file of the project that is not there', () => {
    const named = globSync(['docs/*.md', 'README*.md']).flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/`(?<file>[\w./[\]-]+\.(?:ts|astro|css))`/gu)].map(
        ({ groups }) => ({ page, file: groups!['file']! }),
      ),
    );
    const own = named.filter(({ file }) => starts.has(file.split('/')[0]!));
    expect(own.length).toBeGreaterThan(30);
    expect(
      own.filter(({ file }) => !existsSync(file) && !existsSync(path.join('src', file))),
    ).toEqual([]);
  });
});
