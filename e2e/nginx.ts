import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Serves the build by the nginx of this machine, configured as docs/hosts/nginx.conf says, under `path` of its own port.
 */
export async function serveByNginx(
  nginx: string,
  port: number,
  path: string,
): Promise<{ stop: () => Promise<void>; said: () => string }> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const documented = readFileSync(inProject('docs/hosts/nginx.conf'), 'utf8')
    .replaceAll('/var/www/propagation-lab/', inProject('dist/'))
    .replaceAll('location /lab/', `location ${path}`)
    .replaceAll('location = /lab/', `location = ${path}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  await writeFile(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    pid ${folder}/pid;
    error_log stderr warn;
    events {}
    http {
      include /etc/nginx/mime.types;
      access_log off;
      log_not_found off;
      ${temporary.join('\n')}
      server {
        listen 127.0.0.1:${port};
        ${documented}
      }
    }`,
  );
  const server = spawn(nginx, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')]);
  let said = '';
  server.stderr.on('data', (text) => (said += String(text)));
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  const answers = () =>
    fetch(`http://127.0.0.1:${port}${path}`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  return {
    said: () => said,
    async stop() {
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
