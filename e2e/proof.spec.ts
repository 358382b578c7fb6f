import { axe } from './axe.ts';
import { cellAt, cellsOnScreen, openDocument, openLab, ready, typeInto } from './lab.ts';
import { ORACLES } from './reference.ts';
import { expect, test } from './test.ts';

const X = [-1, 1, 2];
const Y = [
  [2.5, 3],
  [0.5, 0],
  [1, 1],
];

/** The cost of the default lab with another Wo[1,2], by the formulas of the article. */
function costWith(wo12: number): number {
  const relu = (z: number) => Math.max(0, z);
  let cost = 0;
  for (const [i, x] of X.entries()) {
    const h = [relu(x * 1 - 0.5), relu(x * -1.5 - 0.5)];
    const o = [relu(h[0]! * 1 + h[1]! * 1.5 + 0.5), relu(h[0]! * wo12 + h[1]! * 0.5 + 0.5)];
    for (const [j, output] of o.entries()) cost += (output - Y[i]![j]!) ** 2 / 2;
  }
  return cost;
}

test('Check shows the slope of the cost beside the gradient, by keyboard @chromium', async ({ page }) => {
  await openLab(page);
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'dWo[1,2] = 0.125', exact: true }).press('Enter');
  const proof = page.getByRole('region', { name: 'Prove it' });
  await proof.getByRole('button', { name: 'Check dWo[1,2]' }).press('Enter');
  await expect(proof.getByText('They agree')).toBeVisible();

  const term = async (name: string) =>
    Number(
      await proof
        .locator(`[data-term=${JSON.stringify(name)}]`)
        .first()
        .getAttribute('data-value'),
    );
  const h = await term('h');
  expect([await term('Wo[1,2]+h'), await term('Wo[1,2]−h')]).toEqual([-0.5 + h, -0.5 - h]);
  expect(await term('C(Wo[1,2]+h)')).toBeCloseTo(costWith(-0.5 + h), 14);
  expect(await term('C(Wo[1,2]−h)')).toBeCloseTo(costWith(-0.5 - h), 14);
  const slope = (costWith(-0.5 + h) - costWith(-0.5 - h)) / (2 * h);
  expect(await term('slope Wo[1,2]')).toBeCloseTo(slope, 9);
  expect(await term('slope Wo[1,2]')).toBeCloseTo(0.125, 9);
  expect(await term('difference Wo[1,2]')).toBeLessThan(1e-9);
  await expect(cellAt(page, 'dWo[1,2]').first()).toHaveAttribute('data-value', '0.125');
  expect(await axe(page)).toEqual([]);

  // What was found is about these numbers alone.
  const weight = page.getByRole('spinbutton', { name: 'Wo[1,2]' }).first();
  await typeInto(weight, '0.75');
  await weight.press('Enter');
  await ready(page);
  await expect(proof.getByText('They agree')).toHaveCount(0);
  await expect(proof.locator('[data-term]')).toHaveCount(0);
});

test('Check all sums up, and each row opens its gradient @chromium', async ({ page }) => {
  await openLab(page);
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
  const proof = page.getByRole('region', { name: 'Prove it' });
  await proof.getByRole('button', { name: 'Check all' }).press('Enter');
  await expect(proof.getByText('10 of 10 gradients agree.')).toBeVisible();
  await expect(proof.getByRole('row')).toHaveCount(11);
  await expect(proof.getByRole('row').nth(1), 'the table comes into sight').toBeInViewport();
  // No number of a step to come is given away, and every element agrees on every cell.
  expect((await cellsOnScreen(page)).get('dWh[1,2]')).toBeNull();
  expect(await axe(page)).toEqual([]);
  await proof.getByRole('row').getByRole('button', { name: 'Explain dWh[1,2]' }).press('Enter');
  await expect(page.locator('[data-explains="dWh[1,2]"]')).toBeFocused();
  expect((await cellsOnScreen(page)).get('dWh[1,2]')).toBe(1.75);
  await expect(proof.getByText('10 of 10 gradients agree.')).toBeVisible();
});

test('at a kink no slope is claimed @chromium', async ({ page }) => {
  const kink = ORACLES.find(({ name }) => name === 'kink-1-2-2.json')!;
  await openDocument(page, { ...kink.lab, view: { iteration: 0, step: 'dWh', cell: 'dWh[1,1]' } });
  const proof = page.getByRole('region', { name: 'Prove it' });
  await proof.getByRole('button', { name: 'Check dWh[1,1]' }).click();
  await expect(proof.getByText('no slope is claimed')).toContainText('R′(0) = 0');
  await expect(proof.locator('[data-term="slope Wh[1,1]"]')).toHaveCount(0);
  await proof.getByRole('button', { name: 'Check all' }).click();
  await expect(proof.getByText('4 of 10 gradients agree.')).toBeVisible();
});
