/** `npm run deploy:config`: writes the server configurations in `deploy/` from their one source. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nginxConfiguration, nginxDefaults } from '../src/publish/nginx.ts';
import { project, readWords } from './command-line.ts';

readWords('用法：npm run deploy:config（没有选项）；写 deploy/nginx.conf', { options: {} });
const file = path.join(project, 'deploy/nginx.conf');
const text = nginxConfiguration(nginxDefaults);
if (readFileSync(file, 'utf8') === text) console.log(`${file} 没有变化。`);
else {
  writeFileSync(file, text);
  console.log(`已重写 ${file}；在这个文件里改过的，要重新改在 src/publish/nginx.ts 里。`);
}
