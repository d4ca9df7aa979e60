/** What may be done with what. */

/** For the data that the site has made: tables, names, topics, explanations. */
export const dataLicense = {
  name: 'CC-BY-4.0',
  title: '知识共享署名4.0国际许可',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What goes with the data of a site that has no words of its own (`LICENSE.md`): what its pages say. */
export const licenseText = `# 许可

- 文件原文是国家机关的公文，本站不主张任何权利。
- 本站整理的数据和说明按[${dataLicense.title}](${dataLicense.url})使用。
`;
