import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Where Debian has it, which is on root's PATH alone. */
const PLACES = ['/usr/sbin', '/usr/local/sbin'];

/**
 * The nginx of this machine, which hosts the lab in one of the end-to-end tests; undefined when there is none.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findNginx() {
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
