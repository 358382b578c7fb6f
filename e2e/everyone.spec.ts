import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

const timeline = (page: Page) => page.getByRole('slider', { name: 'Timeline' });

/** Goes to a step of the default lab, from 0. */
async function goTo(page: Page, step: number): Promise<void> {
  await page.keyboard.press('Home');
  for (let at = 0; at < step; at += 1) await page.keyboard.press('ArrowRight');
  await expect(timeline(page)).toHaveValue(String(step));
  await ready(page);
}

// The tree of names is Playwright's own, from the document: it is the same in every browser.
test('a screen reader finds layers, neurons and weights in the network, headers in the matrices, and words in formulas @chromium', async ({
  page,
}) => {
  await openLab(page);
  await goTo(page, 5);
  await test.step('the network is a list, in which the fields of the drawing stand', async () => {
    await expect(page.getByRole('region', { name: 'Network' })).toMatchAriaSnapshot(`
      - list "The network for sample 1, layer by layer":
        - listitem:
          - text: Input layer
          - list:
            - listitem:
              - text: "input 1: −1"
              - spinbutton "X[1,1]": −1
        - listitem:
          - text: Hidden layer, ReLU
          - list:
            - listitem:
              - text: "hidden neuron 1: activation 0, weighted input −1.5, gate closed, bias −0.5"
              - list "hidden neuron 1":
                - listitem:
                  - text: "from input 1: weight 1, carries −1 (−1 times 1)"
                  - spinbutton "Wh[1,1]": "1"
              - spinbutton "Bh[1,1]": −0.5
            - listitem:
              - text: "hidden neuron 2: activation 1, weighted input 1, gate open, bias −0.5"
        - listitem:
          - text: Output layer, ReLU
          - list:
            - listitem:
              - text: "output 1: activation 2, weighted input 2, gate open, target 2.5, error −0.5, bias 0.5"
              - list "output 1":
                - listitem:
                  - text: "from hidden neuron 1: weight 1, carries 0 (0 times 1)"
                  - spinbutton "Wo[1,1]": "1"
                - listitem:
                  - text: "from hidden neuron 2: weight 1.5, carries 1.5 (1 times 1.5)"
                  - spinbutton "Wo[2,1]": "1.5"
              - spinbutton "Y[1,1]": "2.5"
              - spinbutton "Bo[1,1]": "0.5"
        - listitem: "cost of sample 1: 2.125"
    `);
  });
  await test.step('a matrix is a table with a caption and with headers for rows and columns', async () => {
    await expect(page.getByRole('table', { name: /^Eo:/ })).toMatchAriaSnapshot(`
      - 'table "Eo: layer errors, 3 by 2"':
        - caption: "Eo: layer errors, 3 by 2"
        - rowgroup:
          - row:
            - columnheader "Eo"
            - columnheader "output 1"
            - columnheader "output 2"
        - rowgroup:
          - row:
            - rowheader "sample 1"
            - cell "Eo[1,1] = −0.50"
            - cell "Eo[1,2] = −2.00"
          - row:
            - rowheader "sample 2"
    `);
    await expect(
      page.getByRole('table', { name: 'dWo: gradients of the weights, 2 by 2, not computed yet' }),
    ).toBeVisible();
    await expect(page.getByRole('table', { name: /^Wo:/ }).getByRole('rowheader')).toHaveText([
      'hidden neuron 1',
      'hidden neuron 2',
    ]);
  });
  await test.step('signs that mean more than they look have words', async () => {
    await expect(page.locator('mo', { hasText: '⊙' }).first()).toHaveAttribute('intent', '_elementwise-times');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('msup[intent="transpose($matrix)"]')).toHaveCount(1);
  });
  await test.step('the cost curve has a table', async () => {
    await page.keyboard.press('Shift+ArrowRight');
    await ready(page);
    await expect(page.getByRole('table', { name: 'The cost at a few of the iterations' }).getByRole('row')).toHaveText([
      'IterationCost',
      '03.28125',
      /^11\.202/,
    ]);
  });
});

test('each step is announced once and briefly, training as training, a number when it is asked about @chromium', async ({
  page,
}) => {
  await openLab(page);
  const announced = page.locator('p[role="status"].visually-hidden');
  await expect(announced).toHaveText(/^Step 1 of 15: /);
  await page.evaluate(() => {
    const regions = document.querySelectorAll('[role="status"], [role="alert"], [aria-live], output');
    const said: string[] = [];
    Object.assign(globalThis, { said });
    for (const region of regions) {
      new MutationObserver(() => said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
  for (const [step, text] of [
    [2, /^Step 2 of 15: Activation of the hidden layer\. For sample 1: hidden neuron 1: 0, gate closed, /],
    [3, /^Step 3 of 15: /],
  ] as const) {
    await page.keyboard.press('ArrowRight');
    await expect(announced).toHaveText(text);
    const all = await said();
    expect(all, `step ${step}`).toEqual([expect.stringMatching(text)]);
    expect(all[0]!.length).toBeLessThan(140);
  }
  await page.keyboard.press('t');
  await expect(announced).toHaveText('Training.');
  await expect(page.getByLabel('Iteration', { exact: true })).not.toHaveValue('0');
  await page.keyboard.press('t');
  await expect(announced).toHaveText(/^Iteration \d+\. Step /);
  const cell = page.getByRole('button', { name: /^Zh\[1,1\] / }).first();
  await cell.press('Enter');
  await expect(announced).toHaveText(
    /^Zh row 1 column 1, weighted input of hidden neuron 1 for sample 1: minus 1 times .* is about minus /,
  );
});

test('themes: light, dark, contrast and the system’s; axe finds nothing in high contrast and forced colours @chromium', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openLab(page);
  await goTo(page, 5);
  const root = page.locator('html');
  const choose = async (theme: string) => {
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
  };
  await page.emulateMedia({ contrast: 'more' });
  await expect(root).toHaveAttribute('data-theme', 'contrast');
  await page.emulateMedia({ contrast: null });
  await expect(root).toHaveAttribute('data-theme', 'system');
  for (const [theme, name] of [
    ['dark', 'Dark'],
    ['light', 'Light'],
    ['contrast', 'High contrast'],
  ] as const) {
    await choose(name);
    await expect(root).toHaveAttribute('data-theme', theme);
  }
  await page.reload();
  await ready(page);
  await expect(root).toHaveAttribute('data-theme', 'contrast');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page), `high contrast, ${colorScheme}`).toEqual([]);
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    expect(await axe(page), `forced colours, ${colorScheme}`).toEqual([]);
    await test.step('what is lit, explained and current is told without its own colours', async () => {
      const look = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const { outlineStyle, backgroundColor } = getComputedStyle(element);
            return { outlineStyle, backgroundColor };
          });
      expect((await look('[data-cell="Zo[1,1]"]:is(button)')).outlineStyle).toBe('dashed');
      expect((await look('section#matrices [data-cell="Eo[1,1]"]')).backgroundColor).not.toBe(
        (await look('section#matrices [data-cell="Eo[1,2]"]')).backgroundColor,
      );
      expect((await look('section#matrices [data-current] [class*=cells]')).outlineStyle).toBe('solid');
      // The system's ground behind a text would cover the box around a tick.
      const tick = page.getByRole('checkbox', { name: /^Gates/ });
      expect(await tick.evaluate((box) => getComputedStyle(box, '::before').forcedColorAdjust)).toBe('none');
    });
    await page.emulateMedia({ forcedColors: 'none' });
  }
  await choose('As my device');
  await expect(root).toHaveAttribute('data-theme', 'system');
  await test.step('the page on accessibility names every criterion, and gives the focus back', async () => {
    const help = page.getByRole('button', { name: 'Help' });
    await help.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Accessibility' }).press('Enter');
    const statement = page.getByRole('dialog', { name: 'Accessibility' });
    await expect(statement.getByRole('rowheader')).toHaveCount(55);
    expect(await axe(page), 'the page on accessibility').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(help).toBeFocused();
  });
});

test('keys of a single letter can be switched off, and stay off; the others go on working @chromium', async ({
  page,
}) => {
  await openLab(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const off = page.getByRole('radiogroup', { name: /^Keys T, R, F/ }).getByRole('radio', { name: 'off' });
  await off.check({ force: true });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  await page.reload();
  await ready(page);
  for (const key of ['t', '?', '.', 'b']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'The screen is black' })).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(timeline(page)).toHaveValue('1');
  await page.keyboard.press('PageUp');
  await expect(timeline(page)).toHaveValue('0');
});

test('what only tells that something was done goes by itself, unless somebody is at it; what went wrong stays @chromium', async ({
  page,
}) => {
  await page.clock.install();
  await openLab(page);
  const told = page.getByRole('status').filter({ hasText: 'New random weights' });
  const draw = () => page.getByRole('button', { name: 'New random weights' }).click();
  await draw();
  await expect(told).toBeVisible();
  await page.clock.runFor(13_000);
  await expect(told).toHaveCount(0);
  await draw();
  await told.hover();
  await page.clock.runFor(13_000);
  await expect(told).toBeVisible();
  await page.mouse.move(1, 1);
  await page.clock.runFor(13_000);
  await expect(told).toHaveCount(0);
  await page.evaluate(() => (location.hash = 'example=nothing'));
  await expect(page.getByRole('alert')).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(page.getByRole('alert')).toBeVisible();
});

test('the focus is never lost @chromium', async ({ page }) => {
  await openLab(page, 'example=nothing');
  await test.step('when a message is dismissed', async () => {
    await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
  await test.step('when a button can do no more', async () => {
    await page.keyboard.press('ArrowRight');
    const previous = page.getByRole('button', { name: 'Previous step' });
    await previous.press('Enter');
    await expect(timeline(page)).toHaveValue('0');
    await expect(previous).toBeDisabled();
    await expect(previous).toBeFocused();
  });
  await test.step('when a step back takes the number away', async () => {
    await page.keyboard.press('ArrowRight');
    const cell = page.getByRole('button', { name: /^H\[1,1\]/ }).first();
    await cell.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(cell).toHaveAttribute('data-state', 'pending');
    await expect(cell).toBeFocused();
  });
  await test.step('and one can go past the fields', async () => {
    const skip = page.getByRole('navigation', { name: 'Skip to a part of the page' });
    await skip.getByRole('button', { name: 'To: Transport' }).press('Enter');
    await expect(page.getByRole('region', { name: 'Transport' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'First step' })).toBeFocused();
  });
  await test.step('and to a matrix by its name, and through its cells', async () => {
    await page.getByRole('slider', { name: 'Timeline' }).fill('5');
    // A number is a stop of Tab once its step is what is being made.
    await expect(page.locator('#matrices [data-cell="Eo[3,2]"]')).toHaveAttribute('tabindex', '0');
    const skip = page.getByRole('navigation', { name: 'Skip to a part of the page' });
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell'));
    for (const [keys, tabs, cell] of [
      ['', 5, 'Eo[3,2]'],
      ['x', 1, 'X[2,1]'],
      ['hh', 0, 'H[1,1]'],
    ] as const) {
      // However fast one is: it is there before the focus is.
      await skip.getByRole('button', { name: 'To: Matrices' }).evaluate((one) => {
        one.focus();
        one.nextElementSibling!.querySelector('button')!.focus();
      });
      await expect(skip.getByRole('button', { name: 'To a matrix' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menuitemradio', { name: 'Eo', exact: true })).toBeFocused();
      for (const key of keys) await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      for (let i = 0; i < tabs; i += 1) await page.keyboard.press('Tab');
      expect(await focused()).toBe(cell);
    }
  });
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
  test('has speed, training and what is done with the lab at hand @chromium', async ({ page }) => {
    await openLab(page);
    await page.getByRole('slider', { name: 'Speed' }).press('ArrowRight');
    await page.getByRole('button', { name: 'Train', exact: true }).tap();
    await expect(page.getByLabel('Iteration', { exact: true })).not.toHaveValue('0');
    await page.getByRole('button', { name: 'Stop training' }).tap();
    const more = page.getByRole('button', { name: 'More' });
    await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
    await more.tap();
    await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
    expect(await axe(page), 'with more open').toEqual([]);
    await page.getByRole('button', { name: 'Help' }).tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
    const step = await page.getByRole('button', { name: 'Next step' }).boundingBox();
    expect(step!.width).toBeGreaterThanOrEqual(44);
    expect(step!.height).toBeGreaterThanOrEqual(44);
    await test.step('with the text spacing of WCAG 1.4.12 numbers stay in their cells and names in their steps', async () => {
      for (const notation of ['rows', 'columns']) {
        await openLab(page, `example=resizing-4&notation=${notation}`);
        await page.locator('body').press('End');
        await ready(page);
        // Lines further apart, or only letters: what widens a text does not always change its height.
        await page.evaluate(
          (lines) => {
            const spacing = new CSSStyleSheet();
            spacing.replaceSync(`
            * { ${lines} letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
            p { margin-block-end: 2em !important; }
          `);
            document.adoptedStyleSheets.push(spacing);
          },
          notation === 'rows' ? 'line-height: 1.5 !important;' : '',
        );
        const wide = () =>
          page.locator('#matrices td, #transport span[data-phase]').evaluateAll((boxes) => {
            if (boxes.length < 100) return [`only ${boxes.length} cells and steps`];
            return boxes.flatMap((box) => {
              const text = document.createRange();
              text.selectNodeContents(box.querySelector('button, span') ?? box);
              const [inner, outer] = [text.getBoundingClientRect(), box.getBoundingClientRect()];
              const isIn = inner.left > outer.left - 0.5 && inner.right < outer.right + 0.5;
              return isIn ? [] : [box.textContent];
            });
          });
        await expect.poll(wide, notation).toEqual([]);
      }
    });
  });
});

test.describe('enlarged four times', () => {
  test.use({ viewport: { width: 320, height: 256 } });
  test('the page flows in one column, and nothing covers what has the focus @chromium', async ({ page }) => {
    await openLab(page);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    const covered: string[] = [];
    let seen = 0;
    for (; seen < 90; seen += 1) {
      await page.keyboard.press('Tab');
      const result = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { left, top, width: w, height: h } = element.getBoundingClientRect();
        const points = [0.25, 0.5, 0.75].map((y) => document.elementFromPoint(left + w / 2, top + h * y));
        const isSeen = points.some(
          (at) => at && (element.contains(at) || at.contains(element) || at.closest('label')?.contains(element)),
        );
        return { name: element.getAttribute('aria-label') ?? element.textContent, isSeen };
      });
      if (!result) break;
      if (!result.isSeen) covered.push(result.name);
    }
    expect(seen).toBeGreaterThan(40);
    expect(covered).toEqual([]);
    expect(await width()).toBeLessThanOrEqual(320);
    await page.keyboard.press('F5');
    await expect(page.getByRole('button', { name: 'Leave the presentation' })).toBeVisible();
    expect(await width(), 'presented').toBeLessThanOrEqual(320);
  });
});

test('at a text size of 200 % nothing is cut off and the network’s text grows too @chromium', async ({ page }) => {
  await openLab(page);
  await goTo(page, 5);
  const label = page.locator('section#network [data-label="Wo[1,1]"]').first();
  const size = () => label.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await expect.poll(size).toBeGreaterThan(1.4 * before);
  const cut = await page.evaluate(() => {
    const controls = document.querySelectorAll('header button, footer button, footer input, header h1');
    const outside = [...controls].filter((control) => {
      const { left, right, top, bottom, width } = control.getBoundingClientRect();
      return width > 0 && top > -50 && (left < 0 || right > innerWidth || bottom > innerHeight);
    });
    return {
      outside: outside.map(({ ariaLabel, textContent }) => ariaLabel ?? textContent),
      width: document.documentElement.scrollWidth,
    };
  });
  expect(cut).toEqual({ outside: [], width: 1366 });
});
