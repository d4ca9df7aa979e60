/** Every data file of a plan, as it is published under `/data/2024/`. */
import { hasDrawing, type Chart } from '../charts/chart.ts';
import { chinaDay } from '../language/dates.ts';
import { documentName, type Plan, type Target, type Task } from '../model/plan.ts';
import type { Addresses } from '../model/addresses.ts';
import { archive } from './tables/archive.ts';
import {
  bibtex,
  chartReference,
  cslItem,
  gbt7714,
  ris,
  targetReference,
  taskReference,
  type Reference,
} from './citation/citation.ts';
import { contextTable, outcomeTable, targetTable, taskTable } from './dictionary/columns.ts';
import { tableCsv, tableSpreadsheetCsv } from './tables/csv.ts';
import { csvwMetadata } from './catalogues/csvw.ts';
import { dataPackage, dataTitle, type About } from './catalogues/data-package.ts';
import {
  contextExport,
  outcomesExport,
  targetsExport,
  taskFileExport,
  tasksExport,
} from './tables/json.ts';
import { dataLicense } from './catalogues/license.ts';
import { workbook } from './tables/spreadsheet.ts';
import { digits } from '../model/ids.ts';

export interface DataFile {
  /** Under the plan's data folder: "targets.csv", "tasks/18.json". */
  path: string;
  title: string;
  mediaType: string;
  content: string | Uint8Array;
}

/** A file of a task under the plan's data folder: "tasks/18.json". */
export const taskFile = (task: number, ending: string) => `tasks/${digits(task)}.${ending}`;

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
const csvType = 'text/csv; charset=utf-8; header=present';
const bibType = 'application/x-bibtex; charset=utf-8';
const risType = 'application/x-research-info-systems; charset=utf-8';
const cslType = 'application/vnd.citationstyles.csl+json';

/** One form of what has several: how its file ends, how that is called, its media type, and the content. */
type Form = [ending: string, called: string, mediaType: string, content: string];

const dataFile = (
  pathOf: (ending: string) => string,
  title: string,
  [ending, called, mediaType, content]: Form,
): DataFile => ({ path: pathOf(ending), title: title + called, mediaType, content });

/** What can be cited in a task: itself, each of its targets, each of its charts. */
export function referencesIn(
  plan: Plan,
  task: Task,
  site: string,
  links: Addresses,
  charts: readonly Chart[],
): {
  task: Reference;
  targets: { target: Target; reference: Reference }[];
  charts: { chart: Chart; reference: Reference }[];
} {
  return {
    task: taskReference(plan, task, links),
    targets: task.targets.map((target) => ({
      target,
      reference: targetReference(plan, target, links),
    })),
    charts: charts.filter(hasDrawing).map((chart) => ({
      chart,
      reference: chartReference(plan, task, chart, site, links),
    })),
  };
}

/** How the spreadsheets' CSV keeps its texts: Excel, WPS and LibreOffice would make dates of ids and numbers of shares. */
export const textMark =
  "Excel可开的CSV里，编号和像数字、日期的文字（如“2024-01-02”“5％”）前面多一个撇号（'），表格软件才不会改动；去掉它就是原样。";

/** What whoever uses the data must know: in the archive, and in the workbook. */
export const cautions = [
  '数字是文件写的目标，不是完成的结果；结果见“结果”表，没有公布的不填，空格不等于0。',
  '单位不同、性质不同（年内数量、总量、增长率、比率）的数字不能相加，也不能相比；“可否相加”一列写明了。',
  '“以上”“超”“左右”记在“比较”一列，引用时不要丢掉。开工不是竣工，启动不是完成，见“动词”一列。',
  '原文把个别目标印了两次，“同一目标”一列指向先出现的那个；目标的个数里两处都算。',
  '指标的名称、代号、性质和主题是本站写的；“原文”“原文数字”两列一字不差。',
];

function readme(plan: Plan, about: About, links: Addresses): string {
  const page = links.cited(links.data());
  const example = taskReference(plan, plan.tasks[0]!, links);
  return `# ${dataTitle(plan)}

由“${about.site}”整理自${documentName(plan)}。原文以政府公布的文件为准。

${page === undefined ? '' : `网页：${page}\n`}${about.modified ? `最后一次修改：${chinaDay(about.modified)}\n` : ''}
## 有什么

- tasks、targets、outcomes、context：任务、目标、结果、别处的数字，各有 CSV（机器用）、excel.csv（Excel可开）、JSON 三种
- datapackage.json、*.csv-metadata.json：对表格每一列的说明（Frictionless Data Package、CSVW）
- plan.xlsx：同样的表格，一个文件；编号和文字不带撇号
- source.txt：从 PDF 提取的文字，网站的原文都与它核对

## 使用前要知道

${[...cautions, textMark].map((caution) => `- ${caution}`).join('\n')}

## 怎样引用

引用一项任务：${gbt7714(2025, example)}

公文里引用：${example.official}

引用数据：注明“${about.site}”${page === undefined ? '' : `和网址 ${page}`}。

## 许可

文件原文是国家机关的公文。本站整理的数据按 ${dataLicense.title}（${dataLicense.url}）使用。
`;
}

/**
 * Makes the files.
 * @param source the extraction that the wording is proved against; `license` what may be done with what, in words, where a file says so;
 * `chartsIn` the charts of a task, which can be cited.
 */
export async function dataFiles(
  plan: Plan,
  about: About,
  links: Addresses,
  source: Uint8Array,
  license: Uint8Array | undefined,
  chartsIn: (task: Task) => readonly Chart[],
): Promise<DataFile[]> {
  const tables = [
    { table: taskTable, rows: tasksExport(plan, links) },
    { table: targetTable, rows: targetsExport(plan, links) },
    { table: outcomeTable, rows: outcomesExport(plan, links) },
    { table: contextTable, rows: contextExport(plan, links) },
  ];
  const files = tables.flatMap(({ table, rows }) => {
    const forms: Form[] = [
      ['csv', '（CSV）', csvType, tableCsv(table, rows)],
      ['excel.csv', '（Excel可开的CSV）', csvType, tableSpreadsheetCsv(table, rows)],
      ['json', '（JSON）', 'application/json', json(rows)],
      ['csv-metadata.json', '的CSVW说明', 'application/csvm+json', json(csvwMetadata(table))],
    ];
    return forms.map((form) => dataFile((ending) => `${table.name}.${ending}`, table.title, form));
  });
  const page = links.cited(links.data());
  const made = `${documentName(plan)}，由“${about.site}”整理`;
  const notes = [page === undefined ? `${made}。` : `${made}：${page}`, ...cautions];
  const packedFiles: DataFile[] = [
    ...files,
    {
      path: 'plan.xlsx',
      title: '任务、目标、结果、别处的数字（XLSX）',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await workbook(tables, notes),
    },
    {
      path: 'source.txt',
      title: '从PDF提取的文字',
      mediaType: 'text/plain; charset=utf-8',
      content: source,
    },
    {
      path: 'datapackage.json',
      title: 'Data Package说明',
      mediaType: 'application/json',
      content: json(
        dataPackage(
          plan,
          about,
          tables.map(({ table, rows }) => ({ table, csv: tableCsv(table, rows) })),
        ),
      ),
    },
  ];
  const packed = archive([
    { name: 'README.md', content: readme(plan, about, links) },
    ...(license ? [{ name: 'LICENSE.md', content: license }] : []),
    ...packedFiles.map(({ path, content }) => ({ name: path, content })),
  ]);
  return [
    ...packedFiles,
    {
      path: 'plan.zip',
      title: '以上全部，加说明和许可（ZIP）',
      mediaType: 'application/zip',
      content: packed,
    },
    ...plan.tasks.flatMap((task) => {
      const {
        task: whole,
        targets,
        charts,
      } = referencesIn(plan, task, about.site, links, chartsIn(task));
      const cited = [whole, ...[...targets, ...charts].map(({ reference }) => reference)];
      const forms: Form[] = [
        ['json', '', 'application/json', json(taskFileExport(plan, task, links))],
        ['bib', '的引用（BibTeX）', bibType, cited.map(bibtex).join('\n')],
        ['ris', '的引用（RIS）', risType, cited.map(ris).join('')],
        ['csl.json', '的引用（CSL-JSON）', cslType, json(cited.map(cslItem))],
      ];
      const pathOf = (ending: string) => taskFile(task.number, ending);
      return forms.map((form) => dataFile(pathOf, `任务${task.number}`, form));
    }),
  ];
}
