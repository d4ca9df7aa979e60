import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { linesOf, madePlans } from '../../tests/plans/made-up.ts';
import {
  paragraph,
  pdfFile,
  run,
  typeset,
  wordFile,
  wordTable,
} from '../../tests/plans/made-files.ts';
import { sample } from 'fast-check';
import { readDocument } from './read.ts';
import { Unreadable } from './reading.ts';

const texts = async (bytes: Uint8Array) =>
  (await readDocument(bytes)).blocks.map(({ text }) => text);
const plain = ['云溪市2031年工作要点', '一、经济', '1．招商。新增企业5家。'];

/** What whoever gave the file is told. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readDocument(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return `${error.found}｜${error.remedy}`;
    throw error;
  }
  return '';
}

function utf16(text: string, mark: boolean, little: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return little ? bytes : Buffer.from(bytes).swap16();
}

describe('text', () => {
  const gb18030 = Uint8Array.from([0xd4, 0xc6, 0xcf, 0xaa, 0xca, 0xd0]);

  test.each([
    ['UTF-8', strToU8('云溪市')],
    ['UTF-8 with a byte order mark', strToU8('\uFEFF云溪市')],
    ['GB18030', gb18030],
    ['UTF-16, little end first', utf16('云溪市', true, true)],
    ['UTF-16, big end first', utf16('云溪市', true, false)],
    ['UTF-16 without a mark', utf16('云溪市 2031-05\n'.repeat(4), false, true)],
  ])('%s', async (_, bytes) => {
    expect((await texts(bytes))[0]).toMatch(/^云溪市/u);
  });

  test('line ends of every system', async () => {
    for (const end of ['\n', '\r\n', '\r', '\u2028'])
      expect(await texts(strToU8(plain.join(end)))).toEqual(plain);
  });

  test('space inside Latin text is wording, other typed space is not', async () => {
    expect(
      await texts(strToU8('加大 AEO（Authorized  Economic Operator）培育，新增 5 家。')),
    ).toEqual(['加大AEO（Authorized Economic Operator）培育，新增5家。']);
  });

  test('a bare figure that breaks a sentence stops the import at its line', async () => {
    const lines = Array.from({ length: 12 }, (_, at) =>
      at % 2 === 0
        ? '推进道路学校公园医院市场河道老旧小区养老机构产业园区数据'
        : '平台建设，新增企业，完善服务，形成各方参与、运转有序的格',
    );
    const file = strToU8([...lines.slice(0, 5), '7', ...lines.slice(5)].join('\n'));
    await expect(readDocument(file)).rejects.toMatchObject({ line: 6 });
  });
});

describe('web pages', () => {
  test('entities, line breaks, spans and what surrounds the document', async () => {
    const html = `<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body>
      <nav>首页 &gt; 政务公开</nav><div class="share">分享到</div>
      <h1>云溪市2031年<span>工作</span>要点</h1><p>来源：东山日报</p>
      <div id="content"><p>一、经济<br>1．招商。</p><p>新增企业5家&mdash;&mdash;含外资&#x4F01;业。</p></div>
      <p style="display: none">看不见</p><p><a href="https://example.org/">上一篇：别的文件</a></p><footer>版权所有</footer></body></html>`;
    const { blocks, left } = await readDocument(strToU8(html));
    expect(blocks.map(({ text }) => text)).toEqual([
      '云溪市2031年工作要点',
      '一、经济',
      '1．招商。',
      '新增企业5家——含外资企业。',
    ]);
    expect(left.map(({ text }) => text)).toEqual([
      '首页 > 政务公开',
      '分享到',
      '来源：东山日报',
      '看不见',
      '上一篇：别的文件',
      '版权所有',
    ]);
  });

  test('emphasis at the beginning of a paragraph, and lines as an editor counts them', async () => {
    const { blocks } = await readDocument(
      strToU8('<div><p>要点</p>\n<p><b>招商引资。</b>新增企业5家。</p>\n<p>三</p></div>'),
    );
    expect(blocks.map(({ bold, place }) => [bold, place.line])).toEqual([
      [undefined, 1],
      [5, 2],
      [undefined, 3],
    ]);
  });

  test('a table that lays out the page is none', async () => {
    expect(
      await texts(
        strToU8(
          '<table><tr><td><p>要点</p><p>一、经济</p><p>1．招商。</p><p>新增5家。</p></td></tr></table>',
        ),
      ),
    ).toEqual(['要点', '一、经济', '1．招商。', '新增5家。']);
  });
});

describe('Word', () => {
  const list = (level: number) =>
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`;
  const numbering =
    '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>';

  test('numerals that Word counts stand in the text, and begin again under each heading', async () => {
    const body = [0, 1, 1, 0, 1].map((level) => paragraph(run('条目'), list(level))).join('');
    expect(await texts(wordFile(body, { 'numbering.xml': numbering }))).toEqual([
      '一、条目',
      '（一）条目',
      '（二）条目',
      '二、条目',
      '（一）条目',
    ]);
  });

  test('what was struck out, hidden or belongs to the page is not the document', async () => {
    const body =
      paragraph(
        `${run('招商')}<w:del><w:r><w:delText>外贸</w:delText></w:r></w:del><w:ins>${run('引资')}</w:ins>`,
      ) + paragraph(run('暗', '<w:vanish/>') + run('明'));
    const { blocks, left } = await readDocument(
      wordFile(body, { 'footer1.xml': `<w:ftr>${paragraph(run('第1页'))}</w:ftr>` }),
    );
    expect(blocks.map(({ text }) => text)).toEqual(['招商引资', '明']);
    expect(left.map(({ text }) => text)).toEqual(['暗', '第1页']);
  });

  test('tables, line breaks and emphasis', async () => {
    const body =
      paragraph(`${run('招商。', '<w:b/>')}${run('新增5家。')}`) +
      paragraph(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}`) +
      wordTable([
        ['序号', '任务'],
        ['1', '办学校'],
      ]);
    const { blocks } = await readDocument(wordFile(body));
    expect(blocks.map(({ text, bold, cells }) => [text, bold ?? cells?.length])).toEqual([
      ['招商。新增5家。', 3],
      ['甲', undefined],
      ['乙', undefined],
      ['序号 任务', 2],
      ['1 办学校', 2],
    ]);
  });
});

describe('PDF', () => {
  test('any plan, typeset, is read as its paragraphs; page numbers and running heads are left', async () => {
    for (const plan of sample(madePlans, { numRuns: 8, seed: 5 })) {
      const lines = linesOf(plan).map((line) => line.replaceAll(' ', ''));
      const pages = typeset(lines, { perPage: 9, head: '云溪市人民政府公报' });
      const { blocks, left } = await readDocument(pdfFile(pages));
      expect(blocks.map(({ text }) => text)).toEqual(lines);
      const marks = pages.map((_, at) => `—${at + 1}—`);
      expect(left.map(({ text }) => text).filter((text) => text.startsWith('—'))).toEqual(marks);
      expect(left).toHaveLength(marks.length * 2);
    }
  });
});

test('of a PDF, tells which page of how many is read', async () => {
  const page = [{ x: 100, y: 700, text: '加强服务，方便群众办事。' }];
  const told: [number, number][] = [];
  await readDocument(pdfFile([page, page]), (number, of) => told.push([number, of]));
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

describe('refused, with what to do', () => {
  const office = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const scanned = pdfFile([[{ x: 1, y: 1, text: '章' }], []]);
  const encrypted = strToU8(
    new TextDecoder('latin1')
      .decode(pdfFile(typeset(plain)))
      .replace(
        '/Root',
        '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (00000000000000000000000000000000) /U (00000000000000000000000000000000) >> /ID [(a)(b)] /Root',
      ),
    true,
  );

  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), '空的'],
    ['.doc and .wps', office, '另存为 .docx'],
    ['rtf', strToU8('{\\rtf1 x}'), '另存为 .docx'],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), '文字识别'],
    ['an archive', strToU8('Rar!xx'), '先解压'],
    ['OFD', zipSync({ 'OFD.xml': strToU8('<x/>') }), '导出为有文字的 PDF'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), '另存为 .docx'],
    [
      'half of a .docx',
      wordFile(paragraph(run('一'.repeat(500)))).subarray(0, 400),
      '没有下载完整',
    ],
    ['half of a PDF', pdfFile(typeset(plain)).subarray(0, 900), '没有下载完整'],
    ['a scanned PDF', scanned, '文字识别'],
    ['an encrypted PDF', encrypted, '加了密码'],
    [
      'a page that scripts fill',
      strToU8('<!doctype html><html><body><div id="app"></div></body></html>'),
      '脚本',
    ],
    ['no text', strToU8(' \n \n'), '没有文字'],
    ['another encoding', Uint8Array.from([0xff, 0x80, 0x81, 0xff, 0x80]), '编码'],
  ])('%s', async (_, bytes, words) => {
    expect(await refusal(bytes)).toContain(words);
  });

  test('a part that unpacks to far more than a plan', async () => {
    expect(await refusal(wordFile(paragraph(run('一'.repeat(20_000_000)))))).toContain('MB');
  });

  test('a page nested to exhaust its reader', async () => {
    expect(await refusal(strToU8(`<!doctype html>${'<div>'.repeat(100_000)}`))).toContain(
      '套了太多层',
    );
  });
});
