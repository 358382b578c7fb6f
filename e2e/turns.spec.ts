import type { Page } from '@playwright/test';
import { openDocument, openDocumentHere, openLab, ready } from './lab.ts';
import { ORACLES } from './reference.ts';
import { expect, test } from './test.ts';

const article = ORACLES.find(({ name }) => name === 'article-1-2-2.json')!;

/** Of the default lab, as the article's arithmetic gives them. */
const COSTS = ['3.28125', '1.2021'];

interface Frame {
  readonly isReady: boolean;
  readonly place: string;
  /** Every number that can be seen, by the panel and the cell, with all that stands there for it. */
  readonly seen: Readonly<Record<string, readonly string[]>>;
  /** What is told of the cost over the iterations: its name, how many corners and points it has, the rows of its table. */
  readonly curve: { readonly name: string; readonly corners: number; readonly points: number; readonly rows: string[] };
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
          // What is leaving has no size.
          if (cell.closest('[data-leaving]') && cell.getBoundingClientRect().width === 0) continue;
          const name = `${cell.closest('section')!.id} ${cell.dataset['cell'] ?? cell.dataset['term']}`;
          (seen[name] ??= []).push(cell.dataset['value']!);
        }
        const tables = [...document.querySelectorAll('table')];
        const costs = tables.find(({ caption }) => caption?.textContent === 'The cost at a few of the iterations');
        const curve = document.querySelector('svg[role="img"][aria-label^="Cost"]');
        const timeline = document.querySelector('footer input[type="range"]')!;
        found.push({
          isReady: document.documentElement.dataset['ready'] === 'true',
          place: timeline.getAttribute('aria-valuetext')!,
          seen,
          curve: {
            name: curve?.getAttribute('aria-label') ?? '',
            corners: curve?.querySelector('path')!.getAttribute('d')?.match(/[ML]/g)?.length ?? 0,
            points: curve?.querySelectorAll('circle').length ?? 0,
            rows: Array.from(costs?.querySelectorAll('tbody th') ?? [], (row) => row.textContent),
          },
        });
      }
      return found;
    },
    [act, count] as const,
  );
}

/** Presses keys one after the other, each when the page shows what the one before asked for. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await ready(page);
  }
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

test('a field that has the focus has the number of a new iteration as soon as it is shown, the others once the page is ready @chromium', async ({
  page,
}) => {
  await openLab(page);
  await page.keyboard.press('End');
  await ready(page);
  await page.locator('#matrices [data-cell="Wo[1,1]"] input').focus();

  const frames = await page.evaluate(async () => {
    const found = [];
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }));
    for (let i = 0; i < 40; i += 1) {
      await new Promise(requestAnimationFrame);
      const fields = Array.from(document.querySelectorAll<HTMLElement>('#matrices [data-cell]:has(input)'), (cell) => {
        const input = cell.querySelector('input')!;
        const { value } = cell.dataset;
        return { cell: cell.dataset['cell']!, value, now: input.getAttribute('aria-valuenow'), text: input.value };
      });
      found.push({ isReady: document.documentElement.dataset['ready'] === 'true', fields });
    }
    return found;
  });
  const after = frames.filter(({ fields }) => fields.some(({ cell, value }) => cell === 'Wo[1,1]' && value !== '1'));
  expect(after.length, 'the iteration has come').toBeGreaterThan(0);
  for (const { fields } of after) {
    expect(fields.find(({ cell }) => cell === 'Wo[1,1]')).toEqual({
      cell: 'Wo[1,1]',
      value: '0.78125',
      now: '0.78125',
      text: '0.78125',
    });
  }
  expect(
    after.some(({ fields }) => fields.some(({ cell, value, now }) => cell === 'Wo[2,1]' && value !== now)),
    'what is not seen of the others has a turn of its own',
  ).toBe(true);
  const whole = after.filter(({ isReady }) => isReady);
  expect(whole.length, 'it is all there').toBeGreaterThan(0);
  for (const { fields } of whole) {
    expect(fields.filter(({ value, now }) => value !== now)).toEqual([]);
    expect(fields).toContainEqual({ cell: 'Wo[2,1]', value: '1.5625', now: '1.5625', text: '1.563' });
  }
});

test('a lab that takes a while, opened at a sample that the one before has not, is said once it is there @chromium', async ({
  page,
}) => {
  await openLab(page, 'example=simple');
  await openDocumentHere(page, { ...article.lab, view: { iteration: 100_000, step: 'Zh', sample: 3 } });
  await expect(page.getByRole('radio', { name: 'Sample 3', exact: true })).toBeChecked();
  await expect(page.locator('[data-explains]')).toHaveAttribute('data-explains', 'Zh[3,1]');
});

test('while training the numbers of matrices and network change together @chromium', async ({ page }) => {
  await openLab(page);
  // On a machine that is slow with them, new numbers come every one and a half seconds.
  const frames = await framesAfter(page, 't', 240);
  await page.keyboard.press('t');
  const weights = new Set(frames.map(({ seen }) => seen['matrices Wo[1,1]']![0]));
  expect(weights.size, 'the numbers have moved').toBeGreaterThan(2);
  expect(frames.flatMap(differing)).toEqual([]);
});

test('no cost is drawn or told before its step has come, in any frame @chromium', async ({ page }) => {
  const curve = page.getByRole('img', { name: /^Cost/ });
  const rows = page.getByRole('table', { name: 'The cost at a few of the iterations' }).getByRole('rowheader');
  /** Goes a step, and in every frame from the one that shows it the curve ends with one of these iterations. */
  const framesEndWith = async (act: string, place: string, allowed: readonly string[]) => {
    const frames = await framesAfter(page, act, 40);
    const there = frames.filter((frame) => frame.place === place);
    expect(there.length, place).toBeGreaterThan(0);
    for (const { curve: told } of there) {
      const last = told.rows.at(-1);
      expect(allowed).toContain(last);
      const iterations = last === '1' ? 'iteration' : 'iterations';
      expect(told.name).toBe(
        `Cost over ${last} ${iterations}, now ${COSTS[told.rows.length - 1]} at iteration ${last}`,
      );
      expect([told.corners, told.points], 'drawn as told, and with one point').toEqual([told.rows.length, 1]);
    }
    return there;
  };

  await openLab(page);
  await expect(curve).toHaveAccessibleName('Cost');
  await expect(rows).toHaveText([]);

  await press(page, 'End');
  await expect(curve).toHaveAccessibleName('Cost over 0 iterations, now 3.28125 at iteration 0');
  await framesEndWith('ArrowRight', 'Step 1 of 15, Zh', ['0']);
  await press(page, 'ArrowRight', 'ArrowRight');
  await framesEndWith('ArrowRight', 'Step 4 of 15, O', ['0']);
  expect((await framesEndWith('ArrowRight', 'Step 5 of 15, C', ['0', '1'])).at(-1)!.curve.rows).toEqual(['0', '1']);
  // A step back the curve may be a frame behind, but never in two minds.
  expect((await framesEndWith('ArrowLeft', 'Step 4 of 15, O', ['0', '1'])).at(-1)!.curve.rows).toEqual(['0']);

  await press(page, 'End', 'ArrowRight', 'Shift+ArrowLeft');
  await expect(rows, 'what has been passed has been seen, what has not, has not').toHaveText(['0', '1']);
  await press(
    page,
    'Shift+ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'Shift+ArrowLeft',
    'Home',
  );
  await expect(rows, 'what has been seen stays where one goes back to').toHaveText(['0', '1', '2']);
});

test('a run that blew up keeps its last finite cost, and what to do about it, after the message is put away @chromium', async ({
  page,
}) => {
  await openDocument(page, {
    version: 1,
    title: 'Too fast',
    network: { layers: [1, 1, 1], activations: ['linear', 'linear'], bias: false },
    parameters: { W: [[[2]], [[2]]] },
    data: { X: [[1]], Y: [[0]] },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 1 },
  });
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const curve = page.getByRole('img', { name: /^Cost/ });
  const told = /^Cost over 5 iterations, now 3\.15.*×10²⁵⁰ at iteration 5$/;
  await expect(curve).toHaveAccessibleName(told);
  await expect(page.getByText('The cost grows. Use a smaller learning rate.')).toBeVisible();
});

test('what is said of a whole pass waits until the pass has come to its cost @chromium', async ({ page }) => {
  const closed = {
    version: 1,
    title: 'A closed gate',
    network: { layers: [1, 2, 1], activations: ['relu', 'linear'], bias: false },
    parameters: { W: [[[1, -1]], [[1], [1]]] },
    data: { X: [[1], [2]], Y: [[0], [0]] },
    training: { cost: 'half-squared-error', reduction: 'sum', optimizer: 'sgd', learningRate: 0.01 },
    view: { iteration: 0, step: 'O' },
  };
  const note = page.getByText(/^H\[2\]: no error passes for any sample/);
  await openDocument(page, closed);
  await press(page, 'ArrowRight');
  await expect(note).toBeVisible();
  await press(page, 'End', 'ArrowRight');
  await expect(note, 'what is known of the pass before stays until then').toBeVisible();
  // Its words are here from now on: what came too early would be seen.
  await openDocumentHere(page, { ...closed, title: 'The same anew' });
  await expect(page.locator('[data-cell="O[1,1]"]').first()).toHaveAttribute('data-value', '1');
  const frames = await page.evaluate(async () => {
    const said = [];
    for (let i = 0; i < 20; i += 1) {
      await new Promise(requestAnimationFrame);
      said.push(document.querySelector('section p[role="status"]')!.textContent);
    }
    return said;
  });
  expect(frames.filter((text) => text !== '')).toEqual([]);
  await press(page, 'ArrowRight');
  await expect(note).toBeVisible();
});

test('what is said of a pass is said also where its words come after the next step', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/TrainingStateText/, async (route) => {
    await released;
    await route.continue();
  });
  await openLab(page, 'example=resizing-1');
  await press(page, 'End', 'ArrowRight');
  release();
  await expect(page.getByRole('status').filter({ hasText: 'no error passes for any sample' })).toBeVisible();
});
