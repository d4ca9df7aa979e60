/** All rules about content, run alike by `npm run check`, the build and the editing server. */
import { isError, sortFindings, type Finding } from '../model/finding.ts';
import type { ParsedContent, ParsedPlan, ParsedTask } from '../content/parse.ts';
import { inProject, sourceFile } from '../content/paths.ts';
import type { ContentFile } from '../content/read.ts';
import type { TargetId } from '../model/ids.ts';
import { isConfirmed } from '../model/confirmed.ts';
import { mainPlans } from '../model/issuers.ts';
import { issuerOf } from '../model/plan.ts';
import type { TopicRecord } from '../model/schema.ts';
import { checkCells } from './cells.ts';
import { checkCorrections } from './corrections.ts';
import { checkEditorWords } from './editor-words.ts';
import { checkFiles } from './files.ts';
import { checkIndicatorKeys } from './indicators.ts';
import { checkIssuer } from './issuer.ts';
import { checkMisspelled } from './misspelled.ts';
import { missingTargets } from './missing-targets.ts';
import { checkOutcomes } from './outcomes.ts';
import { checkLists, checkRepeats, checkSamePlans } from './repeats.ts';
import { checkSeries } from './series.ts';
import { checkMainIssuer, checkNames, checkSettings } from './settings.ts';
import { checkSources } from './sources.ts';
import { checkStructure, checkTopics } from './structure.ts';
import { checkStatedTimes } from './stated.ts';
import { checkSummaryPlaces } from './summary.ts';
import { checkIds, checkTargets } from './targets.ts';
import { checkExamples, checkGlossary, checkLexicon, checkSayings } from './word-lists.ts';
import { checkSource, checkWording } from './wording.ts';

/**
 * Checks all content. Causes come before what follows from them, and nothing is held against what cannot be read or is
 * itself at fault.
 * @param files of the content folder, paths under it.
 * @param parsed what could be read of them, with what was found while reading.
 * @param today ISO date.
 */
export function checkContent(
  files: readonly ContentFile[],
  parsed: ParsedContent,
  today: string,
): Finding[] {
  const { plans, topics, lexicon, glossary, series, settings, corrections } = parsed;
  const asFiles = checkFiles(files);
  if (files.some(({ path }) => path === '')) return asFiles;
  // Of a file that is damaged, reading it only tells more closely where.
  const damaged = Map.groupBy(asFiles, ({ file }) => file);
  const read = parsed.findings.filter(
    ({ file, found }) => damaged.get(file)?.some((one) => one.found === found) ?? true,
  );
  const reading = once(sortFindings([...asFiles, ...read]));
  const faulty = new Set(reading.map(({ file }) => file));
  const judged = plans.map((plan) => checkPlan(plan, topics?.entries, faulty, today));
  // Lists are held against the wording of all plans.
  const whole = parsed.whole && judged.every(({ proved }) => proved);
  const settled =
    whole &&
    judged.every(({ plan, tasks }) => tasks.length === plan.tasks.length + plan.passages.length);
  const issuers = [...new Set(plans.map(issuerOf))];
  const issuer = settings && parsed.whole ? checkMainIssuer(settings, issuers) : [];
  const named = settings && parsed.whole ? checkNames(settings, issuers) : [];
  return [
    ...reading,
    ...checkSamePlans(plans),
    ...sortFindings([...checkLists(parsed), ...checkSayings(lexicon)]),
    ...judged.flatMap(({ findings }) => findings),
    ...(whole
      ? sortFindings([
          ...checkLexicon(lexicon, plans),
          ...checkGlossary(glossary, plans),
          ...checkExamples(plans, lexicon),
        ])
      : []),
    ...(whole ? sortFindings(checkIndicatorKeys(plans, series)) : []),
    ...sortFindings(checkSources(parsed, today)),
    ...issuer,
    ...named,
    ...sortFindings(
      checkSeries(
        series,
        ofMainIssuer(judged, issuer.length > 0 ? undefined : settings?.record.mainIssuer),
        settled,
        today,
      ),
    ),
    ...(settings ? sortFindings(checkSettings(settings, today)) : []),
    ...(whole && corrections
      ? sortFindings(
          checkCorrections(corrections, { plans, topics: topics?.entries ?? [], glossary }, today),
        )
      : []),
    ...sortFindings(checkEditorWords(parsed)),
    ...(whole ? sortFindings(checkMisspelled(parsed)) : []),
  ];
}

/** The years' figures are those of the site's main issuer. */
function ofMainIssuer(judged: readonly JudgedPlan[], named: string | undefined): JudgedPlan[] {
  const issued = judged
    .map((one) => ({
      one,
      issuer: issuerOf(one.plan),
      year: one.plan.record.year,
      record: one.plan.record,
    }))
    .sort((a, b) => b.year - a.year);
  return mainPlans(issued, named).map(({ one }) => one);
}

/** One thing that two rules say of a line is said once. */
function once(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter(({ file, line, found }) => {
    const one = `${file}:${line} ${found}`;
    return !said.has(one) && said.add(one);
  });
}

const namedIn = (findings: readonly Finding[]) =>
  new Set(findings.filter(isError).map(({ file }) => file));

const timeFields = new Set(['year', 'periodStart', 'periodEnd']);

interface JudgedPlan {
  findings: Finding[];
  proved: boolean;
  plan: ParsedPlan;
  /** Those whose targets are sound. */
  tasks: ParsedTask[];
}

/** Source, structure, wording, targets, figures: each is judged as far as those before it are sound. */
function checkPlan(
  plan: ParsedPlan,
  topics: readonly TopicRecord[] | undefined,
  faulty: ReadonlySet<string>,
  today: string,
): JudgedPlan {
  const read = !faulty.has(inProject(sourceFile(plan.key)));
  const source = read ? checkSource(plan) : [];
  const structure = checkStructure(plan);
  const placed = plan.complete && !structure.some(isError);
  const provable = placed && read && !source.some(isError);
  const wording = provable ? checkWording(plan) : [];
  const unsound = namedIn([...structure, ...wording]);
  const sound = unsound.has(plan.file) ? [] : plan.tasks.filter(({ file }) => !unsound.has(file));
  const judged = unsound.has(plan.file) ? sound : [...sound, ...plan.passages];
  const ids = checkIds(plan, judged);
  const whole = placed && unsound.size === 0 && ids.length === 0;
  const { missing, findings: gone } = whole
    ? missingTargets(plan)
    : { missing: new Set<TargetId>(), findings: [] };
  const targets = [...ids, ...checkTargets(plan, judged, whole, missing)];
  const doubted = namedIn(targets);
  const counted = judged.filter(({ file }) => !doubted.has(file));
  const stages = [
    source,
    structure,
    wording.filter(({ file }) => !faulty.has(file)),
    checkIssuer(plan),
    gone,
    targets,
    topics ? checkTopics(plan, topics) : [],
    // The plan's own time is what figures are held against.
    structure.some(({ field }) => timeFields.has(field))
      ? []
      : checkOutcomes(plan, counted, whole, today, missing),
    structure.some(isError) ? [] : checkRepeats(plan),
    checkSummaryPlaces(sound),
    isConfirmed(plan.record) ? checkStatedTimes(sound) : [],
    checkCells(plan),
  ];
  return {
    findings: stages.flatMap(sortFindings),
    proved: provable && !wording.some(isError),
    plan,
    tasks: counted,
  };
}
