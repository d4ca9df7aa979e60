/** A summary tells what the text says, in other words and with no other numbers. */
import { describe, expect, it } from 'vitest';
import { faults } from '../../tests/fixture/planting.ts';
import { passage } from '../../tests/fixture/passage.ts';
import { checkSummary } from './summary.ts';

const file = 'plans/2031/tasks/06.mdx';
const field = 'summary';
const summary = (words: string) => (text: string) =>
  text.replace(/^summary: .*$/mu, `summary: ${words}`);

describe('the summary', () => {
  faults([
    {
      fault: 'a number that the text does not give',
      file,
      edit: summary('新增养老床位300张。'),
      at: 'summary: ▸新增',
      field,
      found: '“300张”不在任务正文里',
      expected: '只用原文有的数字',
      remedy: '照正文改正数字，或不写数字。',
    },
    {
      fault: 'a number that binds more than the text',
      file,
      edit: summary('新增养老床位200张以上。'),
      at: 'summary: ▸新增',
      field,
      found: '“200张以上”',
      expected: '“200张”',
      remedy: '说明里的数字不比原文多说也不少说：照原文写上“以上”“以内”“左右”，或者去掉。',
    },
    {
      fault: 'a quantity that nobody can check',
      file,
      edit: summary('新增上百张养老床位。'),
      at: 'summary: ▸新增',
      field,
      found: '“上百”不在任务正文里',
      expected: '只说原文说的数量',
      remedy: '换成原文的数字，或不说数量。',
    },
    {
      fault: 'a claim that the text has no number',
      file,
      edit: summary('增加养老床位，没有写明数量。'),
      at: 'summary: ▸增加',
      field,
      found: '“没有写明数量”，而这项任务有 8 个目标',
      expected: '与原文相合',
      remedy: '原文写了数字：删去这句话。',
    },
  ]);
});

/** What is found in a summary of a text. */
const found = (text: string, words: string, title = '改善服务') =>
  checkSummary(passage(text, [], { summary: words, title }).task).map((one) => one.found);

describe('a number of a summary', () => {
  it.each([
    ['新增企业170家以上。', '新增170家企业。'],
    ['新增企业超400家。', '新增400家企业。'],
    ['新增企业170家以上。', '新增企业不少于170家。'],
    ['失业率控制在5％以内。', '失业率不超过5％。'],
    ['投资1.6万元，服务3000人。', '投资16000元，服务三千人。'],
    ['覆盖率达到80％。', '八成人受益。'],
    ['新增床位30—50张。', '新增床位30至50张。'],
    ['完成10件实事。', '完成十件实事。'],
    ['建设三个中心。', '建设3个中心。'],
    ['方案7.0版、12345热线。', '方案7.0版、12345热线。'],
    ['建设服务站。', '一站式服务，照顾两类人群、一老一小。'],
    ['增长5％左右。', '增长约5％。'],
    ['指数103.5，共36。', '共36个。'],
    ['建设三大中心。', '建设3个中心。'],
  ])('of “%s” may be told as “%s”', (text, words) => expect(found(text, words)).toEqual([]));

  it.each([
    ['失业率控制在5％以内。', '失业率控制住5％。', '“5％”'],
    ['增长5％左右。', '增长5％。', '“5％”'],
    ['新增床位30—50张。', '新增床位50张。', '“50张”'],
    ['新增床位30—50张。', '新增床位30至60张。', '“30至60张”不在任务正文里'],
    ['新增企业170家。', '新增企业超170家。', '“超170家”'],
    ['方案7.0版。', '方案8.0版。', '“8.0”不在任务正文里'],
    ['新增5家。', '新增5家9.0版店铺。', '“9.0”不在任务正文里'],
    ['新增约5家。', '升到9.0约5家店铺。', '“9.0”不在任务正文里'],
    ['新增企业170家以上。', '新增企业170家左右。', '“170家左右”'],
    ['建设服务站。', '建设三个服务站。', '“三个”不在任务正文里'],
    ['建设服务站。', '建设2个服务站。', '“2个”不在任务正文里'],
    ['覆盖率达到80％。', '八成半以上，服务七成人。', '“七成”不在任务正文里'],
  ])('of “%s” may not be told as “%s”', (text, words, one) =>
    expect(found(text, words)).toContain(one),
  );

  it('may be that of the title', () => {
    expect(found('建设服务站。', '办好15件实事。', '办好15件实事')).toEqual([]);
    expect(found('建设服务站。', '办好15件实事。')).toEqual(['“15件”不在任务正文里']);
  });

  it('is named once, however often it stands there', () => {
    expect(found('建设服务站。', '建7个服务站，7个都在镇上，床位30至60张。')).toEqual([
      '“7个”不在任务正文里',
      '“30至60张”不在任务正文里',
    ]);
  });

  it('is held against the text where that says it in two ways', () => {
    expect(found('新增企业5家左右，引进项目5个。', '引进5个项目。')).toEqual([]);
  });
});

describe('a vague quantity', () => {
  it.each(
    '数百 几十 几百 上千 上万 数十万 百余 翻番 翻一番 翻倍 一倍 两倍 3倍 成倍 加倍 减半 三分之一 一半 过半 大半 大多数 绝大部分 全覆盖 百分之百'.split(
      ' ',
    ),
  )('%s is refused, unless the text says it', (words) => {
    expect(found('建设服务站。', `服务${words}居民。`)).toEqual([`“${words}”不在任务正文里`]);
    expect(found(`服务${words}居民。`, `服务${words}居民。`)).toEqual([]);
  });

  it.each([
    '办好百姓身边的事，做好千家万户的服务。',
    '线上百货。',
    '以上十项工作都要做好。',
    '参保人数十分稳定。',
    '数据共享，上下联动。',
    '居民倍感亲切。',
  ])('is none in “%s”', (words) => expect(found('完成十项工作。', words)).toEqual([]));
});

describe('a denial', () => {
  const denied = (words: string, text = '新增企业〔5家〕。') =>
    checkSummary(passage(text, [{}], { summary: words }).task).map((one) => one.found);

  it.each(['没有写明数字', '未定指标', '没写目标', '没有数目', '没数目', '没有具体的数量'])(
    '%s is refused where there are targets',
    (words) => {
      expect(denied(`培育企业，${words}。`)).toEqual([`“${words}”，而这项任务有 1 个目标`]);
      expect(denied(`培育企业，${words}。`, '培育企业。')).toEqual([]);
    },
  );

  it.each(['定好未来的目标', '未成年人保护有了指标', '没有死角，完成目标', '完成目标'])(
    'is none in “%s”',
    (words) => expect(denied(`${words}。`)).toEqual([]),
  );
});

describe('what was done', () => {
  it.each(['已经装好', '已完成', '已建成', '装好了', '完成了', '超额了'])(
    '%s is said by no summary of a plan, unless its text says it',
    (words) => {
      const [said] = /已经|已完成|已建成|装好了|完成了|超额了/u.exec(words)!;
      expect(found('加装电梯。', `电梯${words}。`)).toContain(`“${said}”不在任务正文里`);
      expect(found(`电梯${words}。`, `电梯${words}。`)).toEqual([]);
    },
  );

  it.each(['完成加装电梯。', '定了金额。', '自己办的事。', '完成电梯加装，让大家知道已有的电梯。'])(
    'is not said in “%s”',
    (words) => expect(found('加装电梯。', words)).toEqual([]),
  );
});

describe('the unit of a number', () => {
  it('is the text’s, or the beginning of it, or none', () => {
    expect(found('加装电梯200台。', '加装200台电梯。')).toEqual([]);
    expect(found('加装电梯200台。', '加装电梯200。')).toEqual([]);
    expect(found('筹措住房3500套（间）。', '筹措住房3500套。')).toEqual([]);
    expect(found('加装电梯200台。', '为200户加装电梯。')).toEqual(['“200户”']);
    expect(found('建床率达到5‰。', '建床率达到5%。')).toEqual(['“达到5%”']);
  });
});

it('a summary that shares no word with its task is perhaps another’s', () => {
  const other = '加装电梯，筹措出租房和床位，受理申请。';
  expect(found('守牢安全底线。', other)).toEqual([`“${other}”与任务的标题和正文没有相同的词`]);
  expect(found('加装的都是电梯。', other)).toEqual([]);
});

describe('the words of a summary', () => {
  const say = (words: string, text: string) =>
    checkSummary(passage(text, [], { summary: words, title: '改善服务' }).task).map(
      ({ severity, found: stands, expected, remedy }) =>
        `${severity} ${stands}；${expected}；${remedy}`,
    );

  it('are some of the task’s, unless they are but a few', () => {
    const twelve = '铺设管道和电缆以及路灯花坛';
    expect(say(twelve, '培育企业。')).toEqual([
      `warning “${twelve}”与任务的标题和正文没有相同的词；这项任务的说明；核对是不是别的任务的说明；是这项任务的，用上原文的一个词。`,
    ]);
    expect(say(twelve.slice(0, 12), '培育企业。')).toHaveLength(1);
    expect(say(twelve.slice(0, 11), '培育企业。')).toEqual([]);
    expect(say(twelve, '铺设步道。')).toEqual([]);
  });

  it('count in the text’s units', () => {
    expect(say('培育企业5个。', '培育企业5家。')).toEqual([
      'error “5个”；“5家”；说明里的单位照原文写，或者不写数字。',
    ]);
    expect(say('覆盖八成。', '覆盖率达到80％。')).toEqual([]);
    expect(say('覆盖八成。', '覆盖80家。')).toHaveLength(1);
  });
});
