import { describe, expect, it } from 'vitest';
import { plan } from '../../../tests/fixture/fixture.ts';
import { site, siteNames } from '../../../tests/fixture/sites.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { outcomeTable, targetTable } from '../dictionary/columns.ts';
import { tableCsv, tableSpreadsheetCsv } from './csv.ts';
import { outcomesExport, targetsExport } from './json.ts';

const targets = targetsExport(plan, addressesUnder('/', 'https://example.org'));

describe('tableCsv', () => {
  const lines = tableCsv(targetTable, targets).split('\r\n');
  it('has a line a target, field names first, no byte order mark', () => {
    expect(lines).toHaveLength(1 + 32 + 1);
    expect(lines[0]).toBe(
      'id,task,chapter,indicator,indicator_key,quote,raw,value,unit,comparator,kind,verb,of,aggregable,same_as,period_start,period_end,baseline,outcomes,state,searched,url,value_to,confirmed,part,comparison',
    );
  });
  it('gives bare numbers, and nothing where nothing is known', () => {
    expect(lines.find((line) => line.startsWith('2031-02-06'))).toBe(
      '2031-02-06,2,1,新增外商直接投资实到金额,fdi-actual,全年新增外商直接投资实到金额1.2亿美元,1.2亿美元,120000000,美元,eq,flow,新增,,true,,2031-01-01,2031-12-31,2031-02-06-r02,2031-02-06-r01,not-comparable,2032-03-01,https://example.org/2031/tasks/02/#t06,,true,task,不能比：口径不同',
    );
  });
  it('quotes what would break a cell, and lets no spreadsheet run one', () => {
    const [first] = targets;
    const odd = { ...first!, indicator: '甲,"乙"\n丙' };
    expect(tableCsv(targetTable, [odd])).toContain('"甲,""乙""\n丙"');
    for (const sign of '=+-@')
      expect(tableCsv(targetTable, [{ ...first!, indicator: `${sign}1,"2"` }])).toContain(
        `,"'${sign}1,""2""",`,
      );
    expect(tableCsv(targetTable, [{ ...first!, value: -3 }])).toContain(',-3,');
  });
});

describe('outcomes as a table', () => {
  it('give each figure with its unit, finality, definition and source in columns of their own', () => {
    const rows = outcomesExport(plan, addressesUnder('/', 'https://example.org'));
    const csv = tableCsv(outcomeTable, rows);
    expect(csv).toContain(
      '2031-03-01-r01,2031-03-01,累计高新技术企业,outcome,2031,2031年底,2031-12-31,2031-12-31,328,家,eq,final,true,same,,',
    );
    expect(csv.split('\r\n')).toHaveLength(1 + 17 + 1);
  });
});

describe('tableSpreadsheetCsv', () => {
  it('begins with a byte order mark and Chinese names', () => {
    expect(tableSpreadsheetCsv(targetTable, targets)).toMatch(/^\uFEFF编号,任务,部分,指标,/u);
  });
  const [first] = targets;
  const row = (changes: Partial<typeof first>) =>
    tableSpreadsheetCsv(targetTable, [{ ...first!, ...changes }]).split('\r\n')[1];
  it.each(['5%', '5％', '1．', '(2)', '1:3', '3/4', '2024年1月', '8时30分', '1e5', '2024-01-02'])(
    'marks %s as text, which a spreadsheet would take for a number or a date',
    (raw) => expect(row({ raw })).toContain(`,'${raw},`),
  );
  it.each(['3500套（间）', '5.5‰', '2024年底', '1.2亿美元', '（一）'])(
    'leaves %s, which no spreadsheet takes for one',
    (raw) => expect(row({ raw })).toContain(`,${raw},`),
  );
  it('marks every id, and neither numbers nor dates', () => {
    const lines = tableSpreadsheetCsv(targetTable, targets).split('\r\n').slice(1, -1);
    expect(lines.filter((line) => !/^'2031-\d\d-\d\d,\d+,/u.test(line))).toEqual([]);
    expect(row({ value: -3 })).toMatch(/,-3,.*,2031-01-01,2031-12-31,/u);
  });
});

describe.each(siteNames)('the tables of a site %s', (name) => {
  const links = addressesUnder('/', 'https://example.org');
  it('have a line a target and a line a figure, each as wide as the first', () => {
    for (const one of site(name).plans) {
      const figures = one.targets
        .filter(({ sameAs }) => sameAs === undefined)
        .flatMap(({ outcomes, baselines }) => [...outcomes, ...baselines]);
      for (const [table, rows, count] of [
        [targetTable, targetsExport(one, links), one.targets.length],
        [outcomeTable, outcomesExport(one, links), figures.length],
      ] as const) {
        const lines = tableCsv(table, rows).split('\r\n');
        expect(lines).toHaveLength(1 + count + 1);
        const width = lines[0]!.split(',').length;
        for (const line of lines.slice(0, -1))
          expect(line.replace(/"(?:[^"]|"")*"/gu, '').split(',')).toHaveLength(width);
      }
    }
  });
});
