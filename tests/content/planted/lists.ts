/** 词语和各年目标 */
import { change, glossary, type PlantedFault } from './planting.ts';

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
];
