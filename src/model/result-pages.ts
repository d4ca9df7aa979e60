/** What a plan's page of results lists, dealt out to pages: targets with a result, every other figure, the other targets. */
import { targetsByTopic, type TopicTargets } from './by-topic.ts';
import { evidenceRows, type EvidenceRow } from './evidence.ts';
import { byResult } from './found.ts';
import { pagesOf, withPlaces, type ListPart } from './list-pages.ts';
import { states, type State } from './outcome.ts';
import type { Plan, Target } from './plan.ts';
import type { TopicRecord } from './schema.ts';

/** Targets of one state, the figures that no row of these shows, or targets of one topic. */
type Group =
  | { kind: 'found'; state: State; items: readonly Target[] }
  | { kind: 'figures'; items: readonly EvidenceRow[] }
  | { kind: 'others'; topic: TopicTargets; items: readonly Target[] };
type Part = ListPart<Group, Target | EvidenceRow>;

/** What stands on one page of the results. */
export interface ResultPage {
  number: number;
  found: Target[];
  /** Figures that no row of the ledger shows. */
  figures: EvidenceRow[];
  others: (TopicTargets & { continued: boolean })[];
  /** Fragments that stand on it: of states, of figures, of what was not found. */
  fragments: string[];
}

/** Elements of a row of the ledger with its drawing, of a link to a figure, of a target with some of its other years. */
const elements: Record<Group['kind'], number> = { found: 36, figures: 5, others: 12 };

/** Ids of the figures that a target's row in the ledger has; of a promise printed twice the first has them. */
const figuresOf = ({ sameAs, standing }: Target) =>
  sameAs === undefined ? standing.decisive.map(({ id }) => id) : [];

/**
 * @param topics under which the targets without a result stand.
 * @returns one page, unless the plan is large.
 */
export function resultPages(plan: Plan, topics: readonly TopicRecord[]): ResultPage[] {
  const { found, others } = byResult(plan);
  const shown = new Set(found.flatMap(({ standing }) => standing.decisive.map(({ id }) => id)));
  const besides = evidenceRows(plan).filter(({ outcome }) => !shown.has(outcome.id));
  const groups: Group[] = [
    ...states.map((state) => ({
      kind: 'found' as const,
      state,
      items: found.filter(({ standing }) => standing.state === state),
    })),
    { kind: 'figures', items: besides },
    ...targetsByTopic(others, topics, plan).map((topic) => ({
      kind: 'others' as const,
      topic,
      items: topic.targets,
    })),
  ];
  const weights = new Map<Target | EvidenceRow, number>(
    groups.flatMap(({ kind, items }) => items.map((item) => [item, elements[kind]] as const)),
  );
  const deal = (reserved: number) => {
    const pages = pagesOf<Group, Target | EvidenceRow>(
      groups,
      ({ items }) => items,
      (item) => weights.get(item)!,
      reserved,
    ).map(({ number, parts }) => pageFrom(number, parts));
    pages.find((page) => page.others.length > 0)?.fragments.push('not-found');
    return pages;
  };
  return withPlaces(deal, ({ fragments }) => fragments);
}

function pageFrom(number: number, parts: readonly Part[]): ResultPage {
  const page: ResultPage = { number, found: [], figures: [], others: [], fragments: [] };
  for (const { group, items, continued } of parts) {
    switch (group.kind) {
      case 'found': {
        const targets = items as Target[];
        page.found.push(...targets);
        page.fragments.push(...(continued ? [] : [group.state]), ...targets.flatMap(figuresOf));
        break;
      }
      case 'figures': {
        const rows = items as EvidenceRow[];
        page.figures.push(...rows);
        page.fragments.push(...rows.map(({ outcome }) => outcome.id));
        break;
      }
      case 'others':
        page.others.push({ ...group.topic, targets: items as Target[], continued });
    }
  }
  return page;
}
