import type { Locator, Page } from '@playwright/test';
import { axe } from './axe.ts';
import { openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

/** Whether all four corners of an element, a little within, are what one would touch there. */
async function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return [left + 3, right - 3].every((x) =>
      [top + 2, bottom - 2].every((y) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (one.contains(there) || there.contains(one));
      }),
    );
  });
}

/** Taps a number: its explanation, down to the result, comes into sight, and the number stays there. */
async function tapAndSee(page: Page, number: Locator): Promise<void> {
  const id = (await number.getAttribute('data-cell'))!;
  await number.tap();
  const result = page.locator(`[data-explains="${id}"] strong[data-cell="${id}"]`);
  await expect.poll(() => isInSight(result), `the explanation of ${id} is in sight`).toBe(true);
  await expect.poll(() => isInSight(number), `${id} is in sight`).toBe(true);
}

const matricesOf = (page: Page) => page.getByRole('region', { name: 'Matrices' });

/** Opens the lab at a step, by its place from 0. */
async function openAt(page: Page, step: number): Promise<void> {
  await openLab(page);
  await page.getByRole('slider', { name: 'Timeline' }).fill(String(step));
  await ready(page);
}

/**
 * Waits until a sheet has followed what was scrolled or turned: a frame tells the page what is in sight and how wide it is,
 * and the page has answered by the end of the next one.
 */
async function followed(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

/** Taps a button where it is: to look for it could scroll the page. */
async function tapButton(page: Page, name: string): Promise<void> {
  const { x, y, width, height } = (await page.getByRole('button', { name }).boundingBox())!;
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}

/** Goes from step to step, with H[1,1] explained in the sheet: of what each makes this cell comes into sight beside it. */
async function stepPast(page: Page, cells: readonly string[]): Promise<void> {
  for (const made of cells) {
    await tapButton(page, 'Next step');
    const cell = matricesOf(page).locator(`[data-cell="${made}"]`);
    await expect(cell).toHaveAttribute('data-value', /./);
    await expect.poll(() => isInSight(cell), `${made} is in sight`).toBe(true);
    await expect(page.locator(':popover-open [data-explains="H[1,1]"]')).toBeVisible();
  }
}

const SIZES = [
  { name: 'a phone', viewport: { width: 360, height: 740 }, lifts: true },
  { name: 'a phone across', viewport: { width: 740, height: 360 }, lifts: true },
  { name: 'a tablet', viewport: { width: 768, height: 1024 }, lifts: false },
  { name: 'a tablet across', viewport: { width: 1024, height: 768 }, lifts: false },
];

for (const { name, viewport, lifts } of SIZES) {
  test.describe(name, () => {
    test.use({ viewport, hasTouch: true });
    test('a tapped number and its explanation are in sight together @chromium', async ({ page }) => {
      await openLab(page, 'example=article&lang=en');
      await page.locator('body').press('End');
      await ready(page);
      const matrices = page.getByRole('region', { name: 'Matrices' });
      const card = page.locator('[data-explains]');
      const sheet = page.locator(':popover-open:has([data-explains])');
      const close = page.getByRole('button', { name: 'Close the explanation' });
      const inMatrices = (id: string) => matrices.locator(`[data-cell="${id}"]`);
      // In the drawing, where a phone has no weighted inputs, not in the readout below it, which has it once it is chosen.
      const inNetwork = (id: string) => page.locator(`#network [data-cell="${id}"]`).first();
      const numbers = [
        ...['X[2,1]', 'Zh[3,2]', 'Wo[2,1]', 'O[1,2]', 'Eo[3,2]', 'dWh[1,2]', 'Bo.next[1,1]', 'C'].map(inMatrices),
        ...[lifts ? 'H[3,1]' : 'Zh[3,1]', 'Eo[3,2]'].flatMap((id) => [inMatrices(id), inNetwork(id)]),
      ];
      for (const number of numbers) {
        // Across, a sheet leaves the other half alone: what one looks for next may be under it, also when it comes as one
        // scrolls there.
        await number.scrollIntoViewIfNeeded();
        await followed(page);
        if (await sheet.isVisible()) await close.tap();
        await tapAndSee(page, number);
      }
      expect(await axe(page)).toEqual([]);
      // Four samples: more rows, and on a phone a bar of two lines at the foot.
      await openLab(page, 'example=resizing-4&lang=en');
      await page.locator('body').press('End');
      await ready(page);
      for (const id of ['Zh[4,1]', 'dWh[1,2]']) {
        if (await sheet.isVisible()) await close.tap();
        await tapAndSee(page, inMatrices(id));
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      const small = await (lifts ? sheet : card).locator('button:visible, summary').evaluateAll((buttons) =>
        buttons
          .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
          .map(({ name: text }) => text),
      );
      expect(small).toEqual([]);
      expect(await sheet.isVisible()).toBe(lifts);
    });
  });
}

test.describe('the sheet on a phone across', () => {
  test.use({ viewport: { width: 844, height: 390 }, hasTouch: true });

  test('stands aside of what a step makes @chromium', async ({ page }) => {
    await openAt(page, 3);
    const matrices = matricesOf(page);
    await tapAndSee(page, matrices.locator('[data-cell="H[1,1]"]'));
    const sheet = page.locator(':popover-open:has([data-explains])');
    await stepPast(page, ['C', 'Eo[1,1]', 'Eh[1,1]', 'dWo[1,1]']);
    // A matrix that fills the window leaves no room to stand aside: the sheet stays as wide as one can read in.
    const neurons = Array.from({ length: 20 }, () => 0.5);
    const wide = {
      version: 1,
      title: 'wide',
      network: { layers: [1, 20, 1], activations: ['relu', 'relu'] },
      parameters: { W: [[neurons], neurons.map((weight) => [weight])], b: [neurons, [0]] },
      data: { X: [[1]], Y: [[1]] },
    };
    await openLab(page, `json=${encodeURIComponent(JSON.stringify(wide))}`);
    await tapAndSee(page, matrices.locator('[data-cell="Zh[1,2]"]'));
    const width = (await sheet.boundingBox())!.width;
    await tapButton(page, 'Next step');
    await expect(matrices.locator('[data-current] [data-cell="H[1,2]"]')).toHaveAttribute('data-value', /./);
    await ready(page);
    expect((await sheet.boundingBox())!.width).toBe(width);
  });
});

test.describe('the sheet on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
  test('what a step makes comes out from under it @chromium', async ({ page }) => {
    await openAt(page, 3);
    await page.evaluate(() => scrollTo(0, 0));
    const matrices = matricesOf(page);
    await tapAndSee(page, matrices.locator('[data-cell="H[1,1]"]'));
    const sheet = page.locator(':popover-open:has([data-explains])');
    await stepPast(page, ['C', 'Eo[1,1]', 'Eh[1,1]', 'dWo[2,2]', 'dBo[1,1]', 'dWh[1,1]', 'dBh[1,1]', 'Wo.next[2,2]']);
    // Who has scrolled to where it would not be seen without a sheet either is left there.
    await page.setViewportSize({ width: 360, height: 600 });
    await page.evaluate(() => scrollTo(0, 0));
    await tapButton(page, 'Last step');
    const last = matrices.locator('[data-current] [data-cell="Bh.next[1,1]"]');
    await expect(last).toHaveAttribute('data-value', /./);
    await expect(sheet).toBeVisible();
    expect(await isInSight(last)).toBe(false);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('is followed, closed and scrolled past, by touch and by keyboard @chromium', async ({ page }) => {
    await openAt(page, 6);
    const matrices = matricesOf(page);
    const number = matrices.locator('[data-cell="Eh[1,2]"]');
    await number.tap();
    const sheet = page.locator(':popover-open:has([data-explains])');
    const card = sheet.locator('[data-explains]');
    await expect(card).toHaveAttribute('data-explains', 'Eh[1,2]');
    const close = page.getByRole('button', { name: 'Close the explanation' });

    await test.step('an operand opens in it, and the way back stands above', async () => {
      const scrolled = await page.evaluate(() => scrollY);
      await sheet.locator('[data-operand="Eo[1,2]"]').tap();
      await expect(card).toHaveAttribute('data-explains', 'Eo[1,2]');
      await expect(card).toBeFocused();
      await page.getByRole('button', { name: 'Back to Eh[1,2]' }).tap();
      await expect(card).toHaveAttribute('data-explains', 'Eh[1,2]');
      expect(await page.evaluate(() => scrollY), 'the page stays').toBe(scrolled);
    });

    await test.step('closed, it gives the focus back', async () => {
      const box = (await close.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      await close.press('Enter');
      await expect(page.locator(':popover-open')).toHaveCount(0);
      await expect(number).toBeFocused();
      // Tab leads from a number into the sheet, also from another one while it is open.
      for (const one of [number, matrices.locator('[data-cell="Eh[3,1]"]'), number]) {
        await one.press('Enter');
        await expect(card).toHaveAttribute('data-explains', (await one.getAttribute('data-cell'))!);
        await page.keyboard.press('Tab');
        await expect(close).toBeFocused();
      }
      await page.keyboard.press('Escape');
      await expect(page.locator(':popover-open')).toHaveCount(0);
      await expect(number).toBeFocused();
    });

    await test.step('the device turned, it stands beside the number; turned back, above the foot again', async () => {
      await number.tap();
      await page.setViewportSize({ width: 740, height: 360 });
      await expect(sheet).toHaveAttribute('data-side', /start|end/);
      await expect.poll(() => isInSight(close)).toBe(true);
      await page.setViewportSize({ width: 360, height: 740 });
      await expect(sheet).not.toHaveAttribute('data-side');
      await expect.poll(() => isInSight(close)).toBe(true);
      await close.tap();
    });

    await test.step('in its own place it is no sheet, and nothing moves when it comes there', async () => {
      await number.press('Enter');
      await expect(sheet).toBeVisible();
      const formula = page.locator('#explanation math').first();
      const top = () => formula.evaluate((one) => one.getBoundingClientRect().top + scrollY);
      const numpy = page.locator('#explanation code');
      const below = () => numpy.evaluate((one) => one.getBoundingClientRect().top + scrollY);
      const before = [await top(), await below()];
      await numpy.evaluate((one) => one.scrollIntoView({ block: 'end' }));
      await expect(page.locator(':popover-open')).toHaveCount(0);
      await expect(page.locator('[data-explains="Eh[1,2]"]')).toBeVisible();
      expect([await top(), await below()]).toEqual(before);
    });

    await test.step('the end of the page comes out from under it', async () => {
      const train = page.getByRole('button', { name: 'Train' });
      await expect
        .poll(async () => {
          await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
          return isInSight(train);
        })
        .toBe(true);
    });

    await test.step('of a gradient it has the chain rule and the proof, to be opened there and left again', async () => {
      await page.getByRole('slider', { name: 'Timeline' }).fill('9');
      await ready(page);
      await tapAndSee(page, matrices.locator('[data-cell="dWh[1,1]"]'));
      const chain = sheet.getByText('The chain rule as paths');
      const check = sheet.getByRole('button', { name: 'Check dWh[1,1]' });
      for (const one of [chain, check]) expect(await isInSight(one)).toBe(true);
      await check.press('Enter');
      await expect(sheet.getByText('They agree')).toBeInViewport();
      await chain.tap();
      const term = sheet.locator('button[data-term]').first();
      await term.tap();
      await expect(page.locator('[data-edge="Wh[1,1]"]')).toHaveAttribute('data-lit', 'true');
      // Turned and put on a desk, it is the same, with what is unfolded in it; turned back, it is where one was reading.
      await term.focus();
      const [upright, across, desk] = [
        { width: 360, height: 740 },
        { width: 740, height: 360 },
        { width: 1366, height: 768 },
      ];
      // Where in the sheet what one reads stands: what comes above it later moves it no further.
      const place = async () => {
        const [read, around] = await Promise.all([term.boundingBox(), sheet.boundingBox()]);
        return Math.round(read!.y - around!.y);
      };
      expect(await sheet.evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
      const reading = await place();
      await page.setViewportSize(across);
      await expect(sheet).toHaveAttribute('data-side', /start|end/);
      await page.setViewportSize(upright);
      await expect(sheet).not.toHaveAttribute('data-side');
      await expect.poll(place).toBe(reading);
      await followed(page);
      // The same without a focus that says what is read: what stands in the middle.
      await term.blur();
      await sheet.evaluate((one) => one.scrollBy(0, 40));
      await expect.poll(place).toBe(reading - 40);
      // That one has scrolled is told with the next frame; nobody turns a phone within one.
      await followed(page);
      await page.setViewportSize(across);
      await expect(sheet).toHaveAttribute('data-side', /start|end/);
      await page.setViewportSize(upright);
      await expect(sheet).not.toHaveAttribute('data-side');
      await expect.poll(place).toBe(reading - 40);
      await term.focus();
      await page.setViewportSize(desk);
      await expect(sheet).toHaveCount(0);
      await expect(page.locator('button[data-term]').first(), 'it is the same that had the focus').toBeFocused();
      await page.setViewportSize(upright);
      await expect(sheet).toBeVisible();
      await sheet.locator('li [data-operand="Wo[1,1]"]').first().tap();
      await expect(card).toHaveAttribute('data-explains', 'Wo[1,1]');
      const back = sheet.getByRole('button', { name: 'Back to dWh[1,1]' });
      await expect.poll(() => isInSight(back)).toBe(true);
      await back.tap();
      await expect(card).toHaveAttribute('data-explains', 'dWh[1,1]');
      await expect(chain).toBeVisible();
      expect(await axe(page)).toEqual([]);
    });

    await test.step('η in an update leads to its field', async () => {
      await page.locator('body').press('End');
      await ready(page);
      await tapAndSee(page, matrices.locator('[data-cell="Wh.next[1,2]"]'));
      await sheet.getByRole('button', { name: 'the learning rate 0.125' }).tap();
      const field = page.getByRole('spinbutton', { name: 'Learning rate η' });
      await expect(field).toBeFocused();
      await expect.poll(() => isInSight(field)).toBe(true);
    });
  });
});
