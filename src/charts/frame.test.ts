import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './frame.ts';

const long = '推进一项名称非常非常长而且中间没有任何标点可以断开的指标'.repeat(3);
const frame = 340;

describe('wrapText', () => {
  it('keeps every character and never begins a line with a closing mark', () => {
    const lines = wrapText(`${long}，（完）`, frame);
    expect(lines.join('')).toBe(`${long}，（完）`);
    for (const line of lines) expect(line).not.toMatch(/^[，、。；：）》”]/u);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(frame);
  });
  it('keeps a number with its unit and words of comparison, wherever the line ends', () => {
    const text = '为特殊困难群体提供2500人次以上助残就诊服务，筹措3500套（间），完成AED配置';
    for (let width = 150; width <= 500; width += 5) {
      const lines = wrapText(text, width);
      expect(lines.join('')).toBe(text);
      for (const whole of ['2500人次以上', '3500套（间），', 'AED']) {
        expect(lines.some((line) => line.includes(whole))).toBe(true);
      }
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }
  });
  it('cuts what alone is wider than a line', () => {
    const lines = wrapText('a'.repeat(200), 150);
    expect(lines.join('')).toBe('a'.repeat(200));
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(150);
  });
  it('gives no line for no text', () => expect(wrapText('', 100)).toEqual([]));
});
