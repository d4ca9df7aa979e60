/** One build of a peer in the working directory, measured: its last line of output is what it took. */
import { peak, used } from './usage.ts';

if (process.argv[2] === 'Eleventy') {
  const { default: Eleventy } = await import('@11ty/eleventy');
  const site = new Eleventy('src', 'dist', {
    quietMode: true,
    config: (settings) => settings.setTemplateFormats('md'),
  });
  await site.write();
} else {
  const { build } = await import('astro');
  await build({ root: process.cwd(), outDir: 'dist', logLevel: 'error' });
}
console.log(JSON.stringify({ cpu: used(), peak: peak() }));
