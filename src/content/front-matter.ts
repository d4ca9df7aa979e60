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
