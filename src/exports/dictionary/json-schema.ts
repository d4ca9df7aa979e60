/** JSON Schemas (2020-12) of the public JSON files, from the dictionary. */
import { z } from 'astro/zod';
import { jsonObjects } from './dictionary.ts';

export type SchemaName = keyof typeof jsonObjects;

export const schemaNames = Object.keys(jsonObjects) as SchemaName[];

const titles: Record<SchemaName, string> = {
  tasks: '任务',
  targets: '目标',
  outcomes: '结果',
  context: '别处的数字',
  task: '一项任务',
};

/** @param address absolute address of the schema, which is its id. */
export function jsonSchema(name: SchemaName, address: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(jsonObjects[name], {
    override: ({ jsonSchema: one }) => {
      // The format says it; the library's expression for it says it again at length.
      if (one.format === 'date' || one.format === 'uri') delete one.pattern;
      if (one.type === 'integer') {
        if (one.minimum === Number.MIN_SAFE_INTEGER) delete one.minimum;
        if (one.maximum === Number.MAX_SAFE_INTEGER) delete one.maximum;
      }
    },
  });
  return { $schema, $id: address, title: titles[name], ...schema };
}
