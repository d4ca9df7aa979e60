/** Rules about what an operator has set that the schema cannot judge: what depends on the day, and what contradicts what. */
import { unitsOf } from './issuer.ts';
import { fieldAt, type Parsed } from '../content/parse.ts';
import { errorAt, type Finding } from '../model/finding.ts';
import { isSameIssuer } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';

/** @param today ISO date. */
export function checkSettings(settings: Parsed<Settings>, today: string): Finding[] {
  return [...ownership(settings), ...expiry(settings, today)];
}

/** @param issuers of the site's plans. */
export function checkMainIssuer(settings: Parsed<Settings>, issuers: readonly string[]): Finding[] {
  const { mainIssuer } = settings.record;
  // Whose plan it is may not be known yet.
  if (mainIssuer === undefined || issuers.includes('')) return [];
  if (issuers.some((one) => isSameIssuer(one, mainIssuer))) return [];
  return errorAt(
    fieldAt(settings, ['mainIssuer']),
    `“${mainIssuer}”`,
    issuers.map((one) => `“${one}”`).join('、'),
    '照计划的落款写全称，一字不差；不填就是计划最多的那个机关。',
  );
}

/** 上海市静安区 of 上海市静安区政府. */
const governed = /(?<place>\p{Script=Han}{1,12}?[区县市州旗镇乡])(?:人民)?政府/u;

/**
 * A site named after a government is named after one whose plan it has, and an authority that publishes it too.
 * @param issuers of the site's plans.
 */
export function checkNames(settings: Parsed<Settings>, issuers: readonly string[]): Finding[] {
  if (issuers.length === 0 || issuers.includes('')) return [];
  return (['name', 'publisher'] as const).flatMap((field) => {
    const words = settings.record[field] ?? '';
    const place = unitsOf(governed.exec(words)?.groups!['place'] ?? '').at(-1);
    if (place === undefined || issuers.some((one) => one.includes(place))) return [];
    return errorAt(
      fieldAt(settings, [field]),
      `“${words}”`,
      `${issuers.join('、')}的，不是${place}的`,
      '照计划的落款改正是哪里的政府。',
    );
  });
}

/** What only an authority has, and says of itself. */
const authority = /人民政府|政府办公[室厅]|管理?委员会|(?:区|县|市|省)政府/u;

/** A site that is not official has no government for a publisher, and none of a government's numbers and names. */
function ownership(settings: Parsed<Settings>): Finding[] {
  const { official, name, publisher = '', siteCode } = settings.record;
  if (official) return [];
  const remedy = '由有权发布的政府部门发布的，official 写 true；不是的，改正或删去这一项。';
  const claim = (field: 'name' | 'publisher' | 'siteCode', found: string, expected: string) =>
    errorAt(fieldAt(settings, [field]), `“${found}”，而 official 是 false`, expected, remedy);
  return [
    ...(/官方|官网|门户网站/u.test(name.replaceAll('非官方', ''))
      ? claim('name', name, '不自称官方的名称')
      : []),
    ...(authority.test(publisher) ? claim('publisher', publisher, '政府部门以外的主办者') : []),
    ...(siteCode === undefined
      ? []
      : claim('siteCode', siteCode, '不填：网站标识码只有政府网站有')),
  ];
}

const yearLater = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

function expiry(settings: Parsed<Settings>, today: string): Finding[] {
  const { security } = settings.record;
  if (!security) return [];
  const last = yearLater(today);
  if (security.expires > last)
    return errorAt(
      fieldAt(settings, ['security', 'expires']),
      `“${security.expires}”，还有一年以上`,
      `不晚于 ${last}`,
      '写一年以内的一天：到时候核对联系方式还有没有人看，再往后改。',
    );
  if (security.expires > today) return [];
  return errorAt(
    fieldAt(settings, ['security', 'expires']),
    `“${security.expires}”，已经到期`,
    `今天（${today}）以后的一天，一年以内`,
    '核对联系方式还有没有人看，再把日期往后改；没有人看了就删去 security。',
  );
}
