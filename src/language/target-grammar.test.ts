import { describe, expect, it } from 'vitest';
import { proposeTargets } from './target-grammar.ts';

const only = (text: string) => proposeTargets(text)[0]!;

describe('proposeTargets', () => {
  it('tells verbs apart: 开工, 竣工, 建成, 启动, 完成', () => {
    const said = '启动3幅地块。建成15个站点。完成17项工程。开工建设加装电梯200台。竣工住宅5幢。';
    expect(proposeTargets(said).map(({ verb }) => verb)).toEqual([
      '启动',
      '建成',
      '完成',
      '开工建设',
      '竣工',
    ]);
  });

  it('carries a verb through an enumeration', () => {
    expect(
      proposeTargets('全年建成绿地8.1万平方米、绿道2公里、口袋公园3座。').map(
        ({ verb, raw }) => verb + raw,
      ),
    ).toEqual(['建成8.1万平方米', '建成2公里', '建成3座']);
  });

  it('makes two targets of a joint promise', () => {
    expect(
      proposeTargets('全年完成开工、竣工各100万平方米。').map(({ verb, quote, value }) => [
        verb,
        quote,
        value,
      ]),
    ).toEqual([
      ['开工', '全年完成开工、竣工各100万平方米', 1000000],
      ['竣工', '全年完成开工、竣工各100万平方米', 1000000],
    ]);
  });

  it('finds the verb behind the number after 为 and 对', () => {
    expect(only('为500户特殊困难老人开展安全监测服务。').verb).toBe('开展');
    expect(only('对40个住宅小区实施提升改造。').verb).toBe('实施');
  });

  it.each([
    ['地区生产总值增长5％。', 'growth'],
    ['全区常住人口签约率达到45％。', 'share'],
    ['完成设备100％配置。', 'share'],
    ['全年亿元楼数量达到92幢。', 'stock'],
    ['累计实现外贸进出口总额600亿元。', 'stock'],
    ['新增科技型企业150家。', 'flow'],
  ])('%s is %s', (text, kind) => expect(only(text).kind).toBe(kind));

  it('names the denominator of a share where the text does', () => {
    expect(only('家庭病床建床率达到60岁及以上户籍老年人口的5.5‰。')).toMatchObject({
      of: '60岁及以上户籍老年人口',
      comparator: 'ge',
      quote: '家庭病床建床率达到60岁及以上户籍老年人口的5.5‰',
    });
    expect(only('新增科技型企业150家。').of).toBeUndefined();
  });

  it('leaves names, ages, versions and telephone numbers alone', () => {
    expect(
      proposeTargets(
        '“15分钟社区生活圈”、73街坊、方案7.0版、12345热线、60岁及以上、“100个项目”计划。',
      ),
    ).toEqual([]);
  });

  it('quotes the thing counted where it follows the number, up to the next mark or number', () => {
    expect(
      proposeTargets('启动10幅零星旧改地块和7个房屋改造项目。').map(({ quote }) => quote),
    ).toEqual(['启动10幅零星旧改地块', '7个房屋改造项目']);
  });
});
