import { describe, expect, it } from 'vitest';
import {
  beginsCopies,
  isAddressees,
  isAnnexMark,
  isAside,
  isBody,
  isDay,
  isEnd,
  isGlossary,
  isItem,
  isOccasion,
  isSalutation,
  mayBeTitle,
  numberIn,
  signerIn,
} from './frame-lines.ts';

const block = (text: string) => ({ text, kind: 'paragraph' as const, place: { line: 1 } });
const row = (text: string) => ({ ...block(text), kind: 'row' as const });

/** What a line is, and what it is not. */
const lines: [string, (text: string) => boolean, string[], string[]][] = [
  [
    'a day',
    isDay,
    ['2031年3月5日', '（2031年3月5日）', '二〇三一年三月五日', '云溪市人民政府2031年3月5日'],
    ['2031年3月', '2031年3月5日起施行', '会议于2031年3月5日', '云溪市人民政府'],
  ],
  [
    'a body',
    isBody,
    [
      '云溪市人民政府',
      '市政府办公室',
      '市财政局',
      '云溪市发展和改革委员会',
      '国务院',
      '中 共 云溪市委',
      '财政局',
      '市政府办公厅',
    ],
    ['一、市政府', '市人民政府关于印发', '云溪市', '局', '市财政局，市教育局'],
  ],
  [
    'who is addressed',
    isAddressees,
    [
      '各区人民政府：',
      '市政府各委、办、局，各街道办事处:',
      '各有关单位：',
      `${'各'.repeat(198)}：`,
    ],
    [
      '现将有关事项通知如下：',
      '主要任务：',
      '1．各区人民政府：',
      '各区人民政府',
      `${'各'.repeat(199)}：`,
    ],
  ],
  [
    'a salutation',
    isSalutation,
    ['各位代表：', '各位委员！', '各位代表'],
    ['各位代表，大家好', '各位：'],
  ],
  [
    'an occasion',
    isOccasion,
    [
      '——2031年2月3日在云溪市人民代表大会会议上',
      '在云溪市第九届人民代表大会会议上',
      '（2031年2月3日在云溪市人民代表大会会议上）',
      '——二〇三一年二月三日在云溪市人民代表大会会议上',
      '2031年2月3日在云溪市人民代表大会会议上 云溪市市长 王某',
      '——2031年2月3日在云溪市第九届',
      '人民代表大会第二次会议上',
      '在云溪大会会议上',
      '—2031年2月3日在云溪市第九届',
      '第九届人民代表大会第一次会议上）',
      '人民代表大会会议上',
    ],
    [
      '2031年2月3日',
      '在会议上',
      '市长王某在云溪市的人民代表大会会议上',
      '在大会会议上，各位代表提出建议。',
      '在云溪市会议上',
      '本市人民代表大会第二次会议上',
      '人民代表大会第二次会议上的讲话',
      `在云溪市人民代表大会会议上${'说'.repeat(21)}`,
      `（2031年2月3日在${'云'.repeat(60)}会议上${'说'.repeat(16)}`,
    ],
  ],
  [
    'the mark of an annex',
    isAnnexMark,
    ['附件', '附件1：', '附表二', '附录'],
    ['附件1：名单', '附件说明', '见附件'],
  ],
  [
    'where copies go',
    beginsCopies,
    ['抄送：市委办公室。', '抄报:市人大'],
    ['抄送市委', '主题词：工作'],
  ],
  [
    'the head of a glossary',
    isGlossary,
    ['名词解释', '【名词解释】', '（有关用语说明）', '用语注释：', '术语释义:'],
    ['名词解释见附件', '解释', `${'云'.repeat(21)}名词解释`],
  ],
  [
    'what stands between number, title and text',
    isAside,
    [
      '云政发〔2031〕5号',
      '2031年3月5日',
      '（此件公开发布）',
      '附件1',
      '（试行）',
      '（详见附件（二）所列）',
      '资料图',
      '记者张某摄',
      `${'云'.repeat(54)}记者张某摄`,
      `云政发〔2031〕5号${'-'.repeat(28)}`,
    ],
    [
      '（一）招商',
      '（责任单位：区商务委）',
      '（区商务委）',
      '云溪市2031年工作要点',
      '（文）',
      '（十一）',
      '记者摄影展开幕',
      `${'云'.repeat(55)}记者张某摄`,
      `云政发〔2031〕5号${'-'.repeat(29)}`,
    ],
  ],
  [
    'an item',
    (text) => isItem(block(text)),
    ['一、经济', '（一）招商', '1．外贸'],
    ['附件1', '▲招商', '抄送：市委', '招商', '0．招商'],
  ],
  [
    'a line of a title',
    (text) => mayBeTitle(block(text)),
    ['云溪市2031年工作要点', '关于印发《要点》的通知', '甲'.repeat(80), '云溪市：工作要点'],
    [
      '一、经济',
      '新增企业。',
      '各区人民政府：',
      '2031年3月5日',
      '甲'.repeat(81),
      '招商；',
      '招商，',
    ],
  ],
  [
    'the end of a document',
    (text) => isEnd(block(text)),
    [
      '云溪市人民政府',
      '2031年3月5日',
      '（此件公开发布）',
      '抄送：市委',
      '市政府办公室3月5日印发',
      '某办印发',
      '主题词：工作',
    ],
    ['新增企业五家。', '1．外贸', '现将要点印发给你们', '并抄送各区'],
  ],
];

describe('a line of the frame', () => {
  it.each(lines)('is %s', (_name, is, yes, no) => {
    expect(yes.filter((text) => !is(text))).toEqual([]);
    expect(no.filter((text) => is(text))).toEqual([]);
  });

  it('is none that a table holds', () => {
    expect([isEnd(row('2031年3月5日')), mayBeTitle(row('工作要点'))]).toEqual([false, false]);
  });
});

describe('numberIn', () => {
  it.each([
    ['云政发〔2031〕5号', '云政发〔2031〕5号'],
    ['发文字号：云政发[2031]12号', '云政发[2031]12号'],
    ['云政发（2031）第 5 号', '云政发（2031）第 5 号'],
    ['云政发„2031‟5号', '云政发„2031‟5号'],
    ['云政发〔 2031〕 第5 号', '云政发〔 2031〕 第5 号'],
    ['云〔2031〕15号', '云〔2031〕15号'],
    ['云〔２０３１〕１５号', '云〔2031〕15号'],
    ['网站文号云政发〔2031〕5号', '云政发〔2031〕5号'],
    ['发文字号云政发〔2031〕5号', '云政发〔2031〕5号'],
    ['云政发〔2031〕5号签发人：王某', '云政发〔2031〕5号'],
    ['关于转发云政发〔2031〕5号文件的通知', undefined],
    ['根据云政发〔2031〕5号，现印发如下', undefined],
    ['按照云政发〔31〕5号', undefined],
    ['、云政发〔2031〕5号', undefined],
    [`云政发〔2031〕5号${'-'.repeat(48)}`, '云政发〔2031〕5号'],
    [`云政发〔2031〕5号${'-'.repeat(49)}`, undefined],
  ])('%s: %s', (text, number) => expect(numberIn(text)).toBe(number));
});

describe('signerIn', () => {
  it('is the body before the day on its line', () => {
    expect(signerIn('云溪市人民政府 2031年3月5日')).toBe('云溪市人民政府');
    expect(signerIn('云溪市人民政府 ２０３１年３月５日')).toBe('云溪市人民政府');
    expect(isDay('２０３１年３月５日')).toBe(true);
    expect(signerIn('2031年3月5日')).toBeUndefined();
    const longest = `${'云'.repeat(33)}政府`;
    expect(signerIn(`${longest}2031年3月5日`)).toBe(longest);
    expect(signerIn(`云${longest}2031年3月5日`)).toBeUndefined();
    expect(signerIn('云溪市人民政府2031年3月5日印')).toBeUndefined();
  });
});
