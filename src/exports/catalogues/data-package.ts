/** The description of the tables as a Frictionless Data Package (version 2) with Table Schemas. */
import { chinaDay } from '../../language/dates.ts';
import { documentName, globalName, type Plan } from '../../model/plan.ts';
import { sha256 } from './checksums.ts';
import type { Column, Table } from '../dictionary/columns.ts';
import { dataLicense } from './license.ts';

/** What is known of the data as a whole, beside the plan. */
export interface About {
  /** Name of the site. */
  site: string;
  /** Absolute address of the page about the data. */
  page: string;
  /** Time of the last change, ISO 8601; undefined where history is not at hand. */
  modified: string | undefined;
  publisher: string | undefined;
}

/** Whole numbers and dates have names of their own; addresses are strings with a format. */
const fieldType = ({ type }: Column) =>
  type === 'uri' ? { type: 'string', format: 'uri' } : { type };

/** A Table Schema: fields in the order of the file, keys as the tables have them. */
export function tableSchema({ columns, key = ['id'], references }: Table) {
  return {
    fields: columns.map((column) => ({
      name: column.name,
      title: column.title,
      description: column.description,
      ...fieldType(column),
      constraints: {
        required: column.required,
        ...(column.name === 'id' ? { unique: true } : {}),
        ...(column.values ? { enum: column.values } : {}),
        ...(column.pattern === undefined ? {} : { pattern: column.pattern }),
      },
    })),
    missingValues: [''],
    primaryKey: [...key],
    ...(references.length > 0
      ? {
          foreignKeys: references.map(({ column, table: other }) => ({
            fields: [column],
            // A table that refers to itself is named by nothing.
            reference: { resource: other, fields: ['id'] },
          })),
        }
      : {}),
  };
}

/** The document as its issuer, title and number name it. */

/** "jingan-key-work-2024": what catalogues call the data of a plan. */
export const dataName = (plan: Plan) => globalName(plan, `key-work-${plan.key}`);

export const dataTitle = ({ title }: Plan) => `${title}：任务、目标、结果`;

/** What the data of a plan are, in a sentence. */
export const dataDescription = (plan: Plan) =>
  `${documentName(plan)}的任务原文、写明数字的目标，以及找到的公布结果。`;

/** "2026.11.23": the day of the last change as a version that sorts. */
export const dataVersion = (modified: string) =>
  chinaDay(modified).split('-').map(Number).join('.');

/**
 * `datapackage.json`.
 * @param tables each with its CSV file as published.
 */
export function dataPackage(
  plan: Plan,
  about: About,
  tables: readonly { table: Table; csv: string }[],
) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataName(plan),
    title: dataTitle(plan),
    description: `${dataDescription(plan)}由“${about.site}”整理；原文以政府公布的文件为准。`,
    homepage: about.page,
    ...(about.modified ? { version: dataVersion(about.modified), created: about.modified } : {}),
    licenses: [{ name: dataLicense.name, title: dataLicense.title, path: dataLicense.url }],
    sources: [
      {
        title: documentName(plan),
        ...(plan.url ? { path: plan.url } : {}),
      },
    ],
    contributors: [
      { title: about.publisher ?? about.site, roles: ['publisher'] },
      { title: plan.issuer, roles: ['author'] },
    ],
    resources: tables.map(({ table, csv }) => ({
      name: table.name,
      title: table.title,
      path: `${table.name}.csv`,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${sha256(csv)}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: tableSchema(table),
    })),
  };
}
