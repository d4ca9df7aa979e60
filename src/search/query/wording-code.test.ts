import { describe, expect, it } from 'vitest';
import { plan } from '../../../tests/fixture/fixture.ts';
import { foldText } from './tokens.ts';
import { decodeWording, encodeWording, textStart } from './wording-code.ts';

const wording = (text: string) => ({ title: '题', text, targets: [] });

describe('encodeWording', () => {
  it('gives every task back to the letter, with the places of its targets', () => {
    for (const { name: title, text, marks } of plan.tasks) {
      const targets = marks.flatMap(({ start, end, targetIds }) =>
        targetIds.map((id) => ({ start, end, fragment: `t${id.slice(-2)}` })),
      );
      expect(decodeWording(encodeWording({ title, text, targets }))).toEqual({
        title,
        text,
        targets,
      });
    }
  });

  it.each([
    ['marks and white space', '“套（间）” 、 U.S. —— 〔2024〕·\n第二段！'],
    ['forms that are folded', 'ＡＥＤ达５％、1,700㎡；①５．５‰'],
    ['signs of its own', "~$'/?@^|!`=,;{}()[]:-。=。 = ="],
    ['rare characters', '𠮷野家👩‍👩‍👧\u200B\uFEFF'],
    ['nothing', ''],
    ['only marks', '，。（）'],
  ])('gives back %s', (_name, text) => {
    expect(decodeWording(encodeWording(wording(text)))).toEqual(wording(text));
  });

  it('indexes the folded characters, one a token, and nothing else', () => {
    const text = '建成ＡＥＤ（5％）达5.5‰、“套（间）”。';
    const indexed = encodeWording(wording(text))
      .split(' ')
      .slice(textStart)
      .map((token) => token.replace(/[^\p{L}\p{N}%‰+.。]/gu, '').toLowerCase());
    expect(indexed).toEqual(foldText(text).map(({ char }) => char));
  });

  it('begins every text at the same place, so that a place in the title tells itself', () => {
    for (const title of ['', '短', '持续改善群众居住品质']) {
      const tokens = encodeWording({ title, text: '文', targets: [] }).split(' ');
      expect(tokens.indexOf('文')).toBe(textStart);
    }
  });
});
