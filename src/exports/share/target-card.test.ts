import { describe, expect, it } from 'vitest';
import { content, plan, target } from '../../../tests/fixture/fixture.ts';
import { addressesUnder } from '../../model/addresses.ts';
import { contextOf } from '../../model/context.ts';
import { buildSeries } from '../../model/series.ts';
import { standingOf, targetCard } from './target-card.ts';

const series = buildSeries(content.series, [plan], ({ id }) => id);
const rowOf = (id: string) => {
  const own = target(id);
  const years = series.find(({ indicatorKey }) => indicatorKey === own.indicatorKey);
  return { target: own, context: contextOf(own, plan, years) };
};
const cardOf = (id: string, { official = false, known = true } = {}) =>
  targetCard(
    plan,
    rowOf(id),
    '本站',
    official,
    addressesUnder('/', 'https://record.example', known),
  );
const textOf = (svg: string) => svg.replace(/<[^>]*>/gu, '').replaceAll(/\s/gu, '');

describe('targetCard', () => {
  it('has the promise’s words to the character, what is known, the source and the address', () => {
    const text = textOf(cardOf('02-01'));
    const { quote, raw } = target('02-01');
    expect(text).toContain(`“${quote}”`);
    expect(text).toContain(raw);
    expect(text).toContain('公布26个，比目标少4个。');
    expect(text).toMatch(/出处：.+2032/u);
    expect(text).toContain('https://record.example/2031/tasks/02/#t01');
    expect(text).toContain('第2项');
  });

  it('says of what was not found that this is no verdict, and on an official site nothing', () => {
    const unfound = target('02-02');
    expect(standingOf(unfound, false).join('')).toContain('不等于没有做');
    expect(standingOf(unfound, true)).toEqual([]);
  });

  it('gives no address and no code where the site has none', () => {
    const card = cardOf('02-01', { known: false });
    expect(card).not.toContain('https://record');
    expect(card).not.toContain('#ffffff');
  });

  it('keeps everything above its foot, whatever there is to say', () => {
    for (const { id } of plan.targets) {
      const lines = [...cardOf(id).matchAll(/ y="(\d+)"/gu)].map(({ 1: y }) => Number(y));
      const foot = lines.indexOf(1096);
      expect(
        lines.slice(0, foot).filter((y) => y > 1060 && y < 1096),
        id,
      ).toEqual([]);
    }
  });
});
