/**
 * What the site was built from and with what, as an in-toto statement (https://in-toto.io/Statement/v1) with SLSA's
 * predicate (https://slsa.dev/spec/v1.0/provenance). It is about `SHA256SUMS`, which is about every other file: the list
 * does not name the statement, or each would wait for the other. No clock and no path of a machine is in it, so that who
 * builds the same again gets the same bytes.
 */
import { z } from 'astro/zod';
import { sha256 } from '../exports/catalogues/checksums.ts';
import type { SourceState } from '../history/git.ts';
import { checksumsFile } from './built-folder.ts';
import { readJson } from './shard.ts';

/** The build that this file's statements are about: `npm run build` with the parameters that are named there. */
const buildType = 'urn:uuid:cac0716c-65ad-4678-b3c8-3dac218d663c';
/** Whoever runs that command. A signature, made outside, says who it was. */
const builder = 'urn:uuid:20f7bd6b-3081-455b-a9fe-7524843be78c';

export interface BuildFacts {
  siteUrl: string | undefined;
  base: string;
  /** Address of the repository, where the operator has given one. */
  repository: string | undefined;
  /** Undefined where there is no repository at hand. */
  source: SourceState | undefined;
  /** Bytes by path from the project's root: content and the list of packages. */
  inputs: ReadonlyMap<string, Uint8Array>;
  /** By tool: "node". */
  versions: Readonly<Record<string, string>>;
}

/**
 * The statement, as it is published.
 * @param sums the text of `SHA256SUMS`.
 */
export function provenance(sums: string, facts: BuildFacts): string {
  const { siteUrl, base, repository, source, inputs, versions } = facts;
  const commit = source && {
    ...(repository === undefined ? { name: 'source' } : { uri: `git+${repository}` }),
    digest: { gitCommit: source.commit },
  };
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      {
        name: checksumsFile,
        digest: { sha256: sha256(sums) },
        annotations: { files: sums.split('\n').length - 1 },
      },
    ],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType,
        externalParameters: {
          ...(siteUrl === undefined ? {} : { SITE_URL: siteUrl }),
          BASE_PATH: base,
        },
        internalParameters: source
          ? { treeIsClean: source.clean, historyIsComplete: source.complete }
          : {},
        resolvedDependencies: [
          ...(commit ? [commit] : []),
          ...[...inputs]
            .map(([name, bytes]) => ({ name, digest: { sha256: sha256(bytes) } }))
            .sort((a, b) => (a.name < b.name ? -1 : 1)),
        ],
      },
      runDetails: { builder: { id: builder, version: versions } },
    },
  };
  return `${JSON.stringify(statement, undefined, 2)}\n`;
}

/** What is printed in a terminal: it comes from wherever the site stands. */
const shown = z.string().regex(/^[^\p{Cc}]+$/u);

const statementSchema = z.object({
  _type: z.literal('https://in-toto.io/Statement/v1'),
  subject: z.tuple([
    z.object({
      name: z.literal(checksumsFile),
      digest: z.object({ sha256: z.string() }),
      annotations: z.object({ files: z.number() }),
    }),
  ]),
  predicateType: z.literal('https://slsa.dev/provenance/v1'),
  predicate: z.object({
    buildDefinition: z.object({
      buildType: z.literal(buildType),
      externalParameters: z.strictObject({
        SITE_URL: shown.optional(),
        BASE_PATH: shown,
      }),
      internalParameters: z.object({ treeIsClean: z.boolean().optional() }),
      resolvedDependencies: z.array(
        z.object({
          name: shown.optional(),
          digest: z.object({
            sha256: z.string().optional(),
            // What is given to git as a word is a commit's name and nothing else.
            gitCommit: z
              .string()
              .regex(/^[0-9a-f]{40,64}$/u)
              .optional(),
          }),
        }),
      ),
    }),
    runDetails: z.object({ builder: z.object({ version: z.record(shown, shown) }) }),
  }),
});

/** What a statement says. */
export interface StatedBuild {
  /** SHA-256 of the list of checksums, and how many files that names. */
  sums: string;
  files: number;
  commit: string | undefined;
  clean: boolean;
  /** By the variable's name. */
  parameters: { SITE_URL?: string | undefined; BASE_PATH: string };
  /** SHA-256 of what was read, by path from the project's root. */
  inputs: ReadonlyMap<string, string>;
  versions: Readonly<Record<string, string>>;
}

/** Reads what {@link provenance} wrote; undefined where it is no such statement. */
export function readProvenance(text: string): StatedBuild | undefined {
  const data = readJson(text, statementSchema);
  if (!data) return undefined;
  const { buildDefinition, runDetails } = data.predicate;
  const { externalParameters, internalParameters, resolvedDependencies } = buildDefinition;
  const [{ digest, annotations }] = data.subject;
  return {
    sums: digest.sha256,
    files: annotations.files,
    commit: resolvedDependencies.find((one) => one.digest.gitCommit)?.digest.gitCommit,
    clean: internalParameters.treeIsClean === true,
    parameters: externalParameters,
    inputs: new Map(
      resolvedDependencies.flatMap(({ name, digest: { sha256: sum } }) =>
        name !== undefined && sum !== undefined ? [[name, sum] as const] : [],
      ),
    ),
    versions: runDetails.builder.version,
  };
}
