import type { Page } from '@playwright/test';
import { cellAt, cellsOnScreen, ready, typeInto, valueOf } from './lab.ts';
import { expect, test } from './test.ts';

/**
 * What a student does, from the first number to another language, on an open page: every part of the lab that is loaded
 * on its own is needed once. For wherever the lab is put.
 */
export async function wholeJourney(page: Page): Promise<void> {
  await test.step('the first numbers, then all of them', async () => {
    await ready(page);
    expect(await valueOf(page, 'Zh[1,1]')).toBe(-1.5);
    await page.keyboard.press('End');
    for (const [cell, value] of await cellsOnScreen(page)) expect(value, cell).not.toBeNull();
    expect(await valueOf(page, 'Wo.next[1,1]')).toBe(0.78125);
    expect(await valueOf(page, 'C')).toBe(3.28125);
  });
  await test.step('an edit, and back', async () => {
    const weight = page.getByRole('spinbutton', { name: 'Wo[1,2]' }).first();
    await weight.click();
    await typeInto(weight, '0.75');
    await weight.press('Enter');
    await expect(cellAt(page, 'Wo[1,2]').first()).toHaveAttribute('data-value', '0.75');
    await ready(page);
    expect(await valueOf(page, 'Zo[3,2]')).toBe(1.625);
    await page.getByRole('button', { name: 'Undo' }).click();
    await ready(page);
    expect(await valueOf(page, 'Zo[3,2]')).toBe(-0.25);
  });
  await test.step('a number is followed', async () => {
    await cellAt(page, 'Eh[1,2]').first().click();
    await expect(page.locator('[data-explains="Eh[1,2]"]')).toBeVisible();
    await page.locator('[data-explains] [data-operand="Eo[1,1]"]').first().click();
    await expect(page.locator('[data-explains="Eo[1,1]"]')).toBeVisible();
  });
  await test.step('training, in a worker', async () => {
    await page.getByRole('button', { name: 'Train' }).click();
    await expect(page.getByLabel('Iteration', { exact: true })).not.toHaveValue('0');
    await page.getByRole('button', { name: 'Stop training' }).click();
    await ready(page);
    await expect(page.getByText('starts no worker')).toHaveCount(0);
  });
  await test.step('help, privacy, settings', async () => {
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Privacy and offline use' }).click();
    await expect(page.getByRole('dialog', { name: 'Privacy and offline use' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('another example, another language, and the same after a reload', async () => {
    await page.evaluate(() => {
      location.hash = 'example=mazur&lang=es';
    });
    // Firefox reports what the page that is left was still loading by its service worker.
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await ready(page);
    await page.reload();
    await ready(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await page.keyboard.press('End');
    const cells = await cellsOnScreen(page);
    await page.waitForURL(/#lab=/);
    await page.reload();
    await ready(page);
    expect(await cellsOnScreen(page)).toEqual(cells);
  });
}
