import { describe, expect, it } from 'vitest';
import { plan } from '../../../tests/fixture/fixture.ts';
import { plainIndex, type PlainRecord } from '../../../tests/search/plain-engine.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { searchedTargets } from '../index/records.ts';
import { answer, type Asked } from './answer.ts';
import { reply, type SearchedPlan } from './reply.ts';

const links = addressesUnder('/', 'https://example.org');
const records: PlainRecord[] = [
  { title: '改善居住', text: '加装电梯20台。确保完成。' },
  { title: '养老服务', text: '新增养老床位。', topics: ['elderly'] },
  { title: '老人', text: '高龄老人的事。', kind: 'topic' },
];
const lexicon = [{ say: ['爬楼'], mean: ['加装电梯'] }];
const index = () => plainIndex(records, lexicon, searchedTargets([plan], links));
const newest: SearchedPlan = {
  key: '2031',
  year: 2031,
  name: '2031年',
  address: '/2031/',
  targets: '/2031/targets/',
  results: '/2031/progress/',
  found: '32个目标，12个找到了公布的数字，20个没有找到。没有找到，不等于没有做。',
  parts: { task: 5, chapter: 2 },
  issuer: '云汀县政府',
  source: 'https://www.example.org/plan.html',
};
const asked = (query: string, change: Partial<Asked> = {}): Asked => ({
  query,
  filters: {},
  inOrderOfText: false,
  all: false,
  ...change,
});
const ask = (query: string, { year = 2032, plans = [newest], ...change }: AskOptions = {}) =>
  reply(index(), asked(query, change), plans, year);
type AskOptions = Partial<Asked> & { year?: number; plans?: SearchedPlan[] };
const lines = async (query: string, options: AskOptions = {}) =>
  (await ask(query, options)).lines.map((line) =>
    line
      .map((part) => (typeof part === 'string' ? part : `[${part.text}](${part.address})`))
      .join(''),
  );
const hits = async (query: string, options: AskOptions = {}) =>
  (await ask(query, options)).answer.hits.map(({ hit, match }) => [match, hit.address]);
const results =
  '[2031年的结果](/2031/progress/)：32个目标，12个找到了公布的数字，20个没有找到。没有找到，不等于没有做。';

describe('the reply to a query without a question', () => {
  it('is its answer and nothing else', async () => {
    for (const query of ['电梯', '爬楼', '≥15家', '完成', '', '？'])
      expect(await ask(query), query).toEqual({
        answer: await answer(index(), asked(query)),
        lines: [],
      });
  });
});

describe('the reply to a year', () => {
  it('says that this year has no plan, and which is meant instead', async () => {
    expect(await lines('今年电梯')).toEqual([
      '今年是2032年，这里没有2032年的计划。“今年”在这里指最新的计划：[2031年的计划](/2031/)。',
    ]);
    expect(await lines('2029年')).toEqual([
      '这里没有2029年的计划，最新的是[2031年的计划](/2031/)。',
    ]);
    expect(await lines('明年')).toEqual([
      '这里没有2033年（明年）的计划，最新的是[2031年的计划](/2031/)。',
    ]);
  });

  it('names the plan of that year where there is one', async () => {
    for (const [query, year] of [
      ['去年', 2032],
      ['今年', 2031],
      ['明年', 2030],
    ] as const)
      expect(await lines(query, { year })).toEqual([`“${query}”指[2031年的计划](/2031/)。`]);
    expect(await lines('2031')).toEqual(['这里有[2031年的计划](/2031/)。']);
  });

  it('finds the rest, as not quite what was typed', async () => {
    const { answer: found } = await ask('今年 电梯');
    expect(found.hits.map(({ hit, match }) => [match, hit.address])).toEqual([['related', '/0/']]);
    expect(found.counts).toEqual({ exact: 0, related: 1, near: 0 });
    expect(found.related).toEqual(['电梯']);
  });

  it('leaves literal hits alone', async () => {
    const year = plainIndex([{ title: '2031年的安排', text: '到2033年建成。' }]);
    const said = await reply(year, asked('2033年'), [newest], 2032);
    expect(said.answer).toEqual(await answer(year, asked('2033年')));
    expect((await reply(year, asked('到2033年'), [newest], 2032)).lines).toHaveLength(0);
  });

  it('looks in the plan of that year where there are several', async () => {
    const older = { ...newest, key: '2030', year: 2030, name: '2030年', address: '/2030/' };
    const { answer: found } = await ask('2030年电梯', { plans: [newest, older] });
    expect(found).toMatchObject({ hits: [], elsewhere: 1 });
  });
});

describe('the reply to a question how many', () => {
  it('finds what is asked about, and claims nothing of the words that only ask', async () => {
    expect(await hits('要装多少电梯')).toEqual([['related', '/0/']]);
    expect((await ask('电梯装了几台')).answer.related).toEqual(['电梯']);
    expect(await lines('要装多少电梯')).toEqual([]);
    expect(await lines('床位的目标')).toEqual([]);
  });

  it('leads to the targets where only they are asked for', async () => {
    const all = results.replace('的结果](/2031/progress/)', '的全部目标](/2031/targets/)');
    for (const query of ['目标', '有多少个目标', '有哪些目标？'])
      expect(await lines(query), query).toEqual([all]);
    expect(await lines('2031年有多少个目标')).toEqual(['这里有[2031年的计划](/2031/)。', all]);
    expect(await hits('2031年有多少个目标')).toEqual([]);
  });

  it('says of nothing but such words no more than that nothing was found', async () => {
    expect(await ask('多少')).toMatchObject({ answer: { hits: [] }, lines: [] });
  });
});

describe('the reply to a question for results', () => {
  it('leads to the results, and lists the targets of which some are known', async () => {
    for (const query of ['完成了吗', '没有完成', '结果', '兑现', '进展']) {
      const { answer: found, lines: said } = await ask(query, { all: true });
      expect(said, query).toEqual([
        [{ text: '2031年的结果', address: '/2031/progress/' }, `：${newest.found}`],
      ]);
      expect(found.counts.related).toBe(found.hits.length);
      expect(found.hits.length).toBeGreaterThan(5);
      for (const { hit, match } of found.hits) {
        expect(match).toBe('related');
        expect(hit.target?.standing).not.toMatch(/^没有找到/u);
      }
    }
  });

  it('puts the subject’s targets first, with what is known of them', async () => {
    const { answer: found } = await ask('电梯完成了吗');
    expect(await hits('电梯完成了吗')).toEqual([
      ['related', '/2031/tasks/05/#t03'],
      ['related', '/0/'],
    ]);
    expect(found.hits[0]?.hit.target).toMatchObject({
      raw: '20台',
      indicator: '既有多层住宅加装电梯',
      standing: '有一部分 · 2031年全年12台 · 不能比：只是其中一部分',
    });
    expect(await lines('电梯完成了吗')).toEqual([results]);
  });

  it('finds the targets of what other words mean', async () => {
    const { answer: found } = await ask('爬楼完成了吗');
    expect(found.hits[0]?.hit.address).toBe('/2031/tasks/05/#t03');
    expect(found.related).toEqual(['加装电梯']);
  });

  it('passes the filters', async () => {
    expect(await hits('电梯完成了吗', { filters: { kind: 'task' } })).toEqual([['related', '/0/']]);
    expect(await hits('电梯完成了吗', { filters: { kind: 'target' } })).toEqual([
      ['related', '/2031/tasks/05/#t03'],
    ]);
  });

  it('leaves literal hits alone', async () => {
    expect(await hits('确保完成')).toEqual([['exact', '/0/']]);
    expect(await lines('确保完成')).toEqual([]);
  });
});

describe('the reply to what no plan mentions', () => {
  const whom =
    '可以去问发布计划的云汀县政府，见[官方网页](https://www.example.org/plan.html)（www.example.org）。';

  it('says so, and who may know', async () => {
    expect(await lines('地铁')).toEqual([`这份计划没有提到“地铁”。${whom}`]);
    expect(await lines('地铁完成了吗')).toEqual([results, `这份计划没有提到“地铁”。${whom}`]);
    expect(await lines('地铁', { plans: [newest, { ...newest, key: '2030' }] })).toEqual([
      `这里的2份计划都没有提到“地铁”。${whom}`,
    ]);
  });

  it('names nobody who is not known', async () => {
    const { issuer, source, ...unknown } = newest;
    expect(await lines('地铁', { plans: [unknown] })).toEqual(['这份计划没有提到“地铁”。']);
    expect(await lines('地铁', { plans: [{ ...unknown, issuer: issuer! }] })).toEqual([
      '这份计划没有提到“地铁”。可以去问发布计划的云汀县政府。',
    ]);
    expect(await lines('地铁', { plans: [{ ...unknown, source: source! }] })).toEqual([
      '这份计划没有提到“地铁”。也可以看发布这份计划的[官方网页](https://www.example.org/plan.html)。',
    ]);
  });

  it('says no more of a sentence than that it stands nowhere', async () => {
    expect(await lines('我家电梯什么时候装')).toEqual([
      `这份计划没有一处完整写着“我家电梯什么时候装”。${whom}`,
    ]);
    expect(await hits('我家电梯什么时候装')).toEqual([['near', '/0/']]);
  });

  it('knows the plan’s words from the site’s own', async () => {
    expect(await hits('高龄')).toEqual([['exact', '/2/']]);
    expect(await lines('高龄')).toEqual([`这份计划没有提到“高龄”。${whom}`]);
  });

  it('is not said of what the filters leave out', async () => {
    expect(await lines('电梯', { filters: { chapter: '9' } })).toEqual([]);
  });
});

describe('the reply to a part’s number', () => {
  it('is that part, with its title where it is known', async () => {
    const { answer: found, lines: said } = await ask('任务2');
    expect(found.counts).toEqual({ exact: 1, related: 0, near: 0 });
    expect(said).toEqual([]);
    expect(found.hits.map(({ hit }) => [hit.address, hit.title[0]?.text, hit.context])).toEqual([
      ['/2031/tasks/02/', '养老服务', '任务2 · 2031年'],
    ]);
    const [other] = (await ask('第二部分')).answer.hits;
    expect(other?.hit.address).toBe('/2031/chapters/2/');
    expect(other?.hit.official).toBe(false);
  });

  it('is that of the year that is named', async () => {
    const former = { ...newest, key: '2030', year: 2030, name: '2030年', address: '/2030/' };
    const options = { plans: [newest, former] };
    expect(await hits('2030年任务3', options)).toEqual([['exact', '/2030/tasks/03/']]);
  });

  it('says how many there are where there is none of the number', async () => {
    expect(await lines('任务6')).toEqual(['2031年的计划有5项任务，没有任务6。']);
    expect(await lines('第一百部分')).toEqual(['2031年的计划有2个部分，没有第一百部分。']);
    expect(await hits('任务6')).toEqual([]);
  });

  it('is asked back where a number stands by itself', async () => {
    expect(await lines('4')).toEqual([
      '要找的是[任务4](/2031/tasks/04/)吗？',
      expect.stringContaining('没有提到“4”'),
    ]);
    expect(await lines('6')).toEqual([expect.stringContaining('没有提到“6”')]);
    expect(await lines('20')).toEqual([]);
  });

  it('is its targets where these are looked for', async () => {
    const own = plan.targets.filter(({ task }) => task === 2).map(({ id }) => links.target(id));
    expect(own.length).toBeGreaterThan(1);
    expect(await hits('任务2', { filters: { kind: 'target' } })).toEqual(
      own.map((address) => ['exact', address]),
    );
  });

  it('is the target of an id', async () => {
    const [target] = plan.targets;
    expect(await hits(target!.id)).toEqual([['exact', links.target(target!.id)]]);
    expect(await hits('2031-99-99')).not.toContainEqual(['exact', expect.anything()]);
  });
});

describe('the reply to who answers', () => {
  it('says that the plan does not, and what was found besides', async () => {
    expect(await lines('谁负责电梯')).toEqual(['这份计划没有写明哪个单位负责。']);
    expect(await hits('谁负责电梯')).toEqual([['related', '/0/']]);
  });

  it('leads to the units of a plan that names them', async () => {
    const plans = [{ ...newest, units: '/2031/units/' }];
    expect(await lines('电梯的责任单位', { plans })).toEqual([
      '2031年的计划写明了负责的单位：[按单位看任务](/2031/units/)。',
    ]);
  });
});

it('a number and what it counts are looked for apart where they stand nowhere together', async () => {
  expect(await hits('20台电梯')).toEqual([['related', '/0/']]);
  expect((await ask('20台电梯')).answer.related).toEqual(['20台', '电梯']);
  expect((await ask('要装几台电梯 完成')).answer.related).toEqual(['电梯', '完成']);
  expect(await hits('30台电梯')).not.toContainEqual(['related', '/0/']);
});
