/** The last proof: the pages as built hold the official wording, whatever templates and renderers did to it. */
import { digits } from '../model/ids.ts';
import { placesOf, type Plan } from '../model/plan.ts';
import { documentTexts, titleEndOf } from '../language/document.ts';
import { withoutSpace } from '../language/source.ts';
import { errorAt, lineOf, type Finding } from '../model/finding.ts';
import { passageIndex } from './passage-index.ts';
import type { PageReading } from './page-reading.ts';

/**
 * Compares the built pages of a plan with its wording.
 * @param pages what was read in the built pages, by their paths under the site's root ("2024/document/index.html").
 */
export function checkBuiltWording(
  plan: Plan,
  pages: ReadonlyMap<string, Pick<PageReading, 'verbatim'> | undefined>,
): Finding[] {
  const whole = documentTexts(placesOf(plan), plan.tasks)
    .map(({ text }) => text)
    .join('');
  return [
    ...['document', 'edition'].flatMap((page) =>
      compare(pages, `${plan.key}/${page}/index.html`, { document: whole }),
    ),
    ...plan.tasks.flatMap((task) =>
      compare(pages, `${plan.key}/tasks/${digits(task.number)}/index.html`, {
        ...(task.title === undefined ? {} : { title: task.title }),
        body: task.text,
        task: (task.title ?? '') + titleEndOf(task) + task.text,
      }),
    ),
  ];
}

function compare(
  pages: Parameters<typeof checkBuiltWording>[1],
  path: string,
  wanted: Record<string, string>,
): Finding[] {
  return Object.entries(wanted).flatMap(([name, text]) => {
    const shown = pages.get(path)?.verbatim.get(name) ?? '';
    const parting = partingOf(text, shown);
    if (!parting) return [];
    const around = (words: string, at: number) =>
      `“${words.slice(Math.max(0, at - 8), at + 16).replaceAll('\n', '⏎')}”`;
    return errorAt(
      { ...lineOf(path), field: `[data-verbatim="${name}"]` },
      shown === '' ? '没有官方文字' : around(shown, parting.inShown),
      around(text, parting.inOfficial),
      '网页模板改动了官方文字：核对 src/components/wording 和 astro.config.mjs。',
    );
  });
}

/**
 * Where a shown text and the official one part, or undefined. The markup may break the line between two paragraphs; any
 * other white space of its own a reader would see between two characters, and copy.
 */
function partingOf(official: string, shown: string) {
  let inShown = 0;
  for (let inOfficial = 0; inOfficial < official.length; inOfficial++) {
    if (official[inOfficial] === shown[inShown]) inShown++;
    else if (official[inOfficial] !== '\n') return { inOfficial, inShown };
  }
  return inShown === shown.length ? undefined : { inOfficial: official.length, inShown };
}

/**
 * Finds quotations that no plan has. White space aside, a quotation is a piece of one of its parts.
 * @param pages what was read in the built pages, by path.
 */
export function checkQuotations(
  plans: readonly Plan[],
  pages: ReadonlyMap<string, Pick<PageReading, 'quotations'> | undefined>,
): Finding[] {
  const holds = passageIndex(
    plans.flatMap((plan) =>
      documentTexts(placesOf(plan), plan.tasks).map(({ text }) => withoutSpace(text)),
    ),
  );
  return [...pages].flatMap(([file, page]) =>
    (page?.quotations ?? []).flatMap((shown) => {
      const quoted = withoutSpace(shown);
      if (quoted !== '' && holds(quoted)) return [];
      return errorAt(
        { ...lineOf(file), field: 'blockquote, .deliverables a' },
        quoted === '' ? '空的引文' : `“${quoted.slice(0, 40)}”`,
        '原文里一字不差的一段',
        '网页模板改动了引文，或把本站的话放进了引文：核对引用它的模板。',
      );
    }),
  );
}
