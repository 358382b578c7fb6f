import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes of a build in a folder the build that may come next: every file in `assets/` has another hash in its name,
 * wherever it is named, and the old names are gone, as a host has it after an update.
 */
export async function makeNextBuild(folder: string): Promise<void> {
  const all = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const compressed = all.filter(({ name }) => /\.(?:br|gz)$/.test(name));
  await Promise.all(compressed.map(({ parentPath, name }) => rm(join(parentPath, name))));
  const assets = await readdir(join(folder, 'assets'));
  const renamed = new Map(
    assets.map((name) => [
      name,
      name.replace(/(.)(\.\w+)$/, (_, last: string, end: string) => `${last === 'A' ? 'B' : 'A'}${end}`),
    ]),
  );
  for (const { parentPath, name } of all) {
    if (!/\.(?:html|js|css)$/.test(name)) continue;
    const path = join(parentPath, name);
    let text = await readFile(path, 'utf8');
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    if (name === 'sw.js') text = text.replace(/"[0-9a-f]{16}"/, '"the-next-version"');
    await writeFile(path, text);
  }
  await Promise.all(
    [...renamed].map(([before, after]) => rename(join(folder, 'assets', before), join(folder, 'assets', after))),
  );
}
