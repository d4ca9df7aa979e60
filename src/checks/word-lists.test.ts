import { describe, expect, it } from 'vitest';
import { contentWith, fixtureFiles, replacing } from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { parseContent } from '../content/parse.ts';
import { readYaml } from '../content/yaml.ts';
import { checkGlossary } from './word-lists.ts';

describe('the lexicon', () => {
  faults([
    {
      fault: 'a word that no document has',
      file: 'lexicon.yaml',
      edit: replacing('mean: [独居老人, 养老床位', 'mean: [独居老人, 养老铺位'),
      at: 'mean: [独居老人, ▸养老铺位',
      field: '[3].mean[1]',
      found: '“养老铺位”在任何一年的原文里都没有',
      expected: '原文里的词，一字不差',
      remedy: '换成原文里的说法，或删去这个词。',
    },
  ]);

  it('may leave out the marks that nobody searches for', () => {
    const bare = replacing('mean: [10分钟便民圈]', 'mean: [“10分钟便民圈”。落实]');
    expect(contentWith({ 'lexicon.yaml': bare }).findings).toEqual([]);
  });

  it('takes words of titles, chapters and the notice too', () => {
    for (const words of ['改善群众居住条件', '建设宜居水乡', '各镇人民政府']) {
      const edit = replacing('mean: [望汀大桥]', `mean: [${words}]`);
      expect(contentWith({ 'lexicon.yaml': edit }).findings, words).toEqual([]);
    }
  });

  it('joins no words across two parts of the document', () => {
    // “……下：” ends the preamble, “一、稳住……” begins the chapter.
    const edit = replacing('mean: [望汀大桥]', 'mean: [如下一稳住]');
    expect(contentWith({ 'lexicon.yaml': edit }).findings).toHaveLength(1);
  });
});

describe('the glossary', () => {
  faults([
    {
      fault: 'a term that no document has',
      file: 'glossary.yaml',
      edit: replacing('term: 开工', 'term: 完工'),
      at: 'term: ▸完工',
      field: '[3].term',
      found: '“完工”在任何一年的原文里都没有',
      expected: '原文里的词，一字不差',
      remedy: '换成原文里的说法，或删去这一条。',
    },
    {
      fault: 'a term that is explained twice',
      file: 'glossary.yaml',
      edit: replacing('term: 开工', 'term: 企业'),
      at: 'term: ▸企业\n  slug: kai-gong',
      field: '[3].term',
      found: '企业 有两条',
      expected: '每个词、每个代号只有一条',
      remedy: '合并成一条，或改正写错的一条。',
    },
    {
      fault: 'an address that leads to two terms',
      file: 'glossary.yaml',
      edit: replacing('slug: kai-gong', 'slug: qi-ye'),
      at: 'term: 开工\n  slug: ▸qi-ye',
      field: '[3].slug',
      found: 'qi-ye 有两条',
      expected: '每个词、每个代号只有一条',
      remedy: '合并成一条，或改正写错的一条。',
    },
  ]);

  it('may explain a term that is part of another', () => {
    const { glossary, findings } = contentWith({});
    expect(glossary.map(({ term }) => term)).toEqual(
      expect.arrayContaining(['企业', '高新技术企业']),
    );
    expect(findings).toEqual([]);
  });
});

describe('both lists', () => {
  it('are not held against wording that is not whole: the task that is missing is named alone', () => {
    const { findings } = contentWith({
      'plans/2031/tasks/08.mdx': replacing('chapter: 3', 'chapter: 9'),
      'lexicon.yaml': replacing('mean: [望汀大桥]', 'mean: [不在原文]'),
    });
    expect(findings.map(({ file }) => file)).toEqual(['content/plans/2031/tasks/08.mdx']);
  });
});

describe('a word that somebody says', () => {
  it.each(['，', '、', '；', '/'])('is one: not two with %s between', (mark) => {
    const { findings } = contentWith({
      'lexicon.yaml': (text) =>
        text.replace(/say: \[(?<first>[^,\]]+)/u, `say: [$<first>${mark}车位`),
    });
    expect(findings).toMatchObject([{ field: '[0].say[0]', expected: '一个词一项' }]);
  });
});

describe('the words to try', () => {
  const tried = (words: string) =>
    contentWith({
      'plans/2031/plan.yaml': replacing('highlights:', `examples: [${words}]\nhighlights:`),
    }).findings.map(({ field, found }) => `${field} ${found}`);

  it('are found: in the wording, or as somebody says it', () => {
    expect(tried('望汀大桥')).toEqual([]);
    expect(tried('GDP')).toEqual([]);
    expect(tried('望汀大佛')).toEqual(['examples[0] “望汀大佛”']);
    expect(tried('望汀大桥，绿道')).toEqual(['examples[0] “望汀大桥，绿道”']);
  });
});

it('an explanation is not the term again', () => {
  const { findings } = contentWith({
    'glossary.yaml': (text) =>
      text.replace(
        /term: (?<term>\S+)\n(?<slug>.*\n) {2}explanation: .*/u,
        'term: $<term>\n$<slug>  explanation: $<term>。',
      ),
  });
  expect(findings).toMatchObject([{ field: '[0].explanation', expected: '用平常的话解释' }]);
});

it('a word to search for has more than one character', () => {
  const { findings } = contentWith({ 'lexicon.yaml': replacing('mean: [望汀大桥]', 'mean: [桥]') });
  expect(findings).toMatchObject([{ found: '“桥”，只有一个字' }]);
});

describe('a word of the documents', () => {
  const meant = (word: string) =>
    contentWith({
      'lexicon.yaml': replacing('mean: [望汀大桥]', `mean: ["${word}"]`),
    }).findings.map(({ found }) => found);

  it('is found without the marks within it, and with its numbers', () => {
    expect(meant('打造10分钟便民圈')).toEqual([]);
    expect(meant('打造“10分钟便民圈”')).toEqual([]);
    expect(meant('打造20分钟便民圈')).toEqual(['“打造20分钟便民圈”在任何一年的原文里都没有']);
    expect(meant('大桥')).toEqual([]);
    expect(meant('佛塔')).toEqual(['“佛塔”在任何一年的原文里都没有']);
  });
});

it('a term with several faults has them named in the order of its fields', () => {
  const entry = { term: '佛塔', slug: 'fo-ta', explanation: '佛塔。' };
  const glossary = { file: 'content/glossary.yaml', yaml: readYaml(''), entries: [entry, entry] };
  const { plans } = parseContent(fixtureFiles);
  expect(
    checkGlossary(glossary, plans)
      .filter(({ field }) => field.startsWith('[1]'))
      .map(({ field, found }) => `${field} ${found}`),
  ).toEqual([
    '[1].term “佛塔”在任何一年的原文里都没有',
    '[1].explanation “佛塔。”，就是这个词',
    '[1].term 佛塔 有两条',
    '[1].slug fo-ta 有两条',
  ]);
});
