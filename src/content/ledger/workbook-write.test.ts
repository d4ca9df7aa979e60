import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName, writeWorkbook, type WrittenSheet } from './workbook-write.ts';

const form: WrittenSheet = {
  name: '甲 & 乙',
  form: true,
  columns: [
    { width: 8, style: 'locked' },
    { width: 8, style: 'number', choices: { formula: "'丙'!$A$1:$A$2", closed: true } },
    { width: 8, style: 'open', choices: { formula: "'丙'!$B$1:$B$2", closed: false } },
  ],
  rows: [
    [
      { text: '编号', style: 'head' },
      { text: '数', style: 'head' },
      { text: '词', style: 'head' },
    ],
    [
      { text: '2024-01-01', style: 'locked' },
      { text: '0.1', style: 'number' },
      { text: '', style: 'open' },
    ],
  ],
  mark: { column: 2, word: '未"核对' },
};
const lists: WrittenSheet = {
  name: '丙',
  hidden: true,
  columns: [{ width: 8, style: 'plain' }],
  rows: [],
};
const bytes = writeWorkbook([form, lists]);
const part = (name: string) => new TextDecoder().decode(unzipSync(bytes)[name]);
const sheet = part('xl/worksheets/sheet1.xml');

describe('writeWorkbook', () => {
  it('is read by another program: names, what is hidden, texts as texts, numbers as numbers', () => {
    const book = read(bytes);
    expect(book.SheetNames).toEqual(['甲 & 乙', '丙']);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1]);
    expect(book.Sheets['甲 & 乙']).toMatchObject({
      A2: { t: 's', v: '2024-01-01' },
      B2: { t: 'n', v: 0.1 },
    });
  });

  it('locks what is not to be changed and leaves open what is, below the last row too', () => {
    expect(sheet).toContain('<sheetProtection sheet="1"');
    const formats = [...part('xl/styles.xml').matchAll(/<xf [^]*?<\/xf>/gu)].map(([one]) => one);
    const locked = (number: string | undefined) =>
      formats[Number(number) - 1]?.includes('locked="1"');
    const style = (pattern: RegExp) => locked(pattern.exec(sheet)?.groups?.['style']);
    expect(style(/r="A2" s="(?<style>\d)"/u)).toBe(true);
    expect(style(/r="B2" s="(?<style>\d)"/u)).toBe(false);
    expect(style(/r="C2" s="(?<style>\d)"/u)).toBe(false);
    expect(style(/min="3" [^>]*style="(?<style>\d)"/u)).toBe(false);
  });

  it('offers lists, and insists only on those that are closed', () => {
    const validations = sheet.match(/<dataValidation [^]*?<\/dataValidation>/gu) ?? [];
    expect(validations).toHaveLength(2);
    expect(validations[0]).toContain('showErrorMessage="1"');
    expect(validations[1]).not.toContain('showErrorMessage');
    expect(validations[1]).toContain("<formula1>'丙'!$B$1:$B$2</formula1>");
  });

  it('colours rows by a word', () => {
    expect(sheet).toContain('<formula>$C2="未&quot;核对"</formula>');
  });

  it('has the parts of a sheet in the order of the standard', () => {
    const order = ['sheetViews', 'cols', 'sheetData', 'sheetProtection', 'autoFilter'];
    order.push('conditionalFormatting', 'dataValidations');
    const places = order.map((name) => sheet.indexOf(`<${name}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('columnName', () => {
  it('counts in letters', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
