/** What changed, newest first. */
import type { APIRoute } from 'astro';
import { feedOf } from '../site/feed.ts';

export const GET: APIRoute = () => feedOf();
