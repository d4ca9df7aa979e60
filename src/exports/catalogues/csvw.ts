/** A table's description for the CSV on the Web (W3C, Model for Tabular Data and Metadata), beside the CSV file. */
import type { Column, Table } from '../dictionary/columns.ts';
import { listSeparator } from '../dictionary/columns.ts';
import { dataLicense } from './license.ts';

const datatype = ({ type, values, pattern }: Column) => {
  const base = type === 'uri' ? 'anyURI' : type;
  const format = values ? values.join('|') : pattern;
  return format === undefined ? base : { base, format };
};

/** `targets.csv-metadata.json`: where processors look for it. */
export function csvwMetadata({ name, title, columns, key, references }: Table) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
    url: `${name}.csv`,
    'dc:title': title,
    'dc:license': { '@id': dataLicense.url },
    dialect: { delimiter: ',', encoding: 'utf-8', header: true },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        // A processor compares the file's first line with this.
        titles: column.name,
        'dc:title': column.title,
        'dc:description': column.description,
        datatype: datatype(column),
        required: column.required,
        ...(column.several ? { separator: listSeparator } : {}),
      })),
      primaryKey: key ?? 'id',
      ...(references.length > 0
        ? {
            foreignKeys: references.map(({ column, table: other }) => ({
              columnReference: column,
              reference: { resource: `${other}.csv`, columnReference: 'id' },
            })),
          }
        : {}),
      // The first cell of a row is what the row is about, where it is an id.
      ...(key ? {} : { aboutUrl: `#{id}` }),
    },
  };
}
