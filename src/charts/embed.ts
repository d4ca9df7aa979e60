/** The code with which another page takes in a chart. */
import { escapeXml } from './markup.ts';

/** Height that holds most charts, in CSS pixels; a taller one scrolls inside its frame. */
const frameHeight = 480;

/**
 * @param address absolute address of the chart's own page.
 * @param title the finding, which names the frame to those who do not see it.
 */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="${frameHeight}" loading="lazy"></iframe>`;
}
