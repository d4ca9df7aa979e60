import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../checks/content.ts';
import { readContent } from '../content/read.ts';
import { sentencesOn, type Plan, type Strength, type Target } from './plan.ts';

describe('the 2024 plan', () => {
  let plan: Plan;
  const target = (id: string): Target => plan.targets.find((one) => one.id === id)!;
  beforeAll(() => {
    plan = checkContent(readContent('content')).plans[0]!;
  });

  it('is 7 chapters, 30 tasks, 92 targets of 91 printed numbers', () => {
    expect(plan.chapters.map(({ tasks }) => tasks.length)).toEqual([6, 3, 4, 4, 8, 2, 3]);
    expect(
      plan.chapters.map(({ tasks }) => tasks.flatMap(({ targets }) => targets).length),
    ).toEqual([19, 5, 0, 9, 51, 8, 0]);
    expect(plan.targets).toHaveLength(92);
    expect(plan.tasks.flatMap(({ marks }) => marks)).toHaveLength(91);
  });

  it('has no target numbers in tasks 3, 9–13, 15, 17, 27–30, and in all others some', () => {
    expect(
      plan.tasks.filter(({ targets }) => targets.length === 0).map(({ number }) => number),
    ).toEqual([3, 9, 10, 11, 12, 13, 15, 17, 27, 28, 29, 30]);
  });

  it('states who issued it, when, to whom, from its own wording', () => {
    expect(plan).toMatchObject({
      issuer: '上海市静安区人民政府',
      documentNumber: '静府发〔2024〕2号',
      date: '2024-03-08',
      addressees: '区政府各委、办、局，各街道办事处、彭浦镇政府',
      copiesTo: '区委各部门，区人大常委会办公室，区政协办公室，区法院，区检察院，区各人民团体',
    });
  });

  it('keeps what the Chinese says: comparators, denominators, joint and repeated promises', () => {
    expect(target('2024-04-01')).toMatchObject({ value: 170, comparator: 'ge' });
    expect(target('2024-08-03')).toMatchObject({ value: 400, comparator: 'gt', kind: 'stock' });
    expect(target('2024-20-06')).toMatchObject({
      value: 5.5,
      unit: '‰',
      comparator: 'ge',
      of: '60岁及以上户籍老年人口',
    });
    expect(target('2024-05-01')).toMatchObject({
      verb: '开工',
      value: 1000000,
      jointWith: ['2024-05-02'],
    });
    expect(target('2024-05-02')).toMatchObject({ verb: '竣工', jointWith: ['2024-05-01'] });
    expect(target('2024-08-02').sameAs).toBe('2024-02-07');
  });

  it('places each target in the sentence that prints it', () => {
    for (const { task, sentence, raw } of plan.targets) {
      expect(plan.tasks[task - 1]!.sentences[sentence - 1]!.text).toContain(raw);
    }
  });

  it('never lets rates, shares and totals be added', () => {
    for (const { kind, aggregable } of plan.targets) expect(aggregable).toBe(kind === 'flow');
  });

  it('says how firmly each task commits, by the published rule', () => {
    const numbers = (strength: Strength) =>
      plan.tasks.filter((task) => task.strength === strength).map(({ number }) => number);
    expect(numbers('quantified')).toHaveLength(18);
    expect(numbers('checkable')).toEqual([3, 9, 11, 30]);
    expect(numbers('directional')).toEqual([10, 12, 13, 15, 17, 27, 28, 29]);
  });

  it('places each deliverable in the sentence that promises it', () => {
    for (const { sentences, deliverables } of plan.tasks) {
      for (const { quote, fragment } of deliverables) {
        expect(sentences.find((sentence) => sentence.fragment === fragment)?.text).toContain(quote);
      }
    }
  });

  it('puts every target under the topics it speaks of, or under none', () => {
    expect(target('2024-22-08').topics).toEqual(['neighbourhood']);
    expect(target('2024-18-04').topics).toEqual(['housing']);
    expect(target('2024-01-01').topics).toEqual([]);
    for (const { id, topics, task } of plan.targets)
      expect(plan.tasks[task - 1]?.topics, id).toEqual(expect.arrayContaining(topics));
  });

  it('gathers the sentences on a topic: its targets’, else the deliverables’, else all', () => {
    const on = (number: number, topic: string) =>
      sentencesOn(plan.tasks[number - 1]!, topic).map(({ text }) => text);
    expect(on(26, 'elderly')).toEqual(['为8000名独居老人安装单点式火灾探测报警器。']);
    expect(on(3, 'business')).toEqual(['高质量完成第五次全国经济普查。']);
    expect(on(27, 'safety')).toHaveLength(plan.tasks[26]!.sentences.length);
  });

  it('covers the year', () => {
    expect(
      new Set(plan.targets.map(({ periodStart, periodEnd }) => `${periodStart}/${periodEnd}`)),
    ).toEqual(new Set(['2024-01-01/2024-12-31']));
  });
});
