import { axe } from './axe.ts';
import { openLab, ready, typeInto } from './lab.ts';
import { expect, test } from './test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const { hash, stride } of [
      { hash: '', stride: colorScheme === 'light' ? 3 : 5 },
      { hash: 'example=mazur', stride: 7 },
      { hash: 'example=resizing-4', stride: 7 },
    ]) {
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
    await expect(page.locator('svg circle[data-kind]')).toHaveCount(0);
  });
});

test('pulses run forward along the edges and stop at a closed gate', async ({ page }) => {
  await openLab(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('svg circle[data-kind]').first()).toBeAttached();
});
