/** The feeds: what changed, of all plans or of the tasks of one topic. */
import { atomFeed, type FeedEntry } from '../exports/catalogues/feed.ts';
import { correctionFragments } from '../model/correction.ts';
import type { TopicRecord } from '../model/schema.ts';
import { changesIn, byDay } from './history.ts';
import { siteContent } from './content.ts';
import { links } from './links.ts';

/** Entries of a feed; older ones are on the pages. */
const most = 100;

/** What was put right, for the feed of everything; a day begins in China. */
function correctionEntries(): FeedEntry[] {
  const { corrections } = siteContent();
  const fragments = correctionFragments(corrections);
  return corrections.map(({ date, wrong, now }, index) => ({
    title: `更正（${date}）`,
    address: links.absolute(links.corrections(fragments[index])),
    time: `${date}T00:00:00+08:00`,
    summary: `原来：${wrong}\n现在：${now}`,
  }));
}

export async function feedOf(topic?: TopicRecord): Promise<Response> {
  const { settings, plans } = siteContent();
  const { name } = settings;
  const changed = plans.flatMap((plan): FeedEntry[] =>
    byDay(changesIn(plan.key)).flatMap(({ changes }) => {
      const tasks = [...new Set(changes.map(({ task }) => task))];
      return tasks.flatMap((number): FeedEntry[] => {
        const task = plan.tasks.find((one) => one.number === number);
        if (topic && !task?.topics.includes(topic.slug)) return [];
        const own = changes.filter((one) => one.task === number);
        return [
          {
            title: task ? `任务${task.number} ${task.name}` : `${plan.year}年计划`,
            address: links.absolute(
              task ? links.task(plan.key, task.number) : links.progress(plan.key),
            ),
            time: own[0]?.time ?? plan.date ?? plan.record.periodStart,
            summary: own.map(({ words }) => words).join('；'),
          },
        ];
      });
    }),
  );
  const text = atomFeed(
    {
      title: topic ? `${topic.name}：${name}的更新` : `${name}的更新`,
      author: name,
      home: links.absolute(topic ? links.topic(topic.slug) : links.home()),
      self: links.absolute(links.feed(topic?.slug)),
      since: plans[0]?.date ?? plans[0]?.record.periodStart ?? '',
    },
    [...(topic ? [] : correctionEntries()), ...changed]
      .sort((a, b) => Date.parse(b.time) - Date.parse(a.time))
      .slice(0, most),
  );
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
