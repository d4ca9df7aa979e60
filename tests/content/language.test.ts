/** What the language room makes of the recorded plans. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/content.ts';
import { reportExtraction } from '../../src/checks/extraction.ts';
import { contentRoot, readContent } from '../../src/content/read.ts';
import { spokenQuantity } from '../../src/language/aloud.ts';
import { formatQuantity, parseQuantity, plainFigures } from '../../src/language/quantity.ts';

const { plans } = checkContent(readContent(contentRoot()));
const targets = plans.flatMap((plan) => plan.targets);

describe.each(targets.map((target) => [target.id, target] as const))('%s', (_id, target) => {
  const quantity = parseQuantity(target.raw, target.quote)!;

  it('parses to its value, unit and comparator, and formats back to what is printed', () => {
    const { value, unit, comparator } = target;
    expect(quantity).toMatchObject({ value, unit, comparator });
    expect(formatQuantity(quantity)).toBe(target.raw);
    expect(plainFigures(quantity)).toBe(`${value}${unit}`);
  });

  it('is said without a digit left', () => {
    expect(spokenQuantity(quantity)).not.toMatch(/[0-9％%‰]/u);
  });
});

describe.each(plans.map((plan) => [plan.year, plan] as const))('the plan of %i', (_year, plan) => {
  it('is read by the target grammar with precision and recall of at least 0.95', () => {
    const report = reportExtraction(plan);
    expect(report.recorded).toBe(plan.targets.length);
    expect(report.precision, report.extra.join()).toBeGreaterThanOrEqual(0.95);
    expect(report.recall, report.missed.join()).toBeGreaterThanOrEqual(0.95);
    for (const [field, count] of Object.entries(report.fields))
      expect(count / report.matched, field).toBeGreaterThanOrEqual(0.9);
  });
});
