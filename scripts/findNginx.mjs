import { spawnSync } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Where Debian has it, which is on root's PATH alone. */
const PLACES = ['/usr/sbin', '/usr/local/sbin'];

/**
 * The nginx of this machine, which hosts the lab in one of the end-to-end tests; undefined when there is none. On a
 * Debian machine of a CI it is installed first: there, nobody minds.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findNginx() {
  const found = await installedNginx();
  if (found !== undefined || !process.env['CI'] || process.getuid?.() !== 0) return found;
  const { status } = spawnSync(
    'sh',
    ['-c', 'apt-get update && apt-get install -y --no-install-recommends nginx-light'],
    { stdio: 'ignore' },
  );
  return status === 0 ? installedNginx() : undefined;
}

/** @returns {Promise<string | undefined>} */
async function installedNginx() {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...PLACES].filter((folder) => folder !== '');
  for (const path of folders.map((folder) => join(folder, 'nginx'))) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}
