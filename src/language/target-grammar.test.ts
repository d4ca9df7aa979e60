import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeTargets, targetKinds } from './target-grammar.ts';

function only(text: string) {
  const proposals = proposeTargets(text);
  if (proposals.length !== 1) throw new Error(`${proposals.length} proposals: ${text}`);
  return proposals[0]!;
}
const verbs = (text: string) => proposeTargets(text).map(({ verb }) => verb);
const quotes = (text: string) => proposeTargets(text).map(({ quote }) => quote);

describe('proposeTargets', () => {
  it('proposes a whole record of what a sentence promises', () => {
    expect(proposeTargets('加强服务。全年新增科技型企业150家以上，增强活力。')).toEqual([
      {
        raw: '150家以上',
        start: 14,
        end: 20,
        quote: '全年新增科技型企业150家以上',
        verb: '新增',
        kind: 'flow',
        indicator: '新增科技型企业',
        value: 150,
        unit: '家',
        comparator: 'ge',
        print: {
          lead: '',
          share: '',
          figure: '150',
          more: '',
          scale: '',
          moreScaled: '',
          unit: '家',
          trail: '以上',
        },
      },
    ]);
  });

  it('says where each number stands, and quotes words of the text that hold it', () => {
    const sentences = constantFrom(
      '加强服务。',
      '新增企业10家。',
      '建成绿地8.1万平方米、绿道2公里。\n',
      '开工、竣工各100万平方米。',
      '为500户老人开展服务；',
      '启动10幅地块和7个项目。',
      '“15分钟生活圈”',
    );
    assert(
      property(array(sentences), (all) => {
        const text = all.join('');
        for (const { raw, start, end, quote } of proposeTargets(text)) {
          expect(text.slice(start, end)).toBe(raw);
          expect(text).toContain(quote);
          expect(quote).toContain(raw);
        }
      }),
    );
  });

  it('finds nothing in a text without a promised number', () => {
    expect(proposeTargets('')).toEqual([]);
    expect(proposeTargets('加强经济运行调度。')).toEqual([]);
  });

  it('leaves names, ages, dates, versions and telephone numbers alone', () => {
    expect(
      proposeTargets(
        '“15分钟社区生活圈”、73街坊、方案7.0版、12345热线、60岁及以上、“100个项目”计划、3月8日、2024年、6号线。',
      ),
    ).toEqual([]);
    for (const name of ['3个街坊', '3个版', '3个号', '50人论坛', '20人峰会', '3个周岁', '6人岁'])
      expect(proposeTargets(`完成${name}。`)).toEqual([]);
  });

  it('leaves ordinals and the numbers of Latin names alone', () => {
    for (const name of ['第2批', '每3个', 'G60个', '1+3个', '7×24次', 'A-5间'])
      expect(proposeTargets(`完成${name}。`).filter(({ raw }) => raw !== '24次')).toEqual([]);
  });

  it('takes a span of time for a promise only where it is not to be exceeded', () => {
    expect(proposeTargets('3个月完成、6个工作日办结，15分钟可达。')).toEqual([]);
    expect(only('办理时限压缩至3个工作日。')).toMatchObject({ value: 3, comparator: 'le' });
    expect(only('通勤时间控制在30分钟以内。')).toMatchObject({
      raw: '30分钟以内',
      comparator: 'le',
    });
    expect(only('响应时间低于5分钟。')).toMatchObject({ raw: '低于5分钟', comparator: 'lt' });
  });

  it('keeps a number whose thing begins like a span of time', () => {
    expect(only('推进65个年度重点项目。')).toMatchObject({ raw: '65个', value: 65 });
  });

  it('leaves out what a change starts from', () => {
    expect(only('覆盖率从10％提高到12％。')).toMatchObject({ raw: '12％', kind: 'share' });
    expect(only('能耗由现在的5吨降至3吨。')).toMatchObject({ raw: '3吨', comparator: 'le' });
    expect(only('从企业引进10名人才。').raw).toBe('10名');
    expect(only('总值从2020年的3.7亿元增长到5亿元。').raw).toBe('5亿元');
    expect(only('总值从2020年3.7亿元增长到5亿元。').raw).toBe('5亿元');
    expect(only('总值从2020年末的3.7亿元增长到5亿元。').raw).toBe('5亿元');
    expect(only('从企业引进10名人才，提高到位率。').raw).toBe('10名');
    expect(only('从企业引进3至5名。')).toMatchObject({ raw: '3至5名', comparator: 'range' });
    expect(only('从严管理，新增企业5家到位。').raw).toBe('5家');
    expect(proposeTargets('中心从771家、481家增加到1076家、636家。')).toHaveLength(2);
    expect(only('重点国企由51家整合为33家。').raw).toBe('33家');
    expect(
      proposeTargets('实验室、中心分别从7家、4家增加到10家、6家。').map(({ raw }) => raw),
    ).toEqual(['10家', '6家']);
    expect(proposeTargets('覆盖率从10％至12％。')).toEqual([]);
    expect(only('覆盖率10％至12％。').comparator).toBe('range');
  });

  it('takes a share of what is done, and of what is among it, for no growth', () => {
    expect(only('工程完成总量90％。').kind).toBe('share');
    expect(only('化解积案不低于85％。').kind).toBe('share');
    expect(only('零事故乡镇100％。').kind).toBe('share');
    expect(proposeTargets('建设桩5个，其中快充不少于40％。')[1]!.kind).toBe('share');
    expect(only('其中工业增长6％。').kind).toBe('growth');
    expect(only('死亡率10/10万。').kind).toBe('share');
  });

  it('takes a level for no deed', () => {
    expect(only('平均浓度不高于32微克/立方米。').kind).toBe('stock');
    expect(only('跑动次数0.1次以下。').kind).toBe('stock');
    expect(only('托位4.8个/千人。').kind).toBe('stock');
    expect(only('容积率不低于1.5。').kind).toBe('stock');
    expect(only('满意度90分以上。').kind).toBe('stock');
    expect(only('养殖规模稳定在5万头只左右。').kind).toBe('stock');
    expect(only('保持水稻种植5亩。').kind).toBe('stock');
    expect(only('增加值（GDP）5亿元。').kind).toBe('stock');
    expect(only('建筑面积5平方米。')).toMatchObject({ kind: 'stock', verb: '' });
    expect(only('建设规模化农场5个。').kind).toBe('flow');
    expect(only('全年争取资金达到5亿元。').kind).toBe('flow');
  });

  it('leaves out what sorts things, and is no number of them', () => {
    expect(proposeTargets('建成30万吨级航道，轨道50米内换乘，5公里范围内可达。')).toEqual([]);
    expect(proposeTargets('入选世界前1％，排名前10名。')).toEqual([]);
    expect(only('目前5家开工。').raw).toBe('5家');
    expect(only('前期新增5家。').raw).toBe('5家');
    expect(only('A区新增企业5家。').raw).toBe('5家');
    expect(only('新增5家，改造街坊。').raw).toBe('5家');
    expect(only('新建绿道5公里，在市内成网。').raw).toBe('5公里');
    expect(only('新建1公里内河航道。').raw).toBe('1公里');
    expect(only('开工10亿元以上重大项目47个。').raw).toBe('47个');
    expect(only('收入50万元以上的行政村占比达68％。').raw).toBe('达68％');
    expect(only('减负2500亿元以上。').raw).toBe('2500亿元以上');
    expect(only('完成5亿元以上投资，新建站点。').raw).toBe('5亿元以上');
    expect(proposeTargets('完成5亿元以上投资和3个项目。')).toHaveLength(2);
    expect(only('投放50％以上号源。').raw).toBe('50％以上');
  });

  it('leaves out the size of what is counted or built, where it lies, and in how many ways', () => {
    expect(proposeTargets('建成3处500平方米以上的公园。').map(({ raw }) => raw)).toEqual(['3处']);
    expect(proposeTargets('新建6个百万羽养殖项目。').map(({ raw }) => raw)).toEqual(['6个']);
    expect(proposeTargets('推进总投资5亿元的水库建设。')).toEqual([]);
    expect(proposeTargets('引进超50亿元项目3个。').map(({ raw }) => raw)).toEqual(['3个']);
    expect(proposeTargets('改造海拔1500米以上的学校。')).toEqual([]);
    expect(proposeTargets('重点做好9个方面工作。')).toEqual([]);
    expect(
      proposeTargets('标准分别从每人每月209元、280元提高到217元、290元。').map(({ raw, kind }) => [
        raw,
        kind,
      ]),
    ).toEqual([
      ['217元', 'stock'],
      ['290元', 'stock'],
    ]);
    expect(only('引进企业，年度总投资5亿元。').raw).toBe('5亿元');
  });

  it('takes 力争 for a further level of what stands before it', () => {
    expect(
      proposeTargets('总产值突破500亿元，力争550亿元。').map(({ raw, kind }) => [raw, kind]),
    ).toEqual([
      ['突破500亿元', 'stock'],
      ['550亿元', 'stock'],
    ]);
  });

  it('reads numbers in Chinese words where a verb promises them', () => {
    expect(only('优先启动智慧城管、智慧社区两个智慧应用。')).toMatchObject({
      raw: '两个',
      value: 2,
      verb: '启动',
    });
    expect(only('新增床位三百张以上。')).toMatchObject({ value: 300, comparator: 'ge' });
    expect(only('带动万名青年入乡。')).toMatchObject({ raw: '万名', value: 10000 });
    expect(only('帮助一百户家庭。')).toMatchObject({ value: 100, unit: '户' });
    expect(only('开展三百人次培训。')).toMatchObject({ value: 300, unit: '人次' });
    expect(only('推进数字化改造五个站点。').value).toBe(5);
    expect(only('建成十二个站点。').value).toBe(12);
    expect(only('举办两届大会。')).toMatchObject({ value: 2, unit: '届' });
    expect(only('企业数增长一倍以上。')).toMatchObject({ value: 1, unit: '倍', comparator: 'ge' });
    expect(only('进出口总额翻一番。')).toMatchObject({ value: 1, unit: '番', kind: 'growth' });
    expect(proposeTargets('开展了一番努力。')).toEqual([]);
    expect(only('总产值突破千亿元。')).toMatchObject({ value: 1e11, comparator: 'gt' });
    expect(only('能耗下降两成。')).toMatchObject({ value: 2, unit: '成', kind: 'growth' });
    for (const idiom of [
      '抓好八个工作。',
      '推进三项重点工作。',
      '完成四类村庄认定。',
      '提高残疾人两项补贴。',
      '打造百亿元产业。',
      '推动都市三项赛发展。',
      '开工至六盘水铁路。',
      '推进五个方面工作。',
      '新增数百家企业。',
      '建成几十个站点。',
      '推进一批项目。',
      '推进二次供水改造。',
      '建成地铁二期。',
      '推进二轮土地承包。',
      '实施二道河水库工程。',
      '完成十三届人大三次会议任务。',
      '开展八项规定教育。',
      '推动突破一批技术。',
      '实现两位数增长。',
      '推进零部件国产化。',
      '三个项目。新增企业。',
      '打造亿元楼。',
      '推进，三个项目。',
    ])
      expect(proposeTargets(idiom), idiom).toEqual([]);
  });

  it('gives the word behind two numbers to both, and one clause as their quote', () => {
    expect(
      proposeTargets('区级收入和税收分别增长7％和8％左右。').map(({ raw, comparator, quote }) => ({
        raw,
        comparator,
        quote,
      })),
    ).toEqual([
      { raw: '7％', comparator: 'approx', quote: '区级收入和税收分别增长7％和8％左右' },
      { raw: '8％左右', comparator: 'approx', quote: '区级收入和税收分别增长7％和8％左右' },
    ]);
    expect(quotes('新增5家、6家及7家。')).toEqual(
      Array.from({ length: 3 }, () => '新增5家、6家及7家'),
    );
    expect(quotes('新增5家和旧的6家。')).toEqual(['新增5家', '旧的6家']);
  });

  it('reads a number after a name in quotation marks', () => {
    expect(only('“一网通办”新增5项。').raw).toBe('5项');
    expect(only('“100个项目”新增5项。').raw).toBe('5项');
    expect(only('新增“一站式”服务5项，').raw).toBe('5项');
    expect(only('新增5家，3年内完成，15分钟可达。').raw).toBe('5家');
  });
});

describe('the verb', () => {
  it('is told apart: 开工, 竣工, 建成, 启动, 完成', () => {
    expect(
      verbs('启动3幅地块。建成15个站点。完成17项工程。开工建设加装电梯200台。竣工住宅5幢。'),
    ).toEqual(['启动', '建成', '完成', '开工建设', '竣工']);
    expect(verbs('基本建成绿地3处。开工住宅5幢。优化调整网点8个。优惠开放场馆4个。')).toEqual([
      '基本建成',
      '开工',
      '优化调整',
      '优惠开放',
    ]);
  });

  it.each(
    (
      '新增 新建 翻建 改建 扩建 引进 引育 培育 培养 举办 承办 组织 开展 推动 推进 创建 打造 实施 筹措 募集 ' +
      '帮助 提供 提升 安装 开办 开设 开发 组建 选送 适配 带动 改造 进行 减量 整治 修建 铺设 种植 增长 增加 降低 减少 ' +
      '下降 压缩 压减 缩短 控制 发放 受理 实现 新改建 新改扩建 更新改造 改造提升 整合提升 提升建设 盘活处置 新建改建'
    ).split(' '),
  )('may be %s', (verb) => expect(only(`全年${verb}项目5个。`).verb).toBe(verb));

  it('is the last before the number in its clause, else in its sentence', () => {
    expect(verbs('推进改造，新增停车位5个。')).toEqual(['新增']);
    expect(verbs('推进改造停车位5个。')).toEqual(['改造']);
    expect(verbs('推动新增企业，其中科技型10家。')).toEqual(['新增']);
    expect(verbs('新增企业。其中科技型10家。')).toEqual(['']);
  });

  it('is carried through an enumeration', () => {
    const proposals = proposeTargets('全年建成绿地8.1万平方米、绿道2公里、口袋公园3座。');
    expect(proposals.map(({ verb, raw }) => verb + raw)).toEqual([
      '建成8.1万平方米',
      '建成2公里',
      '建成3座',
    ]);
    expect(proposals.map(({ indicator }) => indicator)).toEqual([
      '建成绿地',
      '建成绿道',
      '建成口袋公园',
    ]);
  });

  it('is not part of a longer word that is none', () => {
    expect(verbs('开展好活动，举办推进会5场。')).toEqual(['举办']);
    expect(verbs('完成项目竣工验收5个。')).toEqual(['完成']);
    expect(verbs('新建达标道路5条。')).toEqual(['新建']);
  });

  it('stands behind the number after 为 and 对', () => {
    expect(only('为500户特殊困难老人开展安全监测服务。').verb).toBe('开展');
    expect(only('对40个住宅小区实施提升改造。').verb).toBe('实施');
    expect(only('完成摸底，为老年人家庭300户进行改造。').verb).toBe('进行');
    expect(only('完成摸底，为居民300户进行改造。').verb).toBe('进行');
    expect(only('为300户进行改造。').verb).toBe('进行');
    expect(only('新增项目，为居民5户。').verb).toBe('新增');
    expect(only('推进为老服务5项改造。').verb).toBe('推进');
    expect(only('为5户开展好活动，提供服务。').verb).toBe('提供');
  });

  it('is 达到 or 达 where that stands before the number', () => {
    expect(only('推动企业总数达到650家。').verb).toBe('达到');
    expect(only('新增企业达5家。')).toMatchObject({ verb: '达', indicator: '新增企业' });
  });
});

describe('a joint promise', () => {
  it('is two targets, with the sentence back to its verb as quote', () => {
    const text = '全年完成开工、竣工各100万平方米。';
    expect(
      proposeTargets(text).map(({ verb, quote, value, raw, indicator, of }) => ({
        verb,
        quote,
        value,
        raw,
        indicator,
        of,
      })),
    ).toEqual(
      ['开工', '竣工'].map((verb) => ({
        verb,
        quote: '全年完成开工、竣工各100万平方米',
        value: 1000000,
        raw: '100万平方米',
        indicator: '完成开工、竣工',
        of: undefined,
      })),
    );
  });

  it('begins after the mark before its first half', () => {
    expect(quotes('加快建设，全年开工、竣工各5幢。')).toEqual(
      Array.from({ length: 2 }, () => '全年开工、竣工各5幢'),
    );
  });

  it('has halves of two characters or more, right before its number', () => {
    expect(verbs('加快建设，开工、竣工各5幢。')).toEqual(['开工', '竣工']);
    expect(verbs('新增开工、竣工各类住宅5幢。')).toEqual(['竣工']);
    expect(verbs('新增男、女各5名。')).toEqual(['新增']);
  });

  it('has the verb before it where its halves hold none', () => {
    expect(verbs('新增男生、女生各5名。')).toEqual(['新增', '新增']);
  });
});

const kinds = [
  ['地区生产总值增长5％。', 'growth'],
  ['税收增长5.5‰。', 'growth'],
  ['全区常住人口签约率达到45％。', 'share'],
  ['服务业占比5％。', 'share'],
  ['服务业比重5％。', 'share'],
  ['完成比例5％。', 'share'],
  ['达到人口的5‰。', 'share'],
  ['实现楼宇覆盖5％。', 'share'],
  ['完成设备100％配置。', 'share'],
  ['社区100％覆盖。', 'share'],
  ['学校100％达标。', 'share'],
  ['任务100％完成。', 'share'],
  ['收入增长5％，完成任务。', 'growth'],
  ['入园率提高，收入增长5％。', 'growth'],
  ['全年亿元楼数量达到92幢。', 'stock'],
  ['累计实现外贸进出口总额600亿元。', 'stock'],
  ['累计培养5名。', 'stock'],
  ['企业总量650家。', 'stock'],
  ['企业总数650家。', 'stock'],
  ['企业保有650家。', 'stock'],
  ['企业达650家。', 'stock'],
  ['企业超650家。', 'stock'],
  ['营收规模突破5亿元。', 'stock'],
  ['服务业增加值达到2亿元。', 'stock'],
  ['建成基站超650个。', 'flow'],
  ['超市150家。', 'flow'],
  ['群众满意度达到95％。', 'share'],
  ['群众满意度达95％。', 'share'],
  ['达标税收5％。', 'growth'],
  ['收入增长达到5％。', 'growth'],
  ['失业率下降达到5％。', 'growth'],
  ['人数多的乡镇150个。', 'flow'],
  ['老人的补贴5％。', 'growth'],
  ['税收5％，完成任务。', 'growth'],
  ['失业率降幅2％。', 'growth'],
  ['失业率涨幅2％。', 'growth'],
  ['失业率增幅2％。', 'growth'],
  ['新增企业超650家。', 'flow'],
  ['累计新增企业650家。', 'stock'],
  ['企业达到650家。', 'stock'],
  ['新增科技型企业150家。', 'flow'],
  ['达标企业150家。', 'flow'],
  ['失业率下降0.5％。', 'growth'],
  ['失业率控制在5％以内。', 'share'],
  ['入园率提高到95％。', 'share'],
  ['居民消费价格涨幅2％。', 'growth'],
  ['价格降幅2％。', 'growth'],
  ['价格增幅2％。', 'growth'],
  ['产值增速2％。', 'growth'],
  ['产值增长率达到2％。', 'growth'],
  ['能耗下降率达到2％。', 'growth'],
  ['入学率提高2个百分点。', 'growth'],
  ['覆盖率达到2倍。', 'growth'],
  ['覆盖率达到九成。', 'share'],
  ['居民消费价格指数控制在103.5以内。', 'stock'],
  ['待遇享受人数23万人以上。', 'stock'],
  ['粮食产量730亿斤以上。', 'stock'],
  ['城镇新增就业人数5万人。', 'flow'],
  ['农村贫困人口减少60万以上。', 'flow'],
  ['粮食产量保持在5吨以上。', 'stock'],
  ['事项压减至90项。', 'stock'],
  ['农村低保标准不低于每人每年6600元。', 'stock'],
  ['每千人口执业医师3.1人。', 'stock'],
  ['推动林下经济面积达260亩。', 'stock'],
  ['实现综合产值5亿元。', 'stock'],
  ['治理水土流失面积5公顷。', 'flow'],
  ['为超200名居民提供服务。', 'flow'],
  ['募集见习岗位超6个。', 'flow'],
  ['研发投入强度提升至1.8％。', 'share'],
  ['群众满意度不低于80％。', 'share'],
  ['民间投资占50％以上。', 'share'],
  ['70％学校纳入管理。', 'share'],
  ['实现企业100％使用绿电。', 'share'],
  ['实现税收5％的增长。', 'growth'],
  ['推动90％以上事项网办。', 'share'],
  ['改善灌溉面积5亩。', 'flow'],
  ['不达标人口控制在0.5％以内。', 'share'],
  ['重污染天数不超过5天。', 'stock'],
  ['完成年度任务的85％以上。', 'share'],
  ['超市新增150家。', 'flow'],
  ['总数增加，新增150家。', 'flow'],
] as const;

describe('the kind', () => {
  it.each(kinds)('of %s is %s', (text, kind) => expect(only(text).kind).toBe(kind));

  it('of each of two joint numbers is that of the words beside it', () => {
    expect(proposeTargets('通道新增16处、达到54条。').map(({ kind }) => kind)).toEqual([
      'flow',
      'stock',
    ]);
  });

  it('is one of those that are listed, and each of them occurs', () => {
    expect(new Set(kinds.map(([, kind]) => kind))).toEqual(new Set(targetKinds));
  });
});

describe('the denominator', () => {
  it('of a share is named where the text names it', () => {
    expect(only('家庭病床建床率达到60岁及以上户籍老年人口的5.5‰。')).toMatchObject({
      of: '60岁及以上户籍老年人口',
      comparator: 'ge',
      quote: '家庭病床建床率达到60岁及以上户籍老年人口的5.5‰',
    });
    expect(only('实现参保率90％。').of).toBeUndefined();
    expect(only('全区常住人口签约率达到45％。').of).toBe('全区常住人口');
    for (const [rate, of] of [
      ['实现社区覆盖率', '社区'],
      ['完成居民参保率', '居民'],
      ['适龄幼儿入园率', '适龄幼儿'],
      ['学校配置率', '学校'],
    ])
      expect(only(`${rate}95％。`).of).toBe(of);
  });

  it('is left out where there is none', () => {
    expect(only('新增科技型企业150家。')).not.toHaveProperty('of');
    expect(only('签约率5％。')).not.toHaveProperty('of');
    expect(only('居民签约率提高，服务业占比5％。')).not.toHaveProperty('of');
    expect(only('居民签约率提高后新增5家。')).not.toHaveProperty('of');
  });
});

describe('the quote', () => {
  it('holds the thing counted where it follows the number, up to the next mark or number', () => {
    expect(quotes('启动10幅零星旧改地块和7个房屋改造项目。')).toEqual([
      '启动10幅零星旧改地块',
      '7个房屋改造项目',
    ]);
    expect(quotes('新增5个项目及3个站点；建成2座公园、1座书屋\n')).toEqual([
      '新增5个项目',
      '3个站点',
      '建成2座公园',
      '1座书屋',
    ]);
    expect(quotes('新增5个项目以及3个站点')).toHaveLength(2);
  });

  it('holds its number once, where another of the clause is the same', () => {
    expect(quotes('增加值分别增长5％左右、6％以上、5％左右。')).toEqual([
      '增加值分别增长5％左右',
      '增加值分别增长5％左右、6％以上、5％左右',
      '6％以上、5％左右',
    ]);
  });

  it('runs on over 和 and 及 where no second number follows in the clause', () => {
    expect(quotes('新增5个公园和绿地，建成。')).toEqual(['新增5个公园和绿地']);
    expect(quotes('新增5个公园和绿地3处。')).toEqual(['新增5个公园', '绿地3处']);
    expect(quotes('完成3和5个项目。')).toEqual(['5个项目']);
    expect(quotes('新增公园和绿地5个，改造3处。')).toEqual(['新增公园和绿地5个', '改造3处']);
    expect(quotes('为60岁及以上老人新增床位5张。')).toEqual(['为60岁及以上老人新增床位5张']);
  });

  it('begins after the last mark', () => {
    for (const mark of '，、；')
      expect(quotes(`加强服务${mark}新增企业5家。`)).toEqual(['新增企业5家']);
    expect(quotes('加强服务\n新增企业5家。')).toEqual(['新增企业5家']);
  });
});

describe('the indicator', () => {
  it.each([
    ['全年新增企业5家。', '新增企业'],
    ['实现新增企业5家。', '新增企业'],
    ['累计实现外贸总额600亿元。', '实现外贸总额'],
    ['为5户居民改造厨房。', '居民改造厨房'],
    ['对40个小区实施改造。', '小区实施改造'],
    ['新增企业，其中科技型5家。', '新增其中科技型'],
    ['企业实现增长5％。', '企业实现增长'],
    ['新增对口支援项目5个。', '新增对口支援项目'],
    ['新增各类企业5家。', '新增各类企业'],
    ['企业总数达到650家。', '企业总数'],
  ])('of %s is %s', (text, indicator) => expect(only(text).indicator).toBe(indicator));
});

describe('marks of half width', () => {
  it('are read as those of full width, and quoted as printed', () => {
    const text = '实施扩容项目,新建学校5所;支持(科研)"双百"企业6家(次).投资5亿元以上,开工7个.';
    const proposals = proposeTargets(text);
    expect(proposals.map(({ verb, raw, quote }) => [verb, raw, quote])).toEqual([
      ['新建', '5所', '新建学校5所'],
      ['支持', '6家(次)', '支持(科研)"双百"企业6家(次)'],
      ['投资', '5亿元以上', '投资5亿元以上'],
      ['开工', '7个', '开工7个'],
    ]);
    expect(proposals.map(({ indicator, unit }) => `${indicator} ${unit}`)).toEqual([
      '新建学校 所',
      '支持(科研)"双百"企业 家(次)',
      '投资 元',
      '开工 个',
    ]);
    for (const { raw, start, end } of proposals) expect(text.slice(start, end)).toBe(raw);
  });

  it('keep the words of what shares a number as they are printed', () => {
    expect(verbs('新(改、扩)建学校5所,占比提高到6%.')).toEqual(['新(改、扩)建', '提高']);
    expect(only('实现“15分钟”圈(中心城区)覆盖率达到5%.').of).toBe('“15分钟”圈(中心城区)');
    expect(proposeTargets('发放1,300个。').map(({ value }) => value)).toEqual([1300]);
  });
});

describe('the numbers of a sentence that are promised', () => {
  it.each([
    ['GDP达到5亿元。', '达到5亿元'],
    ['完成GDP5亿元。', '5亿元'],
    ['A区达到5家，G60个。', '达到5家'],
    ['去年完成5家，今年完成6家。', '6家'],
    ['在新增5家的基础上，再增6家。', '6家'],
    ['全市5个断面优良比例达到86％。', '达到86％'],
    ['站点500米覆盖率达到90％。', '达到90％'],
    ['全市5个断面（见表1）优良率达到86％。', '达到86％'],
    ['人均增5元：失业率控制在6％以内。', '5元 6％以内'],
    ['20户以上自然村通路率达到95％。', '达到95％'],
    ['建成5个断面，优良率达到86％。', '5个 达到86％'],
    ['新建5所学校达标率90％。', '5所 90％'],
    ['扶持100亩以上大户30户。', '30户'],
    ['6月底前达到90％，国庆节前5家开业，排名前5名。', '达到90％ 5家'],
    ['每新增1家企业奖励20万元。', '20万元'],
    ['实现2000人以上的村全覆盖。', ''],
    ['培育五十亿元企业2家、5亿元级产业集群3个。', '2家 3个'],
    ['满意度达到95分，十分重要，培训3分公司。', '达到95分'],
    ['种植2万担。', '2万担'],
    ['总量突破万亿元大关。', '突破万亿元'],
    ['95％以上的村收入超过10万元。', '95％以上 超过10万元'],
    ['新增50家以上（其中工业15家）。', '50家以上 15家'],
    ['建成10个以上投资5亿元的项目。', '10个以上 5亿元'],
    ['3公里以内可达。', ''],
    ['服务半径控制在3公里以内。', '3公里以内'],
    ['总投资5亿元、占地300亩的园区投产。', ''],
    ['总投资5亿元、占地300亩。', '5亿元 300亩'],
    ['开展文化进万家活动5场。', '5场'],
    ['培育企业2万家。', '2万家'],
    ['改造十六组泵站。', ''],
    ['60岁以上老人5人，人均预期寿命达到80.5岁。', '5人 达到80.5岁'],
    ['容积率不低于1.5，到2035年超过2030。', '不低于1.5'],
    ['死亡率控制在10/10万以下。', '10/10万以下'],
    ['由5家单位组建联盟。', '5家'],
    ['建成3处5万平方米的公园。', '3处 5万平方米'],
    ['建成3处500平方米以上的公园。', '3处'],
    ['培育10亿元以上重大项目47个。', '47个'],
    ['从7家、4家增加到10家、6家。', '10家 6家'],
    ['海拔500米建观景台3座。', '3座'],
    ['目前5家企业、此前6家企业已建成。', '5家 6家'],
    ['建成500米范围内绿道5公里。', '5公里'],
    ['新增总投资13亿元的水库1座。', '1座'],
    ['完成两期工程、三期培训。', ''],
    ['翻两番。', '两番'],
    ['提供几十个岗位、上百个席位。', ''],
    ['落实三项制度。', ''],
    ['新建十个站点。', '十个'],
    ['建设公园5座、经济增速6％。', '5座 6％'],
  ])('%s', (text, raws) => {
    expect(
      proposeTargets(text)
        .map(({ raw }) => raw)
        .join(' '),
    ).toBe(raws);
  });

  it('that is a rate has no verb of what is listed before it', () => {
    expect(verbs('建设公园5座、经济增速6％。')).toEqual(['建设', '']);
  });
});
