/** Changes as an Atom feed (RFC 4287). */
import { Feed } from 'feed';
import { escapeXml } from '../../charts/markup.ts';

export interface FeedEntry {
  title: string;
  /** Absolute address; with `time` it makes the entry's id. */
  address: string;
  /** ISO 8601. */
  time: string;
  /** Plain text. */
  summary: string;
}

/**
 * Writes a feed.
 * @param home absolute address of the page that the feed is about; `self` that of the feed.
 * @param since time for a feed without entries, ISO 8601.
 */
export function atomFeed(
  about: { title: string; author: string; home: string; self: string; since: string },
  entries: readonly FeedEntry[],
): string {
  const feed = new Feed({
    title: about.title,
    id: about.self,
    link: about.home,
    language: 'zh-CN',
    updated: new Date(entries[0]?.time ?? about.since),
    feedLinks: { atom: about.self },
    author: { name: about.author },
    generator: about.author,
    copyright: 'CC BY 4.0',
  });
  for (const { title, address, time, summary } of entries)
    feed.addItem({
      title: escapeXml(title),
      id: `${address}?time=${encodeURIComponent(time)}`,
      link: address,
      date: new Date(time),
      description: escapeXml(summary),
    });
  return feed.atom1();
}
