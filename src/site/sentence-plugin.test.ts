import { describe, expect, it } from 'vitest';
import { groupBySentence } from './sentence-plugin.ts';

const text = (value: string) => ({ type: 'text', value });

describe('groupBySentence', () => {
  it('cuts text where a sentence ends and keeps a mark whole', () => {
    const mark = { type: 'mdxJsxTextElement', children: [text('200台')] };
    expect(groupBySentence([text('甲。加装电梯'), mark, text('。乙。')])).toEqual([
      [text('甲。')],
      [text('加装电梯'), mark, text('。')],
      [text('乙。')],
    ]);
  });
});
