/**
 * `npm start`: installs what is missing, builds the page and serves it at the address it prints.
 * `npm start -- --port 5000` or PORT chooses the port, `--host 0.0.0.0` lets other machines in.
 *
 * In a fresh clone nothing is installed when this starts, so what needs packages is imported after the installation.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensureInstalled.mjs';
import { listen, LOOPBACK } from './listen.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
const wanted = Number(values.port ?? (process.env['PORT'] || '4173'));
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  throw new Error(`The port has to be a number from 0 to 65535, not ${values.port ?? process.env['PORT']}`);
}
const { host } = values;

const root = fileURLToPath(new URL('..', import.meta.url));
ensureInstalled(root);

const { build } = await import('vite');
await build({ root, logLevel: 'warn' });

const { siteHandler } = await import('./siteHandler.mjs');
const { port } = await listen(
  siteHandler(fileURLToPath(new URL('../dist', import.meta.url))),
  wanted,
  host ? [host] : LOOPBACK,
);
if (port !== wanted && wanted !== 0) process.stdout.write(`Port ${wanted} is taken.\n`);
process.stdout.write(`Propagation Lab: http://${host && host !== '0.0.0.0' ? host : 'localhost'}:${port}/\n`);
