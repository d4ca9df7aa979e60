/** Rules about files as files: that they are where content belongs, are text, and hide nothing from who reads them. */
import { inProject, placeOf } from '../content/paths.ts';
import { largestFile, type ContentFile } from '../content/read.ts';
import { hiddenIn } from '../language/hidden.ts';
import { errorAt, lineOf, type Finding } from '../model/finding.ts';

const unreadFindings: Record<
  NonNullable<ContentFile['unread']>,
  [found: string, expected: string, remedy: string]
> = {
  link: ['是链接，不是文件', 'content 里的都是文件本身', '换成文件本身。'],
  large: [
    `大于 ${largestFile / 1_000_000} MB`,
    '文字文件，一般只有几 KB',
    '核对是不是放错了文件。',
  ],
};

/** Checks the files of the content folder. */
export function checkFiles(files: readonly ContentFile[]): Finding[] {
  return files.flatMap(({ path, bytes, unread }) => {
    const file = inProject(path);
    const place = placeOf(path);
    if (!place)
      return [
        errorAt(
          lineOf(file),
          '不认识的文件',
          'content 里约定的文件，如 plans/2024/tasks/18.mdx，文件名大小写一致',
          '改成约定的文件名，或移出 content。',
        ),
      ];
    if (unread) return [errorAt(lineOf(file), ...unreadFindings[unread])];
    // The source is byte for byte what was extracted; its own proof judges it.
    if (place.kind === 'source') return [];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return hiddenIn(text)
      .filter(({ code }) => code !== 'U+FFFD')
      .map(({ name, remedy, index, code }) => {
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
