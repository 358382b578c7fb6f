import type { Locator, Page } from '@playwright/test';
import { openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

/** A number of the matrices that a person sets. */
const cell = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Matrices' }).getByRole('spinbutton', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rate = (page: Page) => page.getByRole('spinbutton', { name: 'Learning rate η' });
const iteration = (page: Page) => page.getByRole('spinbutton', { name: 'Iteration', exact: true });

/** The number in force, whatever is being typed. */
const holds = (field: Locator, value: number) => expect(field).toHaveAttribute('aria-valuenow', String(value));

/** Whether nothing was entered so far: an edit can be undone. */
const nothingEntered = (page: Page) => expect(button(page, 'Undo')).toBeDisabled();

/** What stands selected in a field, ready to be replaced. */
const selectedIn = (field: Locator) =>
  field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? undefined, input.selectionEnd ?? undefined),
  );

/** Presses, with the mouse, where nothing listens. */
async function pressElsewhere(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).click();
}

/** The middle of a field, in the window. */
async function middleOf(field: Locator): Promise<readonly [x: number, y: number]> {
  const box = (await field.boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test.describe('a number field', () => {
  test.beforeEach(async ({ page }) => openLab(page));

  test('a press selects the number, typing moves nothing and Enter alone enters it', async ({ page }) => {
    const weight = cell(page, 'Wo[1,2]');
    const places = () =>
      page
        .getByRole('region', { name: 'Matrices' })
        .locator('[data-cell]')
        .evaluateAll((elements) => elements.map((element) => JSON.stringify(element.getBoundingClientRect())));
    // The equation comes after the numbers.
    await expect(page.locator('math').first()).toBeVisible();
    const atRest = await places();
    await weight.click();
    expect(await selectedIn(weight)).toBe('−0.5');
    await page.keyboard.type('2,75');
    await holds(weight, -0.5);
    await nothingEntered(page);
    expect(await places()).toEqual(atRest);
    await page.keyboard.press('Enter');
    await holds(weight, 2.75);
    await expect(weight).toBeFocused();
    expect(await selectedIn(weight)).toBe('2.75');
  });

  test('the arrow keys go on from what is typed, the page keys ten times as far @chromium', async ({ page }) => {
    const weight = cell(page, 'Wo[1,2]');
    await weight.click();
    await page.keyboard.type('3');
    await page.keyboard.press('ArrowUp');
    await holds(weight, 3.1);
    await page.keyboard.press('PageUp');
    await holds(weight, 4.1);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Alt+ArrowUp');
    await holds(weight, 3.11);
  });

  test('once a number is entered, left and right go through the steps until something is typed again @chromium', async ({
    page,
  }) => {
    const timeline = page.getByRole('slider', { name: 'Timeline' });
    const field = cell(page, 'Wo[1,2]');
    await field.click();
    await page.keyboard.type('0.25');
    const step = await timeline.inputValue();
    await page.keyboard.press('ArrowLeft');
    await expect(field).toHaveValue('0.25');
    expect(await timeline.inputValue()).toBe(step);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await expect(timeline).toHaveValue(String(Number(step) + 1));
    await page.keyboard.press('ArrowLeft');
    await expect(timeline).toHaveValue(step);
    await expect(field).toBeFocused();
    await page.keyboard.type('0.5');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('7');
    await expect(field).toHaveValue('0.75');
    // Or until the caret is placed.
    await page.keyboard.press('Enter');
    await expect.poll(() => selectedIn(field)).toBe('0.75');
    for (const key of ['End', 'ArrowLeft', '2']) await page.keyboard.press(key);
    await expect(field).toHaveValue('0.725');
    expect(await timeline.inputValue()).toBe(step);
  });

  test('keys faster than the answers add up @chromium', async ({ page }) => {
    await rate(page).click();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowUp');
    await holds(rate(page), 0.175);
  });

  test('an arrow key that is held down makes one change, as a drag does @chromium', async ({ page }) => {
    const fields = [cell(page, 'Wo[1,2]'), rate(page)] as const;
    const undo = async (field: Locator, value: number) => {
      await page.keyboard.press('Control+z');
      await holds(field, value);
    };
    for (const [field, by] of [
      [fields[0], 0.1],
      [fields[1], 0.01],
    ] as const) {
      const before = Number(await field.getAttribute('aria-valuenow'));
      const reached = (presses: number) => Number((before + presses * by).toFixed(10));
      await field.focus();
      for (let presses = 1; presses <= 6; presses += 1) {
        await page.keyboard.down('ArrowUp');
        await holds(field, reached(presses));
      }
      await page.keyboard.up('ArrowUp');
      await holds(field, reached(6));
      // The press itself, and what came of holding it.
      await undo(field, reached(1));
      await undo(field, before);
      await nothingEntered(page);
    }
  });

  test('the first Escape restores the number, the second leaves the field @chromium', async ({ page }) => {
    const weight = cell(page, 'Wo[1,2]');
    await weight.click();
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    await expect(weight).toHaveValue('−0.5');
    await expect(weight).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(weight).not.toBeFocused();
    await nothingEntered(page);
  });

  test('says what is wrong beside the field, and is content as soon as it is right @chromium', async ({ page }) => {
    const weight = cell(page, 'Wo[1,2]');
    await weight.click();
    await page.keyboard.type('1.2.3');
    await expect(weight).not.toHaveAttribute('aria-invalid');
    await page.keyboard.press('Enter');
    const message = page.getByRole('alert').filter({ hasText: 'two decimal marks' });
    await expect(message).toBeVisible();
    await expect(weight).toHaveAttribute('aria-invalid', 'true');
    await expect(weight).toHaveAccessibleDescription(await message.innerText());
    const [[, fieldY], [, messageY]] = [await middleOf(weight), await middleOf(message)];
    expect(Math.abs(messageY - fieldY)).toBeLessThan(100);
    await page.keyboard.press('Backspace');
    await expect(message).toBeVisible();
    await page.keyboard.press('Backspace');
    await expect(message).toBeHidden();
    await expect(weight).not.toHaveAttribute('aria-invalid');
    await page.keyboard.press('Enter');
    await holds(weight, 1.2);
  });

  test('left with a wrong text it shows the number in force, and why until the next press @chromium', async ({
    page,
  }) => {
    const weight = cell(page, 'Wo[1,2]');
    const message = page.getByRole('alert').filter({ hasText: 'This is not a number' });
    await weight.click();
    await page.keyboard.type('x');
    await page.keyboard.press('Tab');
    await expect(message).toBeVisible();
    await expect(weight).not.toHaveValue('x');
    await page.keyboard.press('Tab');
    await expect(message).toBeHidden();
    await weight.click();
    await page.keyboard.type('y');
    await pressElsewhere(page);
    await expect(message).toBeVisible();
    await pressElsewhere(page);
    await expect(message).toBeHidden();
    await nothingEntered(page);
  });

  test('leaving it enters, as a fraction too; passing through it does not @chromium', async ({ page }) => {
    await rate(page).click();
    await page.keyboard.press('Tab');
    await pressElsewhere(page);
    await nothingEntered(page);
    await rate(page).click();
    await page.keyboard.type('1/4');
    await pressElsewhere(page);
    await holds(rate(page), 0.25);
    await rate(page).click();
    await page.keyboard.type('.5');
    await page.keyboard.press('Tab');
    await holds(rate(page), 0.5);
  });

  test('shows few digits at rest and all of them while it is edited @chromium', async ({ page }) => {
    const weight = cell(page, 'Wo[1,2]');
    await weight.click();
    await page.keyboard.type('0.30000000000000004');
    await page.keyboard.press('Tab');
    await holds(weight, 0.30000000000000004);
    await expect(weight).toHaveAttribute('aria-valuetext', /^0\.30*$/);
    await weight.click();
    await expect(weight).toHaveValue('0.30000000000000004');
  });

  test('the iteration is a whole number from 0 @chromium', async ({ page }) => {
    const message = page.getByRole('alert').filter({ hasText: 'Type a whole number' });
    await iteration(page).click();
    for (const wrong of ['1.5', '-1']) {
      await page.keyboard.type(wrong);
      await page.keyboard.press('Enter');
      await expect(message).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(message).toBeHidden();
    }
    await page.keyboard.press('ArrowDown');
    await holds(iteration(page), 0);
    await page.keyboard.press('ArrowUp');
    await holds(iteration(page), 1);
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await ready(page);
    await holds(iteration(page), 12);
  });
});

test.describe('a drag over a number', () => {
  test.beforeEach(async ({ page }) => openLab(page));

  test('goes a step every 4 pixels sideways, ten times as far with Shift, without a jump', async ({ page }) => {
    const input = cell(page, 'X[2,1]');
    const [x, y] = await middleOf(input);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 4, y);
    await page.mouse.move(x + 12, y + 30);
    await holds(input, 1.2);
    await page.keyboard.down('Shift');
    await page.mouse.move(x + 16, y);
    await page.mouse.move(x + 20, y);
    await page.keyboard.up('Shift');
    await holds(input, 2.2);
    await page.mouse.up();
    await holds(input, 2.2);
    await expect(input).not.toBeFocused();
    await button(page, 'Undo').click();
    await holds(input, 1);
    await nothingEntered(page);
  });

  test('Escape takes it back and leaves nothing to undo @chromium', async ({ page }) => {
    const input = cell(page, 'X[2,1]');
    const [x, y] = await middleOf(input);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 4, y);
    await page.mouse.move(x + 44, y);
    await holds(input, 2);
    await page.keyboard.press('Escape');
    await holds(input, 1);
    await page.mouse.move(x + 80, y);
    await page.mouse.up();
    await ready(page);
    await holds(input, 1);
    await nothingEntered(page);
    await input.click();
    await expect(input).toBeFocused();
  });

  test('a press that wanders 2 pixels is a click; in a field being edited a drag selects text @chromium', async ({
    page,
  }) => {
    const input = cell(page, 'X[2,1]');
    const [x, y] = await middleOf(input);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2, y);
    await page.mouse.up();
    await expect(input).toBeFocused();
    // Not the text that the click selected: dragging that would carry it along.
    await page.keyboard.type('12345');
    const box = (await input.boundingBox())!;
    await page.mouse.move(box.x + box.width - 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 8, y);
    await page.mouse.move(box.x + 2, y);
    await page.mouse.up();
    expect(await selectedIn(input)).toBe('12345');
    await page.keyboard.type('7');
    await holds(input, 1);
    await nothingEntered(page);
    await page.keyboard.press('Enter');
    await holds(input, 7);
  });

  test.describe('by finger', () => {
    test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

    /** A finger put down in the middle of something and drawn across the screen. */
    async function swipe(page: Page, input: Locator, dx: number, dy: number): Promise<void> {
      await input.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
      const [x, y] = await middleOf(input);
      const session = await page.context().newCDPSession(page);
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (let i = 1; i <= 15; i += 1) {
        const touchPoints = [{ x: x + (dx * i) / 15, y: y + (dy * i) / 15 }];
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
      }
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    }

    test('a tap edits, sideways changes the number, up and down scrolls the page @chromium', async ({ page }) => {
      // In the drawing; once it is chosen the readout below has it, too.
      const input = page.locator('#network [data-cell="Bh[1,2]"] input').first();
      await input.tap();
      await expect(input).toBeFocused();
      await input.blur();
      const before = await page.evaluate(() => scrollY);
      await swipe(page, input, 0, -60);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
      await nothingEntered(page);
      await swipe(page, input, 60, 0);
      await expect(button(page, 'Undo')).toBeEnabled();
      await expect.poll(async () => Number(await input.getAttribute('aria-valuenow'))).toBeGreaterThan(-0.5);
      await expect(input).not.toBeFocused();
    });

    test('in matrices that do not stand whole, sideways scrolls them, also from a number that is set @chromium', async ({
      page,
    }) => {
      const scroller = page.locator('#matrices > div').first();
      const input = cell(page, 'Wh[1,2]');
      await input.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
      const before = await scroller.evaluate((element) => element.scrollLeft);
      await swipe(page, input, -80, 0);
      await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(before);
      await nothingEntered(page);
      await expect(input).toHaveAttribute('aria-valuenow', '-1.5');
    });
  });
});

test.describe('the menu', () => {
  test.beforeEach(async ({ page }) => openLab(page));
  const item = (page: Page, name: string) => page.getByRole('menuitemradio', { name });

  test('goes by arrow keys around its ends, by letters, and chooses', async ({ page }) => {
    const example = button(page, 'Example');
    await example.click();
    await expect(example).toHaveAttribute('aria-expanded', 'true');
    await expect(item(page, 'The article')).toBeFocused();
    await expect(item(page, 'The article')).toBeChecked();
    await page.keyboard.press('ArrowUp');
    await expect(item(page, 'RGU')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(item(page, 'The article')).toBeFocused();
    await page.keyboard.press('End');
    await expect(item(page, 'RGU')).toBeFocused();
    // Letters that are keys of the page are the menu's here.
    await page.keyboard.press('t');
    await expect(item(page, 'The article')).toBeFocused();
    await page.keyboard.press('h');
    await expect(item(page, 'hmkcode')).toBeFocused();
    await page.keyboard.press('h');
    await expect(item(page, 'Han and Kamber')).toBeFocused();
    await expect(button(page, 'Train')).toBeVisible();
    await page.keyboard.press('Enter');
    await ready(page);
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(example).toBeFocused();
    await expect(cell(page, 'X[1,3]')).toBeVisible();
    await example.click();
    await expect(item(page, 'Han and Kamber')).toBeChecked();
    await expect(item(page, 'Han and Kamber')).toBeFocused();
  });

  test('closes by its button, Escape, Tab and a press elsewhere @chromium', async ({ page }) => {
    const example = button(page, 'Example');
    const closed = async () => {
      await expect(page.getByRole('menu')).toBeHidden();
      await expect(example).toHaveAttribute('aria-expanded', 'false');
    };
    await example.click();
    await example.click();
    await closed();
    await example.press('ArrowUp');
    await expect(item(page, 'RGU')).toBeFocused();
    await page.keyboard.press('Escape');
    await closed();
    await expect(example).toBeFocused();
    await example.press('ArrowDown');
    await expect(item(page, 'The article')).toBeFocused();
    await page.keyboard.press('Tab');
    await closed();
    await expect(example).not.toBeFocused();
    await example.click();
    await expect(page.getByRole('menu')).toBeVisible();
    await pressElsewhere(page);
    await closed();
    await nothingEntered(page);
  });
});

test('the help keeps the keys, and gives the focus back however it is closed', async ({ page }) => {
  await openLab(page);
  const help = button(page, 'Help');
  const dialog = page.getByRole('dialog', { name: 'Keys and gestures' });
  const open = async () => {
    await help.click();
    await expect(dialog).toBeVisible();
    await expect(button(page, 'Close')).toBeFocused();
  };
  const closed = async () => {
    await expect(dialog).toBeHidden();
    await expect(help).toBeFocused();
  };
  await open();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('t');
  await dialog.getByText('Space', { exact: true }).click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await closed();
  await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveValue('0');
  await holds(iteration(page), 0);
  await open();
  await page.mouse.click(5, 5);
  await closed();
  await open();
  await button(page, 'Close').click();
  await closed();
});

test('the speed and the sample change by arrow keys, and the step stays @chromium', async ({ page }) => {
  await openLab(page);
  const speed = page.getByRole('slider', { name: 'Speed' });
  const slower = Number(await speed.inputValue()) - 1;
  await speed.press('ArrowLeft');
  await expect(speed).toHaveValue(String(slower));
  const sample = (n: number) => page.getByRole('radio', { name: `Sample ${n}` });
  await sample(1).press('ArrowRight');
  await expect(sample(2)).toBeChecked();
  await expect(sample(2)).toBeFocused();
  await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveValue('0');
});
