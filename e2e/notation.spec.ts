import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { cellsOnScreen, openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

/** What the person reads of a matrix, row by row, and the public names of its cells. */
async function matrix(page: Page, name: string): Promise<{ shown: string[][]; cells: (string | null)[][] }> {
  const table = page.getByRole('region', { name: 'Matrices' }).getByRole('table', { name: new RegExp(`^${name}:`) });
  return table.evaluate((element: HTMLTableElement) => {
    const rows = [...element.tBodies[0]!.rows].map((row) => [...row.querySelectorAll('[data-cell]')]);
    const read = (cell: Element) => (cell instanceof HTMLInputElement ? cell.value : cell.textContent);
    return {
      shown: rows.map((row) => row.map(read)),
      cells: rows.map((row) => row.map((cell) => cell.getAttribute('data-cell'))),
    };
  });
}

const formula = (page: Page) => page.locator('[data-explanation] math').first().getAttribute('alttext');
const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' });

/** Chooses in the settings, and closes them. */
async function choose(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  for (const name of names) await settings(page).getByRole('radio', { name, exact: true }).check();
  await page.keyboard.press('Escape');
}

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('propagation-lab.notation'));

test('the reader’s notation is everywhere at once, keeps public names, and is kept on the device @chromium', async ({
  page,
}) => {
  await openLab(page, 'example=article');
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
  await ready(page);
  const before = await cellsOnScreen(page);
  const inRows = await matrix(page, 'Eo');
  expect(await formula(page)).toBe('Eh = (Eo · Woᵀ) ⊙ R′(Zh)');

  await choose(page, 'δo, ∂C/∂Wo', 'in columns, W·X + B');
  await test.step('matrices stand transposed under other names, their cells keep theirs', async () => {
    const inColumns = await matrix(page, 'δo');
    expect(inColumns.cells).toEqual([
      ['Eo[1,1]', 'Eo[2,1]', 'Eo[3,1]'],
      ['Eo[1,2]', 'Eo[2,2]', 'Eo[3,2]'],
    ]);
    expect(inColumns.shown).toEqual([0, 1].map((col) => inRows.shown.map((row) => row[col])));
    expect(await cellsOnScreen(page)).toEqual(before);
    await expect(page.locator('td[data-sample] [data-cell="Zh[1,2]"]')).toBeVisible();
  });
  await test.step('formula, numbers, network, timeline and NumPy follow', async () => {
    expect(await formula(page)).toBe('δh = ∂C/∂Zh = (Woᵀ · δo) ⊙ R′(Zh)');
    await page.getByRole('button', { name: 'δh[2,1] = −1.75' }).click();
    const card = page.locator('[data-explains="Eh[1,2]"]');
    await expect(card).toContainText('δh[2,1] = (Wo[1,2]·δo[1,1] + Wo[2,2]·δo[2,1])·R′(Zh)[2,1]');
    await expect(card).toContainText('= (1.5 × (−0.5) + 0.5 × (−2)) × 1');
    await expect(card.locator('[data-operand="Eo[1,2]"]')).toHaveText('−2');
    await expect(card).toContainText('error δ of hidden neuron 2 for sample 1');
    await expect(page.locator('[data-term="Eo[1,2]·Wo[2,2]"]').first()).toHaveText('0.5 × −2 = −1');
    await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveAttribute('aria-valuetext', /, δh$/);
    await expect(page.getByText('Eh = (Eo')).toHaveCount(0);
    await expect(page.getByText('delta_h = (Wo.T @ delta_o) * (Zh > 0)')).toBeVisible();
    await page.getByText('The article and here').click();
    await expect(page.getByText('The article calls it Eh.')).toBeVisible();
    expect(await axe(page)).toEqual([]);
  });
  await test.step('gradients, sample by sample', async () => {
    await page.keyboard.press('Escape');
    await page.locator('body').press('ArrowRight');
    await ready(page);
    expect(await formula(page)).toBe('∂C/∂Wo = δo · Hᵀ');
    await page.locator('summary', { hasText: 'Sample by sample' }).click();
    await expect(page.getByText('its column of δo times its column of H, laid flat')).toBeVisible();
  });

  await page.reload();
  await ready(page);
  expect(await formula(page)).toBe('∂C/∂Wo = δo · Hᵀ');
});

test('a link opens in its own notation, says so, and changes nothing that the reader keeps @chromium', async ({
  page,
}) => {
  await openLab(page, 'example=article&notation=columns');
  expect(await formula(page)).toBe('Zh = Wh · X + Bh');
  expect(await kept(page)).toBeNull();
  await expect(page.getByRole('status').filter({ hasText: 'another notation' })).toHaveCount(0);
  await choose(page, 'in rows, X·W + B');
  expect(await formula(page)).toBe('Zh = X · Wh + Bh');
  const choice = await kept(page);
  expect(JSON.parse(choice!)).toEqual({ names: 'article', samples: 'rows', inLinks: false });

  await openLab(page, 'example=simple&names=derivatives&notation=columns');
  await expect(page.getByText('in another notation than the one you have chosen')).toBeVisible();
  expect(await formula(page)).toBe('Zh = Wh · X');
  await test.step('a reload, and what the person does, keep it', async () => {
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.locator('body').press('ArrowRight');
    await expect.poll(() => page.url()).toMatch(/#lab=[\w-]+&names=derivatives&notation=columns$/);
    await page.reload();
    await ready(page);
    // Whatever the step that the reload comes back to.
    await expect(page.locator('[data-samples="columns"]').getByRole('table', { name: /^δo:/ })).toHaveCount(1);
  });
  expect(await kept(page)).toBe(choice);
  await page.getByRole('button', { name: 'Settings' }).click();
  await settings(page).getByRole('button', { name: 'Use mine' }).click();
  await expect(settings(page).getByRole('radio', { name: 'in rows, X·W + B' })).toBeChecked();
  await settings(page).getByRole('radio', { name: 'in this one' }).check();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-samples="rows"]').getByRole('table', { name: /^Eo:/ })).toHaveCount(1);
  await expect.poll(() => page.url()).toMatch(/&names=article&notation=rows$/);

  await test.step('one that asks for what there is not is said, and changes nothing', async () => {
    await openLab(page, 'notation=sideways');
    await expect(page.getByRole('alert')).toContainText('#notation is “sideways”; it must be one of: rows, columns');
    expect(await formula(page)).toBe('Zh = X · Wh + Bh');
  });
});
