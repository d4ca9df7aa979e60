/** Rules about declared repairs: each mends one place, changes something, and no words without a second source. */
import { changesNumber } from '../language/extraction-faults.ts';
import { codeOf, suspectsIn } from '../language/hidden.ts';
import { foldForms } from '../language/ideographs.ts';
import { linesOf, repaired, type Repair } from '../language/source.ts';
import { errorAt, warningAt, type Finding } from '../model/finding.ts';
import { samePage } from '../model/links.ts';
import { fieldAt, type ParsedPlan } from '../content/parse.ts';
import { occurrences } from './occurrences.ts';

/**
 * Checks the repairs of one plan.
 * @param text the decoded extraction.
 */
export function checkRepairs(plan: ParsedPlan, text: string): Finding[] {
  const { repairs } = plan.record;
  const lines = linesOf(text);
  return repairs.flatMap((repair, index) => {
    const place = (field: 'find' | 'replace' | 'secondSource') =>
      fieldAt(plan, ['repairs', index, field]);
    if (repair.find === repair.replace)
      return errorAt(
        place('replace'),
        `“${repair.replace}”，与 find 相同`,
        '更正后的写法',
        '照文件印的改正 replace，或删去这条更正。',
      );
    // Each is applied once, in their order, to the first that it finds.
    const left = repaired(lines[repair.line - 1] ?? '', repair.line, repairs.slice(0, index));
    const times = occurrences(left.content, repair.find);
    const others = repairs
      .slice(index + 1)
      .filter(
        ({ line, find, replace }) =>
          line === repair.line &&
          (find === repair.find ? replace === repair.replace : find.includes(repair.find)),
      );
    if (times > 1 + others.length)
      return errorAt(
        place('find'),
        `“${repair.find}”在第 ${repair.line} 行出现 ${times} 次`,
        '只有一处，看得出更正的是哪一处',
        'find 里多抄旁边几个字；几处都要更正，一处写一条。',
      );
    if (repair.secondSource !== undefined)
      return samePage(plan.record.source.url, repair.secondSource.url)
        ? errorAt(
            fieldAt(plan, ['repairs', index, 'secondSource', 'url']),
            `${repair.secondSource.url}，是这个计划自己的网页`,
            '另一处印着同一文字的官方来源',
            '照来源改正网址；没有第二个来源，删去这条更正。',
          )
        : [];
    return changesNumber(repair)
      ? errorAt(
          place('secondSource'),
          `没有填写，而更正动了数字：“${repair.find}”改为“${repair.replace}”`,
          '另一处印着同一数字的官方来源：title、publisher、url',
          '照来源填写 secondSource；没有第二个来源，删去这条更正。',
        )
      : wordFindings(repair, place('replace'));
  });
}

/** Letters as readers know them; what no font knows may be any one of them. */
function lettersOf(text: string): string[] {
  const unknown = new Set(
    suspectsIn(text)
      .filter(({ seen, meant }) => seen && meant === undefined)
      .map(({ char }) => char),
  );
  return [...foldForms(text)].filter((char) => unknown.has(char) || /\p{L}/u.test(char));
}

/** An extraction mistakes one letter for another that looks like it; it makes up no words and loses none. */
function wordFindings({ find, replace }: Repair, place: ReturnType<typeof fieldAt>): Finding[] {
  const [before, after] = [lettersOf(find), lettersOf(replace)];
  const changed = `更正动了文字：“${find}”改为“${replace}”`;
  const remedy =
    '照文件印的改正 replace；确实要改文字，在 secondSource 写明另一处印着同一文字的官方来源。';
  if (before.length !== after.length)
    return errorAt(place, changed, '一个字换一个字：提取会认错字，不会多字少字', remedy);
  const other = before.findIndex((char, at) => /\p{L}/u.test(char) && char !== after[at]);
  if (other < 0) return [];
  return warningAt(
    place,
    changed,
    `“${before[other]}” ${codeOf(before[other]!)} 与“${after[other]}”是同一个字的两种写法`,
    remedy,
  );
}
