import { listen } from '../scripts/listen.mjs';
import { openLab } from './lab.ts';
import { expect, test } from './test.ts';

test('asks for files of its own folder only, and all are there @subpath', async ({ page, baseURL }) => {
  const asked: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  await openLab(page);
  expect(asked.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
  expect(failed).toEqual([]);
  expect(asked.some((url) => /\/assets\/engine\.worker-[\w-]+\.js$/.test(url))).toBe(true);
});

test('works by its file name too, as where a folder has no index @subpath', async ({ page }) => {
  await page.goto('./index.html');
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
});

test('loads no file twice, preloaded ones included @chromium', async ({ page }) => {
  await openLab(page);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry as PerformanceResourceTiming)
      .filter((entry) => entry.transferSize > 0 && entry.name.includes('/assets/'))
      .map((entry) => entry.name),
  );
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.toSorted()).toEqual([...new Set(loaded)].toSorted());
});

test('its files may be kept for ever, the page itself is asked for again @chromium', async ({ page, request }) => {
  const response = await page.goto('./');
  expect(response!.headers()['cache-control']).toBe('no-cache');
  const script = await page.locator('link[rel=modulepreload][href*="/first-"]').getAttribute('href');
  const headers = (await request.get(new URL(script!, page.url()).href)).headers();
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['content-encoding']).toBe('br');
});

test('a file that is not there is a 404, not the page @chromium', async ({ request }) => {
  expect((await request.get('./assets/missing.js')).status()).toBe(404);
});

test('a page elsewhere may embed it @chromium', async ({ page, baseURL, problems }) => {
  const course = await listen((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><link rel="icon" href="data:,"><iframe src="${baseURL}"></iframe>`);
  }, 0);
  problems.expect(/request to another origin: .*\/course$/);
  await page.goto(`http://127.0.0.1:${course.port}/course`);
  await page.frameLocator('iframe').locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  await course.close();
});
