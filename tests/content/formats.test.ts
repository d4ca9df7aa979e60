import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseContent } from '../../src/content/parse.ts';
import { readContent } from '../../src/content/read.ts';
import { chapterHeading, taskHeading } from '../../src/language/document.ts';
import { loadContent } from '../../src/loader/load.ts';
import { openBrowser } from '../browser/visitor.ts';
import { paragraph, run, wordFile } from '../plans/made-files.ts';
import { runScript } from '../script.ts';
import { lastingFolder, realContent, realSource } from './content-copy.ts';

const [real] = parseContent(readContent(realContent)).plans;
/** The plan as its office has it: a paragraph a line, as printed. */
const paragraphs = real!.parts.flatMap((part): string[] => {
  if (part.kind === 'text') return [part.text];
  if (part.kind === 'chapter') return [chapterHeading(part)];
  const task = real!.tasks.find(({ record }) => record.number === part.number)!;
  const [first = '', ...others] = task.wording.text.split('\n');
  return [taskHeading({ ...task.record, text: '' }) + first, ...others];
});

const folder = lastingFolder();
const file = (name: string) => path.join(folder, name);
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>政府文件</title>
<style>body{font:16pt/1.9 "Noto Serif CJK SC"}p{text-indent:2em;margin:0}</style>
<body>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</body></html>`;

/** A page as an office prints it. */
async function printed(content: string): Promise<Uint8Array> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(content);
    const small = 'font-size:9pt;width:100%;text-align:center;font-family:Noto Serif CJK SC';
    return await page.pdf({
      format: 'A4',
      margin: { top: '30mm', bottom: '30mm', left: '28mm', right: '28mm' },
      displayHeaderFooter: true,
      headerTemplate: `<div style="${small}">静安区人民政府办公室内部资料</div>`,
      footerTemplate: `<div style="${small}">— <span class="pageNumber"></span> —</div>`,
    });
  } finally {
    await browser.close();
  }
}

/** What an import wrote of tasks and targets: file name → text. */
const tasksOf = (root: string): Record<string, string> => {
  const tasks = path.join(root, 'plans/2024/tasks');
  return Object.fromEntries(
    readdirSync(tasks).map((name) => [name, readFileSync(path.join(tasks, name), 'utf8')]),
  );
};

async function imported(name: string, source: string) {
  const root = file(`content-${name}`);
  mkdirSync(root);
  const { code, output } = await runScript('import.ts', [source], { CONTENT_DIR: root });
  return { root, code, output };
}

describe('the plan as a file of another format', () => {
  let fromText: Record<string, string>;
  beforeAll(async () => {
    writeFileSync(file('plan.html'), html);
    writeFileSync(
      file('plan.docx'),
      wordFile(paragraphs.map((text) => paragraph(run(text))).join('')),
    );
    writeFileSync(file('plan.pdf'), await printed(html));
    const { root, output } = await imported('text', realSource);
    expect(output).toContain('7 个部分，30 项任务（“1．”是一项）；写入 32 个文件，起草 92 个目标');
    fromText = tasksOf(root);
  });

  it.each(['plan.html', 'plan.docx', 'plan.pdf'])(
    '%s gives the same tasks and proposals to the letter, and passes the checks',
    async (name) => {
      const { root, code, output } = await imported(name, file(name));
      expect(output).toContain('7 个部分，30 项任务（“1．”是一项）');
      expect(code).toBe(0);
      expect(tasksOf(root)).toEqual(fromText);
      const { content, findings } = loadContent(readContent(root));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const [plan] = content!.plans;
      expect([plan!.key, plan!.documentNumber, plan!.date, plan!.issuer]).toEqual([
        '2024',
        '静府发〔2024〕2号',
        '2024-03-08',
        '上海市静安区人民政府',
      ]);
      expect(readFileSync(path.join(root, `plans/2024/original.${name.slice(5)}`))).toEqual(
        readFileSync(file(name)),
      );
    },
  );
});

describe('a plan that is a table', () => {
  const rows = Array.from({ length: 30 }, (_, at) => {
    const text = `新增养老床位${at + 11}张，改造老旧小区${at + 2}个，`.repeat((at % 5) + 1);
    return `<tr><td>${at + 1}</td><td>${text}确保年内完成。</td><td>${at % 2 ? '区民政局' : '区房管局、区建设管理委'}</td></tr>`;
  });
  const table = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<style>body{font:16pt/1.6 "Noto Serif CJK SC"}table{border-collapse:collapse}td,th{border:1px solid;padding:4px}td:last-child{width:8em}</style>
<body><p style="text-align:center">2024年静安区政府重点工作任务分解表</p>
<table><thead><tr><th>序号</th><th>目标任务</th><th>责任单位</th></tr></thead>${rows.join('')}</table></body></html>`;

  it('is read from the rulings of a PDF as from the page that was printed: rows cut between pages, heads printed again', async () => {
    writeFileSync(file('table.html'), table);
    writeFileSync(file('table.pdf'), await printed(table));
    const outlineOf = async (name: string) => {
      const { output } = await runScript('import.ts', [file(name), '--outline']);
      return JSON.parse(/^\{.*?^\}$/msu.exec(output)![0]) as {
        title: string;
        tasks: unknown[];
        left: string[];
      };
    };
    const fromPage = await outlineOf('table.html');
    expect(fromPage.tasks).toHaveLength(30);
    const fromPdf = await outlineOf('table.pdf');
    expect(fromPdf.title).toBe(fromPage.title);
    expect(fromPdf.tasks).toEqual(fromPage.tasks);
    // A PDF may have radicals for ideographs.
    const left = fromPdf.left.map((text) => text.normalize('NFKC'));
    expect(left).toContain('序号 目标任务 责任单位');
  });
});
