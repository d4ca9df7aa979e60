/** The units that numbers come in, and what each says of the things it counts. */

const words = (text: string) => new Set(text.split(/\s+/u));

/** Measure words of things that are counted one by one. */
export const countable = words(
  '套（间） 家 个 幢 场 幅 项 座 台 户 张 名 人 条 次 片 处 块 件 辆 所 套 间 支 门 期 例 株 棵 首 部 册 本 盏 根 ' +
    '口 对 批 届 轮 班 节 堂 栋 头 只 匹 艘 架 列 遍 款 种 类 层 份 封 笔 单 宗 起 桩 道 颗 粒 箱 袋 盒 桶 席 位 ' +
    '头只 头匹 台套 股 团 队 床 站 具 孔 眼 枚 尾 羽 篇 幕 集 档 段 组 盘 樘 扇 杆 柜 群 峰 棒 窝 瓶 罐 卷 趟 ' +
    '学位 床位 托位 泊位 车位 岗位 工位 厕位 席位',
);

/** Shares and rates: what they count is a part of something else, or of last year's. */
export const ratios = words('％ % ‰ 成 个百分点 百分点 倍 番 /10万 /十万');

/** Units in Latin letters and their signs. */
export const letterUnits = words(
  'km² km2 ㎢ ㎡ m² m2 ㎥ m³ m3 hm² km ㎞ cm ㎝ mm ㎜ m kWh MWh GWh kW MW GW kg ㎏ t',
);

/** What a rate is for: 元/月, 元/人·年. */
export const perTime = words('人·月 人·年 人·天 月 年 日 季 学期 学年');

/** Units of what is measured or weighed, of money, time and visits. */
export const measures = words(
  '平方公里 平方千米 平方米 平米 平方 立方米 立方 公里 千米 延米 厘米 毫米 米 公顷 亩 方 升 吨标准煤 吨 担 公斤 千克 克 斤 千瓦时 千瓦 ' +
    '兆瓦 度 分贝 微克/立方米 毫克/立方米 毫克/升 微克每立方米 毫克每立方米 毫克每升 天 分 课时 学时 岁 周岁 人次 户次 轮次 期次 课次 项次 辆次 场次 件次 例次 架次 班次 车次 航次 台次 批次 标准箱 标箱 ' +
    '美元 欧元 港元 日元 元',
);

/** Spans of time: a promise only where something is to take no longer; otherwise part of a name or a deadline. */
export const durations = words('个工作日 个月 个小时 小时 分钟');

/** All units that are found in running text. */
export const knownUnits = new Set([
  ...countable,
  ...measures,
  ...letterUnits,
  ...ratios,
  ...durations,
]);

/** Measure words that say nothing of what is counted: two numbers in 个 may count unlike things. */
export const unspecific = new Set(['个', '项', '次']);

/** Words that only begin like a measure word: 12部门 is not 12部. */
export const notMeasures =
  /^(?:部门|方面|方案|组织|位置|位数|位于|位列|位次|家万户|期间|门店|班级|口岸|站点|层面|团队|项赛|盘水|队伍|单位|人口|人民|人大|人才|群众|群体|峰会|卷烟|分(?!钟|贝|以|左右|[，。；、）)]|$))/u;
