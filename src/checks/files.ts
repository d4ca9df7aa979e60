/** Rules about files as files: that they are where content belongs, are text, and hide nothing from who reads them. */
import { hiddenIn } from '../language/hidden.ts';
import type { Finding } from '../model/finding.ts';
import { largestFile, type ContentFile } from '../content/read.ts';

/** Every place that content has. */
const places = [
  /^LICENSE\.md$/u,
  /^(?:site|topics|lexicon|glossary|series)\.yaml$/u,
  /^plans\/\d{4}\/(?:plan\.yaml|outcomes\.yaml|source\.txt|tasks\/\d{2}\.mdx)$/u,
];

/** Checks the files of the content folder. */
export function checkFiles(files: readonly ContentFile[]): Finding[] {
  return files.flatMap(({ path, bytes, unread }) => {
    const file = `content/${path}`;
    const whole = { severity: 'error' as const, file, line: 1, column: 1, field: '' };
    if (!places.some((place) => place.test(path)))
      return [
        {
          ...whole,
          found: '不认识的文件',
          expected: 'content 里约定的文件，如 plans/2024/tasks/18.mdx，文件名大小写一致',
          remedy: '改成约定的文件名，或移出 content。',
        },
      ];
    if (unread === 'link')
      return [
        {
          ...whole,
          found: '是链接，不是文件',
          expected: 'content 里的都是文件本身',
          remedy: '换成文件本身。',
        },
      ];
    if (unread === 'large')
      return [
        {
          ...whole,
          found: `大于 ${largestFile / 1_000_000} MB`,
          expected: '文字文件，一般只有几 KB',
          remedy: '核对是不是放错了文件。',
        },
      ];
    // The source is byte for byte what was extracted; its own proof judges it.
    if (path.endsWith('source.txt')) return [];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return hiddenIn(text)
      .filter(({ code }) => code !== 'U+FFFD')
      .map(({ name, remedy, index, code }) => {
        const before = text.slice(0, index).split('\n');
        return {
          ...whole,
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
          found: `${name} ${code}`,
          expected: '看得见的文字',
          remedy,
        };
      });
  });
}
