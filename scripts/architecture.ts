/**
 * `npm run architecture`: draws the rooms of `src/` and the arrows between them into `docs/architecture.md`, from the
 * imports as they are: type imports count, and those of `.astro` files too.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { readWords } from './command-line.ts';

const begin = '<!-- rooms: written by npm run architecture -->';
const end = '<!-- end of rooms -->';

/** The room of a file under `src/`: its first folder; search has three. Undefined for a file in no room, or outside. */
function roomOf(file: string): string | undefined {
  const [room, inner] = file.split('/');
  if (!file.includes('/') || room === '..') return undefined;
  return room === 'search' ? `search/${inner}` : room;
}

/** What a file imports, as written. */
function importsOf(text: string, isAstro: boolean): string[] {
  const script = isAstro
    ? [...text.matchAll(/^---\n(?<head>[^]*?)^---|<script[^>]*>(?<body>[^]*?)<\/script>/gmu)]
        .map(({ groups }) => groups?.['head'] ?? groups?.['body'] ?? '')
        .join('\n')
    : text;
  return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Arrows between rooms, "from to", in the order of the alphabet. */
export function roomArrows(source: string): string[] {
  const arrows = new Set<string>();
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:ts|astro)$/u.test(file) || file.endsWith('.test.ts')) continue;
    const from = roomOf(file);
    for (const name of importsOf(
      readFileSync(path.join(source, file), 'utf8'),
      file.endsWith('.astro'),
    )) {
      if (!name.startsWith('.')) continue;
      const to = roomOf(path.join(path.dirname(file), name));
      if (from && to && from !== to && to !== 'styles') arrows.add(`${from} ${to}`);
    }
  }
  return [...arrows].sort();
}

/** Rooms that reach themselves again; none where data flows one way. */
export function roomsInCircles(arrows: readonly string[]): string[] {
  const next = new Map<string, string[]>();
  for (const arrow of arrows) {
    const [from = '', to = ''] = arrow.split(' ');
    next.set(from, [...(next.get(from) ?? []), to]);
  }
  return [...next.keys()].filter((room) => {
    const reached = new Set<string>();
    const open = [...(next.get(room) ?? [])];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (reached.has(one)) continue;
      reached.add(one);
      open.push(...(next.get(one) ?? []));
    }
    return reached.has(room);
  });
}

/** The page with its picture drawn anew. An arrow that others already imply is left out, so that the order shows. */
export function withPicture(page: string, arrows: readonly string[]): string {
  const pairs = arrows.map((arrow) => arrow.split(' ') as [string, string]);
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    pairs.some(
      ([a, b]) => a === from && !seen.has(b) && (b === to || reaches(b, to, new Set([...seen, b]))),
    );
  const shown = pairs.filter(
    ([from, to]) => !pairs.some(([a, b]) => a === from && b !== to && reaches(b, to)),
  );
  const picture = [
    begin,
    '',
    '```mermaid',
    'flowchart BT',
    ...shown.map(
      ([from, to]) => `  ${from.replace('/', '_')}["${from}"] --> ${to.replace('/', '_')}["${to}"]`,
    ),
    '```',
    '',
    `${arrows.length} arrows in all; those that others imply are not drawn.`,
    '',
    end,
  ].join('\n');
  const [before, rest = ''] = page.split(begin);
  return `${before}${picture}${rest.split(end)[1] ?? ''}`;
}

if (import.meta.main) {
  readWords('用法：npm run architecture（没有选项）；写 docs/architecture.md 里的图', {
    options: {},
  });
  const file = path.resolve('docs/architecture.md');
  writeFileSync(file, withPicture(readFileSync(file, 'utf8'), roomArrows(path.resolve('src'))));
}
