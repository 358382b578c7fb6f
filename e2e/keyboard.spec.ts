import { cellAt, cellsOnScreen, openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

test.beforeEach(async ({ page }) => openLab(page));

test('the keys of the contract move through steps and iterations, and open the help and the black screen', async ({
  page,
}) => {
  const timeline = page.getByRole('slider', { name: 'Timeline' });
  const iteration = page.getByLabel('Iteration', { exact: true });
  const at = async (step: number, n: number) => {
    await ready(page);
    await expect(timeline).toHaveValue(String(step));
    await expect(iteration).toHaveValue(String(n));
  };
  await page.keyboard.press('ArrowRight');
  await at(1, 0);
  await page.keyboard.press('PageDown');
  await at(2, 0);
  await page.keyboard.press('ArrowLeft');
  await at(1, 0);
  await page.keyboard.press('PageUp');
  await at(0, 0);
  await page.keyboard.press('End');
  await at(14, 0);
  await page.keyboard.press('ArrowRight');
  await at(0, 1);
  await page.keyboard.press('Shift+ArrowRight');
  await at(0, 2);
  await page.keyboard.press('Shift+ArrowLeft');
  await at(0, 1);
  await page.keyboard.press('ArrowLeft');
  await at(14, 0);
  await page.keyboard.press('Home');
  await at(0, 0);
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Stop training' })).toBeVisible();
  await expect(iteration).not.toHaveValue('0');
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Train' })).toBeVisible();
  await page.keyboard.press('r');
  await at(0, 0);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await test.step('a key that is held down goes through steps, and does all else once', async () => {
    for (let repeat = 0; repeat < 4; repeat += 1) await page.keyboard.down('Space');
    await page.keyboard.up('Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    for (let repeat = 0; repeat < 3; repeat += 1) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await at(3, 0);
  });
  await test.step('help and black screen', async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    for (const key of ['.', 'b']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('button', { name: 'The screen is black' })).toBeVisible();
      await page.keyboard.press(key);
      await expect(page.getByRole('button', { name: 'The screen is black' })).toBeHidden();
    }
  });
});

test('a field keeps its keys to itself', async ({ page }) => {
  const weight = page.getByRole('spinbutton', { name: 'Wh[1,1]' }).first();
  await weight.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveValue('0');
  await page.keyboard.press('ArrowUp');
  await ready(page);
  await expect(cellAt(page, 'Wh[1,1]').first()).toHaveAttribute('data-value', '1.1');
  await page.keyboard.press('Shift+ArrowUp');
  await ready(page);
  await expect(cellAt(page, 'Wh[1,1]').first()).toHaveAttribute('data-value', '2.1');
  await page.keyboard.press('Alt+ArrowDown');
  await ready(page);
  await expect(cellAt(page, 'Wh[1,1]').first()).toHaveAttribute('data-value', '2.09');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await ready(page);
  expect((await cellsOnScreen(page)).get('Zh[3,1]')).toBe(1.5);
  const value = cellAt(page, 'Wh[1,1]').first();
  await test.step('what is typed in it is its own to undo; what has been entered is the lab’s', async () => {
    await page.keyboard.type('7');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await expect(weight).toBeFocused();
    await expect(value).toHaveAttribute('data-value', '1');
    await page.keyboard.press('Control+z');
    await expect(value).toHaveAttribute('data-value', '2.09');
    await expect(weight).toHaveValue('2.09');
    await page.keyboard.press('Control+y');
    await expect(value).toHaveAttribute('data-value', '1');
  });
});

test('the whole journey works by keyboard alone', async ({ page }) => {
  const press = async (name: string, key = 'Enter') => {
    for (let tabs = 0; tabs < 120; tabs += 1) {
      const focused = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );
      if (focused?.trim() === name || focused?.startsWith(`${name}:`)) {
        await page.keyboard.press(key);
        return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${name}`);
  };
  await press('Example');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(cellAt(page, 'Wh[1,1]').first()).toHaveAttribute('data-value', '0.5');
  await press('Next step');
  await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveValue('1');
  await press('Train');
  await expect(page.getByLabel('Iteration', { exact: true })).not.toHaveValue('0');
  await press('Stop training');
  await ready(page);
  await press('Reset');
  await ready(page);
  await press('Undo');
  await ready(page);
  await expect(page.getByLabel('Iteration', { exact: true })).not.toHaveValue('0');
});

test('Escape calls off the help while that is still on its way', async ({ page }) => {
  let letCome!: () => void;
  const come = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(/HelpDialog.*\.js$/, async (route) => {
    await come;
    await route.continue();
  });
  const asked = page.waitForRequest(/HelpDialog.*\.js$/);
  await page.keyboard.press('?');
  await asked;
  await page.keyboard.press('Escape');
  const loaded = page.waitForResponse(/HelpDialog.*\.js$/);
  letCome();
  await (await loaded).finished();
  // A key is of the page again, and what comes late opens nothing.
  await page.keyboard.press('ArrowRight');
  await ready(page);
  await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveValue('1');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});
