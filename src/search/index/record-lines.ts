/** The search records as lines for another engine: what the site's own index is made from, field by field. */
import { placeOfAddress, type Addresses } from '../../model/addresses.ts';
import type { RecordKind } from '../query/kinds.ts';
import { wholeNumbers } from '../query/tokens.ts';
import type { SearchRecord } from './records.ts';

/** A record as it is exported; `docs/search-record.schema.json` says what each field means. */
export interface RecordLine {
  id: string;
  url: string;
  kind: RecordKind;
  title: string;
  text: string;
  context: string;
  plan: string | null;
  task: number | null;
  chapter: number | null;
  topics: readonly string[];
  units: readonly string[];
  numbers: readonly string[];
  statesTargets: boolean;
  targets: readonly {
    start: number;
    end: number;
    url: string;
    indicator: string;
    standing: string;
  }[];
}

/** A record for export; an id is the address under the site's root, which never moves. */
export function recordLine(record: SearchRecord, links: Addresses): RecordLine {
  const { address, title, context, text, targets, facets } = record;
  const id = address.slice(links.home().length);
  const { plan, task } = placeOfAddress(id);
  const url = links.absolute(address);
  return {
    id,
    url,
    kind: facets.kind,
    title,
    text,
    context,
    plan: plan ?? null,
    task: task ?? null,
    chapter: facets.chapter === undefined ? null : Number(facets.chapter),
    topics: facets.topics,
    units: facets.responsible ?? [],
    numbers: [...new Set(wholeNumbers(`${title}\n${text}`))],
    statesTargets: facets.numbers,
    targets: targets.map(({ start, end, fragment, indicator, standing }) => ({
      start,
      end,
      url: `${url}#${fragment}`,
      indicator,
      standing,
    })),
  };
}
