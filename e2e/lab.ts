import type { Locator, Page } from '@playwright/test';

/** Opens the page with what stands after `#`, and waits until its numbers are on screen. */
export async function openLab(page: Page, hash = ''): Promise<void> {
  // From an empty page: otherwise a new hash opens without a load, and what is ready may still be the old lab. Where the
  // page itself goes there, Chromium stays in the process that has the code: half the time of a visit from elsewhere.
  if (page.url() !== 'about:blank') {
    await page.evaluate(() => void setTimeout(() => location.replace('about:blank')));
    await page.waitForURL('about:blank');
  }
  await page.goto(`./${hash === '' ? '' : `#${hash}`}`);
  await ready(page);
}

/** Opens a lab document by a link written by hand. */
export async function openDocument(page: Page, lab: unknown): Promise<void> {
  await openLab(page, `json=${encodeURIComponent(JSON.stringify(lab))}`);
}

/** Opens a lab document on the open page, as a link within it does: for what is not about a first visit. */
export async function openDocumentHere(page: Page, lab: unknown): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise((resolve) => {
        // The page has heard of it before: from now on it is not ready until the new lab is there.
        addEventListener('hashchange', resolve, { once: true });
        location.hash = hash;
      }),
    `json=${encodeURIComponent(JSON.stringify(lab))}`,
  );
  await ready(page);
}

/**
 * Does `work` while the page is not painted, which is much of the work of a change: for sweeps through thousands of
 * states that read the document and nothing of how it looks.
 */
export async function unseen<T>(page: Page, work: () => Promise<T>): Promise<T> {
  await page.evaluate(() => {
    // What is hidden loses the focus, and the sooner the better: a moment later it would be a change of its own.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#root { visibility: hidden; }');
    document.adoptedStyleSheets.push(sheet);
  });
  // A pointer that rests on the page leaves what is hidden, and what it looked at is let go.
  await page.waitForFunction(() => !document.querySelector('#root:hover'));
  const result = await work();
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  return result;
}

/** Waits until the numbers on screen are those that were asked for. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
}

/** A cell's value as the page gives it, from the first element that shows it; null when it is pending. */
export async function valueOf(page: Page, cell: string): Promise<number | null> {
  const text = await cellAt(page, cell).first().getAttribute('data-value');
  return text === null ? null : Number(text);
}

/** All elements that show a cell. */
export function cellAt(page: Page, cell: string): Locator {
  return page.locator(`[data-cell=${JSON.stringify(cell)}]`);
}

/** Every cell on screen: its value, or null while it is pending. Fails when two elements disagree. */
export async function cellsOnScreen(page: Page): Promise<Map<string, number | null>> {
  await ready(page);
  const rows = await page
    .locator('[data-cell]')
    .evaluateAll((elements) =>
      elements.map((element): [string, string | null, string | null] => [
        element.getAttribute('data-cell')!,
        element.getAttribute('data-value'),
        element.getAttribute('data-state'),
      ]),
    );
  const cells = new Map<string, number | null>();
  for (const [cell, text, state] of rows) {
    if (state === 'pending' && text !== null) throw new Error(`${cell} is pending and has the value ${text}`);
    if (state !== 'pending' && text === null) throw new Error(`${cell} has no value and is not pending`);
    const value = text === null ? null : Number(text);
    if (cells.has(cell) && !Object.is(cells.get(cell), value)) {
      throw new Error(`${cell} is shown as ${cells.get(cell)} and as ${value}`);
    }
    cells.set(cell, value);
  }
  return cells;
}

/** Types a text into a field in place of what stands there: Firefox's `fill` goes past React. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}
