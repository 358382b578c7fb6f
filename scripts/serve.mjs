/**
 * Serves the build: `node scripts/serve.mjs [--port 4173] [--base /some/path/]`. The end-to-end tests run on this.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listen } from './listen.mjs';
import { siteHandler } from './siteHandler.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, base: { type: 'string', default: '/' } },
});
const folder = fileURLToPath(new URL('../dist', import.meta.url));
const { port } = await listen(siteHandler(folder, values.base), Number(values.port));
process.stdout.write(`http://localhost:${port}${values.base}\n`);
