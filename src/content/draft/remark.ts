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

export const ofDocument = (
  stop: boolean,
  line: number,
  found: string,
  remedy: string,
): ImportRemark => ({ stop, file: documentFile, line, found, remedy });

export const remarkOf = ({
  severity,
  line,
  found,
  expected,
  remedy,
}: Omit<Doubt, 'column' | 'field'>): ImportRemark =>
  ofDocument(severity === 'error', line, `${found}（应为：${expected}）`, remedy);

/** A target is an exact number; of an amount that is none the editor is told. */
export const vagueRemark = (line: number, words: string): ImportRemark =>
  ofDocument(
    false,
    line,
    `“${words}”不是确数，没有列为目标`,
    '目标只记确数：原文别处有确数，就以确数为准；没有，照此导入，正文照印。',
  );
