/** The units that numbers come in, and what each says of the things it counts. */

/** Measure words of things that are counted one by one. */
export const countable = new Set(
  '套（间） 家 个 幢 场 幅 项 座 台 户 张 名 人 条 次 片 处 块 件 辆 所 套 间'.split(' '),
);

/** Units of what is measured or weighed, of money, time and visits; signs of shares. */
export const measures = new Set(
  '亿美元 平方公里 平方米 立方米 公里 人次 课时 美元 ％ % ‰ 元 亩 米 吨'.split(' '),
);

/** Measure words that say nothing of what is counted: two numbers in 个 may count unlike things. */
export const unspecific = new Set(['个', '项', '次']);
