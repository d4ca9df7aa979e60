import { parse } from 'postcss';
import { describe, expect, it } from 'vitest';
import { shorten } from './short-style.ts';

function short(css: string): string {
  const root = parse(css);
  shorten(root);
  return root.toString();
}

describe('shorten', () => {
  it.each([
    ['licences', '/*! licence */.a{color:red}', '.a{color:red}'],
    ['the place for pages within pages', ':root,:host{--a:red}', ':root{--a:red}'],
    [
      'logical sides',
      '.a{margin-inline-start:1em;margin-inline-end:2em;padding-block-start:3px}',
      '.a{margin-left:1em;margin-right:2em;padding-top:3px}',
    ],
    ['logical borders', '.a{border-inline-start:0}', '.a{border-left:0}'],
    [
      'a prefix before what all know',
      '.a{-webkit-text-decoration-color:red;text-decoration-color:red}',
      '.a{text-decoration-color:red}',
    ],
    [
      'a size of old before what all know',
      '.a{width:-webkit-max-content;width:max-content}',
      '.a{width:max-content}',
    ],
    ['what is said twice in a row', '.a{color:red;color:red}', '.a{color:red}'],
    [
      'long names of its own',
      ':root{--lightningcss-light:initial}.a{color:var(--lightningcss-light,#fff)var(--lightningcss-dark,#000)}',
      ':root{--light:initial}.a{color:var(--light,#fff)var(--dark,#000)}',
    ],
    [
      'room round marks',
      '.a{font-family:"A B", serif}.b{font:1rem / 1.5 var(--c)}',
      '.a{font-family:"A B",serif}.b{font:1rem/1.5 var(--c)}',
    ],
  ])('takes out %s', (_what, css, shorter) => {
    expect(short(css)).toBe(shorter);
  });

  it('leaves what is shown as text as it is', () => {
    const css = '.a:after{content:"a, b / c";content:"a, b / c" / ""}';
    expect(short(css)).toBe(css);
  });

  it('puts declarations in one order, those of a kind in their own', () => {
    expect(short('.a{position:fixed;border-left:0;color:red;border:1px solid}')).toBe(
      '.a{border-left:0;border:1px solid;color:red;position:fixed}',
    );
  });

  it.each([
    '.a{line-height:2;font:1rem serif}',
    '.a{row-gap:2px;gap:1px}',
    '.a{justify-items:start;align-items:end;place-items:center}',
    '.a{z-index:var(--b);--b:1}',
    '.a{color:red;all:unset}',
  ])('changes no order that matters: %s', (css) => {
    expect(short(css)).toBe(css);
  });
});
