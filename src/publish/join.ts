/** Joins the shards of a site: each as it was built, all made from the same, each plan in one of them. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checksums, sha256 } from '../exports/catalogues/checksums.ts';
import type { PlanKey } from '../model/ids.ts';
import { foldersOf, ownerOf } from '../site/scope.ts';
import { filesUnder, filesWithContent, moveTo } from './built-folder.ts';
import { provenance, type BuildFacts } from './provenance.ts';
import { BuildRefused } from './refused.ts';
import { readShard, shardFile, type Shard } from './shard.ts';

export interface FoundShard extends Shard {
  /** Where it was found. */
  folder: string;
}

/**
 * Checksum of all that a build is made from.
 * @param published folder of what is published as it is, whose names pages may list.
 */
export function madeFrom(project: string, published: string, facts: BuildFacts): string {
  const sources = path.join(project, 'src');
  const names = statSync(published, { throwIfNoEntry: false }) ? filesUnder(published).sort() : [];
  return sha256(
    JSON.stringify([provenance('', facts), checksums(filesWithContent(sources)), names]),
  );
}

/** Checksum of what the pages of a built folder load. */
export const assetsOf = (folder: string): string => {
  const names = filesUnder(folder).filter((name) => name.startsWith('_astro/'));
  return sha256(checksums(filesWithContent(folder, names)));
};

const refusal = (words: string, remedy: string) =>
  new BuildRefused(`${words}\n  怎么改：${remedy}`);
const command = (plans: readonly PlanKey[]) =>
  `OUT_DIR=… npm run build -- ${plans.map((plan) => `--plan ${plan}`).join(' ')}`;
const again = (plans: readonly PlanKey[]) => `重新生成这一份：${command(plans)}`;

/**
 * Finds the shards of a site.
 * @param plans keys of all its plans; `made` what {@link madeFrom} gives now.
 * @throws BuildRefused where one is none, made from something else, or each plan is not in one.
 */
export function findShards(
  folders: readonly string[],
  plans: readonly PlanKey[],
  made: string,
): FoundShard[] {
  const shards = folders.map((folder): FoundShard => {
    const file = path.join(folder, shardFile);
    const shard = statSync(file, { throwIfNoEntry: false })
      ? readShard(readFileSync(file, 'utf8'))
      : undefined;
    if (!shard)
      throw refusal(
        `${folder} 不是一份生成好的网站（没有读得懂的 ${shardFile}）。`,
        '写 npm run build -- --plan 生成的文件夹。',
      );
    return { ...shard, folder };
  });
  for (const { plans: own, folder, madeFrom: from, files } of shards) {
    const unknown = own.find((plan) => !plans.includes(plan));
    if (unknown !== undefined)
      throw refusal(`${folder} 是 ${unknown} 的，内容里没有这个计划。`, '不要写这个文件夹。');
    if (from !== made)
      throw refusal(
        `${folder} 不是用现在这些东西生成的：内容、程序、历史、版本或环境变量有不同。`,
        `各份和这一步都在同一次提交、同样的环境变量下做。${again(own)}`,
      );
    const stray = [...files.keys()].find((name) => !own.includes(ownerOf(name)));
    if (stray !== undefined)
      throw refusal(`${folder} 里的 ${stray} 不属于 ${own.join('、')}。`, again(own));
  }
  for (const key of plans) {
    const own = shards.filter((shard) => shard.plans.includes(key));
    if (own.length === 1) continue;
    throw own.length === 0
      ? refusal(`少了 ${key} 的一份。`, `先生成它：${command([key])}`)
      : refusal(
          `${key} 有 ${own.length} 份：${own.map(({ folder }) => folder).join('、')}。`,
          '只写一份。',
        );
  }
  return shards;
}

/**
 * Copies the shards' files into a folder.
 * @throws BuildRefused where a file is missing or not as it was built.
 */
export function copyShards(shards: readonly FoundShard[], to: string) {
  for (const { plans, folder, files } of shards)
    for (const [name, sum] of files) {
      const from = path.join(folder, name);
      const bytes = statSync(from, { throwIfNoEntry: false }) ? readFileSync(from) : undefined;
      if (!bytes || sha256(bytes) !== sum)
        throw refusal(`${from} ${bytes ? '和生成时不同' : '不见了'}。`, again(plans));
      mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
      writeFileSync(path.join(to, name), bytes);
    }
}

/**
 * Moves what {@link copyShards} copied to the rest of the site.
 * @throws BuildRefused where their pages would load other scripts than the rest of the site.
 */
export function moveShards(shards: readonly FoundShard[], from: string, to: string) {
  const assets = assetsOf(to);
  for (const { plans, folder, assets: own } of shards) {
    if (own !== assets)
      throw refusal(`${folder} 的网页要用的脚本，和网站其余部分的不同。`, again(plans));
    const folders = plans.flatMap(foldersOf);
    for (const name of folders.filter((one) =>
      statSync(path.join(from, one), { throwIfNoEntry: false }),
    )) {
      moveTo(path.join(from, name), path.join(to, name));
    }
  }
}
