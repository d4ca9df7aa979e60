/** What a web page puts around a document: buttons, sizes of type, where it was published, links to others. */
import { markerOf } from '../language/outline/marker.ts';
import { solid } from '../language/outline/block.ts';

const buttons =
  /^(?:下载|打印|全屏|收藏|分享(?:到|至)?[:：]?|加大|还原|减小|放大|缩小|[大中小]|】|\]|\||关闭|返回(?:顶部|首页)?|(?:打印|关闭|复制)(?:本页|窗口|链接)|[【[]?字[号体][:：]?.{0,12}|微信|微博|朗读|收听|纠错|首页|扫一扫.{0,20}|扫码.{0,20}|(?:您的?)?(?:现在的?|当前的?|所在的?)?位置[:：].*|[上下]一[篇条][:：]?.*|【?(?:打印|关闭|收藏|下载).{0,10}】?|(?:无障碍|长者|关怀)(?:阅读|版|模式)?)$/u;

/** A label and what it says, on one line or on two. */
const labels =
  /^(?:信息|文章|稿件)?(?:来源|出处|发表(?:时间|日期)|发布(?:时间|日期|机构|单位|者)|更新(?:时间|日期)|成文日期|发文(?:日期|时间|机关|字号|单位)|生成日期|公开(?:日期|时间|方式|范围|形式)|时间|日期|索引号|信息索引号?|主题(?:分类|词)|(?:组配|服务对象|体裁)?分类|有效性|时效性?|文号|名称|标题|关键词|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|量|次数)?|访问(?:次数|量)?|责任编辑|编辑|作者|记者|审核|校对|制作单位|主送单位|实施日期|施行日期|废止日期|统一(?:登记|编)号|有效期|公文种类)[:：]/u;

/** Metadata set without colons: “索引号…发文日期…”. */
const metadata =
  /(?:索引号|发文日期|成文日期|发布机构|发文机关|有效性|主题分类|信息分类|文号|主题词)/gu;

const published =
  /^\d{4}(?:-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日|\/\d{1,2}\/\d{1,2})(?:\d{1,2}[:：时]\d{2}(?:[:：分]\d{0,2}秒?)?.{0,30})$/u;
const isoDay = /^\d{4}-\d{1,2}-\d{1,2}$/u;

/** Begins what stands under a document on its page. */
const tails =
  /^(?:相关(?:报道|链接|附件|文章|阅读|稿件|信息|解读|文件|文档|政策)|(?:责任)?编辑[:：]|责任编辑|》*点击(?:图片)?进入|收藏$|分享到|扫一扫|打印本页|关闭窗口|延伸阅读|上一篇|下一篇|版权所有|主办单位|网站地图)/u;

export const isFurniture = (text: string): boolean => {
  const bare = solid(text);
  if (bare.length > 120) return false;
  return (
    buttons.test(bare) ||
    labels.test(bare) ||
    (bare.match(metadata)?.length ?? 0) > 1 ||
    published.test(bare) ||
    isoDay.test(bare)
  );
};

/** A label whose value stands on the next line. */
const openLabel = (text: string) => /[:：]$/u.test(solid(text)) && labels.test(solid(text));

const isText = (text: string) => {
  const bare = solid(text);
  return (bare.length > 40 && /[。；;]/u.test(bare)) || (markerOf(bare)?.number ?? 0) > 0;
};

/**
 * Which of a page's paragraphs are furniture: those above the first sentence of the document, and those below its last.
 * @param texts paragraphs in their order.
 */
export function furnitureIn(texts: readonly string[]): Set<number> {
  const found = new Set<number>();
  const take = (at: number) => {
    found.add(at);
    const value = texts[at + 1];
    if (openLabel(texts[at]!) && value !== undefined && value.length < 20 && !isText(value))
      found.add(at + 1);
  };
  const begins = texts.findIndex((text) => isText(text) && !isFurniture(text));
  for (let at = 0; at < (begins < 0 ? texts.length : begins); at++)
    if (isFurniture(texts[at]!)) take(at);
  for (const at of crumbsIn(texts.slice(0, Math.max(0, begins)))) found.add(at);
  const tail = tailOf(texts);
  for (let at = tail; at < texts.length; at++) found.add(at);
  if (tail === texts.length) return found;
  const above = texts.slice(0, tail).findLastIndex((text) => !isFurniture(text));
  for (let at = above + 1; at < tail; at++) found.add(at);
  return found;
}

/** The way to a page, “首页”, “>”, “政务公开”, each on a line of its own. */
function crumbsIn(texts: readonly string[]): number[] {
  const isSign = (text = '') => /^[>＞›»]{1,2}$/u.test(solid(text));
  const isCrumb = (text: string, at: number) =>
    isSign(text) || ((isSign(texts[at - 1]) || isSign(texts[at + 1])) && solid(text).length <= 12);
  const crumbs = new Set(texts.filter(isCrumb).map(solid));
  // The last of them stands once more as the name of the page.
  return texts.flatMap((text, at) => (crumbs.has(solid(text)) ? [at] : []));
}

/** Where what stands under the document begins: everything from there on is short against it, and numbers nothing. */
function tailOf(texts: readonly string[]): number {
  const size = (some: readonly string[]) => some.reduce((sum, text) => sum + text.length, 0);
  const whole = size(texts);
  const at = texts.findIndex((text, index) => {
    if (!tails.test(solid(text)) || solid(text).length > 30) return false;
    const rest = texts.slice(index);
    return (
      size(rest) < whole * 0.15 && !rest.some((one) => markerOf(solid(one))?.style === 'chinese')
    );
  });
  return at < 0 ? texts.length : at;
}
