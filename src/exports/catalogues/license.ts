/** What may be done with what. */

/** For the data that the site has made: tables, names, topics, explanations. */
export const dataLicense = {
  name: 'CC-BY-4.0',
  title: '知识共享署名4.0国际许可',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
