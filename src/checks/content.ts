/** All rules about content, run alike by `npm run check`, the build and the editing server. */
import type { Finding } from '../model/finding.ts';
import type { ParsedContent } from '../content/parse.ts';
import type { ContentFile } from '../content/read.ts';
import { checkFiles } from './files.ts';
import { checkIndicatorKeys } from './indicators.ts';
import { checkOutcomes } from './outcomes.ts';
import { checkSeries } from './series.ts';
import { checkSettings } from './settings.ts';
import { checkSources } from './sources.ts';
import { checkStructure } from './structure.ts';
import { checkTargets } from './targets.ts';
import { checkGlossary, checkLexicon } from './word-lists.ts';
import { checkWording } from './wording.ts';

/**
 * Checks all content.
 * @param files of the content folder, paths under it.
 * @param parsed what could be read of them, with what was found while reading.
 * @param today ISO date.
 */
export function checkContent(
  files: readonly ContentFile[],
  parsed: ParsedContent,
  today: string,
): Finding[] {
  const { plans, topics, lexicon, glossary, series, settings } = parsed;
  const findings = [...parsed.findings, ...checkFiles(files)];
  let placed = true;
  for (const plan of plans) {
    const structure = checkStructure(plan, topics);
    const whole = plan.complete && structure.length === 0;
    placed &&= whole;
    findings.push(...structure, ...checkTargets(plan), ...checkOutcomes(plan, today));
    // With a task unread, missing or out of place, the proof would name every later line instead of the fault.
    if (whole) findings.push(...checkWording(plan));
  }
  // Lists are held against the wording, which is whole only where every task is in its place.
  if (placed) findings.push(...checkLexicon(lexicon, plans), ...checkGlossary(glossary, plans));
  findings.push(...checkIndicatorKeys(plans, series), ...checkSeries(series, plans, today));
  findings.push(...checkSources(parsed, today));
  if (settings) findings.push(...checkSettings(settings, today));
  return findings;
}
