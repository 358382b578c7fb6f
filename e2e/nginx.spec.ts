import { findNginx } from '../scripts/findNginx.mjs';
import { freePort } from '../scripts/freePort.mjs';
import { ready, valueOf } from './lab.ts';
import { serveByNginx } from './nginx.ts';
import { expect, test as base } from './test.ts';
import { wholeJourney } from './wholeJourney.ts';

interface Nginx {
  readonly address: string;
  /** Takes the host off the network. */
  stop(): Promise<void>;
}

/* playwright.config.ts leaves this file out, and says so, where there is no nginx. */
const test = base.extend<{ nginx: Nginx; baseURL: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern
  nginx: async ({}, provide) => {
    const program = await findNginx();
    if (program === undefined) throw new Error('There is no nginx on this machine: apt-get install nginx-light');
    const port = await freePort();
    const path = '/courses/lab/';
    const { stop, said } = await serveByNginx(program, port, path);
    await provide({ address: `http://127.0.0.1:${port}${path}`, stop });
    await stop();
    expect(said(), 'what nginx had to complain about').toBe('');
  },
  baseURL: async ({ nginx }, provide) => provide(nginx.address),
});
test.use({ serviceWorkers: 'allow' });

// What a host does is the same for every browser.
test('from a folder of nginx, as documented: the whole journey, then its numbers without a network @chromium', async ({
  page,
  nginx,
  request,
}) => {
  test.setTimeout(180_000);
  const asked: string[] = [];
  page.on('request', (one) => asked.push(one.url()));
  const response = await page.goto('./');
  expect(response!.headers()).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
  expect(response!.headers()['content-security-policy']).toContain("default-src 'none'");
  const styles = new URL((await page.locator('link[rel=stylesheet]').first().getAttribute('href'))!, page.url()).href;
  const { headers, status } = await request
    .get(styles)
    .then((got) => ({ headers: got.headers(), status: got.status() }));
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'access-control-allow-origin': '*' });
  expect(headers['cache-control']).toContain('immutable');
  for (const missing of ['_headers', 'assets/missing.js']) {
    expect((await request.get(`./${missing}`)).status(), missing).toBe(404);
  }
  await wholeJourney(page);
  expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith(nginx.address))).toEqual([]);

  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await nginx.stop();
  await page.goto('about:blank');
  await page.goto('./');
  await ready(page);
  expect(await valueOf(page, 'Zh[1,1]')).toBe(-1.5);
});
