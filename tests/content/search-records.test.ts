import { describe, expect, it } from 'vitest';
import { runScript } from '../script.ts';

describe('npm run export:search-records', () => {
  it('prints one record a line and nothing else, under the given address', async () => {
    const { code, output } = await runScript('export-search-records.ts', [], {
      SITE_URL: 'https://example.org',
      BASE_PATH: '/plan/',
    });
    expect(code, output).toBe(0);
    const records = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { url: string; kind: string });
    expect(records.filter(({ kind }) => kind === 'task')).toHaveLength(30);
    for (const { url } of records) expect(url).toMatch(/^https:\/\/example\.org\/plan\//u);
  });
});
