/** Reads a document of any format; which it is, its first bytes say, never its name. */
import { readHtml } from './html.ts';
import { Unreadable, type Format, type Reading } from './reading.ts';
import { readText } from './text.ts';

/** Larger than any plan; beyond it lie scans and mistakes. */
export const largestFile = 40_000_000;

const startsWith = (bytes: Uint8Array, ...head: number[]) =>
  head.every((byte, at) => bytes[at] === byte);

const saveAs = '用 Word 或 WPS 打开，另存为 .docx（或纯文本），再导入。';

/**
 * Reads a document.
 * @param bytes the whole file.
 * @param onPage told which page of how many is read, where a format has pages.
 * @throws Unreadable with words for whoever gave it.
 */
export async function readDocument(
  bytes: Uint8Array,
  onPage?: (page: number, of: number) => void,
): Promise<Reading & { format: Format }> {
  if (bytes.length === 0) throw new Unreadable('文件是空的', '计划的全文', '重新下载文件。');
  if (bytes.length > largestFile)
    throw new Unreadable(
      `文件有 ${Math.round(bytes.length / 1_000_000)} MB`,
      `不超过 ${largestFile / 1_000_000} MB`,
      '多半是扫描件：请用有文字的版本，或先做文字识别，存成文本再导入。',
    );
  const [text] = [new TextDecoder('latin1').decode(bytes.subarray(0, 1024))];
  if (text.includes('%PDF-')) {
    const { readPdf } = await import('./pdf.ts');
    return { format: 'pdf', ...(await readPdf(bytes, onPage)) };
  }
  if (startsWith(bytes, 0x50, 0x4b)) {
    const { readDocx } = await import('./docx.ts');
    return { format: 'docx', ...readDocx(bytes) };
  }
  const refused = foreign(bytes, text);
  if (refused)
    throw new Unreadable(refused.found, '.docx、网页、有文字的 PDF 或纯文本', refused.remedy);
  return isMarkup(bytes)
    ? { format: 'html', ...readHtml(bytes) }
    : { format: 'txt', ...readText(bytes) };
}

/** Formats that are known and not read. */
function foreign(bytes: Uint8Array, text: string): { found: string; remedy: string } | undefined {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { found: '这是旧版 Word、WPS 或加密的 Office 文件（.doc、.wps）', remedy: saveAs };
  if (text.startsWith('{\\rtf')) return { found: '这是 RTF 文件', remedy: saveAs };
  const picture =
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0x49, 0x49, 0x2a) ||
    startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a) ||
    /^(?:GIF8|BM|RIFF....WEBP)/su.test(text);
  if (picture) return { found: '这是图片', remedy: '先做文字识别，逐字核对，存成文本再导入。' };
  const packed =
    startsWith(bytes, 0x1f, 0x8b) ||
    text.startsWith('Rar!') ||
    startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf);
  if (packed) return { found: '这是压缩包', remedy: '先解压，再导入里面的文件。' };
  return undefined;
}

/** Whether a text is markup: it has tags that make paragraphs. */
function isMarkup(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 200_000))
    .replaceAll('\u0000', '');
  return (
    /^\s*(?:ï»¿)?\s*<(?:!doctype html|html|\?xml[^>]*>\s*<(?:!doctype html|html))/iu.test(head) ||
    (head.match(/<\/?(?:p|div|td|tr|table|tbody|span|br|h[1-6]|body)\b[^<>]*>/giu)?.length ?? 0) > 3
  );
}
