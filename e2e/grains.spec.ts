import { cellAt, cellsOnScreen, openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

test('cell by cell and term by term: what is made appears, and lights what it is made from', async ({ page }) => {
  await openLab(page);
  await page.getByRole('radio', { name: 'Cell' }).check();
  await ready(page);
  const made = async (matrix: string) =>
    [...(await cellsOnScreen(page))].filter(([cell, value]) => cell.startsWith(`${matrix}[`) && value !== null).length;
  expect(await made('Zh')).toBe(1);
  await page.locator('body').press('ArrowRight');
  expect(await made('Zh')).toBe(2);
  await expect(page.locator('[data-explains]')).toHaveAttribute('data-explains', 'Zh[1,2]');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
  expect(await made('Zh')).toBe(6);
  expect(await made('H')).toBe(0);
  await page.keyboard.press('ArrowRight');
  expect(await made('H')).toBe(1);
});

test('Eh[1,2] gathers its two products, −0.75 and −1, before it is −1.75', async ({ page }) => {
  await openLab(page);
  await page.getByRole('slider', { name: 'Timeline' }).fill('6');
  await page.getByRole('radio', { name: 'Term' }).check();
  const next = page.getByRole('button', { name: 'Next step' });
  const card = page.locator('[data-explains]');
  await expect(card).toHaveAttribute('data-explains', 'Eh[1,1]');
  await next.click();
  await next.click();
  await expect(card).toHaveAttribute('data-explains', 'Eh[1,2]');
  await expect(card).toContainText('−0.75 so far');
  await expect(cellAt(page, 'Eh[1,2]').first()).toHaveAttribute('data-state', 'pending');
  const lit = page.getByRole('region', { name: 'Matrices' }).locator('[data-cell][data-lit]');
  await expect(lit).toHaveCount(2);
  await expect(lit.first()).toHaveAttribute('data-cell', 'Wo[2,1]');
  await expect(lit.last()).toHaveAttribute('data-cell', 'Eo[1,1]');
  await next.click();
  await expect(card).toContainText('= −1.75');
  await expect(cellAt(page, 'Eh[1,2]').first()).toHaveAttribute('data-value', '-1.75');
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expect(card).toContainText('−0.75 so far');
});
