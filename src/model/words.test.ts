import { describe, expect, it } from 'vitest';
import { comparators } from '../language/quantity.ts';
import { targetKinds } from '../language/target-grammar.ts';
import { scopes, trusts } from './outcome.ts';
import { strengths } from './strength.ts';
import {
  comparatorLead,
  comparatorMeanings,
  comparatorWords,
  kindExplanations,
  kindMeanings,
  kindWords,
  legend,
  scopeMeanings,
  strengthExplanations,
  strengthMeanings,
  strengthWords,
  trustMeanings,
} from './words.ts';

const catalogues: [string, readonly string[], Record<string, string>][] = [
  ['kindWords', targetKinds, kindWords],
  ['kindMeanings', targetKinds, kindMeanings],
  ['kindExplanations', targetKinds, kindExplanations],
  ['strengthWords', strengths, strengthWords],
  ['strengthMeanings', strengths, strengthMeanings],
  ['strengthExplanations', strengths, strengthExplanations],
  ['comparatorWords', comparators, comparatorWords],
  ['comparatorMeanings', comparators, comparatorMeanings],
  ['trustMeanings', trusts, trustMeanings],
  ['scopeMeanings', scopes, scopeMeanings],
];

describe('words for coded fields', () => {
  it.each(catalogues)('%s has words for every code, none for two', (_name, codes, words) => {
    expect(Object.keys(words).toSorted()).toEqual(codes.toSorted());
    expect(new Set(Object.values(words)).size).toBe(codes.length);
    for (const one of Object.values(words)) expect(one).toMatch(/^[\p{Script=Han}（）、：，。]+$/u);
  });

  it('are sentences where they explain, and none where they name', () => {
    for (const words of [kindExplanations, strengthExplanations])
      for (const one of Object.values(words)) expect(one).toMatch(/。$/u);
    for (const words of [kindWords, kindMeanings, strengthWords, strengthMeanings, comparatorWords])
      for (const one of Object.values(words)) expect(one).not.toContain('。');
  });

  it('tell kinds apart that must not be added or compared', () => {
    expect(kindWords).toMatchObject({
      flow: '年内数量',
      stock: '总量',
      growth: '增长率',
      share: '比率',
    });
  });

  it('keep what a document prints beside the number', () => {
    expect(comparatorWords).toMatchObject({ eq: '照数', ge: '不低于', gt: '超过', approx: '约' });
    for (const printed of ['以上', '达到', '达']) expect(comparatorMeanings.ge).toContain(printed);
    expect(comparatorMeanings.gt).toContain('超');
    expect(comparatorMeanings.approx).toContain('左右');
  });

  it('rank no task by how firmly it commits', () => {
    for (const words of [strengthWords, strengthMeanings, strengthExplanations])
      for (const one of Object.values(words)) expect(one).not.toMatch(/强|弱|高|低|好|差|空话/u);
  });
});

describe('comparatorLead', () => {
  it('says nothing before a figure that is taken as it is, and the word before any other', () => {
    expect(comparatorLead('eq')).toBe('');
    expect(comparatorLead('approx')).toBe('约');
    expect(comparatorLead('ge')).toBe('不低于');
    // A range is seen to be one: 30—50张.
    for (const one of comparators)
      expect(comparatorLead(one) === '', one).toBe(one === 'eq' || one === 'range');
  });
});

describe('legend', () => {
  it('gives codes with their meanings in the order in which they are declared', () => {
    expect(legend({ eq: '照数', ge: '不低于' })).toBe('eq 照数；ge 不低于');
    expect(legend({ flow: '年内数量' })).toBe('flow 年内数量');
    expect(legend({})).toBe('');
  });
});
