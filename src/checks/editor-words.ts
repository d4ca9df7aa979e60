/**
 * Rules about what an editor writes in words of his own: it is shown as it stands, so it holds no markup, nothing left
 * to be filled in, and is set as Chinese is.
 */
import { fieldAt, type Parsed, type ParsedContent } from '../content/parse.ts';
import { errorAt, warningAt, type Finding } from '../model/finding.ts';

/** Fields that hold what a document or a page says, to the character, or a code: nobody sets these in type. */
const notOwn = new Set(
  (
    'id target targets number task chapter indicatorKey slug topics quote raw verb of sameAs unit comparator kind role ' +
    'finality definition periodStart periodEnd numeral titleEnd sha256 url find replace ' +
    'read date nextSearch trust scope document key highlights host contact repository expires siteCode icp places'
  ).split(' '),
);
/** Records that hold nothing else. */
const notOwnAtAll = new Set(['parts', 'left', 'folded', 'original', 'stated', 'units', 'security']);
/** What is copied from a page as it stands: it may be set in any way, but is no markup. */
const copied = new Set(['title', 'publisher', 'queries', 'say', 'mean', 'term']);
/** A task's or a plan's own title, and words that stand in the document. */
const ofDocument: Readonly<Record<string, readonly string[]>> = {
  plan: ['asPrinted.text', 'otherNumbers.text', 'otherNumbers.number'],
  task: ['title'],
};

/** Words where they stand. */
interface Words {
  path: readonly (string | number)[];
  text: string;
}

function* wordsIn(value: unknown, path: readonly (string | number)[] = []): Generator<Words> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value))
    yield* wordsIn(one, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Checks the words of all content. */
export function checkEditorWords(content: ParsedContent): Finding[] {
  const { plans, topics, lexicon, glossary, series, hosts, corrections, settings } = content;
  const lists = [topics, lexicon, glossary, hosts, corrections].flatMap((list) =>
    list ? [{ parsed: list, value: list.entries, kind: 'list' }] : [],
  );
  const records = [
    ...plans.flatMap((plan) => [
      { parsed: plan, value: plan.record, kind: 'plan' },
      ...plan.tasks.map((task) => ({ parsed: task, value: task.record, kind: 'task' })),
      ...(plan.outcomes
        ? [{ parsed: plan.outcomes, value: plan.outcomes.record, kind: 'outcomes' }]
        : []),
    ]),
    ...lists,
    { parsed: series, value: series.record, kind: 'series' },
    ...(settings ? [{ parsed: settings, value: settings.record, kind: 'settings' }] : []),
  ];
  return records.flatMap(({ parsed, value, kind }) =>
    [...wordsIn(value)].flatMap((words) => wordFindings(parsed, words, ofDocument[kind] ?? [])),
  );
}

function wordFindings(
  parsed: Pick<Parsed<unknown>, 'file' | 'yaml'>,
  { path, text }: Words,
  official: readonly string[],
): Finding[] {
  const names = path.filter((key) => typeof key === 'string');
  const field = names.at(-1) ?? '';
  if (official.includes(names.join('.'))) return [];
  // A reason that answers a doubt is called after the field that is doubted.
  const answer = names.includes('acknowledged');
  if ((notOwn.has(field) && !answer) || names.some((name) => notOwnAtAll.has(name))) return [];
  const [fault] = faults
    .filter((one) => !(one.set && copied.has(field)))
    .flatMap((one) => {
      const found = one.pattern.exec(text);
      return found ? [{ ...one, found }] : [];
    });
  if (!fault) return [];
  const { found, expected, remedy, set = false } = fault;
  const near = text.slice(Math.max(0, found.index - 6), found.index + found[0].length + 6);
  const finding = set ? warningAt : errorAt;
  return [finding(fieldAt(parsed, path), `“${near}”`, expected, remedy)];
}

interface WordFault {
  pattern: RegExp;
  expected: string;
  remedy: string;
  /** Whether it only is set badly. */
  set?: true;
}

const han = String.raw`\p{Script=Han}`;
const faults: readonly WordFault[] = [
  {
    pattern: /<\/?[a-z][^<>]*>|<!--|&(?:[a-z]+|#[0-9]+|#x[0-9a-f]+);/iu,
    expected: '没有 HTML：文字照写的样子显示',
    remedy: '删去标签；实体写成字符本身，如 &amp; 写 &。',
  },
  {
    pattern: /\*\*|__|~~|`|!?\[[^\]]*\]\([^)]*\)|^#{1,6} /u,
    expected: '没有 Markdown 记号：文字照写的样子显示',
    remedy: '删去记号，只留文字；网址写在 source 的 url。',
  },
  {
    pattern:
      /\b(?:TODO|TBD|FIXME|XXX+|undefined|null|NaN|lorem ipsum)\b|待补充|待填写|待核实|[?？]{2,}/iu,
    expected: '写好的文字',
    remedy: '填写完整；不知道的，不填这一项。',
  },
  {
    pattern: /^[^\p{L}\p{N}]*$/u,
    expected: '文字，不只是标点',
    remedy: '写明内容；没有要写的，删去这一项。',
  },
  {
    pattern: /^\s|[^\S\n]$|\s{2,}|\n\s*\S/u,
    expected: '前后没有空格，中间没有连着的空格和换行',
    remedy: '删去多出的空格。',
  },
  {
    pattern: new RegExp(`(?<=${han}) (?=${han})`, 'u'),
    expected: '汉字之间没有空格',
    remedy: '删去空格，或换成标点。',
    set: true,
  },
  {
    pattern: new RegExp(
      `(?<=${han})[,;:!?()](?=${han})|(?<=${han})[,.;:!?]$|(?<=${han})\\.(?=${han})`,
      'u',
    ),
    expected: '汉字之间用全角标点',
    remedy: '换成全角的标点。',
    set: true,
  },
  {
    pattern: /[，、；：]{2,}|。{2,}|[，、；：][。！？]|[。！？][，、；：]/u,
    expected: '标点不重复',
    remedy: '删去多出的标点。',
    set: true,
  },
];
