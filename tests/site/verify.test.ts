/** A built site is held against what it says of itself, in its folder and over HTTP. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sha256 } from '../../src/exports/catalogues/checksums.ts';
import { runScript } from '../script.ts';
import { serveFolder, type ServedSite } from '../static-server.ts';
import { siteOrigin } from '../built-sites.ts';
import { readBuiltFiles } from './built-pages.ts';

describe.each(inject('sites'))('the site at $base', ({ base, folder, url }) => {
  it('says what it was built from and with what', () => {
    const text = readFileSync(path.join(folder, 'provenance.json'), 'utf8');
    const { subject, predicateType, predicate } = JSON.parse(text);
    const sums = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8');
    expect(predicateType).toBe('https://slsa.dev/provenance/v1');
    expect(subject).toEqual([
      {
        name: 'SHA256SUMS',
        digest: { sha256: sha256(sums) },
        annotations: { files: readBuiltFiles(folder).size - 2 },
      },
    ]);
    const { externalParameters, resolvedDependencies } = predicate.buildDefinition;
    expect(externalParameters).toEqual({ SITE_URL: siteOrigin, BASE_PATH: base });
    const inputs = new Map<string, string>(
      resolvedDependencies.map(({ name, digest }: { name: string; digest: { sha256: string } }) => [
        name,
        digest.sha256,
      ]),
    );
    for (const name of ['content/site.yaml', 'content/plans/2024/source.txt', 'package-lock.json'])
      expect(inputs.get(name), name).toBe(sha256(readFileSync(name)));
    // Of this machine and this day it says nothing.
    expect(text).not.toContain(path.resolve('.'));
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T|"\w+On"/u);
  });

  it('is found sound in its folder, and over HTTP', async () => {
    for (const place of [folder, url]) {
      const { code, output } = await runScript('verify.ts', [place]);
      expect(code, output).toBe(0);
      expect(output).toMatch(/个文件与 SHA256SUMS 全部相符/u);
    }
  });
});

describe('npm run verify', () => {
  let room: string;
  let served: ServedSite;
  const [site] = inject('sites');
  const at = (name: string) => path.join(room, name);
  beforeAll(async () => {
    room = mkdtempSync(path.join(tmpdir(), 'verified-'));
    served = await serveFolder(room, '/plan/');
  });
  afterAll(async () => {
    await served.close();
    rmSync(room, { recursive: true, force: true });
  });

  /** Puts a few files of the site into the room, with a list and a provenance that say so: harm is seen as well in few. */
  const putFew = () => {
    const read = (name: string) => readFileSync(path.join(site!.folder, name), 'utf8');
    const sums = read('SHA256SUMS');
    const few = sums
      .split('\n')
      .filter((line) =>
        / {2}(?:index\.html|2024\/tasks\/18\/.*|data\/2024\/plan\.zip)$/u.test(line),
      );
    for (const line of few) {
      const [, name = ''] = line.split('  ');
      cpSync(path.join(site!.folder, name), at(name));
    }
    const list = `${few.join('\n')}\n`;
    writeFileSync(at('SHA256SUMS'), list);
    const stated = read('provenance.json')
      .replace(sha256(sums), sha256(list))
      .replace(/"files": \d+/u, `"files": ${few.length}`);
    writeFileSync(at('provenance.json'), stated);
  };

  const remove = (name: string) => rmSync(at(name));
  const changeByte = (name: string) => {
    const bytes = readFileSync(at(name));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(at(name), bytes);
  };
  const page = '2024/tasks/18/index.html';

  it.each([
    ['one changed byte', () => changeByte(page), `改动  ${page}：`],
    [
      'one changed byte of data',
      () => changeByte('data/2024/plan.zip'),
      '改动  data/2024/plan.zip',
    ],
    ['a missing page', () => remove(page), `缺少  ${page}：`],
    ['a missing list', () => remove('SHA256SUMS'), '缺少  SHA256SUMS：'],
    ['a damaged list', () => changeByte('SHA256SUMS'), /(?:损坏|改动|缺少) {2}/u],
    [
      'a list cut short',
      () => writeFileSync(at('SHA256SUMS'), '0123'),
      '损坏  SHA256SUMS：第 1 行',
    ],
    [
      'a list that is another’s',
      () => appendFileSync(at('SHA256SUMS'), `${'0'.repeat(64)}  more.html\n`),
      '改动  provenance.json：说的不是这一份 SHA256SUMS',
    ],
    ['no provenance', () => remove('provenance.json'), '缺少  provenance.json：'],
    [
      'damaged provenance',
      () => writeFileSync(at('provenance.json'), '{}'),
      '损坏  provenance.json：',
    ],
  ])('names %s, in a folder and over HTTP', async (_, harm, said) => {
    putFew();
    harm();
    for (const place of [room, served.url]) {
      const { code, output } = await runScript('verify.ts', [place]);
      expect(code, output).toBe(1);
      expect(output).toMatch(said);
    }
  });

  it('names a file that is not listed, and takes a signature for none', async () => {
    putFew();
    writeFileSync(at('provenance.json.minisig'), 'x');
    expect((await runScript('verify.ts', [room])).code).toBe(0);
    writeFileSync(at('2024/more.html'), 'x');
    const { code, output } = await runScript('verify.ts', [room]);
    expect(code, output).toBe(1);
    expect(output).toContain('多出  2024/more.html：');
    rmSync(at('2024/more.html'));
  });

  it('says where nothing can be found out', async () => {
    const closed = await serveFolder(room, '/');
    await closed.close();
    for (const [words, said] of [
      [[], '用法：'],
      [['/nowhere/site'], '没有这个文件夹'],
      [['ftp://record.example/'], '网址只写到网站的根'],
      [[closed.url], '没有核对成'],
    ] as const) {
      const { code, output } = await runScript('verify.ts', words);
      expect(code, output).toBe(2);
      expect(output).toContain(said);
    }
  });

  it('does not rebuild from a commit that is not known here, or that is no commit', async () => {
    putFew();
    const text = readFileSync(at('provenance.json'), 'utf8');
    const withCommit = async (commit: string) => {
      writeFileSync(
        at('provenance.json'),
        text.replace(/"gitCommit": "\w+"/u, `"gitCommit": "${commit}"`),
      );
      return runScript('verify.ts', [room, '--rebuild']);
    };
    // Where the tests run without a repository, no commit is stated that could be changed.
    const has = text.includes('gitCommit');
    const unknown = await withCommit('0'.repeat(40));
    expect(unknown.code, unknown.output).toBe(2);
    expect(unknown.output).toContain(has ? '没有提交 0000' : '没有写明由哪个提交生成');
    if (has) expect((await withCommit('--help')).output).toContain('损坏  provenance.json');
  });
});
