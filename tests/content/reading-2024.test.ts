/** Rules of reading, held against a real document: the extraction of 2024 and what editors recorded of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spokenText } from '../../src/language/spoken-text.ts';
import { reportExtraction } from '../../src/checks/extraction.ts';
import { draftPlan } from '../../src/content/draft/draft.ts';
import { documentPartsOf } from '../../src/content/draft/parts.ts';
import { spokenQuantity } from '../../src/language/aloud.ts';
import { documentTexts } from '../../src/language/document.ts';
import { readOutline } from '../../src/language/outline/outline.ts';
import { printedPieces, parseQuantity, plainFigures } from '../../src/language/quantity.ts';
import { proposeRepairs, readSource, withoutSpace } from '../../src/language/source.ts';
import { variantPairs } from '../../src/search/index/variants.ts';
import { searchRecords } from '../../src/search/index/records.ts';
import { suggestionsFrom } from '../../src/search/query/suggestions.ts';
import { withKnownCharacters } from '../../src/search/query/words.ts';
import { decodeWording, encodeWording } from '../../src/search/query/wording-code.ts';
import { addressesUnder } from '../../src/model/addresses.ts';
import { placesOf } from '../../src/model/plan.ts';
import { readDocument } from '../../src/readers/read.ts';
import { realSource } from './content-copy.ts';
import { real, realPlan } from './real-plan.ts';

const plan = realPlan();
const bytes = readFileSync(realSource);
const text = bytes.toString('utf8');

describe('the extraction of 2024', async () => {
  const source = readSource(text, proposeRepairs(text));
  const read = await readDocument(bytes);
  const { document, doubts } = readOutline(read.blocks, read.left);

  it('has the two faults that are declared', () => {
    expect(proposeRepairs(text).map(({ line, find, replace }) => [line, find, replace])).toEqual([
      [14, '„2024‟', '〔2024〕'],
      [349, '〃', '·'],
    ]);
  });

  it('is notice, seven chapters, thirty tasks, closing, and nothing is left over', () => {
    expect(doubts.filter(({ field }) => field !== 'parts')).toEqual([]);
    const mended = documentPartsOf(document).map((part) =>
      part.kind === 'text' ? { ...part, text: part.text.replace('„2024‟', '〔2024〕') } : part,
    );
    expect(placesOf(plan)).toMatchObject(mended);
    expect(plan.chapters).toHaveLength(7);
    expect(plan.tasks).toHaveLength(30);
    const whole = documentTexts(placesOf(plan), plan.tasks).map((part) => withoutSpace(part.text));
    expect(whole.join('')).toBe(source.lines.map((line) => line.text).join(''));
  });

  it('is drafted with all 92 promised numbers; a half-width comma and the eight other numbers are pointed out', () => {
    const { counts, remarks } = draftPlan({ ...read, bytes }, { key: '2024', year: 2024 });
    expect(counts).toEqual({ chapters: 7, tasks: 30, proposedTargets: 92, openNumbers: 8 });
    expect(remarks.map(({ stop, found }) => [stop, /“(.*)”/u.exec(found)?.[1]])).toEqual(
      [',', '73', '95', '7.0', '15', '12345', '15', '60', '15'].map((number) => [false, number]),
    );
  });
});

describe('the grammar of promises', () => {
  it('reads the plan with precision and recall of at least 0.95', () => {
    const report = reportExtraction(plan);
    expect(report.recorded).toBe(92);
    expect(report.precision, report.extra.join()).toBeGreaterThanOrEqual(0.95);
    expect(report.recall, report.missed.join()).toBeGreaterThanOrEqual(0.95);
    for (const [field, count] of Object.entries(report.fields))
      expect(count / report.matched, field).toBeGreaterThanOrEqual(0.9);
  });

  it('gives every printed number back as printed', () => {
    for (const { id, raw, quote, value, unit } of plan.targets) {
      const quantity = parseQuantity(raw, quote)!;
      expect(Object.values(printedPieces(quantity)).join(''), id).toBe(raw);
      expect(plainFigures(quantity), id).toBe(`${value}${unit}`);
    }
  });

  it('says every promise aloud without a digit left', () => {
    for (const { id, quote, raw } of plan.targets) {
      const said = spokenQuantity(parseQuantity(raw)!);
      expect(said, id).not.toMatch(/[0-9％%‰]/u);
      expect(spokenText(quote, []), id).toContain(said);
      expect(spokenText(quote, []), id).not.toMatch(/\d/u);
    }
  });
});

describe('the search of the plan', () => {
  const links = addressesUnder('/', 'https://example.org');

  it('keeps every task to the letter, with the places of its targets', () => {
    for (const { title, text: wording, targets } of searchRecords([plan], [], [], links))
      expect(decodeWording(encodeWording({ title, text: wording, targets }))).toEqual({
        title,
        text: wording,
        targets: targets.map(({ start, end, fragment }) => ({ start, end, fragment })),
      });
  });

  it('leaves every character of the texts as it is', () => {
    const texts = plan.tasks.flatMap((task) => [task.name, task.text]);
    const variants = variantPairs(texts, []);
    for (const wording of texts) expect(withKnownCharacters(wording, variants)).toBe(wording);
  });

  it('has a lexicon that is broad, and leads everyday words to the plan’s own', () => {
    const said = new Set(real.lexicon.flatMap(({ say }) => say));
    expect(said.size).toBeGreaterThan(400);
    for (const everyday of ['电瓶车', '养老院', '看病', '带娃']) expect(said).toContain(everyday);
  });

  it('suggests nothing that leads nowhere', () => {
    const bare = (words: string) => words.replace(/[^\p{L}\p{N}%‰\n]/gu, '');
    const wording = bare(
      real.plans.flatMap(({ tasks }) => tasks.map((task) => task.name + task.text)).join('\n'),
    );
    const said = new Set(real.lexicon.flatMap(({ say }) => say));
    const all = suggestionsFrom(real.plans, real.lexicon, links);
    for (const { text: words, address } of all)
      expect(address ?? (wording.includes(bare(words)) || said.has(words)), words).toBeTruthy();
    expect(new Set(all.map((one) => one.text)).size).toBe(all.length);
  });
});
