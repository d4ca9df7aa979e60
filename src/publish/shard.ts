/** What a shard says of itself: the pages of some plans, built apart from the rest of the site, to be joined to it. */
import { z } from 'astro/zod';
import { readChecksums } from '../exports/catalogues/checksums.ts';

export const shardFile = 'shard.json';

/** What a JSON text says; undefined where it is none, or not by the schema. */
export function readJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const sum = z.string().regex(/^[0-9a-f]{64}$/u);
const shardSchema = z.strictObject({
  /** Keys of the plans whose own files it has. */
  plans: z.array(z.string()).min(1),
  /** Checksum of all that a build is made from: shards of one site have the same. */
  madeFrom: sum,
  /** Checksum of the scripts that its pages load. */
  assets: sum,
  /** Its files, as `SHA256SUMS` has them. */
  sums: z.string(),
});

export type ShardRecord = z.output<typeof shardSchema>;

export interface Shard extends Omit<ShardRecord, 'sums'> {
  /** Checksums by name under the site's root. */
  files: ReadonlyMap<string, string>;
}

export const shardText = (record: ShardRecord) => `${JSON.stringify(record, undefined, 1)}\n`;

/** Reads what {@link shardText} wrote; undefined where it is no such record. */
export function readShard(text: string): Shard | undefined {
  const data = readJson(text, shardSchema);
  if (!data) return undefined;
  const { sums, ...record } = data;
  const read = readChecksums(sums);
  return 'sums' in read ? { ...record, files: read.sums } : undefined;
}
