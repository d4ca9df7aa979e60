/** What changed in the tasks of a topic, newest first. */
import type { APIRoute } from 'astro';
import { feedOf } from '../../../site/feed.ts';
import { siteContent } from '../../../site/content.ts';

export async function getStaticPaths() {
  const used = new Set(
    siteContent().plans.flatMap(({ tasks }) => tasks.flatMap((task) => task.topics)),
  );
  return siteContent()
    .topics.filter(({ slug }) => used.has(slug))
    .map((topic) => ({ params: { topic: topic.slug }, props: { topic } }));
}

export const GET: APIRoute = ({ props }) => feedOf(props['topic']);
