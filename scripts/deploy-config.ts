/** `npm run deploy:config`: writes the server configurations in `deploy/` from their one source. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { nginxConfiguration, nginxDefaults } from '../src/publish/nginx.ts';

writeFileSync(
  path.join(import.meta.dirname, '../deploy/nginx.conf'),
  nginxConfiguration(nginxDefaults),
);
