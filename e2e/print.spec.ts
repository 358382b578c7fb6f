import type { Page } from '@playwright/test';
import { openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

/** Letter, lying across, between margins of 10 mm, in CSS pixels; what is printed is laid out in it. */
const PAPER = { width: 980, height: 740 };

/** Tells the page that it will be printed, as soon as it has what that needs, which comes when it is at rest. */
async function announcePaper(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.documentElement.style.getPropertyValue('--printed-zoom');
      }),
    )
    .not.toBe('');
}

/** The page as it is laid out for paper, without a word to its scripts but that it will be. */
async function layOutForPaper(page: Page): Promise<void> {
  await announcePaper(page);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
}

/** Elements whose content is cut off, but for what is only to be heard. */
function cutOff(page: Page): Promise<string[]> {
  return page.locator('main *').evaluateAll((elements) =>
    elements
      .filter((one) => {
        if (one.closest('.visually-hidden, th, caption, math')) return false;
        const { overflowX, overflowY } = getComputedStyle(one);
        const isWider = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
        const isHigher = overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1;
        return isWider || isHigher;
      })
      .map((one) => `${one.className}: ${one.textContent}`),
  );
}

test('on paper everything is there, light and in one piece, and nothing that is pressed @chromium', async ({
  page,
}) => {
  await openLab(page, 'example=article&lang=en');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.locator('body').press('End');
  await ready(page);
  const controls = ['Play', 'Share', 'Train', 'Undo', 'Example'].map((name) =>
    page.getByRole('button', { name, exact: true }),
  );
  for (const control of controls) await expect(control.first()).toBeVisible();
  const drawn = await page.locator('#network').boundingBox();
  await announcePaper(page);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/Type \/Page\b/g);
  expect(sheets, 'the drawing with the matrices, and what is said of them').toHaveLength(2);

  await layOutForPaper(page);
  expect(await cutOff(page)).toEqual([]);
  const boxes = await page
    .locator('#network, #matrices, [data-explanation], #explanation > section')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
  const [network, matrices, explanation, cost] = boxes as [DOMRect, DOMRect, DOMRect, DOMRect];
  const zoom = Math.min(1, PAPER.width / drawn!.width);
  expect(network.width).toBeCloseTo(drawn!.width * zoom, 0);
  expect(network.height).toBeCloseTo(drawn!.height * zoom, 0);
  expect(matrices.top).toBeGreaterThanOrEqual(network.bottom - 1);
  expect(explanation.top).toBeGreaterThanOrEqual(matrices.bottom - 1);
  expect(cost.left).toBeGreaterThanOrEqual(explanation.right - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PAPER.width);
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  for (const control of controls) await expect(control.first()).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#matrices [data-cell="Wh.next[1,1]"]')).toBeVisible();
  // The formula that is explained, with its η, which is a button on screen.
  await expect(page.locator('[data-explains="Bh.next[1,1]"]')).toContainText('−0.5 − 0.125 × 1.375');
  await expect(page.getByRole('button', { name: 'the learning rate 0.125' })).toBeVisible();
});

test('what is unfolded of a gradient is there whole @chromium', async ({ page }) => {
  await openLab(page, 'example=article&lang=en');
  // At the step that makes it, where its samples are, too.
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowRight');
  await ready(page);
  await page.locator('#matrices [data-cell="dWh[1,1]"]').click();
  await page.getByText('The chain rule as paths').click();
  await page.getByText('Sample by sample').click();
  await page.getByRole('button', { name: 'Check all' }).click();
  const rows = page.getByRole('region', { name: 'Prove it' }).getByRole('row');
  await expect(rows).toHaveCount(11);
  await layOutForPaper(page);
  expect(await cutOff(page)).toEqual([]);
  for (const row of await rows.all()) await expect(row).toBeVisible();
  await expect(page.getByText('Sample 1', { exact: true }).last()).toBeVisible();
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
  test('the explanation that lies over the page is in its place on paper, and over the page again after it @chromium', async ({
    page,
  }) => {
    await openLab(page, 'example=article&lang=en');
    await page.locator('body').press('End');
    await ready(page);
    await page.locator('#matrices [data-cell="Zh[3,1]"]').tap();
    const sheet = page.locator(':popover-open:has([data-explains])');
    await expect(sheet).toBeVisible();
    await layOutForPaper(page);
    await expect(sheet).toHaveCount(0);
    const explained = page.locator('[data-explains="Zh[3,1]"]');
    await expect(explained).toBeVisible();
    expect(await cutOff(page)).toEqual([]);
    const [matrices, card] = await Promise.all([page.locator('#matrices').boundingBox(), explained.boundingBox()]);
    expect(card!.y).toBeGreaterThanOrEqual(matrices!.y + matrices!.height - 1);
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(sheet).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.style.cssText)).not.toContain('--printed');
  });
});
