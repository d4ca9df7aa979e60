/** Made-up Word documents and PDFs: the least of each that a reader has to understand. */
import { strToU8, zipSync } from 'fflate';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of a Word paragraph. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A Word paragraph of runs, with properties such as a list. */
export const paragraph = (runs: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;

/** A Word table of cells. */
export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * A .docx file.
 * @param body of word/document.xml.
 * @param parts further parts, name under word/ → content.
 */
export const wordFile = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document ${names}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [`word/${name}`, strToU8(content)]),
    ),
  });

/** Text on a page: from the left and from the bottom, points. */
export interface PrintedText {
  x: number;
  y: number;
  text: string;
}

/**
 * A PDF of pages, set in a Chinese font that is not part of it.
 * @param size of type, points.
 */
export function pdfFile(pages: readonly (readonly PrintedText[])[], size = 16): Uint8Array {
  const hex = (text: string) =>
    Array.from({ length: text.length }, (_, at) =>
      text.charCodeAt(at).toString(16).padStart(4, '0'),
    ).join('');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>] >>',
    ...pages.flatMap((texts, at) => {
      const stream = texts
        .map(({ x, y, text }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((content, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${content}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return strToU8(file, true);
}

/** Pages of lines as a document of the state is typeset: 28 characters a line, paragraphs indented by two. */
export function typeset(
  paragraphs: readonly string[],
  { perPage = 22, head }: { perPage?: number; head?: string } = {},
): PrintedText[][] {
  const width = 28;
  const size = 16;
  const lines = paragraphs.flatMap((text) => {
    const broken = [text.slice(0, width - 2)];
    for (let at = width - 2; at < text.length; at += width) broken.push(text.slice(at, at + width));
    return broken.map((own, at) => ({ text: own, x: 74 + (at === 0 ? 2 * size : 0) }));
  });
  const pages = Array.from({ length: Math.ceil(lines.length / perPage) }, (_, page) =>
    lines.slice(page * perPage, (page + 1) * perPage),
  );
  return pages.map((own, page) => [
    ...(head === undefined ? [] : [{ x: 200, y: 800, text: head }]),
    ...own.map(({ text, x }, at) => ({ text, x, y: 760 - at * 28 })),
    { x: 280, y: 50, text: `—${page + 1}—` },
  ]);
}
