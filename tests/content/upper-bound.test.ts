/** A promise of at most, put into the real plan: kept by less, broken by more, and never the other way round. */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/loader/load.ts';
import { formatFindings } from '../../src/model/finding.ts';
import { verdictSentence } from '../../src/model/gap-words.ts';
import { changeFiles, outcomes, rewordedTask, type Edit } from './planted/planting.ts';

/** The plan with an unemployment rate in the place of 帮助长期失业青年就业620人, and a final figure for it. */
function published(clause: string, raw: string, comparator: string, figure: number) {
  const words = '帮助长期失业青年就业';
  const edits: Edit[] = [
    [
      `${words}<Target id="2024-19-02">620人</Target>`,
      clause.replace(raw, `<Target id="2024-19-02">${raw}</Target>`),
    ],
    [`indicator: ${words}\n`, 'indicator: 调查失业率\n'],
    [`quote: ${words}620人`, `quote: ${clause}`],
    ['raw: 620人', `raw: ${raw}`],
    [
      /value: 620\n {4}unit: 人\n {4}comparator: eq\n {4}kind: flow\n {4}verb: 帮助\n {4}aggregable: true\n/u,
      `value: 4.5\n    unit: "%"\n    comparator: ${comparator}\n    kind: share\n    verb: ${clause.slice(5, 7)}\n    aggregable: false\n    acknowledged:\n      verb: 动词就在数字前面。\n`,
    ],
  ];
  const { files } = changeFiles('', {
    ...rewordedTask(19, edits, [[`${words} 620人`, clause]]),
    'lexicon.yaml': [
      [/- \{ say: \[失业, 下岗[^\n]*\n/u, ''],
      ['mean: [长期失业青年, 就业见习岗位]', 'mean: [就业见习岗位]'],
    ],
    [outcomes]: [
      [
        'outcomes:\n',
        `outcomes:
  - id: "2024-19-02-r01"
    target: "2024-19-02"
    indicator: 调查失业率
    role: outcome
    periodStart: "2024-01-01"
    periodEnd: "2024-12-31"
    value: ${figure}
    unit: "%"
    finality: final
    definition: same
    source:
      title: "Looking back on 2024: Jing'an in statistics"
      publisher: Shanghai Daily (SHINE)
      date: "2025-01-26"
      url: https://www.shine.cn/feature/district/2501285396/
      official: false
    read: "2026-11-23"
`,
      ],
    ],
  });
  const { findings, content } = loadContent(files);
  const target = content?.plans[0]?.targets.find(({ id }) => id === '2024-19-02');
  return { said: formatFindings(findings), target };
}

describe('a promise of at most in the plan', () => {
  it.each([
    ['调查失业率控制在4.5％以内', '4.5％以内'],
    ['调查失业率控制在4.5％以下', '4.5％以下'],
    ['调查失业率不高于4.5％', '不高于4.5％'],
    ['调查失业率压缩至4.5％', '4.5％'],
    ['调查失业率下降到4.5％', '4.5％'],
  ])('%s', (clause, raw) => {
    for (const [figure, verdict] of [
      [4.1, 'met'],
      [5.2, 'not-met'],
    ] as const) {
      const { said, target } = published(clause, raw, 'le', figure);
      expect(target, said).toBeDefined();
      expect(target?.standing.verdict).toBe(verdict);
      expect(verdictSentence(verdict, target!.comparator)).toMatch(
        verdict === 'met' ? /没有超过目标的上限/u : /超过了目标的上限/u,
      );
    }
  });

  it('is not taken for an exact one', () => {
    const { said, target } = published('调查失业率控制在4.5％以内', '4.5％', 'eq', 4.1);
    expect(target).toBeUndefined();
    expect(said).toContain('4.5％以内');
  });
});
