/** What changed in the tasks of a topic, newest first. */
import type { APIRoute } from 'astro';
import { feedOf } from '../../../site/feed.ts';
import { siteContent } from '../../../site/content.ts';

export const getStaticPaths = () =>
  siteContent().topics.map((topic) => ({ params: { topic: topic.slug }, props: { topic } }));

export const GET: APIRoute = ({ props }) => feedOf(props['topic']);
