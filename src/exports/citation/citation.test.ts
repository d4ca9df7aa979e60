import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { plan, target, task } from '../../../tests/fixture/fixture.ts';
import { chartOf } from '../../charts/chart.ts';
import { addressesUnder } from '../../model/addresses.ts';
import {
  bibtex,
  chartReference,
  cslItem,
  documentReference,
  gbt7714,
  quoteWithSource,
  ris,
  targetReference,
  taskReference,
} from './citation.ts';

const links = addressesUnder('/', 'https://record.example');
const reference = (id: string) => targetReference(plan, target(id), links);
const office = '云汀县人民政府《2031年县政府重点工作安排》（云府发〔2031〕6号，2031年2月26日）';
const targets = [
  ['2031-05-03', 5, '开工建设既有多层住宅加装电梯20台', '05/#t03'],
  ['2031-01-03', 1, '社会消费品零售总额80亿元', '01/#t03'],
  ['2031-02-06', 2, '全年新增外商直接投资实到金额1.2亿美元', '02/#t06'],
] as const;

describe.each(targets)('the citation of %s', (id, number, quote, place) => {
  const own = reference(id);
  const address = `https://record.example/2031/tasks/${place}`;
  const item = `云府发〔2031〕6号第${number}项`;

  it('by GB/T 7714 in both editions, the day of reading left open or given', () => {
    expect(gbt7714(2025, own)).toBe(
      `云汀县人民政府. 2031年县政府重点工作安排：${item}[EB/OL]. （2031-02-26）[引用日期]. ${address}.`,
    );
    expect(gbt7714(2015, own, '2032-11-24')).toBe(
      `云汀县人民政府. 2031年县政府重点工作安排: ${item}[EB/OL]. (2031-02-26)[2032-11-24]. ${address}.`,
    );
  });

  it('between offices, and as a quotation with its source in plain lines', () => {
    expect(own.official).toBe(`${office}第${number}项`);
    expect(quoteWithSource(own)).toBe(`“${quote}”\n——${office}第${number}项\n${address}`);
  });

  it.each([
    ['BibTeX', bibtex(own)],
    ['RIS', ris(own)],
    ['CSL-JSON', JSON.stringify([cslItem(own)])],
  ] as const)('as %s, as another program reads it', (format, text) => {
    const read = new Cite(text).data[0]!;
    expect(read).toMatchObject({
      title: '2031年县政府重点工作安排',
      URL: address,
      author: [expect.objectContaining({})],
      // The program takes the year of RIS alone; the day is there for those that want it.
      issued: { 'date-parts': [format === 'RIS' ? [2031] : [2031, 2, 26]] },
    });
    expect(JSON.stringify(read['author'])).toContain('云汀县人民政府');
    expect(JSON.stringify(read)).toContain(item);
    expect(read['note']).toBe(quote);
    if (format === 'RIS') expect(text).toContain('\r\nDA  - 2031/02/26\r\n');
  });
});

describe('the citation of a task', () => {
  const own = taskReference(plan, task(5), links);
  it('quotes nothing, and leads to the task', () => {
    expect(quoteWithSource(own)).toBe(`${office}第5项\nhttps://record.example/2031/tasks/05/`);
    expect(new Cite(bibtex(own)).data[0]).not.toHaveProperty('note');
  });
});

describe('the citation of what stands outside tasks', () => {
  it('says where in the document, and leads to the whole document’s page', () => {
    const lead = { ...target('2031-05-03'), id: '2031-c2-01' as const };
    const own = targetReference(plan, lead, links);
    expect(own.official).toBe(`${office}第二部分开头`);
    expect(own.address).toBe('https://record.example/2031/document/#c2-t01');
    expect(gbt7714(2025, own)).toContain('云府发〔2031〕6号第二部分开头[EB/OL]');
  });

  it('is that of the document, which needs no number to be a document', () => {
    const whole = documentReference({ ...plan, documentNumber: undefined }, links);
    expect(ris(whole)).toMatch(/^TY {2}- GOVDOC\r\n/u);
    expect(whole.address).toBe('https://record.example/2031/document/');
    expect(gbt7714(2015, whole)).toMatch(/^云汀县人民政府\. 2031年县政府重点工作安排\[EB\/OL\]/u);
  });
});

describe('the citation of a chart', () => {
  const chart = chartOf(task(5).targets[0]!, plan, [], '/');
  const own = chartReference(plan, task(5), chart, '本站', links);
  it('names this site as its author, says from what it was drawn, and has no date of the document', () => {
    expect(gbt7714(2025, own)).toMatch(
      /^本站\. .+（据云汀县人民政府《2031年县政府重点工作安排》（云府发〔2031〕6号，2031年2月26日）第5项绘制）\[EB\/OL\]\. \[引用日期\]\. https:\/\/record\.example\/embed\/2031\/05\/t\d\d\/\.$/u,
    );
    expect(ris(own)).toMatch(/^TY {2}- FIGURE\r\n/u);
    expect(cslItem(own)).not.toHaveProperty('issued');
  });
});

it('keeps characters that BibTeX reads as its own', () => {
  const own = { ...reference('2031-05-03'), quote: '100%_完成{一}' };
  expect(new Cite(bibtex(own)).data[0]!['note']).toBe('100%_完成{一}');
});

describe('where the site has no address yet', () => {
  const nowhere = addressesUnder('/', 'http://localhost:4321', false);
  const own = targetReference(plan, target('2031-05-03'), nowhere);

  it('no form gives one, and each is whole without it', () => {
    expect(gbt7714(2025, own)).toBe(
      '云汀县人民政府. 2031年县政府重点工作安排：云府发〔2031〕6号第5项[EB/OL]. （2031-02-26）[引用日期].',
    );
    expect(quoteWithSource(own)).toBe(`“${own.quote}”\n——${office}第5项`);
    for (const text of [bibtex(own), ris(own), JSON.stringify([cslItem(own)])]) {
      expect(text).not.toMatch(/localhost|undefined/u);
      expect(new Cite(text).data[0]).not.toHaveProperty('URL');
    }
  });
});
