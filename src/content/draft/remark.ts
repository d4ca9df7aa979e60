/** What an import has to tell the editor. */
import type { Doubt } from '../../language/outline/doubt.ts';

/** A remark for the editor; `stop` remarks mean that nothing may be written. */
export interface ImportRemark {
  stop: boolean;
  /** File the line belongs to: the document, or a content file. */
  file: string;
  line: number;
  found: string;
  remedy: string;
}

/** The file that stands for the document in remarks. */
export const documentFile = 'source.txt';

export const remarkOf = ({ severity, line, found, expected, remedy }: Doubt): ImportRemark => ({
  stop: severity === 'error',
  file: documentFile,
  line,
  found: `${found}（应为：${expected}）`,
  remedy,
});
