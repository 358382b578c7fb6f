import { deflateRawSync } from 'node:zlib';
import { cellsOnScreen, openLab, ready } from './lab.ts';
import { ORACLES } from './reference.ts';
import { expect, test } from './test.ts';

const article = ORACLES.find(({ name }) => name.startsWith('article'))!.lab;
const json = (lab: unknown) => `json=${encodeURIComponent(typeof lab === 'string' ? lab : JSON.stringify(lab))}`;
const packed = (text: string) => `lab=${deflateRawSync(text).toString('base64url')}`;

const BAD: readonly (readonly [what: string, hash: string, says: RegExp])[] = [
  ['JSON that ends early', json('{"version": 1,'), /line 1/],
  [
    'a number that is none',
    json({
      ...article,
      parameters: {
        W: [
          [[1, -1.5]],
          [
            [1, 'x'],
            [1.5, 0.5],
          ],
        ],
      },
    }),
    /parameters\.W\[1\]\[0\]\[1\]/,
  ],
  ['NaN', json(JSON.stringify(article).replace('-1.5', 'NaN')), /JSON/],
  ['an infinity', json(JSON.stringify(article).replace('-1.5', '1e999')), /parameters\.W\[0\]\[0\]\[1\]/],
  ['a wrong shape', json({ ...article, data: { X: [[1], [2]], Y: article.data.Y } }), /data/],
  [
    'an absurd size',
    json({ ...article, network: { ...article.network, layers: [1, 65_000, 2] } }),
    /network\.layers\[1\]/,
  ],
  ['a __proto__ key', json(JSON.stringify(article).replace('{', '{"__proto__": {"polluted": 1},')), /__proto__/],
  ['an unknown field', json({ ...article, colour: 'red' }), /colour/],
  ['an unknown example', 'example=nothing', /nothing/],
  ['text that is not base64url', 'lab=%%%', /#lab/],
  ['bytes that do not unpack', 'lab=AAAA____', /#lab/],
  ['a bomb', packed(' '.repeat(3_000_000)), /262,144/],
  ['a link that is too long', `lab=${'A'.repeat(9_000)}`, /8,192/],
];

test('of every bad link a message names the place, and the default lab stands there @chromium', async ({ page }) => {
  for (const [what, hash, says] of BAD) {
    await test.step(what, async () => {
      await openLab(page, hash);
      const message = page.getByRole('alert').filter({ hasText: says });
      await expect(message, what).toContainText('The article’s network is open instead.');
      expect((await cellsOnScreen(page)).get('Zh[3,2]'), what).toBe(-3.5);
    });
  }
});

test('a bad link on an open page keeps what the person had @chromium', async ({ page }) => {
  await openLab(page, 'example=mazur');
  await page.keyboard.press('End');
  const before = await cellsOnScreen(page);
  for (const [, hash] of BAD) {
    await page.evaluate((text) => {
      location.hash = text;
    }, hash);
    await expect(page.getByRole('alert').filter({ hasText: 'What you had is kept' })).toBeVisible();
    await ready(page);
    expect(await cellsOnScreen(page)).toEqual(before);
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await page.reload();
  await ready(page);
  expect(await cellsOnScreen(page), 'also by a reload, whose address is still a bad link').toEqual(before);
});

test('a lab too large for a link comes back from a reload @chromium', async ({ page }) => {
  await openLab(page, 'example=simple');
  const weights = (rows: number, cols: number) =>
    Array.from({ length: rows }, (_, i) => Array.from({ length: cols }, (__, j) => Math.sin(i * cols + j)));
  const lab = {
    ...article,
    title: 'Large',
    network: { layers: [1, 40, 40, 2], activations: ['tanh', 'tanh', 'linear'] },
    parameters: {
      W: [weights(1, 40), weights(40, 40), weights(40, 2)],
      b: [weights(1, 40)[0], weights(1, 40)[0], weights(1, 2)[0]],
    },
  };
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import' }).click();
  await (
    await choosing
  ).setFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(lab)),
  });
  await expect(page.locator('[data-neuron="H2[1]"]')).toBeVisible();
  await ready(page);
  await page.keyboard.press('ArrowRight');
  await ready(page);
  const before = await cellsOnScreen(page);
  // The address cannot say it, and for a moment after it has changed a reload would be kept for in any case.
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.waitForTimeout(1_200);
  await page.reload();
  await ready(page);
  expect(await cellsOnScreen(page)).toEqual(before);
});

test('a part of the page that does not come is told of, and nothing is lost @chromium', async ({ page, problems }) => {
  problems.expect(/Failed to load resource/);
  await openLab(page);
  const parts = /assets\/(packLab|writeLab|jsonErrorOffset)/;
  await page.route(parts, (route) => route.abort());
  await page.keyboard.press('ArrowRight');
  await ready(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import' }).click();
  const file = { name: 'lab.json', mimeType: 'application/json', buffer: Buffer.from('{"version": 1,') };
  await (await choosing).setFiles(file);
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
  expect((await cellsOnScreen(page)).get('H[1,2]')).toBe(1);

  await page.unroute(parts);
  // What the address could not say is kept for a reload.
  await page.reload();
  await ready(page);
  expect((await cellsOnScreen(page)).get('H[1,2]')).toBe(1);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.json$/);
});
