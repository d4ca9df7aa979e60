/**
 * Rules about what an editor writes in words of his own: it is shown as it stands, so it holds no markup, nothing left
 * to be filled in, and is set as Chinese is.
 */
import { fieldAt, type Parsed, type ParsedContent } from '../content/parse.ts';
import { traditionalIn } from '../language/traditional.ts';
import { errorAt, warningAt, type Finding } from '../model/finding.ts';
import { contactData } from './contact-data.ts';

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
/** What is read as a sentence. */
const sentences = new Set(
  'summary description explanation reason difference note apart about wrong now soughtFor'.split(
    ' ',
  ),
);
/** A task's or a plan's own title, and words that stand in the document. */
const ofDocument = {
  plan: ['asPrinted.text', 'otherNumbers.text', 'otherNumbers.number'],
  task: ['title'],
};

type File = Pick<Parsed<unknown>, 'file' | 'yaml'>;

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
    list ? [{ parsed: list, value: list.entries }] : [],
  );
  const records: { parsed: File; value: unknown; official?: readonly string[] }[] = [
    ...plans.flatMap((plan) => [
      { parsed: plan, value: plan.record, official: ofDocument.plan },
      ...plan.tasks.map((task) => ({
        parsed: task,
        value: task.record,
        official: ofDocument.task,
      })),
      ...(plan.outcomes ? [{ parsed: plan.outcomes, value: plan.outcomes.record }] : []),
    ]),
    ...lists,
    { parsed: series, value: series.record },
    ...(settings ? [{ parsed: settings, value: settings.record }] : []),
  ];
  return records.flatMap(({ parsed, value, official }) =>
    [...wordsIn(value)].flatMap((words) => wordFindings(parsed, words, official)),
  );
}

function wordFindings(
  parsed: File,
  { path, text }: Words,
  official: readonly string[] = [],
): Finding[] {
  const names = path.filter((key) => typeof key === 'string');
  const field = names.at(-1) ?? '';
  if (official.includes(names.join('.'))) return [];
  // A reason that answers a doubt is called after the field that is doubted.
  const answer = names.includes('acknowledged');
  if ((notOwn.has(field) && !answer) || names.some((name) => notOwnAtAll.has(name))) return [];
  const holds: Record<NonNullable<WordFault['in']>, boolean> = {
    own: !copied.has(field),
    sentence: answer || sentences.has(field),
  };
  const [fault] = faults
    .filter((one) => one.in === undefined || holds[one.in])
    .flatMap((one) => {
      const found = one.pattern.exec(text);
      return found ? [{ ...one, found }] : [];
    });
  if (!fault) return [];
  const { found, expected, remedy, set = false } = fault;
  const near = text.slice(Math.max(0, found.index - 6), found.index + found[0].length + 6);
  const finding = set ? warningAt : errorAt;
  return finding(fieldAt(parsed, path), `“${near}”`, expected, remedy);
}

/** What finds a fault in words, as a regular expression does. */
interface Finder {
  exec: (text: string) => { 0: string; index: number } | null;
}

interface WordFault {
  pattern: Finder;
  expected: string;
  remedy: string;
  /** Of which words it is one: an editor's own, or those that are a sentence; of any, copied ones too, if not given. */
  in?: 'own' | 'sentence';
  /** Whether it only is set badly. */
  set?: true;
}

const han = String.raw`\p{Script=Han}`;

const pairs: Readonly<Record<string, string>> = Object.fromEntries(
  ['“”', '（）', '《》', '〈〉', '【】', '〔〕', '「」', '『』'].map(([open, close]) => [
    close!,
    open!,
  ]),
);
const opening = new Set(Object.values(pairs));

/** The first mark of a pair that has no other: one that closes nothing, or the outermost that nothing closes. */
const unpaired: Finder = {
  exec(text) {
    const open: { 0: string; index: number }[] = [];
    for (const mark of text.matchAll(/[“”（）《》〈〉【】〔〕「」『』]/gu)) {
      if (opening.has(mark[0])) open.push(mark);
      else if (open.at(-1)?.[0] === pairs[mark[0]]) open.pop();
      // 1）, 一）: the number of an item.
      else if (mark[0] !== '）' || !/[0-9一二三四五六七八九十]$/u.test(text.slice(0, mark.index)))
        return open.at(-1) ?? mark;
    }
    return open[0] ?? null;
  },
};

/** A character of traditional script; what stands between quotation marks may be quoted so. */
const traditional: Finder = {
  exec: (text) =>
    traditionalIn(
      text.replace(/“[^”]*”|「[^」]*」|《[^》]*》/gu, (quoted) => ' '.repeat(quoted.length)),
    ) ?? null,
};

/** More than a paragraph; what editors say is a sentence or three. */
const longest = 200;

const faults: readonly WordFault[] = [
  {
    pattern: contactData,
    expected: '没有电话、邮箱和证件号码',
    remedy: '删去：网站上谁都看得到。网站自己的联系方式写在 content/site.yaml 的 contact。',
  },
  {
    pattern: /<\/?[a-z][^<>]*>|<!--|&(?:[a-z]+|#[0-9]+|#x[0-9a-f]+);/iu,
    expected: '没有 HTML：文字照写的样子显示',
    remedy: '删去标签；实体写成字符本身，如 &amp; 写 &。',
  },
  {
    pattern: /\$?\{[^{}]*\}/u,
    expected: '没有代码：文字照写的样子显示',
    remedy: '删去花括号和里面的代码，写成文字。',
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
    pattern: /^(?:待(?:定|补|查|填|办理?|更新|确认|完善)|同[上前]|略|不详|未知|暂?无)[。.…]?$/u,
    expected: '写明内容',
    remedy: '写明内容；不知道的，不填这一项。',
  },
  {
    pattern: /^(?:[\w .-]*|没有)[。.…]?$/u,
    expected: '写明内容的一句中文',
    remedy: '写明内容；不知道的，不填这一项。',
    in: 'sentence',
  },
  {
    pattern: /(?:https?:\/\/|www\.)[^\s\p{Script=Han}]*/iu,
    expected: '文字里没有网址：照写的样子显示，点不开',
    remedy: '网址写在 source 的 url，这里写是什么网页。',
    in: 'own',
  },
  {
    // One that stands on a letter of its own script is a letter: é, が.
    pattern:
      /(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}])\p{M}/u,
    expected: '汉字上没有附加的符号',
    remedy: '删去这个符号，照原样重新输入这个字。',
  },
  {
    pattern: /[\u2028\u2029\u2800]/u,
    expected: '看得见的文字',
    remedy: '删去这个看不见的符号。',
  },
  {
    pattern: /[\p{Nd}--[0-9０-９]]/v,
    expected: '数字用 0 到 9 写',
    remedy: '换成 0 到 9。',
  },
  {
    // Letters of one script in a word of another look alike: а U+0430 is no a.
    pattern: new RegExp(
      `(?<=[A-Za-z]|${han})\\p{Script=Cyrillic}|\\p{Script=Cyrillic}(?=[A-Za-z]|${han})|(?<=[A-Za-z])[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ]|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ](?=[A-Za-z])`,
      'u',
    ),
    expected: '一个词里是同一种文字的字母',
    remedy: '换成看上去一样的拉丁字母，或者汉字。',
  },
  {
    pattern:
      /[０-９\u2160-\u2188\u2460-\u249B\u24EA-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]/u,
    expected: '数字用 0 到 9 写',
    remedy: '换成 0 到 9，或者汉字的数字。',
    in: 'own',
  },
  {
    pattern: /[Ａ-Ｚａ-ｚ\uFF61-\uFF9F]/u,
    expected: '通用的字母和符号',
    remedy: '换成半角的字母，或者全角的符号。',
    in: 'own',
    set: true,
  },
  {
    pattern: /\p{Emoji_Presentation}/u,
    expected: '文字，没有表情符号',
    remedy: '删去，或者写成文字。',
    in: 'own',
    set: true,
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
    in: 'own',
    set: true,
  },
  {
    pattern: /(?<=[，。、；：！？]) | (?=[，。、；：！？])/u,
    expected: '全角标点前后没有空格',
    remedy: '删去空格；断成几行的，接成一行。',
    in: 'own',
    set: true,
  },
  {
    pattern: new RegExp(
      `(?<=${han})[,;:!?()](?=${han})|(?<=${han})[,.;:!?]$|(?<=${han})\\.(?=${han})`,
      'u',
    ),
    expected: '汉字之间用全角标点',
    remedy: '换成全角的标点。',
    in: 'own',
    set: true,
  },
  {
    pattern: /[，、；：]{2,}|。{2,}|[，、；：][。！？]|[。！？][，、；：]/u,
    expected: '标点不重复',
    remedy: '删去多出的标点。',
    in: 'own',
    set: true,
  },
  {
    pattern: /^(?:"[^"]+"|'[^']+')$/u,
    expected: '没有包在外面的引号',
    remedy: '删去里面或外面的一层引号。',
    in: 'own',
  },
  {
    pattern: new RegExp(`(?<=${han})"|"(?=${han})`, 'u'),
    expected: '汉字旁边用“ ”',
    remedy: '换成“ ”。',
    in: 'own',
    set: true,
  },
  {
    pattern: unpaired,
    expected: '引号、括号、书名号成对，先开后合',
    remedy: '补上少了的一个，或改正写反、写错的一个。',
    in: 'own',
    set: true,
  },
  {
    pattern: traditional,
    expected: '规范的简化字',
    remedy: '换成简化字；照抄来源的，放在“ ”里。',
    in: 'own',
    set: true,
  },
  {
    pattern: new RegExp(`(?<=^.{${longest}}).{1,6}`, 'su'),
    expected: `不超过 ${longest} 个字`,
    remedy: '核对是不是贴错了；只留要说的一两句。',
    in: 'own',
    set: true,
  },
];
