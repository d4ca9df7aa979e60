/** The service worker, or what takes it away. */
import type { APIRoute } from 'astro';
import { noWorkerText, workerText } from '../browser/service-worker.ts';
import { siteContent } from '../site/content.ts';
import { links } from '../site/links.ts';

export const GET: APIRoute = async () => {
  const { name, offline } = siteContent().settings;
  const pages = [
    links.home(),
    links.glossary(),
    links.terms(),
    ...siteContent().topics.map(({ slug }) => links.topic(slug)),
    ...siteContent().plans.flatMap(({ key, tasks, chapters }) => [
      links.plan(key),
      links.document(key),
      links.tasks(key),
      links.targets(key),
      ...chapters.map(({ number }) => links.chapter(key, number)),
      ...tasks.map(({ number }) => links.task(key, number)),
    ]),
  ];
  const missing = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>没有网络_${name}</title><h1>没有网络</h1><p>这一页没有存在您的设备上。<p><a href="${links.home()}">回到首页</a>`;
  return new Response(offline ? workerText(pages, missing) : noWorkerText, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
