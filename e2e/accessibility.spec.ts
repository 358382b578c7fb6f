import { axe } from './axe.ts';
import { openDocument, openLab, ready, typeInto } from './lab.ts';
import { MOTION } from './motion.ts';
import { watchPulses } from './pulses.ts';
import { expect, test } from './test.ts';

test.use(MOTION);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    // Other themes, modes and languages take turns in languages.spec.ts.
    for (const { hash, stride } of colorScheme === 'light'
      ? [
          { hash: '', stride: 4 },
          { hash: 'example=mazur', stride: 9 },
          { hash: 'example=resizing-4', stride: 9 },
        ]
      : [{ hash: '', stride: 6 }]) {
      const steps = `step 1, ${1 + stride}, …`;
      test(`axe finds nothing in ${steps} of ${hash || 'the default lab'} @chromium`, async ({ page }) => {
        test.setTimeout(120_000);
        await openLab(page, hash);
        const timeline = page.getByRole('slider', { name: 'Timeline' });
        const last = Number(await timeline.getAttribute('max'));
        for (let step = 0; step <= last; step += stride) {
          await expect(timeline).toHaveValue(String(step));
          expect(await axe(page), `step ${step + 1}`).toEqual([]);
          for (let press = 0; press < stride; press += 1) await page.keyboard.press('ArrowRight');
          await ready(page);
        }
      });
    }

    test('axe finds nothing in the menu, the help, a message and a field @chromium', async ({ page }) => {
      await openLab(page, 'example=nothing');
      await expect(page.getByRole('alert').filter({ hasText: 'nothing' })).toBeVisible();
      expect(await axe(page), 'message').toEqual([]);
      await page.getByRole('button', { name: 'Example', exact: true }).click();
      expect(await axe(page), 'menu').toEqual([]);
      await page.keyboard.press('Escape');
      const weight = page.getByRole('spinbutton', { name: 'Wo[1,2]' }).first();
      await typeInto(weight, 'x');
      await weight.press('Enter');
      expect(await axe(page), 'field').toEqual([]);
      await weight.press('Escape');
      await weight.blur();
      await page.keyboard.press('?');
      expect(await axe(page), 'help').toEqual([]);
    });
  });
}

test('axe finds nothing in numbers that are told with powers of ten @chromium', async ({ page }) => {
  await openDocument(page, {
    version: 1,
    network: { layers: [1, 1], activations: ['relu'] },
    parameters: { W: [[[1e-7]]], b: [[0]] },
    data: { X: [[1]], Y: [[1]] },
    training: {},
  });
  const weight = page.getByRole('spinbutton', { name: 'Wo[1,1]' }).first();
  await expect(weight).toHaveAttribute('aria-valuenow', '0.0000001');
  await expect(weight).toHaveAttribute('aria-valuetext', '1×10⁻⁷');
  expect(await axe(page)).toEqual([]);
});

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('no pulse runs, and what a closed gate has stopped stands there at once @chromium', async ({ page }) => {
    await openLab(page);
    // Of sample 1 the first hidden neuron's gate is closed.
    await page.keyboard.press('ArrowRight');
    const seen = await watchPulses(page.locator('#network canvas'), 500);
    const stopped = expect.objectContaining({ kinds: ['stop'], meanX: seen[0]!.meanX });
    expect(seen).toEqual(seen.map(() => stopped));
  });
});

test('pulses run along the edges in the direction of the pass, and stop at a closed gate', async ({ page }) => {
  await openLab(page);
  // So slow that nothing has arrived before it is looked at.
  await page.getByRole('slider', { name: 'Speed' }).press('Home');
  // Of sample 3: the second output's gate is closed.
  await page.getByRole('radio', { name: 'Sample 3', exact: true }).check({ force: true });
  const pulses = page.locator('#network canvas');
  const goTo = async (step: string) => {
    await page.getByRole('slider', { name: 'Timeline' }).fill(step);
    await ready(page);
  };
  for (const [step, direction] of [
    ['2', 1],
    ['6', -1],
  ] as const) {
    await goTo(step);
    const seen = await watchPulses(pulses, 1_500);
    expect(
      seen.flatMap(({ kinds }) => kinds),
      `step ${step}`,
    ).toContain('carry');
    expect((seen.at(-1)!.meanX - seen[0]!.meanX) * direction, `step ${step}`).toBeGreaterThan(5);
  }
  await page.getByRole('slider', { name: 'Speed' }).press('End');
  await goTo('3');
  const gate = await page.locator('[data-neuron="O[2]"] circle').first().boundingBox();
  const left = async () => {
    const { kinds, right } = (await watchPulses(pulses, 100)).at(-1)!;
    return { kinds, before: right <= gate!.x + 2 };
  };
  await expect.poll(left, 'what is left at the end').toEqual({ kinds: ['stop'], before: true });
});
