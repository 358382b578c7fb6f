import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { cellsOnScreen, openDocument, openLab, ready, valueOf } from './lab.ts';
import { expect, test } from './test.ts';

/** What an image of 1920 × 1080 needs, in pixels. */
const NEEDED = { room: { number: 48, label: 28 }, 'back-row': { number: 65, label: 38 } } as const;
const ELEMENTS = ['Network', 'Matrices', 'Equation', 'Cost'] as const;

/** With so many neurons that a phone leaves columns of the matrices out. */
const WIDE = {
  version: 1,
  network: { layers: [2, 6, 2], activations: ['tanh', 'linear'] },
  parameters: {
    W: [
      [
        [1, 2, 3, 4, 5, 6],
        [6, 5, 4, 3, 2, 1],
      ],
      Array.from({ length: 6 }, (_, n) => [n, -n]),
    ],
    b: [
      [0, 0, 0, 0, 0, 0],
      [0, 0],
    ],
  },
  data: {
    X: [
      [0.1, 0.2],
      [0.3, -0.4],
    ],
    Y: [
      [1, 0],
      [0, 1],
    ],
  },
  training: { cost: 'half-squared-error', learningRate: 0.1 },
};

async function present(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Presentation controls' })).toBeVisible();
  await ready(page);
}

async function show(page: Page, element: (typeof ELEMENTS)[number]): Promise<void> {
  await page.keyboard.press(String(ELEMENTS.indexOf(element) + 1));
  await expect(page.getByRole('radio', { name: element })).toBeChecked();
  await ready(page);
}

/** The step and iteration that the head of the presentation names. */
async function place(page: Page): Promise<string> {
  await ready(page);
  return (await page.locator('header').first().innerText()).replace(/\s+/g, ' ');
}

/** Texts of the page that are set smaller than this, or that leave the window. */
async function smallTexts(page: Page, px: number): Promise<string[]> {
  return page.locator('#stage, header:has(h1)').evaluateAll((areas, smallest) => {
    const found: string[] = [];
    for (const area of areas) {
      const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        // What is written for screen readers alone: a table's headers, words beside the drawing.
        if (node.textContent!.trim() === '' || box.width < 2 || parent.closest('.visually-hidden, th')) continue;
        const size = parseFloat(getComputedStyle(parent).fontSize);
        if (size < smallest - 0.01) found.push(`${node.textContent} at ${size} px`);
        if (box.height < smallest) found.push(`${node.textContent} is ${box.height} px high`);
        if (box.right > innerWidth + 0.5 || box.left < -0.5) found.push(`${node.textContent} leaves the window`);
      }
    }
    return found;
  }, px);
}

/** The size and the height of the number under discussion. */
async function underDiscussion(page: Page): Promise<{ readonly size: number; readonly height: number }> {
  return page
    .locator('[data-explains] strong[data-value], section[aria-label="Cost and iterations"] [data-cell="C"]')
    .first()
    .evaluate((element) => ({
      size: parseFloat(getComputedStyle(element).fontSize),
      height: element.getBoundingClientRect().height,
    }));
}

// In Firefox the full screen of a machine without a screen is 1366 × 768, whatever the window was.
test.describe('on a projector @chromium', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('every label and the number under discussion can be read, at both sizes, in every element and step', async ({
    page,
  }) => {
    await openLab(page);
    await present(page);
    for (const [size, key] of [
      ['room', '-'],
      ['back-row', '+'],
    ] as const) {
      await page.keyboard.press(key);
      for (const element of ELEMENTS) {
        await page.keyboard.press('Home');
        await show(page, element);
        for (let step = 1; step <= 15; step += 1) {
          const at = `${size}, ${element}, step ${step}`;
          expect(await smallTexts(page, NEEDED[size].label), at).toEqual([]);
          // The cost is discussed once it is there.
          if (element !== 'Cost' || step >= 5) {
            const number = await underDiscussion(page);
            expect(number.size, at).toBeGreaterThanOrEqual(NEEDED[size].number);
            expect(number.height, at).toBeGreaterThanOrEqual(NEEDED[size].number);
          }
          await page.keyboard.press('PageDown');
          await ready(page);
        }
      }
    }
  });
});

test('a clicker presents, steps, blackens and leaves, wherever the focus is; a reload comes back to the same', async ({
  page,
}) => {
  await openLab(page);
  await test.step('F5 presents without loading the page again, Escape leaves', async () => {
    await page.evaluate(() => Object.assign(globalThis, { sameLoad: true }));
    await page.keyboard.press('PageDown');
    await page.keyboard.press('F5');
    await expect(page.getByRole('region', { name: 'Presentation controls' })).toBeVisible();
    expect(await place(page)).toContain('Step 2 of 15');
    await page.keyboard.press('F5');
    expect(await place(page)).toContain('Step 2 of 15');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveValue('1');
    await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
    expect(await page.evaluate(() => 'sameLoad' in globalThis)).toBe(true);
  });

  await test.step('a reload in the very moment of a press loses neither the step nor the mode', async () => {
    await page.keyboard.press('F5');
    await show(page, 'Equation');
    await page.keyboard.press('+');
    await page.keyboard.press('PageDown');
    await page.reload();
    expect(await place(page)).toBe('Step 3 of 15 · Weighted input of the output layer iteration 0');
    await expect(page.getByRole('radio', { name: 'Equation' })).toBeChecked();
    await expect(page.getByRole('button', { name: 'Larger, for the back row' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('End');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('.');
    await page.reload();
    await expect(page.getByRole('button', { name: 'The screen is black' })).toBeVisible();
    await page.keyboard.press('.');
    await expect(page.getByRole('button', { name: 'The screen is black' })).toBeHidden();
    expect(await place(page)).toContain('Step 1 of 15');
    expect(await place(page)).toContain('iteration 1');
  });

  await test.step('a field that has the focus does not keep a press of the clicker', async () => {
    await show(page, 'Network');
    await page.keyboard.press('-');
    await page.keyboard.press('Home');
    const weight = page.getByRole('spinbutton', { name: 'Wo[1,2]' }).first();
    await weight.focus();
    await page.keyboard.type('-0.25');
    await page.keyboard.press('PageDown');
    await ready(page);
    expect(await place(page)).toContain('Step 2 of 15');
    expect(await valueOf(page, 'Wo[1,2]'), 'what was typed is entered').toBe(-0.25);
    await page.getByRole('radio', { name: 'Network' }).focus();
    await page.keyboard.press('PageDown');
    expect(await place(page)).toContain('Step 3 of 15');
  });

  await test.step('moving cell by cell comes back to the cell', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Cell' }).click();
    await page.keyboard.press('F5');
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await show(page, 'Matrices');
    const before = await cellsOnScreen(page);
    await page.reload();
    expect([...(await cellsOnScreen(page))]).toEqual([...before]);
  });
});

// What Firefox itself forbids to store, embed.spec.ts meets in a sandbox.
test('where the tab may store nothing, a reload comes back to the presentation all the same @chromium', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const storage of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(globalThis, storage, {
        get() {
          throw new DOMException('Storage is forbidden here.', 'SecurityError');
        },
      });
    }
  });
  await openLab(page);
  await present(page);
  await show(page, 'Matrices');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('h');
  await page.reload();
  expect(await place(page)).toContain('Step 2 of 15');
  await expect(page.getByRole('radio', { name: 'Matrices' })).toBeChecked();
  await expect(page.locator('[data-cell="H[1,1]"]').first()).toHaveAttribute('data-state', 'hidden');
  await page.keyboard.press('Escape');
  await test.step('and what was kept for that is told and erased', async () => {
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Privacy and offline use' }).click();
    await expect(page.getByRole('row', { name: 'session' })).toContainText('"present":{"element":"matrices"');
    await expect(page.getByRole('dialog'), 'and what is not').toContainText('is neither listed nor erased here');
    await page.getByRole('button', { name: 'Erase everything kept' }).click();
    await expect(page.getByText('Nothing is kept on this device')).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('matrices');
    await page.keyboard.press('Escape');
  });
  await page.keyboard.press('ArrowRight');
  await page.reload();
  await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveValue('2');
});

test('by keyboard alone: in, through every control and tool, and out again @chromium', async ({ page }) => {
  await openLab(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const tabTo = async (name: string) => {
    for (let i = 0; i < 40 && !(await button(name).evaluate((one) => one === document.activeElement)); i += 1) {
      await page.keyboard.press('Tab');
    }
    await expect(button(name)).toBeFocused();
  };
  await tabTo('Present');
  await page.keyboard.press('Enter');
  await expect(page.locator('#stage'), 'the focus is on what is presented').toBeFocused();
  await tabTo('Next step');
  await page.keyboard.press('Enter');
  expect(await place(page)).toContain('Step 2 of 15');
  await show(page, 'Matrices');
  await page.locator('#stage').focus();
  for (let i = 0; i < 9 && (await page.locator('[data-cell="H[1,2]"]:focus').count()) === 0; i += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-explains="H[1,2]"]'), 'the number under discussion').toBeVisible();
  await tabTo('Next step');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Equation' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Sample 2' })).toBeChecked();
  for (const name of ['Larger, for the back row', 'Spotlight', 'Pen', 'Hide the numbers of this step']) {
    await tabTo(name);
    await page.keyboard.press('Enter');
    await expect(page.locator('[aria-pressed=true]:focus')).toHaveCount(1);
  }
  await expect(button('Show the hidden numbers')).toBeFocused();
  await tabTo('Freeze what the audience sees');
  await page.keyboard.press('Space');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  expect(await place(page), 'frozen').toContain('Step 2 of 15');
  await page.keyboard.press('Space');
  expect(await place(page)).toContain('Step 3 of 15');
  await tabTo('Black screen');
  await page.keyboard.press('Enter');
  const blackness = button('The screen is black. Press B or . to return.');
  await expect(blackness).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(blackness, 'nothing that cannot be seen has the focus').toBeFocused();
  await page.keyboard.press('b');
  await expect(button('Black screen'), 'and then it is where it was').toBeFocused();
  await tabTo('Leave the presentation');
  await page.keyboard.press('Enter');
  await expect(button('Present')).toBeFocused();
});

test('black covers whatever is open or is opened below it, and nothing there is lost @chromium', async ({ page }) => {
  await openLab(page, 'lang=en');
  const blackness = page.getByRole('button', { name: 'The screen is black' });
  // As from the presenter's window: it is not pressed where the focus is.
  const press = (key: string) => page.locator('body').dispatchEvent('keydown', { key });
  const allBlack = () =>
    page.evaluate(() =>
      [0.02, 0.25, 0.5, 0.75, 0.98].every((x) =>
        [0.02, 0.15, 0.3, 0.5, 0.7, 0.98].every((y) =>
          document.elementFromPoint(innerWidth * x, innerHeight * y)?.matches('[data-black] *'),
        ),
      ),
    );
  await test.step('a menu', async () => {
    await page.getByRole('button', { name: 'Example' }).press('Enter');
    await page.keyboard.press('ArrowDown');
    const item = page.getByRole('menuitemradio').nth(1);
    await expect(item).toBeFocused();
    await press('.');
    await expect(blackness).toBeFocused();
    expect(await allBlack()).toBe(true);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('b');
    await expect(blackness).toBeHidden();
    await expect(item).toBeFocused();
    await expect(item).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('slider', { name: 'Timeline' }).inputValue(), 'a clicker went on').toBe('1');
  });
  await test.step('a dialog, and one that is opened while it is black', async () => {
    const settings = page.getByRole('button', { name: 'Settings' });
    await settings.click();
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    const radio = dialog.getByRole('radio').nth(3);
    await radio.focus();
    await press('.');
    await expect(blackness).toBeFocused();
    expect(await allBlack()).toBe(true);
    expect(await axe(page)).toEqual([]);
    for (const key of ['Tab', 'Escape', 'Escape', 'Escape']) await page.keyboard.press(key);
    await expect(blackness).toBeFocused();
    await page.keyboard.press('.');
    await expect(radio).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(settings).toBeFocused();
    await page.keyboard.press('.');
    await page.keyboard.press('?');
    // It is there, and nobody meets it: beside the newest modal dialog all else is inert.
    const help = page.locator('dialog:not([data-black])');
    await expect(help).toHaveCount(1);
    expect(await page.locator('dialog[data-black]').evaluate((black) => black.matches(':modal'))).toBe(true);
    await expect(blackness).toBeFocused();
    expect(await allBlack()).toBe(true);
    await page.mouse.click(400, 300);
    await expect(blackness).toBeHidden();
    await expect(help.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(settings).toBeFocused();
  });
});

test('matrices that have no room in their size say on which side there is more of them @chromium', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  await openDocument(page, WIDE);
  await present(page);
  // The errors of six neurons, in three matrices of that width.
  await show(page, 'Matrices');
  await page.getByRole('button', { name: 'Next step' }).click({ clickCount: 6 });
  expect(await place(page)).toContain('Hidden layer error');
  const matrices = page.getByRole('region', { name: 'The matrices of this step' });
  const scrollTo = (share: number) =>
    matrices.evaluate((box, to) => {
      box.scrollLeft = to * (box.scrollWidth - box.clientWidth);
    }, share);
  for (const [share, sides] of [
    [0, ['right']],
    [0.5, ['left', 'right']],
    [1, ['left']],
  ] as const) {
    await scrollTo(share);
    const marked = () =>
      matrices.evaluate((box) => ['left', 'right'].filter((side) => box.hasAttribute(`data-more-${side}`)));
    await expect.poll(marked).toEqual(sides);
  }
});

test('an equation that has no room says that more of it is below @chromium', async ({ page }) => {
  // Text has a smallest size, whatever the window has.
  await page.setViewportSize({ width: 640, height: 320 });
  await openLab(page, 'example=resizing-4');
  await page.getByRole('slider', { name: 'Timeline' }).fill('6');
  // Its button is in a menu here.
  await page.keyboard.press('F5');
  await expect(page.getByRole('region', { name: 'Presentation controls' })).toBeVisible();
  await show(page, 'Equation');
  const equation = page.getByRole('region', { name: 'Equation', exact: true });
  await equation.evaluate((box) => {
    box.scrollTop = 0;
  });
  await expect(equation).toHaveAttribute('data-more');
  await equation.evaluate((box) => {
    box.scrollTop = box.scrollHeight;
  });
  await expect(equation).not.toHaveAttribute('data-more');
});

test('one element is there at a time, by keys and by touch; pen and spotlight are over it @chromium', async ({
  page,
}) => {
  await openLab(page);
  await present(page);
  await test.step('the rest of the page is out of the way', async () => {
    await expect(page.getByRole('region', { name: 'Network', exact: true })).toBeVisible();
    for (const name of ['Matrices', 'Cost and iterations', 'Transport']) {
      await expect(page.getByRole('region', { name, exact: true })).toBeHidden();
    }
    await page.getByRole('radio', { name: 'Cost' }).click();
    await expect(page.getByRole('region', { name: 'Cost and iterations' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Network', exact: true })).toBeHidden();
    await page.getByRole('button', { name: 'Next step' }).click();
    expect(await place(page)).toContain('Step 2 of 15');
  });

  await test.step('the step’s equation stands in matrices, transposed where it is', async () => {
    await show(page, 'Matrices');
    await page.keyboard.press('End');
    for (let i = 0; i < 7; i += 1) await page.keyboard.press('ArrowLeft');
    expect(await place(page)).toContain('Step 8 of 15');
    const transposed = page.getByRole('table', { name: /^Hᵀ/ });
    const cells = await transposed
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('[data-cell]')].map((cell) => cell.getAttribute('data-cell'))),
      );
    expect(cells).toEqual([
      ['H[1,1]', 'H[2,1]', 'H[3,1]'],
      ['H[1,2]', 'H[2,2]', 'H[3,2]'],
    ]);
  });

  const ink = page.locator('main svg path[d^="M0."]');
  await test.step('a line belongs to the step that it was drawn on, and to no link', async () => {
    await page.keyboard.press('p');
    const stage = (await page.locator('#stage').boundingBox())!;
    await page.mouse.move(stage.x + 100, stage.y + 100);
    await page.mouse.down();
    await page.mouse.move(stage.x + 300, stage.y + 160, { steps: 5 });
    await page.mouse.up();
    await expect(ink).toHaveCount(1);
    // Where the line runs, without its thickness, which one browser counts as a part of its box.
    const at = await ink.evaluate((line: SVGPathElement) => {
      const { x, width } = line.getBBox();
      const { a, e } = line.getScreenCTM()!;
      return { x: a * x + e, width: a * width };
    });
    expect(at.x).toBeCloseTo(stage.x + 100, 0);
    expect(at.width).toBeCloseTo(200, 0);
    await page.keyboard.press('PageDown');
    await expect(ink).toHaveCount(0);
    await page.keyboard.press('PageUp');
    await expect(ink).toHaveCount(1);
    await page.keyboard.press('c');
    await expect(ink).toHaveCount(0);
    await page.keyboard.press('p');
  });

  await test.step('the spotlight follows the pointer, and without one the number under discussion', async () => {
    await page.keyboard.press('l');
    const light = page.locator('[class*=spotlight]');
    const x = () => light.evaluate((element) => parseFloat(element.style.getPropertyValue('--x')));
    const explained = (await page.locator('#stage [aria-pressed=true]').boundingBox())!;
    await expect.poll(x).toBeCloseTo(explained.x + explained.width / 2, 0);
    await page.mouse.move(321, 234);
    await expect.poll(x).toBe(321);
    await page.keyboard.press('l');
    await expect(light).toBeHidden();
  });
});

test.describe('on a phone @chromium', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test('a row of matrices that is a little too wide stands whole, names over their matrices, and scrolls', async ({
    page,
  }) => {
    await openLab(page);
    await page.getByRole('slider', { name: 'Timeline' }).fill('6');
    await page.keyboard.press('F5');
    await show(page, 'Matrices');
    const row = page.getByRole('region', { name: 'The matrices of this step' });
    await expect(row.locator('[data-cell]')).toHaveCount(3 * 6 + 4);
    await expect(row.getByText('more')).toHaveCount(0);
    await expect
      .poll(() => row.evaluate(({ scrollLeft }) => scrollLeft), 'what is made is in sight')
      .toBeGreaterThan(0);

    await openLab(page, `json=${encodeURIComponent(JSON.stringify(WIDE))}`);
    await page.getByRole('slider', { name: 'Timeline' }).fill('6');
    await page.keyboard.press('F5');
    await show(page, 'Matrices');
    await expect(row.getByText(/^\d more columns?$/).first()).toBeVisible();
    await expect(row.getByText(/more columns?: choose/), 'none of the columns is a sample').toHaveCount(0);
    const aside = await row.locator('[data-role]').evaluateAll((blocks) =>
      blocks.map(({ children: [name, frame] }) => {
        const text = document.createRange();
        text.selectNodeContents(name!);
        const [above, below] = [text, frame!].map((part) => part.getBoundingClientRect());
        return Math.abs(above!.left + above!.right - below!.left - below!.right) / 2;
      }),
    );
    expect(aside).toHaveLength(4);
    expect(Math.max(...aside)).toBeLessThan(1.5);
  });
});

test('hidden numbers are nowhere on the page until the next step shows them @chromium', async ({ page }) => {
  await openLab(page);
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('PageDown');
  await present(page);
  await page.keyboard.press('h');
  const hidden = page.locator('[data-cell^="Eo["]');
  for (const element of ['Network', 'Matrices', 'Equation'] as const) {
    await show(page, element);
    const states = await hidden.evaluateAll((cells) =>
      cells.map((cell) => [cell.getAttribute('data-state'), cell.hasAttribute('data-value'), cell.textContent.trim()]),
    );
    expect(states.length, element).toBeGreaterThan(0);
    for (const state of states) expect(state, element).toEqual(['hidden', false, '?']);
    await expect(page.getByRole('status').filter({ hasText: '−0.5' })).toHaveCount(0);
  }
  await page.reload();
  expect(await place(page), 'hidden after a reload too').toContain('Step 6 of 15');
  await expect(hidden.first()).toHaveAttribute('data-state', 'hidden');
  await page.keyboard.press('PageDown');
  expect(await place(page), 'the press shows the numbers').toContain('Step 6 of 15');
  await expect(page.locator('[data-explains] strong[data-value]')).toHaveText('−0.5');
  await page.keyboard.press('PageDown');
  expect(await place(page)).toContain('Step 7 of 15');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('h');
  await show(page, 'Cost');
  await expect(page.locator('#stage')).not.toContainText('3.28');
  await expect(page.locator('#stage svg[role=img]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect(await valueOf(page, 'C'), 'the whole page hides nothing').toBe(3.28125);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme @chromium`, () => {
    test.use({ colorScheme });
    test('axe finds nothing in any element', async ({ page }) => {
      await openLab(page);
      await page.keyboard.press('End');
      await present(page);
      for (const element of ELEMENTS) {
        await show(page, element);
        expect(await axe(page), element).toEqual([]);
      }
    });
  });
}

test('after a presentation the page is ready with its network drawn @chromium', async ({ page }) => {
  await openLab(page);
  await present(page);
  await page.keyboard.press('Escape');
  const edges = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const isBack = document.querySelector('#matrices') !== null;
          if (isBack && document.documentElement.dataset['ready'] === 'true') {
            resolve(document.querySelectorAll('#network [data-edge]').length);
          } else requestAnimationFrame(look);
        };
        look();
      }),
  );
  expect(edges).toBe(6);
});
