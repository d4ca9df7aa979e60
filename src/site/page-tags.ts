/**
 * The tags by which Chinese government sites say what a page is (国办发〔2017〕47号, as ministries' pages carry them).
 * They name no office: a code that is not set is not there.
 */
import { chinaMinute } from '../language/dates.ts';
import type { Settings } from '../model/settings.ts';

/** The column that a kind of page belongs to, and its type out of the list that such sites use. */
const columns: Record<
  string,
  readonly [name: string, type: '政策文件' | '数据发布' | '信息公开指南']
> = {
  task: ['任务', '政策文件'],
  tasks: ['任务', '政策文件'],
  cite: ['任务', '政策文件'],
  chapter: ['任务', '政策文件'],
  topic: ['生活主题', '政策文件'],
  document: ['原文', '政策文件'],
  targets: ['目标', '政策文件'],
  progress: ['结果', '数据发布'],
  data: ['数据', '数据发布'],
  glossary: ['词语解释', '信息公开指南'],
  terms: ['词语索引', '信息公开指南'],
  about: ['关于', '信息公开指南'],
  verification: ['关于', '信息公开指南'],
  accessibility: ['关于', '信息公开指南'],
  corrections: ['关于', '信息公开指南'],
};

/** Whether the content of a kind of page is one thing, not a list. */
export const isArticle = (kind: string): boolean => kind === 'task' || kind === 'document';

export interface PageFacts {
  /** "task", "plan" … */
  kind: string;
  title: string;
  /** Canonical absolute address; none on the page for unknown addresses. */
  address: string | undefined;
  /** Where the words are from. */
  contentSource?: string;
  /** Time of the last change of what the page says, ISO 8601, where it is known. */
  changed: string | undefined;
}

/** Names and values in the order of the table; none is empty. */
export function pageTags(
  { name, siteCode }: Settings,
  { kind, title, address, contentSource, changed }: PageFacts,
): [name: string, content: string][] {
  const column = columns[kind];
  const article = isArticle(kind);
  const tags: [string, string | undefined][] = [
    ['SiteName', name],
    // The two belong together: without a code of its own, a site does not claim a place among such sites.
    ['SiteDomain', siteCode && address && new URL(address).host],
    ['SiteIDCode', siteCode],
    ['ColumnName', column?.[0]],
    ['ColumnType', column?.[1]],
    ['ArticleTitle', article ? title : undefined],
    ['PubDate', article && changed ? chinaMinute(changed).replace('T', ' ') : undefined],
    ['ContentSource', article ? contentSource : undefined],
    ['Url', article ? address : undefined],
  ];
  return tags.filter((tag): tag is [string, string] => Boolean(tag[1]));
}
