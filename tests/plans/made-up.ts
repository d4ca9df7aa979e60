/** Made-up plans for tests, in any way of marking their parts. */
import * as fc from 'fast-check';
import { wholeInWords } from '../../src/language/numerals.ts';
import { widthOf } from '../../src/language/width.ts';
import type { MarkerStyle } from '../../src/language/outline/marker.ts';

const numerals = {
  annex: (n) => `附件${n}`,
  part: (n) => `第${wholeInWords(n)}部分 `,
  section: (n) => `第${wholeInWords(n)}节 `,
  article: (n) => `第${wholeInWords(n)}条 `,
  heading: () => '',
  chinese: (n) => `${wholeInWords(n)}、`,
  named: (n) => `任务${wholeInWords(n)}：`,
  chineseParen: (n) => `（${wholeInWords(n)}）`,
  arabic: (n) => `${n}．`,
  arabicComma: (n) => `${n}、`,
  decimal: (n) => `1.${n}`,
  bare: (n) => `${n} `,
  arabicParen: (n) => `（${n}）`,
  arabicHalf: (n) => `${n}）`,
  circled: (n) => String.fromCodePoint(0x245f + n),
  spoken: (n) => `${wholeInWords(n)}是`,
  bullet: () => '▲',
} satisfies Record<MarkerStyle, (n: number) => string>;

export const printedMarker = (style: MarkerStyle, n: number): string => numerals[style](n);

export interface MadeTask {
  title: string | null;
  sentences: string[];
  units: string | null;
}

export interface MadePlan {
  title: string;
  notice: boolean;
  closing: boolean;
  styles: { chapter: MarkerStyle; task: MarkerStyle };
  /** Whether numbers of tasks begin again in each chapter. */
  restarts: boolean;
  /** Where a title ends: behind a full stop in the paragraph, or on a line of its own. */
  titles: 'run-on' | 'own-line' | 'none';
  units: 'bracket' | 'line' | 'square';
  chapters: { title: string; tasks: MadeTask[] }[];
}

const places = ['东山', '南河', '西岭', '北川', '临水', '云溪'];
const things = [
  '道路',
  '学校',
  '公园',
  '医院',
  '市场',
  '河道',
  '老旧小区',
  '养老机构',
  '产业园区',
  '数据平台',
];
const deeds = ['推进', '完善', '建设', '优化', '提升', '加强', '改造', '深化'];
const bodies = [
  '区教育局',
  '区发展改革委',
  '区民政局',
  '区住房城乡建设委',
  '各街道（镇）',
  '区商务委',
];

const pick = (some: readonly string[]) => fc.constantFrom(...some);
const clause = fc.tuple(pick(deeds), pick(places), pick(things)).map((words) => words.join(''));
const sentence = fc
  .tuple(clause, clause, fc.integer({ min: 1, max: 4000 }), fc.boolean())
  .map(
    ([one, two, number, long]) =>
      `${one}，${two}，新增${number}个${long ? '，形成各方参与、运转有序、群众满意的工作格局' : ''}。`,
  );
const heading = fc.tuple(clause, clause).map((two) => two.join('，'));

const task = fc.record({
  title: clause,
  sentences: fc.array(sentence, { minLength: 1, maxLength: 4 }),
  units: fc.option(
    fc.uniqueArray(pick(bodies), { minLength: 1, maxLength: 3 }).map((some) => some.join('、')),
  ),
});

/** Any made-up plan. */
export const madePlans: fc.Arbitrary<MadePlan> = fc
  .record({
    title: fc.constantFrom(
      '2031年东山县政府重点工作安排',
      '云溪市2031年工作要点',
      '2031年度重点任务分解方案',
    ),
    notice: fc.boolean(),
    closing: fc.boolean(),
    styles: fc.constantFrom(
      ...(
        [
          ['chinese', 'chineseParen'],
          ['chinese', 'arabic'],
          ['chinese', 'arabicComma'],
          ['chineseParen', 'arabic'],
          ['part', 'chinese'],
          ['part', 'arabicComma'],
          ['chinese', 'article'],
          ['chinese', 'arabicParen'],
          ['chinese', 'arabicHalf'],
          ['chinese', 'circled'],
          ['chinese', 'bullet'],
          ['chinese', 'spoken'],
        ] as const
      ).map(([chapter, one]) => ({ chapter, task: one })),
    ),
    restarts: fc.boolean(),
    titles: fc.constantFrom('run-on', 'own-line', 'none'),
    units: fc.constantFrom('bracket', 'line', 'square'),
    chapters: fc.array(
      fc.record({ title: heading, tasks: fc.array(task, { minLength: 1, maxLength: 6 }) }),
      { minLength: 2, maxLength: 5 },
    ),
  } as const)
  .map((plan) => ({
    ...plan,
    chapters: plan.chapters.map((chapter) => ({
      ...chapter,
      tasks: chapter.tasks.map((one) => ({
        ...one,
        title: plan.titles === 'none' ? null : one.title,
        sentences: plan.titles === 'none' ? one.sentences.slice(0, 1) : one.sentences,
      })),
    })),
  }));

/** The lines of a plan, a paragraph each. */
export function linesOf(plan: MadePlan): string[] {
  const { title, styles, titles, units } = plan;
  const notice = [
    `东山县人民政府关于印发《${title}》的通知`,
    '东政发〔2031〕5号',
    '各乡镇人民政府，县政府各部门：',
    `现将《${title}》印发给你们，请认真贯彻执行。`,
    '东山县人民政府',
    '2031年3月5日',
  ];
  let through = 0;
  const body = plan.chapters.flatMap((chapter, at) => [
    printedMarker(styles.chapter, at + 1) + chapter.title,
    ...chapter.tasks.flatMap((one, which) => {
      through++;
      const marker = printedMarker(
        styles.task,
        plan.restarts || styles.task === 'circled' ? which + 1 : through,
      );
      const text = one.sentences.join('');
      const printed =
        one.units === null
          ? ''
          : units === 'bracket'
            ? `（责任单位：${one.units}）`
            : units === 'square'
              ? `[${one.units}]`
              : '';
      const line = one.units !== null && units === 'line' ? [`责任单位：${one.units}`] : [];
      if (one.title === null) return [marker + text + printed, ...line];
      if (titles === 'own-line') return [marker + one.title, text + printed, ...line];
      return [`${marker}${one.title}。${text}${printed}`, ...line];
    }),
  ]);
  return [
    ...(plan.notice ? notice : []),
    title,
    ...body,
    ...(plan.closing ? ['抄送：县委办公室。'] : []),
  ];
}

/** Lines broken as a page of print breaks them. */
export function wrapped(lines: readonly string[], width = 28): string[] {
  return lines.flatMap((line) => {
    const broken: string[] = [];
    let own = '';
    for (const char of line) {
      const room = broken.length === 0 ? width - 2 : width;
      if (widthOf(own + char) > room && !/[，。、；：）》”\]]/u.test(char)) {
        broken.push(own);
        own = '';
      }
      own += char;
    }
    return [...broken, own];
  });
}
