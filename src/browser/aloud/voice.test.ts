import { describe, expect, it } from 'vitest';
import { chineseVoices } from './voice.ts';

const best = (...voices: (string | { lang: string; name?: string; localService?: boolean })[]) =>
  chineseVoices(
    voices.map((voice) => ({
      name: '',
      localService: true,
      ...(typeof voice === 'string' ? { lang: voice } : voice),
    })),
  );
const languages = (...all: string[]) => best(...all).map(({ lang }) => lang);

describe('chineseVoices', () => {
  it('puts Mandarin of the mainland before any other Chinese, whatever its order and writing', () => {
    expect(languages('zh-HK', 'en-US', 'zh-TW', 'zh-CN')).toEqual(['zh-CN', 'zh-TW', 'zh-HK']);
    expect(languages('yue-HK', 'cmn-Hant-TW', 'cmn-CN')[0]).toBe('cmn-CN');
    expect(languages('zh_HK', 'zh_TW', 'zh_CN')[0]).toBe('zh_CN');
    expect(languages('wuu-CN', 'zh-CN-liaoning', 'zh-CN')).toEqual([
      'zh-CN',
      'zh-CN-liaoning',
      'wuu-CN',
    ]);
    expect(languages('zh-TW', 'zh', 'cmn-Hans-CN')).toEqual(['cmn-Hans-CN', 'zh', 'zh-TW']);
  });

  it('takes another Chinese voice where there is no Mandarin, and none where there is no Chinese', () => {
    expect(languages('en-US', 'zh-HK')).toEqual(['zh-HK']);
    expect(languages('en-US', 'ja-JP', 'zhx')).toEqual([]);
  });

  it('prefers voices of the device, and sober ones, but Mandarin first of all', () => {
    const far = { lang: 'zh-CN', name: 'far', localService: false };
    const near = { lang: 'zh-CN', name: 'Tingting' };
    expect(best(far, near)[0]?.name).toBe('Tingting');
    expect(best({ lang: 'zh-CN', name: 'Eddy (中文)' }, near)[0]?.name).toBe('Tingting');
    expect(best({ lang: 'zh-HK' }, far)[0]?.name).toBe('far');
  });
});
