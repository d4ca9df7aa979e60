/** Findings about the fields of one record of a list, said by the fields' paths within it. */
import { errorAt, warningAt, type Finding } from '../model/finding.ts';
import type { TargetId } from '../model/ids.ts';
import { fieldAt, type Parsed } from '../content/parse.ts';

export type FieldPath = readonly (string | number)[];
/** What is wrong, and what is to be done about it. */
export interface Fault {
  field: FieldPath;
  found: string;
  expected: string;
  remedy: string;
}
export type Doubt = Omit<Fault, 'remedy'>;

/** One fault, as a list, which is what rules give. */
export const faultIn = (
  field: FieldPath,
  found: string,
  expected: string,
  remedy: string,
): Fault[] => [{ field, found, expected, remedy }];

/** What is said of a record about a target that there is not. */
export const unknownTarget = (field: Fault['field'], id: TargetId): Fault => ({
  field,
  found: id,
  expected: '已有目标的编号',
  remedy: '照任务文件改正编号。',
});

/** Words in a field for a difference which say that there is none. */
export const saysNoDifference = (difference: string): boolean =>
  /^(?:(?:与目标)?(?:的?(?:口径|范围|指标))?(?:完全|基本)?(?:相同|一致|一样|同)|(?:没有|无)(?:什么)?(?:不同|区别|差别|差异))[。.]?$/u.test(
    difference,
  );

/** What is wrong with a field for a difference which says that there is none. */
export const noDifferenceFault = (difference: string | undefined): Fault | undefined =>
  difference === undefined || !saysNoDifference(difference)
    ? undefined
    : {
        field: ['difference'],
        found: difference,
        expected: '不同在哪里',
        remedy: '写明不同之处；没有不同，删去这一项，definition 写 same。',
      };

export interface RecordFindings {
  error: (fault: Fault) => Finding[];
  warning: (fault: Fault) => Finding[];
  /**
   * A warning that an editor answers with a reason in the record's `acknowledged`; a reason for which there is no doubt
   * is one too.
   */
  doubt: (name: string, reason: string | undefined, doubt: Doubt | undefined) => Finding[];
}

/** @param at where the record stands in its file. */
export function findingsIn(
  parsed: Pick<Parsed<unknown>, 'file' | 'yaml'>,
  at: FieldPath,
): RecordFindings {
  const place = (field: FieldPath) => fieldAt(parsed, [...at, ...field]);
  return {
    error: ({ field, found, expected, remedy }) => errorAt(place(field), found, expected, remedy),
    warning: ({ field, found, expected, remedy }) =>
      warningAt(place(field), found, expected, remedy),
    doubt(name, reason, doubt) {
      if (doubt && reason === undefined)
        return warningAt(
          place(doubt.field),
          doubt.found,
          doubt.expected,
          `再核对一次来源；确实没有错，在这条记录的 acknowledged 里写 ${name} 和理由。`,
        );
      if (doubt || reason === undefined) return [];
      return warningAt(
        place(['acknowledged', name]),
        `${name}：${reason}`,
        '不填：没有要说明的疑问',
        '删去 acknowledged 里的这一项。',
      );
    },
  };
}
