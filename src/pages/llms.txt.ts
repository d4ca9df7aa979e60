/** What reading machines are told (llmstxt.org): where the words and the data are, and what they must not do with them. */
import type { APIRoute } from 'astro';
import { cautions } from '../exports/data-files.ts';
import { issuersOf } from '../model/plan.ts';
import { unofficialNotice } from '../model/settings.ts';
import { siteContent } from '../site/content.ts';
import { links } from '../site/links.ts';

export const GET: APIRoute = async () => {
  const { name, official } = siteContent().settings;
  const plans = siteContent().plans;
  const link = (title: string, address: string, about: string) =>
    `- [${title}](${links.absolute(address)}): ${about}`;
  const sections = plans.map((plan) =>
    [
      `## ${plan.title}${plan.documentNumber === undefined ? '' : `（${plan.documentNumber}）`}`,
      '',
      link('全文', links.document(plan.key), '文件的全部文字，与原文逐字核对'),
      link(
        '任务',
        links.dataFile(plan.key, 'tasks.json'),
        `${plan.tasks.length}项任务的原文，JSON`,
      ),
      link(
        '目标',
        links.dataFile(plan.key, 'targets.json'),
        `${plan.targets.length}个写明数字的目标，JSON`,
      ),
      link('结果', links.dataFile(plan.key, 'outcomes.json'), '公布过的数字和出处，JSON'),
      ...plan.tasks.map(({ number, name: task, summary, sentences }) =>
        link(
          `任务${number} ${task}`,
          links.task(plan.key, number),
          summary ?? sentences[0]?.text ?? '',
        ),
      ),
    ].join('\n'),
  );
  const text = [
    `# ${name}`,
    '',
    `> ${issuersOf(plans)}每年重点工作安排的公开记录：原文、目标、公布的结果。${official ? '' : `${unofficialNotice}。`}`,
    '',
    ...cautions.map((caution) => `- ${caution}`),
    '- 引用时写明发文机关、文号和本站网址；原文没有写明的责任单位、时限、完成情况，不要补上。',
    '',
    ...sections.flatMap((section) => [section, '']),
    '## 更多',
    '',
    link('数据', links.data(), '各种格式的下载和数据字典'),
    link('更新', links.feed(), 'Atom'),
    '',
  ].join('\n');
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
