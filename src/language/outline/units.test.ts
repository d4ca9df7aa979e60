import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsNamed, unitsOf } from './units.ts';

describe('unitsOf', () => {
  it('leaves a bracket that two lines stand between', () => {
    expect(unitsOf(['（牵头单位：区商务委', '配合单位：区财政局、各县（市）政府）'])).toBe(
      '区商务委 | 配合单位：区财政局、各县（市）政府',
    );
    expect(unitsOf(['责任单位：各县（市）'])).toBe('各县（市）');
  });

  it('is nobody where a bracket only ends as names of banks do', () => {
    expect(unitsOf(['推进改革。（试行）'])).toBeNull();
    expect(unitsOf(['推进改革。（人行、工行云溪支行）'])).toBe('人行、工行云溪支行');
  });
});

describe('unitsNamed', () => {
  it.each([
    ['区发展改革委、区财政局', ['区发展改革委', '区财政局']],
    ['区发展改革委，区财政局，各街道', ['区发展改革委', '区财政局', '各街道']],
    ['县交通局', ['县交通局']],
    ['区民政局等', ['区民政局']],
    ['', []],
    ['全力推进', []],
  ])('names one by one: %s', (text, names) => {
    expect(unitsNamed(text)).toEqual(names.map((name) => ({ name })));
  });

  it('gives a label before the names as their duty', () => {
    expect(unitsNamed('牵头单位：区建委；配合单位：区财政局、区房管局')).toEqual([
      { name: '区建委', role: '牵头单位' },
      { name: '区财政局', role: '配合单位' },
      { name: '区房管局', role: '配合单位' },
    ]);
  });

  it('gives a duty behind the names to those that have it', () => {
    expect(unitsNamed('区建委牵头，区财政局、区房管局配合')).toEqual([
      { name: '区建委', role: '牵头' },
      { name: '区财政局', role: '配合' },
      { name: '区房管局', role: '配合' },
    ]);
    expect(unitsNamed('区建委、区财政局按职责分工负责')).toEqual([
      { name: '区建委', role: '按职责分工负责' },
      { name: '区财政局', role: '按职责分工负责' },
    ]);
  });

  it('passes over a remark on the order of names', () => {
    expect(unitsNamed('区建委、区财政局（列第一位者为牵头单位，下同）')).toEqual([
      { name: '区建委' },
      { name: '区财政局' },
    ]);
  });

  it('takes the groups of several paragraphs, and names each unit once a duty', () => {
    expect(unitsNamed('区建委 | 区建委、区财政局 | 牵头单位：区建委')).toEqual([
      { name: '区建委' },
      { name: '区财政局' },
      { name: '区建委', role: '牵头单位' },
    ]);
  });

  it('reads what paragraphs print of it', () => {
    const printed = unitsOf([
      '加装电梯20台。（责任单位：区房管局、区建委）',
      '建公园3座。（区绿化局）',
    ]);
    expect(unitsNamed(printed ?? '').map(({ name }) => name)).toEqual([
      '区房管局',
      '区建委',
      '区绿化局',
    ]);
  });

  it('invents no name: each stands in the words', () => {
    const words = array(
      constantFrom(
        '区建委',
        '县交通局',
        '各镇',
        '、',
        '，',
        '；',
        '。',
        '牵头',
        '配合',
        '责任单位：',
        '等',
        '和',
        ' | ',
        '（下同）',
      ),
      { maxLength: 10 },
    ).map((all) => all.join(''));
    assert(
      property(words, (text) => {
        const named = unitsNamed(text);
        for (const { name, role } of named) {
          expect(text).toContain(name);
          if (role !== undefined) expect(text).toContain(role);
        }
        const seen = named.map(({ name, role }) => `${name}/${role}`);
        expect(new Set(seen).size).toBe(seen.length);
      }),
      { seed: 2031 },
    );
  });
});
