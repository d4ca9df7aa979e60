import { describe, expect, it } from 'vitest';
import { contactData } from './contact-data.ts';

describe('what reaches or identifies a person', () => {
  it.each([
    '问王科长13800000000。',
    '138 0000 0000',
    '138-0000-0000',
    '021-00000000',
    '致电 0591 8765432',
    '310106190001010000',
    '31010619000101000X',
    'wang.li@record.example',
  ])('is %s', (text) => expect(contactData.test(text)).toBe(true));
  it.each([
    '12345市民服务热线',
    '2024年1月26日',
    '15300000000000元',
    '302.2亿元',
    '0.021-0.35',
    '2021—2025年',
    '第3101号',
    '@静安发布',
  ])('is not %s', (text) => expect(contactData.test(text)).toBe(false));
});
