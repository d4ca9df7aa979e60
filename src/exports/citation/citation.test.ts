import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { chooseCharts } from '../../charts/choose.ts';
import { checkContent } from '../../checks/content.ts';
import { readContent } from '../../content/read.ts';
import { addressesUnder } from '../../model/addresses.ts';
import {
  bibtex,
  chartReference,
  cslItem,
  gbt7714,
  quoteWithSource,
  ris,
  targetReference,
  taskReference,
} from './citation.ts';

const plan = checkContent(readContent('content')).plans[0]!;
const links = addressesUnder('/', 'https://record.example');
const taskOf = (number: number) => plan.tasks.find((task) => task.number === number)!;
const reference = (id: string) => {
  const task = taskOf(Number(id.slice(5, 7)));
  return targetReference(
    plan,
    task,
    task.targets.find((target) => target.id === id)!,
    links,
  );
};
const office =
  '上海市静安区人民政府《2024年区政府重点工作安排》（静府发〔2024〕2号，2024年3月8日）';
const targets = [
  ['2024-18-04', 18, '开工建设既有多层住宅加装电梯200台', '18/#t04'],
  ['2024-01-03', 1, '社会消费品零售总额1700亿元', '01/#t03'],
  ['2024-06-01', 6, '全年新增外商直接投资实到金额9.1亿美元', '06/#t01'],
] as const;

describe.each(targets)('the citation of %s', (id, task, quote, place) => {
  const own = reference(id);
  const address = `https://record.example/2024/tasks/${place}`;
  const number = `静府发〔2024〕2号第${task}项`;

  it('by GB/T 7714 in both editions, the day of reading left open or given', () => {
    expect(gbt7714(2025, own)).toBe(
      `上海市静安区人民政府. 2024年区政府重点工作安排：${number}[EB/OL]. （2024-03-08）[引用日期]. ${address}.`,
    );
    expect(gbt7714(2015, own, '2026-11-24')).toBe(
      `上海市静安区人民政府. 2024年区政府重点工作安排: ${number}[EB/OL]. (2024-03-08)[2026-11-24]. ${address}.`,
    );
  });

  it('between offices, and as a quotation with its source in plain lines', () => {
    expect(own.official).toBe(`${office}第${task}项`);
    expect(quoteWithSource(own)).toBe(`“${quote}”\n——${office}第${task}项\n${address}`);
  });

  it.each([
    ['BibTeX', bibtex(own)],
    ['RIS', ris(own)],
    ['CSL-JSON', JSON.stringify([cslItem(own)])],
  ] as const)('as %s, as another program reads it', (format, text) => {
    const item = new Cite(text).data[0]!;
    expect(item).toMatchObject({
      title: '2024年区政府重点工作安排',
      URL: address,
      author: [expect.objectContaining({})],
      // The program takes the year of RIS alone; the day is there for those that want it.
      issued: { 'date-parts': [format === 'RIS' ? [2024] : [2024, 3, 8]] },
    });
    expect(JSON.stringify(item['author'])).toContain('上海市静安区人民政府');
    expect(JSON.stringify(item)).toContain(number);
    expect(item['note']).toBe(quote);
    if (format === 'RIS') expect(text).toContain('\r\nDA  - 2024/03/08\r\n');
  });
});

describe('the citation of a task', () => {
  const own = taskReference(plan, taskOf(18), links);
  it('quotes nothing, and leads to the task', () => {
    expect(quoteWithSource(own)).toBe(`${office}第18项\nhttps://record.example/2024/tasks/18/`);
    expect(new Cite(bibtex(own)).data[0]).not.toHaveProperty('note');
  });
});

describe('the citation of a chart', () => {
  const task = taskOf(18);
  const [chart] = chooseCharts(task.targets).charts;
  const own = chartReference(plan, task, chart!, '本站', links);
  it('names this site as its author, says from what it was drawn, and has no date of the document', () => {
    expect(gbt7714(2025, own)).toMatch(
      /^本站\. .+（据上海市静安区人民政府《2024年区政府重点工作安排》（静府发〔2024〕2号，2024年3月8日）第18项绘制）\[EB\/OL\]\. \[引用日期\]\. https:\/\/record\.example\/embed\/2024\/18\/t\d\d\/\.$/u,
    );
    expect(ris(own)).toMatch(/^TY {2}- FIGURE\r\n/u);
    expect(cslItem(own)).not.toHaveProperty('issued');
  });
});

it('keeps characters that BibTeX reads as its own', () => {
  const own = { ...reference('2024-18-04'), quote: '100%_完成{一}' };
  expect(new Cite(bibtex(own)).data[0]!['note']).toBe('100%_完成{一}');
});
