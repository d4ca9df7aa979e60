import { describe, expect, it } from 'vitest';
import { applyMutant, mutantsOf, operators, type Operator } from './mutants.ts';

/** What one operator makes of a line. */
const made = (operator: Operator, source: string) =>
  mutantsOf(source)
    .filter((mutant) => mutant.operator === operator)
    .map((mutant) => applyMutant(source, mutant));

const examples: [Operator, string, string[]][] = [
  ['comparison', 'a < b', ['a <= b']],
  ['comparison', 'a >= b', ['a > b']],
  ['comparison', 'a === b', ['a !== b']],
  ['logic', 'a && b', ['a || b']],
  ['logic', 'a ?? b', ['a && b', 'a || b']],
  ['logic', "a ?? ''", ["a && ''"]],
  ['logic', 'a ?? 0', ['a && 0']],
  ['arithmetic', 'a + -b', ['a - -b', 'a + b']],
  ['arithmetic', 'a += 1', ['a -= 1']],
  ['arithmetic', 'a++', ['a--']],
  ['literal', 'f(true, 7, 1_000)', ['f(false, 7, 1_000)', 'f(true, 8, 1_000)', 'f(true, 7, 1001)']],
  ['literal', "f('x', '')", ["f('', '')", "f('x', 'mutant')"]],
  ['literal', 'f(`a${b}`)', ["f('')"]],
  ['condition', 'if (a) f();', ['if (!(a)) f();']],
  ['condition', 'b = !a ? 1 : 2', ['b = a ? 1 : 2']],
  ['result', 'function f() { return a; }', ['function f() { return; }']],
  ['result', 'function f() { return undefined; }', []],
  ['result', 'f(() => a, [b])', ['f(() => undefined, [b])', 'f(() => a, [])']],
  ['call', 'a.some(b)', ['a.every(b)']],
  ['call', 'Math.min(a, b)', ['Math.max(a, b)']],
  ['call', 'a.filter(b).map(c)', ['a.map(c)']],
  ['pattern', 'a(/^b+$/u)', ['a(/b+$/u)', 'a(/^b*$/u)', 'a(/^b+/u)']],
  ['statement', 'a(); b = 1;', ['; b = 1;', 'a(); ;']],
  ['statement', 'throw a;', [';']],
  ['chain', 'a?.b', ['a.b']],
  ['chain', 'a?.[0]', ['a[0]']],
  ['chain', 'a?.(0)', ['a(0)']],
  ['spread', 'f([...a, ...b])', ['f([ ...b])', 'f([...a, ])']],
  ['spread', 'f({ ...a, b })', ['f({  b })']],
];

describe('mutantsOf', () => {
  it.each(examples)('%s: %s', (operator, source, expected) => {
    expect(made(operator, source).toSorted()).toEqual(expected.toSorted());
  });

  it('is shown above with every operator', () => {
    expect(new Set(examples.map(([operator]) => operator))).toEqual(
      new Set(Object.keys(operators)),
    );
  });

  it('leaves imports, types and names of properties as they are', () => {
    for (const source of [
      "import a from 'b';",
      "export { a } from 'b';",
      "type A = 'b' | 1;",
      "interface A { b: 'c' }",
      "let a: 'b';",
    ]) {
      expect(mutantsOf(source)).toEqual([]);
    }
    expect(made('literal', "a = { 'b': c }")).toEqual([]);
  });

  it('leaves prose as it is, but not what decides between two proses', () => {
    expect(made('literal', "a = { expected: '一', remedy: `二${b}`, found: '三' }")).toEqual([
      "a = { expected: '一', remedy: `二${b}`, found: '' }",
    ]);
    expect(made('literal', "throw new RangeError('一');")).toEqual([]);
    expect(mutantsOf("a = { expected: b ? '一' : '二' }").map(({ operator }) => operator)).toEqual([
      'statement',
      'condition',
    ]);
  });

  it('makes nothing that is no TypeScript', () => {
    expect(made('logic', 'a = b ?? c ?? d')).toEqual([]);
  });

  it('makes each mutant once and says on which line', () => {
    const source = 'a =\n  b < c;';
    const mutants = mutantsOf(source);
    expect(mutants.find(({ operator }) => operator === 'comparison')).toEqual({
      operator: 'comparison',
      line: 2,
      start: 8,
      before: '<',
      after: '<=',
    });
    const sources = mutants.map((mutant) => applyMutant(source, mutant));
    expect(new Set(sources).size).toBe(sources.length);
  });
});
