import { describe, expect, it } from 'vitest';
import { content, plan } from '../../../tests/fixture/fixture.ts';
import { variantPairs } from '../index/variants.ts';
import {
  dealtWords,
  gatheredWords,
  meantBy,
  meantLoosely,
  noWords,
  withFigures,
  withKnownCharacters,
  wordShards,
} from './words.ts';

const { lexicon } = content;
const texts = plan.tasks.flatMap(({ name, text }) => [name, text]);
const words = { ...noWords, lexicon };
const variants = variantPairs(texts, ['停车']);

describe('withKnownCharacters', () => {
  it.each([
    ['加裝電梯', '加装电梯'],
    ['養老床位', '养老床位'],
    ['望汀大橋', '望汀大桥'],
    ['漁歌節', '渔歌节'],
    ['既有多層住宅', '既有多层住宅'],
    ['停車', '停车'],
    ['AED 5%', 'AED 5%'],
  ])('writes %s as the texts do', (asked, known) => {
    expect(withKnownCharacters(asked, variants)).toBe(known);
  });

  it('leaves every character of the texts as it is', () => {
    for (const text of texts) expect(withKnownCharacters(text, variants)).toBe(text);
  });
});

describe('withFigures', () => {
  it.each([
    ['一千七百亿', '1700亿'],
    ['二百台', '200台'],
    ['两千五百人次', '2500人次'],
    ['九点一亿', undefined],
    ['十五分钟', '15分钟'],
    ['一二三', undefined],
    ['十五五', undefined],
    ['一百零五家', '105家'],
    ['百分之五', '5%'],
    ['千分之五点五以内', '5.5‰以内'],
    ['百分之百', '100%'],
    ['统一管理', undefined],
  ])('%s', (asked, written) => expect(withFigures(asked)).toBe(written));
});

describe('meantBy', () => {
  it('takes the most said entry first, whatever stands around it', () => {
    expect(meantBy('我家老人想装电梯', words).map(({ said }) => said)).toEqual(['装电梯', '老人']);
  });
  it('is not put off by case', () => {
    expect(meantBy('gdp多少', words).map(({ mean }) => mean)).toEqual([['地区生产总值']]);
  });
  it('says nothing where nothing is meant', () => expect(meantBy('火星', words)).toEqual([]));
});

describe('meantLoosely', () => {
  it('takes words with a little between', () => {
    expect(meantLoosely('修马路', words).map(({ said }) => said)).toContain('修路');
    expect(meantLoosely('修高架道路', words)).toEqual([]);
  });
});

describe('words dealt into files', () => {
  const all = {
    lexicon: [
      { say: ['电瓶车', '小电驴'], mean: ['电动自行车'] },
      { say: ['看病'], mean: ['医疗'] },
    ],
    records: 7,
  };
  const dealt = dealtWords(all);

  it('are in the files that a query which says them asks for', () => {
    for (const query of ['我的电瓶车', '小电驴充电', '看病'])
      expect(
        meantBy(query, gatheredWords(wordShards(query).map((name) => dealt.get(name)!))),
        query,
      ).toEqual(meantBy(query, all));
  });

  it('come together as they were', () => {
    const { lexicon: gathered, records } = gatheredWords([...dealt.values()]);
    expect(records).toBe(7);
    expect(gathered.map(({ mean }) => mean).sort()).toEqual([['医疗'], ['电动自行车']].sort());
    expect(gathered.flatMap(({ say }) => say).sort()).toEqual(['小电驴', '电瓶车', '看病'].sort());
  });
});
