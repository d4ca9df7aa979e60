import { describe, expect, it } from 'vitest';
import { passage } from '../../tests/fixture/passage.ts';
import { checkDeliverables } from './deliverables.ts';

type Deliverable = readonly [quote: string, verb: string];

/** What is said of a task of this wording with these deliverables. */
const said = (words: string, ...deliverables: readonly Deliverable[]) => {
  const records = deliverables.map(([quote, verb]) => ({ quote, verb }));
  const { task } = passage(words, [], { deliverables: records });
  return checkDeliverables(task).map(
    ({ severity, field, found, expected, remedy }) =>
      `${severity} ${field.replace('deliverables', '')} ${found}；${expected}；${remedy}`,
  );
};
const copied = '从正文照抄，一字不差；重复时多抄几个字。';
const once = '删去其中一个，或各抄各的文字。';
const verbs = '照抄原文里管着这个成果的动词。';

describe('a deliverable', () => {
  it('stands in the text once', () => {
    expect(said('举办渔市节。', ['渔市节', '举办'])).toEqual([]);
    expect(said('举办渔市节。', ['渔歌节', '举办'])).toEqual([
      `error [0].quote “渔歌节”不在任务正文里；正文里恰好出现一次的原文；${copied}`,
    ]);
    expect(said('举办渔市节，办好渔市节。', ['渔市节', '举办'])).toEqual([
      `error [0].quote “渔市节”在任务正文里出现 2 次；正文里恰好出现一次的原文；${copied}`,
    ]);
  });

  it('has no number that is promised', () => {
    const remedy = '删去这一项；另有成果，只抄不含这个数字的几个字。';
    const expected = '没有数字的成果：有数字的是目标';
    expect(said('新建〔3座〕公园和广场。', ['3座公园', '新建'])).toEqual([
      `error [0].quote “3座公园”里有目标 2031-08-01 的数字；${expected}；${remedy}`,
    ]);
    // Right beside it is not in it.
    expect(said('新建〔3座〕公园和广场。', ['公园和广场', '新建'])).toEqual([]);
    expect(said('新建公园〔3座〕。', ['新建公园', '新建'])).toEqual([]);
  });

  it('is listed once, and shares no words with another', () => {
    const festivals = '举办渔市节、渔歌节。';
    expect(said(festivals, ['渔市节', '举办'], ['渔歌节', '举办'])).toEqual([]);
    expect(said(festivals, ['渔市节、', '举办'], ['渔歌节', '举办'])).toEqual([]);
    expect(said(festivals, ['渔市节', '举办'], ['渔市节', '举办'])).toEqual([
      `error [1].quote “渔市节”列了两次；一个成果列一次；${once}`,
    ]);
    expect(said(festivals, ['渔市节、渔', '举办'], ['渔歌节', '举办'])).toEqual([
      `error [1].quote “渔歌节”与“渔市节、渔”重叠；一个成果列一次；${once}`,
    ]);
  });

  it('is held against the first that is in its way', () => {
    const number = said('新建〔3座〕公园和〔5座〕广场。', ['3座公园和5座广场', '新建']);
    expect(number[0]).toContain('里有目标 2031-08-01 的数字');
    const festivals = '举办渔市节、渔歌节、水乡节。';
    const [market, songs, waters] = ['渔市节', '渔歌节', '水乡节'];
    const all: Deliverable = ['渔市节、渔歌节', '举办'];
    expect(said(festivals, [market!, '举办'], [songs!, '举办'], all)[0]).toContain(
      '与“渔市节”重叠',
    );
    // Of those that stand behind it, the one listed right before it.
    expect(said(festivals, [songs!, '举办'], [waters!, '举办'], [market!, '举办'])[0]).toContain(
      '“渔市节”列在“水乡节”后面',
    );
    expect(said(festivals, ['渔市节、', '举办'], ['渔市', '举办'])).toHaveLength(1);
    expect(said(festivals, [songs!, '举办'], ['渔市节、', '举办'])).toHaveLength(1);
    expect(said('渔市节办好。', ['渔市节', '办好'], ['渔市节', '办好'])).toEqual([
      `error [1].quote “渔市节”列了两次；一个成果列一次；${once}`,
    ]);
  });

  it('has neither number of two that are promised at once', () => {
    const { task } = passage('开工、竣工各〔20万平方米〕。', [[{}, {}]], {
      deliverables: [{ quote: '各20万平方米', verb: '开工' }],
    });
    expect(checkDeliverables(task)[0]).toMatchObject({
      field: 'deliverables[0].quote',
      found: '“各20万平方米”里有目标 2031-08-01、2031-08-02 的数字',
    });
  });

  it('is listed where it stands', () => {
    expect(said('举办渔市节、渔歌节。', ['渔歌节', '举办'], ['渔市节', '举办'])).toEqual([
      'error [1].quote “渔市节”列在“渔歌节”后面；照原文先后；把这一项移到“渔歌节”前面。',
    ]);
  });

  it('is not held against one that is not there', () => {
    expect(said('举办渔市节。', ['不在', '举办'], ['渔市节', '举办'])).toHaveLength(1);
  });

  it('has its verb in its sentence', () => {
    const words = '举办渔市节。制定办法。';
    expect(said(words, ['渔市节', '制定'])).toEqual([
      `error [0].verb “制定”不在这个成果的一句里；“举办渔市节。”里的动词；${verbs}`,
    ]);
    expect(said(words, ['办法', '制定'])).toEqual([]);
    expect(said('县里举办的渔市节。', ['渔市节', '举办'])).toEqual([]);
    // Words that run on into the next sentence take its verb with them.
    expect(said(words, ['渔市节。制定', '制定'])).toEqual([]);
  });

  it('has no verb of another one that stands nearer', () => {
    const words = '推进渡口、大桥开工，广场、公园竣工，抓好落实。';
    const all = (second: string): Deliverable[] => [
      ['大桥', '开工'],
      ['公园', second],
    ];
    expect(said(words, ...all('竣工'))).toEqual([]);
    expect(said(words, ...all('开工'))).toEqual([
      // No other record has the verb that is right.
    ]);
    expect(said(words, ['大桥', '竣工'], ['公园', '竣工'])).toEqual([]);
    expect(said(words, ['渡口', '开工'], ['大桥', '竣工'], ['公园', '竣工'])).toEqual([
      `error [1].verb “竣工”，而这个成果在“推进渡口、大桥开工”里；“开工”；${verbs}`,
    ]);
    expect(said(words, ['大桥', '开工'], ['广场', '竣工'], ['公园', '开工'])).toEqual([
      `error [2].verb “开工”，而这个成果在“广场、公园竣工”里；“竣工”；${verbs}`,
    ]);
  });

  it('may have its verb in another clause where none stands nearer', () => {
    expect(said('承办大赛，公开赛、联赛等。', ['大赛', '承办'], ['联赛', '承办'])).toEqual([]);
  });

  it('is held against the verbs of targets too', () => {
    const { task } = passage('新增床位〔30张〕和食堂，开办学校。', [{ verb: '新增' }], {
      deliverables: [{ quote: '食堂', verb: '开办' }],
    });
    expect(checkDeliverables(task).map(({ expected }) => expected)).toEqual(['“新增”']);
  });
});
