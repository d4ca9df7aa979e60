/** What changed from one version of a content file to the next, in words; pure, and forgiving of older formats. */
import type { OutcomeRecord } from '../model/outcome.ts';
import { periodWords, statementOf } from '../model/outcome-words.ts';
import { parseTargetId, type PlanKey } from '../model/ids.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { placeOf } from '../content/paths.ts';
import { readYaml } from '../content/yaml.ts';
import { remembered } from '../language/remembered.ts';

/** One version of a file of the content: path under the content folder, text before and after. */
export interface FileChange {
  path: string;
  /** Absent where the file was new. */
  before?: string;
  /** Absent where it was taken away. */
  after?: string;
}

export interface Change {
  plan: PlanKey;
  /** Absent where it is about the plan as a whole. */
  task?: number;
  /** "增加结果：加装电梯，2024年全年198台" */
  words: string;
}

/** How the words begin of a change that adds a published figure. */
export const newResultWords = '增加结果';

/** As much of a record as its wording needs; older versions may have less. */
interface LooseTarget {
  id?: string;
  indicator?: string;
}
type LooseOutcome = Partial<Omit<OutcomeRecord, 'id' | 'target'>> & {
  id?: string;
  target?: string;
};

interface LooseSearch {
  date?: string;
  soughtFor?: string;
}

/** Changes of one file. */
export function changesOf({ path, before, after }: FileChange): Change[] {
  const place = placeOf(path);
  if (place?.kind === 'outcomes') return outcomeChanges(place.plan, before, after);
  if (place?.kind !== 'task') return [];
  const { plan, task } = place;
  const say = (words: string): Change => ({ plan, task, words });
  if (before === undefined) return [say('收录这项任务')];
  if (after === undefined) return [say('撤下这项任务')];
  return taskChanges(before, after).map(say);
}

function taskChanges(before: string, after: string): string[] {
  const old = frontMatter(before);
  const own = frontMatter(after);
  const same = (field: string) =>
    JSON.stringify(old.record[field]) === JSON.stringify(own.record[field]);
  return [
    ...(bare(old.body) === bare(own.body) && same('title') ? [] : ['更正原文的文字']),
    ...listChanges(
      targetsIn(old.record),
      targetsIn(own.record),
      '目标',
      ({ indicator = '' }) => indicator,
    ),
    ...(same('summary') ? [] : [old.record['summary'] ? '修改一句话说明' : '写一句话说明']),
    ...(same('topics') ? [] : ['调整生活主题']),
    ...(same('deliverables') ? [] : ['修改可核实的成果']),
    ...(same('stated') ? [] : ['修改“原文写明了什么”']),
  ];
}

function outcomeChanges(plan: PlanKey, before?: string, after?: string): Change[] {
  const old = listIn<LooseOutcome>(before, 'outcomes');
  const own = listIn<LooseOutcome>(after, 'outcomes');
  const taskOf = ({ target = '' }: LooseOutcome) => parseTargetId(target)?.task ?? 0;
  const tasks = [...new Set([...old, ...own].map(taskOf))].sort((a, b) => a - b);
  const told = tasks.flatMap((task) => {
    const about = (one: LooseOutcome) => taskOf(one) === task;
    return listChanges(old.filter(about), own.filter(about), '结果', publishedWords).map(
      (words) => ({
        plan,
        task,
        words,
      }),
    );
  });
  const formerSearches = listIn<LooseSearch>(before, 'searches');
  const searches = listIn<LooseSearch>(after, 'searches').filter(
    ({ date, soughtFor }) =>
      !formerSearches.some((former) => former.date === date && former.soughtFor === soughtFor),
  );
  return [
    ...told,
    ...searches.map(({ soughtFor = '' }) => ({ plan, words: `查找公布的结果：${soughtFor}` })),
  ];
}

/**
 * Records that were written before they named what they measure are told without their figure: named by its target, the
 * total of a tax would be said of its growth.
 */
function publishedWords({ target = '', indicator, ...record }: LooseOutcome): string {
  const { value = 0, unit = '', periodStart = '', periodEnd = '', finality = 'final' } = record;
  const about = `目标${parseTargetId(target)?.number ?? ''}`;
  return indicator === undefined
    ? `${about}，${periodWords({ periodStart, periodEnd })}`
    : `${about}，${statementOf({ ...record, indicator, value, unit, periodStart, periodEnd, finality })}`;
}

/** Added, taken away, changed: by id. */
function listChanges<Item extends { id?: string }>(
  before: readonly Item[],
  after: readonly Item[],
  name: string,
  words: (item: Item) => string,
): string[] {
  const find = (list: readonly Item[], { id }: Item) => list.find((one) => one.id === id);
  return [
    ...after.filter((one) => !find(before, one)).map((one) => `增加${name}：${words(one)}`),
    ...before.filter((one) => !find(after, one)).map((one) => `撤下${name}：${words(one)}`),
    ...after
      .filter((one) => {
        const former = find(before, one);
        return former !== undefined && JSON.stringify(former) !== JSON.stringify(one);
      })
      .map((one) => `修改${name}：${words(one)}`),
  ];
}

/** What a version says: it is the one after a change and, of the next change, the one before. */
const valueOf = remembered((yaml) => readYaml(yaml).value, 200);

function frontMatter(text: string): { record: Record<string, unknown>; body: string } {
  const halves = splitFrontMatter(text);
  const value = halves ? valueOf(halves.yaml) : undefined;
  return {
    record: typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {},
    body: halves?.body ?? '',
  };
}

/** The wording without its marks: a mark that moves changes no wording. */
const bare = (body: string) => body.replace(/<\/?Target[^>]*>|\s/gu, '');

const targetsIn = (record: Record<string, unknown>): LooseTarget[] =>
  Array.isArray(record['targets']) ? (record['targets'] as LooseTarget[]) : [];

function listIn<Item>(yaml: string | undefined, field: string): Item[] {
  const value = yaml === undefined ? undefined : valueOf(yaml);
  const list = (value as Record<string, unknown> | undefined)?.[field];
  return Array.isArray(list) ? (list as Item[]) : [];
}
