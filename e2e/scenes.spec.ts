import { readFile } from 'node:fs/promises';
import type { FileChooser, Page } from '@playwright/test';
import { axe } from './axe.ts';
import { openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

/** Goes on by Tab until a control has the focus, and presses it or a key on it. */
async function pressOn(page: Page, role: 'button' | 'combobox' | 'checkbox', name: string, key = 'Enter') {
  const control = page.getByRole(role, { name, exact: true }).last();
  for (let i = 0; i < 80; i += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach "${name}".`);
}

/** The scenes in the open dialog: what stands in each, and its note. */
async function list(page: Page): Promise<string[]> {
  return page.getByRole('dialog').evaluate((dialog) =>
    [...dialog.querySelectorAll('li')].map((scene) => {
      const { value } = scene.querySelector('select')!;
      const { checked } = scene.querySelector<HTMLInputElement>('[type=checkbox]')!;
      const step = scene.querySelector('strong')!.textContent.replace(/^\d+\. /, '');
      return [step, value, checked ? 'hidden' : 'seen', scene.querySelector('textarea')!.value].join(' | ');
    }),
  );
}

async function openList(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Scenes', exact: true }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Scenes' })).toBeVisible();
  return list(page);
}

/** Presses a button by which a file is chosen. */
async function fileChooser(page: Page, button: string): Promise<FileChooser> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).press('Enter'),
  ]);
  return chooser;
}

/** Chooses a file in the header's Import. */
async function importFile(page: Page, text: string): Promise<void> {
  const chooser = await fileChooser(page, 'Import');
  await chooser.setFiles({ name: 'scenes.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

const EO = 'Eo · iteration 0 | equation | hidden | Why 0?';
const FIRST = 'Zh · iteration 0 | network | seen | ';
const UPDATE = 'Bh · iteration 0 | network | seen | ';

test('a teacher makes a list of scenes by keyboard, undoes, shows it, keeps it and opens it again @chromium', async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => Object.assign(globalThis, { copied: text }) },
    });
  });
  await openLab(page);
  const dialog = page.getByRole('dialog', { name: 'Scenes' });
  const status = dialog.getByRole('status');
  const add = async () => {
    await pressOn(page, 'button', 'Scenes');
    await pressOn(page, 'button', 'Add what is shown');
    await expect(status).toHaveText(/^Scene \d is added\.$/);
  };

  await test.step('from the whole page: a list of states, each with what it shows, hides and tells', async () => {
    await add();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Scenes', exact: true }), 'the focus is back').toBeFocused();
    await page.keyboard.press('End');
    await add();
    await page.keyboard.press('Escape');
    for (const key of ['Home', ...Array<string>(5).fill('ArrowRight')]) await page.keyboard.press(key);
    await add();
    const third = dialog.getByRole('listitem').nth(2);
    await third.getByRole('combobox').focus();
    await page.keyboard.press('e');
    await pressOn(page, 'checkbox', 'Hide Eo at first', 'Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Why 0?');
    expect(await list(page)).toEqual([FIRST, UPDATE, EO]);
  });

  await test.step('put in order, with the focus on what moves', async () => {
    await dialog.getByRole('button', { name: 'Move scene 3 up' }).focus();
    await page.keyboard.press('Enter');
    await expect(status).toHaveText('Now it is scene 2 of 3.');
    await expect(dialog.getByRole('button', { name: 'Move scene 2 up' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Move scene 1 up' })).toBeFocused();
    expect(await list(page)).toEqual([EO, FIRST, UPDATE]);
  });

  await test.step('what was done by mistake is undone, here and on the whole page', async () => {
    await pressOn(page, 'button', 'Remove scene 1');
    await expect(status).toHaveText('Scene 1 is removed. Undo brings it back.');
    await expect(dialog.getByRole('button', { name: 'Remove scene 1' })).toBeFocused();
    expect(await list(page)).toEqual([FIRST, UPDATE]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => list(page)).toEqual([EO, FIRST, UPDATE]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => list(page)).toEqual([FIRST, EO, UPDATE]);
    await dialog.getByRole('button', { name: 'Redo' }).press('Enter');
    await expect.poll(() => list(page)).toEqual([EO, FIRST, UPDATE]);
    await dialog.getByRole('button', { name: 'Remove scene 3' }).press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
    await expect(page.getByRole('slider', { name: 'Timeline' }), 'the lab stays where it is').toHaveValue('5');
    expect(await openList(page)).toEqual([EO, FIRST, UPDATE]);
  });

  await test.step('axe finds nothing, in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axe(page), colorScheme).toEqual([]);
    }
  });

  let file = '';
  await test.step('who chooses no file stays where they are', async () => {
    const chooser = await fileChooser(page, 'Open a file');
    await chooser.element().evaluate((input) => input.dispatchEvent(new Event('cancel')));
    expect(await list(page)).toEqual([EO, FIRST, UPDATE]);
  });

  await test.step('kept as a file and as a link', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save a file' }).press('Enter'),
    ]);
    file = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ version: 1, scenes: [{ show: 'equation', note: 'Why 0?' }, {}, {}] });
    await openList(page);
    await expect(dialog.getByPlaceholder('links and files contain it'), 'which a note says').toHaveCount(3);
    await dialog.getByRole('button', { name: 'Copy a link' }).press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'clipboard' })).toBeVisible();
  });
  const link = await page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
  expect(link).toContain('#scenes=');

  const controls = page.getByRole('region', { name: 'Presentation controls' });
  const eo = page.locator('#stage [data-explains] [data-cell="Eo[1,1]"]').first();
  const goThrough = async () => {
    await expect(controls).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Equation' })).toBeChecked();
    await expect(eo).toHaveAttribute('data-state', 'hidden');
    await page.keyboard.press('PageDown');
    await expect(eo, 'the first press shows what is hidden').toHaveAttribute('data-value', '-0.5');
    await page.keyboard.press('PageDown');
    await expect(page.locator('h1')).toContainText('Step 1 of 15');
    await expect(page.getByRole('radio', { name: 'Network' })).toBeChecked();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(page.locator('h1'), 'after the last one there is none').toContainText('Step 15 of 15');
    await page.keyboard.press('PageUp');
    await expect(page.locator('h1')).toContainText('Step 1 of 15');
  };
  await test.step('gone through with the clicker, also after a reload', async () => {
    await openList(page);
    await pressOn(page, 'button', 'Go through them');
    await goThrough();
    await page.reload();
    await expect(page.locator('h1')).toContainText('Step 1 of 15');
    await page.keyboard.press('PageDown');
    await expect(page.locator('h1')).toContainText('Step 15 of 15');
    expect(await openList(page)).toEqual([EO, FIRST, UPDATE]);
    await expect(dialog.locator('[aria-current=step]')).toContainText('Bh');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(controls).toBeHidden();
  });

  await test.step('what is no list of scenes is named with its place, and nothing is lost', async () => {
    const changed = (change: (document: { labs: unknown[]; scenes: Record<string, unknown>[] }) => void) => {
      const document = JSON.parse(file) as Parameters<typeof change>[0];
      change(document);
      return JSON.stringify(document);
    };
    for (const [text, said] of [
      [changed(({ scenes }) => (scenes[1]!['view'] = { iteration: 0, step: 'Zz' })), /scenes\[1\]\.view\.step/],
      [changed(({ scenes }) => (scenes[0]!['hidden'] = ['<img src=x onerror=alert(1)>'])), /scenes\[0\]\.hidden\[0\]/],
      [changed(({ labs }) => ((labs[0] as { data: { X: unknown } }).data.X = [['1']])), /labs\[0\]\.data\.X/],
      [changed((document) => (document.scenes = [])), /scenes/],
      [`${file}${' '.repeat(256 * 1024)}`, /262,144|256/],
      [file.slice(0, -40), /line \d+, column \d+/],
    ] as const) {
      await importFile(page, text);
      await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
      await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
    }
    await page.evaluate(() => (location.hash = 'scenes=AAAA____'));
    await expect(page.getByRole('alert').filter({ hasText: '#scenes' })).toBeVisible();
    await ready(page);
    expect(await openList(page)).toEqual([EO, FIRST, UPDATE]);
    await page.keyboard.press('Escape');
  });

  await test.step('Import knows a file of scenes, and undo brings back the list and the lab that were there', async () => {
    const others = Array.from({ length: 100 }, () => ({ note: 'Another.' }));
    await importFile(page, JSON.stringify({ ...(JSON.parse(file) as object), scenes: others }));
    await expect(controls).toBeVisible();
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('Control+z');
    await expect(controls, 'undo ends what opening began').toBeHidden();
    await expect.poll(isFull, 'the screen is given back').toBe(false);
    await page.keyboard.press('Control+y');
    expect(new Set(await openList(page))).toEqual(new Set(['Zh · iteration 0 | network | seen | Another.']));
    await dialog.getByRole('button', { name: 'Add what is shown' }).press('Enter');
    await expect(status).toHaveText(/^There are 100 scenes/);
    await dialog.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(() => list(page)).toEqual([EO, FIRST, UPDATE]);
    await page.keyboard.press('Escape');
    await page.goto('about:blank');
    await page.goto(link);
    await goThrough();
  });

  await test.step('what a link hides is not seen on the page that it opens in, however late the presentation comes', async () => {
    await openLab(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/assets\/presentation-/, async (route) => {
      await held;
      await route.continue();
    });
    const wasSeen = await page.evaluate(async (hash) => {
      location.hash = hash;
      // In so many frames the whole page would have been drawn.
      for (let i = 0; i < 60; i += 1) {
        await new Promise(requestAnimationFrame);
        if (document.querySelector('[data-cell="Eo[1,1]"][data-value]')) return true;
      }
      return false;
    }, new URL(link).hash);
    expect(wasSeen).toBe(false);
    await page.keyboard.press('PageDown');
    release();
    await expect(eo, 'a press meanwhile has waited for it').toHaveAttribute('data-value', '-0.5');
  });
});
