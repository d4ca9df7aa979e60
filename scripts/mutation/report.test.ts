import { describe, expect, it } from 'vitest';
import { mutationReport, tally, type Fate, type FileResult } from './report.ts';

const mutant = (line: number, before: string, after: string) => ({
  operator: 'comparison' as const,
  line,
  start: 0,
  before,
  after,
});
const result = (...fates: Fate[]): FileResult => ({
  file: 'src/model/a.ts',
  made: 9,
  tried: fates.map((fate, index) => ({ mutant: mutant(index + 1, '<', '<='), fate })),
});

describe('tally', () => {
  it('counts a hanging mutant among the killed and says how many hang', () => {
    expect(tally([result('killed', 'hangs', 'survived', 'killed')])).toEqual({
      made: 9,
      tried: 4,
      killed: 3,
      hanging: 1,
      survived: 1,
      rate: '75.0 %',
    });
  });

  it('gives no rate where nothing was tried', () => {
    expect(tally([]).rate).toBe('–');
  });
});

describe('mutationReport', () => {
  const head = { command: 'npm run mutate -- --all', tests: 'all unit tests' };

  it('has a row for each room, one for all, one for each file, and names every survivor', () => {
    const report = mutationReport(
      [
        result('killed', 'survived'),
        { ...result('survived'), file: 'src/model/b.ts' },
        { ...result('killed'), file: 'src/language/c.ts' },
      ],
      head,
    );
    expect(report).toContain(
      [
        '| **src/model** | 18 | 3 | 1 | 0 | 2 | 33.3 % |',
        '| **src/language** | 9 | 1 | 1 | 0 | 0 | 100.0 % |',
        '| **all** | 27 | 4 | 2 | 0 | 2 | 50.0 % |',
        '| src/model/a.ts | 9 | 2 | 1 | 0 | 1 | 50.0 % |',
      ].join('\n'),
    );
    expect(report).toContain('### src/model/a.ts\n\n- 2 · comparison: `<` → `<=`\n');
    expect(report).toContain('### src/model/b.ts\n\n- 1 · comparison: `<` → `<=`\n');
  });

  it('says how many of all were tried, and by which command all are', () => {
    expect(mutationReport([result('killed')], head)).toContain('Of 9 mutants 1 were tried');
    expect(mutationReport([result('killed')], head)).toContain(
      '`--all` in place of count and seed',
    );
    expect(mutationReport([{ ...result('killed'), made: 1 }], head)).toContain(
      'All mutants were tried.',
    );
  });

  it('shows code on one line, whatever marks it holds, long code by its ends', () => {
    const long = `f(${'x'.repeat(80)});`;
    const report = mutationReport(
      [
        {
          ...result(),
          tried: [
            { mutant: mutant(1, 'a(\n  `b`,\n)', ''), fate: 'survived' },
            { mutant: mutant(2, long, ';'), fate: 'survived' },
          ],
        },
      ],
      head,
    );
    expect(report).toContain('- 1 · comparison: `` a( `b`, ) `` → nothing');
    expect(report).toContain(
      `- 2 · comparison: \`f(${'x'.repeat(38)} … ${'x'.repeat(16)});\` → \`;\``,
    );
  });
});
