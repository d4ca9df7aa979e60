/** How a chart is read, in one sentence: only what occurs in it is explained. */
import type { Chart } from './chart.ts';
import type { Dot } from './dots.ts';
import { gapTarget } from './years.ts';

const dotWords: Record<Dot, string> = {
  final: '全满的是最终数',
  expected: '半满的是预计数',
  partial: '四分之一的只是一段时间或者一部分',
  unclear: '斜纹的口径不明',
};

/** The key to some charts that stand together; a sentence with its full stop. */
export function keyWords(charts: readonly Chart[]): string {
  const years = charts.flatMap((chart) => chart.years ?? []);
  const dots = new Set<Dot>([
    ...charts.flatMap(({ gap }) => gap?.result?.dot ?? []),
    ...years.flatMap(({ results }) => results.map(({ dot }) => dot)),
  ]);
  const own = charts[0]?.own;
  const kinds = (Object.keys(dotWords) as Dot[]).filter((dot) => dots.has(dot));
  const said = [
    years.length > 0 ? `红线是目标，粗的是${own}年` : '红线是目标',
    ...(dots.size === 0 ? [] : ['圆点是公布的数字']),
    ...(kinds.length === 1 && kinds[0] === 'final' ? [] : kinds.map((dot) => dotWords[dot])),
    ...(years.some(({ targets, results }) => results.some((one) => gapTarget(targets, one)))
      ? ['黑杠是它和那一年目标的差']
      : []),
    ...(years.some(({ breaks }) => breaks.length > 0) ? ['竖虚线处口径变了'] : []),
  ];
  const alike = years.filter(({ scale }) => scale !== undefined).length;
  return `${said.join('，')}。${alike > 1 ? `${alike}个增长率用同一把尺。` : ''}`;
}
