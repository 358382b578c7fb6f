import { fileURLToPath, pathToFileURL } from 'node:url';
import { wholeJourney } from './wholeJourney.ts';
import { expect, test } from './test.ts';

const FILE = pathToFileURL(fileURLToPath(new URL('../.cache/single-file/propagation-lab.html', import.meta.url))).href;

test('the single file does the whole journey from disk, and asks for nothing else', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/#.*/, '')));
  await page.goto(FILE);
  await wholeJourney(page);
  const others = asked.filter((url) => !/^(?:data|blob):/.test(url) && url !== FILE);
  expect(others).toEqual([]);
});

test('its policy holds: code that is put into it does not run @chromium', async ({ page, problems }) => {
  problems.expect(/trusted|script-src/i);
  await page.goto(FILE);
  const title = await page.evaluate(() => {
    try {
      const script = document.createElement('script');
      script.text = 'document.title = "smuggled"';
      document.body.append(script);
      new Worker(URL.createObjectURL(new Blob(['']))).terminate();
      document.title = 'smuggled';
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    return document.title;
  });
  expect(title).toBe('Propagation Lab');
});
