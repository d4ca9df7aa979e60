import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftPlan, draftSettings } from '../../src/content/draft/draft.ts';
import { documentPartsOf, yearOf } from '../../src/content/draft/parts.ts';
import { readOutline } from '../../src/language/outline/outline.ts';
import { loadContent } from '../../src/loader/load.ts';
import { isError } from '../../src/model/finding.ts';
import { readDocument } from '../../src/readers/read.ts';
import { projectRoot } from '../script.ts';

const plans = path.join(projectRoot, 'tests/plans');
const documents = ['documents', 'years'].flatMap((folder) =>
  readdirSync(path.join(plans, folder)).map((name) => path.join(folder, name)),
);
const encode = (text: string | Uint8Array) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

describe('real plans of other governments', () => {
  it.each(documents)('%s is imported and passes the checks', async (name) => {
    const bytes = readFileSync(path.join(plans, name));
    const read = await readDocument(bytes);
    const { outline, document } = readOutline(read.blocks, read.left);
    const year = yearOf({ ...outline, document })!;
    const { files, remarks } = draftPlan({ ...read, bytes }, { key: 'plan-a', year });
    expect(remarks.filter(({ stop }) => stop)).toEqual([]);
    const content = [...files].map(([file, text]) => ({
      path: `plans/plan-a/${file}`,
      bytes: encode(text),
    }));
    const settings = {
      path: 'site.yaml',
      bytes: encode(draftSettings(outline.issuer ?? '某某区人民政府')),
    };
    const loaded = loadContent([settings, ...content]);
    expect(loaded.findings.filter(isError)).toEqual([]);
    const [plan] = loaded.content!.plans;
    expect([plan!.chapters.length, plan!.tasks.length]).toEqual([
      documentPartsOf(document).filter(({ kind }) => kind === 'chapter').length,
      outline.tasks.length,
    ]);
    expect(plan!.targets.every(({ confirmed }) => !confirmed)).toBe(true);
  });
});
