import ICAL from 'ical.js';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../../tests/fixture/fixture.ts';
import { calendar, dueDays, type DueDay } from './calendar.ts';

const address = 'https://record.example/2031/progress/searches/';
const day: DueDay = {
  uid: 'a-1',
  day: '2032-12-31',
  decided: '2032-06-01',
  summary: '该再查一次',
  description: '结果',
  address,
};
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

describe('calendar', () => {
  it('is read back by a calendar program: whole days, with a reminder', () => {
    const [event] = eventsIn(calendar('计划', [day]));
    expect(event).toMatchObject({ uid: 'a-1', summary: '该再查一次', description: '结果' });
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual([
      '2032-12-31',
      '2033-01-01',
    ]);
    expect(event!.startDate.isDate).toBe(true);
    expect(event!.component.getFirstPropertyValue('url')).toBe(address);
    const [alarm] = event!.component.getAllSubcomponents('valarm');
    expect(String(alarm!.getFirstPropertyValue('trigger'))).toBe('PT9H');
  });

  it('ends its lines as the standard asks, and has none of more than 75 octets', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (words) => {
        const text = calendar(words.replace(/\p{Cc}/gu, ''), [
          { ...day, description: '查'.repeat(90) },
        ]);
        expect(text.endsWith('\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/u);
        }
      }),
    );
  });

  it('keeps every character of a text, however it is folded', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
        const description = words.replace(/[^\P{Cc}\n]/gu, '');
        expect(eventsIn(calendar('计划', [{ ...day, description }]))[0]!.description).toBe(
          description,
        );
      }),
    );
  });

  it('gives no address where the site has none', () => {
    expect(calendar('计划', [{ ...day, address: undefined }])).not.toContain('URL');
  });
});

describe('dueDays', () => {
  it('are those after the latest searches, one a day, stamped by the day of the search and no clock', () => {
    expect(dueDays(plan, address)).toMatchInlineSnapshot(`
      [
        {
          "address": "https://record.example/2031/progress/searches/",
          "day": "2032-09-01",
          "decided": "2032-03-01",
          "description": "2031年各个目标完成了多少",
          "summary": "该再查一次结果：2031年县政府重点工作安排",
          "uid": "yunting-2031-search-2032-09-01",
        },
        {
          "address": "https://record.example/2031/progress/searches/",
          "day": "2032-12-01",
          "decided": "2032-06-01",
          "description": "租赁住房和报警器",
          "summary": "该再查一次结果：2031年县政府重点工作安排",
          "uid": "yunting-2031-search-2032-12-01",
        },
      ]
    `);
  });

  it('are not those that a later search for the same has put off', () => {
    const [search] = plan.searches;
    const again = { ...search!, date: '2032-09-01', nextSearch: '2032-12-01' };
    const days = dueDays({ ...plan, searches: [search!, again] }, address);
    expect(days.map((one) => [one.day, one.decided])).toEqual([['2032-12-01', '2032-09-01']]);
  });
});
