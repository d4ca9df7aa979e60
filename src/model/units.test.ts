import { describe, expect, it } from 'vitest';
import { plan, task, type Task } from '../../tests/fixture/fixture.ts';
import { unitsIn } from './units.ts';

const answering = (number: number, ...units: Task['units']): Task => ({ ...task(number), units });

describe('unitsIn', () => {
  it('gathers what each unit answers for, with its duty, those with more tasks first', () => {
    const tasks = [
      answering(1, { name: '县财政局', role: '配合' }, { name: '县交通局', role: '牵头' }),
      answering(2, { name: '县交通局' }),
      answering(3, { name: '县教育局' }),
    ];
    expect(
      unitsIn({ ...plan, tasks }).map(({ name, tasks: own }) => [
        name,
        ...own.map(({ task: { number }, role }) => `${number} ${role}`),
      ]),
    ).toEqual([
      ['县交通局', '1 牵头', '2 undefined'],
      ['县财政局', '1 配合'],
      ['县教育局', '3 undefined'],
    ]);
  });

  it('is empty where the plan prints none', () => {
    expect(unitsIn({ tasks: [answering(1)] })).toEqual([]);
  });
});
