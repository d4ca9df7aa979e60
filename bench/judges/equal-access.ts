/**
 * IBM's Equal Access engine over the built pages in a real browser. (The package around it would bring browsers of
 * its own; the engine itself is a script that is put into a page.)
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openBrowser } from '../../tests/browser/visitor.ts';
import { onePageOfEachKind, readBuiltFiles } from '../../tests/site/built-pages.ts';
import { serveFolder } from '../../tests/static-server.ts';

interface Checked {
  results: {
    ruleId: string;
    /** What it is a breach of, and whether it is one: only a `FAIL` is certain. */
    value: [policy: 'VIOLATION' | 'RECOMMENDATION', confidence: 'FAIL' | 'POTENTIAL' | 'PASS'];
    path: { dom: string };
    message: string;
    snippet: string;
  }[];
}
declare const ace: {
  Checker: new () => { check(document: Document, guidelines: string[]): Promise<Checked> };
};

/** IBM's own guideline, which holds WCAG 2.2 AA and more. */
const guideline = 'IBM_Accessibility';

/** The pages that differ in more than a name: one of each kind, and every task. */
function judgedPages(folder: string): string[] {
  const files = readBuiltFiles(folder);
  const tasks = [...files.keys()].filter((name) => /\/tasks\/\d+\/index\.html$/u.test(name));
  return [...new Set([...onePageOfEachKind(files), ...tasks])];
}

/**
 * @param folder of the built site, at "/".
 * @returns whether no page has a definite violation; each that there is is printed.
 */
export async function equalAccess(folder: string): Promise<boolean> {
  const engine = readFileSync(
    createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
    'utf8',
  );
  const site = await serveFolder(folder, '/');
  const browser = await openBrowser();
  try {
    // The engine is a script that no page would let in.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const names = judgedPages(folder);
    let violations = 0;
    for (const name of names) {
      await page.goto(site.url + name.replace(/(?<=^|\/)index\.html$/u, ''));
      await page.addScriptTag({ content: engine });
      const { results } = await page.evaluate(
        (rules) => new ace.Checker().check(document, [rules]),
        guideline,
      );
      for (const { ruleId, value, path, message, snippet } of results) {
        if (value[0] !== 'VIOLATION' || value[1] !== 'FAIL') continue;
        violations += 1;
        console.log(`Equal Access: /${name} ${ruleId} ${path.dom}\n  ${message}\n  ${snippet}`);
      }
    }
    console.log(`Equal Access: ${names.length} pages, ${violations} definite violations`);
    return violations === 0;
  } finally {
    await browser.close();
    await site.close();
  }
}
