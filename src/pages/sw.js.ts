/** The service worker, or what takes it away. */
import type { APIRoute } from 'astro';
import { noWorkerText, workerText } from '../browser/service-worker.ts';
import { getPlans, getSettings, getTopics, links } from '../site/plans.ts';

export const GET: APIRoute = async () => {
  const { name, offline } = await getSettings();
  const pages = [
    links.home(),
    links.glossary(),
    links.terms(),
    ...(await getTopics()).map(({ slug }) => links.topic(slug)),
    ...(await getPlans()).flatMap(({ year, tasks, chapters }) => [
      links.plan(year),
      links.document(year),
      links.tasks(year),
      links.targets(year),
      ...chapters.map(({ number }) => links.chapter(year, number)),
      ...tasks.map(({ number }) => links.task(year, number)),
    ]),
  ];
  const missing = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>没有网络_${name}</title><h1>没有网络</h1><p>这一页没有存在您的设备上。<p><a href="${links.home()}">回到首页</a>`;
  return new Response(offline ? workerText(pages, missing) : noWorkerText, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
