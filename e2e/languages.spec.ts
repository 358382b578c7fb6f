import type { Page } from '@playwright/test';
import type { LanguageCode } from '../src/i18n/languages.ts';
import { loadPart } from '../src/i18n/loadPart.ts';
import { axe } from './axe.ts';
import { cellAt, cellsOnScreen, openLab, ready, typeInto, valueOf } from './lab.ts';
import { textTroubles, untranslated } from './shownText.ts';
import { expect, test } from './test.ts';

const SIZES = [
  { width: 1366, height: 600 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 360, height: 740 },
] as const;

const THEMES = [
  { colorScheme: 'light', contrast: null },
  { colorScheme: 'dark', contrast: null },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const;

/** What a journey knows the controls by, in the language of the page. */
async function controlsOf(page: Page, code: LanguageCode) {
  const { page: words } = await loadPart(code, 'words');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  /** In a small window behind the button for more. */
  const inBar = async (name: string) => {
    if (!(await button(name).isVisible())) await button(words.more).click();
    return button(name);
  };
  return { words, button, inBar };
}

/** Calls back in each of the page's main states; they begin at the first step of the default lab. */
async function throughStates(page: Page, code: LanguageCode, visit: (state: string) => Promise<void>): Promise<void> {
  const { words, button, inBar } = await controlsOf(page, code);
  const notices = await loadPart(code, 'notices');
  const equation = await loadPart(code, 'equation');
  const presenting = await loadPart(code, 'presenting');
  const steps = async (count: number) => {
    for (let i = 0; i < count; i += 1) await page.keyboard.press('ArrowRight');
    await ready(page);
  };
  await expect(page.locator('#explanation math').first()).toBeVisible();
  await visit('the first step');
  await steps(5);
  await visit('the output layer error');
  await steps(2);
  await page.getByText(equation.chainRule.title, { exact: true }).click();
  await page.getByText(equation.samples.title, { exact: true }).click();
  await visit('a gradient with its paths and samples');
  await button(equation.proof.checkAll).click();
  await expect(page.locator('#explanation table').last()).toBeVisible();
  await visit('a gradient and its proof');
  await page.getByText(equation.samples.title, { exact: true }).click();
  await page.getByText(equation.chainRule.title, { exact: true }).click();
  await page.keyboard.press('End');
  await ready(page);
  await visit('the last step');

  await (await inBar(words.settings)).click();
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible();
  await visit('the settings');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').locator('kbd').first()).toBeVisible();
  await visit('the help');
  await page.keyboard.press('Escape');
  await (await inBar(words.scenes)).click();
  await page.getByRole('dialog').getByRole('button', { name: presenting.scenes.add }).click();
  await expect(page.getByRole('dialog').locator('li')).toHaveCount(1);
  await visit('the scenes');
  await page.keyboard.press('Escape');

  const weight = page.locator('[data-cell="Wo[1,2]"] input').last();
  await typeInto(weight, 'x');
  await weight.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: notices.numbers['not-a-number'] })).toBeVisible();
  await visit('a number that is none');
  await weight.press('Escape');
  await weight.press('Escape');
  await page.evaluate(() => {
    location.hash = `${location.hash}&example=nothing&json={"version":1,"network":7}`.replace(/lab=[^&]*&?/, '');
  });
  await expect(page.getByRole('alert').filter({ hasText: notices.labErrors.kept })).toBeVisible();
  await visit('a link that is wrong');
  await button(words.dismiss).click();
}

for (const [code, locale, direction] of [
  ['es', 'es-MX', 'ltr'],
  ['ar', 'ar-EG', 'rtl'],
] as const) {
  test.describe(code, () => {
    test.use({ locale });

    test('the browser’s language from the first word on, a whole journey in it, and nothing for axe @chromium', async ({
      page,
    }) => {
      test.slow();
      await page.addInitScript(() => {
        const seen: string[] = [];
        const watch = new MutationObserver(() => {
          const { textContent } = document.querySelector('#root') ?? { textContent: '' };
          seen.push(textContent ?? '');
        });
        watch.observe(document, { childList: true, subtree: true, characterData: true });
        // All of the page's text at every change is much: no longer than it is needed.
        const takeSeen = () => {
          watch.disconnect();
          return seen;
        };
        Object.assign(globalThis, { takeSeen });
      });
      await openLab(page);
      const { words, button, inBar } = await controlsOf(page, code);
      const settings = await loadPart(code, 'settings');

      await test.step('no word was drawn in English', async () => {
        await expect(page.locator('html')).toHaveAttribute('lang', code);
        await expect(page.locator('html')).toHaveAttribute('dir', direction);
        const seen = await page.evaluate(() => (globalThis as unknown as { takeSeen: () => string[] }).takeSeen());
        expect(seen.join('\n')).toContain(words.train);
        expect(seen.filter((text) => /\b(Train|Example|Share|Cost)\b/.test(text))).toEqual([]);
      });
      await test.step('step, play, train, reset', async () => {
        await button(words.nextStep).click();
        await ready(page);
        expect(await valueOf(page, 'H[1,1]')).toBe(0);
        await button(words.play).click();
        await button(words.pause).click();
        await button(words.train).click();
        await button(words.stopTraining).click();
        await button(words.reset).click();
        await ready(page);
        expect(await valueOf(page, 'Wh[1,1]')).toBe(1);
      });
      await test.step('type numbers with the marks and digits of the language', async () => {
        const weight = page.locator('table [data-cell="Wh[1,1]"] input');
        await typeInto(weight, code === 'ar' ? '٢٫٥' : '2,5');
        await weight.press('Enter');
        await ready(page);
        expect(await valueOf(page, 'Wh[1,1]')).toBe(2.5);
        // Mexico's Spanish has a point, as the browser says; Arabic too, in Latin digits.
        await expect(weight).toHaveValue('2.5');
        await button(words.undo).click();
        await ready(page);
      });
      await test.step('a shared link opens in the reader’s language, or in this one on request', async () => {
        await page.evaluate(() => {
          Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: async (text: string) => Object.assign(globalThis, { copied: text }) },
          });
        });
        const copied = () => page.evaluate(() => (globalThis as unknown as { copied?: string }).copied ?? '');
        await (await inBar(words.share)).click();
        await expect.poll(copied).toContain('#lab=');
        expect(await copied()).not.toContain('lang=');
        await (await inBar(words.settings)).click();
        await page.getByRole('checkbox', { name: settings.languageInLinks }).check();
        await page.keyboard.press('Escape');
        await (await inBar(words.share)).click();
        await expect.poll(copied).toMatch(new RegExp(`&lang=${code}$`));
        await button(words.dismiss).click();
      });
      await page.keyboard.press('Home');
      let visited = 0;
      /** The languages take turns in being looked at by axe, each in one theme after the other. */
      const troubles = async (state: string) => {
        expect(await textTroubles(page), state).toEqual([]);
        visited += 1;
        if (visited % 2 === (direction === 'ltr' ? 0 : 1)) return;
        const theme = THEMES[(visited >> 1) % THEMES.length]!;
        await page.emulateMedia(theme);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme.contrast ? 'contrast' : 'system');
        expect(await axe(page), `${state}, ${JSON.stringify(theme)}`).toEqual([]);
      };
      await throughStates(page, code, troubles);
      await test.step('presented', async () => {
        await page.keyboard.press('F5');
        const { controls, elements } = await loadPart(code, 'presenting');
        await expect(page.getByRole('region', { name: controls })).toBeVisible();
        for (const [i, element] of Object.values(elements).entries()) {
          await page.keyboard.press(String(i + 1));
          await expect(page.getByRole('radio', { name: element, exact: true })).toBeChecked();
          await ready(page);
          await troubles(`presenting ${element}`);
        }
      });
    });
  });
}

test('changing the language keeps the lab and the choice; a link’s language holds for its visit @chromium', async ({
  page,
}) => {
  const title = page.getByRole('heading', { level: 2 }).first();
  const choose = async (name: string) => {
    await page.locator('header button[popovertarget][data-variant="icon"]:visible').last().click();
    await page.getByRole('menuitemradio', { name, exact: true }).click();
  };
  await openLab(page, 'example=mazur');
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText('Activation of the hidden layer');
  const before = await cellsOnScreen(page);

  await test.step('by the globe, at once and without a load', async () => {
    await choose('Español');
    await expect(title).toHaveText('Activación de la capa oculta');
    expect(await cellsOnScreen(page)).toEqual(before);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(cellAt(page, 'H[1,1]').first()).toHaveText(/^0,\d/);
  });
  await test.step('after a reload, which the example goes through by its name and with its note', async () => {
    await page.waitForURL(/#lab=/);
    await page.reload();
    await ready(page);
    await expect(title).toHaveText('Activación de la capa oculta');
    await expect(page.getByRole('banner').locator('> p')).toHaveText('Mazur 2015: 2-2-2, sigmoide');
    await expect(page.getByRole('button', { name: 'Fuente y notas' })).toBeVisible();
  });
  await test.step('a link asks for another one and keeps asking while one moves on', async () => {
    await openLab(page, 'lang=ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    expect(await valueOf(page, 'Zh[1,1]')).toBe(-1.5);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#lab=.*&lang=ar$/);
    await page.reload();
    await ready(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  });
  await test.step('the person’s choice ends that', async () => {
    await choose('English');
    await expect(title).toHaveText('Activation of the hidden layer');
    expect(await page.evaluate(() => location.hash)).toMatch(/^#lab=[\w-]+$/);
    await openLab(page, 'lang=tlh');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('a language holds while it stands in the address, and an address for a language says what is on screen all the same', async ({
  page,
}) => {
  const hash = () => page.evaluate(() => location.hash);
  const spoken = page.locator('html');
  await page.clock.install();
  await openLab(page);
  // Before the address says where one is.
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    location.hash = 'lang=es';
  });
  await expect(spoken).toHaveAttribute('lang', 'es');
  await expect.poll(hash).toMatch(/^#lab=[\w-]+&lang=es$/);
  const written = await hash();
  await page.evaluate(() => (location.hash = 'example=mazur'));
  await expect(spoken).toHaveAttribute('lang', 'en');
  await ready(page);
  // As does one for a notation, also where all had been said.
  await page.evaluate(() => (location.hash = 'notation=columns'));
  await expect.poll(hash).toMatch(/^#lab=[\w-]+&notation=columns$/);
  // A link that cannot be opened stays, also one that comes before the address says where one was.
  await page.evaluate((link) => (location.hash = link), written);
  await ready(page);
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    location.hash = 'example=none';
  });
  await expect(page.getByRole('alert')).toBeVisible();
  await page.clock.runFor(5_000);
  expect(await hash()).toBe('#example=none');
});

test('a language that does not come is named, and the page speaks English @chromium', async ({ page, problems }) => {
  problems.expect(/Failed to load resource|net::ERR_FAILED/);
  await page.route('**/assets/catalog-*', (route) => route.abort());
  await openLab(page, 'lang=es');
  await expect(page.getByRole('alert').filter({ hasText: 'Español' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next step' })).toBeVisible();
});

for (const size of SIZES) {
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });
    test('twice as long, no text is cut, covered or left in English in any state @chromium', async ({ page }) => {
      await openLab(page, 'lang=xx-long');
      await throughStates(page, 'xx-long', async (state) => {
        expect(await textTroubles(page), state).toEqual([]);
        expect(await untranslated(page), state).toEqual([]);
      });
    });
  });
}

test('from right to left the page turns around, and what is mathematics does not @chromium', async ({ page }) => {
  await openLab(page, 'lang=xx-rtl');
  const x = async (selector: string) => (await page.locator(selector).first().boundingBox())!.x;
  expect(await x('h1')).toBeGreaterThan(await x('header [data-end]'));
  expect(await x('#explanation')).toBeLessThan(await x('#network'));
  expect(await x('[data-neuron="X[1]"]')).toBeLessThan(await x('[data-neuron="O[1]"]'));
  expect(await x('table [data-cell="X[1,1]"]')).toBeLessThan(await x('table [data-cell="O[1,1]"]'));
  expect(await x('table [data-cell="Wo[1,1]"]')).toBeLessThan(await x('table [data-cell="Wo[1,2]"]'));
  await page.keyboard.press('ArrowRight');
  await ready(page);
  expect(await valueOf(page, 'H[1,1]')).toBe(0);
  // A sign stays before its number: the minus is the first thing on the left.
  const minus = await cellAt(page, 'Zh[1,1]')
    .first()
    .evaluate((element) => {
      const text = element.firstChild!;
      const at = (start: number) => {
        const range = document.createRange();
        range.setStart(text, start);
        range.setEnd(text, start + 1);
        return range.getBoundingClientRect().left;
      };
      return { text: text.textContent, sign: at(0), digit: at(1) };
    });
  expect(minus.text).toMatch(/^−1/);
  expect(minus.sign).toBeLessThan(minus.digit);
  // So does a name that begins with a bracket, before its place.
  await page.keyboard.press('End');
  await ready(page);
  await page.locator('table [data-cell="Y[1,1]"] input').click();
  const name = page.locator('#explanation [data-label="O-Y[1,1]"]');
  await expect(name).toHaveText('(O − Y)[1,1]');
  const [bracket, place] = await name.evaluate((element) =>
    [0, element.textContent.indexOf('[')].map((start) => {
      const range = document.createRange();
      range.setStart(element.firstChild!, start);
      range.setEnd(element.firstChild!, start + 1);
      return range.getBoundingClientRect().left;
    }),
  );
  expect(bracket).toBeLessThan(place!);
  await expect(page.locator('#explanation math').first()).toHaveCSS('direction', 'ltr');
  expect(await untranslated(page)).toEqual([]);
});
