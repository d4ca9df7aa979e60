/** JSON-LD contexts, so that nothing is fetched: as much of the published ones as the tested files use. */

const csvw = 'http://www.w3.org/ns/csvw#';
const id = (name: string) => ({ '@id': csvw + name, '@type': '@id' });
const xsd = (name: string) => `http://www.w3.org/2001/XMLSchema#${name}`;
const list = (name: string) => ({ '@id': csvw + name, '@container': '@list' });

/** Of http://www.w3.org/ns/csvw. */
export const csvwContext = {
  '@language': 'zh-CN',
  '@vocab': csvw,
  dc: 'http://purl.org/dc/terms/',
  string: xsd('string'),
  integer: xsd('integer'),
  number: xsd('double'),
  boolean: xsd('boolean'),
  date: xsd('date'),
  anyURI: xsd('anyURI'),
  url: id('url'),
  columns: { '@id': `${csvw}column`, '@container': '@list' },
  aboutUrl: { '@id': `${csvw}aboutUrl`, '@type': `${csvw}uriTemplate` },
  primaryKey: { '@id': `${csvw}primaryKey`, '@type': xsd('string') },
  foreignKeys: list('foreignKey'),
  titles: { '@id': `${csvw}title`, '@language': 'und' },
  name: { '@id': `${csvw}name`, '@type': xsd('string') },
  base: { '@id': `${csvw}base`, '@type': xsd('string') },
  format: { '@id': `${csvw}format`, '@type': xsd('string') },
  datatype: { '@id': `${csvw}datatype`, '@type': '@vocab' },
  tableSchema: { '@id': `${csvw}tableSchema`, '@type': '@id' },
  dialect: { '@id': `${csvw}dialect`, '@type': '@id' },
  header: { '@id': `${csvw}header`, '@type': xsd('boolean') },
  delimiter: { '@id': `${csvw}delimiter`, '@type': xsd('string') },
  separator: { '@id': `${csvw}separator`, '@type': xsd('string') },
  encoding: { '@id': `${csvw}encoding`, '@type': xsd('string') },
};

/** Of https://schema.org. */
export const schemaOrgContext = {
  '@vocab': 'https://schema.org/',
  url: { '@type': '@id' },
  item: { '@type': '@id' },
  contentUrl: { '@type': '@id' },
  isBasedOn: { '@type': '@id' },
  license: { '@type': '@id' },
};
