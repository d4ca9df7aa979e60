import { describe, expect, it } from 'vitest';
import { filesWith, fixtureDay, replacing } from '../../tests/fixture/fixture.ts';
import { loadContent } from '../loader/load.ts';
import { contactAddress, contactName } from '../model/settings.ts';

const findings = (words: string, by: string, today = fixtureDay) =>
  loadContent(filesWith({ 'site.yaml': replacing(words, by) }), today).findings;

describe('the settings', () => {
  it('let the security contact run to its day, and not on it', () => {
    const on = (today: string) => findings('official: false', 'official: false', today);
    expect(on('2032-06-29')).toEqual([]);
    expect(on('2032-06-30')).toMatchObject([
      { file: 'content/site.yaml', field: 'security.expires', line: 9, severity: 'error' },
    ]);
  });

  it('name whose an official site is', () => {
    expect(findings('official: false', 'official: true')).toMatchObject([
      { field: 'publisher', found: '没有填写', expected: 'official 是 true 时写明主办单位' },
    ]);
    expect(findings('official: false', 'official: true\npublisher: 某区政府办公室')).toEqual([]);
  });

  it.each(['https://example.org/contact', 'record@example.org', 'tel:+86-21-00000000'])(
    'take %s for a contact',
    (contact) => {
      expect(findings('mailto:record@example.org', contact)).toEqual([]);
    },
  );

  it.each([
    'javascript:alert(1)',
    '"java\\tscript:alert(1)"',
    'http://example.org',
    'data:x',
    '电话',
  ])('refuse %s for a contact', (contact) => {
    expect(findings('mailto:record@example.org', contact)).toMatchObject([{ field: 'contact' }]);
  });
});

describe('a contact', () => {
  it('is an address to machines and its plain form to readers', () => {
    for (const [contact, address, name] of [
      ['a@example.org', 'mailto:a@example.org', 'a@example.org'],
      ['mailto:a@example.org', 'mailto:a@example.org', 'a@example.org'],
      ['tel:+86', 'tel:+86', '+86'],
      ['https://example.org/', 'https://example.org/', 'https://example.org/'],
    ] as const)
      expect([contactAddress(contact), contactName(contact)]).toEqual([address, name]);
  });
});
