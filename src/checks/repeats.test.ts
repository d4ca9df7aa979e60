import { describe, expect, it } from 'vitest';
import {
  contentWith,
  fixtureFiles,
  replacing,
  type Edit,
  type Edits,
} from '../../tests/fixture/fixture.ts';
import { faults } from '../../tests/fixture/planting.ts';
import { parseContent } from '../content/parse.ts';
import { checkRepeats } from './repeats.ts';

const planFile = 'plans/2031/plan.yaml';
const task5 = 'plans/2031/tasks/05.mdx';
const twice = { expected: '一个列一次', remedy: '删去多出的一个，或改正写错的一个。' };
const said = (edits: Edits) =>
  contentWith(edits).findings.map(
    ({ severity, file, field, found }) =>
      `${severity} ${file.replace('content/', '')} ${field} ${found}`,
  );

describe('what is listed twice', () => {
  faults([
    {
      ...twice,
      fault: 'a highlight',
      file: planFile,
      edit: replacing('- "2031-04-03"', '- "2031-05-03"'),
      at: '- "2031-05-03"\n  - ▸"2031-05-03"',
      field: 'highlights[2]',
      found: '“2031-05-03”列了两次',
    },
    {
      fault: 'a highlight of the second print of a target',
      file: planFile,
      edit: replacing('- "2031-04-03"', '- "2031-03-02"'),
      at: '- ▸"2031-03-02"',
      field: 'highlights[2]',
      found: '2031-03-02',
      expected: '先出现的那个目标 2031-02-05',
      remedy: '原文把同一目标印了两次，突出先出现的那个。',
    },
    {
      ...twice,
      fault: 'an example',
      file: planFile,
      edit: replacing('highlights:', 'examples: [加装电梯, 绿道, 加装电梯]\nhighlights:'),
      at: '绿道, ▸加装电梯]',
      field: 'examples[2]',
      found: '“加装电梯”列了两次',
    },
    {
      ...twice,
      fault: 'words that are kept as printed',
      file: planFile,
      edit: replacing(
        'highlights:',
        '  - text: 落实数字渔港方案2.0版,提升办事效率\n    note: 照录。\nhighlights:',
      ),
      at: '- text: ▸落实数字渔港方案2.0版,提升办事效率\n    note: 照录。',
      field: 'asPrinted[1].text',
      found: '“落实数字渔港方案2.0版,提升办事效率”列了两次',
    },
    {
      ...twice,
      fault: 'a topic of a task',
      file: task5,
      edit: replacing('  - elderly\n', '  - elderly\n  - housing\n'),
      at: '- elderly\n  - ▸housing',
      field: 'topics[2]',
      found: '“housing”列了两次',
    },
    {
      ...twice,
      fault: 'a topic of a target',
      file: task5,
      edit: replacing('topics: [housing]', 'topics: [housing, housing]'),
      at: 'topics: [housing, ▸housing]',
      field: 'targets[0].topics[1]',
      found: '“housing”列了两次',
    },
    {
      fault: 'a summary',
      file: 'plans/2031/tasks/03.mdx',
      edit: replacing(
        'summary: 增加高新技术企业和科技小企业，办好孵化器。',
        'summary: 引进项目和水产、渔具企业，办渔市节和渔歌节。',
      ),
      at: 'summary: ▸引进项目',
      field: 'summary',
      found: '与任务 2 的一字不差',
      expected: '这项任务自己的说明',
      remedy: '照这项任务的正文另写一句。',
    },
    {
      ...twice,
      fault: 'a topic’s name',
      file: 'topics.yaml',
      edit: replacing('name: 带孩子', 'name: 家里有老人'),
      at: 'slug: children\n  name: ▸家里有老人',
      field: '[1].name',
      found: '“家里有老人”列了两次',
    },
    {
      ...twice,
      fault: 'a topic’s description',
      file: 'topics.yaml',
      edit: replacing('description: 入园、学校急救设备。', 'description: 就业服务。'),
      at: 'name: 找工作\n  description: ▸就业服务。',
      field: '[5].description',
      found: '“就业服务。”列了两次',
    },
    {
      ...twice,
      fault: 'an explanation',
      file: 'glossary.yaml',
      edit: replacing('explanation: 工程开始施工。', 'explanation: 做生意、办工厂的单位。'),
      at: 'slug: kai-gong\n  explanation: ▸做生意、办工厂的单位。',
      field: '[3].explanation',
      found: '“做生意、办工厂的单位。”列了两次',
    },
    {
      ...twice,
      fault: 'what people say',
      file: 'lexicon.yaml',
      edit: replacing('say: [GDP, 经济增长]', 'say: [GDP, GDP]'),
      at: 'say: [GDP, ▸GDP]',
      field: '[0].say[1]',
      found: '“GDP”列了两次',
    },
    {
      ...twice,
      fault: 'what it means',
      file: 'lexicon.yaml',
      edit: replacing('mean: [独居老人, 养老床位', 'mean: [独居老人, 独居老人, 养老床位'),
      at: 'mean: [独居老人, ▸独居老人',
      field: '[3].mean[1]',
      found: '“独居老人”列了两次',
    },
    {
      fault: 'a word on both sides, and no other behind it',
      file: 'lexicon.yaml',
      edit: replacing('say: [装电梯, 加梯', 'say: [装电梯, 加装电梯, 加梯'),
      at: 'say: [装电梯, ▸加装电梯',
      field: '[2].say[1]',
      found: '“加装电梯”的两边是同一个词',
      expected: '居民的说法，与文件里的词不同',
      remedy: '文件里有的词本来就找得到：从 say 里删去它。',
    },
    {
      fault: 'what another entry says already',
      file: 'lexicon.yaml',
      edit: replacing('say: [老年食堂, 送餐]', 'say: [老年食堂, 老人, 送餐]'),
      at: 'say: [老年食堂, ▸老人',
      field: '[4].say[1]',
      found: '老人 → 长者助餐，第 4 条已经有了',
      expected: '一种说法指到一个词，写一次',
      remedy: '从其中一条里删去。',
      severity: 'warning',
    },
  ]);

  it('is a topic’s slug, before what follows from it', () => {
    const [first] = said({ 'topics.yaml': replacing('slug: children', 'slug: elderly') });
    expect(first).toBe('error topics.yaml [1].slug “elderly”列了两次');
  });

  it('is no word that leads further, be it of one character', () => {
    const lexicon =
      (entry: string): Edit =>
      (text) =>
        `${text}- ${entry}\n`;
    for (const entry of [
      '{ say: [桥], mean: [望汀大桥] }',
      '{ say: [绿道, 散步], mean: [绿道, 各类绿地] }',
      '{ say: [GDP], mean: [县级一般公共预算收入] }',
    ])
      expect(said({ 'lexicon.yaml': lexicon(entry) }), entry).toEqual([]);
  });

  it('is said of the later task, in whatever order files are read', () => {
    const [plan] = parseContent(fixtureFiles).plans;
    const [first, second] = plan!.tasks;
    const copy = { ...second!, record: { ...second!.record, summary: first!.record.summary } };
    for (const tasks of [
      [first!, copy],
      [copy, first!],
    ])
      expect(checkRepeats({ ...plan!, tasks }).map(({ file, field }) => [file, field])).toEqual([
        [copy.file, 'summary'],
      ]);
  });
});
