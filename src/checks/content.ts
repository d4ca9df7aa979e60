/** All rules about content, run alike by `npm run check`, the build and the editing server. */
import { buildPlan, type Plan } from '../model/plan.ts';
import type { GlossaryEntry, LexiconEntry, TopicRecord } from '../model/schema.ts';
import type { SeriesFile } from '../model/outcome.ts';
import { checkFiles } from './files.ts';
import { sortFindings, type Finding } from '../model/finding.ts';
import { checkOutcomes, checkSeries } from './outcomes.ts';
import { checkGlossary, checkLexicon } from './word-lists.ts';
import { parseContent, wholeFile } from '../content/parse.ts';
import type { ContentFile } from '../content/read.ts';
import { checkStructure } from './structure.ts';
import { checkTargets } from './targets.ts';
import { checkWording } from './wording.ts';

export interface CheckedContent {
  findings: Finding[];
  /** Newest first; empty where a finding is an error. */
  plans: Plan[];
  topics: TopicRecord[];
  lexicon: LexiconEntry[];
  glossary: GlossaryEntry[];
  series: SeriesFile;
}

/**
 * Checks all content.
 * @param files of the content folder, paths under it.
 */
export function checkContent(files: readonly ContentFile[]): CheckedContent {
  const inFiles = checkFiles(files);
  const { plans, topics, lexicon, glossary, series, findings } = parseContent(
    files.filter(({ unread }) => unread === undefined),
  );
  findings.push(...inFiles);
  let placed = true;
  for (const plan of plans) {
    if (plan.folder !== `content/plans/${plan.record.year}`) {
      findings.push(
        wholeFile(
          plan.file,
          `year 是 ${plan.record.year}`,
          `与文件夹 ${plan.folder} 一致`,
          '改正 year 或文件夹名。',
        ),
      );
    }
    const structure = checkStructure(plan, topics);
    placed &&= plan.complete && structure.length === 0;
    findings.push(...structure, ...checkTargets(plan), ...checkOutcomes(plan));
    // With a task unread, missing or out of place, the proof would name every later line instead of the fault.
    if (plan.complete && structure.length === 0) findings.push(...checkWording(plan));
  }
  // Lists are held against the wording, which is whole only where every task is in its place.
  if (placed) findings.push(...checkLexicon(lexicon, plans), ...checkGlossary(glossary, plans));
  findings.push(...checkSeries(series));
  const sound = !findings.some(({ severity }) => severity === 'error');
  return {
    findings: sortFindings(findings),
    plans: sound
      ? plans
          .map(({ record, tasks, outcomes }) => buildPlan(record, tasks, outcomes?.record))
          .sort((a, b) => b.year - a.year)
      : [],
    topics,
    lexicon: lexicon.entries,
    glossary: glossary.entries,
    series: series.record,
  };
}
