/** 词语和各年目标 */
import { change, glossary, plan, type PlantedFault } from './planting.ts';

export const faults: readonly PlantedFault[] = [
  change('词语解释的词不在原文里', glossary, 'term: 亿元楼', 'term: 亿元大楼'),
  change('词语解释的代号重复', glossary, 'slug: yi-yuan-lou', 'slug: shou-dian'),
  change('说法指到原文没有的词', 'lexicon.yaml', /mean: \[[^\]]+\]/u, 'mean: [原文没有的词]'),
  change('一条说法没有说法', 'lexicon.yaml', /say: \[[^\]]+\]/u, 'say: []'),
  change(
    '各年目标的年份没有网页',
    'series.yaml',
    '      - year: 2025\n        value',
    '      - year: 2026\n        value',
  ),
  change('词语解释就是这个词', glossary, 'explanation: 工程建成。', 'explanation: 竣工。', {
    found: /就是这个词/u,
  }),
  change('两个说法写成了一个', 'lexicon.yaml', 'say: [GDP, 经济', 'say: [GDP，经济', {
    field: '[0].say[0]',
  }),
  change('首页试的词搜不到', plan, 'examples: [加装电梯', 'examples: [加装电佛', {
    field: 'examples[0]',
  }),
  change('说法指到一个字', 'lexicon.yaml', 'mean: [地区生产总值]', 'mean: [地]', {
    field: '[0].mean[0]',
  }),
  change('词语解释的词只有一个字', glossary, 'term: 首店', 'term: 首', { field: '[8].term' }),
  change('两个说法用半角逗号连成一个', 'lexicon.yaml', 'say: [GDP, ', 'say: ["GDP,总值", ', {
    field: '[0].say[0]',
  }),
];
