/**
 * `npm run gallery`: what the built site looks like, a sheet a kind of page: every width beside every mode, drawn by
 * Chromium. With `--readme` it makes the README's pictures new instead.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { environment } from '../src/site/environment.ts';
import { openBrowser } from '../tests/browser/visitor.ts';
import { onePageOfEachKind, readBuiltFiles } from '../tests/site/built-pages.ts';
import { serveFolder } from '../tests/static-server.ts';
import { attempt, fail, progress, project, readWords } from './command-line.ts';

const usage = [
  '用法：npm run gallery [-- --from dist] [--out .astro/gallery] [--kind tasks] [--width 360] [--mode dark] [--readme]',
  '  --from    生成好的网站，不写是 OUT_DIR；没有就先生成',
  '  --out     图放在哪里，不写是 .astro/gallery',
  '  --kind    只画地址里有这几个字的网页',
  '  --width   只画这一种宽度：360、768、1440',
  '  --mode    只画这一种样子：light（浅色）、dark（深色）、elder（关怀版）、print（打印）',
  '  --readme  不画这些，重画 README 里的图：docs/front.png、docs/task.png',
].join('\n');

const widths = [360, 768, 1440];
/** What a reader has chosen, or the medium that the page is drawn for. */
const modes: Record<string, { options?: BrowserContextOptions; display?: object; print?: true }> = {
  light: {},
  dark: { options: { colorScheme: 'dark' } },
  elder: { display: { elder: '2' } },
  print: { print: true },
};
/** Pixels of a page that are drawn at most: what is further down looks the same. */
const tallest = 2700;
/** A page on a sheet, as a part of its size. */
const thumbnail = 0.5;
const height = 900;
const jpeg = { type: 'jpeg', quality: 80 } as const;

const { values } = readWords(usage, {
  options: {
    from: { type: 'string' },
    out: { type: 'string', default: path.join(project, '.astro/gallery') },
    kind: { type: 'string', default: '' },
    width: { type: 'string' },
    mode: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});
const { out: built, base } = attempt(() => environment());
const from = path.resolve(values.from ?? built);
const to = path.resolve(values.out);
const chosenWidths = widths.filter(
  (one) => values.width === undefined || String(one) === values.width,
);
const chosenModes = Object.keys(modes).filter((one) => [undefined, one].includes(values.mode));
if (chosenWidths.length === 0) fail(`没有这个宽度：${values.width}；有的是 ${widths.join('、')}。`);
if (chosenModes.length === 0)
  fail(`没有这个样子：${values.mode}；有的是 ${Object.keys(modes).join('、')}。`);
const within = path.relative(project, to);
if (!/^(?:\.\.|\.astro)(?:[\\/]|$)/u.test(within) && !path.isAbsolute(within))
  fail(`不能画到 ${to}：那里是项目的文件。写项目之外的文件夹，或 .astro 里的。`);

/** A page at a width in a mode. */
async function drawn(
  browser: Browser,
  address: string,
  width: number,
  mode: string,
): Promise<Buffer> {
  const { options, display, print } = modes[mode]!;
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  try {
    if (display)
      await context.addInitScript({
        content: `localStorage.display = '${JSON.stringify(display)}'`,
      });
    const page = await context.newPage();
    if (print) await page.emulateMedia({ media: 'print' });
    await page.goto(address);
    const full = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(full, tallest) };
    return await page.screenshot({ ...jpeg, fullPage: true, clip });
  } finally {
    await context.close();
  }
}

/** Puts pictures beside each other, each named. */
async function sheet(browser: Browser, pictures: { name: string; width: number; bytes: Buffer }[]) {
  const page = await browser.newPage();
  const figures = pictures.map(
    ({ name, width, bytes }) =>
      `<figure style="margin:0"><figcaption>${name}</figcaption><img width="${width * thumbnail}" src="data:image/jpeg;base64,${bytes.toString('base64')}"></figure>`,
  );
  await page.setContent(
    `<body style="margin:8px;font:14px sans-serif;display:inline-grid;grid-template-columns:repeat(${chosenWidths.length},max-content);gap:8px">${figures.join('')}`,
  );
  // A picture that is not decoded yet would be drawn as an empty one.
  await page.evaluate(() => Promise.all([...document.images].map((one) => one.decode())));
  const { width, height: full } = await page.evaluate(() => ({
    width: document.body.scrollWidth + 16,
    height: document.body.scrollHeight + 16,
  }));
  await page.setViewportSize({ width, height: full });
  const bytes = await page.screenshot();
  await page.close();
  return bytes;
}

/** The README's pictures: how a reader first meets the front page, and a task. */
async function drawReadme(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  const first = [...readBuiltFiles(from).keys()].find((name) =>
    name.endsWith('/tasks/01/index.html'),
  );
  for (const [name = '', file] of [
    ['', 'docs/front.png'],
    [first, 'docs/task.png'],
  ] as const) {
    await page.goto(url + name.replace(/index\.html$/u, ''), { waitUntil: 'networkidle' });
    writeFileSync(path.join(project, file), await page.screenshot());
    console.log(`已画 ${file}。`);
  }
}

async function drawSheets(browser: Browser, url: string) {
  const pages = onePageOfEachKind(readBuiltFiles(from)).filter((name) =>
    name.includes(values.kind),
  );
  if (pages.length === 0) fail(`没有网页的地址里有“${values.kind}”。`);
  mkdirSync(to, { recursive: true });
  const steps = progress(pages);
  for (const name of pages) {
    steps.begin(name);
    const pictures = [];
    for (const mode of chosenModes)
      for (const width of chosenWidths) {
        const bytes = await drawn(browser, url + name.replace(/index\.html$/u, ''), width, mode);
        pictures.push({ name: `${width} ${mode}`, width, bytes });
      }
    const file = `${name.replace(/\/?index\.html$/u, '').replaceAll('/', '-') || 'home'}.png`;
    writeFileSync(path.join(to, file), await sheet(browser, pictures));
  }
  steps.done();
  console.log(`${pages.length} 种网页，一种一张，在 ${to}。`);
}

if (!existsSync(path.join(from, 'index.html'))) {
  if (values.from !== undefined) fail(`${from} 里没有生成好的网站。`);
  const { status } = spawnSync(process.execPath, [path.join(project, 'scripts/build.ts')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
const browser = await openBrowser();
const site = await serveFolder(from, base);
try {
  await (values.readme ? drawReadme : drawSheets)(browser, site.url);
} finally {
  await site.close();
  await browser.close();
}
