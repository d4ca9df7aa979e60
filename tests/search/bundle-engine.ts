/** Makes a module of TypeScript one script that a browser can load, as the site's own build does. */
import path from 'node:path';
import { build } from 'vite';

/**
 * @param entry the module's file.
 * @param folder where the script is written, as `${name}.js`.
 */
export async function bundleEngine(entry: string, folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.dirname(entry),
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js` },
    },
  });
}
