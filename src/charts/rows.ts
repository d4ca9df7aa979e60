/** Where the figures of a chart are from, in words. */
import type { Background } from '../model/elsewhere.ts';
import { periodWords } from '../model/outcome-words.ts';
import type { Chart } from './chart.ts';
import { knownYears } from '../model/series.ts';

/** What the city's rate is called: “全市2023年底的44.36%”. */
export const cityWords = (city: Background): string =>
  `全市${periodWords(city).replace('全年', '')}的${city.figure}`;

/** Where a chart's figures come from, other than the plan itself, for a picture that travels alone; with a full stop. */
export function sourcesIn(chart: Chart): string {
  const said = knownYears(chart.series).flatMap(({ year, target, outcomes }) => [
    ...(target && year !== chart.own ? [`${year}年的目标，${target.source.title}`] : []),
    ...outcomes.map(
      ({ source, qualifier }) =>
        `${year}年公布的，${[source.publisher, source.date, qualifier].filter(Boolean).join('，')}`,
    ),
  ]);
  const { city } = chart;
  if (city)
    said.push(
      `${cityWords(city)}，${[city.source.publisher, city.source.date].filter(Boolean).join('，')}`,
    );
  return said.length === 0 ? '' : `其余数字的出处：${[...new Set(said)].join('；')}。`;
}
