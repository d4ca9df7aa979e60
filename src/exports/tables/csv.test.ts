import { describe, expect, it } from 'vitest';
import { checkContent } from '../../checks/content.ts';
import { readContent } from '../../content/read.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { outcomeTable, targetTable } from '../dictionary/columns.ts';
import { tableCsv, tableSpreadsheetCsv } from './csv.ts';
import { outcomesExport, targetsExport } from './json.ts';

const plan = checkContent(readContent('content')).plans[0]!;
const targets = targetsExport(plan, addressesUnder('/', 'https://example.org'));

describe('tableCsv', () => {
  const lines = tableCsv(targetTable, targets).split('\r\n');
  it('has a line a target, field names first, no byte order mark', () => {
    expect(lines).toHaveLength(1 + 92 + 1);
    expect(lines[0]).toBe(
      'id,task,chapter,indicator,indicator_key,quote,raw,value,unit,comparator,kind,verb,of,aggregable,same_as,period_start,period_end,baseline,outcomes,state,searched,url',
    );
  });
  it('gives bare numbers, and nothing where nothing is known', () => {
    expect(lines.find((line) => line.startsWith('2024-06-01'))).toBe(
      '2024-06-01,6,1,新增外商直接投资实到金额,fdi-actual,全年新增外商直接投资实到金额9.1亿美元,9.1亿美元,910000000,美元,eq,flow,新增,,true,,2024-01-01,2024-12-31,2024-06-01-r01,,not-found,2026-11-23,https://example.org/2024/tasks/06/#t01',
    );
  });
  it('quotes what would break a cell, and refuses what a spreadsheet would run', () => {
    const [first] = targets;
    const odd = { ...first!, indicator: '甲,"乙"\n丙' };
    expect(tableCsv(targetTable, [odd])).toContain('"甲,""乙""\n丙"');
    expect(() => tableCsv(targetTable, [{ ...first!, indicator: '=1+1' }])).toThrow('=1+1');
  });
});

describe('outcomes as a table', () => {
  it('give each figure with its unit, finality, definition and source in columns of their own', () => {
    const rows = outcomesExport(plan, addressesUnder('/', 'https://example.org'));
    const csv = tableCsv(outcomeTable, rows);
    expect(csv).toContain(
      '2024-02-09-r01,2024-02-09,outcome,2024,2024年底,2024-12-31,2024-12-31,92,幢,eq,final,true,same,,',
    );
    expect(csv.split('\r\n')).toHaveLength(1 + 25 + 1);
  });
});

describe('tableSpreadsheetCsv', () => {
  it('begins with a byte order mark and Chinese names', () => {
    expect(tableSpreadsheetCsv(targetTable, targets)).toMatch(/^\uFEFF编号,任务,部分,指标,/u);
  });
});
