/** What every run of tests begins with. */
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { configureGlobal } from 'fast-check';
import { mutantVariable, type MutatedFile } from './fault.ts';

// Properties try the same examples in every run, so that a mutant is always killed or never.
configureGlobal({ seed: 20240308 });

const fault = process.env[mutantVariable];
if (fault !== undefined) {
  const { file, source } = JSON.parse(fault) as MutatedFile;
  const mutated = pathToFileURL(path.resolve(import.meta.dirname, '../..', file)).href;
  registerHooks({
    load: (url, context, next) =>
      url.split('?')[0] === mutated
        ? { format: 'module-typescript', source, shortCircuit: true }
        : next(url, context),
  });
}
