import { describe, expect, it } from 'vitest';
import {
  content,
  contentWith,
  fixtureFiles,
  onlyPlan,
  plan,
  replacing,
  target,
  task,
} from '../../tests/fixture/fixture.ts';
import { site } from '../../tests/fixture/sites.ts';
import type { DocumentPart } from '../language/document.ts';
import { parseContent, type ParsedPlan } from '../content/parse.ts';
import {
  buildPlan,
  citedPlace,
  documentName,
  globalName,
  isSameIssuer,
  issuersOf,
  placesOf,
  onTopic,
  sentencesOn,
  shortName,
  type PlanContent,
} from './plan.ts';
import type { TargetId } from './ids.ts';
import type { TaskRecord } from './schema.ts';
import type { Strength } from './strength.ts';

/** The fixture's plan as it is built from. */
const given: ParsedPlan = parseContent(fixtureFiles).plans[0]!;
const built = (changed: Partial<PlanContent>) => buildPlan({ ...given, ...changed });
/** The parts with another text in the place of one. */
const partsWith = (role: string, text: string) =>
  given.parts.map((part) =>
    part.kind === 'text' && part.role === role ? { ...part, text } : part,
  );
const without = (...roles: string[]) =>
  given.parts.filter((part) => part.kind !== 'text' || !roles.includes(part.role));
/** The least of a task. */
const least = (number: number, fields: Partial<TaskRecord> = {}): TaskRecord => ({
  number,
  chapter: 1,
  title: '题',
  topics: [],
  targets: [],
  deliverables: [],
  ...fields,
});

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
    expect(built({ parts: partsWith('addressees', '各镇：含街道，各局:') }).addressees).toBe(
      '各镇：含街道，各局',
    );
    expect(built({ parts: partsWith('closing', '抄送：县委。并抄送：县人大。') }).copiesTo).toBe(
      '县委。并抄送：县人大',
    );
  });

  it('keeps number and title of every chapter', () => {
    expect(
      plan.chapters.map(({ number, numeral, title }) => `${number} ${numeral}${title}`),
    ).toEqual([
      '1 一、稳住县域经济，推动产业提质增效',
      '2 二、建设宜居水乡，保障和改善民生',
      '3 三、加强政府自身建设，提高服务效能',
    ]);
  });

  it('says nothing that its document does not', () => {
    const bare = built({
      record: { ...given.record, issuer: undefined },
      parts: without('documentNumber', 'date', 'addressees', 'closing', 'noticeTitle'),
    });
    expect(bare).toMatchObject({
      issuer: '云汀县人民政府',
      issuerShort: '云汀县人民政府',
      place: undefined,
      documentNumber: undefined,
      date: undefined,
      printedDate: undefined,
      addressees: undefined,
      copiesTo: undefined,
    });
  });

  it('is issued by who is recorded, before who signs', () => {
    const record = { ...given.record, issuer: { name: '云汀县人民政府办公室' } };
    expect(built({ record }).issuer).toBe('云汀县人民政府办公室');
    expect(built({ parts: without('signature') }).issuer).toBe('发文机关未载明');
  });

  it('says who gets copies only where a list of them closes it', () => {
    const closedBy = (...texts: string[]) => {
      const closing = texts.map((text): DocumentPart => ({ kind: 'text', role: 'closing', text }));
      return built({ parts: [...without('closing'), ...closing] }).copiesTo;
    };
    expect(built({}).copiesTo).toBe('县委各部门，县人大常委会办公室，县政协办公室');
    expect(closedBy('各位代表，让我们团结起来。')).toBeUndefined();
    expect(closedBy('请各镇抄送：县委。')).toBeUndefined();
    expect(closedBy('印发：各镇。', '抄送:县委', '抄送：县人大。')).toBe('县委');
  });

  it('is called by its title or, where it has none, by that of its notice', () => {
    expect(built({ parts: without('title') }).title).toBe(
      '云汀县人民政府关于印发《2031年县政府重点工作安排》的通知',
    );
    expect(built({ parts: without('title', 'noticeTitle') }).title).toBe('');
  });

  it('has the document in its order, and gives back the parts that it was built from', () => {
    expect(placesOf(plan)).toMatchObject(given.parts);
    expect(plan.parts.map(({ kind }) => kind)).toEqual(given.parts.map(({ kind }) => kind));
  });

  it('nests its chapters, each with the tasks that name it', () => {
    const parts: DocumentPart[] = [
      { kind: 'chapter', number: 1, numeral: '第一章', title: '经济' },
      { kind: 'chapter', number: 2, numeral: '第一节', title: '工业', parent: 1, titleEnd: '：' },
      { kind: 'task', number: 1 },
      { kind: 'chapter', number: 3, numeral: '', title: '民生', inRows: true },
      { kind: 'task', number: 2 },
    ];
    const tasks = [least(1, { chapter: 2 }), least(2, { chapter: 3 })].map((record) => ({
      record,
      wording: { text: '甲。', marks: [] },
    }));
    const nested = built({ parts, wordings: [], tasks });
    expect(
      nested.chapters.map(({ number, parent, titleEnd, inRows, tasks: own }) => ({
        number,
        parent,
        titleEnd,
        inRows,
        tasks: own.map((one) => one.number),
      })),
    ).toEqual([
      { number: 1, parent: undefined, titleEnd: undefined, inRows: undefined, tasks: [] },
      { number: 2, parent: 1, titleEnd: '：', inRows: undefined, tasks: [1] },
      { number: 3, parent: undefined, titleEnd: undefined, inRows: true, tasks: [2] },
    ]);
    expect(placesOf(nested)).toMatchObject(parts);
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
      record: least(number),
      wording: { text, marks },
    }));
    expect(built({ tasks: records.toReversed() })).toEqual(built({ tasks: records }));
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
      expect(task(number!).sentences[sentence - 1]?.text).toContain(raw);
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
    expect(target('03-01').change).toMatchObject({
      figure: target('03-01').outcomes[0],
      baseline: target('03-01').baselines[0],
    });
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
  const builtWith = (marks: { start: number; end: number; targetIds: TargetId[] }[]) => {
    const record = { ...target('05-03'), topics: ['housing'] };
    const { id: _id, ...fields } = record;
    const own: TaskRecord = least(5, {
      topics: ['elderly'],
      targets: [{ ...fields, id: '2031-05-03', confirmed: undefined }],
      deliverables: [
        { quote: '制定办法', verb: '制定' },
        { quote: '加装电梯20台', verb: '加装' },
      ],
    });
    return built({
      tasks: [{ record: own, wording: { text: '制定办法。加装电梯20台。制定办法。', marks } }],
    }).tasks[0]!;
  };

  it('places what begins a sentence in that sentence', () => {
    const own = builtWith([{ start: 5, end: 12, targetIds: ['2031-05-03'] }]);
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
    const own = builtWith([
      { start: 5, end: 12, targetIds: twice },
      { start: 13, end: 17, targetIds: twice },
    ]);
    expect(own.targets[0]?.sentence).toBe(2);
  });

  it('places a target without a mark, which the checks refuse before, at its beginning', () => {
    expect(builtWith([]).targets[0]).toMatchObject({ sentence: 1, jointWith: [] });
  });

  it('places a deliverable that is not in its wording, which the checks refuse before, at its beginning', () => {
    const record = least(5, { deliverables: [{ quote: '建成公园', verb: '建成' }] });
    const wording = { text: '制定办法。加装电梯20台。', marks: [] };
    expect(built({ tasks: [{ record, wording }] }).tasks[0]?.deliverables[0]?.fragment).toBe('s01');
  });

  it('gives a topic the one sentence of its one target', () => {
    const own = builtWith([{ start: 5, end: 12, targetIds: ['2031-05-03'] }]);
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

describe('a task on a topic', () => {
  it('has the targets and deliverables of the sentences that are shown, and no others', () => {
    const roads = onTopic(task(4), 'transport');
    expect(roads.sentences).toEqual(sentencesOn(task(4), 'transport'));
    const words = roads.sentences.map(({ text }) => text).join('');
    expect(roads.targets.length).toBeGreaterThan(0);
    for (const { quote } of roads.targets) expect(words).toContain(quote);
    expect(roads.targets.length).toBeLessThan(task(4).targets.length);
    expect(onTopic(task(2), 'elderly').deliverables.map(({ quote }) => quote)).toEqual(
      task(2)
        .deliverables.map(({ quote }) => quote)
        .filter((quote) => '举办云汀渔市节、水乡·渔歌节等活动。'.includes(quote)),
    );
  });
});

describe('a target outside tasks', () => {
  const [own] = site('with targets outside tasks').plans;
  const outside = own!.targets.filter((one) => one.task === null);

  it('stands where the text has it, among those of tasks', () => {
    const ids = own!.targets.map(({ id }) => id.replace('yunting-2031-', ''));
    expect(ids[0]).toBe('p-01');
    expect(ids[1]).toBe('01-01');
    expect(ids.slice(-2)).toEqual(['c3-01', 'c3-02']);
    expect(ids).toHaveLength(plan.targets.length + 3);
  });

  it('knows its passage, its chapter, its sentence and the fragment that leads there', () => {
    expect(
      outside.map(({ passage, chapter, sentence, fragment }) => ({
        passage,
        chapter,
        sentence,
        fragment,
      })),
    ).toEqual([
      { passage: 'preamble', chapter: null, sentence: 1, fragment: 'p-t01' },
      { passage: { chapter: 3 }, chapter: 3, sentence: 1, fragment: 'c3-t01' },
      { passage: { chapter: 3 }, chapter: 3, sentence: 2, fragment: 'c3-t02' },
    ]);
    for (const { task: none } of outside) expect(none).toBeNull();
  });

  it('is about the plan’s year unless it says otherwise, in no topic unless it names one', () => {
    for (const { periodStart, periodEnd, topics } of outside)
      expect([periodStart, periodEnd, topics]).toEqual(['2031-01-01', '2031-12-31', []]);
  });

  it('is in no task’s list, and its chapter counts it in its wording', () => {
    expect(own!.tasks.flatMap(({ targets }) => targets).some((one) => outside.includes(one))).toBe(
      false,
    );
    const leads = own!.parts.filter((part) => part.kind === 'text' && part.marks.length > 0);
    expect(
      leads.map((part) => part.kind === 'text' && part.marks.map(({ targetIds }) => targetIds)),
    ).toEqual([[['yunting-2031-p-01']], [['yunting-2031-c3-01'], ['yunting-2031-c3-02']]]);
  });

  it('has its own period, and stands by its own outcomes', () => {
    const id = '2031-p-01';
    const record = {
      ...given.record,
      targets: [
        {
          ...given.tasks[4]!.record.targets[2]!,
          id: id as TargetId,
          topics: ['housing'],
          periodEnd: '2033-12-31',
          confirmed: false as const,
        },
      ],
    };
    const at = given.parts.findIndex((part) => part.kind === 'text' && part.role === 'preamble');
    const wording = { text: '甲。加装电梯20台。', marks: [{ start: 6, end: 9, targetIds: [id] }] };
    const [first] = built({
      record,
      wordings: given.wordings.with(at, wording),
      parts: given.parts.with(at, { kind: 'text', role: 'preamble', text: wording.text }),
    }).targets;
    expect(first).toMatchObject({
      id,
      sentence: 2,
      periodStart: '2031-01-01',
      periodEnd: '2033-12-31',
      topics: ['housing'],
      confirmed: false,
      standing: { state: 'not-found' },
    });
  });
});

describe('sentences of a passage', () => {
  it('are numbered through its paragraphs, and each chapter’s lead by itself', () => {
    const lead = (text: string): DocumentPart => ({ kind: 'text', role: 'lead', text });
    const { parts } = built({
      parts: [
        { kind: 'text', role: 'preamble', text: '甲。乙。' },
        { kind: 'text', role: 'preamble', text: '丙。' },
        { kind: 'chapter', number: 1, numeral: '一、', title: '题' },
        lead('丁。'),
        lead('戊。己。'),
        { kind: 'chapter', number: 2, numeral: '二、', title: '题' },
        lead('庚。'),
      ],
      wordings: [],
      tasks: [],
    });
    expect(
      parts.flatMap((part) =>
        part.kind === 'text' ? part.sentences.map(({ number, text }) => `${number}${text}`) : [],
      ),
    ).toEqual(['1甲。', '2乙。', '3丙。', '1丁。', '2戊。', '3己。', '1庚。']);
  });
});

describe('a task without a title', () => {
  const named = (text: string, title?: string) =>
    built({ tasks: [{ record: least(1, { title }), wording: { text, marks: [] } }] }).tasks[0]!;

  it('is called by how it begins', () => {
    expect(named('加装电梯20台。建公园。')).toMatchObject({
      title: undefined,
      name: '加装电梯20台',
    });
    expect(named('加装电梯；建公园').name).toBe('加装电梯');
    expect(named('加装电梯！建公园').name).toBe('加装电梯');
    expect(named('怎样加装？建公园').name).toBe('怎样加装');
    expect(named('加装电梯\n建公园').name).toBe('加装电梯');
  });

  it('is called by no more of a long sentence than one reads', () => {
    const { name } = named('𠮷'.repeat(25));
    expect([...name]).toHaveLength(25);
    expect(name).toBe(`${'𠮷'.repeat(24)}…`);
    expect(named('字'.repeat(24)).name).toBe('字'.repeat(24));
  });

  it('is called by its title where it has one', () => {
    expect(named('加装电梯20台。', '住房').name).toBe('住房');
  });
});

describe('who answers for a task', () => {
  it('is who its record names, or nobody', () => {
    const units = [{ name: '县交通局', role: '牵头' }];
    const record = least(1, { units });
    expect(
      built({ tasks: [{ record, wording: { text: '甲。', marks: [] } }] }).tasks[0]?.units,
    ).toEqual(units);
    expect(task(1).units).toEqual([]);
  });
});

describe('the names of a plan', () => {
  it('are issuer, title, number and date, as far as they are known', () => {
    expect(documentName(plan)).toBe(
      '云汀县人民政府《2031年县政府重点工作安排》（云府发〔2031〕6号）',
    );
    expect(documentName(plan, true)).toBe(
      '云汀县人民政府《2031年县政府重点工作安排》（云府发〔2031〕6号，2031年2月26日）',
    );
    const unnumbered = built({ parts: without('documentNumber') });
    expect(documentName(unnumbered)).toBe('云汀县人民政府《2031年县政府重点工作安排》');
    expect(documentName(unnumbered, true)).toBe(
      '云汀县人民政府《2031年县政府重点工作安排》（2031年2月26日）',
    );
    expect([shortName(plan), shortName(unnumbered)]).toEqual([
      '云府发〔2031〕6号',
      '《2031年县政府重点工作安排》',
    ]);
  });

  it('in the world begin with the issuer’s code, where one is recorded', () => {
    expect(globalName(plan, '2031-05-03')).toBe('yunting-2031-05-03');
    const uncoded = built({ record: { ...given.record, issuer: undefined } });
    expect(globalName(uncoded, '2031-05-03')).toBe('2031-05-03');
  });

  it('of issuers are said once each', () => {
    expect(issuersOf([plan, plan])).toBe('云汀县政府');
    expect(issuersOf([plan, { ...plan, issuerShort: '某某镇政府' }])).toBe(
      '云汀县政府、某某镇政府',
    );
  });

  it.each([
    ['上海市静安区人民政府', '静安区人民政府', true],
    ['静安区人民政府', '上海市静安区人民政府', true],
    ['静安区人民政府', '黄浦区人民政府', false],
    ['', '黄浦区人民政府', false],
    ['黄浦区人民政府', '', false],
    ['', '', false],
  ])('%j and %j are of one body: %j', (one, other, same) => {
    expect(isSameIssuer(one, other)).toBe(same);
  });
});

describe('the place of a task as one cites it', () => {
  const cited = (fields: Partial<TaskRecord>) => {
    const own = built({
      tasks: [{ record: least(18, fields), wording: { text: '甲。', marks: [] } }],
    });
    return citedPlace(own, own.tasks[0]!);
  };

  it.each<[Partial<TaskRecord>, string]>([
    [{}, '第18项'],
    [{ numeral: '（三）', chapter: 2 }, '二、（三）'],
    [{ numeral: '3．', chapter: 2 }, '二、3'],
    [{ numeral: '3．1．', chapter: 2 }, '二、3．1'],
    [{ numeral: '（三）', chapter: undefined }, '（三）'],
    [{ numeral: '' }, '（本站编号第18项）'],
  ])('%j is %s', (fields, place) => expect(cited(fields)).toBe(place));
});
