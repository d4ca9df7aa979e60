import { describe, expect, it } from 'vitest';
import { chosenRows, csvRecords } from './chosen-rows.ts';

const csv = 'id,text\r\na,"1,""x""\r\n2"\r\nb,3\r\n';

describe('chosenRows', () => {
  it('keeps the first line and the chosen rows, to the letter and in the order chosen', () => {
    expect(chosenRows(csv, ['b', 'a'])).toBe('id,text\r\nb,3\r\na,"1,""x""\r\n2"\r\n');
    expect(chosenRows(csv, [])).toBe('id,text\r\n');
  });
  it('knows the rows of the spreadsheets’ file, whose ids have an apostrophe before them', () => {
    expect(chosenRows("编号,原文\r\n'2024-01-01,甲\r\n'2024-01-02,乙\r\n", ['2024-01-02'])).toBe(
      "编号,原文\r\n'2024-01-02,乙\r\n",
    );
  });
  it('does not take a line end inside quotes for the end of a row', () => {
    expect(csvRecords(csv)).toHaveLength(3);
    expect(csvRecords(csv).join('')).toBe(csv);
  });
});
