import { describe, expect, it } from 'vitest';
import { filesWith, removed, replacing, type Edits } from '../../tests/fixture/fixture.ts';
import { parseContent } from '../content/parse.ts';
import { fieldName } from '../model/finding.ts';
import { citedIn, type Cited } from './cited.ts';

const outcomes = 'plans/2031/outcomes.yaml';
const plan = 'plans/2031/plan.yaml';
const series = 'series.yaml';

/** One page of each kind that the fixture has none of. */
const more: Edits = {
  [plan]: replacing(
    '    reason: 间隔号；PDF字体编码使提取出的文字成了同上号。\n',
    `    reason: 间隔号；PDF字体编码使提取出的文字成了同上号。
    secondSource:
      title: 云汀县政府公报
      publisher: 云汀县人民政府
      date: "2031-03-05"
      url: https://www.yunting.example/gazette/3
`,
  ),
  [outcomes]: (text) => `${text}  - about: 2031年建成绿道6公里
    reason: 没有写是哪几条。
    source:
      title: 绿道掠影
      publisher: 云汀日报
      url: https://news.yunting.example/2031/greenways
`,
  [series]: replacing(
    '\nseries:\n',
    `
documents:
  - key: practical-2030
    source:
      title: 云汀县2030年为民办实事项目
      publisher: 云汀论坛
      date: "2030-01-20"
      url: https://forum.yunting.example/2030/practical
      place: 第1段
      official: false
      copyOf: 云汀日报2030年1月20日的报道
      trust: low
series:
`,
  ),
};

const cited = (edits: Edits): Cited[] => [...citedIn(parseContent(filesWith(edits)))];
const placesOf = (all: readonly Cited[]) =>
  all.map(({ parsed, at, url }) => `${parsed.file.split('/').at(-1)} ${fieldName(at)} ${url}`);
/** What is said of the page at a field, without where it stands. */
function saidOf(all: readonly Cited[], file: string, field: string) {
  const found = all.find(({ parsed, at }) => parsed.file.endsWith(file) && fieldName(at) === field);
  if (!found) throw new Error(`no page at ${file} ${field}`);
  const { parsed: _parsed, at: _at, ...said } = found;
  return said;
}

describe('the pages that the content leads to', () => {
  const all = cited(more);

  it('are all there, each with its field, those of the plans before those of the lists', () => {
    const [official, news] = ['https://www.yunting.example', 'https://news.yunting.example'];
    expect(placesOf(all)).toEqual([
      `plan.yaml source ${official}/plans/2031`,
      `plan.yaml repairs[1].secondSource ${official}/gazette/3`,
      ...[
        `${official}/tongji/2031q3`,
        `${official}/report/2031`,
        `${official}/report/2032`,
        `${official}/report/2032`,
        `${news}/2032/year`,
        `${official}/report/2032`,
        `${official}/report/2032`,
        `${news}/aquatic`,
        `${news}/2032/year`,
        `${official}/report/2032`,
        `${official}/report/2031`,
        `${official}/report/2032`,
        `${official}/report/2031`,
        `${news}/2032/year`,
        `${news}/2032/year`,
        `${official}/report/2031`,
        `${official}/report/2032`,
      ].map((url, index) => `outcomes.yaml outcomes[${index}].source ${url}`),
      `outcomes.yaml searches[0].places[0] ${official}/report/2032`,
      `outcomes.yaml searches[0].places[1] ${news}/aquatic`,
      `outcomes.yaml searches[1].places[0] ${official}/housing/2031`,
      `outcomes.yaml commitments[0].source ${news}/2031/practical`,
      'outcomes.yaml background[0].source https://forum.yunting.example/insured',
      `outcomes.yaml leftOut[0].source ${news}/2031/parks`,
      `outcomes.yaml leftOut[1].source ${news}/2031/greenways`,
      `series.yaml plans[0] ${official}/plans/2027`,
      `series.yaml plans[1] ${official}/plans/2029`,
      `series.yaml plans[2] ${official}/plans/2030`,
      `series.yaml plans[3] ${official}/plans/2032`,
      'series.yaml documents[0].source https://forum.yunting.example/2030/practical',
      `series.yaml series[0].outcomes[0].source ${official}/report/2030`,
      `series.yaml series[2].outcomes[0].source ${news}/2030/half`,
      `series.yaml series[3].outcomes[0].source ${official}/report/2031`,
      `glossary.yaml [0].source ${official}/tongji/mingci`,
    ]);
  });

  it.each<[string, string, Omit<Cited, 'parsed' | 'at'> & { place?: string }]>([
    ['plan.yaml', 'source', { url: 'https://www.yunting.example/plans/2031', ofPlan: true }],
    [
      'plan.yaml',
      'repairs[1].secondSource',
      {
        title: '云汀县政府公报',
        publisher: '云汀县人民政府',
        date: '2031-03-05',
        url: 'https://www.yunting.example/gazette/3',
        ofPlan: true,
      },
    ],
    [
      'outcomes.yaml',
      'outcomes[0].source',
      {
        title: '前三季度经济运行情况',
        publisher: '云汀县统计局',
        date: '2031-10-28',
        url: 'https://www.yunting.example/tongji/2031q3',
        place: '第一段',
        official: true,
        read: '2032-03-01',
      },
    ],
    // A page of a search was read on the day of the search.
    [
      'outcomes.yaml',
      'searches[1].places[0]',
      {
        title: '云汀县住房保障年报',
        publisher: '云汀县住房局',
        date: '2032-05-20',
        url: 'https://www.yunting.example/housing/2031',
        read: '2032-06-01',
      },
    ],
    [
      'outcomes.yaml',
      'commitments[0].source',
      {
        title: '云汀县2031年为民办实事项目',
        publisher: '云汀日报',
        date: '2031-01-20',
        url: 'https://news.yunting.example/2031/practical',
        place: '第2段',
        official: false,
        trust: 'medium-high',
        read: '2032-03-01',
      },
    ],
    [
      'outcomes.yaml',
      'background[0].source',
      {
        title: '全市参保情况',
        publisher: '云汀论坛',
        date: '2031-02-01',
        url: 'https://forum.yunting.example/insured',
        official: false,
        copyOf: '市医保局2031年1月的通报',
        read: '2032-03-01',
      },
    ],
    // Where no title was seen, none is said.
    [
      'outcomes.yaml',
      'leftOut[0].source',
      {
        publisher: '云汀日报',
        date: '2031-08-02',
        url: 'https://news.yunting.example/2031/parks',
      },
    ],
    [
      'outcomes.yaml',
      'leftOut[1].source',
      {
        title: '绿道掠影',
        publisher: '云汀日报',
        url: 'https://news.yunting.example/2031/greenways',
      },
    ],
    ['series.yaml', 'plans[0]', { url: 'https://www.yunting.example/plans/2027', ofPlan: true }],
    [
      'series.yaml',
      'documents[0].source',
      {
        title: '云汀县2030年为民办实事项目',
        publisher: '云汀论坛',
        date: '2030-01-20',
        url: 'https://forum.yunting.example/2030/practical',
        place: '第1段',
        official: false,
        copyOf: '云汀日报2030年1月20日的报道',
        trust: 'low',
      },
    ],
    [
      'series.yaml',
      'series[2].outcomes[0].source',
      {
        title: '上半年经济运行情况',
        publisher: '云汀日报',
        url: 'https://news.yunting.example/2030/half',
        official: false,
      },
    ],
    [
      'glossary.yaml',
      '[0].source',
      {
        title: '统计名词解释',
        publisher: '云汀县统计局',
        date: '2030-05-06',
        url: 'https://www.yunting.example/tongji/mingci',
      },
    ],
  ])('in %s, %s is said with all that stands there, and no more', (file, field, said) => {
    expect(saidOf(all, file, field)).toStrictEqual(said);
  });

  it('are fewer where nobody looked for results, or a plan has no page', () => {
    const without = cited({
      [outcomes]: removed,
      [plan]: replacing('  url: https://www.yunting.example/plans/2031\n', ''),
    });
    expect(placesOf(without).filter((one) => !/^(?:series|glossary)/u.test(one))).toEqual([]);
    expect(without).toHaveLength(8);
  });
});
