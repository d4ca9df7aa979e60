/**
 * What was published of the 2024 plan stays: addresses, places in pages, and what the data say of tasks, targets and
 * figures. `published-2024.json` holds it as it stood when the form of the content was opened to any plan; it grows with
 * what is published after it, and an entry is changed only with a correction that the site tells of.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';
import { siteOrigin } from '../built-sites.ts';

type Entry = Record<string, unknown> & { id: string };

interface Published {
  /** Paths under the site's folder. */
  files: string[];
  /** Identifiers of places, by page. */
  places: Record<string, string[]>;
  tasks: Entry[];
  targets: Entry[];
  outcomes: Entry[];
}

const published: Published = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'published-2024.json'), 'utf8'),
);

describe.each(inject('sites'))(
  'the site at $base, beside what was published',
  ({ base, folder }) => {
    it('has every page and file at its address', () => {
      expect(published.files.filter((name) => !existsSync(path.join(folder, name)))).toEqual([]);
    });

    it('has every place in its page', () => {
      const lost = Object.entries(published.places).flatMap(([name, ids]) => {
        const { document } = parseHTML(readFileSync(path.join(folder, name), 'utf8'));
        const there = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
        return ids.filter((id) => !there.has(id)).map((id) => `${name}#${id}`);
      });
      expect(lost).toEqual([]);
    });

    it.each(['tasks', 'targets', 'outcomes'] as const)('says in %s.json what it said', (name) => {
      const file = path.join(folder, `data/2024/${name}.json`);
      const now = new Map(
        (JSON.parse(readFileSync(file, 'utf8')) as Entry[]).map((entry) => [entry.id, entry]),
      );
      for (const entry of published[name]) {
        const url = String(entry['url']).replace(`${siteOrigin}/`, siteOrigin + base);
        expect(now.get(entry.id), entry.id).toMatchObject({ ...entry, url });
      }
      // In their order; what is new may stand between them.
      const ids = [...now.keys()].filter((id) => published[name].some((entry) => entry.id === id));
      expect(ids).toEqual(published[name].map(({ id }) => id));
    });
  },
);
