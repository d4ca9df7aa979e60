/** Rules about files as files: that they are where content belongs, are text, and hide nothing from who reads them. */
import { inProject, placeOf } from '../content/paths.ts';
import { largestFile, textOf, type ContentFile } from '../content/read.ts';
import { hiddenIn } from '../language/hidden.ts';
import { firstInvalidLine } from '../language/source.ts';
import { errorAt, lineOf, type Finding } from '../model/finding.ts';

const itself = 'content 里的都是文件本身';
const readable = '能读的文件';
const unreadFindings: Record<
  NonNullable<ContentFile['unread']>,
  [found: string, expected: string, remedy: string]
> = {
  link: ['是链接，不是文件', itself, '换成文件本身。'],
  large: [
    `大于 ${largestFile / 1_000_000} MB`,
    '文字文件，一般只有几 KB',
    '核对是不是放错了文件。',
  ],
  folder: ['是文件夹，不是文件', '文件', '移走文件夹，恢复这个文件。'],
  special: ['不是普通的文件', itself, '换成文件本身。'],
  file: ['是文件，不是文件夹', '文件夹', '移走文件，恢复这个文件夹。'],
  missing: ['没有这个文件夹', '放内容的文件夹', '恢复它，或核对 CONTENT_DIR 写的路径。'],
  denied: ['没有读的权限', readable, '改正它的权限，让运行命令的用户能读。'],
  unreadable: ['读不出来', readable, '核对磁盘，从版本历史恢复它。'],
};

/** Checks the files of the content folder. */
export function checkFiles(files: readonly ContentFile[]): Finding[] {
  return files.flatMap(({ path, bytes, unread }) => {
    const file = inProject(path);
    if (unread) return errorAt(lineOf(file), ...unreadFindings[unread]);
    const place = placeOf(path);
    if (!place)
      return errorAt(
        lineOf(file),
        '不认识的文件',
        'content 里约定的文件，如 plans/2024/tasks/18.mdx，文件名大小写一致',
        '改成约定的文件名，或移出 content。',
      );
    // The source is byte for byte what was extracted, and the document what was published: their own rules judge them.
    if (place.kind === 'source' || place.kind === 'original') return [];
    const text = textOf(bytes);
    if (text === undefined)
      return errorAt(
        lineOf(file, firstInvalidLine(bytes)),
        '不是有效的 UTF-8',
        'UTF-8 编码的文字',
        '用 UTF-8 另存这个文件。',
      );
    const unmerged = text.split('\n').findIndex((line) => /^(?:<{7}|>{7})(?: |$)/u.test(line));
    if (unmerged >= 0)
      return errorAt(
        lineOf(file, unmerged + 1),
        '没有合并完的改动（<<<<<<<、>>>>>>>）',
        '一种写法',
        '两边的改动留下对的，删去 <<<<<<<、=======、>>>>>>> 这几行。',
      );
    // In fields what passes for something else is judged by the schema, which knows where it has to be written.
    const judged = hiddenIn(text).filter(({ seen }) => !seen || place.kind === 'task');
    return judged.flatMap(({ name, remedy, index, code }) => {
      const before = text.slice(0, index).split('\n');
      const column = (before.at(-1)?.length ?? 0) + 1;
      return errorAt(
        { ...lineOf(file, before.length), column },
        `${name} ${code}`,
        '看得见的文字',
        remedy,
      );
    });
  });
}
