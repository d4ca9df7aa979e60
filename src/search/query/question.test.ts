import { describe, expect, it } from 'vitest';
import { questionIn } from './question.ts';

const read = (query: string) => {
  const { year, results, subject } = questionIn(query, 2026);
  return [year?.year, results, subject];
};

describe('the year of a query', () => {
  it.each([
    ['今年', 2026, ''],
    ['今年的计划', 2026, ''],
    ['本年度重点工作', 2026, '重点工作'],
    ['明年加装电梯', 2027, '加装电梯'],
    ['去年', 2025, ''],
    ['前年养老', 2024, '养老'],
    ['2023年', 2023, ''],
    ['２０２４年电梯', 2024, '电梯'],
    ['2024', 2024, ''],
    ['电梯 2024', 2024, '电梯'],
    ['2024年度的目标', 2024, ''],
    ['二〇二四年', 2024, ''],
    ['二零二四年度电梯', 2024, '电梯'],
  ])('is understood in %s', (query, year, subject) =>
    expect(read(query)).toEqual([year, false, subject]),
  );

  it('is kept as it was said', () => {
    expect(questionIn('明年加装电梯', 2026).year).toEqual({ said: '明年', year: 2027 });
    expect(questionIn('电梯 2024', 2026).year?.said).toBe('2024');
  });

  it.each(['2024台', '12024', '1700亿', '2024.5', '电梯', '≥1000 张', '12024年'])(
    'is none in %s',
    (query) => expect(read(query)).toEqual([undefined, false, query]),
  );
});

describe('a question for results', () => {
  it.each([
    ['完成了吗', ''],
    ['没有完成', ''],
    ['有没有完成', ''],
    ['没完成的', ''],
    ['哪些没有完成？', ''],
    ['未完成', ''],
    ['结果', ''],
    ['达标', ''],
    ['达标了吗', ''],
    ['兑现', ''],
    ['完成情况', ''],
    ['进展', ''],
    ['电梯完成了吗', '电梯'],
    ['电梯有没有完成', '电梯'],
    ['加装电梯的完成情况', '加装电梯'],
    ['加装电梯的进展怎么样', '加装电梯'],
    ['养老床位建成了没有？', '养老床位'],
    ['电梯是否完成', '电梯'],
    ['什么时候完成', ''],
    ['电梯什么时候能装好', '电梯'],
    ['为什么没有完成', ''],
  ])('is understood in %s', (query, subject) =>
    expect(read(query)).toEqual([undefined, true, subject]),
  );

  it('may name a year too', () => {
    expect(read('去年的养老床位完成了吗')).toEqual([2025, true, '养老床位']);
    expect(read('2024年结果')).toEqual([2024, true, '']);
  });

  it.each(['完成', '建成', '落实', '确保完成', '没有电梯怎么办', '实现', '未成年人'])(
    'is none in %s, which the documents may say themselves',
    (query) => expect(read(query)).toEqual([undefined, false, query]),
  );
});

describe('words that only ask', () => {
  it.each([
    ['要装多少电梯', '电梯'],
    ['多少台电梯', '电梯'],
    ['电梯装了几台', '电梯'],
    ['静安区要建多少绿道？', '静安区 绿道'],
    ['停车位有多少', '停车位'],
    ['引进了多少家首店', '首店'],
    ['首店目标', '首店'],
    ['首店的目标是什么', '首店'],
    ['有没有地铁', '地铁'],
    ['地铁有没有', '地铁'],
    ['要花多少钱', ''],
  ])('are no part of what is looked for in %s', (query, subject) =>
    expect(read(query)).toEqual([undefined, false, subject]),
  );

  it('may stand beside those for a year and for results', () => {
    expect(read('今年要装多少电梯')).toEqual([2026, false, '电梯']);
    expect(read('哪些目标没有达到')).toEqual([undefined, true, '']);
    expect(read('电梯装了多少台，完成了吗')).toEqual([undefined, true, '电梯']);
  });

  it.each(['几何中心', '茶几', '需要', '目标责任制'])('are none in %s', (query) =>
    expect(read(query)).toEqual([undefined, false, query]),
  );
});

describe('a question for who answers', () => {
  it.each([
    ['谁负责加装电梯', '加装电梯'],
    ['加装电梯由谁负责？', '加装电梯'],
    ['加装电梯归哪个部门管', '加装电梯'],
    ['加装电梯的责任单位', '加装电梯'],
    ['养老床位是哪个单位牵头的', '养老床位'],
  ])('is understood in %s', (query, subject) => {
    const question = questionIn(query, 2026);
    expect([question.responsible, question.subject]).toEqual([true, subject]);
  });
  it.each(['加装电梯', '事业单位', '单位负责人', '谁'])('is none in %s', (query) =>
    expect(questionIn(query, 2026).responsible).toBe(false),
  );
});

it('a measure that is asked of a thing is no part of it', () => {
  expect(['首店数量', '绿地的面积', '数量'].map((query) => read(query)[2])).toEqual([
    '首店',
    '绿地',
    '数量',
  ]);
});
