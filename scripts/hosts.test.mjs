import { readFileSync } from 'node:fs';
import { parse as parseToml } from 'smol-toml';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseHeadersFile } from './headersFile.mjs';

/* What of the recipes for hosts can be tried here: that they are what those hosts read, and name what the project has. */

/**
 * @typedef {{ run?: string, uses?: string, id?: string, with?: Record<string, unknown> }} Step
 *
 * @typedef {object} Workflow
 * @property {{ push: { branches: string[] } }} on
 * @property {Record<string, string>} permissions
 * @property {{ publish: { steps: Step[], environment: { url: string } } }} jobs
 *
 * @typedef {{ build: { command: string, publish: string, environment: { NODE_VERSION: string } } }} Settings
 */

const manifest = /** @type {{ scripts: object, engines: { node: string } }} */ (
  JSON.parse(readFileSync('package.json', 'utf8'))
);
const recipe = (/** @type {string} */ name) => readFileSync(`docs/hosts/${name}`, 'utf8');
/** Where `npm run build` leaves the site: Vite's own choice, and no configuration's. */
const BUILD = 'dist';

/** The scripts of package.json that a command line runs; throws for any other command. */
function scriptsIn(/** @type {string} */ line) {
  return line
    .split('&&')
    .map((one) => one.trim())
    .filter((command) => command !== 'npm ci')
    .map((command) => {
      const [, name] = /^npm run ([\w-]+)$/.exec(command) ?? [];
      if (name === undefined) throw new Error(`"${command}" is no script of the project.`);
      return name;
    });
}

/** True for a major version of Node that package.json allows in its newest release. */
function isNodeAllowed(/** @type {number} */ major) {
  return manifest.engines.node.split(' || ').some((range) => {
    const [, sign, first] = /^(\^|>=)(\d+)\./.exec(range) ?? [];
    return sign === '^' ? major === Number(first) : sign === '>=' && major >= Number(first);
  });
}

test('the workflow for GitHub Pages installs, builds by scripts that there are, and publishes what was built', () => {
  const { on, permissions, jobs } = /** @type {Workflow} */ (parseYaml(recipe('github-pages.yml')));
  expect(on.push.branches).toEqual(['main']);
  expect(permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
  const { steps, environment } = jobs.publish;
  const commands = steps.flatMap(({ run }) => run ?? []);
  expect(commands[0], 'with the versions of the lock file').toBe('npm ci');
  const scripts = commands.flatMap(scriptsIn);
  expect(scripts).toContain('build');
  for (const name of scripts) expect(manifest.scripts).toHaveProperty(name);
  const used = (/** @type {string} */ action) => steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`));
  expect(isNodeAllowed(Number(used('setup-node')?.with?.['node-version']))).toBe(true);
  expect(used('upload-pages-artifact')?.with?.['path']).toBe(BUILD);
  expect(environment.url).toBe(`\${{ steps.${used('deploy-pages')?.id}.outputs.page_url }}`);
});

test('the settings for Netlify build by a script that there is, and publish what was built', () => {
  const { build } = /** @type {Settings} */ (/** @type {unknown} */ (parseToml(recipe('netlify.toml'))));
  for (const name of scriptsIn(build.command)) expect(manifest.scripts).toHaveProperty(name);
  expect(build.publish).toBe(BUILD);
  expect(isNodeAllowed(Number(build.environment.NODE_VERSION))).toBe(true);
});

test('_headers keeps to what Netlify and Cloudflare Pages read', () => {
  const text = readFileSync('public/_headers', 'utf8');
  // Cloudflare: at most 100 rules, lines of at most 2,000 characters and one * in a path.
  const rules = parseHeadersFile(text);
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(2_000);
  for (const { path, headers } of rules) {
    expect(path, 'Netlify: * at the end alone').toMatch(/^\/[^*:\s]*\*?$/);
    for (const [name, value] of Object.entries(headers)) {
      expect(name).toMatch(/^[!#$%&'*+.^_`|~\w-]+$/);
      expect(value, name).toMatch(/^[\x20-\x7e]+$/);
    }
  }
  // A header in two rules that match would be sent twice, joined by a comma.
  const names = rules.flatMap(({ headers }) => Object.keys(headers));
  expect(names).toEqual([...new Set(names)]);
});
