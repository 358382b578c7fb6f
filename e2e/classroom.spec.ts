import type { BrowserContext, Page } from '@playwright/test';
import { axe } from './axe.ts';
import { openLab, ready } from './lab.ts';
import { MOTION } from './motion.ts';
import { scenesLink } from './scenesLink.ts';
import { watchPulses } from './pulses.ts';
import { expect, test } from './test.ts';

test.use(MOTION);

/**
 * Keys of one class: a class of 1,000 takes most of a minute, so that the suite sends fewer (CLASS_KEYS=1000 sends all),
 * with a reload of every kind among them.
 * The place is compared at the end of every burst, sent at a pace that no hand has.
 */
const KEYS = Number(process.env['CLASS_KEYS'] ?? 100);
const BURST = 25;
const STEPS = 15;

/** What a clicker sends, by how often a class has it: forward mostly, back, black, full screen, away. */
const SENDS = [...Array<string>(10).fill('PageDown'), ...Array<string>(5).fill('PageUp'), '.', 'F5', 'Escape'] as const;

/** The same keys in every run (a linear congruence modulo 2³²). */
function clicker(): () => string {
  let seed = 20_261_125;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return SENDS[Math.floor((seed / 2 ** 32) * SENDS.length)]!;
  };
}

/** Where a class has to be after its keys, reckoned by no code of the page. */
interface Model {
  position: number;
  presenting: boolean;
  black: boolean;
}

function press(model: Model, key: string): void {
  if (key === 'PageDown') model.position += 1;
  if (key === 'PageUp') model.position = Math.max(0, model.position - 1);
  if (key === '.') model.black = !model.black;
  if (key === 'F5') model.presenting = true;
  if (key === 'Escape' && model.presenting) {
    model.presenting = false;
    model.black = false;
  }
}

async function expectPlace(page: Page, { position, presenting, black }: Model, after: string): Promise<void> {
  const step = position % STEPS;
  const iteration = Math.floor(position / STEPS);
  const blackness = page.getByRole('button', { name: 'The screen is black' });
  await (black ? expect(blackness, after).toBeVisible() : expect(blackness, after).toBeHidden());
  const controls = page.locator('section[aria-label="Presentation controls"]');
  if (presenting) {
    await expect(controls, after).toBeAttached();
    await expect(page.locator('h1'), after).toContainText(`Step ${step + 1} of ${STEPS}`);
    await expect(page.locator('header').first(), after).toContainText(`iteration ${iteration}`);
  } else {
    await expect(controls, after).not.toBeAttached();
    await expect(page.locator('input[aria-label="Timeline"]'), after).toHaveValue(String(step));
    await expect(page.getByLabel('Iteration', { exact: true }), after).toHaveValue(String(iteration));
  }
}

async function openPresenter(page: Page, context: BrowserContext): Promise<Page> {
  const [presenter] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Presenter window' }).click(),
  ]);
  await expect(presenter.getByRole('heading', { name: /^Now: Step/ })).toBeVisible();
  return presenter;
}

test('a class of clicker keys with reloads loses no step @chromium', async ({ page }) => {
  test.setTimeout(120_000);
  await openLab(page);
  const model: Model = { position: 0, presenting: false, black: false };
  const next = clicker();
  for (let sent = 0; sent < KEYS; sent += BURST) {
    for (let i = 0; i < BURST; i += 1) {
      const key = next();
      await page.keyboard.press(key);
      press(model, key);
    }
    // Every second burst ends with a reload that waits for nothing.
    if ((sent / BURST) % 2 === 1) await page.reload();
    await ready(page);
    await expectPlace(page, model, `after ${sent + BURST} keys`);
  }
});

// Two windows that both get frames and keys at any time: Firefox has one in front, which the last test here is about.
test('a class of clicker keys in the presenter window loses no step, whichever window is loaded again @chromium', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await openLab(page);
  await page.keyboard.press('F5');
  const presenter = await openPresenter(page, context);
  const model: Model = { position: 0, presenting: true, black: false };
  const next = clicker();
  const place = () => `Step ${(model.position % STEPS) + 1} of ${STEPS}`;
  for (let sent = 0; sent < KEYS; sent += BURST) {
    for (let i = 0; i < BURST; i += 1) {
      const key = next();
      await presenter.keyboard.press(key);
      press(model, key);
    }
    const after = `after ${sent + BURST} keys`;
    await expectPlace(page, model, after);
    if ((sent / BURST) % 4 === 1) await presenter.reload();
    if ((sent / BURST) % 4 === 3) await page.reload();
    await ready(page);
    await expectPlace(page, model, `${after} and a reload`);
    const now = presenter.getByRole('heading', { name: /^Now: / });
    await expect(now, after).toContainText(place());
    await expect(now, after).toContainText(`iteration ${Math.floor(model.position / STEPS)}`);
    await expect(presenter.getByRole('heading', { name: /^Next: / }), after).toContainText(
      `Step ${((model.position + 1) % STEPS) + 1} of ${STEPS}`,
    );
  }
});

test('the presenter prepares the next step unseen; notes and time survive, and strangers change nothing @chromium', async ({
  page,
  context,
}) => {
  await openLab(page);
  // So slow that what flows is still on its way when it is frozen.
  await page.getByRole('slider', { name: 'Speed' }).press('Home');
  await page.keyboard.press('F5');
  const presenter = await openPresenter(page, context);
  const stage = page.locator('h1');

  await test.step('freeze', async () => {
    await presenter.keyboard.press('PageDown');
    await expect(stage).toContainText('Step 2 of 15');
    await presenter.keyboard.press('PageUp');
    await expect(stage).toContainText('Step 1 of 15');
    await presenter.getByRole('button', { name: 'Freeze what the audience sees' }).click();
    await presenter.keyboard.press('PageDown');
    await presenter.keyboard.press('PageDown');
    await presenter.keyboard.press('3');
    await expect(presenter.getByRole('heading', { name: /^Now: Step 3/ })).toBeVisible();
    await expect(stage).toContainText('Step 1 of 15');
    await expect(page.getByRole('radio', { name: 'Network' })).toBeChecked();
    const flow = await watchPulses(page.locator('#stage canvas'), 500);
    expect(flow.length).toBeGreaterThan(5);
    for (const seen of flow) expect(seen, 'what flows in the step stands').toEqual(flow[0]);
    await page.reload();
    await expect(stage).toContainText('Step 1 of 15');
    await presenter.keyboard.press('z');
    await expect(stage).toContainText('Step 3 of 15');
    await expect(page.getByRole('radio', { name: 'Equation' })).toBeChecked();
    await presenter.keyboard.press('h');
    await expect(page.locator('#stage [data-cell="Zo[1,1]"]').first()).toHaveAttribute('data-state', 'hidden');
    await expect(presenter.getByRole('status')).toContainText('Numbers are hidden');
    await presenter.keyboard.press('PageDown');
    await expect(page.locator('#stage [data-state=hidden]')).toHaveCount(0);
    await presenter.keyboard.press('.');
    await expect(presenter.getByRole('status')).toHaveText('The screen is black for the audience.');
    await presenter.keyboard.press('.');
    await expect(presenter.getByRole('status')).toHaveText('');
  });

  await test.step('notes and timer', async () => {
    await presenter.getByRole('button', { name: 'Start the timer' }).click();
    await expect(presenter.getByRole('timer')).toHaveText('0:02');
    await presenter.getByRole('textbox', { name: 'Notes' }).focus();
    // Faster than the stage's window hears, and not only at the end.
    await presenter.keyboard.type('first.');
    await presenter.keyboard.press('Home');
    await presenter.keyboard.type('Ask ');
    await presenter.keyboard.press('PageDown');
    await presenter.reload();
    await expect(presenter.getByRole('textbox', { name: 'Notes' })).toHaveValue('Ask first.');
    await expect(presenter.getByRole('button', { name: 'Pause the timer' })).toBeVisible();
    await expect(presenter.getByRole('timer')).toHaveText(/^0:(0[2-9]|[1-5]\d)$/);
    await expect(stage, 'a sign in the notes is the notes’, a press of the clicker is not').toContainText(
      'Step 4 of 15',
    );
    expect(await axe(presenter)).toEqual([]);
  });

  await test.step('messages that are none of ours', async () => {
    const channel = await presenter.evaluate(() => new URLSearchParams(location.search).get('presenter')!);
    await presenter.evaluate((name) => {
      const stranger = new BroadcastChannel(`propagation-lab.${name}`);
      for (const message of [
        'PageDown',
        { kind: 'press', press: { key: 'PageDown', shiftKey: false } },
        { version: 1, kind: 'press', n: 99, press: { key: ['PageDown'], shiftKey: false } },
        { version: 1, kind: 'state', run: 'x', session: '{"version":1,"lab":{"version":1}}' },
        { version: 1, kind: 'notes', notes: 'x'.repeat(30_000) },
      ]) {
        stranger.postMessage(message);
      }
    }, channel);
    await presenter.getByRole('button', { name: 'Next step' }).click();
    await expect(stage).toContainText('Step 5 of 15');
    await expect(presenter.getByRole('textbox', { name: 'Notes' })).toHaveValue('Ask first.');
  });

  await test.step('the stage goes, and what is pressed and noted meanwhile is there when it comes back', async () => {
    await page.goto('about:blank');
    await expect(presenter.getByRole('status')).toContainText('Waiting for the window with the stage');
    await presenter.keyboard.press('PageDown');
    await presenter.getByRole('textbox', { name: 'Notes' }).press('End');
    await presenter.keyboard.type(' Then show.');
    await page.goBack();
    await expect(stage).toContainText('Step 6 of 15');
    await expect(presenter.getByRole('status')).toHaveText('');
    await presenter.reload();
    await expect(presenter.getByRole('textbox', { name: 'Notes' })).toHaveValue('Ask first. Then show.');
  });
});

test('where no window may open, the presenter’s view stands beside the stage @chromium', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openLab(page);
  await page.keyboard.press('F5');
  await page.getByRole('button', { name: 'Presenter window' }).click();
  const beside = page.getByRole('complementary', { name: 'Presenter view' });
  await expect(beside.getByRole('heading', { name: /^Next: Step 2/ })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(beside.getByRole('heading', { name: /^Next: Step 3/ })).toBeVisible();
  await beside.getByRole('button', { name: 'Next step' }).click();
  await expect(page.locator('h1')).toContainText('Step 3 of 15');
  expect(await axe(page)).toEqual([]);
  await page.reload();
  await expect(beside.getByRole('heading', { name: /^Next: Step 4/ })).toBeVisible();
  await page.evaluate((link) => (location.hash = link), scenesLink());
  await expect(beside.getByText('Scene 1 of 2')).toBeVisible();
  await page.keyboard.press('PageDown');
  await beside.getByRole('button', { name: 'Next scene' }).click();
  await expect(beside.getByText('Scene 2 of 2')).toBeVisible();
  await expect(beside.getByText('This is the last scene.')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  const isBelow = async () => {
    const [stage, panel] = [(await page.locator('#stage').boundingBox())!, (await beside.boundingBox())!];
    return stage.width === panel.width && stage.y + stage.height < panel.y;
  };
  await expect.poll(isBelow, 'below the stage where there is no room beside it').toBe(true);
  expect(page.workers()).toHaveLength(2);
  await page.getByRole('button', { name: 'Close the presenter view' }).click();
  await expect(beside).toBeHidden();
  await expect.poll(() => page.workers().length, 'the engine of what comes next ends with it').toBe(1);
});

test('the presenter window steps the stage, whichever of the two is in front or loaded again', async ({
  page,
  context,
}) => {
  await openLab(page);
  await page.keyboard.press('F5');
  const presenter = await openPresenter(page, context);
  const stage = page.locator('h1');
  const now = presenter.getByRole('heading', { name: /^Now: / });
  // One window at a time is in front, and gets frames and keys.
  await presenter.bringToFront();
  await presenter.getByRole('button', { name: 'Next step' }).click();
  await presenter.keyboard.press('PageDown');
  await page.bringToFront();
  await expect(stage).toContainText('Step 3 of 15');
  await page.reload();
  await expect(stage).toContainText('Step 3 of 15');
  await presenter.bringToFront();
  await presenter.reload();
  await expect(now).toContainText('Step 3 of 15');
  await presenter.keyboard.press('PageUp');
  await page.bringToFront();
  await expect(stage).toContainText('Step 2 of 15');
  await expect(now).toContainText('Step 2 of 15');
});
