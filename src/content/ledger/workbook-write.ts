/**
 * Writes an XLSX workbook with what an office's form needs and the tables for readers do not: locked cells, lists to
 * choose from, marked rows (ECMA-376 part 1, chapter 18; the order of a sheet's parts is 18.3.1.99).
 */
import { zipSync, type Zippable } from 'fflate';
import { rowHeight } from '../../language/width.ts';

/** Formats of cells, by what they are for. */
const styles = ['plain', 'head', 'locked', 'open', 'number', 'large'] as const;
export type Style = (typeof styles)[number];

export interface WrittenCell {
  text: string;
  style: Style;
}

export interface WrittenColumn {
  /** In digits, of which two are as wide as a Chinese character. */
  width: number;
  /** Of the cells below the last row, in which one may write. */
  style: Style;
  /** What may be chosen: a column of another sheet, "'选项'!$A$1:$A$7". */
  choices?: { formula: string; closed: boolean };
}

export interface WrittenSheet {
  name: string;
  hidden?: boolean;
  columns: readonly WrittenColumn[];
  /** The first row is the head. */
  rows: readonly (readonly WrittenCell[])[];
  /** Whether only open cells can be written in, and the head stays where it is. */
  form?: boolean;
  /** Rows whose cell in this column (counting from 0) holds this word are coloured. */
  mark?: { column: number; word: string };
}

/** Rows for which choices and marks are there: more than a plan has records. */
const lastRow = 5000;

/** A name in letters: 0 → "A", 27 → "AB". */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

/** XML's own signs, and what XML cannot hold, as the format writes it (ECMA-376 part 1, 22.9.2.19). */
const escaped = (text: string) =>
  text
    .replaceAll(/_(?=x[0-9A-F]{4}_)/giu, '_x005F_')
    .replaceAll(
      // eslint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Text (49) stays what was typed: no id or day is turned into something else. Numbers beyond eleven digits are 0 (1). */
const formats: Record<Style, string> = {
  plain: 'numFmtId="49" fontId="0" fillId="0"',
  head: 'numFmtId="49" fontId="1" fillId="2"',
  locked: 'numFmtId="49" fontId="0" fillId="2"',
  open: 'numFmtId="49" fontId="0" fillId="0"',
  number: 'numFmtId="0" fontId="0" fillId="0"',
  large: 'numFmtId="1" fontId="0" fillId="0"',
};
const openStyles = new Set<Style>(['open', 'number', 'large']);
const numbers = new Set<Style>(['number', 'large']);

const styleXf = (style: Style) =>
  `<xf ${formats[style]} borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyAlignment="1" applyProtection="1">` +
  `<alignment vertical="top"${numbers.has(style) ? '' : ' wrapText="1"'}/>` +
  `<protection locked="${openStyles.has(style) ? 0 : 1}"/></xf>`;

const stylesPart = () =>
  `${head}<styleSheet xmlns="${main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF0F0F0"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.map(styleXf).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf></dxfs>' +
  '</styleSheet>';

/** The first format is that of cells without one. */
const styleNumber = (style: Style) => styles.indexOf(style) + 1;

function cellXml({ text, style }: WrittenCell, reference: string): string {
  const at = `<c r="${reference}" s="${styleNumber(style)}"`;
  if (text === '') return `${at}/>`;
  if (numbers.has(style)) return `${at}><v>${text}</v></c>`;
  return `${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function sheetPart(sheet: WrittenSheet, first: boolean): string {
  const { columns, rows, form = false, mark } = sheet;
  const lastColumn = columnName(columns.length - 1);
  const pane = form
    ? '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
    : '';
  const cols = columns.map(
    ({ width, style }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleNumber(style)}" customWidth="1"/>`,
  );
  const data = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`));
    const height = rowHeight(
      row.map(({ text }) => text),
      columns,
    );
    return `<row r="${at + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
  });
  const lists = columns.flatMap(({ choices }, at) => {
    if (!choices) return [];
    const range = `${columnName(at)}2:${columnName(at)}${lastRow}`;
    const refusal = choices.closed
      ? ' showErrorMessage="1" errorTitle="请从列表里选" error="这一格只能从列表里选。"'
      : '';
    return [
      `<dataValidation type="list" allowBlank="1"${refusal} sqref="${range}"><formula1>${escaped(choices.formula)}</formula1></dataValidation>`,
    ];
  });
  return [
    `${head}<worksheet xmlns="${main}">`,
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<cols>${cols.join('')}</cols><sheetData>${data.join('')}</sheetData>`,
    // What is 0 may be done all the same.
    form || sheet.hidden
      ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
      : '',
    form ? `<autoFilter ref="A1:${lastColumn}${rows.length}"/>` : '',
    mark
      ? `<conditionalFormatting sqref="A2:${lastColumn}${lastRow}"><cfRule type="expression" dxfId="0" priority="1"><formula>$${columnName(mark.column)}2="${escaped(mark.word)}"</formula></cfRule></conditionalFormatting>`
      : '',
    lists.length > 0
      ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
      : '',
    '</worksheet>',
  ].join('');
}

/** The name by which programs know the rows that are filtered (18.2.5). */
const filtered = ({ name, columns, rows }: WrittenSheet, at: number) =>
  `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${escaped(name)}'!$A$1:$${columnName(columns.length - 1)}$${rows.length}</definedName>`;

/**
 * Writes the workbook; the same sheets give the same bytes.
 * @param sheets the first is the one that is seen first.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const numbered = sheets.map((sheet, at) => ({ sheet, id: at + 1, at }));
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${head}<Types xmlns="${packaged}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>` +
      numbered
        .map(
          ({ id }) =>
            `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${contentType}.worksheet+xml"/>`,
        )
        .join('') +
      '</Types>',
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${head}<workbook xmlns="${main}" xmlns:r="${related}"><bookViews><workbookView/></bookViews><sheets>` +
      numbered
        .map(
          ({ sheet, id }) =>
            `<sheet name="${escaped(sheet.name)}" sheetId="${id}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${id}"/>`,
        )
        .join('') +
      '</sheets><definedNames>' +
      numbered.map(({ sheet, at }) => (sheet.form ? filtered(sheet, at) : '')).join('') +
      '</definedNames></workbook>',
    'xl/_rels/workbook.xml.rels':
      `${head}<Relationships xmlns="${packaged}/relationships">` +
      numbered
        .map(
          ({ id }) =>
            `<Relationship Id="rId${id}" Type="${related}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
        )
        .join('') +
      `<Relationship Id="rId${sheets.length + 1}" Type="${related}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesPart(),
    ...Object.fromEntries(
      numbered.map(({ sheet, id, at }) => [
        `xl/worksheets/sheet${id}.xml`,
        sheetPart(sheet, at === 0),
      ]),
    ),
  };
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(parts)) entries[name] = new TextEncoder().encode(text);
  // The earliest time that the format knows.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
