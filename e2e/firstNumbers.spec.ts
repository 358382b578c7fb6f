import type { Locator, Page } from '@playwright/test';
import { cellAt, cellsOnScreen, openLab, ready, valueOf } from './lab.ts';
import { MIXED } from './mixedLab.ts';
import { expect, test } from './test.ts';

declare global {
  interface Window {
    /** How often the document's language or direction has been set since it was there. */
    languageSet?: number;
  }
}

/** Where things stand, and their texts: what must not change when React takes over what the build has drawn. */
const DRAWN = ':not(section) > header :is(h1, p, button), #matrices :is([data-cell], th), footer :is(button, input)';

test('numbers are there before the page’s own script, and are the engine’s', async ({ page }) => {
  const letIn = await holdBack(page);
  await page.goto('./', { waitUntil: 'commit' });
  const first = page.locator('#matrices').locator(cellAt(page, 'Zh[1,1]'));
  await expect(first).toBeVisible();
  // What the letters move when their font comes is no matter of who draws them. (Firefox has `fonts.ready` wait for scripts.)
  const fonts = () => page.evaluate(() => [...document.fonts].map(({ status }) => status));
  await expect.poll(fonts).toContain('loaded');
  await expect.poll(fonts).not.toContain('loading');
  const [drawn, numbers] = [await placesOf(page.locator(DRAWN)), await numbersIn(page)];
  // The article's own: X·Wh + Bh for its three samples.
  expect(numbers.filter(([cell]) => cell?.startsWith('Zh'))).toEqual([
    ['Zh[1,1]', '-1.5'],
    ['Zh[1,2]', '1'],
    ['Zh[2,1]', '0.5'],
    ['Zh[2,2]', '-2'],
    ['Zh[3,1]', '1.5'],
    ['Zh[3,2]', '-3.5'],
  ]);

  expect(drawn.length).toBeGreaterThan(100);

  // What cannot answer yet looks the same and takes neither focus nor press.
  expect(await page.locator('html').getAttribute('data-ready')).toBeNull();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  const next = page.getByRole('button', { name: 'Next step', includeHidden: true });
  const { x, y } = (await next.boundingBox())!;
  await page.mouse.click(x + 5, y + 5);

  await first.evaluate((element) => element.setAttribute('data-seen', ''));
  letIn();
  await ready(page);
  await expect(first, 'the same element goes on').toHaveAttribute('data-seen');
  expect(await placesOf(page.locator(DRAWN)), 'nothing has moved').toEqual(drawn);
  const computed = await cellsOnScreen(page);
  for (const [cell, value] of numbers) expect(computed.get(cell!), cell!).toBe(Number(value));

  expect(await page.getByRole('slider', { name: 'Timeline' }).inputValue()).toBe('0');
  await next.click();
  await expect.poll(() => valueOf(page, 'H[2,1]')).toBe(0.5);
});

test('who comes otherwise sees only what was asked for @chromium', async ({ browser, baseURL, page }) => {
  const cases: readonly { what: string; hash?: string; stored?: Record<string, string>; locale?: string }[] = [
    { what: 'a link', hash: '#example=simple' },
    { what: 'settings of their own', stored: { numbers: '{"decimals":2}' } },
    { what: 'another language', locale: 'es-ES' },
    { what: 'English with a decimal comma', locale: 'en-ZA' },
    { what: 'a lab that is embedded', hash: '?embed=1' },
  ];
  for (const { what, hash = '', stored = {}, locale = 'en-US' } of cases) {
    await test.step(what, async () => {
      const context = await browser.newContext({ locale, ...(baseURL && { baseURL }), serviceWorkers: 'block' });
      await context.addInitScript((entries) => {
        for (const [key, value] of Object.entries(entries)) localStorage.setItem(`propagation-lab.${key}`, value);
      }, stored);
      const other = await context.newPage();
      const letIn = await holdBack(other);
      await other.goto(`./${hash}`, { waitUntil: 'commit' });
      await expect(other.locator('#root')).toBeEmpty();
      await expect(other.locator('#root')).toHaveJSProperty('inert', false);
      letIn();
      await ready(other);
      await expect(other.locator('.boot')).toHaveCount(0);
      await context.close();
    });
  }

  await test.step('a page that is loaded again goes on where it was', async () => {
    await openLab(page);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/#lab=/);
    const letIn = await holdBack(page);
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('#root')).toBeEmpty();
    letIn();
    await ready(page);
    expect(await valueOf(page, 'H[2,1]')).toBe(0.5);
  });
});

test('what cannot be taken over is taken back @chromium', async ({ page, problems }) => {
  await test.step('a link that is followed meanwhile', async () => {
    const letIn = await holdBack(page);
    await page.goto('./?from=elsewhere', { waitUntil: 'commit' });
    await expect(page.locator('#matrices').locator(cellAt(page, 'Zh[1,1]'))).toBeVisible();
    await page.evaluate(() => (location.hash = 'example=simple'));
    letIn();
    await ready(page);
    await expect(cellAt(page, 'Zh[1,2]')).toHaveCount(0);
  });
  for (const script of ['first', 'drawPage']) {
    await test.step(`without its code (${script}) the page is on its way, as everywhere`, async () => {
      problems.expect(/ERR_FAILED/);
      if (script === 'drawPage') problems.expect(/Failed to fetch dynamically imported module/);
      await page.unrouteAll();
      let lose = () => {};
      const isLost = new Promise<void>((resolve) => (lose = resolve));
      await page.route(new RegExp(`/${script}-[^/]+\\.js$`), async (route) => {
        await isLost;
        await route.abort();
      });
      await page.goto('about:blank');
      await page.goto('./', { waitUntil: 'commit' });
      await expect(page.locator('#matrices')).toBeVisible();
      lose();
      await expect(page.locator('#root')).toBeEmpty();
      await expect(page.getByText(/^Watch, edit and step/)).toBeVisible();
    });
  }
});

test('a page that breaks while it is taken over offers a way on, which answers @chromium', async ({
  page,
  problems,
}) => {
  problems.expect(/broken on purpose/);
  await page.addInitScript(() => {
    const { languages } = navigator;
    let asked = 0;
    // Asked for when the drawing is shown and when the language is chosen; then by what draws the numbers.
    Object.defineProperty(navigator, 'languages', {
      get() {
        asked += 1;
        if (asked > 2) throw new Error('broken on purpose');
        return languages;
      },
    });
  });
  await page.goto('./');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: /^Reload/ }).click({ trial: true });
});

test('an engine that is slow does not keep the page from answering; more contrast is there at once @chromium', async ({
  page,
}) => {
  await page.emulateMedia({ contrast: 'more' });
  // A worker that starts and never says a word.
  await page.route(/engine\.worker/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const letIn = await holdBack(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('#matrices')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  letIn();
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys and gestures' })).toBeVisible();
  await expect(page.locator('html'), 'the engine is still silent').not.toHaveAttribute('data-ready', 'true');
});

test('without an engine the page says so, in place of what was drawn @chromium', async ({ page, problems }) => {
  problems.expect(/ERR_FAILED/);
  await page.route(/engine\.worker|startInProcess/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByText(/^The engine could not compute this/)).toBeVisible();
  await expect(cellAt(page, 'Zh[1,1]')).toHaveCount(0);
  await expect(page.locator('#root')).toHaveJSProperty('inert', false);
});

/** Holds the page's own script back, but not the one that starts the worker; returns what lets it in. */
async function holdBack(page: Page): Promise<() => void> {
  let letIn = () => {};
  const isLetIn = new Promise<void>((resolve) => (letIn = resolve));
  await page.route(/\/index-[^/]+\.js$/, async (route) => {
    await isLetIn;
    await route.continue();
  });
  return letIn;
}

/** The texts and boxes of elements, to a quarter of a pixel. */
async function placesOf(elements: Locator): Promise<readonly (readonly [string | null, ...number[]])[]> {
  return elements.evaluateAll((all) =>
    all.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.textContent, ...[x, y, width, height].map((n) => Math.round(n * 4) / 4)] as const;
    }),
  );
}

/** The cells that have a number, with it. */
async function numbersIn(page: Page): Promise<readonly (readonly [string | null, string | null])[]> {
  return page
    .locator('[data-cell][data-value]')
    .evaluateAll((all) =>
      all.map((cell) => [cell.getAttribute('data-cell'), cell.getAttribute('data-value')] as const),
    );
}

test('a first visit asks for few files, and nothing is laid out in another language than the build’s @chromium', async ({
  page,
}) => {
  await page.addInitScript(() => {
    new MutationObserver((records) => {
      const ofAll = records.filter(({ target }) => target === document.documentElement);
      window.languageSet = (window.languageSet ?? 0) + ofAll.length;
    }).observe(document, { subtree: true, attributeFilter: ['lang', 'dir'] });
  });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(?:js|css)$/.test(pathname)) asked.push(pathname.replace(/^.*\/(.*)-.{8}\.\w+$/, '$1'));
  });
  await openLab(page);
  await page.getByRole('button', { name: 'Next step' }).click();
  await ready(page);
  // The page's own, then what comes by itself: the explanation with all that is small, its words, and the curve.
  const soon = ['soon', 'english', 'RunChart', 'session'];
  const first = ['index', 'rolldown-runtime', 'first', 'firstWorker', 'drawPage', 'engine.worker'];
  // What keeps the page for the next visit, and what writes the address.
  const beyond = ['atRest', 'offline', 'packLab', 'writeLab', 'laterIcons'];
  expect([...new Set(asked)].filter((name) => ![...first, ...soon, ...beyond].includes(name))).toEqual([]);
  for (const name of soon) expect(asked).toContain(name);
  expect(await page.evaluate(() => window.languageSet ?? 0)).toBe(0);
});

test('what is embedded, and a link, wait for nothing that comes after the first numbers @chromium', async ({
  page,
}) => {
  await page.route(/\/soon-[^/]+\.(?:js|css)$/, () => {});
  for (const address of ['?embed=1&panels=matrices', `#json=${encodeURIComponent(JSON.stringify(MIXED))}`]) {
    await page.goto('about:blank');
    await page.goto(`./${address}`, { waitUntil: 'commit' });
    await expect(page.locator('#matrices [data-value]').first()).toBeVisible();
  }
});
