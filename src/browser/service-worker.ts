/** What the build writes for the service worker besides its program (`offline/worker.ts`). */
import { headScript } from './display/head-script.ts';
import { elderSizes } from './display/settings.ts';
import { cachePrefix, earlierCache } from './offline/decisions.ts';

/** What stands in its place where the operator has switched it off: takes itself and all it kept away. */
export const noWorkerText = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const own = (name) => name.startsWith('${cachePrefix}' + new URL(registration.scope).pathname + ' ') || name === '${earlierCache}';
  const clear = caches.keys().then((names) => Promise.all(names.filter(own).map((name) => caches.delete(name))));
  event.waitUntil(clear.catch(() => {}).then(() => registration.unregister()));
});
`;

/** Sizes of the elder mode as `display.css` has them, in percent. */
const smallestElder = 125;
const elderStep = 25;

const dark = 'background:#181715;color:#ece7dd';

/**
 * The page shown without network in place of one that was never kept. It stands alone, and knows the reader's display
 * settings.
 * @param name the site's; `home` the address of its front page.
 */
export const missingPage = (name: string, home: string) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>没有网络_${name}</title>
<script>${headScript}</script>
<style>
html{color-scheme:light dark;background:#fbf9f5;color:#1d1b18;font:100%/1.75 system-ui,sans-serif}
body{max-width:40rem;margin:0 auto;padding:1rem}
p,h1{margin:1rem 0}
h1{font-size:1.5em}
a{color:inherit;display:inline-block;min-height:2.75rem;margin-right:1.5rem}
${elderSizes.map((size, at) => `html[data-elder="${size}"]{font-size:${smallestElder + elderStep * at}%}`).join('\n')}
@media(prefers-color-scheme:dark){html:not([data-theme=light]){${dark}}}
html[data-theme=dark]{color-scheme:dark;${dark}}
html[data-theme=light]{color-scheme:light}
</style>
<h1>没有网络</h1>
<p>现在连不上网站，这一页也没有存在您的设备上。
<p><a href="">再试一次</a><a href="${home}">${name}首页</a>
</html>
`;
