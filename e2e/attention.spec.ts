import type { Page } from '@playwright/test';
import { openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

const SAMPLES = [1, 2, 3];
const STEPS = ['Zh', 'H', 'Zo', 'O', 'C', 'Eo', 'Eh', 'dWo', 'dBo', 'dWh', 'dBh', 'Wo', 'Bo', 'Wh', 'Bh'];

/** In whose formulas a weight of the 1-2-2 network stands, and the step that makes them. */
function consequences(
  matrix: 'Wh' | 'Wo',
  row: number,
  col: number,
): readonly (readonly [cell: string, step: string])[] {
  if (matrix === 'Wh') {
    return [...SAMPLES.map((i) => [`Zh[${i},${col}]`, 'Zh'] as const), [`Wh.next[1,${col}]`, 'Wh']];
  }
  return [
    ...SAMPLES.map((i) => [`Zo[${i},${col}]`, 'Zo'] as const),
    ...SAMPLES.map((i) => [`Eh[${i},${row}]`, 'Eh'] as const),
    [`Wo.next[${row},${col}]`, 'Wo'],
  ];
}

/** The numbers that are lit in the matrices, each once. */
async function litCells(page: Page): Promise<string[]> {
  const names = await page
    .getByRole('region', { name: 'Matrices' })
    .locator('[data-cell][data-lit]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-cell')!));
  return [...new Set(names)].toSorted();
}

test('an edge lights what its weight is used for, in every step, and that lights the edge @chromium', async ({
  page,
}) => {
  await openLab(page);
  for (const [at, step] of STEPS.entries()) {
    for (const [matrix, row, col] of [
      ['Wo', 1, 2],
      ['Wh', 1, 1],
    ] as const) {
      const due = consequences(matrix, row, col)
        .filter(([, made]) => STEPS.indexOf(made) <= at)
        .map(([cell]) => cell)
        .toSorted();
      // Near its end an edge is clear of its label.
      const edge = page.locator(`[data-edge="${matrix}[${row},${col}]"]`);
      const line = edge.locator('path').last();
      const point = await line.evaluate((path) => {
        if (!(path instanceof SVGPathElement) || !path.ownerSVGElement)
          throw new Error('An edge is a path in a drawing');
        const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.12);
        const box = path.ownerSVGElement.getBoundingClientRect();
        return { x: box.left + x, y: box.top + y };
      });
      await page.mouse.move(point.x, point.y);
      await expect(edge, `step ${step}`).toHaveAttribute('data-explained', 'true');
      await expect.poll(() => litCells(page), `${matrix} in step ${step}`).toEqual(due);
    }
    await page.mouse.move(1, 1);
    await page.keyboard.press('ArrowRight');
    await ready(page);
  }
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('End');
  await ready(page);
  await page.getByRole('region', { name: 'Matrices' }).locator('[data-cell="Eh[2,1]"]').hover();
  await expect
    .poll(() =>
      page.locator('[data-edge][data-lit]').evaluateAll((edges) => edges.map((edge) => edge.getAttribute('data-edge'))),
    )
    .toEqual(['Wo[1,1]', 'Wo[1,2]']);
});

test('what is looked at is explained until the pointer leaves; what is chosen stays, and can be let go', async ({
  page,
}) => {
  await openLab(page);
  await page.keyboard.press('End');
  await ready(page);
  const matrices = page.getByRole('region', { name: 'Matrices' });
  const explains = (cell: string) => expect(page.locator('[data-explains]')).toHaveAttribute('data-explains', cell);
  await explains('Bh.next[1,1]');
  await matrices.locator('[data-cell="Eh[1,2]"]').hover();
  await explains('Eh[1,2]');
  await page.mouse.move(1, 1);
  await explains('Bh.next[1,1]');
  await matrices.locator('[data-cell="Eh[1,2]"]').click();
  await page.mouse.move(1, 1);
  await matrices.locator('[data-cell="Zo[3,2]"]').hover();
  await explains('Eh[1,2]');
  await expect(matrices.locator('[data-cell="H[3,1]"]')).toHaveAttribute('data-lit', 'true');
  await page.mouse.move(1, 1);
  await page.getByRole('button', { name: 'Unpin' }).click();
  await explains('Bh.next[1,1]');
});

test('the focus explains as the pointer does', async ({ page }) => {
  await openLab(page);
  await page.getByRole('spinbutton', { name: 'Wo[2,1]' }).last().focus();
  await expect(page.locator('[data-explains]')).toHaveAttribute('data-explains', 'Wo[2,1]');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('[data-explains]')).toHaveAttribute('data-explains', 'Wo[1,2]');
});
