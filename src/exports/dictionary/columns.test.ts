import { describe, expect, it } from 'vitest';
import { tables } from './columns.ts';

describe('a column', () => {
  const columns = tables.flatMap(({ name, columns: own }) =>
    own.map((column) => ({ table: name, ...column })),
  );

  it('is of one type that table schemas know, whether a value may be missing or not', () => {
    const known = ['string', 'integer', 'number', 'boolean', 'date', 'uri'];
    for (const { table, name, type } of columns) expect(known, `${table}.${name}`).toContain(type);
  });

  it('may be empty where the document gives no upper end', () => {
    expect(columns.find(({ name }) => name === 'value_to')).toMatchObject({
      type: 'number',
      required: false,
    });
  });
});
