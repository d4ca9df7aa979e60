import { describe, expect, it } from 'vitest';
import { behindLast, clauseEnd, clauseStart } from './clauses.ts';

/** The clause around the number between two bars, "建成绿道|2公里|以上。". */
function clause(marked: string): string {
  const [before = '', number = '', after = ''] = marked.split('|');
  const text = before + number + after;
  const start = before.length;
  return text.slice(clauseStart(text, start), clauseEnd(text, start + number.length));
}

describe('the clause of a number', () => {
  it.each([
    ['建成绿道|2公里|。', '建成绿道2公里'],
    ['一句。建成绿道|2公里|；', '建成绿道2公里'],
    ['一段\n建成绿道|2公里|\n', '建成绿道2公里'],
    ['引进企业，建成绿道|2公里|，办节会。', '建成绿道2公里'],
    ['建成绿地、绿道|2公里|、公园。', '绿道2公里'],
    ['启动|10幅|零星地块和7个项目。', '启动10幅零星地块'],
    ['启动10幅零星地块和|7个|项目。', '7个项目'],
    ['启动10幅零星地块及|7个|项目。', '7个项目'],
    ['启动10幅零星地块以及|7个|项目。', '7个项目'],
    ['服务60岁及以上老人|7个|项目。', '服务60岁及以上老人7个项目'],
    ['启动零星地块和项目|7个|。', '启动零星地块和项目7个'],
    ['启动|7个|项目和地块。', '启动7个项目和地块'],
    ['启动|7个|项目及地块10幅。', '启动7个项目'],
    ['启动|7个|项目和地块，10幅。', '启动7个项目和地块'],
    ['启动10幅，地块和|7个|项目。', '地块和7个项目'],
    ['新（改、扩）建学校|5所|。', '新（改、扩）建学校5所'],
    ['新（改，扩）建学校5所（一）和|7个|园。', '7个园'],
    ['5所，（一、二）建园|7个|', '（一、二）建园7个'],
    ['|7个|', '7个'],
  ])('%s', (marked, words) => expect(clause(marked)).toBe(words));
});

describe('behindLast', () => {
  it('is what stands behind the last of some marks, or all', () => {
    expect(behindLast(/：/u, '一：二：三')).toBe('三');
    expect(behindLast(/：/u, '一二')).toBe('一二');
    expect(behindLast(/：/u, '一：')).toBe('');
  });
});
