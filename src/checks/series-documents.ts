/** Rules about documents besides the plans that promise something for a year: each is used, and of that year's time. */
import type { SeriesFile, SeriesRecord } from '../model/outcome.ts';
import { samePage } from '../model/links.ts';
import { faultIn, type Fault } from './record-findings.ts';

type OtherDocument = NonNullable<SeriesFile['documents']>[number];

/** @param earlier the documents that stand before it. */
export function documentFaults(
  { key, source }: OtherDocument,
  earlier: readonly OtherDocument[],
  { plans, series }: SeriesFile,
): Fault[] {
  if (earlier.some((one) => one.key === key))
    return faultIn(['key'], `${key} 有两个`, '一份文件一个代号', '改一个代号，或删去多出的一份。');
  const same = earlier.find((one) => samePage(one.source.url, source.url));
  if (same)
    return faultIn(
      ['source', 'url'],
      `${source.url}，是 ${same.key} 的网页`,
      '一份文件一个代号',
      `目标的 document 都写 ${same.key}：删去这一份；是另一份文件，改正网址。`,
    );
  const plan = plans.find(({ url }) => samePage(url, source.url));
  if (plan)
    return faultIn(
      ['source', 'url'],
      `${source.url}，是 ${plan.year} 年计划的网页`,
      '计划以外的文件',
      '那一年计划写的目标不填 document：删去这一份。',
    );
  const used = series.some(({ targets }) => targets.some(({ document }) => document === key));
  return used
    ? []
    : faultIn(
        ['key'],
        `${key}，没有哪个目标出自它`,
        '目标的 document 里用到的代号',
        '改正代号，或删去这一份。',
      );
}

/** The document in which targets of a year stand at a place, where a plan has no other target at such a place. */
function documentAt(
  year: number,
  place: string,
  series: readonly SeriesRecord[],
): string | undefined {
  const there = series.flatMap(({ targets }) => targets.filter((one) => one.place === place));
  const ofPlans = there.filter(({ document }) => document === undefined);
  return ofPlans.length === 1
    ? there.find((one) => one.year === year && one.document !== undefined)?.document
    : undefined;
}

/**
 * What is wrong with the documents that a series' targets name.
 * @param series all of the file.
 */
export function placeFaults(
  { targets }: SeriesRecord,
  documents: readonly OtherDocument[],
  series: readonly SeriesRecord[],
): Fault[] {
  return targets.flatMap(({ year, place, document }, at): Fault[] => {
    if (document === undefined) {
      const meant = documentAt(year, place, series);
      return meant === undefined
        ? []
        : faultIn(
            ['targets', at, 'document'],
            `没有填写，而“${place}”是 ${meant} 里的位置`,
            meant,
            `${meant} 写的，填 document；那一年计划写的，改正 place。`,
          );
    }
    const source = documents.find(({ key }) => key === document)?.source;
    if (!source)
      return faultIn(
        ['targets', at, 'document'],
        document,
        documents.map(({ key }) => key).join('、') || 'documents 里有的代号',
        '在 documents 里写上这份文件，或改正代号。',
      );
    const said = Number(source.date?.slice(0, 4) ?? year);
    // Plans are announced in the year before or in their own, and told of while it lasts.
    return said === year || said === year - 1
      ? []
      : faultIn(
          ['targets', at, 'year'],
          `${year}，而 ${document} 发布于 ${source.date}`,
          `${said} 或 ${said + 1}`,
          '照那份文件改正年份，或改正 document。',
        );
  });
}
