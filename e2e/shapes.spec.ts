import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { cellsOnScreen, openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

type Rows = readonly (readonly number[])[];

/** A matrix as the page shows it in its cells. */
function matrixOf(cells: ReadonlyMap<string, number | null>, name: string): Rows {
  const rows: number[][] = [];
  for (const [cell, value] of cells) {
    const at = /^(.+)\[(\d+),(\d+)\]$/.exec(cell);
    if (at?.[1] === name) (rows[Number(at[2]) - 1] ??= [])[Number(at[3]) - 1] = value!;
  }
  return rows;
}

const turned = (rows: Rows): Rows => rows[0]!.map((_, c) => rows.map((row) => row[c]!));
const product = (a: Rows, b: Rows): Rows =>
  a.map((row) => b[0]!.map((_, c) => row.reduce((sum, value, k) => sum + value * b[k]![c]!, 0)));

interface Order {
  readonly factors: string;
  readonly outcome: string;
  readonly text: string;
  readonly wrong: { readonly name: string; readonly value: number } | undefined;
}

/** The orders as the page lists them. */
async function listedOrders(page: Page): Promise<Order[]> {
  return page.locator('li[data-outcome]').evaluateAll((items) =>
    items.map((item) => {
      const wrong = item.querySelector('[data-term]');
      return {
        factors: item.querySelector('p > span')!.textContent.replaceAll(' ', ''),
        outcome: item.getAttribute('data-outcome')!,
        text: item.textContent,
        wrong: wrong
          ? { name: wrong.getAttribute('data-term')!, value: Number(wrong.getAttribute('data-value')) }
          : undefined,
      };
    }),
  );
}

const counted = (n: number, thing: string) => (n === 1 ? `1 ${thing}` : `${n} ${thing}s`);

/** What the mathematics says of each order that the page lists, tried with the numbers on screen. */
function check(orders: readonly Order[], cells: ReadonlyMap<string, number | null>): void {
  const factor = (text: string) => {
    const rows = matrixOf(cells, text.replace('ᵀ', ''));
    return text.endsWith('ᵀ') ? turned(rows) : rows;
  };
  const pair = ({ factors }: Order) => factors.split('·').map(factor) as [Rows, Rows];
  expect(new Set(orders.map(({ factors }) => factors)).size).toBe(8);
  const right = product(...pair(orders[0]!));
  for (const order of orders) {
    const [a, b] = pair(order);
    if (a[0]!.length !== b.length) {
      expect(order.outcome, order.text).toBe('no-product');
      expect(order.text).toContain(
        `No product: ${counted(a[0]!.length, 'column')} on the left, ${counted(b.length, 'row')} on the right.`,
      );
      continue;
    }
    const made = product(a, b);
    if (made.length !== right.length || made[0]!.length !== right[0]!.length) {
      expect(order.outcome, order.text).toBe('other-shape');
      expect(order.text).toContain(
        `Gives ${made.length} × ${made[0]!.length} where ${right.length} × ${right[0]!.length} is due.`,
      );
    } else if (order === orders[0]) {
      expect(order.outcome).toBe('right');
    } else if (JSON.stringify(made) === JSON.stringify(right)) {
      expect(order.outcome, order.text).toBe('same-numbers');
    } else {
      expect(order.outcome, order.text).toBe('other-numbers');
      const [, row, col] = /\[(\d+),(\d+)\]$/.exec(order.wrong!.name)!.map(Number);
      expect(made[row! - 1]![col! - 1]).toBe(order.wrong!.value);
      expect(right[row! - 1]![col! - 1]).not.toBe(order.wrong!.value);
    }
  }
}

test('why this order: every other order of every product fails as the mathematics says @chromium', async ({ page }) => {
  for (const [hash, products] of [
    ['', ['Zh', 'Zo', 'Eh', 'dWo', 'dWh']],
    ['example=resizing-4', ['Zh', 'Zo', 'Eh', 'dWo', 'dWh']],
  ] as const) {
    await openLab(page, hash);
    await page.locator('summary', { hasText: 'Shapes' }).press('Enter');
    await expect(page.locator('[data-outcome]').first()).toBeVisible();
    const steps = page.getByRole('slider', { name: 'Timeline' });
    const last = Number(await steps.getAttribute('max'));
    const found: string[] = [];
    for (let step = 0; step <= last; step += 1) {
      await steps.fill(String(step));
      const cells = await cellsOnScreen(page);
      const orders = await listedOrders(page);
      if (orders.length === 0) continue;
      found.push((await steps.getAttribute('aria-valuetext'))!.split(', ').at(-1)!);
      check(orders, cells);
    }
    expect(found).toEqual(products);
  }
});

test('the forgotten transpose of Wo is betrayed by its numbers alone, and matrices say their shapes @chromium', async ({
  page,
}) => {
  await openLab(page);
  await page.getByRole('slider', { name: 'Timeline' }).fill('6');
  const matrices = page.getByRole('region', { name: 'Matrices' });
  await matrices.locator('[data-cell="Eh[1,2]"]').click();
  await page.locator('summary', { hasText: 'Shapes' }).click();
  await expect(page.locator('[data-outcome="other-numbers"]')).toContainText('Eo · Wo');
  await expect(page.locator('[data-outcome="other-numbers"]')).toContainText('[1,2] = −0.75 ≠ −1.75');
  await expect(page.getByRole('row', { name: 'Woᵀ' })).toContainText('2 × 2rows: outputs; columns: hidden neurons');
  const shapes = matrices.getByText('3×2');
  await expect(shapes).toHaveCount(0);
  await matrices.getByRole('checkbox', { name: 'Shapes' }).check();
  await expect(shapes.first()).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await matrices.getByRole('checkbox', { name: 'Gates' }).uncheck();
  await expect(page.locator(`section [data-cell="R'(Zo)[3,2]"]`)).toHaveCount(0);
  await matrices.getByRole('checkbox', { name: 'Gates' }).check();
  await expect(matrices.locator(`[data-cell="R'(Zo)[3,2]"]`)).toHaveAttribute('data-value', '0');
  await ready(page);
});
