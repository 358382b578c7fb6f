import { openLab, ready, valueOf } from './lab.ts';
import { MOTION } from './motion.ts';
import { expect, test } from './test.ts';

test.use(MOTION);

test('opens with the default lab’s first numbers @subpath', async ({ page }) => {
  await openLab(page);
  await expect(page).toHaveTitle(/Propagation Lab/);
  expect(await valueOf(page, 'Zh[1,1]')).toBe(-1.5);
});

test('opens a link at its iteration and step @subpath', async ({ page }) => {
  const lab = { version: 1, title: 'One weight', network: { layers: [1, 1], activations: ['linear'], bias: false } };
  const document = {
    ...lab,
    parameters: { W: [[[2]]] },
    data: { X: [[3]], Y: [[5]] },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 0.125 },
    view: { iteration: 0, step: 'C' },
  };
  await openLab(page, `json=${encodeURIComponent(JSON.stringify(document))}`);
  expect(await valueOf(page, 'Zo[1,1]')).toBe(6);
  expect(await valueOf(page, 'C')).toBe(0.5);
});

test('what is only to be heard is not to be seen', async ({ page }) => {
  await openLab(page);
  await page.keyboard.press('End');
  await ready(page);
  // What is cut off takes no press either.
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('.visually-hidden, .visually-hidden *')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(x + width / 2, y + height / 2);
      return there?.closest('.visually-hidden') ? [element.textContent] : [];
    }),
  );
  expect(seen).toEqual([]);
});

test('opens again after a reload @subpath', async ({ page }) => {
  await openLab(page);
  await page.reload();
  await ready(page);
  expect(await valueOf(page, 'Zh[1,1]')).toBe(-1.5);
});

test('says without JavaScript what it needs @chromium', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL!);
  // Nobody knows the reader's language then: it is said in all of them.
  const said = page.locator('noscript p');
  await expect(said).toHaveText([/needs JavaScript/, /necesita JavaScript/, /تحتاج إلى JavaScript/]);
  for (const sentence of await said.all()) await expect(sentence).toBeVisible();
  await context.close();
});
