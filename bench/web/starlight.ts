/** The plan's tasks as a site of Starlight, as its guide says, in the site's language. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { soundContent } from '../../src/loader/load.ts';

/** Under this package, so that the theme is found beside it. */
const project = path.join(import.meta.dirname, '../.starlight');

/** What it is built with is kept in its own folder, from which the theme's packages are found. */
const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://record.example',
  cacheDir: './.cache',
  integrations: [starlight({ title: '静安区政府重点工作', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`;
const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Builds it.
 * @param folder where the site is written.
 * @returns the folder.
 */
export async function buildWithStarlight(folder: string): Promise<string> {
  const { plans } = soundContent('content');
  const pages = path.join(project, 'src/content/docs/tasks');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  writeFileSync(
    path.join(project, 'package.json'),
    '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }\n',
  );
  writeFileSync(path.join(project, 'astro.config.mjs'), config);
  writeFileSync(path.join(project, 'src/content.config.ts'), collections);
  const page = (title: string, text: string) =>
    `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`;
  for (const { number, name: title, text } of plans[0]?.tasks ?? []) {
    const name = `${String(number).padStart(2, '0')}.md`;
    writeFileSync(path.join(pages, name), page(title, text.replaceAll('\n', '\n\n')));
  }
  writeFileSync(path.join(pages, '../index.md'), page('任务', '全部任务见左侧。'));
  execFileSync(
    process.execPath,
    [
      path.resolve('node_modules/astro/bin/astro.mjs'),
      'build',
      '--root',
      project,
      '--outDir',
      folder,
    ],
    { cwd: project, stdio: 'pipe', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  rmSync(project, { recursive: true, force: true });
  return folder;
}
