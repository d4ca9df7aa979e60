import { describe, expect, it } from 'vitest';
import {
  content,
  contentWith,
  onlyPlan,
  plan,
  replacing,
  target,
  task,
} from '../../tests/fixture/fixture.ts';
import { buildPlan, sentencesOn } from './plan.ts';
import type { TargetId } from './ids.ts';
import type { Strength } from './strength.ts';

describe('a plan', () => {
  it('says who issued it, when, to whom, from its own wording', () => {
    expect(plan).toMatchObject({
      year: 2031,
      title: '2031年县政府重点工作安排',
      issuer: '云汀县人民政府',
      documentNumber: '云府发〔2031〕6号',
      date: '2031-02-26',
      addressees: '县政府各委、办、局，各镇人民政府',
      copiesTo: '县委各部门，县人大常委会办公室，县政协办公室',
      url: 'https://www.yunting.example/plans/2031',
    });
  });

  it('takes from addressees and copies only what stands around them', () => {
    const { notice } = plan.record;
    const built = buildPlan(
      {
        ...plan.record,
        notice: { ...notice, addressees: '各镇：含街道，各局:' },
        closing: '抄送：县委。并抄送：县人大。',
      },
      [],
    );
    expect(built).toMatchObject({
      addressees: '各镇：含街道，各局',
      copiesTo: '县委。并抄送：县人大',
    });
  });

  it('keeps number and title of every chapter', () => {
    expect(plan.chapters.map(({ number, title }) => ({ number, title }))).toEqual(
      plan.record.chapters,
    );
  });

  it('has no address of its own where none is recorded', () => {
    const { plans } = contentWith({
      'plans/2031/plan.yaml': replacing('  url: https://www.yunting.example/plans/2031\n', ''),
    });
    expect(plans[0]?.url).toBeUndefined();
  });

  it('has its chapters in order, each with its tasks, and all tasks and targets in the order of the text', () => {
    expect(plan.chapters.map(({ tasks }) => tasks.map(({ number }) => number))).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8],
    ]);
    expect(plan.tasks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(plan.targets.map(({ id }) => id)).toEqual(plan.targets.map(({ id }) => id).toSorted());
    expect(plan.targets).toEqual(plan.tasks.flatMap(({ targets }) => targets));
  });

  it('is the same whatever the order in which the files were read', () => {
    const records = plan.tasks.map(({ number, text, marks }) => ({
      record: {
        number,
        chapter: 1,
        title: '题',
        summary: '话',
        topics: [],
        targets: [],
        deliverables: [],
      },
      wording: { text, marks },
    }));
    expect(buildPlan(plan.record, records.toReversed())).toEqual(buildPlan(plan.record, records));
  });

  it('without a file of outcomes has found nothing, and has looked nowhere', () => {
    const bare = onlyPlan(contentWith({ 'plans/2031/outcomes.yaml': () => undefined }));
    for (const { outcomes, baselines, standing, change } of bare.targets) {
      expect([outcomes, baselines]).toEqual([[], []]);
      expect(standing).toEqual({
        state: 'not-found',
        decisive: [],
        disagree: false,
        searches: [],
      });
      expect(change).toBeUndefined();
    }
  });
});

describe('a target', () => {
  it('keeps what the Chinese says: comparators and denominators', () => {
    expect(target('06-07')).toMatchObject({ value: 3000, comparator: 'ge', unit: '人次' });
    expect(target('03-03')).toMatchObject({ value: 40, comparator: 'gt', kind: 'stock' });
    expect(target('01-01')).toMatchObject({ value: 6, comparator: 'approx', kind: 'growth' });
    expect(target('06-05')).toMatchObject({
      value: 12.5,
      unit: '‰',
      comparator: 'ge',
      of: '70岁及以上户籍老年人口',
    });
    expect(target('02-06')).toMatchObject({ value: 120_000_000, unit: '美元' });
  });

  it('knows the other half of a joint promise', () => {
    expect(target('04-01')).toMatchObject({ verb: '开工', jointWith: ['2031-04-02'] });
    expect(target('04-02')).toMatchObject({ verb: '竣工', jointWith: ['2031-04-01'] });
    expect(target('04-03').jointWith).toEqual([]);
  });

  it('knows where it is printed: task, chapter, sentence, and the fragment that leads there', () => {
    expect(target('06-05')).toMatchObject({ task: 6, chapter: 2, sentence: 3, fragment: 't05' });
    for (const { task: number, sentence, raw } of plan.targets)
      expect(task(number).sentences[sentence - 1]?.text).toContain(raw);
  });

  it('is about the plan’s year, or about its own period', () => {
    expect(target('05-03')).toMatchObject({ periodStart: '2031-01-01', periodEnd: '2031-12-31' });
    expect(target('04-03')).toMatchObject({ periodStart: '2031-01-01', periodEnd: '2033-12-31' });
  });

  it('stands under its own topics, under none, or under its task’s', () => {
    expect(target('05-01').topics).toEqual(['housing']);
    expect(target('04-01').topics).toEqual([]);
    expect(target('05-03').topics).toEqual(['housing', 'elderly']);
  });

  it('may be added only where it counts what is done in the year', () => {
    for (const { kind, aggregable } of plan.targets) expect(aggregable).toBe(kind === 'flow');
  });

  it('has its outcomes apart from those of the year before', () => {
    expect(target('03-01').outcomes.map(({ figure }) => figure)).toEqual(['328家']);
    expect(target('03-01').baselines.map(({ figure }) => figure)).toEqual(['301家']);
  });

  it('that is printed twice stands alike in both places', () => {
    expect(target('03-02').outcomes).toEqual(target('02-05').outcomes);
    expect(target('03-02').standing).toEqual(target('02-05').standing);
  });

  it('knows the searches that covered it, the newest first', () => {
    const dates = (id: string) => target(id).standing.searches.map(({ date }) => date);
    expect(dates('05-04')).toEqual(['2032-06-01', '2032-03-01']);
    expect(dates('05-01')).toEqual(['2032-03-01']);
  });
});

describe('the targets of the fixture', () => {
  it('stand in every state that there is', () => {
    const told = plan.targets
      .filter(({ standing }) => standing.state !== 'not-found')
      .map(({ id, standing: { state, verdict, disagree } }) =>
        [id.slice(5), state, verdict, disagree && 'disagree'].filter(Boolean).join(' '),
      );
    expect(told).toEqual([
      '01-01 partial',
      '01-02 final met',
      '01-03 expected',
      '02-01 final not-met',
      '02-03 final disagree',
      '02-05 unclear',
      '02-06 not-comparable',
      '03-01 final met',
      '03-02 unclear',
      '03-03 final',
      '05-03 partial',
      '06-06 final met',
    ]);
  });

  it('differ from the year before only where both figures count the same', () => {
    expect(target('03-01').change?.difference).toBe(27);
    expect(plan.targets.filter(({ change }) => change !== undefined)).toHaveLength(1);
  });
});

describe('a task', () => {
  it('is cut into sentences, paragraphs too, and nothing is lost', () => {
    const { text, sentences } = task(4);
    expect(sentences.map(({ number, fragment }) => `${number} ${fragment}`)).toEqual([
      '1 s01',
      '2 s02',
      '3 s03',
      '4 s04',
    ]);
    expect(sentences.map((sentence) => sentence.text).join('')).toBe(text.replaceAll('\n', ''));
    for (const { start, end, text: own } of sentences) expect(text.slice(start, end)).toBe(own);
  });

  it('places each deliverable in the sentence that promises it', () => {
    for (const { sentences, deliverables } of plan.tasks)
      for (const { quote, fragment } of deliverables)
        expect(sentences.find((one) => one.fragment === fragment)?.text).toContain(quote);
    expect(task(2).deliverables.map(({ fragment }) => fragment)).toEqual(['s04', 's04']);
  });

  it('states who, where, by when and from which base as the document does, or nothing', () => {
    expect(task(4).stated).toEqual({
      responsible: '县交通局',
      place: '望汀大桥',
      deadline: '年底前',
      base: '上年完成18万平方米',
    });
    expect(task(8).stated).toEqual({});
  });

  it('commits as firmly as the published rule says', () => {
    const numbers = (strength: Strength) =>
      plan.tasks.filter((one) => one.strength === strength).map(({ number }) => number);
    expect(numbers('quantified')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbers('checkable')).toEqual([7]);
    expect(numbers('directional')).toEqual([8]);
  });
});

describe('a task of two sentences', () => {
  const [lone] = plan.record.chapters;
  const built = (marks: { start: number; end: number; targetIds: TargetId[] }[]) => {
    const record = { ...target('05-03'), topics: ['housing'] };
    const { id: _id, ...fields } = record;
    return buildPlan(plan.record, [
      {
        record: {
          number: 5,
          chapter: lone!.number,
          title: '题',
          summary: '话',
          topics: ['elderly'],
          targets: [{ ...fields, id: '2031-05-03' }],
          deliverables: [
            { quote: '制定办法', verb: '制定' },
            { quote: '加装电梯20台', verb: '加装' },
          ],
        },
        wording: { text: '制定办法。加装电梯20台。制定办法。', marks },
      },
    ]).tasks[0]!;
  };

  it('places what begins a sentence in that sentence', () => {
    const own = built([{ start: 5, end: 12, targetIds: ['2031-05-03'] }]);
    expect(own.sentences.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [5, 13],
      [13, 18],
    ]);
    expect(own.targets[0]?.sentence).toBe(2);
    expect(own.deliverables.map(({ fragment }) => fragment)).toEqual(['s01', 's02']);
  });

  it('places a target that is marked twice where it is marked first', () => {
    const twice: TargetId[] = ['2031-05-03'];
    const own = built([
      { start: 5, end: 12, targetIds: twice },
      { start: 13, end: 17, targetIds: twice },
    ]);
    expect(own.targets[0]?.sentence).toBe(2);
  });

  it('places a target without a mark, which the checks refuse before, at its beginning', () => {
    expect(built([]).targets[0]).toMatchObject({ sentence: 1, jointWith: [] });
  });

  it('gives a topic the one sentence of its one target', () => {
    const own = built([{ start: 5, end: 12, targetIds: ['2031-05-03'] }]);
    expect(sentencesOn(own, 'housing').map(({ number }) => number)).toEqual([2]);
    expect(
      sentencesOn({ ...own, deliverables: own.deliverables.slice(0, 1) }, 'jobs').map(
        ({ number }) => number,
      ),
    ).toEqual([1]);
  });
});

describe('sentencesOn', () => {
  const on = (number: number, topic: string) =>
    sentencesOn(task(number), topic).map(({ text }) => text);

  it('are those of the targets in that topic', () => {
    expect(on(6, 'children')).toEqual([
      '全县常住人口参保率达到98％，适龄儿童入园率达到96％。',
      '学校AED设备100％配置。',
    ]);
    expect(on(4, 'transport')).toHaveLength(2);
  });

  it('are those of the deliverables where no target is in that topic', () => {
    expect(on(2, 'elderly')).toEqual(['举办云汀渔市节、水乡·渔歌节等活动。']);
    expect(on(7, 'jobs')).toEqual(['制定政务服务管理办法。']);
  });

  it('are all where there is neither', () => {
    expect(on(8, 'jobs')).toHaveLength(task(8).sentences.length);
  });

  it('are never none, for any task and topic', () => {
    for (const one of plan.tasks)
      for (const { slug } of content.topics)
        expect(sentencesOn(one, slug).length, `${one.id} ${slug}`).toBeGreaterThan(0);
  });
});
