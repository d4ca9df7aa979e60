import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { readOutline } from './outline.ts';

const blocks = (lines: readonly string[]): Block[] =>
  lines.map((text, at) => ({ text, kind: 'paragraph', place: { line: at + 1 } }));

/** Parts of a document by what they are: "title 安排", "chapter 一、题", "task 1．题。文字". */
const read = (...lines: string[]) =>
  readOutline(blocks(lines), []).document.map((part) => {
    if (part.kind === 'text') return `${part.role} ${part.text}`;
    if (part.kind === 'chapter') return `chapter ${part.numeral}${part.title}${part.titleEnd}`;
    return `task ${part.numeral}${part.title ?? ''}${part.titleEnd}${part.text}`;
  });

const plan = [
  '一、经济发展',
  '1．稳增长。新增企业10家，增长5％。',
  '2．促消费。举办活动5场，改造市场3个。',
  '二、民生保障',
  '3．加装电梯。开工建设200台。',
  '4．建公园。建成口袋公园6座。',
];
const inPlan = [
  'chapter 一、经济发展',
  'task 1．稳增长。新增企业10家，增长5％。',
  'task 2．促消费。举办活动5场，改造市场3个。',
  'chapter 二、民生保障',
  'task 3．加装电梯。开工建设200台。',
  'task 4．建公园。建成口袋公园6座。',
];

describe('what stands around a plan', () => {
  it('is a notice with all its parts', () => {
    expect(
      read(
        '某区人民政府文件',
        '某府发〔2024〕2号',
        '某区人民政府关于印发《2024年重点工作安排》的通知',
        '区政府各委、办、局，各街道办事处：',
        '现将《2024年重点工作安排》印发给你们，请认真落实。',
        '特此通知。',
        '某区人民政府',
        '2024年3月8日',
        '（此件公开发布）',
        '2024年重点工作安排',
        '按照区委要求，具体安排如下：',
        ...plan,
        '抄送：区委各部门，区人大办公室。',
      ),
    ).toEqual([
      'letterhead 某区人民政府文件',
      'documentNumber 某府发〔2024〕2号',
      'noticeTitle 某区人民政府关于印发《2024年重点工作安排》的通知',
      'addressees 区政府各委、办、局，各街道办事处：',
      'notice 现将《2024年重点工作安排》印发给你们，请认真落实。',
      'notice 特此通知。',
      'signature 某区人民政府',
      'date 2024年3月8日',
      'note （此件公开发布）',
      'title 2024年重点工作安排',
      'preamble 按照区委要求，具体安排如下：',
      ...inPlan,
      'closing 抄送：区委各部门，区人大办公室。',
    ]);
  });

  it('is a letterhead, a title and a list of who gets copies, each in one though on two lines', () => {
    expect(
      read(
        '某区人民政府',
        '文件',
        '某府发〔2024〕2号',
        '某区人民政府关于印发',
        '《2024年重点工作安排》的通知',
        '区政府各委、办、局：',
        '现将《2024年重点工作安排》印发给你们。',
        '某区人民政府',
        '2024年3月8日',
        '2024年重点工作安排',
        ...plan,
        '抄送：区委各部门，',
        '区人大办公室。',
      ).filter((one) => /^(?:letterhead|noticeTitle|closing)/u.test(one)),
    ).toEqual([
      'letterhead 某区人民政府文件',
      'noticeTitle 某区人民政府关于印发《2024年重点工作安排》的通知',
      'closing 抄送：区委各部门，区人大办公室。',
    ]);
  });

  it('is a title alone, where there is no more', () => {
    expect(read('某区2024年重点工作安排', ...plan)).toEqual([
      'title 某区2024年重点工作安排',
      ...inPlan,
    ]);
  });

  it('is signature and date behind the plan, where they stand there', () => {
    const parts = read('某区2024年重点工作安排', ...plan, '某区人民政府', '2024年3月8日');
    expect(parts.slice(-2)).toEqual(['signature 某区人民政府', 'date 2024年3月8日']);
    expect(parts.slice(1, -2)).toEqual(inPlan);
  });

  it('is a date in words, and a note in brackets, behind the plan', () => {
    const parts = read(
      '某区2024年重点工作安排',
      ...plan,
      '某区人民政府',
      '二〇二四年三月八日',
      '（此件公开发布）',
    );
    expect(parts.slice(-3)).toEqual([
      'signature 某区人民政府',
      'date 二〇二四年三月八日',
      'note （此件公开发布）',
    ]);
  });

  it('is a title in one though on two lines, between letterhead and number', () => {
    const lines = ['某区人民政府文件', '某区2024年', '重点工作安排', '某府发〔2024〕2号'];
    expect(read(...lines, ...plan).slice(0, 3)).toEqual([
      'letterhead 某区人民政府文件',
      'title 某区2024年重点工作安排',
      'documentNumber 某府发〔2024〕2号',
    ]);
  });

  it('is number and date between title and text', () => {
    const parts = read('某区2024年重点工作安排', '某府发〔2024〕2号', '2024年3月8日', ...plan);
    expect(parts.slice(0, 3)).toEqual([
      'title 某区2024年重点工作安排',
      'documentNumber 某府发〔2024〕2号',
      'date 2024年3月8日',
    ]);
  });
});

describe('a plan itself', () => {
  it('says before its first chapter what is the preamble, under a heading what is the chapter’s lead', () => {
    const lines = [...plan];
    lines.splice(1, 0, '坚持稳中求进工作总基调。');
    expect(
      read('某区2024年重点工作安排', '根据区委部署，安排如下：', ...lines).slice(1, 4),
    ).toEqual([
      'preamble 根据区委部署，安排如下：',
      'chapter 一、经济发展',
      'lead 坚持稳中求进工作总基调。',
    ]);
  });

  it('may number its tasks otherwise, and anew in each chapter', () => {
    const otherwise = [
      '一、经济发展',
      '（一）稳增长。新增企业10家，增长5％。',
      '（二）促消费。举办活动5场。',
      '二、民生保障',
      '（一）加装电梯。开工建设200台。',
      '（二）建公园。建成口袋公园6座。',
    ];
    expect(read('某区2024年重点工作安排', ...otherwise).slice(1)).toEqual([
      'chapter 一、经济发展',
      'task （一）稳增长。新增企业10家，增长5％。',
      'task （二）促消费。举办活动5场。',
      'chapter 二、民生保障',
      'task （一）加装电梯。开工建设200台。',
      'task （二）建公园。建成口袋公园6座。',
    ]);
  });

  it('nests its chapters, each knowing what it is a part of', () => {
    const { document } = readOutline(
      blocks([
        '某区2024年重点工作安排',
        '一、经济发展',
        '（一）工业',
        '1．稳增长。新增企业10家。',
        '2．促转型。改造企业5家。',
        '（二）商业',
        '3．促消费。举办活动5场。',
        '4．兴市场。改造市场3个。',
        '二、民生保障',
        '（一）住房',
        '5．加装电梯。开工建设200台。',
        '6．修房屋。修缮20万平方米。',
      ]),
      [],
    );
    const chapters = document.filter((part) => part.kind === 'chapter');
    expect(chapters.map(({ numeral, title, parent }) => [numeral + title, parent])).toEqual([
      ['一、经济发展', undefined],
      ['（一）工业', 0],
      ['（二）商业', 0],
      ['二、民生保障', undefined],
      ['（一）住房', 3],
    ]);
    const tasks = document.filter((part) => part.kind === 'task');
    expect(tasks.map(({ chapter }) => chapter)).toEqual([1, 1, 2, 2, 4, 4]);
  });

  it('may be all tasks, without chapters', () => {
    const { document, outline } = readOutline(
      blocks([
        '某区2024年实事项目',
        '1．加装电梯200台。',
        '2．建成公园6座。',
        '3．新增床位100张。',
      ]),
      [],
    );
    expect(outline.chapters).toEqual([]);
    expect(document.map(({ kind }) => kind)).toEqual(['text', 'task', 'task', 'task']);
  });
});

describe('lines of the frame that look like others', () => {
  const roles = (...lines: string[]) =>
    read(...lines).filter((one) => !/^(?:chapter|task)/u.test(one));

  it('are notes of a report, which greets those who listen and is sent to nobody', () => {
    expect(
      roles(
        '政府工作报告',
        '——2031年2月3日在云溪市第九届人民代表大会第一次会议上',
        '云溪市人民政府市长 李某',
        '各位代表：',
        '现在，我代表云溪市人民政府报告工作。',
        ...plan,
        '各位代表！',
        '让我们努力。',
      ),
    ).toEqual([
      'title 政府工作报告',
      'note ——2031年2月3日在云溪市第九届人民代表大会第一次会议上',
      'note 云溪市人民政府市长 李某',
      'note 各位代表：',
      'preamble 现在，我代表云溪市人民政府报告工作。',
      'closing 各位代表！',
      'closing 让我们努力。',
    ]);
  });

  it('are told by where they stand: the number of another document, a body behind the date', () => {
    expect(
      roles(
        '某区人民政府办公室文件',
        '某府办发〔2024〕2号',
        '关于印发',
        '《2024年要点》的',
        '通知',
        '各镇：',
        '根据某府发〔2024〕1号，现将《2024年要点》印发给你们。',
        '某区人民政府办公室',
        '2024年3月8日',
        '某区教育局',
        '2024年3月9日',
        '2024年要点',
        ...plan,
        '主题词：工作，要点',
        '抄送：甲，',
        '乙、',
        '丙。',
        '印发',
      ),
    ).toEqual([
      'letterhead 某区人民政府办公室文件',
      'documentNumber 某府办发〔2024〕2号',
      'noticeTitle 关于印发《2024年要点》的通知',
      'addressees 各镇：',
      'notice 根据某府发〔2024〕1号，现将《2024年要点》印发给你们。',
      'signature 某区人民政府办公室',
      'date 2024年3月8日',
      'note 某区教育局',
      'date 2024年3月9日',
      'title 2024年要点',
      'closing 主题词：工作，要点',
      'closing 抄送：甲，乙、丙。',
      'closing 印发',
    ]);
  });

  it('are a note above whom a notice is sent to, where they name nothing that is sent', () => {
    expect(
      roles(
        '内部资料',
        '2024年第1期',
        '各镇：',
        '现将《2024年要点》印发给你们。',
        '2024年3月8日',
        '2024年要点',
        ...plan,
      ).slice(0, 2),
    ).toEqual(['note 内部资料', 'note 2024年第1期']);
  });

  it('are told by whom the notice addresses first, and by how near its title is', () => {
    expect(
      roles(
        '内部资料',
        '甲',
        '乙',
        '丙',
        '丁',
        '关于印发《2024年要点》的通知',
        '各镇：',
        '特此通知',
        '（不公开）',
        '各有关单位：',
        '2024年3月8日',
        '2024年要点',
        ...plan,
      ),
    ).toEqual([
      'note 内部资料',
      'note 甲',
      'noticeTitle 乙丙丁关于印发《2024年要点》的通知',
      'addressees 各镇：',
      'notice 特此通知',
      'note （不公开）',
      'notice 各有关单位：',
      'date 2024年3月8日',
      'title 2024年要点',
    ]);
    expect(roles('内部资料', '各镇：', '特此通知', '2024年3月8日', '2024年要点', ...plan)[0]).toBe(
      'note 内部资料',
    );
  });
});
