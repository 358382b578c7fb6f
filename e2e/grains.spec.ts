import { cellAt, cellsOnScreen, openLab, ready } from './lab.ts';
import { MOTION } from './motion.ts';
import { expect, test } from './test.ts';

test.use(MOTION);

test('cell by cell and term by term: what is made appears, and lights what it is made from @chromium', async ({
  page,
}) => {
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

test('Eh[1,2] gathers its two products, −0.75 and −1, before it is −1.75 @chromium', async ({ page }) => {
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

test('a cell gathers its products one by one, from the row and the column that make them, while Wo turns @chromium', async ({
  page,
}) => {
  await openLab(page);
  await page.getByRole('slider', { name: 'Timeline' }).fill('6');
  await page.getByRole('radio', { name: 'Cell' }).check();
  const board = page.locator('[data-explains] [aria-hidden="true"]').first();
  await expect(board.locator('[data-term]')).toHaveAttribute('data-value', '0.5');
  // What is on its way, in the matrices, in the order in which it came; and the sums that the board went through.
  await page.evaluate(() => {
    const seen = { pairs: [] as string[], sums: [] as string[], turning: false };
    Object.assign(globalThis, { seen });
    const look = () => {
      const pair = [...document.querySelectorAll('td [data-now]')].map((cell) => cell.getAttribute('data-cell')).join();
      if (pair && seen.pairs.at(-1) !== pair) seen.pairs.push(pair);
      const sum = document.querySelector('[data-explains="Eh[1,2]"] [data-term^="Σ"]')?.textContent;
      if (sum && seen.sums.at(-1) !== sum) seen.sums.push(sum);
      const turns = document.querySelector('[data-explains="Eh[1,2]"] [data-turns]');
      seen.turning ||= turns !== null && turns.getAnimations().length > 0;
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.locator('[data-explains="Eh[1,2]"] [data-term^="Σ"]')).toHaveAttribute('data-value', '-1.75');
  await expect(page.locator('[data-now], [data-to-come]')).toHaveCount(0);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: unknown }).seen)).toEqual({
    pairs: ['Wo[2,1],Eo[1,1]', 'Wo[2,2],Eo[1,2]'],
    sums: ['−0.75', '−1.75'],
    turning: true,
  });
  await expect(page.locator('[data-explains]')).toContainText('= −1.75');

  await test.step('and no number of row and column is cut off', async () => {
    await openLab(page, 'example=resizing-4');
    await page.getByRole('slider', { name: 'Timeline' }).fill('9');
    await page.getByRole('radio', { name: 'Cell' }).check();
    const numbers = page.locator('[data-explains="dWh[1,1]"] [aria-hidden] [data-cell]');
    const cut = (all: Element[]) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map(({ textContent }) => textContent);
    await expect(numbers).toHaveCount(8 + 12);
    expect(await numbers.evaluateAll(cut)).toEqual([]);
  });
});
