import type { Page } from '@playwright/test';
import { cellsOnScreen, openLab, ready, typeInto } from './lab.ts';
import { expect, test } from './test.ts';

const KILLS = 50;
/** Pages that lose theirs at the same time: a second of every loss is waiting for a worker that says nothing. */
const PAGES = 5;

declare global {
  interface Window {
    killWorkers(): void;
  }
}

/** Lets the test end the page's workers from outside: they die without a word, in the middle of anything. */
async function armKills(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        workers.push(this);
      }
    };
    window.killWorkers = () => {
      for (const worker of workers.splice(0)) worker.terminate();
    };
  });
}

/** A sequence of numbers in [0, 1) that is the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test(`${KILLS} kills of the worker at random moments lose no state @chromium`, async ({ context }) => {
  test.setTimeout(120_000);
  const survivors = await Promise.all(
    Array.from({ length: PAGES }, async (_, i) => survive(await context.newPage(), KILLS / PAGES, 20_261_123 + i)),
  );
  // A run that meets none.
  const page = await context.newPage();
  await openLab(page);
  await page.keyboard.press('End');
  const iteration = page.getByLabel('Iteration', { exact: true });
  await typeInto(iteration, String(KILLS / PAGES));
  await iteration.press('Enter');
  await expect(iteration).toHaveValue(String(KILLS / PAGES));
  const undisturbed = await cellsOnScreen(page);
  for (const survived of survivors) expect(survived).toEqual(undisturbed);
});

/** Goes on by an iteration with every kill; the numbers at the end. */
async function survive(page: Page, kills: number, seed: number): Promise<Map<string, number | null>> {
  const random = chance(seed);
  await armKills(page);
  await openLab(page);
  await page.keyboard.press('End');
  const iteration = page.getByLabel('Iteration', { exact: true });
  let expected = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const moment = random();
    if (moment < 0.3) await page.evaluate(() => window.killWorkers());
    await page.keyboard.press('Shift+ArrowRight');
    expected += 1;
    if (moment >= 0.3) await page.evaluate(() => window.killWorkers());
    await ready(page);
    await expect(iteration).toHaveValue(String(expected));
  }
  return cellsOnScreen(page);
}

test('a worker lost in training is replaced and training goes on', async ({ page }) => {
  await armKills(page);
  await openLab(page);
  await page.getByRole('button', { name: 'Train' }).click();
  const iteration = page.getByLabel('Iteration', { exact: true });
  await expect(iteration).not.toHaveValue('0');
  await page.evaluate(() => window.killWorkers());
  await expect(page.getByText('Nothing is lost')).toBeVisible();
  const resumed = Number(await iteration.inputValue());
  await expect.poll(async () => Number(await iteration.inputValue())).toBeGreaterThan(resumed);
  await page.getByRole('button', { name: 'Stop training' }).click();
  await ready(page);
});

test('where no worker can start, the page computes by itself', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error('no workers here');
      }
    } as unknown as typeof Worker;
  });
  await openLab(page);
  await expect(page.getByText('starts no worker')).toBeVisible();
  await page.keyboard.press('End');
  expect((await cellsOnScreen(page)).get('Wo.next[1,1]')).toBe(0.78125);
});
