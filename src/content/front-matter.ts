/** A task file's two halves: YAML between `---` lines, and the MDX body. */

export interface FrontMatterFile {
  /** The YAML, without its fences. */
  yaml: string;
  /** Line of the file on which the YAML begins, counting from 1. */
  yamlLine: number;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

/** Splits a file; undefined when it does not begin with a closed `---` block. */
export function splitFrontMatter(text: string): FrontMatterFile | undefined {
  const match = /^---\n(?<yaml>.*?\n)---\n(?<body>.*)$/su.exec(text.replace(/\r\n/g, '\n'));
  if (!match?.groups) return undefined;
  const { yaml = '', body = '' } = match.groups;
  return { yaml, yamlLine: 2, body, bodyLine: 3 + yaml.split('\n').length - 1 };
}

/** Why a file has no closed `---` block at its beginning, said to an editor, and on which line. */
export function fenceFault(text: string): { line: number; found: string } {
  const [first = '', ...others] = text.split('\n');
  if (first !== '---') return { line: 1, found: `第一行是“${first.slice(0, 20)}”` };
  const meant = others.findIndex((one) => /^\s*[-—–―－─]{2,}\s*$/u.test(one));
  return meant < 0
    ? { line: 1, found: '字段之后没有一行 ---' }
    : { line: meant + 2, found: `这一行是“${others[meant]}”` };
}
