import { axe } from './axe.ts';
import { openLab, ready, typeInto } from './lab.ts';
import { MOTION } from './motion.ts';
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

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('no pulse runs, and a step is a plain change @chromium', async ({ page }) => {
    await openLab(page);
    await page.keyboard.press('ArrowRight');
    await ready(page);
    await expect(page.locator('#network [data-kind]')).toHaveCount(0);
  });
});

test('pulses run along the edges in the direction of the pass, and stop at a closed gate', async ({ page }) => {
  await openLab(page);
  // Of sample 3: the second output's gate is closed.
  await page.getByRole('radio', { name: 'Sample 3', exact: true }).check({ force: true });
  const pulsesAt = async (step: string, progress: number) => {
    await page.getByRole('slider', { name: 'Timeline' }).fill(step);
    await ready(page);
    await expect(page.locator('#network [data-kind]').first()).toBeAttached();
    return page.evaluate((t) => {
      const moving = document.getAnimations().filter(({ effect }) => effect instanceof KeyframeEffect);
      return moving.flatMap((animation) => {
        const { target } = animation.effect as KeyframeEffect;
        if (!target?.matches('#network [data-kind]')) return [];
        animation.pause();
        animation.currentTime = t * Number(animation.effect!.getTiming().duration);
        const { x, width } = target.getBoundingClientRect();
        const seen = Number(getComputedStyle(target).opacity);
        const kind = target.getAttribute('data-kind')!;
        return kind === 'carry' || kind === 'stop' ? { kind, centre: x + width / 2, seen } : [];
      });
    }, progress);
  };
  const meanX = (pulses: readonly { centre: number }[]) =>
    pulses.reduce((sum, { centre }) => sum + centre, 0) / pulses.length;
  const centreOf = async (neuron: string) => {
    const box = await page.locator(`[data-neuron="${neuron}"] circle`).first().boundingBox();
    return box!.x + box!.width / 2;
  };
  for (const [step, direction] of [
    ['0', 1],
    ['6', -1],
  ] as const) {
    const [early, late] = [await pulsesAt(step, 0.25), await pulsesAt(step, 0.5)];
    expect(early.filter(({ seen }) => seen > 0.9).length, `step ${step}`).toBeGreaterThan(0);
    expect((meanX(late) - meanX(early)) * direction, `step ${step}`).toBeGreaterThan(20);
  }
  const arrived = (await pulsesAt('3', 1)).filter(({ seen }) => seen > 0);
  expect(arrived.map(({ kind }) => kind)).toEqual(['stop']);
  expect(arrived[0]!.centre).toBeLessThan(await centreOf('O[2]'));
});
