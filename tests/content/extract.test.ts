/** The promised numbers of a passage, on the command line. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../script.ts';
import { lastingFolder } from './content-copy.ts';

const room = lastingFolder();

/** A file of its own for a passage. */
function file(content: string | Uint8Array): string {
  const name = path.join(room, `${crypto.randomUUID()}.txt`);
  writeFileSync(name, content);
  return name;
}

interface Extracted {
  start: number;
  end: number;
  raw: string;
}

async function extracted(content: string): Promise<Extracted[]> {
  const { code, output } = await runScript('extract.ts', [file(content), '--json']);
  expect(code, output).toBe(0);
  return JSON.parse(output) as Extracted[];
}

describe('npm run extract', () => {
  it('prints the fields of the contract for each number, and no other', async () => {
    expect(await extracted('新增企业150家以上，增速5％—5.5％。')).toEqual([
      {
        start: 4,
        end: 10,
        raw: '150家以上',
        value: 150,
        unit: '家',
        comparator: 'ge',
        kind: 'flow',
        verb: '新增',
      },
      {
        start: 13,
        end: 20,
        raw: '5％—5.5％',
        value: 5,
        valueTo: 5.5,
        unit: '%',
        comparator: 'range',
        kind: 'growth',
        verb: '',
      },
    ]);
    expect(await extracted('加强服务。')).toEqual([]);
  });

  it('counts UTF-16 units of the text as decoded: no BOM, both of CR and LF, two for a rare character', async () => {
    const text = '𠮷服务。\r\n\r\n新增企业150家。\r\n建成2座公园。\r\n';
    const found = await extracted(`\uFEFF${text}`);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['150家', '2座']);
  });

  it('reads over white space inside a line, and counts it', async () => {
    const text = '失业率控制在 5％ 以内，建成 100　个站点。';
    expect(await extracted(text)).toMatchObject([
      { start: 7, end: 12, raw: '5％以内', comparator: 'le' },
      { start: text.indexOf('100'), end: text.indexOf('个') + 1, raw: '100个' },
    ]);
  });

  it('tells a person each number in words, with its clause', async () => {
    const { code, output } = await runScript('extract.ts', [
      file('新增企业150家以上。增速5％—5.5％。'),
    ]);
    expect(code).toBe(0);
    expect(output).toBe(
      '150家以上  150家，不低于，年内数量，动词“新增”\n  新增企业150家以上\n' +
        '5％—5.5％  5—5.5%，范围，增长率\n  增速5％—5.5％\n',
    );
    const none = await runScript('extract.ts', [file('加强服务。')]);
    expect(none).toEqual({ code: 0, output: '没有读出承诺的数字。\n' });
  });

  it.each([
    ['a file that is not there', [path.join(room, 'none.txt')], '没有这个文件'],
    ['a folder', [room], '这是文件夹，不是文件'],
    ['what is no UTF-8', [file(Uint8Array.of(0xb0, 0xa2))], '不是有效的 UTF-8'],
    ['no file', [], '用法：npm run extract'],
    ['two files', ['a', 'b'], '用法：npm run extract'],
    ['an unknown option', ['a', '--yaml'], '没有这个选项：--yaml'],
  ])('refuses %s in a Chinese sentence', async (_name, words, says) => {
    const { code, output } = await runScript('extract.ts', words);
    expect(code).toBe(/用法|选项/u.test(says) ? 2 : 1);
    expect(output).toContain(says);
    expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/u);
  });
});
