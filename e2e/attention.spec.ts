import { openLab, ready } from './lab.ts';
import { MOTION } from './motion.ts';
import { expect, test } from './test.ts';

test.use(MOTION);

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
  // A field that is pressed is explained as well, until its number is changed.
  const field = matrices.getByRole('spinbutton', { name: 'Wo[1,2]' });
  await field.click();
  await explains('Wo[1,2]');
  await field.press('ArrowUp');
  await expect(matrices.locator('[data-cell="Wo[1,2]"]')).toHaveAttribute('data-value', '-0.4');
  await field.blur();
  await page.mouse.move(1, 1);
  await explains('Bh.next[1,1]');
  await matrices.locator('[data-cell="Eh[1,2]"]').click();
  await page.getByRole('button', { name: 'Unpin' }).click();
  await page.mouse.move(1, 1);
  await explains('Bh.next[1,1]');
  // As it can by Escape, and by a second press.
  const letGo = [() => page.keyboard.press('Escape'), () => matrices.locator('[data-cell="Eh[1,2]"]').click()];
  for (const go of letGo) {
    await matrices.locator('[data-cell="Eh[1,2]"]').click();
    await page.mouse.move(1, 1);
    await expect(page.getByRole('button', { name: 'Unpin' })).toBeVisible();
    await go();
    await page.mouse.move(1, 1);
    await explains('Bh.next[1,1]');
    await expect(page.getByRole('button', { name: 'Unpin' })).toHaveCount(0);
  }
});

test('Escape closes the note that is open first, and then lets go of a number @chromium', async ({ page }) => {
  await openLab(page, 'example=mazur');
  await page.getByRole('region', { name: 'Matrices' }).locator('[data-cell="Zh[1,1]"]').click();
  await page.getByRole('button', { name: 'Source and notes' }).click();
  const note = page.getByRole('note', { name: 'Source and notes' });
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  const unpin = page.getByRole('button', { name: 'Unpin' });
  await expect(unpin).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(unpin).toHaveCount(0);
});

test('a pointer that rests looks at nothing that comes to lie beneath it', async ({ page }) => {
  await openLab(page);
  await page.keyboard.press('End');
  await ready(page);
  const cell = page.getByRole('region', { name: 'Matrices' }).locator('[data-cell="Eh[1,2]"]');
  const { x, y } = (await cell.boundingBox())!;
  const card = page.locator('[data-explains]');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.mouse.move(x + 5, y + 5);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await ready(page);
  // Nothing tells that a look does not come: several times as long as one takes (60 ms, and a frame) has to pass.
  await page.waitForTimeout(400);
  await expect(card).toHaveAttribute('data-explains', 'Wh.next[1,1]');
  await page.mouse.move(x + 7, y + 7);
  await expect(card).toHaveAttribute('data-explains', 'Eh[1,2]');
});

test('the focus explains as the pointer does @chromium', async ({ page }) => {
  await openLab(page);
  await page.getByRole('spinbutton', { name: 'Wo[2,1]' }).last().focus();
  await expect(page.locator('[data-explains]')).toHaveAttribute('data-explains', 'Wo[2,1]');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('[data-explains]')).toHaveAttribute('data-explains', 'Wo[1,2]');
});
