import { openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

test('on paper everything is there, light and in one piece, and nothing that is pressed @chromium', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openLab(page, 'example=article&lang=en');
  await page.locator('body').press('End');
  await ready(page);
  // What paper needs comes when the page is at rest.
  await expect
    .poll(() =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.documentElement.style.getPropertyValue('--network-w');
      }),
    )
    .toMatch(/px$/);
  const onScreen = await page.locator('#network').boundingBox();
  await page.setViewportSize({ width: 1046, height: 718 });
  await page.emulateMedia({ media: 'print' });
  const network = (await page.locator('#network').boundingBox())!;
  // As large as on screen, but for what makes it fit the sheet.
  expect(network.width / network.height).toBeCloseTo(onScreen!.width / onScreen!.height, 1);
  expect(network.width).toBeLessThanOrEqual(981);
  const sheet = await page.evaluate(() => {
    const cut = [...document.querySelectorAll('main *')].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const isCut = (overflow: string, inside: number, box: number) => overflow !== 'visible' && inside > box + 1;
      return (
        !one.closest('.visually-hidden, th, caption') &&
        (isCut(overflowX, one.scrollWidth, one.clientWidth) || isCut(overflowY, one.scrollHeight, one.clientHeight))
      );
    });
    const boxes = ['#network', '#matrices', '[data-explanation]', '#explanation > section'].map((part) =>
      document.querySelector(part)!.getBoundingClientRect(),
    );
    return {
      cut: cut.map((one) => one.className),
      order: boxes.map(({ top }) => top),
      heights: boxes.map(({ height }) => height),
      width: document.documentElement.scrollWidth,
      ground: getComputedStyle(document.body).backgroundColor,
    };
  });
  expect(sheet.cut).toEqual([]);
  expect(sheet.width).toBeLessThanOrEqual(1046);
  expect(Math.min(...sheet.heights)).toBeGreaterThan(90);
  expect(sheet.order[1]).toBeGreaterThanOrEqual(network.y + network.height - 1);
  expect(sheet.order[2]).toBeGreaterThanOrEqual(sheet.order[1]! + sheet.heights[1]! - 1);
  expect(sheet.ground).toBe('rgb(255, 255, 255)');
  for (const control of ['Play', 'Share', 'Train'])
    await expect(page.getByRole('button', { name: control })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#matrices [data-cell="Wh.next[1,1]"]')).toBeVisible();
  // The formula that is explained, with its η, which is a button on screen.
  await expect(page.locator('[data-explains="Bh.next[1,1]"]')).toContainText('−0.5 − 0.125 × 1.375');
  await expect(page.getByRole('button', { name: 'the learning rate 0.125' })).toBeVisible();
});
