import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { content } from '../../../tests/fixture/fixture.ts';
import { site } from '../../../tests/fixture/sites.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { recordLine } from './record-lines.ts';
import { searchRecords } from './records.ts';

const links = addressesUnder('/plan/', 'https://example.org');
const linesOf = ({
  plans,
  topics,
  glossary,
}: Pick<typeof content, 'plans' | 'topics' | 'glossary'>) =>
  searchRecords(plans, topics, glossary, links).map((record) => recordLine(record, links));
const lines = linesOf(content);
const schema = path.join(import.meta.dirname, '../../../docs/search-record.schema.json');

describe('recordLine', () => {
  it('is as the published schema says, of one plan and of two', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    for (const line of [...lines, ...linesOf(site('of two years'))])
      expect(validate(line), JSON.stringify([line.id, validate.errors])).toBe(true);
  });

  it('has an id of its own for every record, which is its address', () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    for (const { id, url } of lines) expect(url).toBe(`https://example.org/plan/${id}`);
  });

  it('names the plan where there is only one, too, and the target numbers to the character', () => {
    const line = lines.find(({ id }) => id === '2031/tasks/05/');
    const task = content.plans[0]!.tasks.find(({ number }) => number === 5)!;
    expect(line).toMatchObject({
      kind: 'task',
      plan: '2031',
      task: 5,
      chapter: 2,
      text: task.text,
    });
    expect(line?.targets.map(({ start, end }) => task.text.slice(start, end))).toEqual(
      task.marks.flatMap(({ start, end, targetIds }) =>
        targetIds.map(() => task.text.slice(start, end)),
      ),
    );
  });
});
