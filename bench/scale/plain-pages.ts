/** The pages of a built site in plain Markdown: the same addresses, headings and words, for other generators to build. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { filesUnder } from '../../src/publish/built-folder.ts';

export interface PlainPage {
  /** Under the site's root, without slashes at its ends; empty for the front page. */
  address: string;
  title: string;
  /** As Markdown and as MDX reads it. */
  text: string;
}

const blocks = new Set(
  'p li td th dt dd h1 h2 h3 h4 h5 h6 figcaption caption summary blockquote pre label div section'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'svg', 'template', 'select']);

/** Signs that Markdown or MDX would read as markup. */
const escaped = (text: string) =>
  text.replace(/[\\`*_{}[\]<>#|~!&]|(?<=^\d+)[.)]|^[-+=]/gu, String.raw`\$&`);

function plainPage(address: string, html: string): PlainPage {
  const lines: string[] = [];
  let [title, text, lead] = ['', '', ''];
  let [inTitle, inMain, muted] = [false, false, 0];
  const end = () => {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (words) lines.push(lead + escaped(words));
    [text, lead] = ['', ''];
  };
  const parser = new Parser({
    onopentag(name) {
      if (name === 'title' && title === '') inTitle = true;
      if (name === 'main') inMain = true;
      if (silent.has(name)) muted += 1;
      if (!blocks.has(name)) return;
      end();
      if (/^h\d$/u.test(name)) lead = `${'#'.repeat(Number(name[1]))} `;
      if (name === 'li') lead = '- ';
    },
    ontext(data) {
      if (inTitle) title += data;
      else if (inMain && muted === 0) text += data;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (silent.has(name)) muted -= 1;
      if (blocks.has(name) || name === 'main') end();
      if (name === 'main') inMain = false;
    },
  });
  parser.end(html);
  return { address, title: title.trim(), text: lines.join('\n\n') };
}

/** @param folder of a built site. */
export const plainPages = (folder: string): PlainPage[] =>
  filesUnder(folder)
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .map((name) =>
      plainPage(
        name.replace(/\/?index\.html$/u, ''),
        readFileSync(path.join(folder, name), 'utf8'),
      ),
    );
