import type { Locator, Page } from '@playwright/test';
import { openDocumentHere, openLab, ready } from './lab.ts';
import { layersOf, MIXED } from './mixedLab.ts';
import { ORACLES } from './reference.ts';
import { expect, test } from './test.ts';

const SIZES = [
  { width: 1366, height: 600 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 360, height: 740 },
] as const;

/** Numbers as large as data often are: floor space in, prices out. */
const PRICES = {
  version: 1,
  title: 'Prices',
  network: { layers: [2, 2, 1], activations: ['relu', 'linear'] },
  parameters: {
    W: [
      [
        [0.1, -0.25],
        [10.5, 1],
      ],
      [[150.25], [-1200]],
    ],
    b: [[12, 0.5], [1000]],
  },
  data: {
    X: [
      [2104, 3],
      [1600, 3],
      [-2400.5, 87654],
    ],
    Y: [[399900], [-329900.25], [-1e6]],
  },
  training: { cost: 'half-squared-error', reduction: 'mean', learningRate: 1e-8 },
};

/** So many samples that the gates stand beside the names of the bias gradients. */
const TALL = {
  ...MIXED,
  data: { X: Array.from({ length: 5 }, (_, n) => [n, -n]), Y: Array.from({ length: 5 }, () => [1]) },
};

/** Numbers of the matrices whose text leaves their cell. */
async function spills(page: Page): Promise<string[]> {
  return page.locator('td [data-cell]').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const written = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      if (!written) return [];
      const text = document.createRange();
      text.selectNodeContents(written);
      const cell = element.closest('td')!.getBoundingClientRect();
      const { left, right } = text.getBoundingClientRect();
      if (left >= cell.left - 0.5 && right <= cell.right + 0.5) return [];
      return `${element.getAttribute('data-cell')}: ${element.textContent}`;
    }),
  );
}

/** One worked example of every shape: the labels of others stand in the same places. */
const SHAPES = new Set([
  'article-1-2-2.json',
  'simple-1-1-1.json',
  'mazur-2-2-2.json',
  'han-kamber-3-2-1.json',
  'resizing-2-3-2.json',
]);

/** Pairs of network labels that overlap by more than half a pixel, and labels outside the network or their own box. */
async function collisions(page: Page): Promise<string[]> {
  return page.locator('[data-layout="label"]').evaluateAll((elements) => {
    const stage = elements[0]!.parentElement!.getBoundingClientRect();
    const found: string[] = [];
    const boxes = elements.flatMap((element) => {
      // What is written for eyes: neither the words for screen readers nor the field under a number.
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const rects: DOMRect[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.visually-hidden')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        rects.push(...range.getClientRects());
      }
      if (rects.length === 0) return [];
      const left = Math.min(...rects.map((r) => r.left));
      const top = Math.min(...rects.map((r) => r.top));
      const right = Math.max(...rects.map((r) => r.right));
      const bottom = Math.max(...rects.map((r) => r.bottom));
      const label = element.getAttribute('data-label');
      const box = label === null ? null : document.querySelector(`#network rect[data-label="${CSS.escape(label)}"]`);
      const { left: start, right: end } = box?.getBoundingClientRect() ?? stage;
      if (left < start - 0.5 || right > end + 0.5) found.push(`${element.textContent} leaves its box`);
      return [{ text: element.textContent, rect: new DOMRect(left, top, right - left, bottom - top) }];
    });
    boxes.forEach(({ text, rect }, i) => {
      const outside =
        rect.left < stage.left - 0.5 ||
        rect.right > stage.right + 0.5 ||
        rect.top < stage.top - 0.5 ||
        rect.bottom > stage.bottom + 0.5;
      if (outside) found.push(`${text} leaves the network`);
      for (const other of boxes.slice(i + 1)) {
        const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
        if (across > 0.5 && down > 0.5) found.push(`${text} and ${other.text}`);
      }
    });
    return found;
  });
}

/** How far the ring around the current matrix reaches, in pixels. */
const RING = 3;

/** Signs between matrices that come nearer than half a pixel to one of them, or as near as is said. */
async function tightSigns(page: Page, clear = 0.5): Promise<string[]> {
  return page.locator('#matrices').evaluate((matrices, near) => {
    const tables = [...matrices.querySelectorAll('table')].map((table) => table.getBoundingClientRect());
    return [...matrices.querySelectorAll('[aria-hidden] > [data-phase]')].flatMap((sign) => {
      const range = document.createRange();
      range.selectNodeContents(sign);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const meets = tables.some(
        (table) =>
          right > left &&
          table.top < middle &&
          table.bottom > middle &&
          left < table.right + near &&
          right > table.left - near,
      );
      return meets ? [sign.textContent] : [];
    });
  }, clear);
}

/** Names beside biases that come nearer than 2 pixels to a matrix, or to the ring around the current one. */
async function tightNames(page: Page): Promise<string[]> {
  return page.locator('#matrices').evaluate((matrices) => {
    const frames = [...matrices.querySelectorAll('[data-role]')].map((block) => {
      const { left, right, top, bottom } = block.children[1]!.getBoundingClientRect();
      const ring = block.hasAttribute('data-current') ? 3 : 1;
      return { left: left - ring, right: right + ring, top, bottom };
    });
    return [...matrices.querySelectorAll('[data-name-beside] > :first-child')].flatMap((name) => {
      const range = document.createRange();
      range.selectNodeContents(name.firstChild!);
      const text = range.getBoundingClientRect();
      const meets = frames.some(
        ({ left, right, top, bottom }) =>
          top < text.bottom && bottom > text.top && left < text.right + 1.9 && right > text.left - 1.9,
      );
      return meets ? [name.textContent] : [];
    });
  });
}

/** Elements whose middle is not what one would touch there: covered, cut off or scrolled away. */
async function covered(elements: Locator): Promise<(string | null)[]> {
  await expect(elements).not.toHaveCount(0);
  return elements.evaluateAll((all) =>
    all
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return !top || !(element.contains(top) || top.contains(element));
      })
      .map((element) => element.getAttribute('data-cell')),
  );
}

for (const [i, size] of SIZES.entries()) {
  // Another browser lays out the same: a desktop's and a phone's are enough.
  const where = i % 3 === 0 ? '' : ' @chromium';
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    // Every step is looked at in one of the four sizes, the last in all: labels stand where they stand in all steps.
    test('no label of a network of any shape overlaps another @chromium', async ({ page }) => {
      test.setTimeout(120_000);
      await openLab(page);
      for (const { name, lab } of ORACLES.filter((oracle) => SHAPES.has(oracle.name))) {
        await test.step(name, async () => {
          await openDocumentHere(page, lab);
          const timeline = page.getByRole('slider', { name: 'Timeline' });
          const last = Number(await timeline.getAttribute('max'));
          for (let step = 0; step <= last; step += 1) {
            if (step % 4 !== i && step < last) continue;
            await timeline.fill(String(step));
            await ready(page);
            expect(await collisions(page), `${name}, step ${step + 1}`).toEqual([]);
          }
        });
      }
    });

    test('in columns and as derivatives nothing overlaps, and every matrix keeps its cells apart @chromium', async ({
      page,
    }) => {
      const notation = '&names=derivatives&notation=columns';
      const wide = ORACLES.find(({ name }) => name === 'resizing-2-3-2.json')!;
      for (const hash of ['example=article', `json=${encodeURIComponent(JSON.stringify(wide.lab))}`]) {
        await openLab(page, hash + notation);
        for (const key of ['End', 'Home', ...Array.from({ length: 8 }, () => 'ArrowRight')]) {
          await page.locator('body').press(key);
          await ready(page);
          expect(await collisions(page), key).toEqual([]);
        }
        await page.locator('body').press('End');
        await ready(page);
        expect(await tightSigns(page), 'signs that meet a matrix').toEqual([]);
        const cut = await page
          .locator('table button[data-cell]')
          .evaluateAll((cells) =>
            cells
              .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
              .map((cell) => cell.getAttribute('data-cell')),
          );
        expect(cut, 'numbers wider than their cell').toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
      }
    });

    test('the names beside biases keep clear of the matrices on either side @chromium', async ({ page }) => {
      await openLab(page);
      for (const lab of [ORACLES.find(({ name }) => name === 'article-1-2-2.json')!.lab, TALL]) {
        await openDocumentHere(page, lab);
        const timeline = page.getByRole('slider', { name: 'Timeline' });
        const last = Number(await timeline.getAttribute('max'));
        await expect(page.locator('#matrices [data-name-beside]').first()).toBeVisible();
        // Every other one at each size, the others at the next, and the last one at all.
        for (let step = i % 2; step <= last; step = step < last ? Math.min(last, step + 2) : last + 1) {
          await timeline.fill(String(step));
          await ready(page);
          expect(await tightNames(page), `step ${step + 1}`).toEqual([]);
        }
      }
    });

    test(`nothing is wider than the window, no control smaller than 24 pixels, and on a desktop nothing scrolls${where}`, async ({
      page,
    }) => {
      await openLab(page);
      const inner = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        height: document.documentElement.scrollHeight,
      }));
      expect(inner.width).toBeLessThanOrEqual(size.width);
      // Also the name of the current step, which is bold, takes one line.
      await page.getByRole('slider', { name: 'Timeline' }).fill('7');
      await ready(page);
      const broken = await page.locator('#transport span[data-phase] > span').evaluateAll((names) => {
        const text = document.createRange();
        const topsOf = (node: Node) => {
          text.selectNode(node);
          return [...text.getClientRects()].map(({ top }) => Math.round(top));
        };
        return names.flatMap((name) => {
          const lines = new Set(
            [...name.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).flatMap(topsOf),
          );
          return lines.size === 1 ? [] : [name.textContent];
        });
      });
      expect(await page.locator('#transport span[data-phase] > span').count()).toBe(15);
      expect(broken).toEqual([]);
      await page.keyboard.press('End');
      await ready(page);
      const small = await page
        .locator('main button:visible, main input:visible, footer button:visible, header button:visible')
        .evaluateAll((elements) =>
          elements
            .map((element) => {
              // A label is pressed as well as the box in it.
              const box = (element.closest('label') ?? element).getBoundingClientRect();
              const after = getComputedStyle(element, '::after');
              const width = Math.max(box.width, parseFloat(after.width) || 0);
              const height = Math.max(box.height, parseFloat(after.height) || 0);
              return { name: element.getAttribute('aria-label') ?? element.textContent, width, height };
            })
            .filter(({ width, height }) => width < 23.5 || height < 23.5),
        );
      expect(small, 'controls of less than 24 pixels').toEqual([]);

      if (size.width < 700) return;
      expect(inner.height).toBeLessThanOrEqual(size.height);
      // Four samples are more than most windows have room for: the matrices scroll, and nothing lies over them.
      await openLab(page, 'example=resizing-4');
      await page.getByRole('slider', { name: 'Timeline' }).fill('9');
      for (let step = 10; step <= 15; step += 1) {
        await ready(page);
        await expect.poll(() => covered(page.locator('[data-current] [data-cell]')), `step ${step}`).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
      // What one follows comes into sight as well.
      for (const id of ['dBh[1,1]', 'Eh[1,1]', 'Wo[1,1]']) await page.locator(`[data-operand="${id}"]`).first().click();
      await expect.poll(() => covered(page.locator('table [data-cell="Wo[1,1]"]'))).toEqual([]);
    });
  });
}

test.describe('1920 × 1080', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });
  test('a product with powers of ten stays in its box @chromium', async ({ page }) => {
    // The last weights are so small that what comes back through them is a power of ten.
    const { W } = MIXED.parameters;
    const small = W.map((rows, l) => (l < W.length - 1 ? rows : rows.map((row) => row.map((weight) => weight / 1e6))));
    const lab = { ...MIXED, parameters: { ...MIXED.parameters, W: small } };
    for (const notation of ['', '&names=derivatives&notation=columns']) {
      await openLab(page, `json=${encodeURIComponent(JSON.stringify(lab))}${notation}`);
      let powers = 0;
      for (const step of ['12', '13', '14']) {
        await page.getByRole('slider', { name: 'Timeline' }).fill(step);
        await ready(page);
        expect(await collisions(page), `step ${step}`).toEqual([]);
        powers += await page.locator('[data-layout="label"] [data-term]', { hasText: '×10' }).count();
      }
      expect(powers).toBeGreaterThan(0);
    }
  });
});

test.describe('1366 × 600', () => {
  test.use({ viewport: { width: 1366, height: 600 } });
  test('large numbers stay in their cells and labels, in either notation @chromium', async ({ page }) => {
    for (const notation of ['', '&notation=columns']) {
      await openLab(page, `json=${encodeURIComponent(JSON.stringify(PRICES))}${notation}`);
      await page.keyboard.press('End');
      await ready(page);
      for (const sample of ['1', '2', '3']) {
        await page.getByRole('radio', { name: `Sample ${sample}` }).check({ force: true });
        await ready(page);
        expect(await spills(page), `sample ${sample}${notation}`).toEqual([]);
        expect(await collisions(page), `sample ${sample}${notation}`).toEqual([]);
      }
    }
  });

  test('no exponent is cut off in the narrow cells of samples in columns @chromium', async ({ page }) => {
    for (const example of ['article', 'resizing-4']) {
      await openLab(page, `example=${example}&notation=columns`);
      const iteration = page.getByRole('spinbutton', { name: 'Iteration' });
      await iteration.fill('2500');
      await iteration.press('Enter');
      await page.getByRole('slider', { name: 'Timeline' }).press('End');
      await ready(page);
      await expect(page.locator('td button[data-cell]', { hasText: /−\d×10⁻¹/ }).first()).toBeVisible();
      expect(await spills(page), example).toEqual([]);
    }
  });

  test('what is said of the run leaves room for the way through its iterations, beside the stage and below it @chromium', async ({
    page,
  }) => {
    for (const size of [page.viewportSize()!, { width: 1024, height: 768 }]) {
      await page.setViewportSize(size);
      await openLab(page);
      await page.getByRole('spinbutton', { name: 'Iteration' }).fill('1000');
      await page.keyboard.press('Enter');
      await page.getByRole('slider', { name: 'Timeline' }).press('End');
      await expect(page.getByText(/^The cost has stopped falling/)).toBeVisible();
      const slider = page.getByRole('slider', { name: 'Iterations' });
      await slider.click();
      await expect(slider, `${size.width} × ${size.height}`).not.toHaveValue('1000');
    }
  });

  test('a cost curve on a logarithmic scale says so @chromium', async ({ page }) => {
    await openLab(page);
    await page.keyboard.press('End');
    const scale = page.getByText('logarithmic scale');
    await expect(page.getByRole('img', { name: /^Cost over/ })).toBeVisible();
    await expect(scale).toHaveCount(0);
    const iteration = page.getByRole('spinbutton', { name: 'Iteration' });
    await iteration.fill('300');
    await iteration.press('Enter');
    await expect(scale).toBeVisible();
  });

  test('the whole default lab is on screen without scrolling any panel, in either notation', async ({ page }) => {
    for (const hash of ['', 'example=article&names=derivatives&notation=columns']) {
      await openLab(page, hash);
      await page.keyboard.press('End');
      await ready(page);
      expect(await covered(page.locator('[data-cell]')), hash).toEqual([]);
    }
  });
});

test('where all matrices have room if they stand a little closer, they do, and none is scrolled away @chromium', async ({
  page,
}) => {
  const whole = {
    '1280x720': ['article', 'mazur'],
    '1366x768': ['resizing-4'],
    '1440x900': ['resizing-4'],
    '1024x768': ['mazur'],
  };
  for (const [size, examples] of Object.entries(whole)) {
    const [width = NaN, height = NaN] = size.split('x').map(Number);
    await page.setViewportSize({ width, height });
    for (const example of examples) {
      const at = `${example}, ${size}`;
      await openLab(page, `example=${example}`);
      await page.keyboard.press('End');
      await ready(page);
      await expect(page.locator('#matrices [data-cell^="C["]').first(), at).toBeInViewport({ ratio: 1 });
      await expect(page.locator('#matrices [data-cell="X[1,1]"]'), at).toBeInViewport({ ratio: 1 });
      expect(await spills(page), at).toEqual([]);
      expect(await tightSigns(page, RING), at).toEqual([]);
    }
  }
});

test('matrices that scroll come into sight with the ring around them, the last one with the end @chromium', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openLab(page, 'example=resizing-4');
  await page.getByRole('slider', { name: 'Timeline' }).fill('4');
  await ready(page);
  const scroller = page.locator('#matrices > [tabindex]');
  const left = () =>
    scroller.evaluate(({ scrollLeft, scrollWidth, clientWidth }) => scrollWidth - clientWidth - scrollLeft);
  expect(await scroller.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeGreaterThan(0);
  await expect.poll(left).toBeLessThan(1);
});

test('a phase is named by its word where that fits, and where it does not by a sign that says it @chromium', async ({
  page,
}) => {
  for (const [example, isWritten] of [
    ['rgu', true],
    ['simple', false],
  ] as const) {
    await openLab(page, `example=${example}`);
    const phase = page.locator('#matrices').getByTitle('Backward');
    await expect(phase).toHaveText('Backward');
    const fits = await phase.evaluate((element) => {
      const word = element.firstElementChild!.getBoundingClientRect();
      const room = element.parentElement!.getBoundingClientRect();
      return word.height > 24 && word.top >= room.top && word.bottom <= room.bottom;
    });
    expect(fits, example).toBe(isWritten);
  }
});

test('a number of the first matrix is edited within the window, over what is beside it @chromium', async ({ page }) => {
  for (const width of [1366, 360]) {
    await page.setViewportSize({ width, height: 768 });
    await openLab(page);
    const field = page.locator('table [data-cell="X[1,1]"] input');
    await field.fill('1/3');
    await field.press('Enter');
    await expect(field).toHaveValue(/^0\.3{16}$/);
    const { x, width: wide } = (await field.boundingBox())!;
    expect(wide).toBeGreaterThan(100);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + wide).toBeLessThanOrEqual(width);
    const uncovered = await field.evaluate((element) => {
      const { right, top, bottom } = element.getBoundingClientRect();
      return document.elementFromPoint(right - 4, (top + bottom) / 2) === element;
    });
    expect(uncovered, 'nothing lies over its end').toBe(true);
  }
});

test('below the stage how a number is made stands beside what is said of the step, with its numbers in sight @chromium', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openLab(page);
  for (let step = 1; step <= 15; step += 1) {
    const places = await page.locator('#explanation').evaluate((panel) => {
      const box = (selector: string) => panel.querySelector(selector)!.getBoundingClientRect();
      const numbers = [...panel.querySelectorAll('[data-explains] [data-operand]')].map((one) =>
        one.getBoundingClientRect(),
      );
      return {
        formula: box('math'),
        card: box('[data-explains]'),
        numbers: Math.max(...numbers.map(({ bottom }) => bottom)),
        foot: panel.getBoundingClientRect().bottom,
      };
    });
    expect(places.card.left, `step ${step}`).toBeGreaterThan(places.formula.right);
    expect(places.card.top, `step ${step}`).toBeLessThan(places.formula.bottom);
    expect(places.numbers, `step ${step}`).toBeLessThan(places.foot);
    await page.keyboard.press('ArrowRight');
    await ready(page);
  }
});

/** How many layers after the input there are, in a window how wide, and whether the names of their steps have room. */
const MANY_STEPS = [
  { width: 360, after: 3, named: false },
  { width: 1024, after: 4, named: true },
  { width: 1366, after: 3, named: true },
  { width: 1366, after: 4, named: false },
  { width: 1920, after: 4, named: true },
] as const;

for (const { width, after, named } of MANY_STEPS) {
  const room = named ? 'stand in them' : 'have no room, but that of the current one';
  test(`${width} pixels wide, the names of ${7 * after + 1} steps ${room} @chromium`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openLab(page, `json=${encodeURIComponent(JSON.stringify(layersOf(MIXED, after)))}`);
    const timeline = page.getByRole('slider', { name: 'Timeline' });
    expect(Number(await timeline.getAttribute('max'))).toBe(7 * after);
    const names = await page.locator('footer [data-phase]').evaluateAll((chips) =>
      chips.map((chip) => {
        const range = document.createRange();
        range.selectNodeContents(chip);
        const { width: across, height } = range.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(chip).fontSize);
        return { name: chip.textContent, across, room: chip.clientWidth, size, lines: Math.round(height / size / 1.4) };
      }),
    );
    expect(names).toHaveLength(7 * after + 1);
    const flag = page.locator('footer [class*=flag]');
    await expect(flag).toHaveText('Zh1');
    const flagWidth = await flag.evaluate((one) => one.getBoundingClientRect().width);
    if (named) {
      expect(flagWidth, 'no flag').toBe(0);
      expect(Math.min(...names.map(({ size }) => size))).toBeGreaterThanOrEqual(9);
      expect(names.filter(({ across, room: inside, lines }) => across > inside || lines !== 1)).toEqual([]);
    } else {
      expect(flagWidth, 'a flag').toBeGreaterThan(40);
      expect(Math.max(...names.map(({ across }) => across)), 'the widest name').toBe(0);
    }
  });
}

test('a phone on its side has the steps beside their buttons, in one row at the foot of the window @chromium', async ({
  page,
}) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await openLab(page);
  const play = page.getByRole('button', { name: 'Play', exact: true });
  const timeline = page.getByRole('slider', { name: 'Timeline' });
  const sample = page.getByRole('radio', { name: '3' });
  const [left, middle, right] = await Promise.all([play, timeline, sample].map((one) => one.boundingBox()));
  for (const box of [left!, middle!, right!]) {
    expect(box.y).toBeGreaterThan(300);
    expect(box.y + box.height).toBeLessThanOrEqual(360);
  }
  expect(left!.x + left!.width).toBeLessThan(middle!.x);
  expect(middle!.x + middle!.width).toBeLessThan(right!.x);
  expect(middle!.width, 'room for fifteen names').toBeGreaterThan(300);
});

test.describe('at the end of the page on a phone @chromium', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('what moves through the steps stays under the finger, and comes last by Tab', async ({ page }) => {
    await openLab(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const next = page.getByRole('button', { name: 'Next step' });
    const before = await next.boundingBox();
    for (let step = 1; step <= 15; step += 1) {
      await page.touchscreen.tap(before!.x + before!.width / 2, before!.y + before!.height / 2);
      await ready(page);
      // A scroll goes by whole pixels.
      expect(Math.abs((await next.boundingBox())!.y - before!.y), `after ${step} steps`).toBeLessThan(1);
    }
    await page.getByRole('button', { name: 'Train' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Previous step' })).toBeFocused();
  });
});
