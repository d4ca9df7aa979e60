/** The verbs of promises, and which of them governs a number. */
import { oneOf } from './one-of.ts';

const listed = (text: string) => text.split(/\s+/u);

/** Verbs that are hardly ever anything else; 开工 is not 竣工 is not 建成. */
const plain = listed(
  '净增 更新改造 改造提升 整合提升 提升建设 盘活处置 新建改建 新建改扩建 开工建设 优化调整 调整优化 优惠开放 基本建成 ' +
    '新（[改扩迁续、]+）建 新改建 新改扩建 新建成 新增 新建 新创(?!建) 翻建 改建 扩建 续建 改扩建 引进 引育 招引 培育 培养 扶持 遴选 选拔 选派 评选 ' +
    '认定 认证 评定 举办 承办 组织 开展 完成 建成 创成 竣工 开工 启动 启用 投用 投产 推动 推进 推广 创建 争创 打造 实施 ' +
    '筹措 筹集 筹建 募集 帮助 提供 提升 安装 加装 开办 开设 开发 开通 开行 组建 选送 适配 带动 改造 进行 减量 整治 修建 ' +
    '修复 修缮 铺设 敷设 种植 扩种 栽植 攻克 办理 办结 办好 惠及 增设 增添 配备 建立 设立 签约 放映 淘汰 关停 拆除 清理 ' +
    '打通 投放 收储 招聘 招录 吸纳 安置 搬迁 发行 资助 奖励 救助 接待 拥有 发放 受理 实现 消除 化解 盘活 治理 处置 疏浚 ' +
    '除险加固 转移 入库 集聚 上线 推介 减负 动员 孵化 输转 恢复 改善 释放 推出 给予 覆盖(?![率面度]) 走访 布设 架设 补植 补种 抚育 谋划 减税降费 减免 回收 清运 出笼 取消 下放 整合 腾退 征收 交付 查处 抽检 排查 ' +
    '解决 投入 更换 引入 整修 重建 迁建 扩容 出让 铺装 兑付 兑现 拨付 归集 移交 转运 收治 新修 减轻',
);
/** Verbs of a change or a level, which stand right before their number. */
const levels = listed(
  '增长 增加 递增 提高 提升 上升 上涨 扩大 降低 减少 下降 回落 压缩 压减 缩短 缩减 控制 保持 稳定 维持 突破 达到 达 翻 降至 增至 升至',
);
/** Nouns as often as verbs: verbs where they open a clause. */
const nouns = listed(
  '建设 投资 发展 培训 使用 升级 争取 到位 加固 储备 转化 服务 保障 监测 检查 养殖 生产 收购 销售 配置 造林 出栏 供应 ' +
    '更新 落地 流转 托管 演出 补贴 帮扶 养护 硬化 亮化 建 送 改 补',
);
/** Verbs that promise something only with a number behind them in figures. */
const general = listed('支持 引导 强化 抓好 安排 形成 制定 出台 发布 公开 修订');

const all = oneOf([...plain, ...levels, ...nouns, ...general]);
const certain = new RegExp(oneOf([...plain, ...levels]), 'gu');
/** Words that hold a verb and are none. */
const none =
  /开展好|推进会|建议|(?:党|经济|合作|社会|基层|群团|自治|志愿)组织|竣工验收|达标|增加值|建筑(?:面积|业)|固定资产投资|发展改革|建设用地|(?:提升|改造)工程|生产总值|服务(?:业|贸易)|销售(?:额|收入)|保障性|养殖业|种植面积/gu;

/** What stands before the verb of a clause and says when, how far, and how. */
const openers = new RegExp(
  '^(?:[0-9]{1,2}[.．]|[（(][0-9一二三四五六七八九十]{1,2}[)）]|[①-⑳]|其中|即|全[年市县区省州]|年内|今年|本年度?|每年|计划|预计|力争|争取(?=完|实|新|建|达)|努力|确保|重点|继续|持续|加快|积极|深入|' +
    '实际|科学|合理|精准|大力|着力|切实|扎实|全面|进一步|有效|优先|稳步|统筹|有序|累计|共计|共|再|新(?![增建改]|创(?!建))|要|将|并|同时|分别|高标准|高质量|高水平|' +
    '到?20[0-9]{2}年(?:年?底|末)?前?|[0-9]{1,2}年内|[一二三四五]年内?(?=[^产])|[0-9]{1,2}月(?:底|末|中旬)?(?:之?前)?|年底前?|[上下]半年|第?[一二三四]季度末?)+',
  'u',
);
/** Verbs that say how far the one behind them comes, or only that it is done. */
const support = /^(?:完成|开展|实施|进行|举办|启动|开工建设|开工|竣工|基本建成|建成)$/u;

const chained = new RegExp(`^(?:[和及并与]|以及)?(?<verb>${all})`, 'u');

/** The verb that opens a clause; of several in a row (培育打造) the last, of 完成改造 the first. */
export function openingVerb(clause: string): string | undefined {
  let rest = clause.replace(openers, '');
  let verb: string | undefined;
  for (;;) {
    const found = chained.exec(rest);
    const next = found?.groups!['verb'];
    if (next === undefined || rest.search(none) === 0) return verb;
    if (verb !== undefined && (support.test(verb) || nouns.includes(next))) return verb;
    verb = next;
    rest = rest.slice(found![0].length);
  }
}

/** 整合提升 is not 提升. */
const levelled = plain.filter((one) => levels.some((level) => one.endsWith(level)));
const atNumber = new RegExp(
  `(?<verb>${oneOf([...levels, ...levelled])})(?:[至到在为约超于]|左右)?(?:(?:平均)?每[^，。；0-9]{1,6})?$`,
  'u',
);
const spread = /(?:分别|同比|年均|平均|再)+$/u;

/** The verb of a change or a level that ends right before a number: 完成投资额增长, 提高到, 稳定在. */
export const levelVerb = (clause: string): string | undefined =>
  clause.endsWith('增加值')
    ? undefined
    : atNumber.exec(clause.replace(spread, ''))?.groups!['verb'];

/** The last verb of some words. */
export const lastVerb = (text: string): string | undefined =>
  text.replace(none, '').match(certain)?.at(-1);

/** The first verb of some words. */
export const firstVerb = (text: string): string | undefined =>
  text.replace(none, '').match(certain)?.[0];

/** Whether a clause is about those for whom something is done: its verb stands behind the number. */
export const namesWhom = (clause: string): boolean =>
  /^[为对向给]/u.test(clause.replace(openers, '')) && lastVerb(clause) === undefined;

/** The verb of the words of a clause before its number; of 实现城镇新增就业 it is 新增. */
export function verbBefore(clause: string): string | undefined {
  const verb = levelVerb(clause) ?? openingVerb(clause);
  if (verb === undefined || verb === '实现')
    return /(?:新增|转移)(?!.*(?:新增|转移))/u.exec(clause)?.[0] ?? verb ?? lastVerb(clause);
  return verb;
}

const endsInVerb = new RegExp(`(?<verb>${oneOf(plain)})$`, 'u');

/** The verb of a rate, which has none but what opens its clause or stands right before it: 覆盖人口比例90％. */
export const rateVerb = (clause: string): string | undefined =>
  levelVerb(clause) ??
  openingVerb(clause) ??
  endsInVerb.exec(clause.replace(spread, ''))?.groups!['verb'] ??
  /达到/u.exec(clause)?.[0];

const endsInNoun = new RegExp(`(?<verb>${oneOf(nouns.filter((one) => one.length > 1))})$`, 'u');

/** A noun of doing in a clause where nothing else governs its number: 河湖建设700公里. */
export const nounBefore = (clause: string): string | undefined =>
  endsInNoun.exec(clause)?.groups!['verb'] ?? /建设/u.exec(clause)?.[0];

/** Whether a clause says no more than when or how: 力争550亿元 is about what stands before it. */
export const saysNothing = (clause: string): boolean => clause.replace(openers, '') === '';

/** Whether a verb is as often a noun, so that an enumeration may only name it: 建成绿地5公顷、绿化带2公里. */
export const isNoun = (verb: string): boolean => nouns.includes(verb);

/** Whether some words hold the verb of a promise, as a number in Chinese words needs one. */
export function hasVerb(clause: string): boolean {
  const verb = lastVerb(clause) ?? openingVerb(clause);
  return verb !== undefined && !general.includes(verb);
}

/** Whether a clause opens a promise of its own: 确保粮食播种面积在27万亩以上. */
export const standsAlone = (clause: string): boolean => /^(?:确保|力争|努力)/u.test(clause);

const level =
  /达到|达$|保有|拥有|超$|(?:人数|产量|总产|产值|收入|营收|天数|次数|指数|规模|存量|存栏|单产|亩产|均价|浓度|标准|寿命|增加值|[销零]售额|进出口额?|面积|里程)(?:控制在|保持在|稳定在|在|突破|超过|实现|为|约|不低于|不少于|不超过|不高于|不大于|低于|小于)?(?:每[^，。；0-9]{1,6})?$/u;
/** Whether words before a number say what there is, and not what is done: 产量, 收入, 规模. */
export const saysLevel = (words: string): boolean => level.test(words);
