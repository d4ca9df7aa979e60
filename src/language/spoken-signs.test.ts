import { describe, expect, it } from 'vitest';
import { saidSigns, saidUnits } from './spoken-signs.ts';

describe('saidUnits', () => {
  it.each([
    ['平方公里', 'km² km2 ㎢'],
    ['平方米', '㎡ m² m2'],
    ['立方米', '㎥ m³ m3'],
    ['公里', 'km ㎞ KM'],
    ['厘米', 'cm ㎝'],
    ['毫米', 'mm ㎜'],
    ['米', 'm'],
    ['公顷', 'hm² ha'],
    ['公斤', 'kg ㎏ KG'],
    ['毫克', 'mg ㎎'],
    ['微克', 'μg µg ug'],
    ['克', 'g'],
    ['吨', 't'],
    ['毫升', 'mL ml'],
    ['升', 'L'],
    ['千瓦时', 'kWh kW·h KWh'],
    ['兆瓦时', 'MWh'],
    ['吉瓦时', 'GWh'],
    ['千瓦', 'kW KW'],
    ['兆瓦', 'MW'],
    ['吉瓦', 'GW'],
    ['千伏', 'kV KV'],
    ['小时', 'h'],
    ['分贝', 'dB(A) dB'],
    ['摄氏度', '℃ °C'],
    ['度', '°'],
  ])('says %s for %s', (words, signs) => {
    for (const sign of signs.split(' ')) expect(saidUnits[sign], sign).toBe(words);
  });
});

describe('saidSigns', () => {
  it.each([
    ['Ⅰ类、Ⅻ类', '一类、十二类'],
    ['ⅰ、ⅻ', '一、十二'],
    ['①项、⑳项', '一项、二十项'],
    ['⑴⒇', '一二十'],
    ['⒈⒛', '一二十'],
    ['㈠㈩', '一十'],
    ['❶❿', '一十'],
    ['Ⅲ—Ⅴ类', '三至五类'],
    ['①-③', '一至三'],
    ['Ⅼⅼ⒜㈪➀', 'Ⅼⅼ⒜㈪➀'],
  ])('says signs that number: %s', (text, said) => expect(saidSigns(text)).toBe(said));

  it.each([
    ['7×24小时', '7乘24小时'],
    ['7× 24小时', '7乘 24小时'],
    ['5*8', '5乘8'],
    ['±0.5', '正负0.5'],
    ['1×N', '1乘N'],
    ['互联网+、５＋１', '互联网加、５加１'],
    ['×项', '×项'],
    ['甲—乙', '甲—乙'],
  ])('says those of reckoning where they reckon: %s', (text, said) =>
    expect(saidSigns(text)).toBe(said),
  );
});
