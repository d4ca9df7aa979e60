/** A site that is built plan by plan and joined is the undivided one, to the byte; what does not fit is not joined. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureDay } from '../fixture/fixture.ts';
import { siteFiles } from '../fixture/sites.ts';
import { runScript } from '../script.ts';
import { fileBytes, lastingFolder } from './content-copy.ts';

const room = lastingFolder();
const at = (name: string) => path.join(room, name);
const plans = ['2030', '2031'];

function content(name: string) {
  for (const file of siteFiles('of two years')) {
    const to = path.join(at(name), file.path);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, file.bytes);
  }
  return at(name);
}

const run = (script: string, words: string[], variables: Record<string, string>) =>
  runScript(script, words, {
    CONTENT_DIR: at('content'),
    SITE_URL: 'https://record.example',
    BASE_PATH: '/plan/',
    SOURCE_DATE_EPOCH: String(Date.parse(fixtureDay) / 1000),
    ...variables,
  });
const assemble = (shards: string[], variables: Record<string, string> = {}) =>
  run('assemble.ts', shards.map(at), { OUT_DIR: at('joined'), ...variables });

describe('a site that is built plan by plan', () => {
  beforeAll(async () => {
    content('content');
    for (const plan of plans) {
      const { code, output } = await run('build.ts', ['--plan', plan], { OUT_DIR: at(plan) });
      expect(code, output).toBe(0);
    }
  });

  it('is joined to what an undivided build gives, to the byte', async () => {
    const whole = await run('build.ts', [], { OUT_DIR: at('whole') });
    expect(whole.code, whole.output).toBe(0);
    const joined = await assemble(plans);
    expect(joined.code, joined.output).toBe(0);
    expect(fileBytes(at('joined'))).toEqual(fileBytes(at('whole')));
  });

  it('is that site too where several plans are built as one shard', async () => {
    const words = plans.flatMap((plan) => ['--plan', plan]);
    const { code, output } = await run('build.ts', words, { OUT_DIR: at('both') });
    expect(code, output).toBe(0);
    const joined = await assemble(['both'], { OUT_DIR: at('joined-both') });
    expect(joined.code, joined.output).toBe(0);
    expect(fileBytes(at('joined-both'))).toEqual(fileBytes(at('joined')));
    expect((await assemble(['2030', 'both'])).output).toContain('2030 有 2 份');
  });

  it('is not joined where a plan is missing, is there twice, or the folder is something else', async () => {
    const missing = await assemble(['2030']);
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.output).toContain('少了 2031 的一份');
    expect((await assemble(['2030', '2030', '2031'])).output).toContain('2030 有 2 份');
    expect((await assemble(['2030', 'content'])).output).toContain('不是一份生成好的网站');
  });

  it('is not joined where a shard was made from something else, or was changed since', async () => {
    const edited = content('edited');
    const settings = path.join(edited, 'site.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}# one more line\n`);
    expect((await assemble(plans, { CONTENT_DIR: edited })).output).toContain(
      '不是用现在这些东西生成的',
    );
    writeFileSync(path.join(at('2031'), '2031/index.html'), 'changed', { flag: 'a' });
    expect((await assemble(plans)).output).toContain('2031/index.html 和生成时不同');
  });

  it('has no shard of a plan that is not there', async () => {
    const { code, output } = await run('build.ts', ['--plan', '2029'], { OUT_DIR: at('2029') });
    expect(code).toBe(1);
    expect(output).toContain('没有 2029 这个计划；有的是 2031、2030');
  });
});
