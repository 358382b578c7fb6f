import { inflateRawSync } from 'node:zlib';
import { cellAt, cellsOnScreen, openLab, ready, typeInto, valueOf } from './lab.ts';
import { expect, test } from './test.ts';

// Another browser can break playing and dragging; what follows from that the page works out by itself.
test.beforeEach(async ({ page }) => openLab(page));

test('opens on the article at the first step, with what is to come pending @chromium', async ({ page }) => {
  const cells = await cellsOnScreen(page);
  expect(cells.get('Zh[3,2]')).toBe(-3.5);
  expect(cells.get('H[1,1]')).toBeNull();
  expect(cells.get('C')).toBeNull();
});

test('plays on by itself and pauses where it is @chromium', async ({ page }) => {
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(cellAt(page, 'H[1,2]').first()).toHaveAttribute('data-value', '1');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('the address says where training has ended @chromium', async ({ page, context }) => {
  const iteration = page.getByLabel('Iteration', { exact: true });
  await page.keyboard.press('t');
  await expect(iteration).not.toHaveValue('0');
  await page.keyboard.press('t');
  await ready(page);
  await page.waitForURL(/#lab=/);
  const other = await context.newPage();
  await openLab(other, new URL(page.url()).hash.slice(1));
  await expect(other.getByLabel('Iteration', { exact: true })).toHaveValue(await iteration.inputValue());
});

test('next then previous, and any drag of the timeline, return to exactly the same numbers @chromium', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Train' }).click();
  await expect(page.getByLabel('Iteration', { exact: true })).not.toHaveValue('0');
  await page.getByRole('button', { name: 'Stop training' }).click();
  await ready(page);
  await page.keyboard.press('Escape');
  const before = await cellsOnScreen(page);
  await page.getByRole('button', { name: 'Next step' }).click();
  await ready(page);
  await page.getByRole('button', { name: 'Previous step' }).click();
  await ready(page);
  expect(await cellsOnScreen(page)).toEqual(before);
  const timeline = page.getByRole('slider', { name: 'Timeline' });
  const box = (await timeline.boundingBox())!;
  await page.mouse.move(box.x + box.width - 10, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y + box.height / 2, { steps: 12 });
  await expect(timeline).toHaveValue('0');
  await page.mouse.move(box.x + box.width - 10, box.y + box.height / 2, { steps: 7 });
  await page.mouse.up();
  expect(await cellsOnScreen(page)).toEqual(before);
});

test('goes back to any iteration of a long run, exactly @chromium', async ({ page }) => {
  const iteration = page.getByLabel('Iteration', { exact: true });
  await page.keyboard.press('End');
  const visit = async (n: number) => {
    await typeInto(iteration, String(n));
    await iteration.press('Enter');
    await expect(iteration).toHaveValue(String(n));
    await ready(page);
    return cellsOnScreen(page);
  };
  const early = await visit(219);
  await visit(100_000);
  const middle = await visit(73_219);
  expect(await visit(219)).toEqual(early);
  expect(await visit(73_219)).toEqual(middle);
  expect(await valueOf(page, 'C')).toBeLessThan(1e-12);
});

test('the slider of iterations takes every arrow, however fast they come @chromium', async ({ page }) => {
  const iteration = page.getByLabel('Iteration', { exact: true });
  await typeInto(iteration, '40');
  await iteration.press('Enter');
  await ready(page);
  const slider = page.getByRole('slider', { name: 'Iterations' });
  for (let presses = 0; presses < 15; presses += 1) await slider.press('ArrowLeft');
  await ready(page);
  await expect(iteration).toHaveValue('25');
});

test('an edit recomputes the pass at once, and undo and redo bring everything back @chromium', async ({ page }) => {
  await page.keyboard.press('End');
  const before = await cellsOnScreen(page);
  const weight = page.getByRole('spinbutton', { name: 'Wo[1,2]' }).first();
  await weight.click();
  await typeInto(weight, '0,75');
  await weight.press('Enter');
  await expect(cellAt(page, 'Wo[1,2]').first()).toHaveAttribute('data-value', '0.75');
  await ready(page);
  expect(await valueOf(page, 'Zo[3,2]')).toBe(1.625);
  const after = await cellsOnScreen(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await ready(page);
  expect(await cellsOnScreen(page)).toEqual(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  await ready(page);
  expect(await cellsOnScreen(page)).toEqual(after);
});

test('an edit at iteration n makes its parameters the start values; undo brings the run back @chromium', async ({
  page,
}) => {
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await ready(page);
  const before = await cellsOnScreen(page);
  const weight = await valueOf(page, 'Wh[1,1]');
  const target = page.getByRole('spinbutton', { name: 'Y[1,1]' }).first();
  await target.click();
  await target.press('ArrowUp');
  await ready(page);
  await expect(page.getByLabel('Iteration', { exact: true })).toHaveValue('0');
  expect(await valueOf(page, 'Wh[1,1]')).toBe(weight);
  await page.getByRole('button', { name: 'Undo' }).click();
  await ready(page);
  expect(await cellsOnScreen(page)).toEqual(before);
});

test('a drag sideways is one undo @chromium', async ({ page }) => {
  await page.keyboard.press('End');
  const before = await cellsOnScreen(page);
  const box = (await page.getByRole('spinbutton', { name: 'X[2,1]' }).first().boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 9 });
  await page.mouse.up();
  await ready(page);
  expect(await valueOf(page, 'X[2,1]')).not.toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await ready(page);
  expect(await cellsOnScreen(page)).toEqual(before);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('text that is no number says why and changes nothing @chromium', async ({ page }) => {
  await page.keyboard.press('End');
  const before = await cellsOnScreen(page);
  const weight = page.getByRole('spinbutton', { name: 'Wo[1,2]' }).first();
  await weight.click();
  await typeInto(weight, 'abc');
  await weight.press('Enter');
  await expect(weight).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('This is not a number')).toBeVisible();
  await weight.press('Escape');
  expect(await cellsOnScreen(page)).toEqual(before);
});

test('every example opens, and a link to where one is opens there @chromium', async ({ page, context }) => {
  await page.getByRole('button', { name: 'Example', exact: true }).click();
  const names = await page.getByRole('menuitemradio').allTextContents();
  expect(names.length).toBeGreaterThanOrEqual(8);
  await page.keyboard.press('Escape');
  for (const name of names) {
    await page.getByRole('button', { name: 'Example', exact: true }).click();
    await page.getByRole('menuitemradio', { name }).click();
    await ready(page);
    await page.keyboard.press('End');
    for (const value of (await cellsOnScreen(page)).values()) expect(value).not.toBeNull();
  }
  await page.keyboard.press('ArrowLeft');
  const cells = await cellsOnScreen(page);
  const place = () => {
    const packed = /#lab=(.+)/.exec(page.url())?.[1] ?? '';
    const { title, view } = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url')).toString()) as {
      title: string;
      view: { step: string };
    };
    return `${title} ${view.step}`;
  };
  await page.waitForURL(/#lab=/);
  await expect.poll(place).toMatch(/^RGU.* Wo$/);
  const other = await context.newPage();
  await openLab(other, new URL(page.url()).hash.slice(1));
  expect(await cellsOnScreen(other)).toEqual(cells);
});

test('what is pressed in the bar stays where it is, though the lab is no longer the example @chromium', async ({
  page,
}) => {
  await openLab(page, 'example=mazur');
  const dice = page.getByRole('button', { name: 'New random weights' });
  const before = await dice.boundingBox();
  await dice.click();
  await ready(page);
  expect(await dice.boundingBox()).toEqual(before);
  await expect(page.locator('header p').first()).toHaveText('Mazur 2015: 2-2-2, sigmoid');
  await expect(page.getByRole('banner')).toContainText('changed');
});

test('new random weights are alive, and reset returns to the start values @chromium', async ({ page }) => {
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'New random weights' }).click();
  await expect(page.getByText('New random weights with which')).toBeVisible();
  await ready(page);
  const cells = await cellsOnScreen(page);
  expect([...cells].some(([id, value]) => id.startsWith('dWh') && value !== 0)).toBe(true);
  await page.keyboard.press('Shift+ArrowRight');
  await ready(page);
  await page.getByRole('button', { name: 'Reset' }).click();
  await ready(page);
  await page.keyboard.press('End');
  expect(await cellsOnScreen(page)).toEqual(cells);
});

test('a run that blows up stops at the last finite state and says where it broke @chromium', async ({ page }) => {
  await openLab(page, 'example=hmkcode');
  const rate = page.getByRole('spinbutton', { name: 'Learning rate η' });
  await typeInto(rate, '1000');
  await rate.press('Enter');
  await ready(page);
  await page.getByRole('button', { name: 'Train' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'last finite state' });
  await expect(alert).toBeVisible();
  await ready(page);
  const broken = /iteration \d+, (\S+) becomes/.exec((await alert.textContent())!)![1]!;
  await expect(page.locator(`[data-explains=${JSON.stringify(broken)}]`)).toBeVisible();
  const cells = await cellsOnScreen(page);
  expect(Number.isFinite(cells.get(broken))).toBe(false);
  const matrix = broken.split('[')[0]!;
  for (const [id, value] of cells) {
    if (value !== null && !id.startsWith(matrix)) expect(Number.isFinite(value), id).toBe(true);
  }

  await test.step('and what it advises can be done', async () => {
    await typeInto(rate, '0.1');
    await rate.press('Enter');
    await ready(page);
    await expect(page.getByText('the new run has the start values of the old one')).toBeVisible();
    await expect(rate).toHaveValue('0.1');
    expect((await cellsOnScreen(page)).get('Wh[1,1]')).toBe(0.11);
    await page.getByRole('button', { name: 'Undo' }).click();
    await ready(page);
    expect(await cellsOnScreen(page)).toEqual(cells);
  });
});
