/** What stands in a cell of the ledger, and the value of the record that it stands for. */

/** A cell as it is compared: its text, or a number as text; empty for what is absent. */
export type Cell = string;

export interface Form {
  /** How the spreadsheet keeps it; days are text, so that no program turns them round. */
  kind: 'text' | 'number' | 'day';
  /** The cell for a value of the record; a value of another form is shown as it is. */
  cell: (value: unknown) => Cell;
  /** The value for a cell that is not empty (undefined: no field), or what belongs there instead. */
  value: (cell: Cell) => { value: unknown } | { expected: string };
  /** What the spreadsheet offers to choose from. */
  choices?: readonly string[];
  /** Whether only what is offered belongs there. */
  closed?: boolean;
}

const shown = (value: unknown): Cell =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** Words, as they are; some may be offered. */
export const text = (choices?: readonly string[]): Form => ({
  kind: 'text',
  cell: shown,
  value: (cell) => ({ value: cell }),
  ...(choices ? { choices } : {}),
});

export const number: Form = {
  kind: 'number',
  cell: shown,
  value: (cell) => {
    const plain = cell.replaceAll(/[,，\s]/gu, '');
    return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(plain)
      ? { value: Number(plain) }
      : { expected: '一个数字' };
  },
};

/** A day as "2025-01-26"; 2025/1/26 and 2025年1月26日 are taken for it too. */
export const day: Form = {
  kind: 'day',
  cell: shown,
  value: (cell) => {
    const parts =
      /^(?<y>\d{4})(?:[-/.]|年)(?<m>\d{1,2})(?:[-/.]|月)(?<d>\d{1,2})日?$/u.exec(cell)?.groups ??
      {};
    const { y = '', m = '', d = '' } = parts;
    const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
    const real = !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso);
    return real ? { value: iso } : { expected: '日期，写作 2025-01-26' };
  },
};

/** One of some codes, shown by their words; the code itself is taken too. */
export function choice(words: ReadonlyMap<string | boolean, string>): Form {
  const values = new Map([...words].map(([value, word]) => [word, value]));
  for (const value of words.keys()) values.set(String(value), value);
  return {
    kind: 'text',
    cell: (value) => words.get(value as string) ?? shown(value),
    value: (cell) =>
      values.has(cell)
        ? { value: values.get(cell) }
        : { expected: `${[...words.values()].join('、')}之一` },
    choices: [...words.values()],
    closed: true,
  };
}

export const yesNo = choice(
  new Map<boolean, string>([
    [true, '是'],
    [false, '否'],
  ]),
);

const none = '无';

/** Several codes, shown by their words with 、 between; an empty list is 无. */
export function several(words: ReadonlyMap<string, string>): Form {
  const codes = new Map([...words].map(([code, word]) => [word, code]));
  return {
    kind: 'text',
    cell: (value) => {
      if (!Array.isArray(value)) return shown(value);
      return value.length === 0 ? none : value.map((one) => words.get(one) ?? one).join('、');
    },
    value: (cell) => ({
      value:
        cell === none
          ? []
          : cell
              .split(/[、,，;；\s]+/u)
              .filter(Boolean)
              .map((word) => codes.get(word) ?? word),
    }),
  };
}

/**
 * Several records of a name and what goes before it: "牵头单位：区教育局；区财政局".
 * @param name field of the name; `before` the field that need not be there.
 */
export function named(name: string, before: string): Form {
  return {
    kind: 'text',
    cell: (value) =>
      Array.isArray(value)
        ? value
            .map((one) => (one?.[before] ? `${one[before]}：${one[name]}` : String(one?.[name])))
            .join('；')
        : shown(value),
    value: (cell) => ({
      value: cell
        .split(/[;；\n]/u)
        .map((one) => one.trim())
        .filter(Boolean)
        .map((one) => {
          const [, first, rest] = /^([^:：]+)[:：](.+)$/u.exec(one) ?? [];
          return rest ? { [name]: rest.trim(), [before]: first!.trim() } : { [name]: one };
        }),
    }),
  };
}

/** Days since the last of 1899 as spreadsheets count them; ISO date. */
export function dayOfSerial(serial: number, from1904: boolean): string {
  const day0 = Date.UTC(1899, 11, 30) + (from1904 ? 1462 : 0) * 86_400_000;
  return new Date(day0 + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
