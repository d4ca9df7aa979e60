import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import { textRoles, type TextRole } from '../language/document.ts';
import type { PlanPart } from './plan.ts';
import { passageSentences, sectionsOf, sentencePart } from './sections.ts';

const text = (role: TextRole): PlanPart => ({
  kind: 'text',
  role,
  text: role,
  marks: [],
  sentences: [],
});
const chapter: PlanPart = { kind: 'chapter', chapter: plan.chapters[0]! };
const task: PlanPart = { kind: 'task', task: plan.tasks[0]! };

const nameOf = (part: PlanPart) => (part.kind === 'text' ? part.role : part.kind);
const named = (parts: readonly PlanPart[]) => {
  const { front, title, opening, chapters, back } = sectionsOf({ parts: [...parts] });
  return {
    front: front.map(nameOf),
    title: title.map(nameOf),
    opening: opening.map(nameOf),
    chapters: chapters.map((one) => one.parts.map(nameOf)),
    back: back.map(nameOf),
  };
};

describe('sectionsOf', () => {
  it('cuts the fixture where a reader would', () => {
    const { front, title, opening, chapters, back } = sectionsOf(plan);
    expect(front.map(({ role }) => role)).toEqual([
      'letterhead',
      'documentNumber',
      'noticeTitle',
      'addressees',
      'notice',
      'signature',
      'date',
    ]);
    expect(title.map((one) => one.text)).toEqual(['2031年县政府重点工作安排']);
    expect(opening.map(nameOf)).toEqual(['preamble']);
    expect(
      chapters.map(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'task' ? [part.task.number] : [])),
      ),
    ).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8],
    ]);
    expect(back.map(({ role }) => role)).toEqual(['closing']);
  });

  it('has signature and date behind the plan where they stand there', () => {
    const parts = [text('title'), chapter, task, text('signature'), text('date'), text('note')];
    expect(named(parts)).toEqual({
      front: [],
      title: ['title'],
      opening: [],
      chapters: [['task']],
      back: ['signature', 'date', 'note'],
    });
  });

  it('has number and date between title and text in the opening, where they are printed', () => {
    const parts = [text('title'), text('date'), text('preamble'), chapter, task];
    expect(named(parts)).toMatchObject({
      front: [],
      title: ['title'],
      opening: ['date', 'preamble'],
    });
  });

  it('has tasks outside chapters in the opening', () => {
    expect(named([text('title'), task, task])).toMatchObject({
      title: ['title'],
      opening: ['task', 'task'],
      chapters: [],
      back: [],
    });
    expect(named([task])).toMatchObject({ front: [], title: [], opening: ['task'] });
  });

  it('has a note between tasks in its chapter, and a title below one as well', () => {
    expect(named([chapter, task, text('note'), task, text('title')])).toMatchObject({
      chapters: [['task', 'note', 'task', 'title']],
      back: [],
    });
  });

  it('has text of the plan in the plan, where it has no title and where it ends with it', () => {
    expect(named([text('preamble'), chapter, task, text('lead')])).toMatchObject({
      front: [],
      opening: ['preamble'],
      chapters: [['task', 'lead']],
      back: [],
    });
    expect(named([text('lead'), task, text('preamble')])).toMatchObject({
      front: [],
      opening: ['lead', 'task', 'preamble'],
      back: [],
    });
  });

  it('keeps the lines of a title in their order', () => {
    const line = (words: string): PlanPart => ({ ...text('title'), text: words }) as PlanPart;
    const { title } = sectionsOf({ parts: [line('云汀县'), line('重点工作安排'), task] });
    expect(title.map((one) => one.text)).toEqual(['云汀县', '重点工作安排']);
  });

  it('has nothing of an empty document', () => {
    expect(named([])).toEqual({ front: [], title: [], opening: [], chapters: [], back: [] });
  });

  it('loses no part and turns none around, whatever the document', () => {
    const any = array(constantFrom(chapter, task, ...textRoles.map(text)), { maxLength: 12 });
    assert(
      property(any, (parts) => {
        const { front, title, opening, chapters, back } = sectionsOf({ parts });
        const together = [
          ...front,
          ...title,
          ...opening,
          ...chapters.flatMap((one) => [
            { kind: 'chapter' as const, chapter: one.chapter },
            ...one.parts,
          ]),
          ...back,
        ];
        expect(together.map(nameOf)).toEqual(parts.map(nameOf));
      }),
      { seed: 2031 },
    );
  });
});

describe('sentencePart', () => {
  it('is the chapter for a lead in one, and else what the text is', () => {
    expect(sentencePart('lead', 2)).toBe('c2');
    expect(sentencePart('lead')).toBe('lead');
    expect(sentencePart('notice', 2)).toBe('notice');
  });
});

describe('passageSentences', () => {
  it('has each addressed sentence outside tasks, by the fragment that the whole document gives it', () => {
    const own = passageSentences(plan);
    expect(own.map(({ fragment }) => fragment)).toContain('notice-s01');
    expect(new Set(own.map(({ fragment }) => fragment)).size).toBe(own.length);
    const preamble = sectionsOf(plan).opening.flatMap((part) =>
      part.kind === 'text' && part.role === 'preamble' ? part.sentences : [],
    );
    expect(own.filter(({ place }) => place === '正文开头').map(({ sentence }) => sentence)).toEqual(
      preamble,
    );
  });

  const said = (role: TextRole): PlanPart =>
    ({ ...text(role), sentences: plan.tasks[0]!.sentences.slice(0, 1) }) as PlanPart;

  it('says of each where it stands', () => {
    const places = (...parts: PlanPart[]) =>
      passageSentences({ parts }).map(({ fragment, place }) => [fragment, place]);
    expect(places(said('notice'), said('lead'), chapter, said('preamble'), said('note'))).toEqual([
      ['notice-s01', '通知'],
      ['lead-s01', '正文开头'],
      ['preamble-s01', '正文开头'],
    ]);
  });

  it('tells the leads of chapters apart', () => {
    const lead = said('lead');
    const second: PlanPart = { kind: 'chapter', chapter: { ...plan.chapters[0]!, number: 2 } };
    expect(
      passageSentences({ parts: [chapter, lead, second, lead] }).map(({ fragment, place }) => [
        fragment,
        place,
      ]),
    ).toEqual([
      ['c1-s01', '第一部分开头'],
      ['c2-s01', '第二部分开头'],
    ]);
  });
});
