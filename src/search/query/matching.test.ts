import { describe, expect, it } from 'vitest';
import { knownWords, plainEngine, type PlainRecord } from '../../../tests/search/plain-engine.ts';
import type { LexiconEntry } from '../../model/schema.ts';
import { fewEnough, matching, matchingAny, type Match } from './matching.ts';

const records: PlainRecord[] = [
  { title: '改善居住', text: '加装电梯20台，筹措住房350套（间）。' },
  { title: '养老服务', text: '新增养老床位200张，为独居老人装报警器。' },
  { title: '经济增长', text: '增长45％。' },
  { title: '财政收入', text: '增长5％。' },
  { title: '交通', text: '停车、充电。增加停车位1,700个。' },
];
const lexicon: LexiconEntry[] = [
  { say: ['爬楼', '装电梯'], mean: ['加装电梯'] },
  { say: ['老人', '爷爷'], mean: ['养老床位', '独居老人'] },
  { say: ['修路'], mean: ['停车位'] },
];

/** What is found: match, id and runs of each. */
async function found(query: string, all = records, words = lexicon) {
  const { look } = plainEngine(all);
  const { matched, related } = await matching(look, query, knownWords(words, all.length));
  return {
    related,
    by: (match: Match) =>
      matched.filter((one) => one.match === match).map(({ result }) => result.id),
    runs: matched.map(({ runs }) => runs),
  };
}

it('words that were looked for besides are said as the lexicon writes them', async () => {
  const all = [{ title: '急救', text: '配置aed设备，装监控（探头）。' }];
  const words = [{ say: ['除颤', '摄像'], mean: ['AED', '监控（探头）'] }];
  expect((await found('除颤', all, words)).related).toEqual(['AED', '监控（探头）']);
});

describe('records that hold the query', () => {
  it('hold all its characters side by side', async () => {
    expect((await found('加装电梯')).by('exact')).toEqual(['0']);
    expect((await found('电梯加装')).by('exact')).toEqual([]);
  });

  it('hold every run, wherever each stands', async () => {
    expect((await found('报警器 养老')).by('exact')).toEqual(['1']);
    expect((await found('报警器 电梯')).by('exact')).toEqual([]);
  });

  it('are found in title and text alike, whatever width and case', async () => {
    expect((await found('交通')).by('exact')).toEqual(['4']);
    expect((await found('５%')).by('exact')).toEqual(['2', '3']);
  });

  it('are found across marks that the reader does not type, and where marks part what was typed', async () => {
    expect((await found('350套间')).by('exact')).toEqual(['0']);
    expect((await found('住房，电梯')).by('exact')).toEqual(['0']);
  });

  it('are found by a number in words', async () => {
    expect((await found('二十台')).by('exact')).toEqual(['0']);
    expect((await found('百分之五')).by('exact')).toEqual(['2', '3']);
    expect((await found('1700个')).by('exact')).toEqual(['4']);
  });

  it('tell what to mark in them', async () => {
    expect((await found('二十台')).runs).toEqual([['二十台', '20台']]);
    expect((await found('住房 电梯')).runs).toEqual([['住房', '电梯']]);
  });

  it('are none for nothing', async () => {
    for (const query of ['', '  ', '，。', '👍']) {
      const { look, asked } = plainEngine(records);
      expect(await matching(look, query, knownWords(lexicon))).toEqual({
        matched: [],
        related: [],
      });
      expect(asked).toEqual([]);
    }
  });
});

describe('records that other words lead to', () => {
  it('come after those that hold the query, and none comes twice', async () => {
    const { by, related } = await found('装电梯');
    expect(by('exact')).toEqual(['0']);
    expect(by('related')).toEqual([]);
    expect(related).toEqual([]);
    expect((await found('爷爷')).by('related')).toEqual(['1']);
  });

  it('are said by the words of the texts that led there', async () => {
    expect((await found('爬楼累')).related).toEqual(['加装电梯']);
    expect((await found('爷爷')).related).toEqual(['养老床位', '独居老人']);
  });

  it('come in the order of how much of the query speaks for them', async () => {
    const { by } = await found('爷爷爬楼装电梯');
    expect(by('related')).toEqual(['0', '1']);
  });

  it('are found for words with a little between only where nothing else is found', async () => {
    const loosely = await found('修马路');
    expect(loosely.by('related')).toEqual(['4']);
    expect((await found('修高架道路')).by('related')).toEqual([]);
  });

  it('are not asked for where the query itself is found often enough', async () => {
    const many = Array.from({ length: fewEnough + 1 }, () => ({ title: '题', text: '老人。' }));
    const engine = plainEngine([...many, ...records]);
    const { matched } = await matching(engine.look, '老人', knownWords(lexicon));
    expect(matched.every(({ match }) => match === 'exact')).toBe(true);
    expect(engine.asked).not.toContain('"养 老 床 位"');
  });
});

describe('the nearest records', () => {
  it('are shown where nothing is found, by the pairs of characters that they share', async () => {
    const { by, runs } = await found('电梯住宅', records, []);
    expect(by('exact')).toEqual([]);
    expect(by('near')).toEqual(['0']);
    expect(runs).toEqual([['电梯']]);
  });

  it('come with the rarest pairs first', async () => {
    const all = [
      { title: '一', text: '服务。' },
      { title: '二', text: '服务。' },
      { title: '三', text: '消防。' },
    ];
    expect((await found('服务消防车', all, [])).by('near')).toEqual(['2', '0', '1']);
  });

  it('are five at the most', async () => {
    const all = Array.from({ length: 9 }, () => ({ title: '题', text: '停车。' }));
    expect((await found('停车场', all, [])).by('near')).toHaveLength(5);
  });

  it('are none for what shares nothing', async () => {
    expect((await found('火星')).by('near')).toEqual([]);
  });
});

describe('many exact records', () => {
  const parts = Array.from({ length: fewEnough + 5 }, () => ({ title: '题', text: '增长45％。' }));

  it('come with titles first, then with whole numbers, before any is loaded', async () => {
    const engine = plainEngine([
      ...parts,
      { title: '甲', text: '增长5％。' },
      { title: '增长5％', text: '乙。' },
    ]);
    const { matched } = await matching(engine.look, '5%', knownWords([]));
    const ids = matched.map(({ result }) => result.id);
    expect(ids.slice(0, 2)).toEqual([String(parts.length + 1), String(parts.length)]);
    expect(ids).toHaveLength(parts.length + 2);
    expect(engine.loaded).toEqual([]);
  });

  it('stay as they come where no number is asked for', async () => {
    const engine = plainEngine(parts);
    const { matched } = await matching(engine.look, '增长', knownWords([]));
    expect(matched.map(({ result }) => result.id)).toEqual(parts.map((_part, at) => String(at)));
    expect(engine.asked).toEqual(['"增 长"']);
  });
});

describe('matchingAny', () => {
  it('finds records that hold one of the words, those of the first word first', async () => {
    const { look } = plainEngine(records);
    const { matched, related } = await matchingAny(look, ['养老', '电梯', '火星']);
    expect(matched.map(({ result, runs }) => [result.id, runs])).toEqual([
      ['1', ['养老']],
      ['0', ['电梯']],
    ]);
    expect(related).toEqual(['养老', '电梯']);
  });

  it('looks no further than four words that lead somewhere', async () => {
    const engine = plainEngine(records);
    await matchingAny(engine.look, ['电梯', '住房', '养老', '增长', '停车']);
    expect(engine.asked).toHaveLength(4);
  });

  it('names a record once, though several words lead to it', async () => {
    const { look } = plainEngine(records);
    expect((await matchingAny(look, ['电梯', '住房'])).matched).toHaveLength(1);
  });
});

describe('every piece of a text', () => {
  it('is found in the record that it was taken from', async () => {
    const { text } = records[1]!;
    for (let at = 0; at + 4 <= text.length; at++) {
      const query = text.slice(at, at + 4);
      expect((await found(query)).by('exact'), query).toContain('1');
    }
  });
});
