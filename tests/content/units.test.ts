/** Unit tests stand on the frozen fixture: no edit of the content, and no new year, turns them red. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../script.ts';

/** The edge itself, tried on folders of its own. */
const ofTheEdge = 'src/content/read.test.ts';

it('no unit test reads the live content', () => {
  const reading = ['src', 'scripts']
    .flatMap((room) =>
      readdirSync(path.join(projectRoot, room), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(room, file),
      ),
    )
    .filter((file) => file.endsWith('.test.ts') && file !== ofTheEdge)
    .filter((file) =>
      /\b(?:readContent|contentRoot|readTerms|planYears)\b|\/content\/read\.ts|\breadFile(?:Sync)?\(\s*['"`](?:\.\/)?content\//u.test(
        readFileSync(path.join(projectRoot, file), 'utf8'),
      ),
    );
  expect(reading, 'take content from tests/fixture/fixture.ts').toEqual([]);
});
