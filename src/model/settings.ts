/** What an operator sets in `content/site.yaml`; what is not set does not appear on the site. */
import { z } from 'astro/zod';
import { reachableSchema, secureLinkSchema, securityContactSchema } from './links.ts';

const words = z.string().min(1, '不能为空；没有就删去这一行');

const reachedBy = 'https: 网址、邮箱（可加 mailto:）或 tel: 电话';
/** A bare mail address. It is no format of zod's, which would speak of it in English where no union's member fits. */
const mail = z
  .string()
  .refine((text) => z.email().safeParse(text).success, { error: reachedBy, abort: true });

/** Characters that there is room for under an icon. */
const iconNameLength = 6;

const settings = z.strictObject({
  name: words.describe('网站名称。'),
  shortName: words
    .max(iconNameLength, `最多${iconNameLength}个字`)
    .optional()
    .describe(`装到设备上时图标下的名称，最多${iconNameLength}个字；不填就由设备截短全名。`),
  official: z.boolean().describe('由有权发布的政府部门发布时才是 true。'),
  offline: z
    .boolean()
    .optional()
    .describe('true 时读者可以把网站装到设备上，没有网络也能读存下的网页；不填为不启用。'),
  security: z
    .strictObject({
      contact: securityContactSchema.describe('报告安全问题的联系方式。'),
      expires: z.iso.date('日期写作 2027-01-01，并加引号').describe('到哪一天有效，一年以内。'),
    })
    .optional()
    .describe('填了才发布 /.well-known/security.txt。'),
  publisher: words.optional().describe('主办单位。'),
  mainIssuer: words
    .optional()
    .describe('首页用哪个发文机关最新的计划；不填就是计划最多的那个机关。'),
  siteCode: z
    .string()
    .regex(/^(bm)?\d{8,10}$/u, '10 位数字，或 bm 加 8 位数字')
    .optional()
    .describe('政府网站标识码。'),
  icp: z
    .string()
    .regex(
      /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备\d{6,10}号(?:-\d+)?$/u,
      '备案号，如 沪ICP备05012345号-1',
    )
    .optional()
    .describe('ICP 备案号。'),
  contact: z
    .union([reachableSchema, mail], reachedBy)
    .optional()
    .describe('反馈差错的联系方式，会成为链接。'),
  repository: secureLinkSchema.optional().describe('源代码地址。'),
});
/** What a site that is not official says of itself, wherever it does; without a full stop. */
export const unofficialNotice = '非官方整理，不代表任何政府部门；一切以原文为准';

/** How a site signs what travels alone. */
export const signature = ({ name, official }: Pick<Settings, 'name' | 'official'>): string =>
  official ? name : `${name}（非官方整理）`;

/** A site that says it is official says whose it is. */
export const settingsSchema = settings.refine(({ official, publisher }) => !official || publisher, {
  path: ['publisher'],
  error: 'official 是 true 时写明主办单位',
});
export type Settings = z.infer<typeof settingsSchema>;

/** The address of a contact: a bare mail address is one too. */
export const contactAddress = (contact: string): string =>
  /^\w+:/u.test(contact) ? contact : `mailto:${contact}`;

/** A contact as readers are shown it. */
export const contactName = (contact: string): string => contact.replace(/^(?:mailto|tel):/u, '');
