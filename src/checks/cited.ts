/** The pages that the content leads to, each where it stands and with what is said of it. */
import type { Parsed, ParsedContent } from '../content/parse.ts';
import type { Trust } from '../model/outcome.ts';
import type { FieldPath } from './record-findings.ts';

/** A page that the content leads to, where it stands. */
export interface Cited {
  parsed: Pick<Parsed<unknown>, 'file' | 'yaml'>;
  at: FieldPath;
  url: string;
  title?: string;
  publisher?: string;
  date?: string | undefined;
  /** On which day, where that is said. */
  read?: string;
  /** Whether an authority published it; absent where that is not said. */
  official?: boolean;
  /** What it is a copy of. */
  copyOf?: string | undefined;
  trust?: Trust | undefined;
  /** Whether it is where a plan was published, or a second time. */
  ofPlan?: true;
}

/** Every page that the content leads to. */
export function* citedIn({ plans, series, glossary }: ParsedContent): Generator<Cited> {
  for (const { outcomes: parsed, ...plan } of plans) {
    if (plan.record.source.url !== undefined)
      yield { parsed: plan, at: ['source'], url: plan.record.source.url, ofPlan: true };
    for (const [index, { secondSource }] of plan.record.repairs.entries())
      if (secondSource)
        yield {
          parsed: plan,
          at: ['repairs', index, 'secondSource'],
          ...secondSource,
          ofPlan: true,
        };
    if (!parsed) continue;
    for (const [index, { source, read }] of parsed.record.outcomes.entries())
      yield { parsed, at: ['outcomes', index, 'source'], ...source, read };
    for (const [index, { places, date: read }] of parsed.record.searches.entries())
      for (const [place, source] of places.entries())
        yield { parsed, at: ['searches', index, 'places', place], ...source, read };
    for (const list of ['commitments', 'background'] as const)
      for (const [index, { source, read }] of parsed.record[list].entries())
        yield { parsed, at: [list, index, 'source'], ...source, read };
    for (const [index, { source }] of parsed.record.leftOut.entries()) {
      const { title, ...others } = source;
      const named = title === undefined ? others : { ...others, title };
      yield { parsed, at: ['leftOut', index, 'source'], ...named };
    }
  }
  for (const [index, { url }] of series.record.plans.entries())
    yield { parsed: series, at: ['plans', index], url, ofPlan: true };
  for (const [index, { source }] of (series.record.documents ?? []).entries())
    yield { parsed: series, at: ['documents', index, 'source'], ...source };
  for (const [index, { outcomes }] of series.record.series.entries())
    for (const [year, { source }] of outcomes.entries())
      yield { parsed: series, at: ['series', index, 'outcomes', year, 'source'], ...source };
  for (const [index, { source }] of glossary.entries.entries())
    if (source) yield { parsed: glossary, at: [index, 'source'], ...source };
}
