import { describe, expect, it } from 'vitest';
import { plan } from '../../tests/fixture/fixture.ts';
import { targetsByChapter } from './by-chapter.ts';

describe('targetsByChapter', () => {
  it('heads the targets with their chapters, and leaves out a chapter that promises no number', () => {
    expect(targetsByChapter(plan).map(({ heading }) => heading)).toEqual([
      { name: '一、稳住县域经济，推动产业提质增效', fragment: 'chapter-1', chapter: 1 },
      { name: '二、建设宜居水乡，保障和改善民生', fragment: 'chapter-2', chapter: 2 },
    ]);
  });

  it('holds every target once, in the order of the text', () => {
    expect(targetsByChapter(plan).flatMap(({ targets }) => targets)).toEqual(plan.targets);
  });

  it('heads a chapter of a single target too', () => {
    const [chapter] = plan.chapters;
    const [task] = chapter!.tasks;
    const targets = task!.targets.slice(0, 1);
    const groups = targetsByChapter({ ...plan, chapters: [chapter!], targets });
    expect(groups.map((group) => group.targets)).toEqual([targets]);
  });

  it('can stand twice on a page', () => {
    expect(targetsByChapter(plan, 'found').map(({ heading }) => heading.fragment)).toEqual([
      'found-1',
      'found-2',
    ]);
  });
});
