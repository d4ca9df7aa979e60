/** Workbooks are read as offices write them; what is none, or means harm, is refused in words. */
import { CFB, utils, write, type CellObject, type WorkBook } from '@e965/xlsx';
import { unzipSync, zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './workbook-read.ts';
import { writeWorkbook, columnName } from './workbook-write.ts';

type Options = Parameters<typeof write>[1];
function saved(cells: Record<string, CellObject>, book: Partial<WorkBook> = {}, how?: Options) {
  const sheet = { '!ref': 'A1:ZZ9', ...cells };
  const whole = { SheetNames: ['表'], Sheets: { 表: sheet }, ...book };
  return new Uint8Array(write(whole, { type: 'buffer', bookType: 'xlsx', ...how }) as Buffer);
}

function cellsOf(bytes: Uint8Array): Record<string, string> {
  const read = readWorkbook(bytes);
  if ('found' in read) throw new Error(read.found);
  const rows = read.workbook.sheets.get('表') ?? [];
  return Object.fromEntries(
    rows.flatMap(({ number, cells }) =>
      [...cells].map(([column, { text }]) => [`${columnName(column)}${number}`, text]),
    ),
  );
}
const refusal = (bytes: Uint8Array): string => {
  const read = readWorkbook(bytes);
  return 'found' in read ? read.found : '';
};

/** The parts of a workbook with one of them changed. */
function withPart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = new TextDecoder().decode(parts[name]);
  return zipSync({ ...parts, [name]: strToU8(change(text)) });
}

const sample = saved({ A1: { t: 's', v: '甲' } });

describe('readWorkbook', () => {
  it.each([['shared strings', true] as const, ['strings in their cells', false] as const])(
    'reads texts, numbers and yes and no, with %s',
    (_name, bookSST) => {
      const cells: Record<string, CellObject> = {
        A1: { t: 's', v: '甲 & <乙> "丙"\n丁' },
        B1: { t: 'n', v: 302.2 },
        C1: { t: 'n', v: 170_000_000_000 },
        D2: { t: 'b', v: true },
        AB3: { t: 's', v: ' 2024-01-01' },
      };
      expect(cellsOf(saved(cells, {}, { bookSST } as Options))).toEqual({
        A1: '甲 & <乙> "丙"\n丁',
        B1: '302.2',
        C1: '170000000000',
        D2: '是',
        AB3: ' 2024-01-01',
      });
    },
  );

  it('reads what the ledger writes, whatever characters there are', () => {
    const words = ['甲_x000D_乙', '\u0001', 'a\r\nb', '𠮷', '=1+1', '&lt;', '  '];
    const row = words.map((text) => ({ text, style: 'open' as const }));
    const columns = words.map(() => ({ width: 9, style: 'open' as const }));
    const read = cellsOf(writeWorkbook([{ name: '表', columns, rows: [row] }]));
    expect(Object.values(read)).toEqual(words.map((text) => text.replace('\r\n', '\n')));
  });

  it('takes of a formula the value that was last seen', () => {
    expect(cellsOf(saved({ A1: { t: 'n', v: 3, f: '1+2' } }))).toEqual({ A1: '3' });
  });

  it('knows no entity but XML’s own, and leaves out how a word is read aloud', () => {
    const bytes = withPart(sample, 'xl/worksheets/sheet1.xml', (text) =>
      text
        .replace(/^<\?xml[^>]*>/u, '$&<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
        .replace(/<c [^]*<\/c>/u, '<c r="A1" t="inlineStr"><is><t>甲&a;</t></is></c>'),
    );
    expect(cellsOf(bytes)).toEqual({ A1: '甲&a;' });
    const aloud = withPart(
      saved({ A1: { t: 's', v: '甲' } }, {}, { bookSST: true } as Options),
      'xl/sharedStrings.xml',
      (text) => text.replace('</si>', '<rPh sb="0" eb="1"><t>jia</t></rPh></si>'),
    );
    expect(cellsOf(aloud)).toEqual({ A1: '甲' });
  });

  it('refuses what is no workbook, an older or encrypted one, and half of one', () => {
    expect(refusal(strToU8('编号,数值'))).toBe('不是 .xlsx 文件');
    const older = write(
      { SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet([['甲']]) } },
      { type: 'buffer', bookType: 'biff8' },
    ) as Buffer;
    expect(refusal(new Uint8Array(older))).toContain('.xls');
    expect(CFB.read(older, { type: 'buffer' }).FullPaths.length).toBeGreaterThan(0);
    expect(refusal(sample.subarray(0, sample.length / 2))).toContain('不完整');
    expect(refusal(zipSync({ 'a.txt': strToU8('甲') }))).toBe('里面没有工作表');
    expect(refusal(new Uint8Array(10_000_001))).toBe('大于 10 MB');
  });

  it('refuses what unpacks to far more than a ledger, and gives nothing more room than it says it takes', () => {
    const part = 'xl/worksheets/sheet1.xml';
    const bomb = withPart(sample, part, () => ' '.repeat(40_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal(bomb)).toContain('解开以后大于');
    // A part that claims to be small: in the directory its size stands 24 bytes from the entry's begin.
    const liar = withPart(sample, part, () => ' '.repeat(25_000_000));
    const view = new DataView(liar.buffer, liar.byteOffset, liar.byteLength);
    for (let at = 0; at < liar.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    const before = process.memoryUsage().arrayBuffers;
    readWorkbook(liar);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  it.each([
    ['cells', '<row>', '<c/>'],
    ['depth', '', '<a>'],
    ['signs', '<row><c t="inlineStr"><is><t>', '甲&lt;'],
  ])('refuses %s without end within seconds', (_name, before, again) => {
    const text = `<worksheet>${before}${again.repeat(2_500_000)}`;
    expect(refusal(withPart(sample, 'xl/worksheets/sheet1.xml', () => text))).toContain('多得多');
  });

  it('refuses more rows or columns than a ledger has', () => {
    const rows = (count: number) =>
      withPart(sample, 'xl/worksheets/sheet1.xml', (text) =>
        text.replace(/<row [^]*<\/row>/u, '<row><c><v>1</v></c></row>'.repeat(count)),
      );
    expect(refusal(rows(50_000))).toBe('');
    expect(refusal(rows(50_001))).toBe('多于 50000 行');
    expect(refusal(saved({ GZ1: { t: 's', v: '甲' } }))).toBe('多于 200 列');
  });
});
