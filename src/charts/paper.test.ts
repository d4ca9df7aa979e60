import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accent, chapterHue, darkPaper, ink, paper, rule, soft, strongRule } from './paper.ts';

const hues = [1, 2, 3, 4, 5, 6, 7].map(chapterHue);

it('has the colours of the style sheets, which cannot be read from a script', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const colour of [paper, darkPaper, ink, soft, rule, strongRule, accent, ...hues])
    expect(tokens).toContain(colour);
});

it('has the colours of the icon', () => {
  const icon = readFileSync('public/favicon.svg', 'utf8');
  for (const [colour] of icon.matchAll(/#[0-9a-f]{6}/gu))
    expect([paper, accent, ...hues]).toContain(colour);
});

it('gives the chapters hues of their own, and what has no chapter the colour of ink', () => {
  expect(new Set(hues).size).toBe(hues.length);
  expect(chapterHue(8)).toBe(chapterHue(1));
  expect(chapterHue(undefined)).toBe(ink);
});
