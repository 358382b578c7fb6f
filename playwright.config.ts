import { defineConfig, devices } from '@playwright/test';
import { findChromium, findFirefox } from './scripts/browser.mjs';
import { findNginx } from './scripts/findNginx.mjs';
import { freePort } from './scripts/freePort.mjs';
import { REPORTS } from './scripts/testParts.mjs';

/** Where the build stands in the second run: a folder deep in somebody's site. */
const SUBPATH = '/some/deep/path/';

const [rootPort, subpathPort] = await ports();
const found = await findChromium({ pinned: true });
// Without a graphics card to imitate, a browser leaves more of the two cores to the page.
const chromium = {
  browserName: 'chromium' as const,
  launchOptions: { ...found, args: [...found.args, '--disable-gpu'] },
};
const firefox = await findFirefox();
const nginx = await findNginx();
// Said once, by the process that the others come from.
if (nginx === undefined && process.env['TEST_WORKER_INDEX'] === undefined) {
  process.stdout.write('No nginx on this machine: docs/hosts/nginx.conf is not tried (apt-get install nginx-light).\n');
}
const screen = { viewport: { width: 1366, height: 768 } };

/** The build as hosts serve it, in Chromium at the root and in a folder, and in Firefox where one is installed. */
export default defineConfig({
  testDir: 'e2e',
  testIgnore: nginx === undefined ? '**/nginx.spec.ts' : [],
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // One more than CI has cores: while one waits for a frame or an answer, another has something to do.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `${REPORTS}/playwright.json` }]],
  // Most tests are about a page that comes from its host; those of use without a network let the worker in.
  // Most are not about motion either, which keeps a core busy: those that are ask for it (e2e/motion.ts).
  use: { locale: 'en-US', serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } },
  webServer: [
    { command: `node scripts/serve.mjs --port ${rootPort}`, url: `http://localhost:${rootPort}/` },
    {
      command: `node scripts/serve.mjs --port ${subpathPort} --base ${SUBPATH}`,
      url: `http://localhost:${subpathPort}${SUBPATH}`,
    },
  ],
  projects: [
    {
      name: 'chromium',
      use: { ...devices['Desktop Chrome'], ...chromium, ...screen, baseURL: `http://localhost:${rootPort}/` },
    },
    {
      // What a folder can break: addresses. The rest is the same build, tested above.
      name: 'chromium-subpath',
      grep: /@subpath/,
      use: {
        ...devices['Desktop Chrome'],
        ...chromium,
        ...screen,
        baseURL: `http://localhost:${subpathPort}${SUBPATH}`,
      },
    },
    ...(firefox
      ? [
          {
            name: 'firefox',
            grepInvert: /@chromium/,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: firefox,
              ...screen,
              baseURL: `http://localhost:${rootPort}/`,
            },
          },
        ]
      : []),
  ],
});

/**
 * Two free ports. This file is read again in every worker process, which inherits the choice by the environment.
 */
async function ports(): Promise<[root: number, subpath: number]> {
  const chosen = process.env['PROPAGATION_LAB_E2E_PORTS']?.split(' ').map(Number);
  if (chosen?.length === 2) return [chosen[0]!, chosen[1]!];
  const free = await Promise.all([freePort(), freePort()]);
  process.env['PROPAGATION_LAB_E2E_PORTS'] = free.join(' ');
  return [free[0], free[1]];
}
