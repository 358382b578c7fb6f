import type { Locator, Page } from '@playwright/test';
import { axe } from './axe.ts';
import { cellAt, cellsOnScreen, openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

/** The steps dWo and dWh, counted from 0. */
const [DWO, DWH] = [7, 9];

/** Opens the default lab and goes on so many steps. */
async function openAt(page: Page, steps: number): Promise<void> {
  await openLab(page);
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
  await ready(page);
}

/** The values of elements, as the page gives them. */
async function valuesOf(elements: Locator): Promise<number[]> {
  const texts = await elements.evaluateAll((all) => all.map((element) => element.getAttribute('data-value')));
  return texts.map(Number);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test.describe('the chain rule as paths', () => {
  test('shows terms that add up to the gradient, lights a chosen path, and drops samples from the sum @chromium', async ({
    page,
  }) => {
    await openAt(page, DWH);
    const panel = page.getByRole('region', { name: 'Gradient of the hidden weights' });
    await panel.getByText('The chain rule as paths').click();
    const terms = panel.locator('button[data-term]');
    await expect(terms).toHaveCount(6);
    const gradient = Number(await cellAt(page, 'dWh[1,1]').first().getAttribute('data-value'));
    expect(gradient).toBe(2.375);
    expect(sum(await valuesOf(terms))).toBe(gradient);

    const term = panel.getByRole('button', {
      name: /^sample 2, by way of output 1: miss 0\.5 times gate 1 times weight/,
    });
    await term.click();
    await expect(term).toHaveAttribute('aria-pressed', 'true');
    const lit = page.locator('[data-edge][data-lit]');
    await expect(lit).toHaveCount(2);
    await expect(lit.nth(0)).toHaveAttribute('data-edge', 'Wh[1,1]');
    await expect(lit.nth(1)).toHaveAttribute('data-edge', 'Wo[1,1]');
    for (const neuron of ['X[1]', 'H[1]', 'O[1]']) {
      await expect(page.locator(`[data-neuron="${neuron}"]`)).toHaveAttribute('data-lit', 'true');
    }
    await expect(page.getByRole('radio', { name: 'Sample 2' })).toBeChecked();
    await expect(page.locator('tr[data-sample] [data-cell="X[2,1]"]')).toHaveAttribute('data-lit', 'true');
    await cellsOnScreen(page);

    await panel.getByRole('checkbox', { name: 'Sample 3' }).uncheck();
    const total = panel.locator('output [data-term]').last();
    await expect(total).toHaveAttribute('data-value', '0.375');
    await expect(panel.getByText('The whole gradient: dWh[1,1] = 2.375')).toBeVisible();
    expect(await axe(page)).toEqual([]);

    await panel.locator('[data-operand="Wo[1,1]"]').click();
    await expect(page.locator('[data-explains="Wo[1,1]"]')).toBeFocused();
    await page.getByRole('button', { name: 'Back to dWh[1,1]' }).click();
    await expect(lit).toHaveCount(2);
    await term.click();
    await expect(lit).toHaveCount(0);
  });

  test('keep their gradient while one looks at the network; the next step’s follow it, unless one was chosen @chromium', async ({
    page,
  }) => {
    await openAt(page, DWO);
    const panel = page.locator('#explanation');
    const explains = (cell: string) => expect(panel.locator('[data-explains]')).toHaveAttribute('data-explains', cell);
    await panel.getByText('The chain rule as paths').click();
    await page.locator('#matrices [data-cell="Zo[1,1]"]').hover();
    await expect(panel.getByRole('button', { name: 'Unpin' })).toBeVisible();
    await explains('dWo[1,1]');
    await page.mouse.move(1, 1);
    await page.keyboard.press('ArrowRight');
    await ready(page);
    await explains('dBo[1,1]');
    await expect(panel.getByRole('button', { name: 'Unpin' })).toHaveCount(0);
    await panel.locator('button[data-term]').first().click();
    await page.mouse.move(1, 1);
    await page.keyboard.press('ArrowRight');
    await ready(page);
    await explains('dBo[1,1]');
  });

  test('works by keyboard @chromium', async ({ page }) => {
    await openAt(page, DWH);
    const summary = page.locator('summary', { hasText: 'The chain rule as paths' });
    await summary.focus();
    await page.keyboard.press('Enter');
    const first = page.getByRole('checkbox', { name: 'Sample 1' });
    await expect(first).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(first).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.locator('[data-edge][data-lit]')).toHaveCount(2);
    await expect(page.locator('[data-edge="Wo[1,2]"]')).toHaveAttribute('data-lit', 'true');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(summary).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.locator('[data-edge="Wo[1,2]"]')).not.toHaveAttribute('data-lit', 'true');
  });
});

test('sample by sample, the outer products add up to the gradient, and choosing one shows its sample @chromium', async ({
  page,
}) => {
  await openAt(page, DWO);
  await page.locator('summary', { hasText: 'Sample by sample' }).click();
  const table = (n: number) =>
    page.getByRole('table').filter({ has: page.getByRole('button', { name: `Sample ${n}:` }) });
  const gradient = page.getByRole('table', { name: 'Sum: dWo' }).locator('[data-cell]');
  const products = await Promise.all([1, 2, 3].map((n) => valuesOf(table(n).locator('[data-term]'))));
  expect(await valuesOf(gradient)).toEqual([0, 1, 2, 3].map((i) => sum(products.map((values) => values[i]!))));
  await page.getByRole('button', { name: 'Sample 3: show it in the network' }).click();
  await expect(page.getByRole('radio', { name: 'Sample 3' })).toBeChecked();
  expect(await axe(page)).toEqual([]);
  await cellsOnScreen(page);
  // A gradient that stays explained is what it is about, whatever step comes.
  await page.locator('#matrices [data-cell="dWo[2,1]"]').click();
  await page.locator('body').press('ArrowRight');
  await ready(page);
  await expect(page.locator('#explanation')).toContainText('dBo');
  await expect(gradient).toHaveCount(4);
});
