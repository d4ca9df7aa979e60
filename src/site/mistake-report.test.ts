import { describe, expect, it } from 'vitest';
import { issuesAddress, reportMail, reportText, reportWays } from './mistake-report.ts';

const thing = {
  name: '任务5第2句',
  address: 'https://record.example/2031/tasks/05/#s02',
  official: '加装电梯200台。',
};

describe('reportText', () => {
  it('names the place, repeats what is shown to the character, and leaves the rest open', () => {
    expect(reportText(thing)).toBe(
      '任务5第2句，有误。\n网址：https://record.example/2031/tasks/05/#s02\n网站上的原文：“加装电梯200台。”\n错在哪里：\n应当是：\n依据（文件、网页或页码）：',
    );
  });

  it('repeats what the site says beside a number, and gives no address where there is none', () => {
    const text = reportText({ ...thing, address: undefined, stated: '公布177个' });
    expect(text).toContain('\n网站上说：公布177个\n');
    expect(text).not.toContain('网址');
  });
});

describe('reportMail', () => {
  it('is an address that a mail program reads back as subject and text', () => {
    const { protocol, pathname, searchParams } = new URL(reportMail('a@example.org', thing));
    expect([protocol, pathname]).toEqual(['mailto:', 'a@example.org']);
    expect(searchParams.get('subject')).toBe('有误：任务5第2句');
    expect(searchParams.get('body')).toBe(reportText(thing).replaceAll('\n', '\r\n'));
  });

  it('has nothing in it that would end the address or begin another field', () => {
    const mail = reportMail('a@example.org', { ...thing, official: '甲&cc=b@example.org#"乙 丙"' });
    expect(mail.split('&')).toHaveLength(2);
    expect(mail).not.toMatch(/[\s"#<>]/u);
  });

  it('cuts a quotation that common programs would cut without saying so', () => {
    const mail = reportMail('a@example.org', { ...thing, official: '字'.repeat(300) });
    expect(mail.length).toBeLessThanOrEqual(2000);
    expect(new URL(mail).searchParams.get('body')).toContain(`${'字'.repeat(40)}……”`);
  });
});

describe('reportWays', () => {
  it.each([
    [{}, {}],
    [{ contact: 'a@example.org' }, { mail: 'a@example.org' }],
    [{ contact: 'mailto:a@example.org' }, { mail: 'a@example.org' }],
    [{ contact: 'tel:+86-21-1234567' }, { contact: 'tel:+86-21-1234567' }],
    [{ contact: 'https://example.org/form' }, { contact: 'https://example.org/form' }],
    [{ repository: 'https://github.com/a/b' }, { issues: 'https://github.com/a/b/issues' }],
  ])('of %o are %o: what is not set is not offered', (settings, ways) => {
    expect(reportWays(settings)).toEqual(ways);
  });

  it.each([
    ['https://github.com/a/b.git', 'https://github.com/a/b/issues'],
    ['https://gitlab.com/a/b/', 'https://gitlab.com/a/b/-/issues'],
    ['https://code.example.org/record', 'https://code.example.org/record'],
  ])('lead from the repository %s to %s', (repository, issues) => {
    expect(issuesAddress(repository)).toBe(issues);
  });
});
