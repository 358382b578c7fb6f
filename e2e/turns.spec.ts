import type { Page } from '@playwright/test';
import { openDocument, openLab, ready } from './lab.ts';
import { expect, test } from './test.ts';

interface Frame {
  readonly isReady: boolean;
  readonly place: string;
  /** Every number that can be seen, by the panel and the cell, with all that stands there for it. */
  readonly seen: Readonly<Record<string, readonly string[]>>;
  /** The rows of the table that the curve has beside it. */
  readonly costs: readonly string[];
}

/** What each frame is about to show, from the next one on, until `count` of them have come. */
async function framesAfter(page: Page, act: string, count: number): Promise<readonly Frame[]> {
  return page.evaluate(
    async ([key, frames]) => {
      dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
      const found = [];
      for (let i = 0; i < frames; i += 1) {
        await new Promise(requestAnimationFrame);
        const seen: Record<string, string[]> = {};
        for (const cell of document.querySelectorAll<HTMLElement>('#matrices [data-value], #network [data-value]')) {
          // Text that is not to be seen has no colour.
          if (getComputedStyle(cell).color === 'rgba(0, 0, 0, 0)') continue;
          const name = `${cell.closest('section')!.id} ${cell.dataset['cell'] ?? cell.dataset['term']}`;
          (seen[name] ??= []).push(cell.dataset['value']!);
        }
        const tables = [...document.querySelectorAll('table')];
        const costs = tables.find(({ caption }) => caption?.textContent === 'The cost at a few of the iterations');
        const timeline = document.querySelector('footer input[type="range"]')!;
        found.push({
          isReady: document.documentElement.dataset['ready'] === 'true',
          place: timeline.getAttribute('aria-valuetext')!,
          seen,
          costs: Array.from(costs?.querySelectorAll('tbody tr') ?? [], (row) => row.textContent),
        });
      }
      return found;
    },
    [act, count] as const,
  );
}

/** The matrices of which a frame shows numbers. */
function matricesIn({ seen }: Frame): readonly string[] {
  const names = Object.keys(seen).flatMap((name) => /^matrices (.*)\[/.exec(name)?.[1] ?? []);
  return [...new Set(names)];
}

/** The numbers that matrices and network show differently. */
function differing({ seen }: Frame): readonly string[] {
  return Object.keys(seen).filter((name) => {
    const [panel, cell] = name.split(' ');
    const elsewhere = seen[`network ${cell}`] ?? [];
    return panel === 'matrices' && elsewhere.some((value) => value !== seen[name]![0]);
  });
}

test('a new iteration comes with nothing of the one before in its matrices; the page is ready when all of it is there @chromium', async ({
  page,
}) => {
  await openLab(page);
  await page.keyboard.press('End');
  await ready(page);
  const weight = page.locator('#matrices [data-cell="Wo[1,1]"]');
  await expect(weight).toHaveAttribute('data-value', '1');

  const all = await framesAfter(page, 'ArrowRight', 40);
  const frames = all.filter(({ place }) => place === 'Step 1 of 15, Zh');
  expect(frames.length, 'it has come').toBeGreaterThan(0);
  for (const frame of frames) {
    expect(matricesIn(frame).toSorted()).toEqual(['Bh', 'Bo', 'Wh', 'Wo', 'X', 'Y', 'Zh']);
    expect(frame.seen['matrices Wo[1,1]']).toEqual(['0.78125']);
  }
  const first = frames.findIndex(({ isReady }) => isReady);
  expect(first, 'it waits for the network').toBeGreaterThan(0);
  expect(
    frames.slice(0, first).some((frame) => differing(frame).includes('matrices Wo[1,1]')),
    'which had a turn of its own',
  ).toBe(true);
  for (const frame of frames.slice(first)) {
    expect(frame.isReady).toBe(true);
    expect(differing(frame)).toEqual([]);
    expect(Object.keys(frame.seen).filter((name) => /^network (H|Zo|O|Eo|Eh)\[/.test(name))).toEqual([]);
  }
});

test('while training the numbers of matrices and network change together @chromium', async ({ page }) => {
  await openLab(page);
  const frames = await framesAfter(page, 't', 120);
  await page.keyboard.press('t');
  const weights = new Set(frames.map(({ seen }) => seen['matrices Wo[1,1]']![0]));
  expect(weights.size, 'the numbers have moved').toBeGreaterThan(2);
  expect(frames.flatMap(differing)).toEqual([]);
});

test('no cost is drawn or told before its step has come, in any frame @chromium', async ({ page }) => {
  const curve = page.getByRole('img', { name: /^Cost/ });
  const rows = page.getByRole('table', { name: 'The cost at a few of the iterations' }).getByRole('rowheader');
  const to = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await ready(page);
    }
  };
  await openLab(page);
  await expect(curve).toHaveAccessibleName('Cost');
  await expect(rows).toHaveText([]);

  await to('End');
  await expect(curve).toHaveAccessibleName('Cost over 0 iterations, now 3.28125 at iteration 0');
  await expect(rows).toHaveText(['0']);

  const frames = await framesAfter(page, 'ArrowRight', 40);
  expect(frames.at(-1)!.place).toBe('Step 1 of 15, Zh');
  for (const { costs } of frames) expect(costs).toEqual(['03.28125']);
  await expect(curve).toHaveAccessibleName('Cost over 0 iterations, now 3.28125 at iteration 0');

  await to('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(rows).toHaveText(['0']);
  await to('ArrowRight');
  await expect(curve).toHaveAccessibleName(/^Cost over 1 iteration, now 1\.202/);
  await expect(rows).toHaveText(['0', '1']);

  await to('ArrowLeft');
  await expect(rows, 'what is taken back is not told either').toHaveText(['0']);
  await to('End', 'ArrowRight', 'Shift+ArrowLeft');
  await expect(rows, 'what has been passed has been seen').toHaveText(['0', '1', '2']);
});

test('what is said of a whole pass waits until the pass has come to its cost @chromium', async ({ page }) => {
  await openDocument(page, {
    version: 1,
    title: 'A closed gate',
    network: { layers: [1, 2, 1], activations: ['relu', 'linear'], bias: false },
    parameters: { W: [[[1, -1]], [[1], [1]]] },
    data: { X: [[1], [2]], Y: [[0], [0]] },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 0.01 },
    view: { iteration: 0, step: 'O' },
  });
  const note = page.getByText(/^H\[2\] closed for the whole batch/);
  await expect(page.locator('[data-cell="O[1,1]"]').first()).toHaveAttribute('data-value', '1');
  await expect(note).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(note).toBeVisible();
  for (const key of ['End', 'ArrowRight']) {
    await page.keyboard.press(key);
    await ready(page);
  }
  await expect(note, 'what is known of the pass before stays until then').toBeVisible();
});
