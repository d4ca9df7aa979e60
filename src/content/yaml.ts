/** YAML as the content uses it: read so that a place in the text can be named, written so that dates stay words. */
import {
  Document,
  LineCounter,
  isMap,
  isScalar,
  parseDocument,
  visit,
  type ErrorCode,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type DocumentOptions,
  type ParseOptions,
  type SchemaOptions,
} from 'yaml';
import { escaped } from '../language/hidden.ts';

/**
 * Unquoted dates (2024-01-01) become dates here as they do in Astro's own reader, so that a check
 * refuses what the build would misread; written, they are quoted.
 */
const options: ParseOptions & DocumentOptions & SchemaOptions = {
  customTags: ['timestamp'],
  compat: 'yaml-1.1',
  // The parser holds every key against every other; `untrusted` needs one look at each.
  uniqueKeys: false,
};

export interface YamlText {
  value: unknown;
  /** What is not YAML, each with its line and column, counting from 1, for an editor to mend. */
  errors: { line: number; column: number; message: string; remedy: string }[];
  /** Line and column of a field (or of the nearest field around it that exists). */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
  /** Line and column of a field's name, in the record at a path; undefined where it has no such field. */
  placeOfKey(
    path: readonly PropertyKey[],
    key: string,
  ): { line: number; column: number } | undefined;
  /** Where a field stands in the file, if that is not where it stands in the record. */
  fieldOf?(path: readonly PropertyKey[]): readonly PropertyKey[];
  /** A field as it is written; undefined where it is none or not there. */
  writtenAt(path: readonly PropertyKey[]): string | undefined;
  document: Document.Parsed;
}

const layout = '核对缩进、冒号后的空格、引号是否成对。';
const quoting = '这里是文字的话，加引号。';
const noTricks = '只用约定的写法：字段、列表、文字和数字。';

/** What the parser finds, said to an editor: what is wrong, and what to do. */
const faults: Record<ErrorCode, [message: string, remedy: string]> = {
  ALIAS_PROPS: ['别名带了别的记号', noTricks],
  BAD_ALIAS: ['* 开头的不是别名', quoting],
  BAD_COLLECTION_TYPE: ['列表和字段的写法不合', layout],
  BAD_DIRECTIVE: ['不认识的 % 指令', quoting],
  BAD_DQ_ESCAPE: ['引号里的反斜杠写法不对', '反斜杠写两个，或把双引号换成单引号。'],
  BAD_INDENT: ['缩进不对', '照上下各行对齐。'],
  BAD_PROP_ORDER: ['记号的先后不对', noTricks],
  BAD_SCALAR_START: ['这个符号不能放在文字开头', quoting],
  BLOCK_AS_IMPLICIT_KEY: ['一行里写了两个字段', `${quoting}或分成两行。`],
  BLOCK_IN_FLOW: ['方括号、花括号里不能换成分行的写法', layout],
  DUPLICATE_KEY: ['同一个字段写了两次', '是列表里的下一条，前面补上“- ”；是写重了，删去其中一个。'],
  IMPOSSIBLE: ['写法混乱', layout],
  KEY_OVER_1024_CHARS: ['字段名太长', layout],
  MISSING_CHAR: ['少了一个符号', '核对引号、方括号、花括号是否成对，冒号、逗号、空格有没有写。'],
  MULTILINE_IMPLICIT_KEY: ['字段名断成了两行', '核对上一行和这一行：冒号、缩进、引号是否成对。'],
  MULTIPLE_ANCHORS: ['& 记号写了两次', noTricks],
  MULTIPLE_DOCS: ['一个文件里有两份内容', '删去多出的 --- 和它后面的内容。'],
  MULTIPLE_TAGS: ['! 记号写了两次', noTricks],
  NON_STRING_KEY: ['字段名不是文字', layout],
  RESOURCE_EXHAUSTION: ['套得太深', noTricks],
  TAB_AS_INDENT: ['用制表符缩进', '换成空格。'],
  TAG_RESOLVE_FAILED: ['不认识的 ! 记号', quoting],
  UNEXPECTED_TOKEN: ['多出来的符号或文字', layout],
};

/**
 * Reads YAML text.
 * @param firstLine line of the file on which the text begins.
 */
export function readYaml(text: string, firstLine = 1): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { ...options, lineCounter: counter });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const errors = document.errors.map(({ pos, code }) => {
    const unclosed = code === 'MISSING_CHAR' ? quotedAround(document, pos[0]) : undefined;
    const deeper = code === 'BLOCK_AS_IMPLICIT_KEY' ? deeperLine(text, pos[0]) : undefined;
    const at = unclosed ?? deeper ?? pos[0];
    const [message, remedy] =
      (unclosed === undefined ? colonFault(text, at) : unclosedQuote) ??
      faults[deeper === undefined ? code : 'BAD_INDENT'];
    return { ...place(at), message, remedy };
  });
  let value: unknown;
  if (errors.length === 0) {
    // One alias can stand for a billion words: none is followed.
    visit(document, {
      Alias: (_key, { source, range }) => {
        errors.push({
          ...place(range?.[0] ?? 0),
          message: `别名 *${source}`,
          remedy: '把别名代表的内容写在这里；原是文字的，加引号。',
        });
      },
    });
    errors.push(
      ...[...swallowed(document, text), ...tricks(document)].map((one) => ({
        ...one,
        ...place(one.at),
      })),
    );
    if (errors.length === 0) value = document.toJS({ maxAliasCount: 0 });
  }
  return {
    document,
    value,
    errors,
    placeOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        const range = (node as { range?: [number, number, number] } | undefined)?.range;
        if (range) return place(range[0]);
      }
      return { line: firstLine, column: 1 };
    },
    writtenAt(path) {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
    placeOfKey(path, key) {
      const map = path.length === 0 ? document.contents : document.getIn(path, true);
      const pair = isMap(map)
        ? map.items.find((one) => isScalar(one.key) && String(one.key.value) === key)
        : undefined;
      const range = isScalar(pair?.key) ? pair.key.range : undefined;
      return range ? place(range[0]) : undefined;
    },
  };
}

const unclosedQuote = ['引号没有合上', '补上后一个引号；里面也有同样的引号，换另一种。'] as const;

/** Where the text in quotation marks begins that was read to a place; undefined where there is none. */
function quotedAround(document: Document.Parsed, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < end && end <= range[1]) start = range[0];
    },
  });
  return start;
}

/** Where the line below a value begins that was read as more of it; undefined where the value has a second name itself. */
function deeperLine(text: string, at: number): number | undefined {
  const end = text.indexOf('\n', at);
  if (end < 0 || /:(?:\s|$)/u.test(text.slice(at, end))) return undefined;
  const below = /^(?<indent> *)(?:- |["']?[A-Za-z]+["']?:)/u.exec(text.slice(end + 1));
  return below ? end + 1 + below.groups!['indent']!.length : undefined;
}

/** A colon that ends no name, on the line of a place that is no YAML: one of Chinese type, or one with no space behind. */
function colonFault(text: string, at: number): readonly [string, string] | undefined {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0]!;
  const colon = /^\s*(?:- )?["']?[A-Za-z]+["']?(?<colon>：|:(?=[^\s:]))/u.exec(line)?.groups![
    'colon'
  ];
  if (colon === undefined) return undefined;
  return colon === ':'
    ? ['冒号后面没有空格', '冒号后面空一格。']
    : ['冒号是全角的', '换成半角的冒号，后面空一格。'];
}

/**
 * Words that were taken for a comment: a # behind words that stand without quotation marks. A comment has a space
 * behind its #, or a line of its own.
 */
function swallowed(
  document: Document.Parsed,
  text: string,
): { at: number; message: string; remedy: string }[] {
  const found: { at: number; message: string; remedy: string }[] = [];
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (type !== 'PLAIN' || !range) return;
      const comment = /^[ \t]+(?<words>#(?! ).+)/u.exec(text.slice(range[1]));
      if (!comment) return;
      found.push({
        at: range[1] + comment[0].indexOf('#'),
        message: `“${comment.groups!['words']!}”成了注释，没有读进来`,
        remedy: '是文字，把整项加引号；是注释，在 # 后空一格，或者另起一行。',
      });
    },
  });
  return found;
}

/** A number as people write it: what else YAML takes for one is a slip, or is another number elsewhere: 010, 0x1F, +5. */
const plainNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?$/iu;

/** How the full names of YAML's own marks begin: !!str, !!int. */
const knownTags = 'tag:yaml.org,2002:';

/** What is YAML, and not what anybody writes by intent. */
function tricks(document: Document.Parsed): { at: number; message: string; remedy: string }[] {
  const found: { at: number; message: string; remedy: string }[] = [];
  const say = (at: number | undefined, code: ErrorCode) => {
    const [message, remedy] = faults[code];
    found.push({ at: at ?? 0, message, remedy });
  };
  if (document.directives.yaml.explicit === true) say(0, 'BAD_DIRECTIVE');
  // The parser passes over a mark that it does not know: what stands behind it is then not what was meant.
  const mark = ({ tag, range }: Scalar | YAMLMap | YAMLSeq) => {
    if (tag !== undefined && !tag.startsWith(knownTags)) say(range?.[0], 'TAG_RESOLVE_FAILED');
  };
  visit(document, {
    Seq: (_key, list) => mark(list),
    Map: (_key, map) => {
      mark(map);
      const names = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) say((key as Node).range?.[0], 'NON_STRING_KEY');
        else if (names.has(key.value)) say(key.range?.[0], 'DUPLICATE_KEY');
        else names.add(key.value);
      }
    },
    Scalar: (_key, scalar) => {
      mark(scalar);
      const { value, source, range } = scalar;
      if (typeof value !== 'number' || source === undefined || plainNumber.test(source)) return;
      found.push({
        at: range?.[0] ?? 0,
        message: `数字写作 ${source}`,
        remedy: '照平常的样子写，如 1000、0.5；不是数字的，加引号。',
      });
    },
  });
  return found.sort((a, b) => a.at - b.at);
}

/** Writes a value as YAML, lines unfolded so that wording stays searchable, and nothing hidden in it. */
export function writeYaml(value: unknown): string {
  return shown(new Document(value, options)).toString({ lineWidth: 0 });
}

/** What nobody sees is written as an escape, which stands between double quotation marks. */
function shown(document: Document): { toString: Document['toString'] } {
  visit(document, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value === 'string' && escaped(scalar.value) !== scalar.value)
        scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return { toString: (how) => escaped(document.toString(how)) };
}

/** Writes a document that was read, its comments kept, and its short lists as editors write them: [a, b]. */
export function rewriteYaml(document: Document.Parsed): string {
  return shown(document).toString({ lineWidth: 0, flowCollectionPadding: false });
}
