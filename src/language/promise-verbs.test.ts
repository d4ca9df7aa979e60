import { describe, expect, it } from 'vitest';
import { proposeTargets } from './target-grammar.ts';

/** "新增 5家": the verb of each number. */
const verbs = (text: string) => proposeTargets(text).map(({ verb, raw }) => `${verb} ${raw}`);

describe('the verb of a number', () => {
  it.each([
    ['建设绿道5公里。', '建设 5公里'],
    ['新（改、扩）建学校5所。', '新（改、扩）建 5所'],
    ['不良贷款率降至5％以下。', '降至 5％以下'],
    ['全市河道建设5公里。', '建设 5公里'],
    ['投资5亿元，改造园区。', '投资 5亿元'],
    ['年内遴选学校5所。', '遴选 5所'],
    ['6月底前新建成驿站5家。', '新建成 5家'],
    ['重点引进和培养人才5名。', '培养 5名'],
    ['三年安排资金5亿元。', '安排 5亿元'],
    ['推出产品5个。', '推出 5个'],
    ['培育打造站点5个。', '打造 5个'],
    ['开工改造房屋5幢。', '开工 5幢'],
    ['完成旧房改造5幢。', '完成 5幢'],
    ['实施房屋修缮改造5幢。', '实施 5幢'],
    ['新培育企业5家。', '培育 5家'],
    ['实现城镇新增就业5人。', '新增 5人'],
    ['农村劳动力转移就业5人次。', '转移 5人次'],
    ['完成投资额增长5％。', '增长 5％'],
    ['低保标准提高到每人每月780元。', '提高 780元'],
    ['产量稳定在5吨左右。', '稳定 5吨左右'],
    ['整合提升站点5个。', '整合提升 5个'],
    ['增加值占比提高到5％。', '提高 5％'],
    ['项目：3月底前开工5个。', '开工 5个'],
    ['为老年人家庭5户提供改造服务。', '提供 5户'],
    ['向5户困难家庭发放补贴。', '发放 5户'],
    ['给5户家庭安装电梯。', '安装 5户'],
    ['对5幢房屋实施改造。', '实施 5幢'],
    ['为居民新增床位5张。', '新增 5张'],
    ['全市绿化面积达到5亩。', '达到 达到5亩'],
    ['收入突破5亿元。', '突破 突破5亿元'],
    ['稳步推进旧改5幢。', '推进 5幢'],
    ['2031年底前建成5座。', '建成 5座'],
    ['一季度开工5个。', '开工 5个'],
    ['高标准建设农田5亩。', '建设 5亩'],
    ['失业率控制在5％以内。', '控制 5％以内'],
    ['完成增加值5亿元。', '完成 5亿元'],
    ['计划新建改建5所。', '新建改建 5所'],
    ['解决饮水5人。', '解决 5人'],
    ['重点养护5公里。', '养护 5公里'],
    ['补贴5户。', '补贴 5户'],
    ['净增企业5户。', '净增 5户'],
    ['新增亮化楼宇5栋。', '新增 5栋'],
    ['精准帮扶5名。', '帮扶 5名'],
    ['全市投入帮扶资金5元。', '投入 5元'],
    ['共计投资5亿元。', '投资 5亿元'],
  ])('of “%s” is that of its clause', (text, verb) => {
    expect(verbs(text)).toEqual([verb]);
  });

  it('is none where a word only begins as one does', () => {
    expect(verbs('建议三百条。')).toEqual([]);
    expect(verbs('增加值5亿元。')).toEqual([' 5亿元']);
    expect(verbs('人数超5人。')).toEqual([' 超5人']);
  });

  it('is none of a rate or a level that has none of its own', () => {
    expect(verbs('城镇新增就业5人，失业率6％以内。')).toEqual(['新增 5人', ' 6％以内']);
    expect(verbs('收入增长5％，粮食产量6吨以上。')).toEqual(['增长 5％', ' 6吨以上']);
    expect(verbs('建设高标准农田5亩，确保播种面积在6亩以上。')).toEqual(['建设 5亩', ' 6亩以上']);
  });

  it('is shared by what is listed, and by what is among it', () => {
    expect(verbs('建成农场5个、经济组织6家。')).toEqual(['建成 5个', '建成 6家']);
    expect(verbs('引进机构5家、企业6家、团队7个。')).toEqual(['引进 5家', '引进 6家', '引进 7个']);
    expect(verbs('引进项目5个，其中亿元级6个以上。')).toEqual(['引进 5个', '引进 6个以上']);
    expect(verbs('新建公园5座；绿道6公里。')).toEqual(['新建 5座', '新建 6公里']);
    expect(verbs('新建公园5座，确保绿道6公里。')).toEqual(['新建 5座', ' 6公里']);
    expect(verbs('项目：建设公园5座、绿道6公里。')).toEqual(['建设 5座', '建设 6公里']);
    for (const and of ['和', '及', '以及'])
      expect(verbs(`引进企业5家${and}团队6个。`)).toEqual(['引进 5家', '引进 6个']);
    expect(verbs('粮食产量5吨，油料6吨。')).toEqual([' 5吨', ' 6吨']);
    expect(verbs('绿化建设5亩、河道6公里。')).toEqual(['建设 5亩', '建设 6公里']);
    expect(verbs('实现城镇化率90％，其中市区95％。')).toEqual(['实现 90％', '实现 95％']);
    expect(verbs('开展残疾人培训5人次、职业技能培训6人次。')).toEqual(['开展 5人次', '开展 6人次']);
    expect(verbs('建成公园5座、河道绿化带6公里。')).toEqual(['建成 5座', '建成 6公里']);
    expect(verbs('攻克技术5项、新转化项目6个。')).toEqual(['攻克 5项', '转化 6个']);
    expect(verbs('围绕产业布局建设铁路5条、公路6条。')).toEqual(['建设 5条', '建设 6条']);
    expect(verbs('完成电网改造5个、设备技改6个。')).toEqual(['完成 5个', '完成 6个']);
  });

  it('is 达到 for all that is listed behind it', () => {
    expect(
      proposeTargets('企业达到5家、团队6个、人才7名。').map(({ verb, kind }) => `${verb} ${kind}`),
    ).toEqual(['达到 stock', '达到 stock', '达到 stock']);
    expect(verbs('企业达到5家，团队6个。')).toEqual(['达到 达到5家', ' 6个']);
    expect(verbs('企业5家、团队6个。')).toEqual([' 5家', ' 6个']);
    expect(verbs('企业达到5家、新增团队6个。')).toEqual(['达到 达到5家', '新增 6个']);
    expect(verbs('供水工程覆盖人口比例90％以上。')).toEqual([' 90％以上']);
    expect(verbs('系统整合分别完成25％、50％。')).toEqual(['完成 25％', '完成 50％']);
  });

  it('is that of the number itself where another stands before it in the clause', () => {
    expect(verbs('投资5亿元完成6个村电网改造。')).toEqual(['投资 5亿元', '完成 6个']);
  });

  it('governs a whole-year total where it opens the sentence', () => {
    expect(verbs('实现收入增长5％，零售总额6亿元。')).toEqual(['增长 5％', '实现 6亿元']);
  });
});
