import { describe, expect, it } from 'vitest';
import {
  contentWith,
  filesWith,
  fixtureFiles,
  textOf,
  checked,
} from '../../tests/fixture/fixture.ts';
import { checkFiles } from './files.ts';

const task5 = 'plans/2031/tasks/05.mdx';
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the files of the content folder', () => {
  it('are all in places that content has', () => expect(checkFiles(fixtureFiles)).toEqual([]));

  it.each([
    'plans/2031/tasks/5.mdx',
    'plans/2031/tasks/05.MDX',
    'plans/2031/tasks/05 (copy).mdx',
    'plans/Huangpu/plan.yaml',
    'plans/2031/original.doc',
    'plans/2031/Plan.yaml',
    'plans/2031/tasks/05.md',
    'Glossary.yaml',
    'notes.txt',
    'plans/2031/tasks/a/05.mdx',
  ])('do not include %s', (path) => {
    expect(checkFiles([{ path, bytes: bytes('x\n') }])).toEqual([
      {
        severity: 'error',
        file: `content/${path}`,
        line: 1,
        column: 1,
        field: '',
        found: '不认识的文件',
        expected: 'content 里约定的文件，如 plans/2024/tasks/18.mdx，文件名大小写一致',
        remedy: '改成约定的文件名，或移出 content。',
      },
    ]);
  });

  it.each([
    ['link', '是链接，不是文件', 'content 里的都是文件本身', '换成文件本身。'],
    ['large', '大于 2 MB', '文字文件，一般只有几 KB', '核对是不是放错了文件。'],
    ['folder', '是文件夹，不是文件', '文件', '移走文件夹，恢复这个文件。'],
    ['special', '不是普通的文件', 'content 里的都是文件本身', '换成文件本身。'],
    ['file', '是文件，不是文件夹', '文件夹', '移走文件，恢复这个文件夹。'],
    ['missing', '没有这个文件夹', '放内容的文件夹', '恢复它，或核对 CONTENT_DIR 写的路径。'],
    ['denied', '没有读的权限', '能读的文件', '改正它的权限，让运行命令的用户能读。'],
    ['unreadable', '读不出来', '能读的文件', '核对磁盘，从版本历史恢复它。'],
  ] as const)('are read as files, and not as %s', (unread, found, expected, remedy) => {
    const files = fixtureFiles.map((one) =>
      one.path === 'topics.yaml' ? { path: one.path, bytes: new Uint8Array(), unread } : one,
    );
    expect(checkFiles(files)).toMatchObject([
      { file: 'content/topics.yaml', line: 1, found, expected, remedy },
    ]);
  });

  it('may be no text where they are what was published', () => {
    const published = { path: 'plans/2031/original.pdf', bytes: new Uint8Array([0xb5, 0xff]) };
    expect(checkFiles([published])).toEqual([]);
  });

  it('may have in a field what passes for something else: the schema judges it', () => {
    const radical = bytes('第一行\n加装电⽼\n');
    expect(checkFiles([{ path: 'topics.yaml', bytes: radical }])).toEqual([]);
    expect(checkFiles([{ path: task5, bytes: radical }])).toMatchObject([{ line: 2, column: 4 }]);
  });
});

describe('what hides in a file', () => {
  const finding = (text: string) => checkFiles([{ path: task5, bytes: bytes(text) }]);

  it.each([
    ['a zero-width space', '加装\u200B电梯', '看不见的符号 U+200B', 3],
    ['a turn of direction', '加\u202E装电梯', '改变文字方向的控制符 U+202E', 2],
    ['a byte order mark', '\uFEFF加装电梯', '字节顺序标记（BOM） U+FEFF', 1],
    ['a control character', '加装电\u0007梯', '控制符 U+0007', 4],
  ])('is named with its place: %s', (_name, line, found, column) => {
    const before = line.startsWith('\uFEFF') ? '' : '第一行\n\n';
    expect(finding(before + line)[0]).toMatchObject({
      severity: 'error',
      file: `content/${task5}`,
      line: before === '' ? 1 : 3,
      column,
      field: '',
      found,
      expected: '看得见的文字',
    });
  });

  it('is named in a file of Windows line ends', () => {
    expect(finding('第一行\r\n第二行\r\n')[0]).toMatchObject({
      line: 1,
      found: '回车符（CRLF 换行） U+000D',
      remedy: '换行改成 LF 再存。',
    });
  });

  it('is each kind once, so that a file of one fault is not a thousand findings', () => {
    expect(finding('加\u200B装\u200B电\u200B梯')).toHaveLength(1);
    expect(finding('加\u200B装\u202E电\u200B梯')).toHaveLength(2);
  });

  it('is not looked for in the source, which is what was extracted, to the byte', () => {
    expect(checkFiles([{ path: 'plans/2031/source.txt', bytes: bytes('\uFEFF\u200B\f') }])).toEqual(
      [],
    );
  });

  it('stops the content, though everything else can be read', () => {
    const { findings, plans } = contentWith({
      'LICENSE.md': (text) => text.replace('虚构', '虚\u200B构'),
    });
    expect(findings.map(({ file, line }) => [file, line])).toEqual([['content/LICENSE.md', 3]]);
    expect(plans).toEqual([]);
  });
});

describe('bytes that are no text', () => {
  it('are named as a file’s encoding, once', () => {
    const path = 'topics.yaml';
    const files = filesWith({}).map((one) =>
      one.path === path
        ? { path, bytes: new Uint8Array([0xb9, 0xfa, ...bytes(textOf(path))]) }
        : one,
    );
    expect(checked(files).findings.find(({ file }) => file === `content/${path}`)).toEqual({
      severity: 'error',
      file: `content/${path}`,
      line: 1,
      column: 1,
      field: '',
      found: '不是有效的 UTF-8',
      expected: 'UTF-8 编码的文字',
      remedy: '用 UTF-8 另存这个文件。',
    });
  });
});
